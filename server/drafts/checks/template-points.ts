import type { DraftTemplate } from "../../domain/draft.ts";
import { byHand, finding, judged, notAsked, type PointCheck, placeOfUnit } from "./reading.ts";
import { sectionLimits } from "./section-limits.ts";

const YEAR = /20\d{2}/u;

/** Titles of this kind of template with any year: another year's form is another form. */
function otherYears({ title, year }: DraftTemplate): RegExp | null {
  if (!title.includes(String(year))) return null;
  const [before = "", after = ""] = title.split(String(year));
  const plain = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
  return new RegExp(`${plain(before)}(20\\d{2})${plain(after.slice(0, 8))}`, "u");
}

/**
 * R01. Code sees that every heading is there in order and that no other year's form is named. Whether an outline made
 * from the notice meets the form that isn't in the corpus, only a person with that form can say.
 */
export const sectionsComplete: PointCheck = ({ input: { template }, units, missing }) => {
  const title = "模板与年份正确，章节标题与原文一致、顺序完整";
  const pattern = otherYears(template);
  const wrongYear = units.flatMap((one) => {
    const year = pattern?.exec(one.unit.text)?.[1];
    if (year === undefined || Number(year) === template.year) return [];
    const what = `写的是${year}年的材料，本模板是${template.year}年的`;
    return [finding({ ...placeOfUnit(one), what, remedy: `改为${template.title}` })];
  });
  const faults = [
    ...missing.map(({ id, heading, why }) =>
      finding({ section: id, where: heading, what: why, remedy: "补上这一节，标题照模板原文" }),
    ),
    ...wrongYear,
  ];
  if (faults.length > 0 || template.official) return judged("R01", title, faults);
  const note = `${template.note}章节与正式模板是否一致，请拿到模板后核对`;
  return byHand("R01", title, [finding({ where: template.title, what: "非官方模板", remedy: note })]);
};

/** R02. The form's own limits, white space not counted. */
export const withinLimits: PointCheck = ({ input: { sections } }) => {
  const title = "字数不超过表内限额";
  const limited = sections.flatMap(({ section, shown }) =>
    sectionLimits(section, shown).map((limit) => ({ section, ...limit })),
  );
  if (limited.length === 0) return notAsked("R02", title);
  const over = limited.filter(({ limit, characters }) => characters > limit);
  return judged(
    "R02",
    title,
    over.map(({ section, label, limit, characters }) =>
      finding({
        section: section.id,
        where: label,
        what: `${characters}字，限${limit}字`,
        remedy: `超出${characters - limit}字，请删减到${limit}字以内`,
      }),
    ),
  );
};

const KINDS = ["建设方向", "申报方向", "申报类型"];
/** 拟申报类型为协同共生链主型: the text names a kind as its own. */
const CLAIMED = /(?:申报|建设)(?:类型|方向)[为是：:选]{1,2}\s*[“「]?/u;

/** R05. Exactly one kind, in the notice's words; the text claims no other. */
export const oneDirection: PointCheck = ({ input: { template, fields, sheet }, units }) => {
  const title = "申报方向（类型）只选一个，名称逐字一致";
  const printed = JSON.stringify(template.parts);
  const name = KINDS.find((kind) => printed.includes(`"field":"${kind}"`));
  const options = fields.get(name ?? "")?.options;
  if (name === undefined || !options) return notAsked("R05", title);
  const told = sheet.fields[name]?.value.trim() ?? "";
  const ref = `f.${name}`;
  const chosen = options.filter((option) => told.includes(option));
  if (told === "")
    return judged("R05", title, [
      finding({ ref, where: name, what: "还没有选", remedy: `从${options.join("、")}中选一个` }),
    ]);
  if (chosen.length !== 1 || chosen[0] !== told) {
    const what = chosen.length > 1 ? `选了${chosen.length}个，多选无效` : `“${told}”不是原文的名称`;
    return judged("R05", title, [
      finding({ ref, where: name, what, remedy: `只留一个：${options.join("、")}` }),
    ]);
  }
  const others = units.flatMap((one) => {
    const claim = CLAIMED.exec(one.unit.text);
    const words = claim ? one.unit.text.slice(claim.index + claim[0].length) : "";
    const other = options.find((option) => option !== told && words.startsWith(option));
    if (other === undefined || YEAR.test(words.slice(0, 1))) return [];
    const what = `这里写的是${other}，资料里选的是${told}`;
    return [finding({ ...placeOfUnit(one), what, remedy: "两处改成一致" })];
  });
  return judged("R05", title, others);
};
