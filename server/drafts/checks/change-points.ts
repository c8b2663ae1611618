import { parseDecimal, sign, subtract } from "../../domain/decimal.ts";
import { clauseBefore, owns } from "./mentions-around.ts";
import { directionIn, directionOf, otherRole } from "./cues.ts";
import { around, finding, judged, type PointCheck, placeOfUnit, tells } from "./reading.ts";
import type { ReadFigure } from "./page.ts";
import type { ReadUnit } from "./text-binder.ts";
import { indicatorsOf, isTold, type PlacedIndicator } from "./sheet-rows.ts";
import { pointsToldAsShares } from "./told-changes.ts";
import type { DraftLedger } from "../draft-ledger.ts";
import type { Finding } from "./check-input.ts";

const SIDES = [
  ["before", "建设前"],
  ["after", "建设后"],
] as const;
const CHANGE = [...SIDES, ["points", "变化"]] as const;

/** Not wrong, but what a reviewer asks about first. */
function worsened(
  { indicator: { id, better }, where }: PlacedIndicator,
  { figures }: DraftLedger,
): Finding[] {
  const [before, after] = SIDES.map(([side]) => parseDecimal(figures.get(`${id}.${side}`)?.value ?? ""));
  if (before === undefined || after === undefined || better === "") return [];
  const way = sign(subtract(after, before));
  if (way === 0 || way > 0 === (better === "升")) return [];
  const what = `越${better === "升" ? "高" : "低"}越好，却由${figures.get(`${id}.before`)!.text}变为${figures.get(`${id}.after`)!.text}`;
  return [finding({ ref: id, where, what, remedy: "核对前后值是否填反；确实变差的，不列为成效" })];
}

const startsAtNothing = ({ indicator: { id } }: PlacedIndicator, { figures }: DraftLedger): boolean => {
  const before = parseDecimal(figures.get(`${id}.before`)?.value ?? "");
  return before !== undefined && sign(before) === 0;
};

/** 接入企业由0家增至26家 is no fault: it has a change, and no relative one. */
function fromNothing(one: PlacedIndicator, ledger: DraftLedger): Finding[] {
  if (!startsAtNothing(one, ledger)) return [];
  const { indicator, where } = one;
  const what = "建设前为0，只写变化，不写相对变化";
  return [finding({ ref: `${indicator.id}.before`, where, what, remedy: "核对建设前确实为0，写明证明材料" })];
}

function missingSides(one: PlacedIndicator, ledger: DraftLedger): Finding[] {
  const { indicator, where } = one;
  return SIDES.flatMap(([side, words]) => {
    const ref = `${indicator.id}.${side}`;
    if (side === "before" && startsAtNothing(one, ledger)) return [];
    const unread = ledger.faults.filter((fault) => fault.ref === ref);
    if (unread.length > 0)
      return unread.map(({ message }) =>
        finding({ ref, where, what: `${words}：${message}`, remedy: "改正后重新核对" }),
      );
    if (isTold(indicator[side])) return [];
    const remark = isTold(indicator.remark) ? `（${indicator.remark.trim()}）` : "";
    return [
      finding({
        ref,
        where,
        what: `没有${words}的数${remark}`,
        remedy: `补上${words}的数和证明材料；没有就不写变化，不得推算`,
      }),
    ];
  });
}

const ROLE = { before: "before", after: "after", points: "change", relative: "change" } as const;

/** A slot whose words around it contradict it: another indicator's name, the other side, the wrong direction. */
function contradiction(one: ReadUnit, figure: ReadFigure, ledger: DraftLedger): string | null {
  const row = /^(s\d+k\d+)\.(before|after|points|relative)(?:\.bare)?$/u.exec(figure.id ?? "");
  if (row === null) return null;
  const [, id = "", side] = row;
  const { unit, mentions } = one;
  const head = unit.columns.find(({ start, end }) => start <= figure.start && figure.end <= end)?.head ?? "";
  const before = clauseBefore(unit.text, figure.start);
  const own = ROLE[side as keyof typeof ROLE];
  const place = { clause: before, sentence: unit.text.slice(0, figure.start), head, named: true };
  // A row of a form or a table without heads has its sides in its labels.
  if (unit.kind !== "form" && (unit.kind !== "row" || head !== "") && (otherRole(own, place) ?? "") !== "")
    return "建设前、建设后和变化的位置写错了";
  const text = ledger.figures.get(figure.id!)?.text ?? "";
  if (
    own === "change" &&
    directionOf(before) !== null &&
    directionIn(text) !== null &&
    directionIn(text) !== directionOf(before)
  )
    return `方向写反了，应为“${text}”`;
  const named = mentions.filter(
    ({ end, owners, general }) =>
      end <= figure.start && !general && [...owners].some((owner) => /^s\d+k\d+$/u.test(owner)),
  );
  const nearest = named.at(-1);
  if (
    nearest !== undefined &&
    !owns(nearest, figure.id!) &&
    !named.some((mention) => owns(mention, figure.id!))
  )
    return `说的是“${nearest.name}”，引用的却是另一项指标的数（${id}）`;
  return null;
}

