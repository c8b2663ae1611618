import { describe, expect, it } from "vitest";
import { LedgerBuilder } from "../../../../server/grounding/ledger.ts";
import { REASONS } from "../../../../server/grounding/gate/reason.ts";
import { clauseAt, judge, shown, turnOver } from "./gate-for.ts";

const total = clauseAt("cq-future-factory-2025", "二（二）3");
const deadline = clauseAt("cq-future-factory-2025", "四（一）");
const scenes = clauseAt("cq-factory-scenes-2024", "二（五）");
const stars = clauseAt("cq-ai-manufacturing-2026", "第8条");

/** c1 is the total of 2025, c2 its deadline, c3 the total of 2024, c4 the stars; f1 … f4 are figures of theirs. */
function given() {
  const ledger = new LedgerBuilder();
  for (const clause of [total, deadline, scenes, stars]) ledger.clause(clause, 1);
  const { notice, path, start, end } = total;
  const own = { kind: "clause" as const, notice, clause: path, start, end };
  ledger.figure("原则上不低于2000万元", "200000000", "分", own);
  ledger.figure("不低于总投资的30%", "30%", "", own);
  ledger.figure("57.15万元", "5715000", "分", {
    kind: "calculation",
    steps: ["新增软件投资：57.15万元"],
    from: [],
  });
  ledger.verdict({ text: "待确认", programme: "cq-future-factory-2025", condition: null });
  return { clauses: [], ledger, said: ["我们总投资2600万元，软件700万元，听说最高能补800万"] };
}
const reasonOf = (sentence: string): string => {
  const gated = judge(sentence, given());
  return "reason" in gated ? gated.reason : `shown: ${gated.text}`;
};

describe("slots", () => {
  it.each([
    ["总投资{f1}。[c1]", "shown: 总投资原则上不低于2000万元。[c1]"],
    ["软件投资要达到{f2}。[c1]", "shown: 软件投资要达到不低于总投资的30%。[c1]"],
    ["2025年重庆市未来工厂申报：{v1}。", "shown: 2025年重庆市未来工厂申报：待确认。"],
    ["软件投资{f1}。[c1]", "measure"],
    ["研发投入{f2}。[c1]", "measure"],
    ["总投资超过{f1}就行。[c1]", "comparator"],
    ["总投资不用{f1}。[c1]", "comparator"],
    ["总投资没有达到{f1}也行。[c1]", "comparator"],
    ["2024年未来工厂建设场景征集的总投资{f1}。[c1]", "notice"],
    ["研发投入还差{f3}。", "measure"],
    ["总投资{f9}。[c1]", "unknown"],
    ["总投资{x1}。[c1]", "unknown"],
    ["总投资{f1}。[c7]", "unknown"],
    ["2024年未来工厂建设场景征集：{v1}。", "notice"],
    ["并非{v1}。", "claim"],
  ])("%s", (sentence, expected) => expect(reasonOf(sentence)).toBe(expected));
});

describe("typed figures", () => {
  it.each([
    ["总投资不低于2000万元[c1]。", "shown: 总投资原则上不低于2000万元[c1]。"],
    ["总投资原则上不低于2000万元。", "unbound"],
    ["总投资原则上不低于2000万元[c3]。", "unbound"],
    ["计划总投资不低于2000万元[c3]。", "unbound"],
    ["总投资2000万元[c1]。", "comparator"],
    ["总投资原则上不低于２０００万元[c1]。", "shown: 总投资原则上不低于2000万元[c1]。"],
    ["总投资原则上不低于2**0**00万元[c1]。", "shown: 总投资原则上不低于2000万元[c1]。"],
    ["总投资原则上不低于2&#49;00万元[c1]。", "unbound"],
    ["总投资原则上不低于2\u200b700万元[c1]。", "unbound"],
    ["总投资原则上不低于贰仟万元[c1]。", "shown: 总投资原则上不低于贰仟万元[c1]。"],
    ["总投资原则上不低于叁仟万元[c1]。", "unbound"],
    ["领航级给100万元，卓越级给300万元[c4]。", "measure"],
    ["卓越级给100万元，领航级给300万元[c4]。", "shown: 卓越级给100万元，领航级给300万元[c4]。"],
    ["奖励翻番[c4]。", "unbound"],
    ["奖励减半[c4]。", "unbound"],
    ["还有三个条件[c1]。", "unbound"],
    [
      "总投资2000万元以上、计划总投资1000万元以上[c1][c3]。",
      "shown: 总投资原则上不低于2000万元、计划总投资1000万元以上[c1][c3]。",
    ],
  ])("%s", (sentence, expected) => expect(reasonOf(sentence)).toBe(expected));

  it("says what it may not be taken for: another notice's, though the figure is cited", () => {
    expect(reasonOf("2024年未来工厂建设场景征集的总投资原则上不低于2000万元[c1]。")).toBe("notice");
    expect(reasonOf("2025年重庆市未来工厂申报的计划总投资不低于1000万元[c3]。")).toBe("notice");
  });

  it("becomes an entry of the ledger that opens the clause at the figure", () => {
    const turn = given();
    const gated = judge("总投资原则上不低于2000万元[c1]。", turn);
    const [figure] = "figures" in gated ? gated.figures : [];
    const entry = turn.ledger.build().figures.find(({ id }) => id === figure?.id);
    expect(entry?.text).toBe("原则上不低于2000万元");
    const { start, end } = entry!.source as { start: number; end: number };
    const body = Array.from(total.text)
      .slice(start - total.start, end - total.start)
      .join("");
    expect(body).toBe("原则上不低于2000万元");
  });
});

