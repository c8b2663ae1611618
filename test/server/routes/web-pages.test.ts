import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { registerWeb } from "../../../server/plugins/web.ts";

let dir: string;
let app: FastifyInstance;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "cewen-pages-"));
  await mkdir(join(dir, "assets"));
  await writeFile(join(dir, "index.html"), "<!doctype html><title>策问</title>");
  await writeFile(join(dir, "assets", "app-1.js"), "export {};");
  app = fastify();
  await registerWeb(app, dir);
});
afterAll(async () => {
  await app.close();
  await rm(dir, { recursive: true });
});

it.each(["/", "/drafts", "/t/abc"])("%s is a page, to look at and to ask about", async (url) => {
  const page = await app.inject({ method: "GET", url });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("<title>策问</title>");
  expect(page.headers["cache-control"]).toBe("no-cache");
  expect((await app.inject({ method: "HEAD", url })).statusCode).toBe(200);
});

it("a page built while the server runs finds its files; one that is gone is missing, never a page", async () => {
  await writeFile(join(dir, "assets", "app-2.js"), "export default 2;");
  const built = await app.inject({ method: "GET", url: "/assets/app-2.js" });
  expect(built.body).toBe("export default 2;");
  expect(built.headers["cache-control"]).toContain("immutable");
  expect((await app.inject({ method: "GET", url: "/assets/app-0.js" })).statusCode).toBe(404);
});

it.each(["/api/nothing", "/v1/nothing", "/assets/%2e%2e/%2e%2e/package.json", "/../package.json"])(
  "%s is no page",
  async (url) => {
    const answer = await app.inject({ method: "GET", url });
    expect(answer.statusCode >= 400 || answer.body.includes("<title>策问</title>")).toBe(true);
    expect(answer.body).not.toContain("private");
  },
);
