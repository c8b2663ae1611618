import exceljs from "exceljs";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import {
  draft,
  draftCheck,
  draftPage,
  readDraftResponse,
  sectionEnd,
  type Draft,
} from "../../../server/schemas/draft.ts";
import { sheetImport } from "../../../server/schemas/draft-sheet.ts";
import { templatesResponse } from "../../../server/schemas/draft-template.ts";
import { errorBody } from "../../../server/schemas/error.ts";
import { readFrames } from "../../builders/event-stream.ts";
import { companyCard } from "../../builders/opened-draft.ts";
import { temporaryFolder } from "../../builders/temporary-store.ts";
import { runningServer, type RunningServer } from "../../builders/running-server.ts";

const NOW = "2025-12-10T10:00:00+08:00";
const OUTLINE = "2025未来工厂";
const SCENES = encodeURIComponent("提纲·四（二）");
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

let server: RunningServer;
beforeAll(async () => {
  server = await runningServer({ now: NOW });
});
afterAll(() => server.close());

const sendAs = (type: string, method: string, path: string, body: string | ArrayBuffer, headers = {}) =>
  fetch(`${server.url}${path}`, { method, headers: { "content-type": type, ...headers }, body });
const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  body === undefined
    ? fetch(`${server.url}${path}`, { method, headers })
    : sendAs("application/json", method, path, JSON.stringify(body), headers);
const fault = async (response: Response) => {
  const { error } = errorBody.parse(await response.json());
  return { status: response.status, ...error };
};

async function newDraft(): Promise<Draft> {
  const response = await send("POST", "/api/drafts", { template: OUTLINE, card: companyCard("cf1") });
  expect(response.status).toBe(201);
  const { notes, ...made } = draft.parse(await response.json());
  // Of the reading of the card, told once: it is no part of the draft.
  expect(notes).toContain("资料卡的投资明细按“已列全，没有其他费用”读入，请核对。");
  return made;
}

describe("templates", () => {
  it("are five, two of them official, with the fields that they use", async () => {
    const { items, fields } = templatesResponse.parse(await (await send("GET", "/api/templates")).json());
    expect(items.map(({ slug, official }) => [slug, official])).toEqual([
      ["cq-factory-scenes-2024", true],
      ["cq-future-factory-2025", false],
      ["cq-new-models-2024", true],
      ["excellence-factory-2025", false],
      ["leading-factory-2025", false],
    ]);
    const names = new Set(fields.map(({ name }) => name));
    for (const template of items) for (const name of template.fields) expect(names).toContain(name);
  });
});

describe("a draft over HTTP", () => {
  it("is made, read, listed, changed and deleted", async () => {
    const made = await newDraft();
    const path = `/api/drafts/${made.id}`;
    expect(draft.parse(await (await send("GET", path)).json())).toEqual(made);
    const patched = await send("PATCH", path, { revision: 1, title: "改过名的" });
    expect(draft.parse(await patched.json())).toMatchObject({ title: "改过名的", revision: 2 });
    const list = draftPage.parse(await (await send("GET", "/api/drafts?limit=100")).json());
    expect(list.items).toContainEqual(expect.objectContaining({ id: made.id, title: "改过名的" }));
    const deleted = await send("DELETE", path);
    expect([deleted.status, await deleted.text()]).toEqual([204, ""]);
    for (const [method, rest] of [
      ["GET", ""],
      ["PATCH", ""],
      ["DELETE", ""],
      ["GET", "/check"],
      ["GET", "/export"],
      ["POST", "/write"],
      ["POST", `/sections/${SCENES}/write`],
    ] as const)
      expect(
        await fault(await send(method, path + rest, method === "PATCH" ? { title: "无" } : undefined)),
      ).toMatchObject({ status: 404, code: "draft_not_found" });
  });

  it("is read as of a day: the window is open before it closes, and shut after", async () => {
    const { id } = await newDraft();
    const windowOn = async (asOf: string) =>
      draftCheck
        .parse(await (await send("GET", `/api/drafts/${id}/check?as_of=${asOf}`)).json())
        .precheck.determinations.find(({ notice }) => notice === "cq-future-factory-2025")?.window?.state;
    expect(await windowOn("2025-12-18")).toBe("open");
    expect(await windowOn("2025-12-20")).toBe("closed");
  });

  it("changed on an older revision is 409 and stays as it is", async () => {
    const { id } = await newDraft();
    const path = `/api/drafts/${id}`;
    await send("PATCH", path, { revision: 1, title: "先" });
    expect(await fault(await send("PATCH", path, { revision: 1, title: "后" }))).toMatchObject({
      status: 409,
      code: "draft_changed",
      details: { draft_id: id, revision: 2 },
    });
    expect(await (await send("GET", path)).json()).toMatchObject({ title: "先" });
  });

  it.each([
    ["POST", "", {}, "template"],
    ["POST", "", { template: OUTLINE, sheets: {} }, "sheets"],
    ["PATCH", "id", { revision: 0 }, "revision"],
    ["PATCH", "id", { sheet: { scenes: [{ id: "S 1", name: "" }] } }, "sheet.scenes.0.id"],
    ["PATCH", "id", { sections: [{ id: "提纲·五", state: "写好", blocks: null }] }, "sections.0.state"],
    ["GET", "id?as_of=2025-13-01", undefined, "as_of"],
    ["GET", "id/export?format=pdf", undefined, "format"],
    ["POST", "id/import", {}, "请求"],
    ["POST", "id/import", { facts: [{ name: 1 }] }, "facts.0.name"],
    ["POST", "id/read", { text: "" }, "text"],
  ])("%s %s with %j names the field %s", async (method, rest, body, field) => {
    const { id } = rest === "" ? { id: "" } : await newDraft();
    const path = rest === "" ? "/api/drafts" : `/api/drafts/${rest.replace("id", id)}`;
    const found = await fault(await send(method, path, body));
    expect(found).toMatchObject({ status: 400, code: "request_invalid" });
    expect(found.message).toContain(field);
  });
});

