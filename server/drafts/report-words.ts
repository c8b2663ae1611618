import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Combined, Determination } from "../domain/determination.ts";
import { gapWords, mayApply, valueWords, windowWords } from "../domain/determination-words.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput } from "../domain/fact.ts";
import type { InvestmentResult } from "../domain/investment.ts";
import type { Notice } from "../domain/notice.ts";
import type { Report, ReportRequest } from "../domain/report.ts";

interface Reported extends Pick<ReportRequest, "subject" | "programmes" | "projects"> {
  determinations: readonly Determination[];
  combined: Combined | null;
  facts: readonly FactInput[];
  investments: readonly InvestmentResult[];
  dictionary: FactDictionary;
  notices: readonly Pick<Notice, "slug" | "meta">[];
  asOf: string;
}

/** In the order asked for; the projects of one programme stay together. */
function ordered(
  determinations: readonly Determination[],
  programmes: readonly string[] = [],
): Determination[] {
  const place = ({ programme }: Determination) => programmes.indexOf(programme);
  return determinations.toSorted((a, b) => place(a) - place(b));
}

function programmeWords(one: Determination, title: string, basis: string): Report["programmes"][number] {
  return {
    title,
    lines: [
      `依据：${basis}`,
      `资格：${one.verdict}。${mayApply(one)}。`,
      `时限：${windowWords(one) ?? "没有写明"}`,
    ],
    conditions: one.conditions.map(({ verdict, title: condition, strength, value, gap, reasons, cite }) => ({
      verdict,
      title: `${condition}${strength === "原则上" ? "（原则上）" : ""}`,
      state: [value ?? "", gap === null ? "" : gapWords(gap), reasons.join("、")]
        .filter((part) => part !== "")
        .join("；"),
      clause: cite.clause,
      quote: cite.quote,
    })),
    notes: [
      ...one.benefits.flatMap(({ title: benefit, formula, amount_max, cite, caveats }) => [
        `${cite.clause}　${benefit}：${formula}。${amount_max ? `${amount_max.text}，不是承诺。` : ""}`,
        ...caveats,
      ]),
      ...one.missing.map(({ question }) => `还要知道：${question}`),
    ],
  };
}

/** The check of all programmes in words, with its date, the packs' hashes and 按自述，未经核验; only what the determinations hold. */
export function reportWords(reported: Reported): Report {
  const { determinations, combined, facts, investments, dictionary, notices, asOf } = reported;
  const names = new Map(reported.projects?.map(({ id, name }) => [id, name]));
  const several = new Set(determinations.map(({ project }) => project)).size > 1;
  const of = (project: string) => names.get(project) ?? project;
  const metaOf = (slug: string) => notices.find((notice) => notice.slug === slug)?.meta;
  const packs = new Map(determinations.map(({ notice, pack_sha256 }) => [notice, pack_sha256]));
  return {
    title: "政策体检报告",
    subject: reported.subject ?? null,
    stamp: [
      `依据日期：${formatChinese(parseWhen(asOf))}　按自述，未经核验`,
      "本报告不是官方文件，结论以发布机关的原文和解释为准。",
    ],
    programmes: ordered(determinations, reported.programmes).map((one) => {
      const { title = one.notice, number = null } = metaOf(one.notice) ?? {};
      return programmeWords(
        one,
        `${one.title}${several ? `（${of(one.project)}）` : ""}`,
        `《${title}》${number === null ? "" : `（${number}）`}`,
      );
    }),
    combined: combined
      ? [`从严看${combined.low.text}，内容都不相同看${combined.high.text}。`, ...combined.trace]
      : [],
    facts: facts.flatMap((fact) => {
      if (fact.value === null) return [];
      const row = dictionary.facts.get(fact.name);
      const whose = several && row?.per === "project" ? `${of(fact.project)}　` : "";
      return [{ label: `${whose}${row?.label ?? fact.name}`, value: valueWords(fact) }];
    }),
    excluded: investments.flatMap(({ project, definitions }) =>
      definitions.flatMap(({ title, excluded }) =>
        excluded.map(
          ({ line, reason }) =>
            `${several ? `${of(project)}，` : ""}按${title}口径：投资明细第${line + 1}行${reason}。`,
        ),
      ),
    ),
    packs: Array.from(packs, ([slug, sha256]) => ({ title: metaOf(slug)?.names[0] ?? slug, sha256 })),
  };
}
