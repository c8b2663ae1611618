import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadTemplates } from "../../../server/drafts/load-templates.ts";
import { templateView } from "../../../server/drafts/template-view.ts";

const corpus = new URL("../../../corpus", import.meta.url).pathname;
const loaded = await loadTemplates(corpus);

/** The templates folder with some of its text replaced. */
async function changed(file: string, from: string, to: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "cewen-templates-"));
  await cp(join(corpus, "templates"), join(dir, "templates"), { recursive: true });
  const path = join(dir, "templates", file);
  const text = await readFile(path, "utf8");
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
  return dir;
}

describe("templates by name", () => {
  test.each([
    ["2025未来工厂", "cq-future-factory-2025"],
    ["未来工厂2025", "cq-future-factory-2025"],
    ["000", "cq-future-factory-2025"],
    ["《2025年重庆市未来工厂申报工作提纲》", "cq-future-factory-2025"],
    ["cq-future-factory-2025", "cq-future-factory-2025"],
    ["2024工业互联网新模式", "cq-new-models-2024"],
    ["工业互联网", "cq-new-models-2024"],
    ["新模式示范项目申报书", "cq-new-models-2024"],
    ["2024年场景征集", "cq-factory-scenes-2024"],
    ["重庆市未来工厂2025", "cq-future-factory-2025"],
    ["卓越级智能工厂申报书", "excellence-factory-2025"],
  ])("%s", (name, slug) => {
    expect(loaded.named(name)?.slug).toBe(slug);
  });

  test.each([
    ["of another year", "2026未来工厂"],
    ["of another year", "2025工业互联网新模式"],
    ["of another year", "2025未来工厂建设场景"],
    ["of two templates", "未来工厂"],
    ["of two templates", "智能工厂"],
    ["of none", "绿色工厂"],
    ["of a year and nothing else", "2025年"],
    ["of nothing", "申报书"],
  ])("a name %s names nothing: %s", (_, name) => {
    expect(loaded.named(name)).toBeUndefined();
  });
});

describe("faults are named by file and place, in Chinese", () => {
  const FACTORY = "cq-future-factory-2025.yaml";

  test.each([
    [
      FACTORY,
      "field: 投产时间 ",
      "field: 投产日 ",
      "cq-future-factory-2025.yaml 提纲·一 第6行：fields.yaml里没有字段“投产日”",
    ],
    [
      FACTORY,
      "协同共生链主型,",
      "协同链主型,",
      "cq-future-factory-2025.yaml 提纲·一 第4行 choice.options：“协同链主型”在字段“申报类型”里没有对应的选项",
    ],
    [
      FACTORY,
      "field: 企业名称, span: 3",
      "field: 企业名称, span: 2",
      "cq-future-factory-2025.yaml 提纲·一 第1行：格数与4列对不上",
    ],
    [FACTORY, "writer: cockpit", "writer: cockpits", "cq-future-factory-2025.yaml parts.0.sections."],
    [FACTORY, "official: false", "official: true", "cq-future-factory-2025.yaml note：官方模板不写说明"],
    [FACTORY, "id: 提纲·八", "id: 提纲·七", "cq-future-factory-2025.yaml sections：有两节都叫“提纲·七”"],
    [FACTORY, "year: 2025", "yaer: 2025", "cq-future-factory-2025.yaml year："],
    ["fields.yaml", "税收: { group: 经营", "税收: { group: 财务", "fields.yaml 税收.group："],
  ])("%s: %s → %s", async (file, from, to, fault) => {
    const dir = await changed(file, from, to);
    await expect(loadTemplates(dir)).rejects.toMatchObject({
      code: "templates_invalid",
      message: expect.stringContaining(fault),
    });
  });

  test("all faults at once", async () => {
    const dir = await changed(FACTORY, "field: 投产时间 ", "field: 投产日 ");
    const path = join(dir, "templates", "cq-future-factory-2025.yaml");
    await writeFile(path, (await readFile(path, "utf8")).replace("field: 申报项目数", "field: 项目数"));
    const fault = await loadTemplates(dir).catch((error: unknown) => error);
    expect(fault).toMatchObject({
      details: {
        faults: [
          "cq-future-factory-2025.yaml 提纲·一 第6行：fields.yaml里没有字段“投产日”",
          "cq-future-factory-2025.yaml 提纲·一 第11行：fields.yaml里没有字段“项目数”",
        ],
      },
    });
  });

  test("text that is no YAML", async () => {
    const dir = await changed(FACTORY, "official: false", "official: [");
    await expect(loadTemplates(dir)).rejects.toThrow(/cq-future-factory-2025\.yaml：第\d+行不是合格的 YAML/u);
  });
});

describe("a template as a writer chooses it", () => {
  const view = templateView(loaded.named("000")!);

  test("its outline without forms", () => {
    expect(view.parts[0]!.sections[0]).toEqual({
      id: "提纲·一",
      heading: "一、基本信息",
      level: 1,
      instruction: expect.stringContaining("项目已建成投产"),
      writer: "form",
    });
  });

  test("every field it uses is one of the sheet, named once", () => {
    expect(view.fields.filter((name) => !loaded.fields.has(name))).toEqual([]);
    expect(new Set(view.fields).size).toBe(view.fields.length);
    expect(view.fields).toContain("申报类型");
    expect(view.fields).toContain("产权归属");
  });
});
