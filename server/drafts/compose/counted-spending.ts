import type { ComposeInput } from "./compose-input.ts";
import { lacking, unsure } from "./lacking.ts";
import { inside, joined, slot } from "./told.ts";

/** Total, software, share and margin as the template's notice counts them, with the clause that says so. */
export function byDefinition(input: ComposeInput): string[] {
  const { ledger, template, standing } = input;
  const counted = slot(ledger, "i.window");
  const view = standing.investments.find(({ notice }) => notice === template.notice);
  if (counted === undefined || view === undefined) return [];
  const total = [...countedTotal(input), ...withoutDoubts(input)];
  if (view.software_fact === null) return total;
  const field = [...input.fields.values()].find(({ fact }) => fact === view.software_fact);
  const [software, share] = [slot(ledger, "i.software"), slot(ledger, "i.share")];
  const what = view.software === null && field !== undefined ? field.label : "其中软件相关投资";
  if (software === undefined || share === undefined)
    return [...total, `${what}：${software ?? lacking("按本通知口径的金额和组成")}`];
  const [margin, short] = [slot(ledger, "i.margin"), slot(ledger, "i.short")];
  const line = softwareClause(input);
  return [
    ...total,
    joined([
      `${what}${software}，占比为${software}÷${counted}=${share}`,
      margin === undefined ? undefined : beyond(ledger, margin),
      short === undefined ? undefined : `较要求的下限少${short}`,
    ]) + (line === undefined ? "" : `。要求见${line}`),
  ];
}

const beyond = (ledger: ComposeInput["ledger"], margin: string) =>
  ledger.figures.get("i.margin")?.value === "0" ? "正好达到要求的下限" : `较要求的下限多${margin}`;

/** What of the lines counts; where the notice asks for a plan, whether the plan and the lines agree. */
function countedTotal({ ledger }: ComposeInput): string[] {
  const figure = ledger.figures.get("i.window");
  const lines = ledger.figures.get("i.total");
  if (figure?.refs.some((ref) => ref.startsWith("f.")))
    return lines === undefined || lines.value === figure.value
      ? []
      : [`预计总投资与投资明细合计不一致，${lacking("差额对应的费用和说明")}`];
  const excluded = slot(ledger, "i.excluded");
  const reason = inside(ledger, "i.excluded.reason");
  return [
    excluded === undefined
      ? "按本通知的投资口径，以上各行均计入，合计{i.window}"
      : `按本通知的投资口径，计入{i.window}，另有${excluded}${reason === undefined ? "不计入" : `（${reason}）`}`,
  ];
}

/** What the spending comes to without the lines that are in doubt. */
const withoutDoubts = ({ ledger, standing }: ComposeInput): string[] =>
  (standing.doubts ?? []).flatMap(({ how, ask }, at) => {
    const total = slot(ledger, `i.doubt${at + 1}`);
    const share = slot(ledger, `i.doubt${at + 1}.share`);
    const by = share === undefined ? undefined : `软件相关投资占比为${share}`;
    return total === undefined ? [] : [joined([`${how}时，计入${total}`, by, unsure(ask)])];
  });

/** The notice's own words on the share of software: `二（二）3：“…不低于总投资的30%”`. */
function softwareClause({ ledger, standing, template }: ComposeInput): string | undefined {
  for (const { id, notice, conditions } of standing.determinations) {
    const found = notice === template.notice && conditions.find(({ title }) => title.includes("软件"));
    const key = found && `r.${id}.${found.id}`;
    if (key && slot(ledger, `${key}.quote`) !== undefined) return `{${key}.clause}：“{${key}.quote}”`;
  }
  return undefined;
}
