import { describe, expect, it } from "vitest";
import { tieLines } from "../../../../server/drafts/compose/tie-lines.ts";
import { loadDraftWords } from "../../../../server/drafts/load-words.ts";
import { sheetOf, sheetWith } from "../../../builders/sheet-ledger.ts";

const words = await loadDraftWords(new URL("../../../../corpus", import.meta.url).pathname);
const scene = (id: string, name: string, tech = "") => ({ id, name, tech });
const line = (id: string, item: string, scenes: string[] = []) => ({
  id,
  date: "2024-03-15",
  category: "软件购置",
  item,
  amount: "10",
  scenes,
});
const tied = (investments: unknown[], scenes: unknown[]) =>
  tieLines(sheetWith({ investments, scenes }), words).map(({ line: { id }, scenes: of, told }) => [
    id,
    of,
    told,
  ]);

describe("lines of spending and the scenes that use them", () => {
  it("what the sheet says goes before any likeness, and a scene that isn't there counts for nothing", () =>
    expect(
      tied(
        [line("i1", "视觉质检算法", ["s2"]), line("i2", "视觉质检算法", ["s9"])],
        [scene("s1", "AI视觉质检"), scene("s2", "智能排产")],
      ),
    ).toEqual([
      ["i1", ["s2"], true],
      ["i2", ["s1"], false],
    ]));

  it("words that everything has in common tie nothing", () =>
    expect(tied([line("i1", "设备管理系统软件开发")], [scene("s1", "设备管理", "数据采集系统")])).toEqual([
      ["i1", [], false],
    ]));

  it("one word that several scenes share speaks for none, the name of a system for each that uses it", () =>
    expect(
      tied(
        [line("i1", "压铸岛"), line("i2", "MES")],
        [scene("s1", "压铸件质检", "回写MES"), scene("s2", "压铸设备维护", "MES工单")],
      ),
    ).toEqual([
      ["i1", [], false],
      ["i2", ["s1", "s2"], false],
    ]));

  it("CF1: what names a scene stands there, the rest is left for a person", () =>
    expect(
      Object.fromEntries(tieLines(sheetOf("cf1"), words).map(({ line: { item }, scenes }) => [item, scenes])),
    ).toEqual({
      压铸岛机器人及在线检测设备: [],
      "MES、APS": ["s1", "s3"],
      AGV及立体库: [],
      产线数据采集与系统集成: [],
      "5G专网与工业交换机": [],
      混合云资源: [],
      视觉质检算法与设备健康模型开发: ["s1"],
      边缘算力服务器: ["s1"],
    }));
});