describe("writing over HTTP", () => {
  it("of one section is a stream of its sentences, stored before its end is told", async () => {
    const { id } = await newDraft();
    const frames = await readFrames(await send("POST", `/api/drafts/${id}/sections/${SCENES}/write`));
    expect(frames[0]).toMatchObject({ event: "section-start", data: { wording: "composer" } });
    expect(new Set(frames.slice(1, -1).map(({ event }) => event))).toEqual(new Set(["text-delta"]));
    const end = sectionEnd.parse(frames.at(-1)!.data);
    expect(end).toMatchObject({ revision: 2, section: { state: "内置" } });
    expect(end.checked.bound).toBe(end.checked.figures);
    const read = draft.parse(await (await send("GET", `/api/drafts/${id}`)).json());
    expect(read.sections.find(({ state, id: one }) => one === "提纲·四（二）" && state === "内置")).toEqual(
      end.section,
    );
  });

  it("of one section is its end as an object where JSON is asked for", async () => {
    const { id } = await newDraft();
    const path = `/api/drafts/${id}/sections/${SCENES}/write`;
    const response = await send("POST", path, undefined, { accept: "application/json" });
    expect(sectionEnd.parse(await response.json())).toMatchObject({ section: { id: "提纲·四（二）" } });
  });

  it("of all that are empty writes each once, and nothing of what is there", async () => {
    const { id } = await newDraft();
    const block = { kind: "paragraph", text: "自己写的。" };
    const mine = { id: "提纲·四（二）", state: "修改", blocks: [block] };
    const before = draft.parse(await (await send("PATCH", `/api/drafts/${id}`, { sections: [mine] })).json());
    const empty = before.sections.filter(({ state }) => state === "空").map((one) => one.id);
    const frames = await readFrames(await send("POST", `/api/drafts/${id}/write`));
    const named = (event: string) => frames.filter((frame) => frame.event === event);
    expect(named("section-start").map(({ data }) => data["section"])).toEqual(empty);
    expect(named("section-end")).toHaveLength(empty.length);
    expect(named("error")).toEqual([]);
    const after = draft.parse(await (await send("GET", `/api/drafts/${id}`)).json());
    expect(after.sections.filter(({ state }) => state === "空")).toEqual([]);
    expect(after.sections.find((one) => one.id === mine.id)).toMatchObject({
      state: "修改",
      blocks: [{ text: { text: "自己写的。" } }],
    });
    expect(await readFrames(await send("POST", `/api/drafts/${id}/write`))).toEqual([]);
  });

  it.each([
    ["提纲·一", 400, "section_fixed"],
    ["提纲·百", 404, "section_unknown"],
  ])("of %s is %i %s", async (section, status, code) => {
    const { id } = await newDraft();
    const path = `/api/drafts/${id}/sections/${encodeURIComponent(section)}/write`;
    expect(await fault(await send("POST", path))).toMatchObject({ status, code });
  });
});

