import type { KeyboardEvent } from "react";

export type TabName = "事实" | "目录" | "正文" | "检查";

interface StudioTabsProps {
  tabs: readonly TabName[];
  tab: TabName;
  onTab: (tab: TabName) => void;
}

/** Arrow keys move among the tabs, as in any list of tabs. */
export function StudioTabs({ tabs, tab, onTab }: StudioTabsProps) {
  const move = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]!;
    onTab(next);
    document.querySelector<HTMLElement>(`#dr-tab-${next}`)?.focus();
  };
  return (
    <div className="dr-tabs" role="tablist" aria-label="稿件的各面">
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`dr-tab-${name}`}
          className="cw-bare"
          aria-selected={name === tab}
          aria-controls="dr-panel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
          onKeyDown={move}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
