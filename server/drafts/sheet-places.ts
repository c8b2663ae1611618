import type { DraftField, FactSheet } from "../domain/draft.ts";

const CELLS: Record<string, string> = {
  name: "名称",
  unit: "单位",
  before: "建设前",
  after: "建设后",
  method: "统计口径",
  baseline: "基期",
  period: "报告期",
  sample: "样本",
  remark: "备注",
  evidence: "数据来源",
  better: "越高越好还是越低越好",
  link: "环节",
  pain: "痛点",
  tech: "技术路径",
  data: "数据",
  model: "模型",
  system: "系统",
  loop: "闭环",
  scope: "部署范围",
  date: "日期",
  category: "类别",
  item: "内容",
  amount: "金额",
  invoice: "发票号码",
  invoice_no: "发票号码",
  paid: "是否付款",
  vendor: "供应商",
  indicator: "对应指标",
  quantity: "数量",
  quantity_unit: "数量单位",
  price: "单价",
  price_unit: "单价单位",
};

const quoted = (name: string) => (name.trim() === "" ? "" : `「${name.trim()}」`);

/** Names a cell as a person finds it: `s1k2.before` is `场景1「…」指标2「漏检率」建设前`. What names nothing is given back. */
export function placesOf(sheet: FactSheet, fields: ReadonlyMap<string, DraftField>): (ref: string) => string {
  const rows = rowsOf(sheet);
  return (ref) => {
    const [row = "", cell = ""] = ref.split(/\.(.*)/su);
    if (row === "f") return fieldPlace(cell, fields);
    if (row === "facts") return `体检带来的“${cell}”`;
    const place = rows.get(row);
    return place === undefined ? ref : `${place}${CELLS[cell] ?? ""}`;
  };
}

function rowsOf({ investments, savings, scenes }: FactSheet): Map<string, string> {
  const rows = new Map<string, string>();
  for (const [at, { id, item }] of investments.entries())
    rows.set(id, `投资明细第${at + 1}行${quoted(item)}`);
  for (const [at, { id, name }] of savings.entries()) rows.set(id, `效益测算${at + 1}${quoted(name)}`);
  for (const [at, { id, name, indicators }] of scenes.entries()) {
    const place = `场景${at + 1}${quoted(name)}`;
    rows.set(id, place);
    for (const [index, one] of indicators.entries())
      rows.set(one.id, `${place}指标${index + 1}${quoted(one.name)}`);
  }
  return rows;
}

function fieldPlace(key: string, fields: ReadonlyMap<string, DraftField>): string {
  const [name = "", year] = key.split("@");
  const label = fields.get(name)?.label ?? name;
  return year === undefined ? label : `${year}年${label}`;
}
