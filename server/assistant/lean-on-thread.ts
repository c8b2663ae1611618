import { readIntents } from "../reader/intents.ts";
import type { Scope } from "../reader/scope.ts";

/** 「那软件呢」「换成二级呢」「不对，是2600万」: too dependent to be read alone. */
const LEANS =
  /^(?:那|那么|如果|要是|假如|换成|换|改成|还有|另外|这个|这种|它|上面|刚才|再|不对|不是|更正)|(?:呢|呢\?)$/u;
const SHORT = 24;
const RECENT = 4;
/** 既入选未来工厂又是5G工厂项目: tells of oneself, names no notice and asks nothing. */
const ASKS = /[?]|什么|啥|多少|几|哪|怎么|咋|如何|吗|呢|是否|不$/u;
/** What a click on an option sends besides the name: brackets, number and year. */
const ONLY_A_NAME = 6;

/**
 * What a message leans on: the last one that named a programme, and the last one. A message that names a
 * programme itself leans on nothing, unless it is nothing but that name: then it answers what was asked back.
 */
export function leanOn(
  text: string,
  earlier: string[],
  scopeOf: (words: string) => Scope,
): { before: string[]; scope: Scope } {
  const own = scopeOf(text);
  const last = earlier.at(-1);
  if (last === undefined) return { before: [], scope: own };
  const naming = earlier.findLast((words) => scopeOf(words).possible.length > 0);
  if (own.possible.length > 0) {
    const rest = own.names.reduce((words, name) => words.replace(name, ""), text.toLowerCase());
    const bare = rest.replace(/\([^()]*\)|[“”"'\s]/gu, "");
    const chosen = bare.length <= ONLY_A_NAME && readIntents(rest).size === 0;
    if (chosen) return { before: [last], scope: own };
    const tells = own.named.length === 0 && readIntents(text).size === 0 && !ASKS.test(text);
    if (!tells || naming === undefined) return { before: [], scope: own };
    return { before: naming === last ? [last] : [naming, last], scope: scopeOf(naming) };
  }
  const leans = LEANS.test(text.trim()) || text.length < SHORT || readIntents(text).size === 0;
  if (!leans) return { before: [], scope: own };
  // Where no notice was named, what the thread is about was said in any of its last messages.
  const recent = earlier.slice(-RECENT);
  const before = naming === undefined ? recent : naming === last ? [last] : [naming, last];
  return { before, scope: scopeOf([...before, text].join("。")) };
}
