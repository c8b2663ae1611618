import { describe, expect, it } from "vitest";
import { allComposed } from "../../../../server/assistant/drafts/open-draft.ts";
import type { Draft, FactSheet, ShownBlock, ShownText } from "../../../../server/domain/draft.ts";
import { checkDraft } from "../../../../server/drafts/checks/check-draft.ts";
import { DAY, deskWith, OWNER } from "../../../builders/desk.ts";
import { companyCard, openedDraft, realDrafting } from "../../../builders/opened-draft.ts";

const OUTLINE = "2025未来工厂";
const SCENES = "提纲·四（二）";

const textsOf = (block: ShownBlock): ShownText[] =>
  block.kind === "heading" || block.kind === "paragraph"
    ? [block.text]
    : block.kind === "table"
      ? [block.caption, ...block.head, ...block.rows.flat(), block.note]
      : block.rows.flat().map(({ text }) => text);
const shownIn = ({ sections }: Draft, id: string) =>
  sections
    .filter((section) => section.id === id)
    .flatMap(({ blocks }) => blocks.flatMap(textsOf))
    .map(({ text }) => text)
    .join("\n");

/** A draft's words with every figure's text replaced by its name. */
const withoutFigures = ({ sections }: Draft) =>
  sections.map(({ id, blocks }) => [
    id,
    blocks.flatMap(textsOf).map(({ text, figures }) => {
      const points = Array.from(text);
      for (const one of figures.toReversed()) points.splice(one.start, one.end - one.start, `{${one.id}}`);
      return points.join("");
    }),
  ]);

const sections = (...ids: string[]) => ids.map((id) => ({ id, state: "内置" as const, blocks: null }));
const edited = (id: string, text: string) => ({
  id,
  state: "修改" as const,
  blocks: [{ kind: "paragraph" as const, text }],
});

/** The sheet with one indicator's value after the project changed. */
const withAfter = (sheet: FactSheet, indicator: string, after: string): FactSheet => ({
  ...sheet,
  scenes: sheet.scenes.map((scene) => ({
    ...scene,
    indicators: scene.indicators.map((one) => (one.id === indicator ? { ...one, after } : one)),
  })),
});

describe("a new draft", () => {
  it("takes its template by any name, its facts from a card, its title from the project", async () => {
    const { draft } = await deskWith("cf1", OUTLINE);
    expect(draft).toMatchObject({
      template: "cq-future-factory-2025",
      title: "新能源电驱壳体AI赋能智能工厂项目",
      revision: 1,
      faults: [],
    });
    expect(draft.sheet.scenes).toHaveLength(4);
    const states = new Set(draft.sections.map(({ state }) => state));
    expect(states).toEqual(new Set(["空", "内置"]));
    const [form] = draft.sections;
    expect(form).toMatchObject({ heading: "一、基本信息", state: "内置" });
    expect(shownIn(draft, form!.id)).toContain("3260万元");
    expect(draft.sections.find(({ id }) => id === SCENES)).toMatchObject({ state: "空", blocks: [] });
  });

  it("without facts is called after its template", async () => {
    const { desk } = await deskWith("cf1", OUTLINE);
    expect(await desk.create(OWNER, { template: "001" })).toMatchObject({
      title: "2024年未来工厂建设场景申报书",
      template: "cq-factory-scenes-2024",
    });
  });

  it("on an unknown template, or with two sheets, is refused", async () => {
    const { desk } = await deskWith("cf1", OUTLINE);
    await expect(desk.create(OWNER, { template: "1999未来工厂" })).rejects.toMatchObject({
      code: "template_unknown",
      status: 404,
      message: expect.stringContaining("2025未来工厂、"),
    });
    const sheet: FactSheet = { fields: {}, investments: [], scenes: [], savings: [], facts: [] };
    const both = { template: OUTLINE, sheet, card: companyCard("cf1") };
    await expect(desk.create(OWNER, both)).rejects.toMatchObject({ code: "request_invalid", status: 400 });
  });
});

