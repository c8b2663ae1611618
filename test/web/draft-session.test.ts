import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "../../server/schemas/draft.ts";
import { DraftSession } from "../../web/src/features/drafts/draft-session.ts";
import { withField } from "../../web/src/features/drafts/sheet.ts";
import { draftFigure, draftOf, draftSection, sheetOf } from "./draft-of.ts";

interface Request {
  method: string;
  path: string;
  body: { revision?: number; sheet?: Draft["sheet"]; title?: string; sections?: unknown };
  keepalive: boolean;
}
type Answer = (request: Request) => Response;

/** Serves the answers in order and refuses every further request. */
function serve(...answers: Answer[]): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit = {}) => {
    const { method = "GET", body, keepalive = false } = init;
    const sent = typeof body === "string" ? (JSON.parse(body) as Request["body"]) : {};
    const request = { method, path, body: sent, keepalive };
    asked.push(request);
    const answer = answers.shift();
    if (!answer) throw new TypeError(`no answer for ${method} ${path}`);
    return answer(request);
  });
  return asked;
}
const gives =
  (draft: Draft): Answer =>
  () =>
    Response.json(draft);
const refuses =
  (status: number, code: string): Answer =>
  () =>
    Response.json({ error: { code, message: "写错了" } }, { status });
const offline: Answer = () => {
  throw new TypeError("fetch failed");
};
const streams =
  (...events: { event: string; data: unknown }[]): Answer =>
  () =>
    new Response(
      events.map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(""),
    );

const sheet = sheetOf({ 员工人数: "612", 企业名称: "甲公司" });
const tell = (value: string) => (old: Draft["sheet"]) => withField(old, "员工人数", value);
const told = (session: DraftSession) => session.snapshot().sheet.fields["员工人数"]?.value;

async function opened(draft = draftOf(sheet)): Promise<DraftSession> {
  const session = new DraftSession("d1");
  await session.load(null);
  expect(session.snapshot().draft).toEqual(draft);
  return session;
}

let kept: Map<string, string>;
beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("saving", () => {
  it("waits for the next key, but never as long as two seconds", async () => {
    const asked = serve(gives(draftOf(sheet)), ({ body }) => Response.json(draftOf(body.sheet!, 2)));
    const session = await opened();
    for (let typed = 0; typed < 10; typed++) {
      session.changeSheet(tell(`62${typed}`));
      await vi.advanceTimersByTimeAsync(140);
    }
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.map(({ method }) => method)).toEqual(["GET", "PATCH"]);
    expect(asked[1]?.body).toMatchObject({ revision: 1, sheet: { fields: { 员工人数: { value: "629" } } } });
    expect(session.snapshot()).toMatchObject({ saving: "saved", draft: { revision: 2 } });
  });

  it("keeps what was typed in this browser until the server has it", async () => {
    serve(gives(draftOf(sheet)), ({ body }) => Response.json(draftOf(body.sheet!, 2)));
    const session = await opened();
    session.changeSheet(tell("620"));
    expect(kept.get("cewen.draft.d1")).toContain("620");
    await vi.advanceTimersByTimeAsync(700);
    expect(kept.size).toBe(0);
  });

  it("a key pressed while a save is under way is saved after it, and never overwritten by its answer", async () => {
    let answer: (response: Response) => void = () => undefined;
    const held = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    const asked = serve(gives(draftOf(sheet)));
    const session = await opened();
    vi.stubGlobal("fetch", async (path: string, { method = "GET", body }: RequestInit = {}) => {
      const sent = JSON.parse(body as string) as Request["body"];
      asked.push({ method, path, body: sent, keepalive: false });
      return asked.length === 2 ? held : Response.json(draftOf(sent.sheet!, 3));
    });
    session.changeSheet(tell("620"));
    await vi.advanceTimersByTimeAsync(700);
    session.changeSheet(tell("621"));
    answer(Response.json(draftOf(withField(sheet, "员工人数", "620"), 2)));
    await vi.advanceTimersByTimeAsync(1);
    expect(told(session)).toBe("621");
    await vi.advanceTimersByTimeAsync(700);
    expect(asked[2]?.body).toMatchObject({ revision: 2, sheet: { fields: { 员工人数: { value: "621" } } } });
    expect(session.snapshot().saving).toBe("saved");
  });

  it("without the server says so, keeps trying, and has everything when it is back", async () => {
    const asked = serve(gives(draftOf(sheet)), offline, offline, ({ body }) =>
      Response.json(draftOf(body.sheet!, 2)),
    );
    const session = await opened();
    session.changeSheet(tell("620"));
    await vi.advanceTimersByTimeAsync(700);
    expect(session.snapshot().saving).toBe("offline");
    expect(told(session)).toBe("620");
    await vi.advanceTimersByTimeAsync(4000);
    expect(asked).toHaveLength(4);
    expect(session.snapshot().saving).toBe("saved");
  });

  it("a change the server refuses stays on the page with its words", async () => {
    serve(gives(draftOf(sheet)), refuses(400, "request_invalid"));
    const session = await opened();
    session.changeTitle("新名称");
    await vi.advanceTimersByTimeAsync(700);
    expect(session.snapshot()).toMatchObject({ saving: "refused", fault: "写错了", title: "新名称" });
    expect(kept.get("cewen.draft.d1")).toContain("新名称");
  });

  it("a change made elsewhere is put together with what was typed here", async () => {
    const theirs = draftOf(withField(sheet, "企业名称", "乙公司"), 5);
    const asked = serve(gives(draftOf(sheet)), refuses(409, "draft_changed"), gives(theirs), ({ body }) =>
      Response.json(draftOf(body.sheet!, 6)),
    );
    const session = await opened();
    session.changeSheet(tell("620"));
    await vi.advanceTimersByTimeAsync(700);
    await vi.advanceTimersByTimeAsync(700);
    expect(asked[3]?.body).toMatchObject({
      revision: 5,
      sheet: { fields: { 员工人数: { value: "620" }, 企业名称: { value: "乙公司" } } },
    });
    expect(session.snapshot()).toMatchObject({ saving: "saved", draft: { revision: 6 } });
    expect(session.snapshot().note).toContain("您填的都在");
  });

  it("what was typed and never acknowledged is there again after a reload", async () => {
    serve(gives(draftOf(sheet)));
    (await opened()).changeSheet(tell("620"));
    // The page is gone, and with it every timer.
    vi.clearAllTimers();
    const later = draftOf(withField(sheet, "企业名称", "乙公司"), 4);
    const asked = serve(gives(later), ({ body }) => Response.json(draftOf(body.sheet!, 5)));
    const session = await opened(later);
    expect(told(session)).toBe("620");
    await vi.advanceTimersByTimeAsync(700);
    expect(asked[1]?.body).toMatchObject({
      revision: 4,
      sheet: { fields: { 员工人数: { value: "620" }, 企业名称: { value: "乙公司" } } },
    });
    expect(kept.size).toBe(0);
  });

  it("a deleted draft leaves nothing behind, and nothing is sent for it", async () => {
    const asked = serve(gives(draftOf(sheet)));
    const session = await opened();
    session.changeSheet(tell("620"));
    session.forget();
    session.close();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(1);
    expect(kept.size).toBe(0);
  });

  it("what isn't saved when the page goes is sent without waiting", async () => {
    const asked = serve(gives(draftOf(sheet)), gives(draftOf(sheet, 2)));
    const session = await opened();
    session.changeSheet(tell("620"));
    session.leave();
    expect(asked[1]).toMatchObject({ method: "PATCH", keepalive: true });
    expect(kept.size).toBe(1);
  });
});

