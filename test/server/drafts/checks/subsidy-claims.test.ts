import { describe, expect, it } from "vitest";
import type { FactSheet } from "../../../../server/domain/draft.ts";
import { checkDraft } from "../../../../server/drafts/checks/check-draft.ts";
import { unwritten, withWords } from "../../../builders/edited-draft.ts";
import { sheetOf } from "../../../builders/sheet-ledger.ts";

/** Of CF1 the city pays, by 004's clause 2, at most a tenth of 3260万元, or at most 300万元. */
function findings(words: string, sheet: FactSheet = sheetOf("cf1")) {
  const draft = withWords(unwritten("2025未来工厂", sheet), "提纲·六", words);
  const { findings: found } = checkDraft(draft).points.find(({ id }) => id === "R18")!;
  return found.map(({ what, remedy }) => `${what}｜${remedy}`);
}

const LIMITS = "实行预算管理、总额控制。";

describe("money of a government in a person's own words", () => {
  it.each([
    "项目最高可获补贴1000万元。",
    "按政策最高补贴800万元。",
    "入选后补贴金额为3260万元。",
    "市级补助三百二十七万元。",
    "经费来源为自筹2260万元，财政补贴1000万元。",
    "能拿到325万元奖励。",
  ])("is no ceiling of these facts: %s", (words) => {
    expect(findings(words)).toContainEqual(
      expect.stringMatching(
        /不是按本稿事实试算的奖补上限｜改为试算的上限：最高不超过326万元、最高不超过300万元，没有依据的删去$/u,
      ),
    );
  });

  it.each([
    "预计可获得补贴。",
    "政府将给予补贴。",
    "我们有把握拿到补贴。",
    "补贴款将于明年拨付。",
    "入选后即可享受奖补资金。",
  ])("is promised: %s", (words) => {
    expect(findings(words)).toContainEqual(expect.stringContaining("写成了承诺｜"));
  });

  it("is had already, which nobody told", () => {
    expect(findings("项目已获财政补助500万元。")).toEqual([
      "“已获财政补助”：资料里没有这笔资金｜确有的写明批复文号、金额和日期，并核对是否重复申报；没有的删去",
    ]);
    const sheet = sheetOf("cf1");
    sheet.fields["项目目标"] = { value: "项目已获财政补助，用于设备更新", origin: "填写", evidence: "批复" };
    expect(findings("项目已获财政补助。", sheet)).toEqual([]);
  });

  it.each([
    `入选后按最高标准试算，奖补最高不超过326万元，${LIMITS}`,
    `如入选，可申请最高不超过300万元的奖补，${LIMITS}`,
    "是否获得补贴，由主管部门决定，不承诺获得奖补。",
    "本项目未享受其他市级财政补贴，不重复申报。",
    "若获得奖补资金，全部用于设备更新。",
    "奖补金额以主管部门审定为准。",
    "对提出改进建议的员工奖励200元。",
    "企业设有奖励制度和岗位补贴制度。",
  ])("is rightly told: %s", (words) => {
    expect(findings(words)).toEqual([]);
  });
});