describe("one changed indicator", () => {
  it("changes each figure that stands on it and nothing else", async () => {
    const { desk, id, draft } = await deskWith("cf1", OUTLINE);
    const all = allComposed((await realDrafting()).templates.named(OUTLINE)!).map((one) => one.id);
    const writable = draft.sections.filter((one) => one.state === "空").map((one) => one.id);
    expect(all.length).toBeGreaterThan(writable.length);
    const before = await desk.change(OWNER, id, { sections: sections(...writable) }, DAY);
    const after = await desk.change(OWNER, id, { sheet: withAfter(before.sheet, "s1k1", "1.00") }, DAY);

    expect(withoutFigures(after)).toEqual(withoutFigures(before));
    const texts = ({ figures }: Draft) => new Map(figures.map((one) => [one.id, one.text]));
    const [old, now] = [texts(before), texts(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    const changed = [...now].filter(([key, text]) => old.get(key) !== text);
    // 2.1%→1%: 1.1 points, 1.1÷2.1=52.38%; 1.1%×120万件×42元=55.44万元; 55.44+382.8+44.064=482.304; 3260÷482.304=6.75
    expect(Object.fromEntries(changed)).toEqual({
      "s1k1.after": "1%",
      "s1k1.after.bare": "1",
      "s1k1.points": "下降1.1个百分点",
      "s1k1.relative": "相对降幅52.38%",
      "v1.saving": "55.44万元/年",
      "v.total": "482.30万元/年",
      "v.payback": "6.75年",
    });
    for (const [key] of changed)
      expect(after.figures.find((one) => one.id === key)!.refs).toContain("s1k1.after");
  });
});

describe("a section in a person's words", () => {
  it("keeps its words and follows its facts; a typed figure that is surely a fact becomes one", async () => {
    const { desk, id, draft } = await deskWith("cf1", OUTLINE);
    const text = "经改造，{s1k1.story}。单件检测时间由18秒缩短至6秒。";
    const mine = await desk.change(OWNER, id, { sections: [edited(SCENES, text)] }, DAY);
    expect(mine.sections.find((one) => one.id === SCENES)).toMatchObject({ state: "修改", characters: 64 });
    const figures = mine.sections.find((one) => one.id === SCENES)!.blocks.flatMap(textsOf)[0]!.figures;
    expect(figures.map((one) => one.id)).toEqual(expect.arrayContaining(["s1k2.before", "s1k2.after"]));
    const sheet = withAfter(withAfter(draft.sheet, "s1k1", "1.00"), "s1k2", "7");
    const after = await desk.change(OWNER, id, { sheet }, DAY);
    expect(shownIn(after, SCENES)).toBe(
      "经改造，不良品率（出厂前）由2.1%降至1%，下降1.1个百分点，相对降幅52.38%。单件检测时间由18秒缩短至7秒。",
    );
  });

  it("goes back to what the facts compose, or to nothing", async () => {
    const { desk, id } = await deskWith("cf1", OUTLINE);
    await desk.change(OWNER, id, { sections: [edited(SCENES, "自己写的。")] }, DAY);
    const composed = await desk.change(OWNER, id, { sections: sections(SCENES) }, DAY);
    expect(composed.sections.find((one) => one.id === SCENES)).toMatchObject({ state: "内置" });
    expect(shownIn(composed, SCENES)).toContain("场景一：压铸件表面缺陷AI视觉质检");
    const empty = await desk.change(
      OWNER,
      id,
      { sections: [{ id: SCENES, state: "空", blocks: null }] },
      DAY,
    );
    expect(empty.sections.find((one) => one.id === SCENES)).toMatchObject({ state: "空", blocks: [] });
  });

  it("leaves the others as they are", async () => {
    const { desk, id } = await deskWith("cf1", OUTLINE);
    await desk.change(OWNER, id, { sections: [edited(SCENES, "自己写的。")] }, DAY);
    const after = await desk.change(OWNER, id, { sections: [edited("提纲·五", "效益。")] }, DAY);
    expect(shownIn(after, SCENES)).toBe("自己写的。");
    expect(shownIn(after, "提纲·五")).toBe("效益。");
  });

  it("is refused where a form stands, and where the template has none", async () => {
    const { desk, id } = await deskWith("cf1", OUTLINE);
    await expect(desk.change(OWNER, id, { sections: [edited("提纲·一", "表")] }, DAY)).rejects.toMatchObject({
      code: "section_fixed",
      status: 400,
    });
    await expect(desk.change(OWNER, id, { sections: [edited("提纲·百", "无")] }, DAY)).rejects.toMatchObject({
      code: "section_unknown",
      status: 404,
    });
    expect(await desk.read(OWNER, id, DAY)).toMatchObject({ revision: 1 });
  });

  it("sent as it is already changes nothing, not even the revision", async () => {
    const { desk, id, draft } = await deskWith("cf1", OUTLINE);
    const once = await desk.change(OWNER, id, { sections: [edited(SCENES, "自己写的。")] }, DAY);
    const again = { title: draft.title, sheet: draft.sheet, sections: [edited(SCENES, "自己写的。")] };
    expect(await desk.change(OWNER, id, again, DAY)).toEqual(once);
  });

  it("made on an older revision is refused", async () => {
    const { desk, id } = await deskWith("cf1", OUTLINE);
    await desk.change(OWNER, id, { revision: 1, title: "甲" }, DAY);
    await expect(desk.change(OWNER, id, { revision: 1, title: "乙" }, DAY)).rejects.toMatchObject({
      code: "draft_changed",
      status: 409,
      details: { draft_id: id, revision: 2 },
    });
    expect(await desk.read(OWNER, id, DAY)).toMatchObject({ title: "甲", revision: 2 });
  });
});

describe("export", () => {
  it("is refused while a number has no source, naming each", async () => {
    const { desk, id } = await deskWith("cf1", OUTLINE);
    await desk.change(OWNER, id, { sections: [edited(SCENES, "每年节约888万元，人均产出提高35%。")] }, DAY);
    const { exportable, figures } = await desk.check(OWNER, id, DAY);
    expect(exportable).toBe(false);
    expect(figures.unbound.map(({ text }) => text)).toEqual(["888万元", "35%"]);
    await expect(desk.export(OWNER, id, DAY, false)).rejects.toMatchObject({
      code: "unbound_figures",
      status: 409,
      details: figures.unbound,
    });
  });

  it("of an empty draft is headings and open places", async () => {
    const { desk } = await deskWith("cf1", OUTLINE);
    const { id } = await desk.create(OWNER, { template: OUTLINE });
    const { name, bytes } = await desk.export(OWNER, id, DAY, false);
    expect(name).toBe("2025年重庆市未来工厂申报工作提纲.docx");
    const read = await desk.readText(OWNER, id, bytes, DAY);
    expect(read.missing_sections).toEqual([]);
    expect(read.figures.unbound).toEqual([]);
  });

  it.each(["cf1", "cf3"] as const)(
    "nothing that the facts of %s compose keeps it back, on any template",
    async (company) => {
      const { templates } = (await realDrafting()).templates;
      for (const slug of templates.keys()) {
        const { figures } = checkDraft(await openedDraft(company, slug));
        expect({ slug, unbound: figures.unbound }).toEqual({ slug, unbound: [] });
      }
    },
  );
});
