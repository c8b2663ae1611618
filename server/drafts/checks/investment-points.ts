import { formatMoney, parseMoney } from "../../domain/money.ts";
import { byHand, finding, judged, notAsked, type PointCheck, type Reading, tells } from "./reading.ts";
import { isTold, sceneWhere } from "./sheet-rows.ts";
import { toldTotals } from "./told-totals.ts";
import type { Finding, Point } from "./check-input.ts";

const PLANNED = ["计划总投资", "计划硬件投资", "计划软件投资", "计划安全防护投资"];

/** R13. The lines add up to what the text and the form say; what the form asks for is there. */
export const sumsAgree: PointCheck = (reading) => {
  const title = "投资总额、明细合计与表格一致";
  const { sheet, ledger, template, fields } = reading.input;
  const printed = JSON.stringify(template.parts);
  const asked = [...PLANNED, "安全防护投入"].filter((name) => printed.includes(name));
  const missing = asked
    .filter((name) => !isTold(sheet.fields[name]?.value ?? ""))
    .map((name) => {
      const where = fields.get(name)?.label ?? name;
      return finding({
        ref: `f.${name}`,
        where,
        what: "没有填",
        remedy: "补上金额和证明材料；没有发生的写0",
      });
    });
  const unread = ledger.faults
    .filter(({ ref }) => /^i\d+\.amount|^f\.(?:计划|安全防护投入)/u.test(ref))
    .map(({ ref, place, message }) =>
      finding({ ref, where: place, what: message, remedy: "改正后重新合计" }),
    );
  if (sheet.investments.length === 0)
    return judged("R13", title, [
      ...missing,
      finding({
        ref: "investments",
        where: "投资明细",
        what: "没有投资明细",
        remedy: "逐笔填写日期、类别、内容、金额和发票号码",
      }),
    ]);
  const written = reading.units.some(({ unit }) => unit.kind !== "form");
  const untold =
    written && !tells(reading, "i.total") && !tells(reading, "i.window")
      ? [
          finding({
            ref: "investments",
            where: "正文",
            what: "正文没有写投资总额",
            remedy: "写明总额和分项，与明细一致",
          }),
        ]
      : [];
  return judged("R13", title, [
    ...missing,
    ...unread,
    ...untold,
    ...toldTotals(reading.input),
    ...plannedSums(reading.input.ledger),
    ...protectionBeyond(reading.input.ledger),
  ]);
};

/** What was spent on protection is part of what was spent. */
function protectionBeyond({ figures }: Parameters<PointCheck>[0]["input"]["ledger"]): Finding[] {
  const [part, all] = ["f.安全防护投入", "i.total"].map((key) => figures.get(key));
  const [spent, total] = [part, all].map((one) => parseMoney(one?.value ?? "", "万元"));
  if (typeof spent !== "bigint" || typeof total !== "bigint" || spent <= total) return [];
  const what = `信息安全防护投入${part!.text}，大于投资明细合计${all!.text}`;
  return [
    finding({ ref: "f.安全防护投入", where: "信息安全防护投入", what, remedy: "核对金额和单位，或补全明细" }),
  ];
}

/** Parts of a plan that are more than the whole of it. */
function plannedSums({ figures }: Parameters<PointCheck>[0]["input"]["ledger"]): Finding[] {
  const fen = (name: string) => parseMoney(figures.get(`f.${name}`)?.value ?? "", "万元");
  const total = fen("计划总投资");
  const [hardware, software] = [fen("计划硬件投资"), fen("计划软件投资")];
  if (typeof total !== "bigint" || typeof hardware !== "bigint" || typeof software !== "bigint") return [];
  if (hardware + software <= total) return [];
  const what = `软硬件合计${formatMoney(hardware + software)}，大于预计总投资${formatMoney(total)}`;
  return [finding({ ref: "f.计划总投资", where: "预计总投资", what, remedy: "核对三个数" })];
}

