import type { TemplateSection } from "../domain/draft.ts";

type SectionWriter = TemplateSection["writer"];

const INVESTED = ["安全防护投入", "安全防护说明", "投资明细完整"];
const PERIOD = ["项目开始", "项目结束"];
const BUILT = ["已建成投产", "投产时间", "完工证明", "通过验收"];
const ASSESSED = ["成熟度等级", "成熟度分数", "评估日期", "评估机构", "平台评估", "第三方评估"];

/**
 * Fields of the sheet that each kind of section is written from, beside scenes, lines and savings. The page asks for
 * them, so a writer that reads a further field adds it here; forms name their own in the template.
 */
export const WRITER_FIELDS: Record<SectionWriter, readonly string[]> = {
  "heading-only": [],
  form: [],
  commitment: [],
  "company-profile": [
    "企业名称",
    "企业简介",
    "主营业务",
    "市场占比",
    "配套厂商",
    "行业特点",
    "转型诉求及目标",
    "所属行业",
    "所属区县",
    "单位地址",
    "成立时间",
    "员工人数",
    "企业规模",
    "营业收入",
    "主营业务收入",
    "利润",
    "税收",
    "财务制度健全",
    "列入失信名单",
  ],
  "digital-foundation": ["现有基础", "新模式新业态", "已获荣誉", ...ASSESSED],
  "project-brief": ["项目名称", "项目简介", "项目目标", "组织方式", "已建成投产", ...PERIOD],
  funding: ["资金来源", "计划总投资", "计划软件投资", "计划安全防护投资", ...INVESTED],
  architecture: ["整体架构", "产业大脑衔接"],
  scenes: [],
  benefits: ["社会效益"],
  plan: ["建设计划", "投产时间", ...PERIOD],
  background: ["背景需求", "行业特点", "转型诉求及目标", "企业痛点问题"],
  comparison: ["新旧模式对比"],
  technology: ["技术架构", "整体架构"],
  application: ["应用实施"],
  innovation: ["自主创新成果"],
  "economic-value": [],
  transformation: ["转型变革"],
  "social-benefits": ["社会效益"],
  "input-output": ["资金来源", "设备数量", ...PERIOD, ...INVESTED],
  cooperation: ["合作模式", "服务商名称", "服务商省份", "服务内容"],
  spread: ["推广空间"],
  "investment-evidence": INVESTED,
  "acceptance-evidence": BUILT,
  "other-evidence": ["企业名称", "完工证明"],
  eligibility: [],
  "typical-applications": [],
  cockpit: ["驾驶舱", "产业大脑衔接"],
  ownership: ["产权归属"],
  maturity: ["已获荣誉", ...ASSESSED],
};
