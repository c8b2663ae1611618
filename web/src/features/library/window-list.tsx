import type { Notice, WindowStatus } from "../../../../server/schemas/notice.ts";
import { readableDate } from "../../lib/china-day.ts";
import { ValidityBar } from "./validity-bar.tsx";
import { WindowTag } from "./window-tag.tsx";
import { isValidity, windowWords } from "../../lib/window-words.ts";

interface Props {
  notice: Notice;
  day: string;
  onChoose: (path: string) => void;
}

/** Deadlines and validity of a notice as of the day, each with the clause that sets it. */
export function WindowList({ notice, day, onChoose }: Props) {
  if (notice.windows.length === 0) return null;
  const validity = notice.windows.find(isValidity);
  return (
    <section className="lib-info" aria-labelledby="lib-windows">
      <h3 id="lib-windows">{validity ? "效力" : "时限"}</h3>
      <p className="lib-info-hint">
        按<span className="date">{readableDate(day)}</span>判断
      </p>
      <ul className="lib-windows">
        {notice.windows.map((window) => (
          <WindowRow key={window.id} window={window} day={day} onChoose={onChoose} />
        ))}
      </ul>
      {validity && notice.dated && validity.closes && (
        <ValidityBar from={notice.dated} to={validity.closes} day={day} />
      )}
    </section>
  );
}

function WindowRow({
  window,
  day,
  onChoose,
}: {
  window: WindowStatus;
  day: string;
  onChoose: Props["onChoose"];
}) {
  const { cite } = window;
  return (
    <li>
      <span className="lib-window-head">
        <b>{window.id}</b>
        <WindowTag window={window} day={day} />
        {cite && (
          <button type="button" className="cw-bare cw-clause-link" onClick={() => onChoose(cite.clause)}>
            {cite.clause}
          </button>
        )}
      </span>
      <span className="date">
        {window.actor && `${window.actor}：`}
        {windowWords(window, day).date}
      </span>
      {window.note && <span className="lib-info-hint date">{window.note}</span>}
    </li>
  );
}
