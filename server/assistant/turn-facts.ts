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
}

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
  const rows = [
    ...[...read.values()].map(({ start, end, ...fact }): ThreadFact => ({
      ...fact,
      turn: turnId,
      span: { start, end },
    })),
    ...clicked,
  ];
  const supposed = rows.filter(({ status }) => status === "assumed");
  const after = knownFacts([...thread, ...rows]).filter(
    (fact) => !supposed.some((one) => key(one) === key(fact)),
  );
  return {
    facts: [
      ...after,
      ...supposed.map(({ name, value, unit, project }) => ({
        name,
        value,
        project,
        ...(unit ? { unit } : {}),
      })),
    ],
    rows: rows.filter(({ status }) => status !== "assumed"),
    unclear: readings
      .flatMap(({ unclear }) => unclear)
      .filter(
        ({ start }, at, all) => !settled.has(start) && all.findIndex((one) => one.start === start) === at,
      ),
  };
}
