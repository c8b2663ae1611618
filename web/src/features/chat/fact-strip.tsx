import { factLabel, factWords, type LedgerFact } from "./thread-facts.ts";

interface FactStripProps {
  facts: LedgerFact[];
  /** Begins a correction in the composer. */
  onCorrect: (beginning: string) => void;
}

/** The facts an answer of this thread stands on; a click begins correcting one in words. */
export function FactStrip({ facts, onCorrect }: FactStripProps) {
  return (
    <div className="ch-facts">
      <span>按这些事实</span>
      <ul>
        {facts.map((fact) => (
          <li key={fact.id}>
            <button
              type="button"
              className="cw-bare ch-fact"
              title={`您说的：“${fact.quote}”`}
              aria-label={`${factWords(fact)}，更正`}
              onClick={() => onCorrect(`不对，${factLabel(fact.name)}是`)}
            >
              {factWords(fact)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
