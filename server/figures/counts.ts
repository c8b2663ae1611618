import { matchAt, type Recogniser } from "./figure.ts";
import { integral } from "./rational.ts";
import { scanNumeral } from "./scan-numeral.ts";

const CLASSIFIER =
  /[多余来]?\s*(个(?!月|亿|百分点|点|半|星期|人认)|家|项(?!目)|台|套|条|份|次(?!性)|类|档|座|名|人(?!工|员|民|士)|块(?=牌)|张|种|批|处|组|件|户|款|期|页|字|倍|吨|间|点(?=意见|建议|要求)|辆|支|门|步|篇|位)/y;
/** 进一步, 统一个性: the 一 belongs to a word. */
const WORD_BEFORE = /[进统同专唯逐]/u;
const ORDINAL = /第\s*/y;
const ORDINAL_UNIT = /\s*(条|款|项|章|节|批|届|次|期|名|位|个|家|类|点|步|年|轮|季度|部分)/y;

/** 1个, 两个, 3家, 一项. */
export const count: Recogniser = (text, at) => {
  const numeral = scanNumeral(text, at);
  const unit = numeral && matchAt(CLASSIFIER, text, numeral.end);
  if (!numeral || !unit || (numeral.text === "一" && WORD_BEFORE.test(text[at - 1] ?? ""))) return undefined;
  return {
    kind: "count",
    value: numeral.value ?? null,
    to: null,
    unit: unit[1]!,
    end: numeral.end + unit[0].length,
    approximate: numeral.more || /^[多余来]/u.test(unit[0]),
    ...(numeral.fault ? { fault: numeral.fault } : {}),
  };
};

/** 第7条, 第二批. 第三方 and 第一 are words. */
export const ordinal: Recogniser = (text, at) => {
  const first = matchAt(ORDINAL, text, at);
  const numeral = first && scanNumeral(text, at + first[0].length);
  if (!numeral) return undefined;
  const unit = matchAt(ORDINAL_UNIT, text, numeral.end);
  if (!unit && !numeral.arabic) return undefined;
  const value = numeral.value && integral(numeral.value);
  return {
    kind: "ordinal",
    value: value === undefined ? null : Number(value),
    unit: unit?.[1] ?? "",
    end: numeral.end + (unit?.[0].length ?? 0),
  };
};
