import { finding, judged, type PointCheck, tells } from "./reading.ts";
import { isTold } from "./sheet-rows.ts";

/** R12. Arithmetic, unit price with its source, sum of the parts, nothing counted twice: the ledger has worked it all out. */
export const savingsTold: PointCheck = (reading) => {
  const title = "年效益有算式和单价来源，合计等于分项和，不重复计算";
  const { sheet, ledger } = reading.input;
  if (sheet.savings.length === 0)
    return judged("R12", title, [
      finding({
        ref: "savings",
        where: "效益测算",
        what: "没有效益测算的输入，年效益写不出算式",
        remedy: "填写每项节约对应的指标、数量和单价",
      }),
    ]);
  const unread = ledger.faults
    .filter(({ ref }) => /^v\d/u.test(ref))
    .map(({ ref, place, message }) =>
      finding({ ref, where: place, what: message, remedy: "改正后重新测算" }),
    );
  const sourceless = sheet.savings.flatMap((saving, at) => {
    if (isTold(saving.evidence)) return [];
    const price = `${saving.price.trim()}${saving.price_unit.trim()}`;
    return [
      finding({
        ref: `${saving.id}.evidence`,
        where: `效益测算${at + 1}「${saving.name.trim()}」`,
        what: `单价${price}没有写来源`,
        remedy: "写明单价依据，如财务成本核算表、合同、电费单",
      }),
    ];
  });
  const written = reading.units.some(({ unit }) => unit.kind !== "form");
  const untold = sheet.savings.flatMap((saving, at) => {
    const key = `${saving.id}.saving`;
    if (!written || !ledger.figures.has(key) || tells(reading, key)) return [];
    const where = `效益测算${at + 1}「${saving.name.trim()}」`;
    return [
      finding({ ref: saving.id, where, what: "正文没有写这项年节约额", remedy: "连同算式写进效益分析" }),
    ];
  });
  return judged("R12", title, [...unread, ...sourceless, ...untold]);
};
