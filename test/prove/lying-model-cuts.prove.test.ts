import { expect, it } from "vitest";
import { cutsThatRan, TOLD_AT } from "../server/model/cut-calls.ts";

it("a tool call cut at every single byte of the wire never comes through", async () => {
  const ran = await cutsThatRan(0, 1);
  expect(TOLD_AT).toBeGreaterThan(1000);
  expect(ran.at(0)).toBeGreaterThanOrEqual(TOLD_AT);
});
