import { expect, it } from "vitest";
import { z } from "zod";
import { bodyOf } from "../../web/src/lib/api.ts";

const shape = z.object({ items: z.array(z.string()) });
const STALE = "服务的版本与这一页不一致，请刷新页面。";

it("an answer of the shape asked for comes through", async () => {
  expect(await bodyOf(Response.json({ items: ["甲"] }), shape)).toEqual({ items: ["甲"] });
});

it.each([
  ["of another shape", Response.json({ things: [] })],
  ["that is no JSON", new Response("PK\u0003\u0004")],
])("an answer %s is said in words, never as the parser's", async (_, answer) => {
  await expect(bodyOf(answer, shape)).rejects.toMatchObject({ name: "Error", message: STALE });
});

it("an answer cut off on its way is a lost connection", async () => {
  const cut = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
  await expect(bodyOf(new Response(cut), shape)).rejects.toMatchObject({ code: "unreachable", status: 0 });
});
