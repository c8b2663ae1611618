import { describe, expect, it } from "vitest";
import { withChangedText, withForeignPack, withNotice } from "../changed-corpus.ts";
import { loadShortfalls } from "../load-cases.ts";
import { fictionalNotice, type FictionalNotice } from "../fictional-notice.ts";
import { runCase } from "../run-case.ts";
import { forbidden, missing } from "../scorers/contains.ts";
import { unboundFigures } from "../scorers/figures.ts";
import { unexpected } from "../scorers/score-case.ts";
import { unfounded } from "../scorers/verbatim.ts";

const ask = async (engine: ReturnType<typeof withNotice>, as_of: string, question: string) =>
  (await runCase({ as_of, turns: [{ ask: question }] }, engine)).at(-1)!;

/** What is asked of a programme nobody has seen, and what of its own text the answer must hold. */
const ASKED: [string, (notice: FictionalNotice) => string[]][] = [
  ["投入门槛是多少，数字化要占多少", ({ invest, share }) => [invest, share]],
  ["最高补多少钱", ({ rate, cap }) => [rate, cap]],
  ["哪天截止", ({ deadline }) => [deadline]],
  ["建设周期最长多久", ({ months }) => [months]],
  ["联系电话是多少", ({ phone }) => [phone]],
];
/** Thresholds, ceilings and deadlines of the five notices, which never answer for another one. */
const OTHERS = ["2000万", "1000万", "最高500万", "最高300万", "12月19日", "5月24日", "63897164"];

const shortfalls = loadShortfalls("changed-corpus.yaml");

describe("a programme made up from a seed is answered from its own text", () => {
  it.for([7, 2026, 41_983])("seed %s", async (seed) => {
    const notice = fictionalNotice(seed);
    const engine = withNotice("fictional-2026", notice.frontMatter, notice.body);
    const faults: Record<string, string[]> = {};
    const blame = (kind: string, found: string[]) => {
      if (found.length > 0) (faults[kind] ??= []).push(...found);
    };
    for (const [question, held] of ASKED) {
      const turn = await ask(engine, "2026-07-01", `${notice.name}${question}`);
      blame("contains", missing(turn.answer, held(notice)));
      blame("forbids", forbidden(turn.answer, OTHERS));
      blame(
        "verdict",
        turn.determinations.map(({ title }) => `${question}：判定了${title}`),
      );
      blame("figures", unboundFigures(turn));
      blame("founded", unfounded(turn));
    }
    expect(unexpected(faults, shortfalls["虚构通知"])).toEqual({});
  });
});

describe("a notice and its rule pack that don't fit are refused, and the answer says so", () => {
  const question = "2025未来工厂，总投资2500万，软件800万，能报吗";

  it("a threshold changed in the notice alone", async () => {
    const engine = withChangedText("cq-future-factory-2025", "不低于2000万元", "不低于3000万元");
    const turn = await ask(engine, "2025-12-10", question);
    expect(turn.determinations).toEqual([]);
    expect(missing(turn.answer, ["与原文不一致", "3000万元"])).toEqual([]);
    expect(forbidden(turn.answer, ["2000万"])).toEqual([]);
  });

  it("the other packs go on", async () => {
    const engine = withChangedText("cq-future-factory-2025", "不低于2000万元", "不低于3000万元");
    const turn = await ask(engine, "2026-11-21", "5G工厂项目实际投资额1000万，最高补多少");
    expect(turn.determinations.map(({ programme }) => programme)).toEqual(["cq-ai-manufacturing-2026"]);
  });

  it("a pack in the folder of another notice", async () => {
    const engine = withForeignPack("cq-future-factory-2025", "cq-new-models-2024");
    const turn = await ask(engine, "2025-12-10", question);
    expect(turn.determinations).toEqual([]);
    expect(missing(turn.answer, ["与原文不一致"])).toEqual([]);
  });
});
