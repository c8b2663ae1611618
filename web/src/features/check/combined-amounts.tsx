import type { Combined } from "../../../../server/schemas/determination.ts";

/** 几项合起来: both ends where the notice leaves the overlap open, and how they came about. */
export function CombinedAmounts({ combined }: { combined: Combined }) {
  const { low, high, trace } = combined;
  return (
    <section className="dt-sheet dt-combined ck-combined" aria-label="几项合起来">
      <h3>几项合起来</h3>
      <p className="dt-combined-range">
        {low.fen === high.fen ? high.text : `${low.text}（从严）～${high.text}（从宽）`}
      </p>
      <ul>
        {trace.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
