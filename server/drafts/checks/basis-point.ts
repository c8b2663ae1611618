import type { Finding } from "./check-input.ts";
import { around, finding, judged, type PointCheck, placeOfUnit, type Reading } from "./reading.ts";
import { indicatorsOf } from "./sheet-rows.ts";

const FORECAST = /预计|预期|力争|有望|拟达到|计划达到|将(?:达到|降至|降低|提升|提高|升至|实现|缩短|减少)/u;
const EFFECT = /^(?:s\d+k\d+\.(?:after|points|relative)|v\d*\.(?:saving|total))/u;
const UNBUILT = /(?:项目|产线|工程)[^，。；]{0,8}(?:正在建设|在建|拟建|尚未投产|尚未建成)/u;
const BUILT = /(?:项目|工程)[^，。；]{0,8}(?:已建成投产|已经建成|已投产)/u;

function bases({ input: { sheet, template } }: Reading): Finding[] {
  return indicatorsOf(sheet).flatMap(({ indicator, where }) => {
    const ref = `${indicator.id}.basis`;
    if (indicator.basis === "" && indicator.after.trim() !== "")
      return [finding({ ref, where, what: "没有说明是实测还是预计", remedy: "在指标里选实测或预计" })];
    if (indicator.basis !== "预计" || template.effects === "预期") return [];
    return [
      finding({
        ref,
        where,
        what: "这是预计值，本材料要写已实现的成效",
        remedy: "换成实测值，或不列这项指标",
      }),
    ];
  });
}

/** 预计 beside a number that a form of achieved effects tells. */
function forecasts({ input: { template }, units }: Reading): Finding[] {
  if (template.effects === "预期") return [];
  return units.flatMap((one) => {
    const effect = one.figures.find(({ id }) => EFFECT.test(id ?? ""));
    const words = FORECAST.exec(one.unit.text)?.[0];
    if (effect === undefined || words === undefined) return [];
    const what = `“${around(one, effect)}”：用“${words}”写已实现的成效`;
    return [finding({ ...placeOfUnit(one), what, remedy: "已实测的去掉预计的说法；只有预计的不作为成效" })];
  });
}

/** A form of expected effects says somewhere, where it tells them, that they are expected. */
function unsaid({ input: { template }, units }: Reading): Finding[] {
  if (template.effects === "实绩") return [];
  const telling = units.filter(({ figures }) => figures.some(({ id }) => EFFECT.test(id ?? "")));
  const sections = [...new Set(telling.map(({ unit }) => unit.section))];
  return sections.flatMap((section) => {
    const words = units
      .filter(({ unit }) => unit.section === section)
      .map(({ unit }) => unit.heading + unit.under + unit.text);
    if (/预期|预计|目标|考核指标|拟/u.test(words.join(""))) return [];
    const one = telling.find(({ unit }) => unit.section === section)!;
    return [
      finding({ ...placeOfUnit(one), what: "成效没有写明是预期", remedy: "写明“预期”，并与已实测的数分开" }),
    ];
  });
}

function yearly({ units }: Reading): Finding[] {
  const telling = units.filter(({ figures }) =>
    figures.some(({ id }) => /^v\d*\.(?:saving|total)/u.test(id ?? "")),
  );
  const sections = [...new Set(telling.map(({ unit }) => unit.section))];
  return sections.flatMap((section) => {
    const own = units.filter(({ unit }) => unit.section === section);
    if (own.some(({ unit }) => /年化|全年|按年|折算/u.test(unit.text))) return [];
    const one = telling.find(({ unit }) => unit.section === section)!;
    return [
      finding({
        ...placeOfUnit(one),
        what: "年节约额没有写明由几个月的数据年化",
        remedy: "写明基期、报告期各几个月和年化假设",
      }),
    ];
  });
}

/** The sheet itself: not built, but put into operation or accepted on a day. */
function statusFaults({ input: { sheet } }: Reading): Finding[] {
  const cell = (name: string) => sheet.fields[name]?.value.trim() ?? "";
  const unbuilt =
    cell("已建成投产") === "否" ? "未建成投产" : cell("在建或拟建") === "是" ? "在建或拟建" : null;
  if (unbuilt === null) return [];
  const proofs = ["投产时间", "完工证明"].filter((name) => !/^(?:|无|没有|否)$/u.test(cell(name)));
  const both = cell("已建成投产") === "是" ? ["已建成投产"] : [];
  return [...both, ...proofs].map((name) =>
    finding({
      ref: `f.${name}`,
      where: name,
      what: `资料写着${unbuilt}，又写着${name}（${cell(name)}）`,
      remedy: "核对投产状态，留下对的一处",
    }),
  );
}

function contradictions({ input: { sheet }, units }: Reading): Finding[] {
  const built = sheet.fields["已建成投产"]?.value.trim();
  const pattern = built === "是" ? UNBUILT : built === "否" ? BUILT : null;
  return units.flatMap((one) => {
    if (one.unit.state === "内置") return [];
    const words = pattern?.exec(one.unit.text)?.[0];
    if (words === undefined) return [];
    const what = `“${words}”与资料里的投产状态（${built === "是" ? "已建成投产" : "未建成投产"}）矛盾`;
    return [finding({ ...placeOfUnit(one), what, remedy: "两处改成一致" })];
  });
}

/** R11. Measured, annualised and expected kept apart; a form of achieved effects tells nothing that is only expected. */
export const basisTold: PointCheck = (reading) =>
  judged(
    "R11",
    reading.input.template.effects === "实绩"
      ? "实测、年化、预计分开，不以预计充实绩"
      : "实测、年化、预计分开，标明预期",
    [
      ...bases(reading),
      ...forecasts(reading),
      ...unsaid(reading),
      ...yearly(reading),
      ...statusFaults(reading),
      ...contradictions(reading),
    ],
  );
