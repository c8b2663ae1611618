import type { Mention } from "./subjects.ts";
import type { TextUnit } from "./text-units.ts";

const BREAK = /[，,；;。\t\n、]/u;
export const WHOLE_ROW = new Set<TextUnit["kind"]>(["row", "form"]);

/** The words of the figure's own clause before it. */
export function clauseBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && !BREAK.test(text[from - 1]!)) from--;
  return text.slice(from, at);
}

function clauseEnd(text: string, at: number): number {
  let to = at;
  while (to < text.length && !BREAK.test(text[to]!)) to++;
  return to;
}

/** Sums are what they are called; a row, a field or a programme owns all that is told of it. */
const OWNS_ITSELF = /^[iv]\.(?!category)/u;

const ownsKey = (owner: string, id: string): boolean =>
  id === owner ||
  id === `${owner}.bare` ||
  (!OWNS_ITSELF.test(owner) && [".", "@", ":"].some((mark) => id.startsWith(owner + mark)));

/** A general word, 补贴 or 合计, names a thing and nothing of what is told of it. */
export const owns = ({ owners, general }: Mention, id: string): boolean =>
  [...owners].some((owner) => (general ? id === owner || id === `${owner}.bare` : ownsKey(owner, id)));

/** What the words around a figure say that it is about: nearest first. In a row every cell may name it. */
export function mentionsAround(
  unit: TextUnit,
  mentions: readonly Mention[],
  { start, end }: { start: number; end: number },
): Mention[] {
  const { text, kind } = unit;
  const from = start - clauseBefore(text, start).length;
  const before = mentions.filter((one) => one.end <= start);
  const own = before.filter((one) => one.end > from);
  const named = own.findLast(({ general }) => !general) ?? own.at(-1);
  if (WHOLE_ROW.has(kind)) {
    const after = mentions.filter((one) => one.start >= end);
    return [...before.toReversed(), ...after].filter(({ general }) => !general);
  }
  if (named !== undefined) return [named];
  const behind = mentions.filter((one) => one.start >= end && one.start < clauseEnd(text, end));
  const next = behind.find(({ general }) => !general) ?? behind[0];
  const earlier = before.findLast(({ general }) => !general);
  // 2025年9月1日投产: what follows in the clause names a day rather than what an earlier clause was about.
  return [next, earlier].filter((one) => one !== undefined);
}
