import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput } from "../domain/fact.ts";
import { knownFacts } from "../domain/known-facts.ts";
import type { ThreadFact } from "../domain/turn-store.ts";
import type { ReadFact, Unclear } from "../reader/read-fact.ts";
import { readFacts } from "../reader/read-facts.ts";
import type { TurnToAnswer } from "./turn-hub.ts";

export interface TurnFacts {
  /** What holds in this turn: the thread's, this message's, and what it supposes. */
  facts: FactInput[];
  /** New rows for the thread, in the order they were said. */
  rows: ThreadFact[];
  unclear: Unclear[];
  /** Everything said in the thread, suppositions of this message too, the latest last. */
  told: ThreadFact[];
  /** Where the message states a fact and then supposes the contrary: the facts with the supposition in its place. */
  otherwise: { words: string; facts: FactInput[] } | null;
}

/** Why what was said of a known fact puts it in doubt. */
const DOUBTS: ReadonlySet<Unclear["reason"]> = new Set([
  "approximate",
  "range",
  "bound",
  "conflict",
  "fault",
  "doubted",
]);

const key = ({ project, name }: { project: string; name: string }) => JSON.stringify([project, name]);

/**
 * Reads the message once for each notice it is about, since 总投资 means another fact in each, and adds what
 * was answered by a click. A supposition (如果软件是700万呢) holds for this turn and leaves the thread alone.
 */
export function readTurnFacts(
  turn: Pick<TurnToAnswer, "message" | "asOf" | "turnId" | "facts">,
  dictionary: FactDictionary,
  thread: ThreadFact[],
  about: string[],
): TurnFacts {
  const { message, asOf, turnId } = turn;
  const known = knownFacts(thread);
  const scopes = about.length > 0 ? about.map((slug) => [slug]) : [[]];
  const readings = scopes.map((scope) => readFacts({ message, asOf, dictionary, known, scope }));
  const read = new Map<string, ReadFact>();
  for (const fact of readings.flatMap(({ facts }) => facts)) read.set(`${key(fact)}${fact.status}`, fact);
  const settled = new Set([...read.values()].map(({ start }) => start));
  const clicked = turn.facts.map((fact): ThreadFact => ({
    ...fact,
    turn: turnId,
    quote: "",
    status: "stated",
    span: null,
  }));
  const spans = new Set<number>();
  const open = readings
    .flatMap(({ unclear }) => unclear)
    .filter(({ start }) => !settled.has(start) && !spans.has(start) && spans.add(start));
  const told = new Set([...read.values(), ...clicked].map(key));
  const doubt = ({ name, project }: FactInput) =>
    open.find(
      (one) =>
        DOUBTS.has(one.reason) &&
        one.candidates.length === 1 &&
        one.candidates[0] === name &&
        one.project === project,
    );
  // 其实只是预评三级: what was known of it no longer stands. An amount is only left out of this answer: 不对，是2600万 puts right
  // what it was.
  const doubted = known.filter((fact) => !told.has(key(fact)) && doubt(fact) !== undefined);
  const takenBack = doubted
    .filter(({ name }) => dictionary.facts.get(name)?.type !== "money")
    .map((fact): ThreadFact => {
      const { quote, start, end } = doubt(fact)!;
      const { name, project } = fact;
      return { name, project, value: null, turn: turnId, quote, span: { start, end }, status: "retracted" };
    });
  const rows = [
    ...takenBack,
    ...[...read.values()].map(({ start, end, ...fact }): ThreadFact => ({
      ...fact,
      turn: turnId,
      span: { start, end },
    })),
    ...clicked,
  ];
  const stated = new Set(rows.filter(({ status }) => status !== "assumed").map(key));
  const supposed = rows.filter(({ status }) => status === "assumed");
  const contrary = supposed.filter((one) => stated.has(key(one)));
  const after = knownFacts([...thread, ...rows]);
  return {
    facts: replaced(
      after.filter((fact) => !doubted.some((one) => key(one) === key(fact))),
      supposed.filter((one) => !stated.has(key(one))),
    ),
    rows: rows.filter(({ status }) => status !== "assumed"),
    unclear: open,
    told: [...thread, ...rows],
    otherwise:
      contrary.length === 0
        ? null
        : { words: contrary.map(({ quote }) => quote).join("，"), facts: replaced(after, supposed) },
  };
}

function replaced(facts: FactInput[], supposed: ThreadFact[]): FactInput[] {
  const kept = facts.filter((fact) => !supposed.some((one) => key(one) === key(fact)));
  const added = supposed.map(({ name, value, unit, project }) => ({
    name,
    value,
    project,
    ...(unit ? { unit } : {}),
  }));
  return [...kept, ...added];
}
