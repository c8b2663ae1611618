import { parseWhen, formatDay } from "../domain/dates.ts";
import type { Notice } from "../domain/notice.ts";
import { englishTerms } from "../reader/english-terms.ts";
import { readIntents, type Intent } from "../reader/intents.ts";
import { normaliseQuestion, type Language } from "../reader/normalise.ts";
import { readPlaces, type Places } from "../reader/places.ts";
import { readScope, type Scope } from "../reader/scope.ts";
import type { TurnToAnswer } from "./turn-hub.ts";

/** One message as read. Everything here is deterministic. */
export interface Question {
  /** Normalised, with the user's earlier messages before it where this one leans on them. */
  search: string;
  text: string;
  language: Language;
  intents: Set<Intent>;
  places: Places;
  scope: Scope;
  /** `2026-11-21` at +08:00. */
  day: string;
}

/** 「那软件呢」「换成二级呢」: too short or too dependent to be searched alone. */
const LEANS = /^(?:那|那么|如果|要是|换成|改成|还有|另外|这个|这种|它|上面|刚才|再)|(?:呢|呢\?|呢？)$/u;

export function readQuestion({ message, history, asOf }: TurnToAnswer, notices: Notice[]): Question {
  const { text: said, language } = normaliseQuestion(message);
  const text = language === "en" ? `${said} ${englishTerms(said).join(" ")}` : said;
  const day = formatDay(parseWhen(asOf).day);
  const own = readScope(text, notices, day);
  const earlier = history
    .filter(({ role }) => role === "user")
    .map(({ content }) => normaliseQuestion(content).text);
  const leans =
    earlier.length > 0 && own.possible.length === 0 && (LEANS.test(text.trim()) || text.length < 24);
  const before = leans ? earlier.at(-1)! : "";
  const scope = leans ? readScope(`${before} ${text}`, notices, day) : own;
  const intents = readIntents(text);
  if (leans) for (const intent of readIntents(before)) intents.add(intent);
  return {
    search: leans ? `${before} ${text}` : text,
    text,
    language,
    intents,
    places: readPlaces(text),
    scope,
    day,
  };
}
