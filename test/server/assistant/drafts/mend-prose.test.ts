import { beforeAll, describe, expect, it } from "vitest";
import type { OpenDraft } from "../../../../server/assistant/drafts/open-draft.ts";
import { writeSection } from "../../../../server/assistant/drafts/write-section.ts";
import { renderBlocks } from "../../../../server/drafts/render-blocks.ts";
import type { Model } from "../../../../server/model/model.ts";
import { ModelError } from "../../../../server/model/model-error.ts";
import { openedDraft } from "../../../builders/opened-draft.ts";
import { fakeClock } from "../../../fakes/clock.ts";
import { asksAgain } from "../../../fakes/draft-moods.ts";

/** One passage: 项目名称, 成效, 年节约 and open places. */
const BRIEF = "提纲·三（一）";
const TRUE = "项目由质检、设备维护、排产与能效几个场景组成。";
/** The rate fell to 0.92%. */
const LIE = "不良品率（出厂前）降到0.85%。";
const MENDED = "质检方面，{s1k1.story}。";
const STORY = "不良品率（出厂前）由2.1%降至0.92%，下降1.18个百分点，相对降幅56.19%。";

let draft: OpenDraft;
beforeAll(async () => {
  draft = await openedDraft("cf1", "2025未来工厂");
});

/** Says `first` for the section, and `second` each time it is asked to say a sentence anew. */
async function written(first: string, second: () => string, clock = fakeClock()) {
  const asked: string[] = [];
  const model: Model = {
    promptTokens: 100_000,
    health: () => ({ state: "正常", failure: null }),
    async *reply({ messages }) {
      const seen = messages.map(({ text }) => ({ content: text }));
      if (asksAgain(seen)) asked.push(seen.map(({ content }) => content).join("\n"));
      yield { kind: "text", text: asksAgain(seen) ? second() : `[p1]\n${first}` };
    },
  };
  const { section } = draft.sections.find((one) => one.section.id === BRIEF)!;
  const withheld: unknown[] = [];
  const writing = writeSection(draft, section, { model, clock }, new AbortController().signal);
  let step = await writing.next();
  for (; !step.done; step = await writing.next())
    if (step.value.event === "text-withheld") withheld.push(step.value.data);
  const { blocks } = step.value.section;
  const text = renderBlocks(blocks ?? draft.compose(section), draft.ledger)
    .flatMap((block) => (block.kind === "paragraph" ? [block.text.text] : []))
    .join("\n");
  return { text, asked, withheld, state: step.value.section.state, count: step.value.withheld };
}

const REASON = "写了事实之外的数字";
/** What of the facts the section must say in any wording. */
const MUST = [STORY.slice(0, -1), "486.33万元", "【待补充：项目要解决的问题和可量化的目标】", "3260万元"];

describe("a sentence of a section that the gate withholds", () => {
  it("goes back to the model with the reason and its passage, and what comes back stands in its place", async () => {
    const { text, asked, withheld, count } = await written(TRUE + LIE, () => MENDED);
    expect(text).toContain(`${TRUE}质检方面，${STORY}`);
    expect(text).not.toContain("0.85");
    expect(withheld).toEqual([{ reason: REASON, replaced: true }]);
    expect(count).toBe(1);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(`没有通过的原因：${REASON}。`);
    expect(asked[0]).toContain(`<<<没有通过核对的一句\n${LIE}\n>>>`);
    expect(asked[0]).toContain(`{s1k1.story} ${STORY.slice(0, -1)}`);
    for (const words of MUST) expect(text).toContain(words);
  });

  it("may come back as a ready sentence, its passage's mark before it", async () => {
    const { text } = await written(TRUE + LIE, () => "[p1] {句5}");
    expect(text).toContain(`${TRUE}按投资明细，项目投资合计3260万元，均已付款。`);
    expect(text.split("3260万元").length - 1).toBe(1);
  });

  it.each([
    ["lies again", LIE],
    ["lies beside a truth", `${TRUE}${LIE}`],
    ["promises", "项目一定能够入选。"],
    ["is nothing", ""],
    ["is only a mark", "[p1]"],
    ["is more than a line", `改写如下：\n${MENDED}`],
    ["holds an image", "![图](https://evil.example/a.png)。"],
  ])("is left to the composer where what comes back %s", async (_what, second) => {
    const { text, asked, withheld } = await written(TRUE + LIE, () => second);
    expect(text).not.toMatch(/0\.85|入选|改写|evil|随之改善/u);
    expect(text.split(TRUE).length - 1).toBe(1);
    for (const words of MUST) expect(text).toContain(words);
    expect(asked).toHaveLength(1);
    expect(withheld).toEqual([{ reason: REASON, replaced: true }]);
  });

  it("goes back at most twice a section", async () => {
    const { text, asked, withheld } = await written(TRUE.repeat(9) + LIE.repeat(3), () => LIE);
    expect(asked).toHaveLength(2);
    expect(withheld).toHaveLength(3);
    for (const words of MUST) expect(text).toContain(words);
  });

  it("goes back no more once the waiting has taken four seconds", async () => {
    const clock = fakeClock();
    const slow = () => {
      clock.advance(4_000);
      return MENDED;
    };
    const { text, asked } = await written(TRUE + LIE + LIE, slow, clock);
    expect(asked).toHaveLength(1);
    expect(text).toContain("质检方面");
  });

  it("is left to the composer where the service fails, and nothing more is asked of it", async () => {
    const { text, asked, state } = await written(TRUE + LIE + LIE, () => {
      throw new ModelError("cut");
    });
    expect(asked).toHaveLength(1);
    expect(state).toBe("模型");
    for (const words of MUST) expect(text).toContain(words);
  });

  it("that was mended doesn't count towards giving the section up", async () => {
    const { text } = await written(`${LIE.repeat(2)}${TRUE}${LIE.repeat(2)}各项内容说明如下。`, () => MENDED);
    expect(text).toContain("各项内容说明如下。");
  });
});
