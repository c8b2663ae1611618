import type { Origin, SheetSaving, SheetScene } from "../../domain/draft.ts";
import { wordKey } from "../../domain/word-key.ts";
import { type Intake, type IntakeCell, shortened } from "./intake.ts";
import { TableRow, totalOf } from "./table-row.ts";
import type { TableHead } from "./table-heads.ts";
import { splitUnit } from "./told-units.ts";

/** Inputs of yearly savings out of a table: which indicator, how many, at what price. */
export class SavingRows {
  readonly savings: SheetSaving[] = [];
  readonly #intake: Intake;
  readonly #origin: Origin;
  readonly #indicators: { saving: SheetSaving; cell: IntakeCell | undefined; told: string }[] = [];
  #head: TableHead | undefined;

  constructor(intake: Intake, origin: Origin) {
    this.#intake = intake;
    this.#origin = origin;
  }

  begin(head: TableHead): void {
    this.#head = head;
  }

  take(cells: readonly IntakeCell[]): void {
    const row = new TableRow(cells, this.#head!, this.#intake);
    if (totalOf(row, undefined)) {
      this.#intake.pass(row.cells);
      return this.#intake.note(`${row.cells[0]?.place ?? ""}这一行是合计，没有读入：合计由系统计算`);
    }
    const id = `v${this.savings.length + 1}`;
    const { beside } = this.#head!;
    const quantity = splitUnit(row.told("quantity", `${id}.quantity`));
    const price = splitUnit(row.told("price", `${id}.price`));
    const told = row.told("indicator", `${id}.indicator`);
    const saving: SheetSaving = {
      id,
      name: row.told("name", `${id}.name`) || told,
      indicator: "s0",
      quantity: quantity.number,
      quantity_unit:
        row.told("quantity_unit", `${id}.quantity_unit`) || quantity.unit || (beside.get("quantity") ?? ""),
      price: price.number,
      price_unit: row.told("price_unit", `${id}.price_unit`) || price.unit || (beside.get("price") ?? ""),
      origin: this.#origin,
      evidence: row.evidence(id),
    };
    this.savings.push(saving);
    this.#indicators.push({ saving, cell: row.cell("indicator"), told });
  }

  /** Ties each saving to its indicator once every table was read. One that fits none or several is named and kept apart. */
  finish(scenes: readonly SheetScene[]): void {
    const indicators = scenes.flatMap((scene) => scene.indicators);
    for (const { saving, cell, told } of this.#indicators) {
      const fitting = indicators.filter(({ name }) => wordKey(name) === wordKey(told));
      const [indicator] = fitting;
      if (indicator && fitting.length === 1) saving.indicator = indicator.id;
      else
        this.#intake.fault(
          `${saving.id}.indicator`,
          cell?.place ?? "",
          `${indicator ? "有几项" : "没有"}叫“${shortened(told)}”的指标，请写指标名称的原话`,
        );
    }
  }
}