describe("figures", () => {
  const paragraph = (text: string, id: string) => ({
    kind: "paragraph" as const,
    text: { text, figures: [{ id, start: 0, end: Array.from(text).length }] },
  });
  const shows = (revision: number, text: string) =>
    draftOf(withField(sheet, "员工人数", text), revision, {
      figures: [draftFigure("f.员工人数", text)],
      sections: [draftSection("二", [paragraph(text, "f.员工人数")])],
    });

  it("that read otherwise after a change are told, with the places, for two seconds", async () => {
    serve(gives(shows(1, "612人")), gives(shows(2, "620人")));
    const session = await opened(shows(1, "612人"));
    expect(session.snapshot().changed.size).toBe(0);
    session.changeSheet(tell("620"));
    await vi.advanceTimersByTimeAsync(700);
    expect(session.snapshot()).toMatchObject({ changed: new Set(["f.员工人数"]), recomputed: 1 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(session.snapshot().changed.size).toBe(0);
  });
});

describe("words of a section", () => {
  it("are shown as typed at once and sent with their slots; null goes back to the composed ones", async () => {
    const blocks = [{ kind: "paragraph" as const, text: "员工{f.员工人数}。" }];
    const asked = serve(gives(draftOf(sheet)), gives(draftOf(sheet, 2)), gives(draftOf(sheet, 3)));
    const session = await opened();
    session.editSection("二", blocks);
    await vi.advanceTimersByTimeAsync(700);
    expect(asked[1]?.body).toEqual({ revision: 1, sections: [{ id: "二", state: "修改", blocks }] });
    session.editSection("二", null);
    await vi.advanceTimersByTimeAsync(700);
    expect(asked[2]?.body).toEqual({ revision: 2, sections: [{ id: "二", state: "内置", blocks: null }] });
    expect(session.snapshot().edits.size).toBe(0);
  });

  it("are written after everything is saved, and taken in section by section", async () => {
    const empty = draftOf(sheet, 1, { sections: [draftSection("二"), draftSection("三")] });
    const text = { text: "已投产。", figures: [] };
    const done = (id: string) => draftSection(id, [{ kind: "paragraph", text }]);
    const end = (id: string, revision: number) => ({
      event: "section-end",
      data: { section: done(id), revision, figures: [], checked: { figures: 0, bound: 0, withheld: 0 } },
    });
    const start = (section: string) => ({ event: "section-start", data: { section, wording: "composer" } });
    const saved = draftOf(withField(sheet, "员工人数", "620"), 2, { sections: empty.sections });
    const asked = serve(
      gives(empty),
      gives(saved),
      streams(start("二"), { event: "text-delta", data: text }, end("二", 3), start("三"), end("三", 4)),
      gives({ ...saved, revision: 4, sections: [done("二"), done("三")] }),
    );
    const session = await opened(empty);
    session.changeSheet(tell("620"));
    const steps: string[] = [];
    session.subscribe(() => {
      const { writing } = session.snapshot();
      steps.push(writing ? `${writing.done}/${writing.total}` : "");
    });
    await session.write(null);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /api/drafts/d1",
      "PATCH /api/drafts/d1",
      "POST /api/drafts/d1/write",
      "GET /api/drafts/d1",
    ]);
    expect(steps).toContain("0/2");
    expect(session.snapshot()).toMatchObject({ writing: null, draft: { revision: 4 }, saving: "saved" });
    expect(session.snapshot().sections.map(({ state }) => state)).toEqual(["内置", "内置"]);
  });
});
