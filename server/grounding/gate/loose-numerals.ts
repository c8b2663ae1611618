const NUMERAL = "[〇零一二两三四五六七八九十百千万亿]";
/** After 一 alone only a classifier makes a figure: 一项, 一类; 一 begins many words. */
const CLASSIFIER =
  "(?:元|万|亿|%|成|倍|级|年|月|日|号|天|点|个|项|家|份|类|档|条|次|批|台|套|种|期|处|名|人|块|张|轮|届|章|节|部|半|折|式|层|步|位|笔|页|字|大)";
const LOOSE = new RegExp(
  [
    "\\d[\\d.,:/]*[A-Za-z%‰]?[\\u4e00-\\u9fff]?",
    "[①-⓿²³¹½¼¾⅓-⅞Ⅰ-ⅿ]",
    `${NUMERAL}{2,}[\\u4e00-\\u9fff]?`,
    "[〇零二两三四五六七八九十][\\u4e00-\\u9fff]?",
    `一${CLASSIFIER}`,
    "百分之.",
    "翻(?:[一两]?番|倍)|加倍|减半|过半|对折",
    "半(?!导体|成品|自动|径|岛|数据)[\\u4e00-\\u9fff]?",
    "[亿万千百](?=[元个项家人])",
    "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|double|twice|triple|third|quarter)s?\\b",
  ].join("|"),
  "giu",
);
/** 一是, 二是; 第一，; 其一，; （万元 as a unit. */
const FREE =
  /(?<=^|[，；。：:;,\s])(?:第[一二三四五六七八九十](?=[，,、：是])|其[一二三四五六](?=[，,、：是])|[一二三四五六七](?=是))|(?<=[（(：:])[万亿](?=元)/gu;

/** Numerals that no recogniser of quantities took, with the character they count by. UTF-16 indices. */
export function looseNumerals(text: string): { start: number; end: number }[] {
  const kept = text.replace(FREE, (free) => "\ue000".repeat(free.length));
  return Array.from(kept.matchAll(LOOSE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
