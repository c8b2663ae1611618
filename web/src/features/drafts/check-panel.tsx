import type { DraftCheck } from "../../../../server/schemas/draft.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { Icon } from "../../components/icon.tsx";
import { Verdict } from "../../components/verdict.tsx";
import { FindingNote } from "./finding-note.tsx";
import { PassedPoints } from "./passed-points.tsx";
import { Precheck } from "./precheck.tsx";

type Point = DraftCheck["points"][number];
const STRIP: Record<Point["outcome"], string> = {
  通过: "pass",
  未通过: "ask",
  人工核: "person",
  不适用: "off",
};

interface CheckPanelProps {
  check: DraftCheck;
  /** The checks are those of an older state of the draft. */
  stale: boolean;
  onGo: (finding: { section: string | null; ref: string | null; sentence?: string }) => void;
  /** Goes to what 【待补充：…】 asks for. */
  onOpen: (section: string, text: string) => void;
  onCite: (cite: Cite) => void;
}

/** Score, what keeps the draft from being exported, what needs work, and what the rules say of the facts. */
export function CheckPanel({ check, stale, onGo, onOpen, onCite }: CheckPanelProps) {
  const { points, score, figures, open, investments, evidence, precheck } = check;
  const of = (outcome: Point["outcome"]) => points.filter((point) => point.outcome === outcome);
  const failed = of("未通过");
  const spoken = `${points.length}点：通过${of("通过").length}，未通过${failed.length}，人工核${of("人工核").length}，不适用${of("不适用").length}`;
  const missing = evidence.filter(({ present }) => !present);
  return (
    <div className="dr-checks" aria-busy={stale}>
      <div className="dr-score">
        <p>
          <b>{score.passed}</b> / {score.checkable}
        </p>
        <div>
          <h2>评审要点</h2>
          <p>{failed.length === 0 ? "能自动核的都通过了" : `${failed.length}处要处理`}</p>
        </div>
      </div>
      <p className="cw-visually-hidden">{spoken}</p>
      <div className="dr-strip" aria-hidden="true">
        {points.map(({ id, title, outcome }) => (
          <i key={id} className={`dr-strip-${STRIP[outcome]}`} title={`${id} ${title}：${outcome}`} />
        ))}
      </div>
      {stale ? (
        <p className="dr-hint">正在按最新的内容核对</p>
      ) : figures.unbound.length === 0 ? (
        <p className="dr-bound">
          <Icon name="check" />
          {figures.total === 0 ? "全文还没有数字" : `全文${figures.total}个数字均有来源`}，可以导出
        </p>
      ) : (
        <section className="dr-unbound" aria-label="没有来源的数字">
          <p>
            <Icon name="warn" />
            {figures.unbound.length}个数字没有来源，不能导出
          </p>
          <ul>
            {figures.unbound.map(({ section, text, sentence, reason }, at) => (
              <li key={`${section} ${text} ${at}`}>
                <b>{text}</b>：{reason}
                <q>{sentence}</q>
                <Jump onGo={() => onGo({ section, ref: null, sentence })}>去改</Jump>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Precheck precheck={precheck} onCite={onCite} />
      {failed.map((point) => (
        <section key={point.id} className="dr-point" aria-label={point.title}>
          <h3>
            <Verdict kind="ask">{point.title}</Verdict>
            <small>{point.id}</small>
          </h3>
          {point.findings.map((finding, at) => (
            <FindingNote key={`${finding.where} ${at}`} finding={finding} onGo={onGo} />
          ))}
        </section>
      ))}
      {open.length > 0 ? (
        <section className="dr-point" aria-label="待补充和待核实">
          <h3>
            <Verdict kind="ask">{open.length}处待补充或待核实</Verdict>
          </h3>
          <ul className="dr-open-list">
            {open.map(({ section, text }, at) => (
              <li key={`${section} ${text} ${at}`}>
                <button type="button" className="cw-bare" onClick={() => onOpen(section, text)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {investments.length > 0 ? (
        <section className="dr-point" aria-label="投资明细">
          <h3>投资明细</h3>
          {investments.map((finding, at) => (
            <FindingNote key={`${finding.where} ${at}`} finding={finding} onGo={onGo} />
          ))}
        </section>
      ) : null}
      <PassedPoints passed={of("通过")} others={[...of("人工核"), ...of("不适用")]} onGo={onGo} />
      {evidence.length > 0 ? (
        <section className="dr-evidence" aria-label="佐证清单">
          <h3>{missing.length === 0 ? "佐证齐了" : `缺${missing.length}份佐证`}</h3>
          <ol>
            {evidence.map(({ number, name, for: what, present }) => (
              <li key={number} value={number} className={present ? "" : "dr-missing"}>
                {name}
                <small>{present ? what : `${what}；还没有`}</small>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}

function Jump({ onGo, children }: { onGo: () => void; children: string }) {
  return (
    <button type="button" className="cw-bare cw-clause-link" onClick={onGo}>
      {children}
    </button>
  );
}
