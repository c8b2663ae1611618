import { wordKey } from "../../domain/word-key.ts";
import type { IntakeCell } from "./intake.ts";

/** Which table a row heads, and in which column each of its cells stands. */
export interface TableHead {
  kind: TableKind;
  columns: ReadonlyMap<string, number>;
  /** What stands in brackets behind a head: 万元, %, a period. */
  beside: ReadonlyMap<string, string>;
  /** Columns that two heads claim: `日期` of three dates. */
  twice: ReadonlyMap<string, readonly number[]>;
}
export type TableKind = "investments" | "indicators" | "scenes" | "savings";

type Heads = Record<string, RegExp>;

const NUMBER = /^(?:序号|编号|no\.?)$/u;
const EVIDENCE = /佐证|证明|凭证|附件|数据来源|^来源$/u;

/** Words of the heads; the first that fits takes the column. */
const HEADS: Record<TableKind, Heads> = {
  investments: {
    number: NUMBER,
    scenes: /场景/u,
    invoice_no: /发票号码?$|发票编号|票号$|^发票$/u,
    paid: /^(?:是否)?已?(?:付款|支付|付清)(?:情况|状态|与否)?$/u,
    vendor: /供应商|供货|销售方|收款|厂商|服务商|^单位名称$/u,
    evidence: EVIDENCE,
    category: /^(?:费用|投资|支出|款项|资金)?(?:类别|类型|科目|分类|种类)$/u,
    date: /(?:日期|时间)$/u,
    amount: /(?:金额|投资额|价税合计|总价|合计)$/u,
    unit: /^(?:金额)?单位$/u,
    item: /^(?:投资|建设|费用|设备|软件)?(?:内容|项目|名称|摘要|用途|明细|品名|说明)(?:名称|内容|及用途)?$/u,
  },
  indicators: {
    number: NUMBER,
    scene: /场景/u,
    change: /变化|改善|提升|降幅|增幅|差值/u,
    basis: /^(?:数据)?性质$|实测/u,
    better: /方向|趋势/u,
    method: /口径|公式|算法|计算方法|测算方法/u,
    periods: /^对比时段$|^(?:统计)?时段$/u,
    baseline: /^基期(?:时段|时间)?$|^(?:建设|改造)前时段$/u,
    period: /^报告期(?:时段|时间)?$|^(?:建设|改造)后时段$/u,
    before: /^(?:建设|改造|实施|应用|项目)?前(?:值|数值|数据|水平)?$|^基期(?:值|数值|数据)$/u,
    after:
      /^(?:建设|改造|实施|应用|项目)?后(?:值|数值|数据|水平)?$|^(?:报告期|现)(?:值|数值|数据|状)$|^目前$/u,
    target: /^(?:目标|预期|预计)值?$/u,
    sample: /样本/u,
    unit: /^(?:计量)?单位$/u,
    evidence: EVIDENCE,
    remark: /备注|说明/u,
    name: /^(?:考核|关键|绩效|效益)?指标(?:名称|项)?$|^名称$/u,
  },
  scenes: {
    number: NUMBER,
    name: /^场景(?:名称)?$|^名称$/u,
    link: /环节|领域/u,
    pain: /痛点|问题|现状/u,
    evidence: EVIDENCE,
    tech: /技术|建设内容|路径/u,
    data: /^数据/u,
    model: /模型|算法/u,
    loop: /闭环/u,
    system: /系统|集成/u,
    scope: /范围/u,
  },
  savings: {
    number: NUMBER,
    indicator: /指标/u,
    quantity_unit: /^数量单位$/u,
    quantity: /^(?:数量|产量|年产量)$/u,
    price_unit: /^单价单位$/u,
    price: /^单价$/u,
    evidence: EVIDENCE,
    name: /^(?:测算|节约|效益)?(?:项目|名称|事项)$/u,
  },
};

const KINDS = ["savings", "indicators", "investments", "scenes"] as const satisfies TableKind[];
/** What makes a row the head of a table: one of each group. */
const NEEDED: Record<TableKind, readonly (readonly string[])[]> = {
  savings: [["indicator"], ["price"]],
  indicators: [["name"], ["before", "after", "target"]],
  investments: [["amount"], ["category", "date", "invoice_no"]],
  scenes: [["name"], ["link", "pain", "tech", "data", "model"]],
};

const BRACKET = /\(([^()]*)\)$/u;

/** The head that a row of cells is, if it is one. */
export function tableHead(row: readonly IntakeCell[]): TableHead | undefined {
  const cells = row.flatMap(({ text, covered }, column) => {
    const key = wordKey(text);
    return key === "" || covered !== null || key.length > 24
      ? []
      : [
          {
            column,
            word: key.replace(BRACKET, ""),
            // Units keep their case: kWh.
            bracket: BRACKET.exec(text.normalize("NFKC").trim())?.[1]?.trim(),
          },
        ];
  });
  if (cells.length < 2) return undefined;
  for (const kind of KINDS) {
    const columns = new Map<string, number>();
    const beside = new Map<string, string>();
    const twice = new Map<string, number[]>();
    for (const { column, word, bracket } of cells) {
      const key = Object.keys(HEADS[kind]).find((name) => HEADS[kind][name]!.test(word));
      if (key === undefined) continue;
      const first = columns.get(key);
      if (first !== undefined) {
        twice.set(key, [...(twice.get(key) ?? [first]), column]);
        continue;
      }
      columns.set(key, column);
      if (bracket !== undefined) beside.set(key, bracket);
    }
    if (NEEDED[kind].every((group) => group.some((key) => columns.has(key))))
      return { kind, columns, beside, twice };
  }
  return undefined;
}