/** What the rules say of the software share, where the lines don't decide it: a plan, or a notice without a definition. */
function shareByRule({ input: { standing, template } }: Reading, title: string): Point {
  const view = standing.investments.find(({ notice }) => notice === template.notice)!;
  const condition = standing.determinations
    .filter(({ programme }) => template.programmes.includes(programme))
    .flatMap(({ conditions }) => conditions)
    .find(({ title: words }) => /软件/u.test(words));
  const where = condition?.title ?? "软件占比";
  const what =
    condition?.value == null ? (view.note ?? "还算不出占比") : `${condition.value}，${condition.verdict}`;
  if (view.software === null)
    return byHand("R14", title, [
      finding({
        ref: "investments",
        where,
        what,
        remedy: "文件没有写明哪些费用算软件，请按主管部门的口径核对",
      }),
    ]);
  if (condition?.verdict === "符合")
    return judged("R14", title, [], [finding({ where, what, remedy: "正文列出余量" })]);
  return judged("R14", title, [
    finding({ ref: "investments", where, what, remedy: "补全所需金额；不得把网络、设备改列为软件" }),
  ]);
}

/** R14. By the notice's own definition, as the ledger works it out; the margin stands beside it. */
export const softwareShare: PointCheck = (reading) => {
  const title = "软件占比按本文件口径计算、达线并列出余量";
  const { standing, template, ledger } = reading.input;
  const view = standing.investments.find(({ notice }) => notice === template.notice);
  if (view === undefined || view.required === null) return notAsked("R14", title);
  const share = ledger.figures.get("i.share");
  const short = ledger.figures.get("i.short");
  const margin = short ?? ledger.figures.get("i.margin");
  if (share === undefined || margin === undefined) return shareByRule(reading, title);
  const under = short
    ? [
        finding({
          ref: "investments",
          where: "投资明细",
          what: `软件占比${share.text}，低于${view.required}，差${short.text}`,
          remedy: "核对类别是否归错；不得把网络、设备改列为软件",
        }),
      ]
    : [];
  const below = (standing.doubts ?? []).filter((one) => one.view.margin?.fen.startsWith("-") === true);
  const doubted = (short === undefined ? below : []).map(({ how, ask, view: { share: less } }) =>
    finding({
      ref: "investments",
      where: "投资明细",
      what: `${how}时软件占比${less ?? ""}，低于${view.required}`,
      remedy: `核对${ask}，并附依据`,
    }),
  );
  const written = reading.units.some(({ unit }) => unit.kind !== "form");
  const untold = [share, margin]
    .filter(({ id }) => written && !tells(reading, id))
    .map(({ id, text }) => {
      const what =
        id === "i.share" ? "正文没有写软件占比" : `正文没有写${short ? "差额" : "余量"}（${text}）`;
      return finding({ ref: "investments", where: "正文", what, remedy: "写明占比、要求和余量" });
    });
  return judged("R14", title, [...under, ...doubted, ...untold]);
};

/**
 * R15. Which line a scene uses is told by the sheet. Where it isn't, the text ties them by words in common, which only a
 * person can confirm.
 */
export const equipmentTied: PointCheck = ({ input: { sheet } }) => {
  const title = "场景所用软硬件与投资明细、发票对应";
  const { scenes, investments } = sheet;
  if (scenes.length === 0 || investments.length === 0) return notAsked("R15", title);
  const tied = new Set(investments.flatMap((line) => line.scenes));
  const open = scenes.flatMap((scene, at) =>
    tied.has(scene.id)
      ? []
      : [
          finding({
            ref: scene.id,
            where: sceneWhere(scene, at),
            what: "投资明细没有注明哪几行用于本场景",
            remedy: "在投资明细里勾选所用场景",
          }),
        ],
  );
  const invoices = investments.flatMap((line, at) =>
    isTold(line.invoice_no)
      ? []
      : [
          finding({
            ref: `${line.id}.invoice_no`,
            where: `投资明细第${at + 1}行「${line.item.trim()}」`,
            what: "没有发票号码",
            remedy: "补上发票号码",
          }),
        ],
  );
  return tied.size === 0
    ? byHand("R15", title, [...open, ...invoices])
    : judged("R15", title, [...open, ...invoices]);
};