/** A verb between two numbers that goes the other way: 由2.1%降至2.5%. */
const FROM_TO =
  /[由从自]\s*(\d+(?:\.\d+)?)[^\d，。；]{0,12}?(降|减|缩短|压缩|升|增|提高|提升|延长|扩大)[^\d，。；]{0,8}[至到为]\s*(\d+(?:\.\d+)?)/gu;

function wrongWay(one: ReadUnit): Finding[] {
  return Array.from(one.unit.text.matchAll(FROM_TO)).flatMap(([words, from, verb, to]) => {
    const falls = /[降减缩压]/u.test(verb!);
    if (from === to || falls === Number(to) < Number(from)) return [];
    return [
      finding({
        ...placeOfUnit(one),
        what: `“${words}”：动词和前后数值方向相反`,
        remedy: "核对前后值，改正动词",
      }),
    ];
  });
}

/** R06. Before, after and the change that follows from them, each told; no verb or place that contradicts a number. */
export const changesTold: PointCheck = (reading) => {
  const title = "每项指标有前值、后值和变化，变化由前后值算得";
  const { input, units } = reading;
  const indicators = indicatorsOf(input.sheet);
  if (indicators.length === 0)
    return judged("R06", title, [
      finding({
        ref: "scenes",
        where: "场景",
        what: "还没有指标",
        remedy: "填写每个场景的指标、建设前和建设后的数",
      }),
    ]);
  const written = units.some(({ unit }) => unit.kind !== "form");
  const untold = indicators.flatMap(({ indicator, where }) => {
    const sides = CHANGE.filter(([side]) => {
      const key = `${indicator.id}.${side}`;
      return written && input.ledger.figures.has(key) && !tells(reading, key);
    }).map(([, words]) => words);
    if (sides.length === 0) return [];
    const what = sides.length === CHANGE.length ? "正文没有写这项指标" : `正文没有写${sides.join("、")}`;
    return [finding({ ref: indicator.id, where, what, remedy: "写进场景的考核指标或效益分析" })];
  });
  // What the facts compose says what the facts say.
  const edited = units.filter(({ unit }) => unit.state !== "内置");
  const wrong = edited.flatMap((one) => [
    ...one.figures.flatMap((figure) => {
      const kind = figure.unbound?.kind;
      const what =
        kind === "role" || kind === "direction"
          ? figure.unbound!.words
          : contradiction(one, figure, input.ledger);
      if (what === null) return [];
      return [
        finding({
          ...placeOfUnit(one),
          what: `“${around(one, figure)}”：${what}`,
          remedy: "改回资料里的数和说法",
        }),
      ];
    }),
    ...wrongWay(one),
  ]);
  return judged(
    "R06",
    title,
    [...indicators.flatMap((one) => missingSides(one, input.ledger)), ...untold, ...wrong],
    indicators.flatMap((one) => [...worsened(one, input.ledger), ...fromNothing(one, input.ledger)]),
  );
};

const RELATIVE = /相对|降幅|增幅|幅度|同比|环比|比例/u;

/** R07. A change of a percentage is told in 百分点, a relative one in % and called so; a level is never in 百分点. */
export const pointsApart: PointCheck = ({ input, units }) => {
  const title = "百分点与相对百分比分清";
  const shares = new Set(
    indicatorsOf(input.sheet)
      .filter(({ indicator }) => /^[%％‰]$/u.test(indicator.unit.trim()))
      .map(({ indicator }) => indicator.id),
  );
  const levels = indicatorsOf(input.sheet)
    .filter(({ indicator }) => /百分点/u.test(indicator.unit))
    .map(({ indicator, where }) =>
      finding({
        ref: `${indicator.id}.unit`,
        where,
        what: "单位写成了百分点",
        remedy: "水平值的单位写%，百分点只用于两个百分比之差",
      }),
    );
  const faults = units.flatMap((one) =>
    one.figures.flatMap((figure) => {
      const place = placeOfUnit(one);
      if (figure.unbound?.kind === "unit")
        return [
          finding({
            ...place,
            what: `“${figure.text}”：${figure.unbound.words}`,
            remedy: "差值写百分点，相对变化写百分比",
          }),
        ];
      const id = /^(s\d+k\d+)\.relative$/u.exec(figure.id ?? "")?.[1];
      if (id === undefined || !shares.has(id)) return [];
      const head =
        one.unit.columns.find(({ start, end }) => start <= figure.start && figure.end <= end)?.head ?? "";
      const words = `${head}${clauseBefore(one.unit.text, figure.start)}${figure.text}`;
      if (RELATIVE.test(words)) return [];
      const what = `“${around(one, figure)}”：${figure.text}是相对变化，没有说明`;
      return [finding({ ...place, what, remedy: `写成“相对变化${figure.text}”，并写明百分点` })];
    }),
  );
  return judged("R07", title, [...levels, ...faults, ...pointsToldAsShares(input)]);
};
