import type { InvestmentView } from "../../../../server/schemas/investment.ts";
import type { MoneyView } from "../../../../server/schemas/money.ts";
import { moneyParts } from "../../lib/money-parts.ts";
import { useSpoken } from "./use-spoken.ts";

function Figure({ money }: { money: MoneyView }) {
  const parts = moneyParts(money);
  if (!parts) return <>{money.text}</>;
  return (
    <>
      {parts.figure.replace("-", "")}
      <small>{parts.unit}</small>
    </>
  );
}

interface InvestmentBarProps {
  views: InvestmentView[];
  shown: InvestmentView;
  onShow: (notice: string) => void;
}

/** 总投资, 软件相关投资, 占比 and the margin by one notice's definition, fixed below the form. */
export function InvestmentBar({ views, shown, onShow }: InvestmentBarProps) {
  const { total, software, share, required, margin, composition } = shown;
  const short = margin?.fen.startsWith("-") ?? false;
  const whole = Number(total.fen);
  const part = ({ fen }: MoneyView) => `${whole === 0 ? 0 : (Number(fen) / whole) * 100}%`;
  const spoken = useSpoken(
    `总投资${total.text}${software ? `，软件相关投资${software.text}` : ""}${share ? `，占${share}` : ""}`,
  );
  return (
    <section className="ck-live" aria-label="投资合计">
      <output className="cw-visually-hidden">{spoken}</output>
      <dl>
        <div>
          <dt>总投资</dt>
          <dd>
            <Figure money={total} />
          </dd>
        </div>
        <div>
          <dt>软件相关投资</dt>
          <dd>
            {software ? (
              <Figure money={software} />
            ) : (
              <span className="ck-silent">原文没有列范围，请自填</span>
            )}
          </dd>
        </div>
        {share ? (
          <div>
            <dt>占比</dt>
            {/* A share of spending that isn't all read or told yet confirms nothing. */}
            <dd className={shown.note === null ? (short ? "ck-short" : "ck-met") : ""}>{share}</dd>
          </div>
        ) : null}
        {margin && required && whole > 0 ? (
          <div>
            <dt>{short ? `低于${required}线` : `高于${required}线`}</dt>
            <dd>
              <Figure money={margin} />
            </dd>
          </div>
        ) : null}
      </dl>
      {whole > 0 ? (
        <div className="ck-stack" aria-hidden="true">
          {composition
            .toSorted((a, b) => Number(b.software) - Number(a.software))
            .map(({ category, software: counts, amount }) => (
              <i
                key={category}
                title={`${category} ${amount.text}`}
                className={counts ? "ck-part-software" : /网络/u.test(category) ? "ck-part-network" : ""}
                style={{ width: part(amount) }}
              />
            ))}
          {required && software ? <b style={{ left: required }} /> : null}
        </div>
      ) : null}
      <div className="ck-live-foot">
        <span className="date">{shown.note ?? "已代入判定"}</span>
        <label>
          按
          <select className="ck-select" value={shown.notice} onChange={({ target }) => onShow(target.value)}>
            {views.map(({ notice, title }) => (
              <option key={notice} value={notice}>
                {title}口径
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}
