import { Fragment } from "react";
import type { FactDefinition, FactInput } from "../../../../server/schemas/fact.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import type { Determination } from "../../../../server/schemas/determination.ts";
import { readableDate } from "../../lib/china-day.ts";
import { gapText } from "../../lib/money-parts.ts";
import { windowWords } from "../../lib/window-words.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Profile } from "./profile.ts";
import { datedLine, keyOf, tally } from "./result-words.ts";
import { byCloseness } from "./sort-results.ts";

type Gap = NonNullable<Determination["conditions"][number]["gap"]>;

interface PrintReportProps {
  profile: Profile;
  dictionary: FactDefinition[];
  evaluation: Evaluation;
  notices: NoticeSummary[];
  day: string;
}

/** The same rows for paper: every condition with its clause, the facts they stand on, the date and the packs' hashes. */
export function PrintReport({ profile, dictionary, evaluation, notices, day }: PrintReportProps) {
  const { determinations, combined, investments, facts } = evaluation;
  const packs = new Map(determinations.map(({ notice, pack_sha256: hash }) => [notice, hash]));
  const nameOf = (slug: string) => notices.find((notice) => notice.slug === slug)?.names[0] ?? slug;
  const projectOf = (id: string) => profile.projects.find((one) => one.id === id)?.name ?? id;
  const several = profile.projects.length > 1;
  const rows = new Map(dictionary.map((fact) => [fact.name, fact]));
  return (
    <article className="ck-print" aria-label="体检报告">
      <header>
        <h1>政策体检报告</h1>
        <p>{profile.name}</p>
        <p className="ck-print-stamp">
          按自述，未经核验。依据日期{readableDate(day)}。不是官方文件，结论以发布机关的原文和解释为准。
        </p>
      </header>
      {byCloseness(determinations).map((one) => {
        const words = one.window ? windowWords(one.window, day) : null;
        return (
          <section key={keyOf(one)}>
            <h2>
              {one.title}
              {several ? `（${projectOf(one.project)}）` : ""}
            </h2>
            <p className="date">
              {[
                datedLine(notices.find(({ slug }) => slug === one.notice)),
                `资格：${one.verdict}（${tally(one)}）`,
                words ? `时限：${words.tag}${words.date ? `，${words.date}` : ""}` : "时限：没有写明",
              ].join("　")}
            </p>
            <table>
              <thead>
                <tr>
                  <th scope="col">结论</th>
                  <th scope="col">条件</th>
                  <th scope="col">您的情况</th>
                  <th scope="col">依据</th>
                </tr>
              </thead>
              <tbody>
                {one.conditions.map(({ id, title, verdict, strength, reasons, value, gap, cite }) => (
                  <tr key={id}>
                    <td>{verdict}</td>
                    <td>
                      {title}
                      {strength === "原则上" ? "（原则上）" : ""}
                    </td>
                    <td>{[value, gap ? lacking(gap) : "", reasons.join("、")].filter(Boolean).join("；")}</td>
                    <td>
                      {cite.clause}：<q className="notice">{cite.quote}</q>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {one.benefits.map(({ id, title, formula, amount_max: amount, cite, caveats }) => (
              <p key={id}>
                {cite.clause} {title}：{formula}。{amount ? `${amount.text}，不是承诺。` : ""}
                {caveats.join("")}
              </p>
            ))}
          </section>
        );
      })}
      {combined ? (
        <section>
          <h2>几项合起来</h2>
          {combined.trace.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ) : null}
      <section>
        <h2>所依据的自述</h2>
        <dl>
          {facts
            .filter(({ value }) => value !== null)
            .map((fact) => (
              <Fragment key={`${fact.project} ${fact.name}`}>
                <dt>
                  {several && rows.get(fact.name)?.per === "project" ? `${projectOf(fact.project)} · ` : ""}
                  {rows.get(fact.name)?.label ?? fact.name}
                </dt>
                <dd>{shown(fact)}</dd>
              </Fragment>
            ))}
        </dl>
        {investments.map(({ project, definitions }) =>
          definitions.flatMap(({ notice, title, excluded }) =>
            excluded.map(({ line, reason }) => (
              <p key={`${project} ${notice} ${line} ${reason}`}>
                {title}口径：投资明细第{line + 1}行{reason}。
              </p>
            )),
          ),
        )}
      </section>
      <footer>
        <h2>规则版本</h2>
        {Array.from(packs, ([notice, hash]) => (
          <p key={notice} className="ck-print-hash">
            {nameOf(notice)} {hash}
          </p>
        ))}
      </footer>
    </article>
  );
}

/** 还差150万元；总投资不变差40万元，靠新增投入差57.15万元 */
function lacking({ fixed_total: fixed, added_spend: added }: Gap): string {
  if (fixed && added) return `总投资不变差${gapText(fixed)}，靠新增投入差${gapText(added)}`;
  const lone = fixed ?? added;
  return lone ? `还差${gapText(lone)}` : "";
}

function shown({ value, unit }: FactInput): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value))
    return value.length === 0
      ? "没有"
      : value
          .map(({ name, year, scope }) => {
            const whose = { project: "本项目", enterprise: "企业或其他项目", unknown: "归属不清楚" }[scope];
            return `${name}（${year ?? "年份不清楚"}，${whose}）`;
          })
          .join("、");
  return `${value ?? ""}${unit ?? ""}`;
}
