import { endsSentence, isHeadingText, type ClauseDraft } from "./clause-draft.ts";
import { groupRows, isLabel, rowLabel, type Row } from "./form-rows.ts";
import { isFurniture, isSalutation, placeUnits, type Placed } from "./line-roles.ts";
import { splitLines, type Line } from "./lines.ts";
import { countsOn } from "./counting-on.ts";
import { pathPiece, type Marker, type MarkerStyle } from "../domain/markers.ts";

interface Level {
  style: MarkerStyle | "word";
  number: number;
  draft: ClauseDraft;
}

const ISSUED_TITLE = "正文标题";
/** How the last words of a notice begin. */
const CLOSING = /^(?:本(?:通知|办法|政策|措施|细则|意见|方案|规定|文件)|特此)/u;

/** Reads one part into clauses in print order. Every line that is not blank ends up in exactly one of them. */
export function parsePart(text: string, offset: number): ClauseDraft[] {
  const placed = placeUnits(groupRows(splitLines(text, offset)));
  const reader = new PartReader(placed);
  return reader.read();
}

class PartReader {
  readonly placed: Placed[];
  readonly drafts: ClauseDraft[] = [];
  readonly articles: boolean;
  readonly numbered: boolean;
  levels: Level[] = [];

  constructor(placed: Placed[]) {
    this.placed = placed;
    const markers = placed.flatMap((unit) => unit.marker ?? []);
    this.articles = countsOn(markers);
    this.numbered = markers.length > 0;
  }

  read(): ClauseDraft[] {
    for (let at = this.readOpening(); at < this.placed.length; at++) {
      const unit = this.placed[at]!;
      if ("row" in unit.unit) this.addRow(unit.unit.row);
      else if (unit.marker !== undefined) this.addNumbered(unit.unit.line, unit.marker);
      else this.addUnnumbered(unit, unit.unit.line, at);
    }
    return this.drafts;
  }

  /** Title, salutation and preamble. Returns where the numbered or plain text begins. */
  private readOpening(): number {
    const isPlain = (unit: Placed | undefined) => unit !== undefined && !unit.marker && unit.role !== "row";
    let body = this.placed.findIndex((unit) => !isPlain(unit));
    if (body < 0) body = this.placed.length;
    const above = this.placed[body - 2];
    const led = above !== undefined && /[。：:]$/u.test(above.text);
    if (led && isWordHeading(this.placed[body - 1]!, this.placed[body])) body--;
    const salutation = this.placed.slice(0, body).findIndex((unit) => isSalutation(unit.text));
    let at = 0;
    const titleEnd = salutation >= 0 ? salutation : body;
    for (; at < titleEnd; at++) {
      const { text } = this.placed[at]!;
      if (salutation < 0 && (text.length > 80 || /。|如下[：:]$/u.test(text))) break;
      this.grow("标题", "title", this.lineAt(at));
    }
    if (at === salutation) this.grow("主送", "preamble", this.lineAt(at++));
    // Without numbers the paragraphs themselves are counted, the first included: 正文1, 正文2.
    if (!this.numbered) return at;
    for (; at < body && this.placed[at]!.role === "plain"; at++)
      this.grow("导语", "preamble", this.lineAt(at));
    return at;
  }

  private lineAt(at: number): Line {
    const { unit } = this.placed[at]!;
    return "line" in unit ? unit.line : unit.row.lines[0]!;
  }

  private addNumbered(line: Line, marker: Marker): void {
    const article = marker.style === "第条" || (this.articles && marker.style === "1.");
    const depth = this.depthOf(marker);
    this.levels.length = depth;
    const parent = this.levels.at(-1)?.draft;
    const piece = article ? `第${marker.number}条` : pathPiece(marker, depth === 0);
    const title = line.text.slice(marker.after).trim();
    const draft = this.begin(article ? piece : (parent?.path ?? "") + piece, "item", line, parent);
    // An article is a sentence, however short; 「（一）项目简介。」 is a heading.
    const isSentence = marker.style === "第条" && endsSentence(title);
    Object.assign(draft, { marker, title, titled: !isSentence && isHeadingText(title) });
    this.levels.push({ style: marker.style, number: marker.number, draft });
  }

  private depthOf(marker: Marker): number {
    const same = this.levels.findLastIndex((level) => level.style === marker.style);
    if (same >= 0) return same;
    // 000 prints 1、 2、 and then 三、 on one level.
    const isComma = (style: string) => style === "一、" || style === "1、";
    const before = this.levels.findLastIndex(
      (level) => isComma(level.style) && isComma(marker.style) && level.number === marker.number - 1,
    );
    return before >= 0 && marker.number > 1 ? before : this.levels.length;
  }

