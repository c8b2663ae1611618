import type { Origin, SheetInvestment } from "../../domain/draft.ts";
import { formatMoney } from "../../domain/money.ts";
import { wordKey } from "../../domain/word-key.ts";
import { readDateCell, readMoneyCell } from "../read-cells.ts";
import { type Intake, type IntakeCell, shortened } from "./intake.ts";
import type { SceneBook } from "./scene-book.ts";
import { isRemark, TableRow, totalOf } from "./table-row.ts";
import type { TableHead } from "./table-heads.ts";

/** Words of forms by the kind of spending they stand for, keyed by `wordKey`. */
export type CategoryWords = ReadonlyMap<string, string>;

const OWN_UNIT = /[元万亿]整?$/u;
const UNIT = /^(?:单位[:：]?)?(?:人民币)?(亿元|万元|元)$/u;
const PAID: Record<string, SheetInvestment["paid"]> = {
  ...Object.fromEntries("是 已付 已付款 已支付 付清 已付清 √ ✓ y yes".split(" ").map((word) => [word, "是"])),
  ...Object.fromEntries("否 未付 未付款 未支付 未付清 × ✗ x n no".split(" ").map((word) => [word, "否"])),
};

/** Lines of spending out of a table: nothing is worked out, what can't be read is kept as typed and named by cell. */
export class InvestmentRows {
  readonly lines: SheetInvestment[] = [];
  readonly #intake: Intake;
  readonly #origin: Origin;
  readonly #categories: CategoryWords;
  readonly #scenes: { id: string; cell: IntakeCell; told: string }[] = [];
  #unit: string | undefined;
  #last = new Map<string, string>();
  #head: TableHead | undefined;
  #sinceTotal = 0;

  constructor(intake: Intake, origin: Origin, categories: CategoryWords) {
    this.#intake = intake;
    this.#origin = origin;
    this.#categories = categories;
  }

  /** `unit` is what a line above the table says of all its amounts. */
  begin(head: TableHead, cells: readonly IntakeCell[], unit: string | undefined): void {
    this.#head = head;
    this.#last = new Map();
    this.#sinceTotal = this.lines.length;
    this.#unit = UNIT.exec(head.beside.get("amount") ?? "")?.[1] ?? unit;
    for (const [key, places] of head.twice) {
      if (key !== "date" && key !== "amount") continue;
      const what = key === "date" ? "日期，分不清按哪个日期算" : "金额，分不清算哪一列";
      const names = places.map((column) => cells[column]?.text ?? "").join("、");
      this.#intake.fault("", cells[places[0]!]!.place, `有${places.length}列${what}（${names}），请只留一列`);
    }
  }

