import { request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestInLog } from "../../server/plugins/request-log.ts";
import { notice, noticeSummary } from "../../server/schemas/notice.ts";
import { page } from "../../server/schemas/primitives.ts";
import { searchHit } from "../../server/schemas/search.ts";
import { turnResult } from "../../server/schemas/turn.ts";
import { runningServer, type RunningServer } from "../builders/running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

const get = (path: string) => fetch(`${server.url}${path}`);
const chat = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/chat`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** fetch sets Host itself; a raw request can lie. */
const withHeaders = (path: string, headers: Record<string, string>, to = server) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const call = request(`${to.url}${path}`, { headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => resolve({ status: response.statusCode!, body }));
    });
    call.on("error", reject);
    call.end();
  });

/** What a socket is answered that was sent these bytes. */
const rawAnswer = async (sent: string) => {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  socket.write(sent);
  return text(socket);
};

describe("documents", () => {
  it("lists five notices with the state of their windows on that day", async () => {
    const list = page(noticeSummary).parse(await (await get("/api/notices")).json());
    expect(list.items.map((one) => one.slug).sort()).toEqual([
      "cq-ai-manufacturing-2026",
      "cq-factory-scenes-2024",
      "cq-future-factory-2025",
      "cq-new-models-2024",
      "smart-factory-2025",
    ]);
    const states = Object.fromEntries(list.items.map((one) => [one.slug, one.window?.state]));
    expect(states).toEqual({
      "cq-ai-manufacturing-2026": "in_force",
      "cq-factory-scenes-2024": "closed",
      "cq-future-factory-2025": "closed",
      "cq-new-models-2024": "closed",
      "smart-factory-2025": "closed",
    });
  });

  it("gives a notice whose clauses are slices of its body", async () => {
    const one = notice.parse(
      await (await get("/api/notices/cq-future-factory-2025?as_of=2025-12-10")).json(),
    );
    const points = Array.from(one.body);
    expect(one.window).toMatchObject({ state: "open", closes: "2025-12-19T18:00:00+08:00" });
    expect(one.clauses.length).toBeGreaterThan(25);
    for (const { start, end, text } of one.clauses) expect(points.slice(start, end).join("")).toBe(text);
  });

  it("finds a clause by any way of writing its path", async () => {
    const paths = ["第2条", "2", "第二条"];
    const texts = await Promise.all(
      paths.map(async (path) => {
        const response = await get(
          `/api/notices/cq-ai-manufacturing-2026/clauses/${encodeURIComponent(path)}`,
        );
        return ((await response.json()) as { text: string }).text;
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain("给予最高500万元奖补");
  });

  it("searches clauses, in one notice where told", async () => {
    const all = page(searchHit).parse(
      await (await get(`/api/search?q=${encodeURIComponent("软件投资占比")}`)).json(),
    );
    expect(all.items[0]?.text).toContain("30%");
    const one = page(searchHit).parse(
      await (
        await get(`/api/search?q=${encodeURIComponent("软件投资占比")}&notice=cq-new-models-2024`)
      ).json(),
    );
    expect(new Set(one.items.map((hit) => hit.notice))).toEqual(new Set(["cq-new-models-2024"]));
  });

  it("describes itself", async () => {
    const { paths } = (await (await get("/openapi.json")).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(["/api/notices", "/api/search", "/api/chat", "/api/threads", "/health/ready"]),
    );
    expect((await get("/health/live")).status).toBe(200);
    expect((await get("/health/ready")).status).toBe(200);
    expect(await (await get("/metrics")).text()).toContain("process_resident_memory_bytes");
  });
});

describe("an answer", () => {
  it("states the requirement verbatim, the deadline, and cites both", async () => {
    const response = await chat({
      message: "2025年重庆市未来工厂申报对总投资和软件投资占比有什么要求？什么时候截止？",
    });
    const turn = turnResult.parse(await response.json());
    expect(turn.status).toBe("complete");
    expect(turn.answer).toContain("原则上不低于2000万元");
    expect(turn.answer).toContain("不低于总投资的30%");
    expect(turn.answer).toMatch(/已于2025年12月19日18:00截止，按2026年11月21日算，已过337天。\[c\d+\]/u);
    expect(turn.ledger.clauses.map((one) => one.clause)).toEqual(
      expect.arrayContaining(["二（二）3", "四（一）"]),
    );
    expect(turn.answer).not.toMatch(/6389\d{4}|谢明池/u);
  });

  it("gives contacts only when asked, office first, as perhaps changed", async () => {
    const turn = turnResult.parse(await (await chat({ message: "未来工厂申报咨询电话是多少？" })).json());
    expect(turn.answer).toMatch(
      /重庆市经济和信息化委员会的联系方式（2025年12月8日的文件，可能已变更）：[^“]*“联系人：谢明池/u,
    );
  });

  it("never answers for another year", async () => {
    const turn = turnResult.parse(await (await chat({ message: "2026年未来工厂申报什么时候截止？" })).json());
    expect(turn.answer).toContain("没有2026年");
    expect(turn.answer).not.toContain("12月19日");
    expect(turn.questions[0]?.options?.length).toBeGreaterThan(0);
  });
});

describe("bad input", () => {
  const fault = async (response: Response) => ({
    status: response.status,
    ...((await response.json()) as { error: { code: string; message: string } }).error,
  });

  it.each([
    ["an empty message", { message: "" }, 400, "message_empty"],
    ["a blank message", { message: " \n\t" }, 400, "message_empty"],
    ["20,000 characters", { message: "长".repeat(20_000) }, 413, "message_too_long"],
    ["control characters", { message: "未来\u0000工厂" }, 400, "message_control_characters"],
    ["no message", {}, 400, "request_invalid"],
    ["a message of another type", { message: 5 }, 400, "request_invalid"],
    ["30 February", { message: "条件？", as_of: "2026-02-30" }, 400, "request_invalid"],
    [
      "a day no policy knows",
      { message: "条件？", as_of: "9999-12-31T23:59:59-14:00" },
      400,
      "request_invalid",
    ],
    ["bytes that were no UTF-8", { message: "总投资2\uFFFD00万" }, 400, "message_not_utf8"],
    ["an unknown thread", { message: "条件？", thread_id: "nobody" }, 404, "thread_not_found"],
    ["a malformed body", '{"message": ', 400, "body_malformed"],
    ["an empty body", "", 400, "body_malformed"],
  ])("%s: one clear error in Chinese", async (_name, body, status, code) => {
    const found = await fault(await chat(body));
    expect(found).toMatchObject({ status, code });
    expect(found.message).toMatch(/\p{Script=Han}{4}/u);
  });

  it("names the field of a bad date", async () => {
    const found = await fault(await chat({ message: "条件？", as_of: "2026-02-30" }));
    expect(found.message).toContain("as_of");
    expect(found.message).toContain("2025-12-19");
  });

  it("says of a field what to write, in Chinese", async () => {
    expect((await fault(await chat({}))).message).toBe("message：没有填写。");
    expect((await fault(await chat({ message: ["条件"], facts: {} }))).message).toBe(
      "message：要写成文字；facts：要写成一个列表。",
    );
  });

  it.each([
    [
      "GET /api/notices/%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
      400,
      "address_malformed",
    ],
    [`GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431, "headers_too_large"],
    ["\u0016\u0003\u0001 not http\r\n\r\n", 400, "request_malformed"],
  ])("what reaches no route gets the same shape: %.30s", async (sent, status, code) => {
    const said = await rawAnswer(sent);
    expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} `, "u"));
    expect(JSON.parse(said.slice(said.indexOf("{"))).error).toMatchObject({
      code,
      message: expect.stringMatching(/\p{Script=Han}{4}/u),
    });
  });

  it.each([
    ["/api/notices/nothing", "notice_not_found"],
    ["/api/notices/cq-future-factory-2025/clauses/%E4%B9%9D%E5%8D%81", "clause_not_found"],
    ["/api/search?q=%E8%BD%AF%E4%BB%B6&notice=nothing", "notice_not_found"],
    ["/api/nothing", "not_found"],
    ["/api/threads/nobody", "thread_not_found"],
  ])("%s is 404", async (path, code) => {
    expect(await fault(await get(path))).toMatchObject({ status: 404, code });
  });

  it("refuses a foreign Host and a foreign Origin", async () => {
    const host = await withHeaders("/api/notices", { host: "evil.example" });
    expect([host.status, JSON.parse(host.body).error.code]).toEqual([403, "host_not_allowed"]);
    const origin = await withHeaders("/api/notices", { origin: "https://evil.example" });
    expect([origin.status, JSON.parse(origin.body).error.code]).toEqual([403, "origin_not_allowed"]);
    expect((await withHeaders("/api/notices", { origin: server.url })).status).toBe(200);
  });

  it("is alive after all of it", async () => {
    expect((await get("/health/ready")).status).toBe(200);
  });
});

describe("beyond this machine", () => {
  it("refuses to listen without a token", async () => {
    await expect(runningServer({ env: { HOST: "0.0.0.0" } })).rejects.toThrow(/CEWEN_TOKEN/u);
  });

  it("takes the names it was told, however they were written", async () => {
    const named = await runningServer({ env: { CEWEN_ALLOWED_HOSTS: "Cewen.Example:8787, 政策.example" } });
    const status = async (host: string) => (await withHeaders("/health/live", { host }, named)).status;
    expect(await Promise.all(["cewen.example", "xn--5bvr50c.example:80", "[::1]:8787"].map(status))).toEqual([
      200, 200, 200,
    ]);
    expect(await status("cewen.example.evil.example")).toBe(403);
    await named.close();
  });

  it("writes no token into the log", () => {
    const url = "/api/search?q=a&token=0123456789abcdef&limit=1";
    expect(requestInLog({ method: "GET", url, ip: "127.0.0.1" }).url).toBe(
      "/api/search?q=a&token=***&limit=1",
    );
  });

  it("asks for the token where one is set, but not for its health", async () => {
    const guarded = await runningServer({ env: { CEWEN_TOKEN: "0123456789abcdef" } });
    const call = (path: string, headers = {}) => fetch(`${guarded.url}${path}`, { headers });
    const refused = await call("/api/notices");
    expect([refused.status, refused.headers.get("x-content-type-options")]).toEqual([401, "nosniff"]);
    expect((await call("/api/notices", { authorization: "Bearer 0123456789abcdeX" })).status).toBe(401);
    expect((await call("/api/notices", { authorization: "Bearer 0123456789abcdef" })).status).toBe(200);
    expect((await call("/health/live")).status).toBe(200);
    expect((await call("/api/notices", { cookie: "cewen_token=%zz" })).status).toBe(401);
    expect((await call("//[/api/notices")).status).toBe(401);
    const opened = await call("/api/notices?token=0123456789abcdef");
    const cookie = opened.headers.get("set-cookie")!;
    expect(cookie).toContain("HttpOnly");
    expect((await call("/api/notices", { cookie: cookie.split(";")[0]! })).status).toBe(200);
    await guarded.close();
  });

  it("asks a browser for it on a page of one field, and keeps it out of the address", async () => {
    const guarded = await runningServer({ env: { CEWEN_TOKEN: "0123456789abcdef" } });
    const open = (path: string) =>
      fetch(`${guarded.url}${path}`, { headers: { accept: "text/html,*/*;q=0.8" }, redirect: "manual" });
    const asked = await open("/check?as_of=2025-12-01");
    expect([asked.status, asked.headers.get("content-type")]).toEqual([401, "text/html; charset=utf-8"]);
    const page = await asked.text();
    expect(page).toContain('name="token"');
    expect(page).not.toContain("口令不对");
    const refused = await open("/check?token=0123456789abcdeX");
    expect([refused.status, refused.headers.get("set-cookie")]).toEqual([401, null]);
    expect(await refused.text()).toContain("口令不对");
    const opened = await open("/check?as_of=2025-12-01&token=0123456789abcdef");
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/check?as_of=2025-12-01"]);
    expect(opened.headers.get("set-cookie")).toContain("HttpOnly");
    const elsewhere = await open("//evil.example/?token=0123456789abcdef");
    expect(elsewhere.headers.get("location")).toBe("/evil.example/");
    await guarded.close();
  });
});
