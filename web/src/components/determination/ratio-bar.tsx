const percent = (text: string | null): number | null => {
  const [, figure] = /(\d+(?:\.\d+)?)%/u.exec(text ?? "") ?? [];
  return figure === undefined ? null : Number(figure);
};

/** The line stands at three quarters, so that a shortfall and a surplus both have room. */
const LINE_AT = 75;

/** Filled to the value, a tick at the line. Hatched below the line, plain above: readable in greyscale. */
export function RatioBar({ value, bound }: { value: string | null; bound: string | null }) {
  const share = percent(value);
  const line = percent(bound);
  if (share === null || line === null || line === 0) return null;
  const filled = Math.min(100, (share / line) * LINE_AT);
  return (
    <div className="dt-ratio">
      <span className="cw-visually-hidden">{`${value}，要求${bound}`}</span>
      <div className="dt-ratio-track" aria-hidden="true">
        <i className={share < line ? "dt-ratio-short" : "dt-ratio-met"} style={{ width: `${filled}%` }} />
        <b style={{ left: `${LINE_AT}%` }} />
      </div>
      <div className="dt-ratio-words" aria-hidden="true">
        <b>{value}</b>
        <span style={{ left: `${LINE_AT}%` }}>要求{line}%</span>
      </div>
    </div>
  );
}
