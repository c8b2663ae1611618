/** What a model can see in our prompt, read by code of its own. */
export interface SeenPrompt {
  system: string;
  /** Ready sentences, slots unfilled. */
  sentences: { id: string; must: boolean; text: string }[];
  quotes: { id: string; clause: string; words: string }[];
  /** Slot → the words it stands for. */
  slots: Map<string, string>;
  /** Ids of the clauses, and everything inside a fence. */
  clauses: string[];
  material: string[];
  question: string;
  /** The withheld sentence that it is asked to write anew; null where the whole answer is asked for. */
  withheld: string | null;
  /** The last message as it is. */
  last: string;
}

interface Message {
  role: string;
  content: string | null;
}

const FENCE = /<<<([^\n]*)\n([\s\S]*?)\n>>>/gu;

export function seenPrompt(messages: Message[]): SeenPrompt {
  const said = (role: string) =>
    messages
      .filter((one) => one.role === role)
      .map(({ content }) => content ?? "")
      .join("\n");
  const text = `${said("user")}\n${said("tool")}`;
  const fences = Array.from(text.matchAll(FENCE), ([, label, inside]) => ({
    label: label!,
    inside: inside!,
  }));
  const open = text.replace(FENCE, "");
  const slots = Array.from(
    open.matchAll(/^\| \{([fv]\d+)\} \| (.*?) \|/gmu),
    (row) => [row[1]!, row[2]!] as const,
  );
  return {
    system: said("system"),
    sentences: Array.from(open.matchAll(/^- \{(s\d+)\}(（必说）)? (.*)$/gmu), ([, id, must, line]) => ({
      id: id!,
      must: must !== undefined,
      text: line!,
    })),
    quotes: fences.flatMap(({ label, inside }) => {
      const named = /^\{(q\d+)\} 出自 \[(c\d+)\]/u.exec(label);
      return named ? [{ id: named[1]!, clause: named[2]!, words: inside }] : [];
    }),
    slots: new Map(slots),
    clauses: fences.flatMap(({ label }) => /\[(c\d+)\]/u.exec(label)?.[1] ?? []),
    material: fences.map(({ inside }) => inside),
    question: fences.find(({ label }) => label.startsWith("用户") && label.endsWith("的问题"))?.inside ?? "",
    withheld: fences.find(({ label }) => label === "没有通过核对的一句")?.inside ?? null,
    last: messages.at(-1)?.content ?? "",
  };
}