  private addRow(row: Row): void {
    const parent = this.levels.at(-1)?.draft;
    const name = rowLabel(row.cells.find((cell) => cell !== "") ?? "");
    const draft = this.begin((parent?.path ?? "") + name, "form-row", row.lines[0]!, parent);
    for (const line of row.lines.slice(1)) extend(draft, line);
    draft.labels = row.cells.filter(isLabel).map(rowLabel);
  }

  private addUnnumbered(unit: Placed, line: Line, at: number): void {
    const last = this.drafts.at(-1);
    if (last !== undefined && isFurniture(line.text)) {
      last.end = line.end;
      return;
    }
    switch (unit.role) {
      case "contact":
        if (last?.kind === "item" && /联系|咨询/u.test(last.title)) return extend(last, line);
        return this.grow("联系方式", "contact", line);
      case "attachments":
        return this.grow("附件", "attachments", line);
      case "signature":
        return this.grow("落款", "signature", line);
      case "imprint":
        this.begin("印发", "signature", line, undefined).ofWholeFile = true;
        return;
      default:
        return this.addPlain(line, at);
    }
  }

  private addPlain(line: Line, at: number): void {
    const last = this.drafts.at(-1);
    if (!this.numbered) {
      const open = last?.kind === "paragraph" && !endsSentence(last.lastLine);
      if (open) return extend(last, line);
      const count = this.drafts.filter((draft) => draft.kind === "paragraph").length;
      this.begin(`正文${count + 1}`, "paragraph", line, undefined);
      return;
    }
    if (last === undefined) return this.grow("导语", "preamble", line);
    const heading = isWordHeading(this.placed[at]!, this.placed[at + 1]) && endsSentence(last.lastLine);
    if (heading) return this.addWordHeading(line, at);
    const over = !last.titled || (last.title.endsWith("。") && CLOSING.test(line.text));
    if (last.kind === "item" && over && endsSentence(last.lastLine)) return this.addAfterItem(line, at);
    if (last.kind === "contact" || last.kind === "attachments" || last.kind === "signature")
      return this.addAfterSignature(line, at);
    if (last.path === ISSUED_TITLE) return this.addAfterSignature(line, at);
    extend(last, line);
  }

  /** Numbers still to come mean that the letter is over and the text it issues begins. */
  private addAfterSignature(line: Line, at: number): void {
    if (!this.placed.slice(at).some((unit) => unit.marker !== undefined))
      return this.grow("末段", "closing", line);
    this.levels = [];
    if (endsSentence(line.text)) this.grow("正文导语", "preamble", line);
    else this.grow(ISSUED_TITLE, "title", line);
  }

  /** A full paragraph after a full item: the item's own, its parent's last words, or the last words of all. */
  private addAfterItem(line: Line, at: number): void {
    const last = this.drafts.at(-1)!;
    const next = this.placed.slice(at).find((unit) => unit.marker !== undefined)?.marker;
    if (next === undefined) return this.grow("末段", "closing", line);
    if (last.parent === undefined || this.depthOf(next) >= this.levels.length - 1) return extend(last, line);
    this.begin(`${last.parent.path}末段`, "paragraph", line, last.parent);
  }

  private addWordHeading(line: Line, at: number): void {
    const next = this.placed[at + 1]!.marker!;
    const inside = this.levels.findIndex((level) => level.style === next.style);
    const depth = Math.max(0, inside < 0 ? 0 : inside - 1);
    const level = this.levels[depth];
    this.levels.length = depth;
    const parent = this.levels.at(-1)?.draft;
    const draft = this.begin((parent?.path ?? "") + line.text, "heading", line, parent);
    Object.assign(draft, { title: line.text, titled: true });
    this.levels.push({ style: level?.style ?? "word", number: (level?.number ?? 0) + 1, draft });
  }

  /** Adds a line to the clause that was begun last if it bears that path, else begins it. */
  private grow(path: string, kind: ClauseDraft["kind"], line: Line): void {
    const last = this.drafts.at(-1);
    if (last?.path === path) extend(last, line);
    else this.begin(path, kind, line, undefined);
  }

  private begin(
    path: string,
    kind: ClauseDraft["kind"],
    line: Line,
    parent: ClauseDraft | undefined,
  ): ClauseDraft {
    const draft: ClauseDraft = {
      path,
      ofWholeFile: false,
      kind,
      marker: undefined,
      parent,
      title: line.text,
      titled: false,
      start: line.start,
      end: line.end,
      lastLine: line.text,
      labels: [],
    };
    this.drafts.push(draft);
    return draft;
  }
}

/** 003 prints 工作流程 without its 三、: a bare word above the first of its items. */
function isWordHeading(unit: Placed, next: Placed | undefined): boolean {
  const bare = unit.role === "plain" && /^[\p{Script=Han}“”]{2,12}$/u.test(unit.text);
  return bare && next?.marker?.number === 1 && next.marker.style !== "一、";
}

function extend(draft: ClauseDraft, line: Line): void {
  draft.end = line.end;
  draft.lastLine = line.text;
}
