import type { StoredBlock } from "../../domain/draft.ts";
import { paragraph } from "./blocks.ts";
import type { ComposeInput } from "./compose-input.ts";
import { distinct, inside, joined, sentence, slot } from "./told.ts";

interface Paid {
  id: string;
  key: string;
  /** Key of the policy's name. */
  policy: string;
  known: boolean;
  caveats: readonly string[];
}

/**
 * What may be paid at most, by the clause that says so, with everything the notices hang on it; nothing where no ceiling
 * is known. Never a promise: selected or not and how much is for the authority to say.
 */
export function policyMoney(input: ComposeInput): StoredBlock[] {
  const { ledger, standing, template, words } = input;
  const paying = words.paying[template.notice] ?? [];
  const all = standing.determinations
    .filter(({ notice }) => paying.includes(notice))
    .flatMap((one) =>
      one.benefits.map(({ id, amount_max, caveats }): Paid => {
        const key = `r.${one.id}.${id}`;
        return { id, key, policy: `r.${one.id}.title`, known: amount_max !== null, caveats };
      }),
    );
  const told = all.map((one) => ceiling(input, one)).filter((words) => words !== undefined);
  if (told.length === 0) return [];
  const known = all.filter((one) => one.known || read(input, one).length > 0);
  const caveats = distinct(
    ledger,
    known.flatMap((one) => caveatsOf(input, one)),
  );
  const trace = (standing.combined?.trace ?? []).flatMap(
    (_, at) => slot(ledger, `r.combined.trace${at + 1}`) ?? [],
  );
  return [
    "以下金额是现行政策的上限，不是承诺。是否入选、是否支持和实际金额，由主管部门在年度预算和总额控制内审定",
    ...unmet(input),
    ...elsewhere(input),
    ...told,
    ...(caveats.length === 0 ? [] : [caveats.join("")]),
    ...(known.length > 1 && trace.length > 0 ? [trace.join("")] : []),
  ].map((words) => paragraph(sentence(ledger, words)));
}

/** Money for being selected is no money where the conditions aren't met; 原则上 leaves that to the office. */
function unmet({ ledger, standing, template }: ComposeInput): string[] {
  const titles = (strength: "硬性" | "原则上") =>
    standing.determinations
      .filter(({ notice }) => notice === template.notice)
      .flatMap(({ id, conditions }) =>
        conditions
          .filter((one) => one.verdict === "不符合" && one.strength === strength)
          .map((one) => `“${inside(ledger, `r.${id}.${one.id}.title`) ?? ""}”`),
      )
      .join("、");
  const [hard, soft] = [titles("硬性"), titles("原则上")];
  return [
    ...(hard === "" ? [] : [`按本稿事实，申报条件中${hard}不符合；没有入选的，以入选为前提的金额不适用`]),
    ...(soft === ""
      ? []
      : [
          `按本稿事实，申报条件中${soft}（原则上）未达到，由主管部门把握；没有入选的，以入选为前提的金额不适用`,
        ]),
  ];
}

/** Money of a city is for those who produce there. */
function elsewhere({ ledger, standing, template }: ComposeInput): string[] {
  const places = standing.determinations
    .filter(({ notice, benefits }) => notice !== template.notice && benefits.length > 0)
    .flatMap(({ id, conditions }) =>
      conditions
        .filter((one) => one.id === "适用地域" && one.verdict !== "符合")
        .map((one) => inside(ledger, `r.${id}.${one.id}.title`)),
    );
  return places.flatMap((place) => (place === undefined ? [] : [`以“${place}”为前提，尚待确认`]));
}

/** The clause, its words, and the ceiling they give; by each way to count spending where the notice leaves that open. */
function ceiling(input: ComposeInput, paid: Paid): string | undefined {
  const { ledger } = input;
  const { key, policy, known } = paid;
  const name = inside(ledger, `${key}.title`);
  const clause = `${inside(ledger, policy) ?? ""}{${key}.clause}${name === undefined ? "" : `（${name}）`}：“{${key}.quote}”`;
  if (known) return `${clause}。按本稿事实试算：{${key}.formula}`;
  const ways = read(input, paid);
  return ways.length === 0
    ? undefined
    : `${clause}。项目实际投资额怎样计，原文没有写明，分别试算：${joined(ways, "；")}`;
}

/** What hangs on it; where only readings give an amount, what hangs on those. */
function caveatsOf({ ledger, standing }: ComposeInput, { id, key, known, caveats }: Paid) {
  const [first] = standing.readings ?? [];
  const of = known ? caveats : (first?.benefits.find((one) => one.id === id)?.caveats ?? []);
  return of.map((_, at) => slot(ledger, `${known ? key : `r.reading1.${id}`}.caveat${at + 1}`));
}

const read = ({ ledger, standing }: ComposeInput, { id }: Paid): string[] =>
  (standing.readings ?? []).flatMap((_, at) => {
    const key = `r.reading${at + 1}`;
    const amount = slot(ledger, `${key}.${id}`);
    const title = inside(ledger, `${key}.title`);
    return amount === undefined || title === undefined ? [] : [`${title}，{${key}.total}，${amount}`];
  });
