import { assertedText } from "./asserted.ts";
import { readPlaces } from "./places.ts";
import { type Reading, tell } from "./reading.ts";

const REGISTERED_AT = /(?:在|于)(.{2,8}?)(?:工商)?(?:注册|登记)/u;
const REGISTERED = /(?:注册|登记)(?:地|地址|地点)?(?:就|是|都)?(?:在|于|为|是|[:：])?(.{2,10})/u;
/** 重庆是分公司: where the head office is, is not said. */
const BRANCH = /分公司|分厂|子公司|总部|总公司|母公司/u;
const OF =
  /^(?:我们|我司|本公司|咱们?|公司)?(?:公司|企业)?(?:是|系|都是)?(?:一?家)?(.{2,8}?)(?:市|省)?(?:的|本地的?)?(?:制造业?|生产)?(?:企业|公司|的)$/u;

/** 成都 of 我们是成都的企业; nothing of 先进级是四川给的. */
function onlyPlace(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const { chongqing, sichuan, elsewhere } = readPlaces(words);
  const rest = [...chongqing, ...sichuan, ...elsewhere].reduce(
    (text, place) => text.replaceAll(place, ""),
    words,
  );
  return /^[我是省市区县的本地这边\s]*$/u.test(rest) ? words : undefined;
}

/** Reads where the company is registered: 注册在成都, 我是成都的企业. */
export function readRegistration(reading: Reading): void {
  const fact = reading.dictionary.facts.get("注册地");
  if (!fact) return;
  // 「成都的企业」 is where it is; that it is registered there only matters where a notice asks.
  const here = fact.notices.some((slug) => reading.scope.has(slug));
  for (const clause of reading.clauses) {
    const said = assertedText(clause)?.trim();
    const place =
      said &&
      (REGISTERED_AT.exec(said)?.[1] ??
        REGISTERED.exec(said)?.[1] ??
        (here && !BRANCH.test(said) ? onlyPlace(OF.exec(said)?.[1]) : undefined));
    if (place === undefined || place === "" || /没|不|未/u.test(said ?? "")) continue;
    const { chongqing, sichuan, elsewhere } = readPlaces(place);
    const value =
      chongqing.length > 0
        ? "重庆"
        : sichuan.length > 0
          ? "四川"
          : elsewhere.length > 0
            ? "境内其他地区"
            : undefined;
    if (value === undefined || /香港|澳门|台湾/u.test(place)) continue;
    tell(reading, clause, fact, value);
    const chengdu = reading.dictionary.facts.get("注册在成都");
    const city = sichuan.find((name) => !/四川|川经信|sichuan/iu.test(name));
    if (chengdu && here && value === "四川" && city !== undefined)
      tell(reading, clause, chengdu, /成都|chengdu/iu.test(city));
  }
}