describe("export over HTTP", () => {
  it("is a Word file by the draft's name that reads back with every section", async () => {
    const { id, title } = await newDraft();
    await readFrames(await send("POST", `/api/drafts/${id}/write`));
    const response = await send("GET", `/api/drafts/${id}/export?format=docx&verification=1`);
    expect(response.headers.get("content-type")).toBe(DOCX);
    expect(decodeURIComponent(response.headers.get("content-disposition")!)).toContain(`${title}.docx`);
    const file = await response.arrayBuffer();
    const read = await sendAs(DOCX, "POST", `/api/drafts/${id}/read`, file);
    const { missing_sections, figures } = readDraftResponse.parse(await read.json());
    expect(missing_sections).toEqual([]);
    expect(figures.total).toBeGreaterThan(200);
  });

  it("is 409 with the list while a number has no source", async () => {
    const { id } = await newDraft();
    const block = { kind: "paragraph", text: "每年节约888万元。" };
    await send("PATCH", `/api/drafts/${id}`, {
      sections: [{ id: "提纲·五", state: "修改", blocks: [block] }],
    });
    const check = draftCheck.parse(await (await send("GET", `/api/drafts/${id}/check`)).json());
    expect(await fault(await send("GET", `/api/drafts/${id}/export`))).toMatchObject({
      status: 409,
      code: "unbound_figures",
      details: check.figures.unbound,
      message: expect.stringContaining("888万元"),
    });
    expect(check).toMatchObject({ exportable: false, figures: { unbound: [{ text: "888万元" }] } });
  });
});

describe("import over HTTP", () => {
  it("reads pasted cells, a workbook, the facts of a check and a card, and stores nothing", async () => {
    const made = await newDraft();
    const path = `/api/drafts/${made.id}/import`;
    const pasted = "日期\t类别\t内容\t金额（万元）\n2024-03-15\t软件购置\tMES\t410";
    const ofText = sheetImport.parse(
      await (await sendAs("text/plain; charset=utf-8", "POST", path, pasted)).json(),
    );
    expect(ofText.sheet.investments).toMatchObject([{ category: "软件购置", item: "MES", amount: "410" }]);

    const workbook = new exceljs.Workbook();
    const rows = [
      ["日期", "类别", "内容", "金额（万元）"],
      ["2024-03-15", "软件购置", "APS", 120],
    ];
    workbook.addWorksheet("投资明细").addRows(rows);
    const bytes = await workbook.xlsx.writeBuffer();
    const ofFile = sheetImport.parse(await (await sendAs(XLSX, "POST", path, bytes)).json());
    expect(ofFile.sheet.investments).toMatchObject([{ item: "APS", amount: "120" }]);

    const facts = [{ name: "制造企业", value: true }];
    const ofFacts = sheetImport.parse(await (await send("POST", path, { facts })).json());
    expect(ofFacts.sheet.fields).toMatchObject({ 制造企业: { value: "是", origin: "体检" } });

    const ofCard = sheetImport.parse(await (await send("POST", path, { card: companyCard("cf3") })).json());
    expect(ofCard.sheet.scenes).toHaveLength(2);
    expect(draft.parse(await (await send("GET", `/api/drafts/${made.id}`)).json())).toEqual(made);
  });

  it.each([
    [XLSX, "这不是表格", 400, "invalid_file"],
    [XLSX, "", 400, "invalid_file"],
    ["application/json", "{", 400, "body_malformed"],
    ["application/pdf", "%PDF", 415, "body_media_type"],
    [XLSX, "x".repeat(8 * 1024 * 1024 + 1), 413, "body_too_large"],
  ])("of %s with a body that is none is a clear refusal", async (type, body, status, code) => {
    const { id } = await newDraft();
    const found = await fault(await sendAs(type, "POST", `/api/drafts/${id}/import`, body));
    expect(found).toMatchObject({ status, code });
  });

  it("of a text as a draft says what has no fact behind it", async () => {
    const { id } = await newDraft();
    const text = "一、基本信息\n六、资金投入\n项目总投资3260万元，其中软件投资999万元。";
    const read = await send("POST", `/api/drafts/${id}/read`, { text });
    const { figures } = readDraftResponse.parse(await read.json());
    expect(figures.unbound.map((one) => one.text)).toEqual(["999万元"]);
  });
});

describe("a server that ends", () => {
  it("has everything again when it starts anew", async () => {
    const dataDir = temporaryFolder();
    const first = await runningServer({ now: NOW, dataDir });
    const at = (path: string) => `${first.url}/api/drafts${path}`;
    const body = JSON.stringify({ template: OUTLINE, card: companyCard("cf1") });
    const made = await fetch(at(""), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const { id } = draft.parse(await made.json());
    const written = await fetch(at(`/${id}/sections/${SCENES}/write`), { method: "POST" });
    await readFrames(written);
    const before: unknown = await (await fetch(at(`/${id}`))).json();
    await first.close();
    const second = await runningServer({ now: NOW, dataDir });
    onTestFinished(() => second.close());
    expect(await (await fetch(`${second.url}/api/drafts/${id}`)).json()).toEqual(before);
  });
});
