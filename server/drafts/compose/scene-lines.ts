import type { SheetScene, StoredBlock } from "../../domain/draft.ts";
import { hanOrdinal } from "../../domain/ordinals.ts";
import { toldBefore } from "../invoices.ts";
import { paragraph, table } from "./blocks.ts";
import type { ComposeInput } from "./compose-input.ts";
import { lacking, unsure } from "./lacking.ts";
import type { TiedLine } from "./tie-lines.ts";
import { inside, slotOr } from "./told.ts";

const HEAD = ["类别", "内容", "日期", "金额（万元）"];

const itemOf = ({ ledger }: ComposeInput, { line }: TiedLine) =>
  `“${inside(ledger, `${line.id}.item`) ?? lacking("内容")}”`;

/** A plan has no invoices yet. */
const invoiced = ({ template, sheet }: ComposeInput) =>
  template.effects === "实绩" || sheet.investments.some(({ invoice_no }) => invoice_no.trim() !== "");

/** One line of spending as a row of HEAD, its invoice, and its vendor where any line of the table tells one. */
function rowOf(input: ComposeInput, { line: { id } }: TiedLine, vendors: boolean): string[] {
  const { ledger, sheet } = input;
  const at = sheet.investments.findIndex((one) => one.id === id);
  const again = (toldBefore(sheet.investments)[at] ?? null) === null ? "" : unsure("号码重复");
  return [
    inside(ledger, `${id}.category`) ?? lacking("类别"),
    inside(ledger, `${id}.item`) ?? lacking("内容"),
    slotOr(ledger, `${id}.date`, "日期"),
    slotOr(ledger, `${id}.amount.bare`, "金额"),
    ...(invoiced(input) ? [slotOr(ledger, `${id}.invoice`, "发票号码") + again] : []),
    ...(vendors ? [inside(ledger, `${id}.vendor`) ?? lacking("供应商")] : []),
  ];
}

function linesTable(
  input: ComposeInput,
  caption: string,
  lines: readonly TiedLine[],
  notes: string[],
): StoredBlock[] {
  const vendors = lines.some(({ line }) => line.vendor.trim() !== "");
  // Where no line of all names one, it is asked for once after the scenes.
  const some = input.sheet.investments.some(({ vendor }) => vendor.trim() !== "");
  const said = vendors || !some ? notes : [...notes, `供应商：${lacking("各行供应商名称")}`];
  return table({
    caption,
    head: [...HEAD, ...(invoiced(input) ? ["发票号码"] : []), ...(vendors ? ["供应商"] : [])],
    rows: lines.map((line) => rowOf(input, line, vendors)),
    note: said.length === 0 ? "" : `注：${said.map((words) => `${words}。`).join("")}`,
  });
}

/** 软硬件清单 of one scene: the lines it is the first to use, each shown once in the whole text. */
export function sceneLines(
  input: ComposeInput,
  scene: SheetScene,
  lines: readonly TiedLine[],
  caption: string,
): StoredBlock[] {
  const own = lines.filter(({ scenes }) => scenes[0] === scene.id);
  const also = lines.filter(({ scenes }) => scenes.indexOf(scene.id) > 0);
  if (own.length === 0 && also.length === 0)
    return [
      paragraph(`投资明细中没有指明归属本场景的行，${lacking("本场景所用软硬件及对应的投资明细行")}。`),
    ];
  const elsewhere = also.map((line) => itemOf(input, line)).join("、");
  return [
    ...linesTable(input, caption, own, [...sharing(input, own), ...guesses(input, own)]),
    ...(also.length === 0 ? [] : [paragraph(`与其他场景共用、已在该场景列出的有${elsewhere}。`)]),
  ];
}

/** Which other scenes use what stands here. */
function sharing(input: ComposeInput, own: readonly TiedLine[]): string[] {
  return own
    .filter(({ scenes }) => scenes.length > 1)
    .map((line) => {
      const others = line.scenes
        .slice(1)
        .map((id) => `场景${hanOrdinal(input.sheet.scenes.findIndex((one) => one.id === id) + 1)}`);
      return `${itemOf(input, line)}与${others.join("、")}共用`;
    });
}

function guesses(input: ComposeInput, own: readonly TiedLine[]): string[] {
  const guessed = own.filter(({ told }) => !told).map((line) => itemOf(input, line));
  return guessed.length === 0
    ? []
    : [`${guessed.join("、")}按名称归入本场景，${unsure("投资明细行与场景的对应关系")}`];
}

/** Lines that no scene claims, told once after all scenes. */
export function sharedLines(input: ComposeInput, lines: readonly TiedLine[]): StoredBlock[] {
  const shared = lines.filter(({ scenes }) => scenes.length === 0);
  const doubt = unsure("以上各行由各场景共用，还是属于某一场景");
  const silent = lines.length > 0 && lines.every(({ line }) => line.vendor.trim() === "");
  return [
    ...linesTable(input, "未归入单个场景的软硬件", shared, [doubt]),
    ...(silent ? [paragraph(`各行的供应商：${lacking("投资明细各行的供应商名称")}。`)] : []),
  ];
}
