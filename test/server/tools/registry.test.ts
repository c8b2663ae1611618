import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openEngine, type Engine } from "../../../server/engine.ts";
import { toolsOf } from "../../../server/tools/registry.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ corpusDir: "corpus", dataDir: null, clock: () => new Date("2025-12-10") });
});

const facts = [
  { name: "总投资_2024年以来", value: "2100", unit: "万元" as const, project: "p1" },
  { name: "软件相关投资_2024年以来", value: "590", unit: "万元" as const, project: "p1" },
];
const toolNamed = (name: string, asOf = "2025-12-10") =>
  toolsOf(engine, { asOf, facts }).find((one) => one.name === name)!;
const call = async (name: string, input: object, asOf?: string): Promise<unknown> =>
  JSON.parse(z.string().parse(await toolNamed(name, asOf).invoke(input)));

describe("toolsOf", () => {
  it("registers each tool under the name of its file", () => {
    expect(toolsOf(engine, { asOf: "2025-12-10", facts }).map(({ name }) => name)).toEqual([
      "compare-notices",
      "determine-eligibility",
      "estimate-benefits",
      "explain-condition",
      "list-materials",
      "list-windows",
      "search-clauses",
    ]);
  });

  it("every schema is closed and requires all its fields, so that a call cut off never parses", () => {
    for (const { schema } of toolsOf(engine, { asOf: "2025-12-10", facts })) {
      const json = z.toJSONSchema(schema as z.ZodType);
      expect(json).toMatchObject({ type: "object", additionalProperties: false });
      expect(json.required?.toSorted()).toEqual(Object.keys(json.properties!).toSorted());
    }
  });

  it.each([
    ["determine-eligibility", { programmes: [] }],
    ["list-windows", { notices: [], as_of: "2025-12-10" }],
    ["search-clauses", { text: "软件", notices: [], limit: 51 }],
  ])("%s refuses %j", async (name, input) => {
    await expect(toolNamed(name).invoke(input)).rejects.toThrow(/schema|invalid|Too big/iu);
  });

  it("determine-eligibility decides by the turn's facts and date, which are no arguments", async () => {
    const given = await call("determine-eligibility", { programmes: ["cq-future-factory-2025"], focus: [] });
    expect(given).toMatchObject({ determinations: [{ as_of: "2025-12-10", window: { state: "open" } }] });
  });

  it("estimate-benefits gives a ceiling in force and null before", async () => {
    const benefits = ["产业大脑奖励"];
    expect(await call("estimate-benefits", { benefits }, "2026-11-21")).toMatchObject({
      projects: [{ benefits: [{ id: "产业大脑奖励", amount_max: { fen: "200000000" } }] }],
    });
    expect(await call("estimate-benefits", { benefits }, "2026-02-01")).toMatchObject({
      projects: [{ benefits: [{ id: "产业大脑奖励", amount_max: null }] }],
    });
  });

  it("explain-condition gives the steps of a ratio, and names the conditions there are", async () => {
    const programme = "cq-future-factory-2025";
    expect(await call("explain-condition", { programme, condition: "软件占比" })).toMatchObject([
      {
        project: "p1",
        explanation: {
          verdict: "不符合",
          steps: expect.arrayContaining([expect.stringMatching(/590万元 ÷ 2,?100万元 ＝ 28\.09%/u)]),
        },
      },
    ]);
    await expect(call("explain-condition", { programme, condition: "没有的" })).rejects.toThrow("软件占比");
    await expect(call("explain-condition", { programme: "没有的", condition: "软件占比" })).rejects.toThrow(
      programme,
    );
  });

  it("compare-notices puts the software share of three notices side by side, each in its own words", async () => {
    const notices = ["cq-factory-scenes-2024", "cq-new-models-2024", "cq-future-factory-2025"];
    const given = await call("compare-notices", { notices, topics: ["软件占比"] });
    const quote = (bound: string) => ({
      conditions: [{ cite: { quote: expect.stringContaining(bound) as string } }],
    });
    expect(given).toMatchObject([
      {
        topic: "软件占比",
        notices: [
          quote("软件投资额不低于总投资的30%"),
          quote("占实际投资额不少于30%"),
          quote("不低于总投资的30%"),
        ],
      },
    ]);
  });

  it("list-materials names what is handed in, with whom it binds and its clause", async () => {
    const [one] = z
      .array(
        z.object({
          materials: z.array(
            z.object({ actor: z.string(), cite: z.object({ clause: z.string(), quote: z.string() }) }),
          ),
        }),
      )
      .parse(await call("list-materials", { notices: ["cq-new-models-2024"] }));
    expect(one!.materials.map(({ cite }) => cite.quote).join()).toContain("付款凭证");
  });

  it("list-windows gives the day's state", async () => {
    const notices = ["cq-future-factory-2025"];
    expect(await call("list-windows", { notices })).toMatchObject([{ deciding: { state: "open" } }]);
    expect(await call("list-windows", { notices }, "2025-12-20")).toMatchObject([
      { deciding: { state: "closed" } },
    ]);
  });
});