  take(cells: readonly IntakeCell[]): void {
    const head = this.#head!;
    const row = new TableRow(cells, head, this.#intake);
    const filled = row.filled();
    const total = totalOf(row, row.cell("amount"));
    if (total) return this.#total(row, total);
    const [only] = filled;
    if (filled.length === 1 && only && only !== row.cell("amount")) return this.#alone(only);
    this.#line(row);
  }

  /** Scenes are known when every table was read. */
  finish(book: SceneBook): void {
    for (const { id, cell, told } of this.#scenes) {
      const line = this.lines.find((one) => one.id === id)!;
      for (const name of told.split(/[；;、，,\n]/u).filter((one) => one.trim() !== "")) {
        const scene = book.found(name);
        if (scene === undefined)
          this.#intake.fault(`${id}.scenes`, cell.place, `没有叫“${shortened(name)}”的场景`);
        else if (!line.scenes.includes(scene.id)) line.scenes.push(scene.id);
      }
    }
  }

  #line(row: TableRow): void {
    const id = `i${this.lines.length + 1}`;
    const date = row.filledDown("date", `${id}.date`, this.#last);
    const twice = this.#head!.twice;
    const dated = date === "" || twice.has("date") ? undefined : readDateCell(date);
    if (date === "") row.fault("date", `${id}.date`, "没有日期");
    if (typeof dated === "string") row.fault("date", `${id}.date`, serial(date) ?? dated);
    const category = row.filledDown("category", `${id}.category`, this.#last, true);
    const known = this.#categories.get(wordKey(category));
    if (category === "") row.fault("category", `${id}.category`, "没有类别");
    else if (known === undefined)
      row.fault(
        "category",
        `${id}.category`,
        `读不懂类别“${shortened(category)}”，请改成表里的六类之一或其他费用`,
      );
    this.lines.push({
      id,
      date: typeof dated === "object" ? dated.value : twice.has("date") ? "" : date,
      category: known ?? category,
      item: row.filledDown("item", `${id}.item`, this.#last),
      amount: this.#amount(row, id),
      invoice_no: row.filledDown("invoice_no", `${id}.invoice_no`, this.#last),
      paid: this.#paid(row, id),
      vendor: row.filledDown("vendor", `${id}.vendor`, this.#last),
      scenes: [],
      origin: this.#origin,
      evidence: row.evidence(id),
    });
    const scenes = row.filledDown("scenes", `${id}.scenes`, this.#last);
    if (scenes !== "") this.#scenes.push({ id, cell: row.cell("scenes")!, told: scenes });
  }

  /** As typed with its unit. Without any unit it stays unread: 980元 and 980万元 are both possible. */
  #amount(row: TableRow, id: string): string {
    const ref = `${id}.amount`;
    const told = row.told("amount", ref);
    const own = row.told("unit", ref);
    if (this.#head!.twice.has("amount")) return "";
    if (told === "") {
      if (row.cell("amount")?.unreadable === undefined)
        row.fault("amount", ref, "没有金额；如与上一行合并，请拆开，每行填自己的金额");
      return "";
    }
    const unit = UNIT.exec(own)?.[1] ?? this.#unit;
    const bare = !OWN_UNIT.test(told);
    if (bare && unit === undefined) {
      row.fault("amount", ref, `“${shortened(told)}”没有写单位，请在列名或这一格写明元或万元`);
      return `${told}（未写单位）`;
    }
    const amount = bare && unit !== "万元" ? `${told}${unit}` : told;
    const read = readMoneyCell(amount);
    if (typeof read === "string") row.fault("amount", ref, read);
    return amount;
  }

  #paid(row: TableRow, id: string): SheetInvestment["paid"] {
    const told = row.told("paid", `${id}.paid`);
    const read = PAID[wordKey(told)];
    if (told !== "" && read === undefined)
      row.fault("paid", `${id}.paid`, `读不懂“${shortened(told)}”，是否付款请写是或否`);
    return read ?? "";
  }

  /** One cell with words in an otherwise empty row: a heading of the lines below it, or a remark. */
  #alone(cell: IntakeCell): void {
    const category = this.#categories.get(wordKey(cell.text));
    if (category === undefined && !isRemark(cell.text)) return;
    this.#intake.pass([cell]);
    if (category === undefined)
      return this.#intake.note(`${cell.place}是说明，没有读入：${shortened(cell.text)}`);
    this.#last.set("category", category);
    this.#intake.note(`${cell.place}是分类标题“${category}”，用于其下没有写类别的行`);
  }

  /** A total is held against its lines and then left out. */
  #total(row: TableRow, name: "合计" | "小计"): void {
    const { place = "" } = row.cell("amount") ?? row.cells[0] ?? {};
    this.#intake.pass(row.cells);
    const lines = name === "小计" ? this.lines.slice(this.#sinceTotal) : this.lines;
    if (name === "小计") this.#sinceTotal = this.lines.length;
    this.#last.delete("category");
    const told = row.cell("amount")?.text ?? "";
    const said = readMoneyCell(OWN_UNIT.test(told) ? told : `${told}${this.#unit ?? "万元"}`);
    const amounts = lines.map(({ amount }) => readMoneyCell(amount));
    const read = amounts.flatMap((amount) => (typeof amount === "string" ? [] : [amount.value]));
    if (typeof said === "string" || read.length < amounts.length)
      return this.#intake.note(`${place}是${name}，没有计入，也没有核对`);
    const sum = read.reduce((all, one) => all + one, 0n);
    if (sum === said.value) return this.#intake.note(`${place}是${name}，与逐行相加一致，没有重复计入`);
    this.#intake.fault(
      "",
      place,
      `${name}写的是${formatMoney(said.value)}，逐行相加是${formatMoney(sum)}，请核对`,
    );
  }
}

const serial = (date: string) =>
  /^\d{5}$/u.test(date) ? `“${date}”是表格内部的日期序号，请把这一列设成日期格式` : undefined;
