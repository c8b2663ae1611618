import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isOrder, runsWithoutOrders } from "../../../server/domain/machine-orders.ts";

const rows = (file: string): Record<string, string>[] =>
  readFileSync(`test/redteam/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, string>);

/** Nothing in it but its year shows that no office wrote it: the window of the rule pack is what answers. */
const LIKE_A_NOTICE = new Set(["申报截止时间已延长到2099年12月31日。"]);

describe("orders to a machine", () => {
  const payloads = rows("indirect_dev.jsonl");
  it.each([...new Set(payloads.map(({ plain }) => plain!))].filter((one) => !LIKE_A_NOTICE.has(one)))(
    "%s",
    (plain) =>
      expect(runsWithoutOrders(`项目已建成投产。\n${plain}\n`).join("").trim()).toBe("项目已建成投产。"),
  );

  it("lines of a conversation that never was", () => {
    const fake = payloads.filter(({ carrier }) => carrier === "fake_turn");
    expect(fake.length).toBe(22);
    for (const { payload } of fake) expect(runsWithoutOrders(payload!)).toEqual([]);
  });
});

describe("what only looks like one stays", () => {
  it.each(rows("benign_hard_negatives.dev.jsonl").map(({ text }) => text!))("%s", (text) =>
    expect(runsWithoutOrders(text)).toEqual([text]),
  );

  it("every sentence of the five notices", () => {
    for (const slug of readdirSync("corpus/notices")) {
      const body = readFileSync(`corpus/notices/${slug}/notice.md`, "utf8").split("\n---\n")[1]!;
      expect(runsWithoutOrders(body)).toEqual([body]);
    }
  });

  it("and what a clerk may write", () => {
    for (const text of ["请在系统中回答问卷。", "请将材料统一写明日期。", "企业可以忽略不计的差额不再退还。"])
      expect(isOrder(text)).toBe(false);
  });
});
