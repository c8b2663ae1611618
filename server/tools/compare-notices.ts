import { z } from "zod";
import type { Cite } from "../domain/notice.ts";
import { citeOf } from "../rules/pack.ts";
import { CONDITION_TOPICS } from "./condition-topics.ts";
import { defineTool } from "./tool-definition.ts";
import type { ToolServices } from "./tool-services.ts";

const input = z.strictObject({
  notices: z.array(z.string()).min(2).describe("要比较的文件编号，至少两个"),
  topics: z.array(z.string()).describe("投资、软件占比、成熟度等；空数组表示全部"),
});

interface ComparedTopic {
  topic: string;
  /** One a notice, in the order asked; empty where its conditions don't speak of the topic. */
  notices: { notice: string; conditions: { id: string; title: string; cite: Cite }[] }[];
}

/** Notices side by side, topic by topic, in their own words: threshold by threshold, year by year. */
export function compareNotices(
  { packs }: ToolServices,
  { notices, topics }: z.infer<typeof input>,
): ComparedTopic[] {
  const asked = CONDITION_TOPICS.filter(({ label }) => topics.length === 0 || topics.includes(label));
  return asked.map(({ label, conditions }) => ({
    topic: label,
    notices: notices.map((notice) => {
      const pack = packs.packs.get(notice);
      const all = pack?.document.programmes.flatMap((programme) => programme.conditions) ?? [];
      const told = all.filter(({ id }) => conditions.test(id));
      return {
        notice,
        conditions: told.map(({ id, title, cite }) => ({ id, title, cite: citeOf(pack!, cite) })),
      };
    }),
  }));
}

export const compareNoticesTool = defineTool({
  name: "compare-notices",
  description: "把几份通知的条件逐项并列，每一格是原文和条款。",
  input,
  run: (services, _turn, asked) => compareNotices(services, asked),
});
