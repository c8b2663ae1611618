import { describe, expect, it } from "vitest";
import { answerTo, asked } from "../../builders/asked.ts";

const NOW = "2026-11-21T10:00:00+08:00";
const OPEN = "2025-12-10T10:00:00+08:00";
const paragraphs = (answer: string) => answer.trim().split(/\n\n+/u);
const linesOf = (answer: string) => answer.split("\n").filter((line) => line.startsWith("- "));

describe("the answer comes first", () => {
  it("a verdict before the clause it stands on and before a window that is open", async () => {
    const { answer } = await answerTo(OPEN, "总投资2100万，软件590万，能报2025未来工厂吗？");
    const [first] = paragraphs(answer);
    expect(first).toMatch(
      /^按您说的情况，2025年重庆市未来工厂：不符合，没有达到的是软件相关投资不低于总投资的30%。/u,
    );
    expect(first).toContain("软件占比：您的情况是28.09%，文件要求不低于总投资的30%，没有达到。");
    expect(first).toContain("总投资不变，还差40万元；靠新增投入，还要投57.15万元。");
    expect(answer.indexOf("截止，还有9天")).toBeGreaterThan(answer.indexOf("二（二）3"));
  });

  it("a closed window before the verdict: it shuts the door", async () => {
    const { answer } = await answerTo(NOW, "总投资2600万，软件800万，能报2025未来工厂吗？");
    expect(answer).toMatch(/^2025年重庆市未来工厂申报的企业线上申报已于2025年12月19日18:00截止/u);
  });

  it("an amount before the words of the policy, and what limits it after", async () => {
    const { answer } = await answerTo(NOW, "5G工厂项目实际投资额1500万元，最高补多少？");
    expect(answer).toMatch(/^5G工厂项目：最高不超过150万元，不是承诺。/u);
    expect(answer).toContain("本政策措施所列激励措施标准均为最高标准");
  });

  it("what is still open is asked at the end, decided by no office", async () => {
    const { answer } = await answerTo(NOW, "5G工厂项目最高补多少？");
    expect(answer).toContain(
      "再告诉我这几项，就能判得更准：\n- 还要知道：项目实际投资额（万元，以审定为准）？",
    );
    expect(answer).not.toContain("主管部门是否已审定");
  });
});

describe("a part asked for as a whole", () => {
  it("conditions: each of them, counted, in print order", async () => {
    const { answer, ledger } = await answerTo(OPEN, "未来工厂要什么条件");
    expect(paragraphs(answer)[0]).toMatch(/^2025年重庆市未来工厂申报的“申报要求”共10条：/u);
    const paths = linesOf(answer).map((line) => /^- ([^：]+)：/u.exec(line)?.[1]);
    const basic = ["二（一）1", "二（一）2", "二（一）3", "二（一）4"];
    const particular = ["二（二）1", "二（二）2", "二（二）3", "二（二）4", "二（二）5", "二（二）6"];
    expect(paths).toEqual([...basic, ...particular]);
    expect(ledger.figures.map(({ text }) => text)).toContain("10条");
  });

  it("kinds", async () => {
    const { answer } = await answerTo(OPEN, "2025未来工厂分哪几类？");
    expect(answer).toMatch(/“申报类型”共3条[^]*AI赋能示范型[^]*协同共生链主型[^]*生态创新引领型/u);
  });

  it("steps", async () => {
    const { answer } = await answerTo(OPEN, "2025未来工厂的申报流程");
    const paths = linesOf(answer).map((line) => /^- ([^：]+)：/u.exec(line)?.[1]);
    expect(paths).toEqual(["四（一）", "四（二）", "四（三）", "四（四）"]);
  });
});

describe("notices side by side", () => {
  it("threshold by threshold, each cell with its clause", async () => {
    const { answer } = await answerTo(NOW, "2024年和2025年的未来工厂投资门槛有什么不同");
    const row = answer.split("\n").find((line) => line.startsWith("| 投资 |"));
    expect(row).toMatch(
      /^\| 投资 \| “项目计划总投资……不低于1000万元”\[c\d+\] \| “项目于2024年1月1日以来的总投资……原则上不低于2000万元”\[c\d+\] \|$/u,
    );
  });

  it("deadlines of all notices", async () => {
    const { answer } = await answerTo(NOW, "现在手上这几个申报通知还有哪个开着？");
    expect(answer).toMatch(/2024年4月8日17:00[^]*2024年5月24日17:00[^]*2025年/u);
  });
});

