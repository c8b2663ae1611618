import { afterAll, beforeAll, expect, it } from "vitest";
import { determinationsResponse } from "../../../server/schemas/determination.ts";
import { errorBody } from "../../../server/schemas/error.ts";
import { investmentsResponse, sheetResponse } from "../../../server/schemas/investment.ts";
import { runningServer, type RunningServer } from "../../builders/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

const post = (path: string, body: unknown) =>
  fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
const line = (category: string, date: string, amount: string) => ({ category, item: "", date, amount });
const lines = [line("设备购置及安装", "2024-03-15", "1510"), line("软件购置", "2024-05-10", "590")];

it("lines become facts that the determinations take as they are, each project its own", async () => {
  const given = investmentsResponse.parse(
    await (
      await post("/api/investments", {
        investments: [
          { project: "p1", complete: true, lines },
          { project: "p2", complete: true, lines: lines.slice(0, 1) },
        ],
      })
    ).json(),
  );
  const facts = given.investments.flatMap((one) => one.facts);
  const { determinations } = determinationsResponse.parse(
    await (await post("/api/determinations", { facts, programmes: ["cq-future-factory-2025"] })).json(),
  );
  const shares = determinations.map(({ project, conditions }) => {
    const { verdict, value } = conditions.find(({ id }) => id === "软件占比")!;
    return { project, verdict, value };
  });
  expect(shares).toEqual([
    { project: "p1", verdict: "不符合", value: "28.09%" },
    { project: "p2", verdict: "不符合", value: "0%" },
  ]);
});

it("a pasted sheet is read, or refused by cell", async () => {
  const sheet = async (text: string) =>
    sheetResponse.parse(await (await post("/api/investments/sheet", { text })).json());
  const head = "类别\t内容\t日期\t金额（元）";
  expect((await sheet(`${head}\n软件购置\tMES\t2024-05-10\t4,100,000.00`)).lines).toEqual([
    { category: "软件购置", item: "MES", date: "2024-05-10", amount: "410" },
  ]);
  const refused = await sheet(`${head}\n软件购置\tMES\t2024-05-10\t四百万`);
  expect([refused.lines, refused.faults.map(({ cell }) => cell)]).toEqual([[], ["D2"]]);
});

it("refuses a body that isn't one, in Chinese and by field", async () => {
  const response = await post("/api/investments", { investments: [{ lines: "一千万" }] });
  expect(response.status).toBe(400);
  expect(errorBody.parse(await response.json()).error.message).toContain("lines");
});
