import { paragraph } from "./blocks.ts";
import type { SectionComposer } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { ownWords, ownWordsOr } from "./own-words.ts";
import { distinct, inside, joined, sentence } from "./told.ts";

/** 合作模式: who serves, in building and in running. */
export const composeCooperation: SectionComposer = ({ ledger, sheet }) => {
  const own = ownWords(ledger, "合作模式");
  const province = inside(ledger, "f.服务商省份");
  const name = inside(ledger, "f.服务商名称") ?? lacking("项目服务商名称");
  const does = inside(ledger, "f.服务内容") ?? lacking("服务内容");
  const provider = `项目服务商为${name}${province === undefined ? "" : `（${province}）`}，服务内容为${does}`;
  const vendors = distinct(
    ledger,
    sheet.investments.map(({ id }) => inside(ledger, `${id}.vendor`)),
  );
  const lines = [
    provider,
    ...(vendors.length === 0 ? [] : [`投资明细所列供应商有${joined(vendors, "、")}`]),
    ...(own.length > 0
      ? []
      : [
          `建设阶段：${lacking("服务商与本企业在建设阶段的分工和合同方式")}`,
          `运营阶段：${lacking("运营阶段的运维分工、费用和知识产权约定")}`,
        ]),
  ];
  return [...lines.map((words) => paragraph(sentence(ledger, words))), ...own];
};

/** 推广空间: only as told. */
export const composeSpread: SectionComposer = ({ ledger }) =>
  ownWordsOr(ledger, "推广空间", [
    lacking("已推广到哪些子公司、事业部、产业链企业，各多少家"),
    `可推广范围：${lacking("适用的行业、工序和前提条件")}`,
  ]);
