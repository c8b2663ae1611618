import { stripSpace } from "../../domain/text.ts";
import { around, finding, judged, notAsked, type PointCheck, placeOfUnit, type Reading } from "./reading.ts";
import { isCeiling, subsidyClaims } from "./subsidy-claims.ts";
import type { ReadUnit } from "./text-binder.ts";

/** Figures of the rules: ceilings, bounds, days; not the clause's path or the words it is quoted with. */
const isPolicy = (id: string | null): id is string =>
  id !== null && id.startsWith("r.") && !id.includes(":") && !id.endsWith(".clause");

const baseOf = (id: string) => id.replace(/\.bound$/u, "");

const sectionText = (units: readonly ReadUnit[], section: string) =>
  stripSpace(
    units
      .filter(({ unit }) => unit.section === section)
      .map(({ unit }) => unit.text)
      .join("\n"),
  );

/** What a policy number lacks in its section: the file's name, the clause, a short quote. */
function lacks({ input, units }: Reading, one: ReadUnit, id: string): string[] {
  const text = sectionText(units, one.unit.section);
  const base = baseOf(id);
  const clause = input.ledger.figures.get(`${base}.clause`)?.text;
  const cites = input.standing.determinations.flatMap(({ id: determination, conditions, benefits }) =>
    [...conditions, ...benefits].map(({ id: row, cite }) => ({ key: `r.${determination}.${row}`, cite })),
  );
  const quote = cites.find(({ key }) => key === base)?.cite.quote;
  const titles = input.standing.determinations.map(({ title }) => stripSpace(title));
  return [
    ...(/《[^》]{4,}》|〔20\d{2}〕/u.test(text) || titles.some((title) => text.includes(title))
      ? []
      : ["文件名"]),
    ...(clause === undefined || text.includes(stripSpace(clause)) ? [] : ["条款号"]),
    ...(quote === undefined || text.includes(stripSpace(quote).slice(0, 12)) ? [] : ["原文短引"]),
  ];
}

/** R17. The rules put a number's qualifier into its figure; the file, clause and words have to stand beside it. */
export const policyCited: PointCheck = (reading) => {
  const title = "政策数字与条款一致，附文件名、条款号和短引文";
  const told = reading.units.flatMap((one) =>
    one.figures.filter(({ id }) => isPolicy(id)).map((figure) => ({ one, figure })),
  );
  if (told.length === 0) return notAsked("R17", title);
  const faults = told.flatMap(({ one, figure }) => {
    const lacking = lacks(reading, one, figure.id!);
    if (lacking.length === 0) return [];
    return [
      finding({
        ...placeOfUnit(one),
        what: `“${figure.text}”没有写${lacking.join("、")}`,
        remedy: "补上出处",
      }),
    ];
  });
  return judged("R17", title, faults);
};

/** R18. Money of the policies is a ceiling under a budget, never a promise. */
export const ceilingsSaid: PointCheck = (reading) => {
  const title = "补贴表述为上限，带最高标准、预算管理、总额控制，不作承诺";
  const { figures } = reading.input.ledger;
  const telling = reading.units.filter((one) =>
    one.figures.some(({ id }) => id !== null && figures.has(id) && isCeiling(figures.get(id)!)),
  );
  const bare = [...new Set(telling.map(({ unit }) => unit.section))].flatMap((section) => {
    const text = sectionText(reading.units, section);
    const lacking = [/最高|上限|不超过/u, /预算管理/u, /总额控制/u]
      .map((pattern, at) => (pattern.test(text) ? "" : ["最高标准", "预算管理", "总额控制"][at]!))
      .filter((words) => words !== "");
    if (lacking.length === 0) return [];
    const one = telling.find(({ unit }) => unit.section === section)!;
    return [
      finding({
        ...placeOfUnit(one),
        what: `“${around(one, one.figures[0]!)}”没有写${lacking.join("、")}`,
        remedy: "补上这些限定",
      }),
    ];
  });
  return judged("R18", title, [...subsidyClaims(reading), ...bare]);
};
