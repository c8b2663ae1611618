import { finding, judged, byHand, notAsked, type PointCheck } from "./reading.ts";
import { indicatorsOf, isTold, sceneWhere } from "./sheet-rows.ts";

/**
 * R03. Where the notice gives a number of scenes, code counts. Where it doesn't, fewer than last year's form asked for is
 * told to a person and never failed.
 */
export const sceneCount: PointCheck = ({ input: { template, sheet, fields } }) => {
  const title = "场景个数符合要求";
  const { least, most, clause } = template.scenes;
  const count = sheet.scenes.length;
  const range = most === null ? `不少于${least}个` : `不少于${least}个，不多于${most}个`;
  const chosen = (sheet.fields["应用场景"]?.value ?? "").split(/[；;、，,\n]/u).filter(isTold);
  const limited = mostChosen(template.parts);
  const faults = [
    ...(limited !== null && chosen.length > limited
      ? [
          finding({
            ref: "f.应用场景",
            where: fields.get("应用场景")?.label ?? "应用场景",
            what: `选了${chosen.length}个，限${limited}个`,
            remedy: `留下最主要的${limited}个`,
          }),
        ]
      : []),
    ...(clause !== null && (count < least || (most !== null && count > most))
      ? [
          finding({
            ref: "scenes",
            where: "场景",
            what: `有${count}个场景，${clause}要求${range}`,
            remedy: count < least ? `再补${least - count}个场景` : "合并或删去多出的场景",
          }),
        ]
      : []),
  ];
  if (faults.length > 0 || clause !== null || limited !== null) return judged("R03", title, faults);
  if (count >= USUAL.scenes) return notAsked("R03", title);
  const what = `有${count}个场景；本文件没有写个数，2024年的建设方案要求3至10个`;
  return byHand("R03", title, [
    finding({ ref: "scenes", where: "场景", what, remedy: "请对照正式模板核对个数" }),
  ]);
};

/** What the 2024 outline of the same authority asks for (方案·三（二）): a hint where a notice is silent. */
const USUAL = { scenes: 3, indicators: 3 };

function mostChosen(parts: readonly unknown[]): number | null {
  const most = /"field":"应用场景"[^}]*?"most":(\d+)/u.exec(JSON.stringify(parts))?.[1];
  return most === undefined ? null : Number(most);
}

/** R04. An indicator is measurable once it has a unit and a value reached or aimed at. */
export const enoughIndicators: PointCheck = ({ input: { template, sheet } }) => {
  const title = "每个场景有足够的可量化指标，带单位";
  const { clause, indicators: asked } = template.scenes;
  const least = clause === null ? USUAL.indicators : asked;
  if (clause !== null && asked === 0) return notAsked("R04", title);
  const unitless = indicatorsOf(sheet)
    .filter(({ indicator }) => !isTold(indicator.unit))
    .map(({ indicator, where }) =>
      finding({ ref: `${indicator.id}.unit`, where, what: "没有单位", remedy: "写明单位，如%、小时/月" }),
    );
  const few = sheet.scenes.flatMap((scene, at) => {
    const count = scene.indicators.filter(({ unit, after }) => isTold(unit) && isTold(after)).length;
    if (count >= least) return [];
    const asks = clause === null ? `2024年的建设方案要求至少${least}个` : `${clause}要求至少${least}个`;
    const what = `有${count}个可量化指标；${asks}`;
    return [finding({ ref: scene.id, where: sceneWhere(scene, at), what, remedy: `再补${least - count}个` })];
  });
  if (clause !== null) return judged("R04", title, [...unitless, ...few]);
  if (unitless.length > 0) return judged("R04", title, unitless, few);
  return few.length > 0 ? byHand("R04", title, few) : notAsked("R04", title);
};
