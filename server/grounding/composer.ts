import { determinationSentences } from "./compose-determination.ts";
import { windowSentences } from "./compose-window.ts";
import { sayInChinese, sayInEnglish, type Say } from "./say.ts";
import type { Point, Quotation, Wording, WordingInput } from "./point.ts";

const mark = (id: string) => (id === "" ? "" : `[${id}]`);
const quote = ({ id, path, words }: Quotation, say: Say) => say("quote", { path, words, cite: mark(id) });

/** Points that stand as items of a list, under the point before them. */
const ITEMS: ReadonlySet<Point["kind"]> = new Set([
  "actor-window",
  "unmet",
  "met",
  "open",
  "exempt",
  "missing-fact",
  "quote",
]);
/** Points that go on in the paragraph before them. */
const RUNNING: ReadonlySet<Point["kind"]> = new Set(["window", "no-window", "not-issued", "no-amount"]);

/** The sentences of one point. */
function sentences(point: Point, say: Say): string[] {
  switch (point.kind) {
    case "in-english":
      return [];
    case "greeting":
      return [say("greeting", { count: point.count })];
    case "thanks":
      return [say("thanks")];
    case "window":
      return windowSentences(point, say);
    case "actor-window":
      return [say("windowActor", { actor: point.actor, date: point.date, cite: mark(point.cite) })];
    case "no-window":
      return [say("noWindow", { title: point.title })];
    case "not-issued":
      return [say("notIssued", { title: point.title })];
    case "no-such-figure":
      return [say("noSuchFigure", { words: point.words, title: point.title })];
    case "latest":
      return [say("latest", { title: point.title })];
    case "other-region": {
      const { title, office, region, place, cite } = point;
      return [say("otherRegion", { title, office, region, place, cite: mark(cite) })];
    }
    case "not-counted":
      return [say("notCounted")];
    case "by-kind":
      return [say("byKind", { title: point.title })];
    case "says":
      return [say("says", { title: point.title })];
    case "table": {
      const row = (cells: string[]) => `${say("tableRow", { cells: cells.join(" | ") })}\n`;
      const rules = say("tableRule", { rules: "---|".repeat(point.heads.length + 1) });
      const body = point.rows.map(({ label, cells }) => row([label, ...cells]));
      return [row(["事项", ...point.heads]), `${rules}\n`, ...body];
    }
    case "table-note":
      return [say("tableNote")];
    case "absent":
      return [say("absent", { title: point.title, term: point.term })];
    case "document": {
      const { title, what, value, cite } = point;
      return [say("document", { title, what, value, cite: mark(cite) })];
    }
    case "undocumented":
      return [say("undocumented", { title: point.title, what: point.what })];
    case "section": {
      const { title, heading, count } = point;
      return [say("section", { title, heading, count })];
    }
    case "quote":
      return [quote(point.quotation, say)];
    case "qualifier":
      return [say("qualifies", { words: point.quotation.words, cite: mark(point.quotation.id) })];
    case "related": {
      const paths = point.clauses.map(({ id, path }) => `${path}${mark(id)}`).join("、");
      return [say("related", { paths })];
    }
    case "refused":
      return [say("refused", { title: point.title })];
    case "no-amount":
      return [say("noAmount", { title: point.title })];
    case "annexes": {
      const annexes = point.annexes.map(({ name, cite }) => `《${name}》${mark(cite)}`).join("、");
      return [say("annexMissing", { annexes })];
    }
    case "silent":
      return [
        point.topic === null
          ? say("silentAll", { count: point.count })
          : say("silent", { topic: point.topic }),
      ];
    case "nearest":
      return [say("nearest")];
    case "elsewhere":
      return [say("elsewhere", { count: point.count, place: point.place })];
    case "other-year":
      return [say("otherYear", { count: point.count, year: point.year, name: point.name })];
    case "office": {
      const { office, quotation } = point;
      return [
        quotation === null
          ? say("askOfficeOnly", { office })
          : say("askOffice", { office, words: quotation.words, cite: mark(quotation.id) }),
      ];
    }
    case "contacts-of": {
      const { office, dated } = point;
      return [say(point.verified ? "contacts" : "contactsUnverified", { office, dated })];
    }
    case "sic":
      return [say("sic", { print: point.print, likely: point.likely, cite: mark(point.cite) })];
    case "impossible-deadline":
      return [say("impossibleDeadline", { path: point.path, cite: mark(point.cite) })];
    case "unknown-deadline":
      return [say("unknownDeadline", { path: point.path, cite: mark(point.cite) })];
    case "outside":
      return [say("outside", { count: point.count })];
    case "refuse-forgery":
      return [say("refuseForgery")];
    case "on-forgery":
      return [say("onForgery")];
    case "real-spending":
      return [say("realSpending")];
    case "ask":
      return [say("whichProgramme")];
    case "as-stated":
      return [say("asStated")];
    case "what-if":
      return [say("whatIf", { words: point.words })];
    case "missing":
      return [say("missing")];
    case "missing-fact":
      return [say("missingFact", { question: point.question })];
    case "verdict":
    case "unmet":
    case "met":
    case "open":
    case "exempt":
    case "benefit":
    case "assumed-base":
    case "combined":
    case "contradiction":
    case "unheld":
      return determinationSentences(point, say);
  }
}

/** What stands between two points: nothing within a paragraph, a line end within a list, else an empty line. */
function gapBetween(before: Point["kind"] | null, { kind }: Point, inEnglish: boolean): string {
  if (before === null) return "";
  if (RUNNING.has(before) && RUNNING.has(kind)) return inEnglish ? " " : "";
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
    const inEnglish = points.some(({ kind }) => kind === "in-english");
    const say = inEnglish ? sayInEnglish : sayInChinese;
    for (const point of points.filter(({ kind }) => kind !== "in-english")) {
      const said = sentences(point, say);
      if (signal.aborted || said.length === 0) return;
      const gap = gapBetween(before, point, inEnglish) + (ITEMS.has(point.kind) ? "- " : "");
      if (gap !== "") yield gap;
      for (const [at, sentence] of said.entries()) {
        if (signal.aborted) return;
        yield at > 0 && inEnglish ? ` ${sentence}` : sentence;
      }
      before = point.kind;
    }
  },
};
