import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FactSheet, StoredSection } from "../../../server/domain/draft.ts";
import { factSheet } from "../../../server/schemas/draft-sheet.ts";
import { openStore, type Store } from "../../../server/store/open-store.ts";
import { temporaryFolder, temporaryStore } from "../../builders/temporary-store.ts";
import { fakeClock } from "../../fakes/clock.ts";

const sheetOf = (name: string): FactSheet => factSheet.parse({ fields: { 企业名称: { value: name } } });
const newDraft = (title = "甲厂") => ({
  template: "cq-future-factory-2025",
  title,
  sheet: sheetOf(title),
  sections: [],
});
const edited: StoredSection = {
  id: "一",
  state: "修改",
  blocks: [
    { kind: "paragraph", text: "{s1k1.story}。" },
    { kind: "table", caption: "", head: ["指标"], rows: [["{s1k1.before}"]], note: "" },
  ],
};
const everything = { cursor: null, limit: 100 };
const titles = async (store: Store) =>
  (await store.listDrafts("local", everything)).items.map(({ title }) => title);

describe("drafts", () => {
  it("come back as they were put in, after a close as well", async () => {
    const file = join(temporaryFolder(), "cewen.db");
    const clock = fakeClock("2025-12-31T23:59:58+08:00");
    const before = await openStore({ file, clock });
    const made = await before.createDraft("local", { ...newDraft(), sections: [edited] });
    expect(made).toMatchObject({
      template: "cq-future-factory-2025",
      title: "甲厂",
      revision: 1,
      created_at: "2025-12-31T23:59:58+08:00",
      updated_at: "2025-12-31T23:59:58+08:00",
      sheet: sheetOf("甲厂"),
      sections: [edited],
    });
    await before.close();
    const after = await openStore({ file, clock });
    expect(await after.getDraft("local", made.id)).toEqual(made);
    await after.close();
  });

  it("keep what a change doesn't name, and count every change", async () => {
    const clock = fakeClock();
    const store = await temporaryStore(clock);
    const made = await store.createDraft("local", newDraft());
    clock.advance(1_000);
    const titled = await store.changeDraft("local", made.id, 1, { title: "乙厂" });
    expect(titled).toEqual({ ...made, title: "乙厂", revision: 2, updated_at: titled.updated_at });
    expect(titled.updated_at > made.updated_at).toBe(true);
    await store.changeDraft("local", made.id, 2, { sheet: sheetOf("丙厂") });
    const last = await store.changeDraft("local", made.id, null, { sections: [edited] });
    expect(last).toMatchObject({
      title: "乙厂",
      revision: 4,
      sheet: sheetOf("丙厂"),
      sections: [edited],
    });
    expect(await store.getDraft("local", made.id)).toEqual(last);
  });

  it.each([1, 3])("refuse a change made on revision %i of 2, and keep what is there", async (revision) => {
    const store = await temporaryStore();
    const { id } = await store.createDraft("local", newDraft());
    const now = await store.changeDraft("local", id, 1, { title: "乙厂" });
    await expect(store.changeDraft("local", id, revision, { title: "丙厂" })).rejects.toMatchObject({
      code: "draft_changed",
      status: 409,
      details: { draft_id: id, revision: 2 },
    });
    expect(await store.getDraft("local", id)).toEqual(now);
  });

  it("changed twice at once on one revision take one change and refuse the other", async () => {
    const store = await temporaryStore();
    const { id } = await store.createDraft("local", newDraft());
    const both = await Promise.allSettled(
      ["乙厂", "丙厂"].map((title) => store.changeDraft("local", id, 1, { title })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await store.getDraft("local", id)).toMatchObject({ revision: 2 });
  });

  it("are listed newest change first, without their contents", async () => {
    const clock = fakeClock();
    const store = await temporaryStore(clock);
    const first = await store.createDraft("local", newDraft("甲"));
    clock.advance(1_000);
    await store.createDraft("local", newDraft("乙"));
    expect(await titles(store)).toEqual(["乙", "甲"]);
    clock.advance(1_000);
    await store.changeDraft("local", first.id, null, { title: "甲二" });
    const { items, next_cursor } = await store.listDrafts("local", everything);
    expect(items.map(({ title }) => title)).toEqual(["甲二", "乙"]);
    expect(items[0]).not.toHaveProperty("sheet");
    expect(next_cursor).toBeNull();
  });

  it.each([1, 2, 3, 4, 5, 6])("come in pages of %i, each once, equal times included", async (limit) => {
    const clock = fakeClock();
    const store = await temporaryStore(clock);
    for (const title of ["一", "二", "三", "四", "五"]) {
      await store.createDraft("local", newDraft(title));
      if (title === "三") clock.advance(1);
    }
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.listDrafts("local", { cursor, limit });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.next_cursor;
    } while (cursor !== null);
    expect(seen.slice(0, 2).sort()).toEqual(["五", "四"].sort());
    expect(seen.slice(2).sort()).toEqual(["一", "三", "二"].sort());
  });

  it("refuse a cursor that isn't one", async () => {
    const store = await temporaryStore();
    await expect(store.listDrafts("local", { cursor: "x", limit: 10 })).rejects.toMatchObject({
      code: "cursor_invalid",
    });
  });

  it("are gone when deleted, and are nobody else's", async () => {
    const store = await temporaryStore();
    const { id } = await store.createDraft("local", newDraft());
    const missing = { code: "draft_not_found", status: 404, details: { draft_id: id } };
    expect((await store.listDrafts("other", everything)).items).toEqual([]);
    await expect(store.getDraft("other", id)).rejects.toMatchObject(missing);
    await expect(store.changeDraft("other", id, null, { title: "乙" })).rejects.toMatchObject(missing);
    await expect(store.deleteDraft("other", id)).rejects.toMatchObject(missing);
    expect(await titles(store)).toEqual(["甲厂"]);
    await store.deleteDraft("local", id);
    await expect(store.getDraft("local", id)).rejects.toMatchObject(missing);
    await expect(store.changeDraft("local", id, 1, { title: "乙" })).rejects.toMatchObject(missing);
    await expect(store.deleteDraft("local", id)).rejects.toMatchObject(missing);
  });
});
