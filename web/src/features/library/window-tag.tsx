import type { WindowStatus } from "../../../../server/schemas/notice.ts";
import { isValidity, windowWords } from "../../lib/window-words.ts";

/** The state of a window in a word. `long` says of what: 窗口已截止. */
export function WindowTag({
  window,
  day,
  long = false,
}: {
  window: WindowStatus;
  day: string;
  long?: boolean;
}) {
  const { tag, tone } = windowWords(window, day);
  return (
    <span className={`lib-tag lib-tag-${tone}`}>
      {long && !isValidity(window) && window.state === "closed" ? `窗口${tag}` : tag}
    </span>
  );
}
