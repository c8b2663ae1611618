import type { Random } from "./seeded-random.ts";

export const DRAFT_MOODS = [
  "honest",
  "free",
  "typing",
  "inventing",
  "swapping",
  "crossing",
  "boasting",
  "elaborating",
  "promising",
  "emitting",
  "silent",
  "shuffling",
] as const;
export type DraftMood = (typeof DRAFT_MOODS)[number];

interface SeenPassage {
  id: string;
  sentences: { id: string; must: boolean; words: string }[];
  slots: { key: string; words: string }[];
}

const FENCE = /<<<([^\n]*)\n([\s\S]*?)\n>>>/gu;
const NUMBER = /\d+(?:\.\d+)?/gu;

/** What a model can see in the prompt of a draft's section, read by code of its own. */
function seenPassages(messages: { role: string; content: string | null }[]): SeenPassage[] {
  const text = messages
    .filter(({ role }) => role === "user")
    .map(({ content }) => content ?? "")
    .join("\n");
  return Array.from(text.matchAll(FENCE)).flatMap(([, label, inside]) => {
    const id = /^\[(p\d+)\]/u.exec(label!)?.[1];
    if (id === undefined) return [];
    const sentences = Array.from(
      inside!.matchAll(/^- \{(句\d+)\}(（必说）)? (.*)$/gmu),
      ([, ready, must, words]) => ({
        id: ready!,
        must: must !== undefined,
        words: words!,
      }),
    );
    const slots = Array.from(inside!.matchAll(/^\{([^{}]+)\} (.*)$/gmu), ([, key, words]) => ({
      key: key!,
      words: words!,
    }));
    return [{ id, sentences, slots }];
  });
}

/** Whether one withheld sentence is to be said anew. */
export const asksAgain = (messages: { content: string | null }[]): boolean =>
  messages.some(({ content }) => content?.includes("<<<没有通过核对的一句\n"));

const placed = ({ sentences }: SeenPassage) => sentences.map(({ id }) => `{${id}}`).join("");
const typed = ({ sentences }: SeenPassage) => sentences.map(({ words }) => words).join("");
const LINKS = [
  "围绕现场问题，项目按数据、模型、系统、闭环组织实施。",
  "具体情况如下：",
  "各项内容说明如下。",
];

const WRITERS: Record<DraftMood, (passage: SeenPassage, random: Random) => string> = {
  honest: (passage, random) => `${random.pick(LINKS)}${placed(passage)}`,
  /** Its own prose around the slots it may use. */
  free: ({ slots }) =>
    slots
      .filter(({ key }) => key.endsWith(".story"))
      .map(({ key }) => `经过改造，{${key}}。`)
      .join("现场按统计口径记录。"),
  /** Everything typed out, as a model does that ignores the notation. */
  typing: typed,
  inventing: (passage, random) =>
    `${typed(passage).replace(NUMBER, (number) => (random.below(3) === 0 ? String(Number(number) + 1 + random.below(90)) : number))}每年可节约${100 + random.below(900)}万元，人均效率提高百分之四十，减少三成人工。`,
  swapping: (passage) => {
    const numbers = [...new Set(typed(passage).match(NUMBER) ?? [])];
    return typed(passage).replace(
      NUMBER,
      (number) => numbers[(numbers.indexOf(number) + 1) % numbers.length]!,
    );
  },
  /** True slots in false sentences. */
  crossing: (passage) => {
    const stories = passage.slots.filter(({ key }) => key.endsWith(".story"));
    const names = stories.map(({ words }) => words.split(/[由为]/u)[0]!);
    const crossed = stories.map(
      ({ key }, at) => `${names[(at + 1) % names.length]}方面，{${key}}。累计{${key}}以上。`,
    );
    return `${crossed.join("")}总投资为{i.total}，软件投资为{i.total}。{s1k1.after}{v.saving}${placed(passage).slice(0, 5)}`;
  },
  boasting: (passage) =>
    `本项目采用区块链、联邦学习和数字孪生技术，与清华大学、西门子公司合作，属国内首创、行业领先，效果显著，达到国际先进水平。${placed(passage)}`,
  /** What a plant like this may well do, and nobody told. */
  elaborating: (passage) =>
    `误判样本回流训练，模型按班次更新。已接入产业大脑，与集团看板互通。相机由海康威视提供，工单由维修班长复核归档。企业为链主单位，劳动强度随之下降。${placed(passage)}`,
  promising: (passage) =>
    `本项目符合全部申报条件，保证入选，预计可获得市级补贴三百万元。完全达标，可以申报。${placed(passage)}`,
  emitting: (passage) =>
    `![图](https://stat.example.invalid/p.png)<script>alert(1)</script>详见[官网](https://a.example.invalid)。${placed(passage)}`,
  silent: () => "",
  shuffling: (passage) => `{句9999}{句1}[p99]\n[p1]\n${placed(passage)}${placed(passage)}{{句1}}{}`,
};

/** What a model of that mood writes for a section, or in that of `again` for one sentence. The same seed, the same words. */
export function draftWords(
  mood: DraftMood,
  messages: { role: string; content: string | null }[],
  random: Random,
  again = mood,
): string {
  const passages = seenPassages(messages);
  return asksAgain(messages)
    ? passages.map((passage) => WRITERS[again](passage, random)).join("")
    : passages.map((passage) => `[${passage.id}]\n${WRITERS[mood](passage, random)}`).join("\n");
}
