import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import { unbrokenSpans } from "../lib/unbroken-spans.ts";

/** Words in which dates are set as one word, and a number stays on the line of its unit. */
export function UnbrokenText({ children }: { children: string }): ReactElement {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end, isDay } of unbrokenSpans(children)) {
    const kept = children.slice(start, end);
    parts.push(
      children.slice(from, start),
      createElement("span", { className: isDay ? "cw-nb date" : "cw-nb" }, kept),
    );
    from = end;
  }
  return createElement(Fragment, null, ...parts, children.slice(from));
}