describe("the user's own figures", () => {
  it.each([
    ["您提到的2600万元已经记下。", "shown: 您提到的2600万元已经记下。"],
    ["总投资是2600万元。", "user"],
    ["您提到的最高800万是门槛。", "user"],
    ["您能拿到的最高是800万。", "user"],
  ])("%s", (sentence, expected) => expect(reasonOf(sentence)).toBe(expected));
});

describe("claims", () => {
  it.each([
    "您一定符合，可放心申报。",
    "您符合条件。",
    "您已经达标。",
    "贵司有资格申报[c1]。",
    "无需准备材料[c2]。",
    "保证通过。",
    "您可获得奖补[c4]。",
    "可以申报。",
    "這家企業符合條件。",
    "You are eligible for this programme.",
  ])("nobody determined it: %s", (sentence) => expect(reasonOf(sentence)).toBe("claim"));

  it.each([
    "符合条件的企业按要求编制申报书[c2]。",
    "是否符合，以主管部门认定为准。",
    "不能保证入选。",
    "这不一定能入选。",
  ])("says no more than it may: %s", (sentence) => expect(reasonOf(sentence)).toBe(`shown: ${sentence}`));
});

describe("quotations and paths", () => {
  it.each([
    [
      "- 二（二）3：“其中软件相关投资（软件购置、系统集成、云服务、技术服务等费用）不低于总投资的30%”[c1]",
      null,
    ],
    [
      "- 二（二）3：“其中软件相关投资（软件购置、系统集成、云服务、技术服务等费用）不低于总投资的40%”[c1]",
      "misquote",
    ],
    [
      "- 二（二）4：“其中软件相关投资（软件购置、系统集成、云服务、技术服务等费用）不低于总投资的30%”[c1]",
      "path",
    ],
    ["门槛是“2000万元”[c1]。", "misquote"],
    ["门槛是“不低于2000万元”[c1]。", "misquote"],
    ["门槛是“原则上不低于2000万元”[c1]。", null],
    ["写的是“总投资……原则上不低于2000万元”[c1]。", null],
    ["写的是“软件相关投资……原则上不低于2000万元”[c1]。", "misquote"],
    ["写的是“总投资……不低于总投资的30%”[c1]。", "misquote"],
    ["按第9条办理[c4]。", "path"],
    ["按第8条办理[c4]。", null],
    ["材料是《2025年重庆市未来工厂申报书（模板）》[c2]。", null],
    ["材料是《2025年重庆市未来工厂申报书（模板）》[c1]，按它办理[c2]。", "term"],
  ])("%s", (sentence, expected) => expect(reasonOf(sentence)).toBe(expected ?? `shown: ${sentence}`));
});

describe("what is withheld", () => {
  it("is said with its reason and replaced by the sure sentence on the same entry", async () => {
    const sure = ["总投资{f1}。[c1]", "企业在2025年12月19日18:00前线上申报。[c2]"];
    const answer = await shown(["总投资原则上不低于3000万元[c1]。"], turnOver(given()), sure);
    expect(answer.withheld).toEqual([{ reason: REASONS.unbound, replaced: true }]);
    expect(answer.text).toBe("总投资原则上不低于2000万元。[c1]");
    expect(answer.checked).toEqual({ figures: 1, bound: 1, withheld: 1 });
  });

  it("leaves the rest of the answer alone, however the stream is cut", async () => {
    const whole = "- 总投资{f1}。[c1]\n- 软件投资不低于总投资的50%。[c1]\n\n企业最迟12月19日18:00申报。[c2]";
    const once = await shown([whole], turnOver(given()));
    expect(once.text).toBe("- 总投资原则上不低于2000万元。[c1]\n\n\n企业最迟12月19日18:00申报。[c2]");
    expect(await shown(Array.from(whole), turnOver(given()))).toEqual(once);
    expect(await shown([whole.slice(0, 7), whole.slice(7, 30), whole.slice(30)], turnOver(given()))).toEqual(
      once,
    );
  });
});
