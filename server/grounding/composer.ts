import { determinationSentences } from "./compose-determination.ts";
import { phrase } from "./phrases.ts";
import type { Point, Quotation, Wording, WordingInput } from "./point.ts";

const mark = (id: string) => (id === "" ? "" : `[${id}]`);
const quote = ({ id, path, words }: Quotation) => `- ${phrase("quote", { path, words, cite: mark(id) })}\n`;

function windowSentences(point: Extract<Point, { kind: "window" }>): string[] {
  const { status, title, date, days, today } = point;
  const values = {
    title,
    window: status.id,
    date,
    days,
    today,
    cite: mark(point.cite),
    note: status.note ?? "",
  };
  const inferred = status.note?.includes("推定") ? [phrase("windowInferred")] : [];
  switch (status.state) {
    case "open":
      return [
        phrase("windowOpen", values),
        ...inferred,
        ...(status.inclusive === "unspecified" ? [phrase("windowBefore")] : []),
      ];
    case "boundary": {
      const note = status.inclusive === "unspecified" ? phrase("windowBefore") : "";
      return [phrase("windowBoundary", { ...values, note }), ...inferred];
    }
    case "closed":
      return [phrase("windowClosed", values), ...inferred];
    case "in_force":
      return [phrase("inForce", values)];
    case "not_yet":
      return [phrase("notYet", values)];
    case "expired":
      return [phrase("expired", values)];
  }
}

/** The sentences of one point. */
function sentences(point: Point): string[] {
  switch (point.kind) {
    case "window":
      return windowSentences(point);
    case "actor-window":
      return [phrase("windowActor", { actor: point.actor, date: point.date, cite: mark(point.cite) })];
    case "no-window":
      return [phrase("noWindow", { title: point.title })];
    case "quotes":
      return [`${phrase("says", { title: point.title })}\n`, ...point.quotations.map(quote)];
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
          ? phrase("silentAll", { count: String(point.count) })
          : phrase("silent", { topic: point.topic }),
      ];
    case "nearest":
      return [`${phrase("nearest")}\n`, quote(point.quotation)];
    case "elsewhere":
      return [phrase("elsewhere", { count: String(point.count), place: point.place })];
    case "other-year":
      return [
        phrase("otherYear", { count: String(point.count), year: String(point.year), name: point.name }),
      ];
    case "office":
      return [
        point.quotation === null
          ? phrase("askOfficeOnly", { office: point.office })
          : phrase("askOffice", {
              office: point.office,
              words: point.quotation.words,
              cite: mark(point.quotation.id),
            }),
      ];
    case "contacts": {
      const { office, dated, quotation } = point;
      return [
        phrase(point.verified ? "contacts" : "contactsUnverified", {
          office,
          dated,
          words: quotation.words,
          cite: mark(quotation.id),
        }),
      ];
    }
    case "sic":
      return [phrase("sic", { print: point.print, likely: point.likely, cite: mark(point.cite) })];
    case "outside":
      return [
        phrase("outside", { count: String(point.count) }),
        phrase("holds", { titles: point.titles.join("、") }),
      ];
    case "refuse-forgery":
      return [`${phrase("refuseForgery")}\n`, ...point.quotations.map(quote), phrase("realSpending")];
    case "ask":
      return [phrase("whichProgramme")];
    case "verdict":
    case "unmet":
    case "met":
    case "what-if":
    case "gap":
    case "benefit":
    case "assumed-base":
    case "combined":
      return determinationSentences(point);
  }
}

/**
 * The embedded wording: pure code over the points, needs no key and no internet. In this form it quotes:
 * every statement about a notice is the notice's own sentence.
 */
export const composer: Wording = {
  name: "composer",
  async *write({ points }: WordingInput, signal: AbortSignal) {
    for (const point of points) {
      const [first, ...rest] = sentences(point);
      if (signal.aborted || first === undefined) return;
      yield first;
      for (const sentence of rest) {
        if (signal.aborted) return;
        yield sentence;
      }
      yield "\n\n";
    }
  },
};
