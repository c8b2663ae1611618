import type { Notice, WindowStatus } from "../../../../server/schemas/notice.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { readableDate } from "../../lib/china-day.ts";
import { isValidity, windowWords } from "../../lib/window-words.ts";
import { scaleOf, type Scale } from "./timeline-scale.ts";

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** A notice's line: from its date (faded where it has none) to its deadlines, or through its validity. */
function Track({ notice, scale }: { notice: Notice; scale: Scale }) {
  const closing = notice.windows.flatMap(({ closes }) => (closes === null ? [] : [closes])).toSorted();
  const last = closing.at(-1);
  if (!last) return null;
  const first = notice.dated ?? `${closing[0]!.slice(0, 4)}-01-01`;
  const validity = notice.windows.some((window) => isValidity(window) && window.closes !== null);
  return (
    <div className="ck-track">
      <i
        className={["ck-span", validity ? "ck-span-valid" : "", notice.dated ? "" : "ck-span-unknown"].join(
          " ",
        )}
        style={{ left: percent(scale.at(first)), width: percent(scale.at(last) - scale.at(first)) }}
      />
      {notice.windows.flatMap((window) =>
        window.closes === null
          ? []
          : [
              <b
                key={window.id}
                className={`ck-end ck-end-${window.state}`}
                style={{ left: percent(scale.at(window.closes)) }}
              />,
            ],
      )}
    </div>
  );
}

function Row({ window, day, onCite }: { window: WindowStatus; day: string; onCite: (cite: Cite) => void }) {
  const { tag, tone, date } = windowWords(window, day);
  const { cite } = window;
  return (
    <tr>
      <th scope="row">
        {window.actor ? `${window.actor}：` : ""}
        {window.id}
      </th>
      <td className="date">{date || "没有写明日期"}</td>
      <td>
        <span className={`ck-tag ck-tag-${tone}`}>{tag}</span>
      </td>
      <td>
        {cite ? (
          <button type="button" className="cw-bare cw-clause-link" onClick={() => onCite(cite)}>
            {cite.clause}
          </button>
        ) : null}
      </td>
      <td className="ck-timeline-note date">{window.note}</td>
    </tr>
  );
}

interface TimelineProps {
  notices: Notice[];
  day: string;
  onCite: (cite: Cite) => void;
}

/** Windows and validity of every notice on one scale, with 依据日期 as a line across it. */
export function Timeline({ notices, day, onCite }: TimelineProps) {
  const scale = scaleOf(notices, day);
  return (
    <>
      <div className="ck-scale" aria-hidden="true">
        <div className="ck-scale-years">
          {scale.years.map(({ year, at }) => (
            <span key={year} style={{ left: percent(at) }}>
              {year}
            </span>
          ))}
        </div>
        {notices.map((notice) => (
          <div key={notice.slug} className="ck-scale-row">
            <span>{notice.names[0]}</span>
            <Track notice={notice} scale={scale} />
          </div>
        ))}
        <div className="ck-today">
          <i style={{ left: percent(scale.at(day)) }} />
        </div>
      </div>
      <p className="ck-hint">
        竖线是依据日期<span className="date">{readableDate(day)}</span>
        ；横条从成文日期起，没有写成文日期的，起点淡出；实心条是有效期。
      </p>
      {notices.map((notice) => (
        <section key={notice.slug} className="ck-timeline-notice" aria-label={notice.names[0]}>
          <h2>{notice.names[0]}</h2>
          <div className="ck-scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">谁，办什么</th>
                  <th scope="col">时限</th>
                  <th scope="col">此时</th>
                  <th scope="col">条款</th>
                  <th scope="col">说明</th>
                </tr>
              </thead>
              <tbody>
                {notice.windows.map((window) => (
                  <Row key={window.id} window={window} day={day} onCite={onCite} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </>
  );
}
