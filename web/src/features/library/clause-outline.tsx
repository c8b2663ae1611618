import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { Notice } from "../../../../server/schemas/notice.ts";
import { Icon } from "../../components/icon.tsx";
import { type OutlineNode, outlineTree, pathsTo } from "./outline-tree.ts";
import "./clause-outline.css";

interface Props {
  notice: Notice;
  chosen: string | null;
  onChoose: (path: string) => void;
}

/**
 * Table of clauses. Nested lists of links; arrow keys go up and down, right and left open and close a branch.
 */
export function ClauseOutline({ notice, chosen, onChoose }: Props) {
  const tree = useMemo(() => outlineTree(notice.clauses, notice.parts), [notice]);
  const [opened, setOpened] = useState<ReadonlySet<OutlineNode>>(new Set());
  const list = useRef<HTMLElement>(null);
  const above = useMemo(() => new Set(chosen === null ? [] : pathsTo(tree, chosen)), [tree, chosen]);
  useEffect(() => {
    if (chosen === null) return;
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const [closed, setClosed] = useState<ReadonlySet<OutlineNode>>(new Set());
  const isOpen = (node: OutlineNode): boolean =>
    opened.has(node) || (above.has(node.path) && !closed.has(node));
  const setOpen = (node: OutlineNode, open: boolean): void => {
    setOpened((now) => withMember(now, node, open));
    setClosed((now) => withMember(now, node, !open));
  };

  const onKey = (event: KeyboardEvent<HTMLAnchorElement>, node: OutlineNode): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const links = [...(list.current?.querySelectorAll("a") ?? [])];
      links[links.indexOf(event.currentTarget) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    } else if (event.key === "ArrowRight" && node.children.length > 0) setOpen(node, true);
    else if (event.key === "ArrowLeft" && isOpen(node)) setOpen(node, false);
    else return;
    event.preventDefault();
  };

  const branch = (nodes: OutlineNode[]): ReactNode => (
    <ul>
      {nodes.map((node) => (
        <li key={`${node.label} ${node.path}`}>
          <div className="lib-outline-row">
            {node.children.length > 0 ? (
              <button
                type="button"
                className="lib-outline-toggle"
                tabIndex={-1}
                aria-expanded={isOpen(node)}
                aria-label={`${isOpen(node) ? "收起" : "展开"} ${node.label}${node.words}`}
                onClick={() => setOpen(node, !isOpen(node))}
              >
                <Icon name={isOpen(node) ? "down" : "right"} size={12} />
              </button>
            ) : (
              <span className="lib-outline-toggle" />
            )}
            <a
              href={`#${encodeURIComponent(node.path)}`}
              aria-current={node.path === chosen ? "location" : undefined}
              onKeyDown={(event) => onKey(event, node)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onChoose(node.path);
              }}
            >
              <span className="lib-outline-label">{node.label}</span>
              {node.words}
            </a>
          </div>
          {isOpen(node) && branch(node.children)}
        </li>
      ))}
    </ul>
  );

  return (
    <nav ref={list} className="lib-outline notice" aria-label="条款目录">
      {branch(tree)}
    </nav>
  );
}

function withMember<T>(set: ReadonlySet<T>, value: T, member: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (member) next.add(value);
  else next.delete(value);
  return next;
}
