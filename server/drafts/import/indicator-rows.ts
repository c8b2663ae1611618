import { parseDecimal } from "../../domain/decimal.ts";
import type { Origin, SheetIndicator } from "../../domain/draft.ts";
import { wordKey } from "../../domain/word-key.ts";
import { type Intake, type IntakeCell, shortened } from "./intake.ts";
import { isSceneTitle, type SceneBook } from "./scene-book.ts";
import { isRemark, TableRow } from "./table-row.ts";
import type { TableHead } from "./table-heads.ts";
import { periodsOf } from "./told-periods.ts";
import { splitUnit } from "./told-units.ts";

const BETTER: Record<string, SheetIndicator["better"]> = {
  ...Object.fromEntries("升 上升 提高 增加 提升 越高越好 ↑ up".split(" ").map((word) => [word, "升"])),
  ...Object.fromEntries("降 下降 降低 减少 缩短 越低越好 ↓ down".split(" ").map((word) => [word, "降"])),
};
const BASIS: Record<string, SheetIndicator["basis"]> = {
  ...Object.fromEntries("实测 实际 实绩 已实现".split(" ").map((word) => [word, "实测"])),
  ...Object.fromEntries("预计 预期 目标 计划 预测".split(" ").map((word) => [word, "预计"])),
};
const SAME = /^同上$/u;

/** Indicators out of a table, each under its scene. */
export class IndicatorRows {
  readonly #intake: Intake;
  readonly #origin: Origin;
  readonly #book: SceneBook;
  #head: TableHead | undefined;
  #last = new Map<string, string>();

  constructor(intake: Intake, origin: Origin, book: SceneBook) {
    this.#intake = intake;
    this.#origin = origin;
    this.#book = book;
  }

  begin(head: TableHead): void {
    this.#head = head;
    this.#last = new Map();
    const change = head.columns.get("change");
    if (change !== undefined) this.#intake.note("变化由系统按前后两个值计算，表里的变化一列没有读入");
  }

  take(cells: readonly IntakeCell[]): void {
    const row = new TableRow(cells, this.#head!, this.#intake);
    const [only, ...others] = row.filled();
    if (only && others.length === 0 && isRemark(only.text)) {
      this.#intake.pass([only]);
      return this.#intake.note(`${only.place}是说明，没有读入：${shortened(only.text)}`);
    }
    if (only && others.length === 0 && isSceneTitle(only.text)) {
      this.#intake.pass([only]);
      this.#book.titled = only.text;
      return;
    }
    if (only && others.length === 0) return;
    const change = row.cell("change");
    if (change) this.#intake.pass([change]);
    const sceneName = row.filledDown("scene", "", this.#last, true) || this.#book.titled;
    const scene = this.#book.named(sceneName);
    if (sceneName === "" && scene.indicators.length === 0)
      row.fault("name", `${scene.id}.name`, "没有写指标属于哪个场景，请补上场景名称");
    const id = `${scene.id}k${scene.indicators.length + 1}`;
    const before = this.#number(row, "before", `${id}.before`);
    const target = this.#head!.columns.has("after") ? undefined : row.cell("target");
    const after = this.#number(row, target ? "target" : "after", `${id}.after`);
    const unit = row.told("unit", `${id}.unit`) || this.#beside("before", false);
    for (const [key, { unit: own }] of [
      ["before", before],
      [target ? "target" : "after", after],
    ] as const)
      if (own !== "" && unit !== "" && unitKey(own) !== unitKey(unit))
        row.fault(
          key,
          `${id}.${key === "before" ? "before" : "after"}`,
          `单位写的是${own}，单位一栏是${unit}，请核对`,
        );
    scene.indicators.push({
      id,
      name: row.told("name", `${id}.name`),
      unit: unit || before.unit || after.unit,
      before: before.number,
      after: after.number,
      better: this.#choice(row, "better", `${id}.better`, BETTER, "升或降"),
      method: row.filledDown("method", `${id}.method`, this.#last),
      ...this.#periods(row, id),
      remark: row.told("remark", `${id}.remark`),
      basis: target ? "预计" : this.#choice(row, "basis", `${id}.basis`, BASIS, "实测或预计"),
      origin: this.#origin,
      evidence: row.evidence(id, this.#last),
    });
  }

  #number(row: TableRow, key: string, ref: string): { number: string; unit: string } {
    const told = row.told(key, ref);
    const split = splitUnit(told);
    if (/^[-—/]*$/u.test(told)) return { number: "", unit: "" };
    if (parseDecimal(split.number) !== undefined) return split;
    row.fault(key, ref, `“${shortened(told)}”不是数，请只填数字`);
    return { number: told, unit: "" };
  }

  /** 基期 and 报告期: columns of their own, one for both, or the brackets behind 建设前 and 建设后. */
  #periods(row: TableRow, id: string): Pick<SheetIndicator, "baseline" | "period" | "sample"> {
    const both = this.#same(row, "periods", `${id}.period`);
    const read = both === "" ? { baseline: "", period: "", sample: "" } : periodsOf(both);
    return {
      baseline:
        this.#same(row, "baseline", `${id}.baseline`) || read.baseline || this.#beside("before", true),
      period: this.#same(row, "period", `${id}.period`) || read.period || this.#beside("after", true),
      sample: row.filledDown("sample", `${id}.sample`, this.#last) || read.sample,
    };
  }

  /** What the head has in brackets: a period with its year, else a unit. */
  #beside(key: string, dated: boolean): string {
    const told = this.#head!.beside.get(key) ?? "";
    return /\d{4}/u.test(told) === dated ? told : "";
  }

  /** 同上 says what stood above. */
  #same(row: TableRow, key: string, ref: string): string {
    const above = this.#last.get(key) ?? "";
    const told = row.filledDown(key, ref, this.#last);
    if (!SAME.test(told)) return told;
    this.#last.set(key, above);
    return above;
  }

  #choice<T extends string>(
    row: TableRow,
    key: string,
    ref: string,
    words: Record<string, T>,
    options: string,
  ): T | "" {
    const told = row.told(key, ref);
    const read = words[wordKey(told)];
    if (told !== "" && read === undefined) row.fault(key, ref, `读不懂“${shortened(told)}”，请写${options}`);
    return read ?? "";
  }
}

const unitKey = (unit: string) => unit.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
