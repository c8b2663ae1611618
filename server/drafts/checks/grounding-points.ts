import { readHonours } from "../read-honours.ts";
import { claimFinder, type Claim, othersNamed } from "./claims.ts";
import { around, byHand, finding, judged, type PointCheck, placeOfUnit, type Reading } from "./reading.ts";
import type { Finding } from "./check-input.ts";

const KIND: Record<Claim["kind"], string> = {
  superlative: "评价没有依据",
  degree: "没有写前后的数",
  technology: "资料里没有这项技术或产品",
  organisation: "资料里没有这个单位",
};

function claims({ input, units }: Reading, kinds: readonly Claim["kind"][]): Finding[] {
  const find = claimFinder(input);
  return units.flatMap((one) =>
    find(one.unit)
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ kind, words }) =>
        finding({
          ...placeOfUnit(one),
          what: `“${words}”：${KIND[kind]}`,
          remedy: `有证明的补进资料，没有的删去，或写成【待核实：${words}】`,
        }),
      ),
  );
}

/** R16. Every number stands on a fact, a calculation or a clause; no ranking or technology that the facts don't tell. */
export const nothingInvented: PointCheck = (reading) => {
  const unbound = reading.units.flatMap((one) =>
    one.figures.flatMap((figure) =>
      figure.unbound === null
        ? []
        : [
            finding({
              ...placeOfUnit(one),
              what: `“${around(one, figure)}”中的“${figure.text}”：${figure.unbound.words}`,
              remedy: "改成资料里的数，补上这项事实，或写成【待补充：…】",
            }),
          ],
    ),
  );
  return judged("R16", "数字都来自用户事实或计算，缺失处不编造", [
    ...unbound,
    ...claims(reading, ["superlative", "degree", "technology"]),
  ]);
};

/** 一（五） of 2024年新模式: a project that was selected before doesn't apply again. Which honours those are, the office says. */
function honoured({ input: { sheet, template } }: Reading): Finding[] {
  if (template.notice !== "cq-new-models-2024" || sheet.fields["已获市级支持"]?.value.trim() === "否")
    return [];
  const honours = readHonours(sheet.fields["已获荣誉"]?.value ?? "").filter(
    ({ scope }) => scope === "project",
  );
  if (honours.length === 0) return [];
  const names = honours.map(({ name }) => name).join("、");
  const what = `本项目已获${names}；已入选市级有关试点示范或获得市级财政资金支持的项目不再重复申报（一（五））`;
  return [finding({ ref: "f.已获荣誉", where: "已获荣誉", what, remedy: "向主管部门确认本项目能否申报" })];
}

/** What a model makes of told words is held to no fact: whether it is so, a person has to read. */
const worded = ({ input: { sections } }: Reading): Finding[] =>
  sections
    .filter(({ state }) => state === "模型")
    .map(({ section }) =>
      finding({
        section: section.id,
        where: section.heading,
        what: "这一节由模型措辞：数字已核对，资料里没有的说法标了【待核实】，其余是否属实程序核不了",
        remedy: "通读一遍，与实际不符的改掉，或还原为内置措辞",
      }),
    );

/**
 * R20. Code sees a second project, an earlier grant and strangers' names. Whether a text holds a secret or somebody's
 * privacy, only the applicant can say.
 */
export const compliant: PointCheck = (reading) => {
  const title = "合规：承诺、保密、不含他企名称与客户隐私、不重复申报";
  const { sheet, template } = reading.input;
  const projects = sheet.fields["申报项目数"]?.value.normalize("NFKC").trim() ?? "";
  const granted =
    sheet.fields["已获市级支持"]?.value.trim() === "是" && template.notice === "cq-new-models-2024";
  const promises = template.parts.some(({ sections }) =>
    sections.some(({ writer, form }) => writer === "commitment" && JSON.stringify(form).includes("未被列入")),
  );
  const faults = [
    ...(promises && sheet.fields["列入失信名单"]?.value.trim() === "是"
      ? [
          finding({
            ref: "f.列入失信名单",
            where: "真实性承诺",
            what: "资料写已列入失信名单，与“未被列入失信名单”的承诺不符",
            remedy: "核对信用中国（重庆）；确在名单上的，不能作此承诺",
          }),
        ]
      : []),
    ...(Number(projects) > 1
      ? [
          finding({
            ref: "f.申报项目数",
            where: "申报项目数",
            what: `本次申报${projects}个项目`,
            remedy: "每个单位原则上只能申报1个项目，请先问主管部门",
          }),
        ]
      : []),
    ...(granted
      ? [
          finding({
            ref: "f.已获市级支持",
            where: "已获市级支持",
            what: "已入选市级试点示范或获市级资金的项目不再重复申报",
            remedy: "换一个项目",
          }),
        ]
      : []),
    ...claims(reading, ["organisation"]),
  ];
  if (faults.length > 0) return judged("R20", title, faults);
  const others = othersNamed(reading.input);
  const named = finding({
    where: "全文",
    what: `资料里提到了${others.join("、")}`,
    remedy: "确认对方同意写入；不同意的改用不具名的说法",
  });
  return byHand("R20", title, [
    ...honoured(reading),
    ...worded(reading),
    finding({
      where: "全文",
      what: "是否涉及国家秘密、商业秘密和客户隐私，程序判断不了",
      remedy: "报送前由本单位保密审查，并签署真实性承诺",
    }),
    ...(others.length === 0 ? [] : [named]),
  ]);
};

/**
 * R19. Whether a route's words amount to data, model, system and closed loop is a reader's judgement; code says which
 * scenes tell no route, and what is still open.
 */
export const routesTold: PointCheck = ({ input: { sheet, sections } }) => {
  const title = "技术路径含数据、模型、系统、闭环，并说明与产业大脑衔接";
  const routeless = sheet.scenes.flatMap((scene, at) => {
    const told = [scene.tech, scene.data, scene.model, scene.system, scene.loop].some(
      (cell) => cell.trim() !== "",
    );
    if (told) return [];
    return [
      finding({
        ref: `${scene.id}.tech`,
        where: `场景${at + 1}「${scene.name.trim()}」`,
        what: "没有写技术路径",
        remedy: "写明数据、模型、系统、闭环",
      }),
    ];
  });
  const open = sections
    .filter(({ section }) => section.writer === "scenes")
    .flatMap(({ section, shown }) => {
      const text = JSON.stringify(shown);
      const asks = [...new Set(Array.from(text.matchAll(/【待补充：([^】]*)】/gu), ([, what]) => what!))];
      return asks.length === 0
        ? []
        : [
            finding({
              section: section.id,
              where: section.heading,
              what: `还缺：${asks.slice(0, 6).join("；")}${asks.length > 6 ? `等${asks.length}项` : ""}`,
              remedy: "逐项补充",
            }),
          ];
    });
  const brain =
    (sheet.fields["产业大脑衔接"]?.value.trim() ?? "") === ""
      ? [
          finding({
            ref: "f.产业大脑衔接",
            where: "与产业大脑、平台的衔接",
            what: "没有写",
            remedy: "写明已链接或计划链接的产业大脑、平台和数据",
          }),
        ]
      : [];
  const notes = [...open, ...brain];
  if (routeless.length > 0) return judged("R19", title, [...routeless, ...brain]);
  return byHand("R19", title, notes);
};
