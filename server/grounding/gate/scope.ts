import { APPLICANT, findActors } from "./actors.ts";
import { findMeasures } from "./measures.ts";
import type { Reason } from "./reason.ts";
import type { ShownFigure } from "./shown-figure.ts";
import type { SourceText } from "./source-text.ts";
import { wordPairs } from "./word-pairs.ts";

/** A figure among the words and figures it stands with. */
export interface Place {
  text: string;
  figures: readonly ShownFigure[];
  figure: ShownFigure;
}

const STOP = /[；。！？;!?\n|]/u;
const PAUSE = /[，；。！？、）,;!?)\n|]/u;
const BRACKETS = /（[^（）]{3,}）|\([^()]{3,}\)/gu;

/** 附件1, 第2章: what they are is said by the words that touch them. */
const NAMED_BY_NEIGHBOURS = new Set(["number", "token", "ordinal", "label"]);

/** 总投资不变: what is left as it is isn't what the figure measures. */
const UNCHANGED = /^(?:不变|不动|保持不变)/u;
/** 经区县经信部门审核推荐后: on the way, somebody else acts. */
const ON_THE_WAY = /[经由][^，。；、]{2,24}?(?:后|审核|推荐)/gu;
/** 对企业申报情况: acted upon. */
const OBJECT = /对[^，。；、]{0,12}/gu;

const lastIndex = (text: string, pattern: RegExp, before: number): number => {
  for (let at = before - 1; at >= 0; at--) if (pattern.test(text[at]!)) return at + 1;
  return 0;
};

/** The words that lead to the figure, since the last full stop or the last figure that `parts` it from them. */
function before({ text, figures, figure }: Place, parts: (other: ShownFigure) => boolean): string {
  const { start } = figure.bare;
  const previous = figures.filter((other) => other.bare.end <= start && other !== figure && parts(other));
  const from = Math.max(lastIndex(text, STOP, start), ...previous.map((other) => other.bare.end));
  return text.slice(from, start).replace(BRACKETS, (inside) => " ".repeat(inside.length));
}

function after({ text, figures, figure }: Place): string {
  const { end } = figure.bare;
  const next = figures.filter((other) => other.bare.start >= end).map((other) => other.bare.start);
  const limit = Math.min(text.length, ...next);
  for (let at = end; at < limit; at++) if (PAUSE.test(text[at]!)) return text.slice(end, at);
  return text.slice(end, limit);
}

/** Which of the words asked for stand with the figure: those that lead to it, else those that follow it. */
function measuresOf(place: Place): { all: string[]; leading: string[] } {
  const words = before(place, () => true);
  const leading = findMeasures(words)
    .filter(({ end }) => !UNCHANGED.test(words.slice(end)))
    .map(({ meaning }) => meaning);
  return { all: [...leading, ...findMeasures(after(place)).map(({ meaning }) => meaning)], leading };
}

function measureDiffers(said: Place, own: Place, source: SourceText): boolean {
  const mine = measuresOf(said);
  const wanted = mine.leading.length > 0 ? mine.leading : mine.all;
  if (wanted.length === 0) return false;
  const theirs = measuresOf(own);
  const known = theirs.all.length > 0 ? theirs.all : source.measures.map(({ meaning }) => meaning);
  if (wanted.some((meaning) => !known.includes(meaning))) return true;
  // 软件不低于总投资的30% the other way round.
  const [last, first] = [mine.leading.at(-1), mine.leading.at(-2)];
  return first !== undefined && last !== first && theirs.leading.length > 1 && theirs.leading.at(-1) !== last;
}

const unitOf = ({ kind, key }: ShownFigure) => (kind === "count" ? key.split(" ").at(-1) : kind);
const isDay = ({ date }: ShownFigure) => date !== null && date.day !== null;

/** Of one kind, unit and comparator, so that one could be written for the other. A year is no rival of a day. */
function isAlike(figure: ShownFigure, other: ShownFigure): boolean {
  if (other.kind !== figure.kind || unitOf(other) !== unitOf(figure) || isDay(other) !== isDay(figure))
    return false;
  return (
    other.bounds.size === figure.bounds.size && [...other.bounds].every((bound) => figure.bounds.has(bound))
  );
}

const around = (place: Place) =>
  wordPairs(`${before(place, (other) => isAlike(place.figure, other))} ${after(place)}`);

/** Another figure of the clause would fit these words better: two true numbers changed places. */
function belongsToAnother(said: Place, own: Place): boolean {
  if (NAMED_BY_NEIGHBOURS.has(own.figure.kind)) return false;
  const rivals = own.figures.filter((other) => other.key !== own.figure.key && isAlike(own.figure, other));
  if (rivals.length === 0) return false;
  const words = around(said);
  const mine = around(own);
  return rivals.some((rival) => {
    const theirs = around({ ...own, figure: rival });
    let balance = 0;
    for (const pair of words) balance += Number(mine.has(pair)) - Number(theirs.has(pair));
    return balance < 0;
  });
}

/** Who is the subject of the source's sentence, or of the one before it that names somebody. */
function subjectOf({ text, figure }: Place): string {
  let end = figure.bare.start;
  while (end > 0) {
    const start = lastIndex(text, STOP, end);
    const [actor] = findActors(text.slice(start, end));
    if (actor) return actor.meaning;
    end = start - 1;
  }
  return APPLICANT;
}

/** The one named last before the figure, else the first one named after it: 12月24日是区县的期限. */
function nearestActor({ text, figure }: Place): string | undefined {
  const { start, end } = figure.bare;
  const leading = text
    .slice(lastIndex(text, STOP, start), start)
    .replace(ON_THE_WAY, "")
    .replace(OBJECT, "");
  const following = (/^[^，；。！？,;!?\n|]*/u.exec(text.slice(end))?.[0] ?? "").replace(OBJECT, "");
  return findActors(leading).at(-1)?.meaning ?? findActors(following)[0]?.meaning;
}

/** Whose deadline or duty it is. An applicant is meant where nobody is named. */
function actorDiffers(said: Place, own: Place): boolean {
  if (said.figure.kind !== "date") return false;
  const mine = nearestActor(said);
  return mine !== undefined && mine !== subjectOf(own) && mine !== nearestActor(own);
}

/** Why the figure of the source may not stand in these words, if so. `prose`: the source tells its story in words. */
export function outOfScope(said: Place, own: Place, source: SourceText, prose: boolean): Reason | null {
  if (measureDiffers(said, own, source)) return "measure";
  if (!prose) return null;
  if (belongsToAnother(said, own)) return "measure";
  return actorDiffers(said, own) ? "actor" : null;
}
