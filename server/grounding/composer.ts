import { determinationSentences } from "./compose-determination.ts";
import { windowSentences } from "./compose-window.ts";
import { phrase } from "./phrases.ts";
import type { Point, Quotation, Wording, WordingInput } from "./point.ts";

const mark = (id: string) => (id === "" ? "" : `[${id}]`);
const quote = ({ id, path, words }: Quotation) => phrase("quote", { path, words, cite: mark(id) });

/** Points that stand as items of a list, under the point before them. */
const ITEMS: ReadonlySet<Point["kind"]> = new Set([
  "actor-window",
  "unmet",
  "met",
  "open",
  "missing-fact",
  "quote",
]);
/** Points that go on in the paragraph before them. */
const RUNNING: ReadonlySet<Point["kind"]> = new Set(["window", "no-window", "not-issued", "no-amount"]);

/** The sentences of one point. */
function sentences(point: Point): string[] {
  switch (point.kind) {
    case "greeting":
      return [phrase("greeting", { count: point.count })];
    case "thanks":
      return [phrase("thanks")];
    case "window":
      return windowSentences(point);
    case "actor-window":
      return [phrase("windowActor", { actor: point.actor, date: point.date, cite: mark(point.cite) })];
    case "no-window":
      return [phrase("noWindow", { title: point.title })];
    case "not-issued":
      return [phrase("notIssued", { title: point.title })];
    case "no-such-figure":
      return [phrase("noSuchFigure", { words: point.words, title: point.title })];
    case "latest":
      return [phrase("latest", { title: point.title })];
    case "other-region": {
      const { title, office, region, place, cite } = point;
      return [phrase("otherRegion", { title, office, region, place, cite: mark(cite) })];
    }
    case "not-counted":
      return [phrase("notCounted")];
    case "by-kind":
      return [phrase("byKind", { title: point.title })];
    case "says":
      return [phrase("says", { title: point.title })];
    case "table": {
      const row = (cells: string[]) => `${phrase("tableRow", { cells: cells.join(" | ") })}\n`;
      const rules = phrase("tableRule", { rules: "---|".repeat(point.heads.length + 1) });
      const body = point.rows.map(({ label, cells }) => row([label, ...cells]));
      return [row(["事项", ...point.heads]), `${rules}\n`, ...body];
    }
    case "table-note":
      return [phrase("tableNote")];
    case "absent":
      return [phrase("absent", { title: point.title, term: point.term })];
    case "document": {
      const { title, what, value, cite } = point;
      return [phrase("document", { title, what, value, cite: mark(cite) })];
    }
    case "undocumented":
      return [phrase("undocumented", { title: point.title, what: point.what })];
    case "section": {
      const { title, heading, count } = point;
      return [phrase("section", { title, heading, count })];
    }
    case "quote":
      return [quote(point.quotation)];
    case "qualifier":
      return [phrase("qualifies", { words: point.quotation.words, cite: mark(point.quotation.id) })];
    case "related": {
      const paths = point.clauses.map(({ id, path }) => `${path}${mark(id)}`).join("、");
      return [phrase("related", { paths })];
    }
    case "refused":
      return [phrase("refused", { title: point.title })];
    case "no-amount":
      return [phrase("noAmount", { title: point.title })];
    case "annexes": {
      const annexes = point.annexes.map(({ name, cite }) => `《${name}》${mark(cite)}`).join("、");
      return [phrase("annexMissing", { annexes })];
    }
    case "silent":
      return [
        point.topic === null
          ? phrase("silentAll", { count: point.count })
          : phrase("silent", { topic: point.topic }),
      ];
    case "nearest":
      return [phrase("nearest")];
    case "elsewhere":
      return [phrase("elsewhere", { count: point.count, place: point.place })];
    case "other-year":
      return [phrase("otherYear", { count: point.count, year: point.year, name: point.name })];
    case "office": {
      const { office, quotation } = point;
      return [
        quotation === null
          ? phrase("askOfficeOnly", { office })
          : phrase("askOffice", { office, words: quotation.words, cite: mark(quotation.id) }),
      ];
    }
    case "contacts-of": {
      const { office, dated } = point;
      return [phrase(point.verified ? "contacts" : "contactsUnverified", { office, dated })];
    }
    case "sic":
      return [phrase("sic", { print: point.print, likely: point.likely, cite: mark(point.cite) })];
    case "outside":
      return [phrase("outside", { count: point.count })];
    case "refuse-forgery":
      return [phrase("refuseForgery")];
    case "on-forgery":
      return [phrase("onForgery")];
    case "real-spending":
      return [phrase("realSpending")];
    case "ask":
      return [phrase("whichProgramme")];
    case "as-stated":
      return [phrase("asStated")];
    case "what-if":
      return [phrase("whatIf", { words: point.words })];
    case "missing":
      return [phrase("missing")];
    case "missing-fact":
      return [phrase("missingFact", { question: point.question })];
    case "verdict":
    case "unmet":
    case "met":
    case "open":
    case "benefit":
    case "assumed-base":
    case "combined":
    case "contradiction":
    case "unheld":
      return determinationSentences(point);
  }
}

/** What stands between two points: nothing within a paragraph, a line end within a list, else an empty line. */
function gapBetween(before: Point["kind"] | null, { kind }: Point): string {
  if (before === null) return "";
  if (RUNNING.has(before) && RUNNING.has(kind)) return "";
  if (before === "table") return "\n";
  return ITEMS.has(kind) ? "\n" : "\n\n";
}

/**
 * The embedded wording: pure code over the points, needs no key and no internet. Every statement about a
 * notice is the notice's own sentence or a phrase of the fixed list with slots of the ledger.
 */
export const composer: Wording = {
  name: "composer",
  async *write({ points }: WordingInput, signal: AbortSignal) {
    let before: Point["kind"] | null = null;
    for (const point of points) {
      const said = sentences(point);
      if (signal.aborted || said.length === 0) return;
      const gap = gapBetween(before, point) + (ITEMS.has(point.kind) ? "- " : "");
      if (gap !== "") yield gap;
      for (const sentence of said) {
        if (signal.aborted) return;
        yield sentence;
      }
      before = point.kind;
    }
  },
};
