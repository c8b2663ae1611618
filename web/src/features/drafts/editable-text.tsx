import {
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import { fill, markupOf, readWords, refresh, selectedWords, clipboardType } from "./editable-dom.ts";
import { usePage } from "./page-context.ts";
import type { Shown } from "./slots.ts";

/** No `<textarea>`: that can't hold figures. */
const Host = "div";
const TEXTBOX = { role: "textbox", "aria-multiline": true, tabIndex: 0 } as const;

interface EditableTextProps {
  shown: Shown;
  /** What it is, to somebody who can't see it. */
  label: string;
  /** Words with slots, at each key. */
  onEdit: (words: string) => void;
}

/**
 * Words that can be edited, with figures in them that can't. While it has the focus the browser owns its content:
 * only the words of its figures are brought up to date, so that the caret, the IME and the undo stack are let be.
 */
export function EditableText({ shown, label, onEdit }: EditableTextProps): ReactElement {
  const { draft, figures, changed, lookAt } = usePage();
  const host = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    if (element.contains(document.activeElement)) refresh(element, figures, changed);
    else fill(element, shown, figures, changed);
  }, [shown, figures, changed]);

  const tell = () => {
    if (composing.current || !host.current) return;
    onEdit(readWords(host.current));
  };
  const insert = (event: ClipboardEvent) => {
    event.preventDefault();
    const ours = event.clipboardData.getData(clipboardType(draft));
    const plain = event.clipboardData.getData("text/plain").replaceAll("\r\n", "\n");
    const words = ours === "" ? plain.replaceAll("{", "｛").replaceAll("}", "｝") : ours;
    // The one way to insert that the browser can undo.
    document.execCommand("insertHTML", false, markupOf(words, figures));
  };
  const take = (event: ClipboardEvent, cut: boolean) => {
    const selected = host.current && selectedWords(host.current);
    if (!selected) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", selected.plain);
    event.clipboardData.setData(clipboardType(draft), selected.slotted);
    if (cut) document.execCommand("delete");
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const { target } = event;
    const id = target instanceof HTMLElement ? target.dataset.slot : undefined;
    if (id !== undefined && target instanceof HTMLElement && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      lookAt({ id, mark: target, pinned: true });
    } else if (event.key === "Enter") {
      event.preventDefault();
      document.execCommand("insertLineBreak");
    } else if ((event.ctrlKey || event.metaKey) && /^[biu]$/iu.test(event.key)) event.preventDefault();
  };
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    if (composing.current) {
      composing.current = false;
      tell();
    } else fill(event.currentTarget, shown, figures, changed);
  };
  return (
    <Host
      ref={host}
      className="dr-editable"
      contentEditable
      suppressContentEditableWarning
      {...TEXTBOX}
      aria-label={label}
      spellCheck={false}
      onInput={tell}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
        tell();
      }}
      onPaste={insert}
      onCopy={(event) => take(event, false)}
      onCut={(event) => take(event, true)}
      onDrop={(event) => event.preventDefault()}
      onKeyDown={press}
      onBlur={leave}
    />
  );
}