describe("premises", () => {
  it("a figure that stands nowhere is said to stand nowhere", async () => {
    const { answer } = await answerTo(NOW, "听说未来工厂最高能补800万，是真的吗");
    expect(answer).toMatch(/^您提到的“800万”，[^。]*全文没有这个数。/u);
    expect(answer).toContain("最高500万元");
  });

  it("a requirement that the notice does not make", async () => {
    const { answer } = await answerTo(OPEN, "2025未来工厂要交满社保才能报吗？");
    expect(answer).toContain("2025年重庆市未来工厂申报全文没有写“社保”，没有写明这方面的要求。");
  });

  it("a policy of another place", async () => {
    const { answer } = await answerTo(NOW, "我们成都的拿了国家卓越级，能按重庆那个政策领钱吗？");
    expect(answer).toContain("是重庆市的文件；您说的是成都");
  });

  it("a year without a notice", async () => {
    const { answer, questions } = await answerTo(NOW, "2023年未来工厂申报条件是什么");
    expect(answer).toContain("没有2023年的未来工厂");
    expect(questions).toHaveLength(1);
  });

  it("a policy that was not yet issued", async () => {
    const { answer, determinations } = await answerTo("2026-02-01", "按人工智能+制造政策能补多少？");
    expect(answer).toContain("这时还没有发布，不能用来回答。");
    expect(answer).toContain("成文日期是2026年2月2日。");
    expect(determinations).toEqual([]);
  });
});

describe("a thread", () => {
  it("stays with its programme over several turns", async () => {
    const turns = await asked(OPEN, "2025未来工厂", "总投资1800万元", "软件600万元", "成熟度二级");
    const notices = turns.map(({ determinations }) => determinations.map(({ notice }) => notice));
    expect(notices.slice(1)).toEqual([
      ["cq-future-factory-2025"],
      ["cq-future-factory-2025"],
      ["cq-future-factory-2025"],
    ]);
  });

  it("a supposition changes the answer and no stored fact", async () => {
    const [, supposed, after] = await asked(
      OPEN,
      "2025未来工厂，总投资2500万，软件700万",
      "如果软件是800万呢",
      "那软件差多少",
    );
    expect(supposed!.answer).toContain("软件占比：您的情况是32%");
    expect(after!.answer).toContain("软件占比：您的情况是28%");
    expect(after!.answer).toContain("还差50万元");
  });

  it("thanks get thanks", async () => {
    const [, thanked] = await asked(OPEN, "总投资2100万、软件590万，能报2025未来工厂吗", "谢谢");
    expect(thanked!.answer.trim()).toBe("不客气。情况有变化，或者还有别的要问，随时说。");
    expect(thanked!.determinations).toEqual([]);
  });

  it("an option alone answers what was asked back", async () => {
    const [first, second] = await asked(NOW, "投资门槛是多少", "2025年重庆市未来工厂申报（2025年）");
    expect(first!.questions[0]!.options).toContain("2025年重庆市未来工厂申报（2025年）");
    expect(second!.answer).toContain("原则上不低于2000万元");
  });
});

describe("outside and beside", () => {
  it.each(["今天天气怎么样", "帮我写一首诗", "高新技术企业认定要哪些条件"])("%s", async (message) => {
    const { answer, determinations } = await answerTo(NOW, message);
    expect(paragraphs(answer)).toHaveLength(1);
    expect(answer).toContain("不在我能回答的范围里");
    expect(determinations).toEqual([]);
  });

  it("a bare question about money is answered with what holds for every amount, and asked back", async () => {
    const { answer, questions } = await answerTo(NOW, "能补多少钱？");
    expect(answer).toContain("均为最高标准");
    expect(questions[0]!.options).toContain("5G工厂项目");
  });

  it("several questions in one message are each answered", async () => {
    const { answer } = await answerTo(OPEN, "未来工厂啥时候截止、要几级成熟度、软件占多少？");
    expect(answer).toContain("2025年12月19日18:00");
    expect(answer).toContain("评估等级在三级及以上");
    expect(answer).toContain("不低于总投资的30%");
  });
});

describe("languages", () => {
  it("English words of ours around Chinese figures and quotes", async () => {
    const { answer, figures } = await answerTo(
      NOW,
      "Our Future Factory project had an actual investment of RMB 45 million. What is the maximum subsidy?",
    );
    expect(answer).toContain("最高不超过450万元 (at most RMB 4.5 million); a ceiling, no promise.");
    expect(answer).toContain("“支持新一代信息技术在工业场景深度应用");
    expect(figures.map(({ text }) => text)).toContain("最高不超过450万元");
  });

  it("traditional characters for ours, the quote as printed", async () => {
    const { answer } = await answerTo(OPEN, "請問2025年重慶市未來工廠，軟體投資佔比要多少？");
    expect(answer).toContain("2025年重慶市未來工廠申報寫明：");
    expect(answer).toContain(
      "其中软件相关投资（软件购置、系统集成、云服务、技术服务等费用）不低于总投资的30%",
    );
  });
});
