import type { DraftField, FactSheet, Origin } from "../../domain/draft.ts";
import { wordKey } from "../../domain/word-key.ts";
import type { Intake, IntakeCell } from "./intake.ts";

const BRACKET = /\(([^()]*)\)$/u;
const YEAR = /^((?:19|20)\d{2})(?:年度?)?$/u;
const YEAR_BEFORE = /^((?:19|20)\d{2})年度?(?=.)/u;

const CORNER = /^(?:年份|年度|项目|指标|科目)$/u;

/** Answers to single fields: a label and its value beside it, or years along one side of a table. */
export class FieldRows {
  readonly fields: FactSheet["fields"] = {};
  readonly #intake: Intake;
  readonly #origin: Origin;
  readonly #fields: ReadonlyMap<string, DraftField>;
  readonly #byLabel = new Map<string, string>();
  /** Columns of years, and columns of yearly fields, that a row above has named. */
  #years = new Map<number, string>();
  #columns = new Map<number, { name: string; unit: string | undefined }>();

  constructor(intake: Intake, origin: Origin, fields: ReadonlyMap<string, DraftField>) {
    this.#intake = intake;
    this.#origin = origin;
    this.#fields = fields;
    for (const { name, label } of fields.values())
      for (const word of [name, label, label.replace(/（[^（）]*）$/u, "")]) {
        const key = wordKey(word);
        if (!this.#byLabel.has(key)) this.#byLabel.set(key, name);
      }
  }

  /** Whether the row begins with the name of a field. */
  begins(row: readonly IntakeCell[]): boolean {
    const first = row.find(({ text }) => text !== "");
    return first !== undefined && this.#named(first) !== undefined;
  }

  take(row: readonly IntakeCell[]): void {
    const years = row.flatMap((cell, column) => {
      const year = YEAR.exec(wordKey(cell.text))?.[1];
      return year === undefined ? [] : [{ column, year, cell }];
    });
    if (this.#columns.size > 0 && years.length === 1 && years[0]!.column === firstFilled(row))
      return this.#byYear(row, years[0]!.year);
    if (years.length >= 2) {
      this.#years = new Map(years.map(({ column, year }) => [column, year]));
      this.#columns = new Map();
      this.#heads(row, years);
      return;
    }
    const labels = row.flatMap((cell, column) => {
      const found = this.#named(cell);
      return found === undefined ? [] : [{ ...found, column, cell }];
    });
    const yearly = labels.filter(({ name, year }) => this.#fields.get(name)!.yearly && year === undefined);
    if (yearly.length >= 2) {
      this.#columns = new Map(yearly.map(({ column, name, unit }) => [column, { name, unit }]));
      this.#heads(row, yearly);
      return;
    }
    for (const [at, label] of labels.entries()) this.#label(row, label, labels[at + 1]?.column ?? row.length);
  }

  /** A row of heads; what stands in its corner is a title, unless it only says what the rows are. */
  #heads(row: readonly IntakeCell[], heads: readonly { cell: IntakeCell }[]): void {
    const cells = heads.map(({ cell }) => cell);
    this.#intake.pass(cells);
    const corner = row[firstFilled(row)]!;
    if (CORNER.test(wordKey(corner.text))) this.#intake.pass([corner]);
    else if (!cells.includes(corner)) this.#intake.title(corner);
  }

  #label(row: readonly IntakeCell[], label: Label & { column: number; cell: IntakeCell }, end: number): void {
    const { name, unit, column, cell } = label;
    this.#intake.pass([cell]);
    if (this.#fields.get(name)!.yearly && label.year === undefined) {
      for (const [at, year] of this.#years) if (at > column) this.#tell(`${name}@${year}`, row[at], unit);
      return;
    }
    const value = row.slice(column + 1, end).find(({ text, unreadable }) => text !== "" || unreadable);
    this.#tell(label.year === undefined ? name : `${name}@${label.year}`, value, unit);
  }

  #byYear(row: readonly IntakeCell[], year: string): void {
    this.#intake.pass([row[firstFilled(row)]!]);
    for (const [column, { name, unit }] of this.#columns) this.#tell(`${name}@${year}`, row[column], unit);
  }

  #tell(key: string, cell: IntakeCell | undefined, unit: string | undefined): void {
    const value = this.#intake.take(cell, `f.${key}`);
    if (value === "") return;
    const money = this.#fields.get(key.split("@")[0]!)!.unit === "万元";
    const bare = money && !/[元万亿]$/u.test(value);
    if (bare && unit === undefined) this.#intake.note(`${cell!.place}没有写单位，按万元读`);
    const told = this.fields[key];
    if (told !== undefined && told.value !== value)
      return this.#intake.fault(
        `f.${key}`,
        cell!.place,
        `前面已写过“${told.value}”，这里是“${value}”，请只留一处`,
      );
    this.fields[key] = {
      value: bare && (unit === "元" || unit === "亿元") ? `${value}${unit}` : value,
      origin: this.#origin,
      evidence: "",
    };
  }

  #named({ text, covered }: IntakeCell): Label | undefined {
    if (covered !== null || text === "" || text.length > 40) return undefined;
    const key = wordKey(text).replace(/[:：]$/u, "");
    const year = YEAR_BEFORE.exec(key)?.[1];
    const bracket = BRACKET.exec(key)?.[1];
    const words = [key, key.replace(BRACKET, ""), key.replace(YEAR_BEFORE, "").replace(BRACKET, "")];
    const name = words.map((word) => this.#byLabel.get(word)).find((found) => found !== undefined);
    if (name === undefined || (year !== undefined && !this.#fields.get(name)!.yearly)) return undefined;
    return { name, year, unit: /^(?:万元|元|亿元)$/u.test(bracket ?? "") ? bracket : undefined };
  }
}

interface Label {
  name: string;
  year: string | undefined;
  /** The unit that the label names in brackets. */
  unit: string | undefined;
}

const firstFilled = (row: readonly IntakeCell[]) => row.findIndex(({ text }) => text !== "");
