import { expect, test } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { findClause } from "../../../server/domain/find-clause.ts";

const { notices } = await loadCorpus(new URL("../../../corpus", import.meta.url).pathname);
const path = (slug: string, asked: string) =>
  findClause(
    notices.find((notice) => notice.slug === slug)!,
    asked,
  )?.path;

const FACTORY = "cq-future-factory-2025";
const SCENES = "cq-factory-scenes-2024";
const SMART = "smart-factory-2025";
const MODELS = "cq-new-models-2024";
const POLICY = "cq-ai-manufacturing-2026";

test.each([
  [FACTORY, "二（二）3", "二（二）3"],
  [FACTORY, "二(二)3", "二（二）3"],
  [FACTORY, "二（ 二 ）３", "二（二）3"],
  [FACTORY, "二（二）第3项", "二（二）3"],
  [FACTORY, "第二条第（二）款第3项", "二（二）3"],
  [FACTORY, "第二条第（二）款", "二（二）"],
  [FACTORY, "二、（二）3", "二（二）3"],
  [FACTORY, "联系人", "联系方式"],
  [SCENES, "联系方式", "四"],
  [SCENES, "方案·三（二）", "方案·三（二）"],
  [SCENES, "方案三（二）", "方案·三（二）"],
  [SCENES, "申报书·二 项目周期", "申报书·二项目周期"],
  [SCENES, "一·末段", "一末段"],
  [SMART, "部·二（二）1", "部·二（二）1"],
  [SMART, "二（二）1", "部·二（二）1"],
  [SMART, "部·联系方式", "部·四3"],
  [SMART, "成都·正文", "成都·正文2"],
  [SMART, "四川·正文（条件）", "四川·正文2"],
  [SMART, "四川・正文(报送)", "四川·正文3"],
  [MODELS, "工作流程(一)", "工作流程（一）"],
  [MODELS, "附件1·（二）应用场景", "附件1·（二）应用场景"],
  [MODELS, "附件1·（一）员工人数", "附件1·（一）成立时间"],
  [POLICY, "7", "第7条"],
  [POLICY, "7条", "第7条"],
  [POLICY, "第七条", "第7条"],
  [POLICY, "第７条", "第7条"],
  [POLICY, "第二十条", "第20条"],
  [POLICY, "第二条", "第2条"],
  [POLICY, "二", "二"],
  [POLICY, "尾款", "末段"],
  [POLICY, "最后一段", "末段"],
  [POLICY, "尾款（最高标准）", "末段"],
  [POLICY, "尾款(就高不重复)", "末段"],
  [POLICY, "落款", "通知·落款"],
])("%s: %s is %s", (slug, asked, found) => {
  expect(path(slug, asked)).toBe(found);
});

test.each([
  ["two layers have one", SMART, "联系方式"],
  ["three layers have one", SMART, "附件"],
  ["two layers have a second paragraph", SMART, "正文2"],
  ["no such number", POLICY, "第21条"],
  ["no such number", POLICY, "0"],
  ["no such item", FACTORY, "二（二）7"],
  ["two items bear it", FACTORY, "3"],
  ["no number at all", FACTORY, ""],
  ["brackets and nothing in them", FACTORY, "（）"],
  ["not a path", FACTORY, "__proto__"],
  ["四川 asks nothing in one paragraph only", SMART, "四川·正文"],
])("%s: %s %s is nothing", (_, slug, asked) => {
  expect(path(slug, asked)).toBeUndefined();
});
