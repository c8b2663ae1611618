import { expect, test } from "vitest";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { findClause } from "../../../server/domain/find-clause.ts";
import { findQuote } from "../../../server/domain/find-quote.ts";
import { corpusFolder, noticeFile } from "./corpus-folder.ts";

/** Invented, with every numbering style of the five notices and a few they don't have. */
const ORCHARD = `虚构市农业数字化委员会
关于开展2026年智慧果园示范申报工作的通知

各乡镇人民政府，有关单位：
　　为推进果园数字化，现就有关事项通知如下。
　　一、支持对象
　　（一）在虚构市登记的果园经营主体，果园面积不小于120亩；
（二）项目于2025年3月1日以来的总投入原则上不低于88.5万元，
其中数字设备不少于40%。
　　上述投入不含土地租金。
二、支持标准
1.按照不超过项目实际投入的15%，给予最高66万元奖补：
（1）滴灌设备；
（2）传感设备。
2.2026年新建冷库的，另给予9万元。
申报流程
(一) 申报主体于2026年6月30日17:00前在线提交。
(二)乡镇初审。
四、其他
1、材料须真实。
2、未按（一）提交的不予受理。
本通知自印发之日起施行，有效期至2027年6月30日。
联系人：甲某
电话：023-00000000
附件：1.智慧果园申报表
　　　2.承诺书

虚构市农业数字化委员会
二〇二六年三月一日
（此件公开发布）

附件1
智慧果园申报表
\t果园名称
\t

\t经营面积（亩）
\t
\t建成时间
\t例：2025.6
`;

test("a notice that someone adds is taken in from its folder alone", async () => {
  const { notices } = await loadCorpus(await corpusFolder({ "orchard-2026": noticeFile(ORCHARD) }));
  expect(notices.map(({ slug }) => slug)).toEqual(["orchard-2026"]);
  const notice = notices[0]!;
  expect(notice.body).toBe(ORCHARD);
  expect(notice.clauses.map(({ path }) => path)).toEqual([
    "标题",
    "主送",
    "导语",
    "一",
    "一（一）",
    "一（二）",
    "一末段",
    "二",
    "二1",
    "二1（1）",
    "二1（2）",
    "二2",
    "申报流程",
    "申报流程（一）",
    "申报流程（二）",
    "四",
    "四1",
    "四2",
    "末段",
    "联系方式",
    "附件",
    "落款",
    "附件1·标题",
    "附件1·果园名称",
    "附件1·经营面积",
  ]);
  const text = (path: string) => findClause(notice, path)?.text;
  expect(text("一（二）")).toBe(
    "（二）项目于2025年3月1日以来的总投入原则上不低于88.5万元，\n其中数字设备不少于40%。",
  );
  expect(text("一末段")).toBe("上述投入不含土地租金。");
  expect(text("二2")).toBe("2.2026年新建冷库的，另给予9万元。");
  expect(text("尾款")).toBe("本通知自印发之日起施行，有效期至2027年6月30日。");
  expect(text("联系人")).toBe("联系人：甲某\n电话：023-00000000");
  expect(text("附件1·建成时间")).toBe("经营面积（亩）\n\t\n\t建成时间\n\t例：2025.6");
  const clause = findClause(notice, "一(二)")!;
  expect(findQuote(notice, "不低于88.5万元，其中数字设备不少于40%", clause)).toBeDefined();
});

test("page numbers, full-width numbers and annexes headed with a colon", async () => {
  const body = `虚构市关于办灯会的通知
各街道：
现通知如下：
１、（一）项以外的街道，
— 2 —
均可参加。
２、每个街道不超过３盏。
特此通知。
附件1：报名表
附件2：承诺书
虚构市灯会办公室
2026年1月5日
附件1：
报名表
一、街道名称
附件2：
承诺书
我街道承诺属实。
`;
  const notice = (await loadCorpus(await corpusFolder({ lantern: noticeFile(body) }))).notices[0]!;
  expect(notice.clauses.map(({ path }) => path)).toEqual([
    "标题",
    "主送",
    "导语",
    "一",
    "二",
    "末段",
    "附件",
    "落款",
    "附件1·标题",
    "附件1·一",
    "附件2·标题",
    "附件2·正文1",
  ]);
  expect(findClause(notice, "一")?.text).toBe("１、（一）项以外的街道，\n— 2 —\n均可参加。");
  expect(findClause(notice, "附件")?.text).toBe("附件1：报名表\n附件2：承诺书");
});

test("a letter and the text it issues, without a word about parts", async () => {
  const body = `关于印发虚构市促进灯会若干措施的通知
各街道：
现将《虚构市促进灯会若干措施》印发给你们。
虚构市人民政府办公室
2026年1月8日
虚构市促进灯会若干措施
为办好灯会，制定以下措施。
一、支持研发
1.对新灯种，给予最高3万元奖励。
二、支持场地
2.对新场地，给予2万元。
本措施有效期3年。
`;
  const notice = (await loadCorpus(await corpusFolder({ lantern: noticeFile(body) }))).notices[0]!;
  expect(notice.clauses.map(({ path, text }) => [path, text])).toEqual([
    ["标题", "关于印发虚构市促进灯会若干措施的通知"],
    ["主送", "各街道："],
    ["导语", "现将《虚构市促进灯会若干措施》印发给你们。"],
    ["落款", "虚构市人民政府办公室\n2026年1月8日"],
    ["正文标题", "虚构市促进灯会若干措施"],
    ["正文导语", "为办好灯会，制定以下措施。"],
    ["一", "一、支持研发"],
    ["第1条", "1.对新灯种，给予最高3万元奖励。"],
    ["二", "二、支持场地"],
    ["第2条", "2.对新场地，给予2万元。"],
    ["末段", "本措施有效期3年。"],
  ]);
});

test("articles and chapters printed as such", async () => {
  const body = `虚构市灯会管理办法
第一章 总则
第一条 为规范灯会，制定本办法。
第二条　灯会指：
（一）春灯；
（二）秋灯。
第二章 附则
第三条 本办法自2026年1月1日起施行。
`;
  const { notices } = await loadCorpus(await corpusFolder({ lantern: noticeFile(body) }));
  const paths = notices[0]!.clauses.map(({ path }) => path);
  expect(paths).toEqual([
    "标题",
    "第一章",
    "第1条",
    "第2条",
    "第2条（一）",
    "第2条（二）",
    "第二章",
    "第3条",
  ]);
  expect(findClause(notices[0]!, "第二条第（二）项")?.text).toBe("（二）秋灯。");
  expect(notices[0]!.clauses.at(-1)?.trail).toEqual(["附则"]);
});
