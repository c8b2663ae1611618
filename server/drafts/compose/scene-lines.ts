import type { SheetScene, StoredBlock } from "../../domain/draft.ts";
import { hanOrdinal } from "../../domain/ordinals.ts";
import { paragraph, table } from "./blocks.ts";
import type { ComposeInput } from "./compose-input.ts";
import { lacking, unsure } from "./lacking.ts";
import { inside, slotOr } from "./told.ts";
import type { TiedLine } from "./tie-lines.ts";

const HEAD = ["类别", "内容", "日期", "金额", "发票号码"];

/** One line of spending as a row of HEAD, and its vendor where any line of the table tells one. */
function rowOf({ ledger }: ComposeInput, { line: { id } }: TiedLine, vendors: boolean): string[] {
  return [
    inside(ledger, `${id}.category`) ?? lacking("类别"),
    inside(ledger, `${id}.item`) ?? lacking("内容"),
    slotOr(ledger, `${id}.date`, "日期"),
    slotOr(ledger, `${id}.amount`, "金额"),
    slotOr(ledger, `${id}.invoice`, "发票号码"),
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
  const head = vendors ? [...HEAD, "供应商"] : HEAD;
  const untold = vendors ? [] : [`供应商：${lacking("各行供应商名称")}`];
  const note = [...notes, ...untold].map((words) => `${words}。`).join("");
  return table({ caption, head, rows: lines.map((line) => rowOf(input, line, vendors)), note });
}

/** 软硬件清单 of one scene: the lines it is the first to use, each shown once in the whole text. */
export function sceneLines(
  input: ComposeInput,
  scene: SheetScene,
  lines: readonly TiedLine[],
): StoredBlock[] {
  const { ledger, sheet } = input;
  const own = lines.filter(({ scenes }) => scenes[0] === scene.id);
  const also = lines.filter(({ scenes }) => scenes.indexOf(scene.id) > 0);
  const items = (some: readonly TiedLine[]) =>
    some.map(({ line }) => inside(ledger, `${line.id}.item`) ?? lacking("内容")).join("、");
  const shared = own.flatMap(({ line, scenes }) =>
    scenes.slice(1).map((id) => {
      const at = sheet.scenes.findIndex((one) => one.id === id);
      return `${inside(ledger, `${line.id}.item`) ?? lacking("内容")}与场景${hanOrdinal(at + 1)}共用`;
    }),
  );
  const guessed = own.filter(({ told }) => !told);
  const doubt =
    guessed.length === 0
      ? []
      : [`${items(guessed)}按名称归入本场景，${unsure("投资明细行与场景的对应关系")}`];
  const borrowed = also.length === 0 ? [] : [paragraph(`与其他场景共用、已在该场景列出的：${items(also)}。`)];
  if (own.length === 0 && also.length === 0)
    return [
      paragraph(`投资明细中没有指明归属本场景的行，${lacking("本场景所用软硬件及对应的投资明细行")}。`),
    ];
  return [...linesTable(input, "软硬件清单", own, [...shared, ...doubt]), ...borrowed];
}

/** Lines that no scene claims, told once after all scenes. */
export function sharedLines(input: ComposeInput, lines: readonly TiedLine[]): StoredBlock[] {
  const shared = lines.filter(({ scenes }) => scenes.length === 0);
  const doubt = unsure("以上各行由各场景共用，还是属于某一场景");
  return linesTable(input, "未归入单个场景的软硬件", shared, [doubt]);
}
