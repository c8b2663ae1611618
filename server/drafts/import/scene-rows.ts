import { type Intake, type IntakeCell, shortened } from "./intake.ts";
import type { SceneBook } from "./scene-book.ts";
import { isRemark, TableRow } from "./table-row.ts";
import type { TableHead } from "./table-heads.ts";

const CELLS = ["link", "pain", "tech", "data", "model", "system", "loop", "scope"] as const;

/** Scenes out of a table of their own. */
export class SceneRows {
  readonly #intake: Intake;
  readonly #book: SceneBook;
  #head: TableHead | undefined;
  #last = new Map<string, string>();

  constructor(intake: Intake, book: SceneBook) {
    this.#intake = intake;
    this.#book = book;
  }

  begin(head: TableHead): void {
    this.#head = head;
    this.#last = new Map();
  }

  take(cells: readonly IntakeCell[]): void {
    const row = new TableRow(cells, this.#head!, this.#intake);
    const [only, ...others] = row.filled();
    if (only && others.length === 0 && isRemark(only.text)) {
      this.#intake.pass([only]);
      return this.#intake.note(`${only.place}是说明，没有读入：${shortened(only.text)}`);
    }
    const name = row.filledDown("name", "", this.#last);
    const scene = this.#book.named(name);
    if (name === "") row.fault("name", `${scene.id}.name`, "没有场景名称");
    for (const key of CELLS) {
      const told = row.told(key, `${scene.id}.${key}`);
      // A scene over several merged rows tells one thing a row.
      if (told !== "") scene[key] = scene[key] === "" ? told : `${scene[key]}\n${told}`;
    }
    scene.evidence ||= row.evidence(scene.id);
  }
}
