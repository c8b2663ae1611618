import { afterAll, beforeAll, expect, it } from "vitest";
import { draft } from "../../../server/schemas/draft.ts";
import { errorBody } from "../../../server/schemas/error.ts";
import { runningServer, type RunningServer } from "../../builders/running-server.ts";

const template = "2025未来工厂";
let server: RunningServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

const send = (method: string, path: string, body: string) =>
  fetch(`${server.url}/api/drafts${path}`, { method, headers: { "content-type": "application/json" }, body });

it("a draft out of a card says which cells it couldn't read; read again it says nothing of that", async () => {
  const card = { name: "甲公司", finance_system: "还行" };
  const made = draft.parse(await (await send("POST", "", JSON.stringify({ template, card }))).json());
  const said = "卡片里的 finance_system 写的是“还行”，读不懂，没有读入，请改正或另填。";
  expect(made.notes).toContain(said);
  const again = await fetch(`${server.url}/api/drafts/${made.id}`);
  expect(draft.parse(await again.json()).notes).toBeUndefined();
  const changed = await send("PATCH", `/${made.id}`, JSON.stringify({ card }));
  expect(draft.parse(await changed.json()).notes).toContain(said);
});

it.each(["", "/any/import"])(
  "nested twenty thousand deep it is refused, not walked: POST /api/drafts%s",
  async (path) => {
    const named = path === "" ? `"template":"${template}",` : "";
    const deep = `{${named}"card":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`;
    const response = await send("POST", path, deep);
    expect(response.status).toBe(400);
    expect(errorBody.parse(await response.json()).error.message).toContain("嵌套太深");
  },
);
