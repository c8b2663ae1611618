import { useState } from "react";
import type { Determination } from "../../../../server/schemas/determination.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { UnbrokenText } from "../unbroken-text.tsx";
import { ClauseLink } from "./clause-link.tsx";

/** Caveats shown before the rest unfolds. */
const SHOWN_CAVEATS = 4;

type Benefit = Determination["benefits"][number];

/** `项目实际投资额2100万元 × 不超过10% ＝ 不超过210万元，未触及最高500万元` */
const worked =
  /^(?<base>\D+)(?<amount>[\d.]+(?:万元|亿元|元)) × (?<most>\D*)(?<rate>[\d.]+%) ＝ (?<kept>\D*)(?<result>[\d.]+(?:万元|亿元|元))，(?<cap>.+)$/u;

function Formula({ formula }: { formula: string }) {
  const terms = worked.exec(formula)?.groups;
  if (!terms)
    return (
      <p className="dt-formula-plain">
        <UnbrokenText>{formula}</UnbrokenText>
      </p>
    );
  return (
    <p className="dt-formula">
      <span>
        <small>{terms.base}</small>
        {terms.amount}
      </span>
      <i>×</i>
      <span>
        <small>{terms.most}</small>
        {terms.rate}
      </span>
      <i>＝</i>
      <span>
        <small>试算，{terms.kept}</small>
        {terms.result}
      </span>
      <span className="dt-cap">{terms.cap}</span>
    </p>
  );
}

interface AmountSectionProps {
  benefits: Benefit[];
  nameOf: (notice: string) => string;
  onCite: (cite: Cite) => void;
}

/** 金额怎么算: the formula as labelled terms, the cap beside it, and what the files say and don't say. */
export function AmountSection({ benefits, nameOf, onCite }: AmountSectionProps) {
  const [all, setAll] = useState(false);
  const caveats = [...new Set(benefits.flatMap(({ caveats }) => caveats))];
  const more = caveats.length - SHOWN_CAVEATS;
  return (
    <div className="dt-group dt-money">
      <h4>金额怎么算</h4>
      {benefits.map(({ id, title, formula, cite }) => (
        <div key={id} className="dt-benefit">
          <div className="dt-benefit-head">
            <span>{title}</span>
            <ClauseLink cite={cite} name={nameOf(cite.notice)} onCite={onCite} />
          </div>
          <Formula formula={formula} />
        </div>
      ))}
      {caveats.length > 0 ? (
        <ul>
          {caveats.slice(0, all ? undefined : SHOWN_CAVEATS).map((caveat) => (
            <li key={caveat}>
              <UnbrokenText>{caveat}</UnbrokenText>
            </li>
          ))}
        </ul>
      ) : null}
      {more > 0 && !all ? (
        <button type="button" className="cw-bare cw-clause-link" onClick={() => setAll(true)}>
          还有{more}条说明
        </button>
      ) : null}
    </div>
  );
}
