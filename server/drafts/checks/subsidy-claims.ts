import type { DraftFigure } from "../../domain/draft.ts";
import { findFigures } from "../../figures/find-figures.ts";
import type { Finding } from "./check-input.ts";
import { finding, placeOfUnit, type Reading } from "./reading.ts";
import type { ReadUnit } from "./text-binder.ts";
import { toldCells } from "./told-words.ts";

/** Money of a government. What a firm pays its own people is none. */
const SUBSIDY =
  "(?:补贴(?!制度|标准)|补助(?!标准)|奖补|资助|奖励(?!制度|办法|机制|员工|职工)|(?:国家|政府|财政|扶持|专项|支持)资金|资金支持)";
const OWN_PEOPLE = /员工|职工|班组|个人|建议|提案/u;
const SURE = "保证|确保|必将|必定|必然|一定|肯定|有把握";
const GET = "获得?|获批|拿到?|享受|争取到|得到|领取|给予|发放|拨付";
const PROMISE = new RegExp(
  [
    `(?:${SURE})(?:能够?|会|可以?)?(?:入选|获批|通过|获得|拿到|立项|到账)`,
    `(?:可|将|能|可以|能够|预计|有望|有把握)(?:${GET})[^，。；]{0,16}${SUBSIDY}`,
    `${SUBSIDY}[^，。；不未没]{0,8}(?:到账|已(?:基本|全部|部分)?落实|(?:已|将)[^，。；不未没]{0,4}(?:拨付|到位|下达|兑现|发放))`,
    "已(?:列入|纳入|进入)[^，。；]{0,10}(?:支持|资助|奖补|扶持)(?:计划|名单|项目|范围)",
  ].join("|"),
  "u",
);
const RECEIVED = new RegExp(
  `已(?:经)?(?:获得?|取得|收到|享受|领取|拿到|争取到)[^，。；]{0,12}${SUBSIDY}`,
  "u",
);
const OPEN = /(?:不|无法|不能|并非|不是|不代表|未|是否|能否|可否|若|如果?)[^，。；]{0,6}$/u;

/** Money that stands right behind the word, or right before it; a base that the money is reckoned from doesn't. */
const BEHIND = new RegExp(`${SUBSIDY}[^×÷=＝按投资基贷费占]{0,8}$`, "u");
const AHEAD = new RegExp(`^(?:左右|以上|以内|的|之)?[^×÷=＝按投资基贷费占]{0,4}${SUBSIDY}`, "u");
const CEILING = /最高|上限|不超过|以内/u;

const clauseEnds = /[，。；！？\t]/u;

/** The words before and behind a figure, as far as its clause goes. */
function beside(text: string, { start, end }: { start: number; end: number }): [string, string] {
  const before = text.slice(0, start).split(clauseEnds).at(-1)!;
  return [before, text.slice(end).split(clauseEnds)[0]!];
}

const fenOf = (words: string): bigint | undefined =>
  findFigures(words).flatMap((span) => (span.kind === "money" && span.value !== null ? [span.value] : []))[0];

/** A ceiling that the rules give: no bound, and no number of a clause's words. */
export const isCeiling = ({ unit, id }: DraftFigure): boolean =>
  id.startsWith("r.") && unit === "万元" && !id.includes(":") && !id.endsWith(".bound");

/** Amounts of subsidy that are no ceiling of these facts, or aren't said to be one. */
function amounts(one: ReadUnit, ceilings: readonly string[]): Finding[] {
  const { text, state } = one.unit;
  if (state === "内置" || (OWN_PEOPLE.test(text) && !text.includes("财政"))) return [];
  return one.figures.flatMap(({ start, end, id, text: amount }) => {
    const [before, behind] = beside(text, { start, end });
    if (!amount.endsWith("元") || !(BEHIND.test(before) || AHEAD.test(behind))) return [];
    const ruled = id?.startsWith("r.") || ceilings.some((ceiling) => fenOf(ceiling) === fenOf(amount));
    if (ruled && CEILING.test(text)) return [];
    const said = `“${before.slice(-16).trimStart()}${amount}${behind.slice(0, 8)}”`;
    return [
      finding({
        ...placeOfUnit(one),
        what: ruled ? `${said}：没有写明是上限` : `${said}：不是按本稿事实试算的奖补上限`,
        remedy:
          ceilings.length === 0
            ? "按依据日期没有可用的上限，请删去"
            : `改为试算的上限：${ceilings.join("、")}，没有依据的删去`,
      }),
    ];
  });
}

/** What reads as money promised, money had already, or another amount than the rules' ceiling. */
export function subsidyClaims({ units, input }: Pick<Reading, "units" | "input">): Finding[] {
  const ceilings = Array.from(input.ledger.figures.values())
    // Of one benefit: whether two may be had together is for the office.
    .filter((one) => isCeiling(one) && !one.id.startsWith("r.combined."))
    .map(({ text }) => text);
  const known = [...new Set(ceilings)];
  const granted = input.sheet.fields["已获市级支持"]?.value.trim() === "是";
  const told = toldCells(input);
  const first = ({ unit: { text } }: ReadUnit, pattern: RegExp) => {
    const match = pattern.exec(text);
    return match === null || OPEN.test(text.slice(0, match.index)) ? undefined : match[0];
  };
  return units.flatMap((one) => {
    const promised = first(one, PROMISE);
    const said = one.unit.state === "内置" ? undefined : first(one, RECEIVED);
    const received =
      said !== undefined && !granted && !told.some((cell) => cell.includes(said)) ? said : undefined;
    return [
      ...(promised === undefined
        ? []
        : [
            finding({
              ...placeOfUnit(one),
              what: `“${promised}”：写成了承诺`,
              remedy: "改为“入选后按最高标准试算”，并写明预算管理、总额控制",
            }),
          ]),
      ...(received === undefined
        ? []
        : [
            finding({
              ...placeOfUnit(one),
              what: `“${received}”：资料里没有这笔资金`,
              remedy: "确有的写明批复文号、金额和日期，并核对是否重复申报；没有的删去",
            }),
          ]),
      ...(said === undefined ? amounts(one, known) : []),
    ];
  });
}
