import { shownFigures, withoutQuotes } from "../../evals/scorers/shown-figures.ts";
import type { TurnResult } from "../../server/schemas/turn.ts";

/** A gloss that code adds for readers of English says nothing more. */
const GLOSS = /\s?\((?=[^)]*[a-z])[^)]*\)/giu;
/** Citations are kept: the same words under another clause are another claim. */
const flat = (text: string) =>
  text
    .normalize("NFKC")
    .replace(GLOSS, "")
    .replace(/\s+|^- /gu, "");
const CLAIMS = /(?<!不)符合(?!性)|达标|有资格|能报|可以申报|可申报|无需|保证|一定(?!程度)|放心/u;
const MARKUP = /!\[|\]\(|<\/?[a-z]|javascript:|https?:|\/\//iu;
const ADDRESS = /https?:\/\/[\w./-]+/gu;
const QUALIFIER = /原则上|最高|不超过|不低于|不少于|不多于|超过|至少/gu;
const AFTER = /^(?:以上|以下|以内|及以上)/u;
/** How far before a figure its qualifier may stand. */
const REACH = 14;

interface Said {
  key: string;
  before: Set<string>;
  after: string;
}

function figuresIn(text: string): Said[] {
  const plain = text.normalize("NFKC").replace(/\s+|第\d+条|《[^》]*》/gu, "");
  let from = 0;
  return shownFigures(plain).map(({ text: words, value, unit }) => {
    const found = plain.indexOf(words, from);
    const at = found === -1 ? plain.indexOf(words) : found;
    from = found === -1 ? from : found;
    const before = plain
      .slice(Math.max(0, at - REACH), at)
      .split(/[，。；、]/u)
      .at(-1)!;
    return {
      key: `${value} ${unit}`,
      before: new Set(before.match(QUALIFIER) ?? []),
      after: AFTER.exec(plain.slice(at + words.length))?.[0] ?? "",
    };
  });
}

const kept = (wanted: Said, said: Said) =>
  [...wanted.before].every((word) => said.before.has(word)) && (wanted.after === "" || said.after !== "");

/** Sentences that the answer without a model doesn't hold: what the model said in words of its own. */
export function ownSentences(answer: string, composed: string): string[] {
  const known = flat(composed);
  return answer
    .split(/\n|(?<=\])\s+(?=[A-Z])/u)
    .flatMap((line) => line.match(/[^。！？；]*(?:[。！？；](?:\s*\[c\d+\])*|$)/gu) ?? [])
    .filter((sentence) => flat(sentence) !== "" && !known.includes(flat(sentence)));
}

const SHORT = 12;

/** The outermost stretches between “ and its own ”. */
function quotedIn(line: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, char] of Array.from(line).entries()) {
    if (char === "“" && depth++ === 0) from = at + 1;
    if (char === "”" && depth > 0 && --depth === 0) found.push(Array.from(line).slice(from, at).join(""));
  }
  return found;
}

/** Words given as a clause's own, held against the clauses that the line cites. */
export function misquoted(
  answer: string,
  composed: string,
  { ledger }: TurnResult,
  evidence: readonly string[] = [],
): string[] {
  const known = flat(composed);
  // What a clause prints in brackets, (www. miit-imps. com), is no gloss of ours.
  const bare = (text: string) => text.normalize("NFKC").replace(/\s+|[“”]/gu, "");
  return answer.split("\n").flatMap((line) => {
    if (known.includes(flat(line))) return [];
    const cited = ledger.clauses.filter(({ id }) => line.includes(`[${id}]`));
    const printed = cited.length > 0 ? cited.map(({ text }) => text) : evidence;
    // Words of the ledger's own, 已建成投产：是, stand in quotation marks as well.
    const texts = [...printed, ...ledger.figures.map(({ text }) => text)].map(bare);
    const pieces = quotedIn(line).flatMap((words) => words.split("……"));
    return pieces
      .filter((piece) => piece.length > SHORT && !texts.some((text) => text.includes(bare(piece))))
      .map((piece) => `不是所引条款的原话：${piece}`);
  });
}

/** What a reader could be misled by in a sentence the model worded. Shares no code with the gate. */
export function faultsOf(sentence: string, { ledger }: TurnResult): string[] {
  const open = withoutQuotes(sentence);
  const cited = ledger.clauses.filter(({ id }) => sentence.includes(`[${id}]`));
  const texts = cited.map(({ text }) => text);
  const inClauses = texts.flatMap(figuresIn);
  const calculated = ledger.figures
    .filter(({ source }) => source.kind !== "clause")
    .flatMap(({ text }) => figuresIn(text));
  const printed = ledger.figures
    .filter(({ source }) => source.kind === "clause" && cited.some((one) => one.clause === source.clause))
    .flatMap(({ text }) => figuresIn(text));
  const figures = figuresIn(open).flatMap((said) => {
    const origins = [...inClauses, ...printed, ...calculated].filter(({ key }) => key === said.key);
    if (origins.length === 0) return [`没有出处的数字 ${said.key}`];
    return origins.some((one) => kept(one, said)) ? [] : [`丢了限定词 ${said.key}`];
  });
  const claims = CLAIMS.test(open) && !texts.some((text) => CLAIMS.test(text)) ? ["自作的结论"] : [];
  // An address that the cited clause prints may be told.
  const addresses = texts.flatMap((text) => text.match(ADDRESS) ?? []);
  const bare = addresses.reduce((rest, address) => rest.replaceAll(address, ""), open);
  const markup = MARKUP.test(bare) ? ["图片、链接或代码"] : [];
  return [...figures, ...claims, ...markup].map((fault) => `${fault}：${sentence.trim()}`);
}
