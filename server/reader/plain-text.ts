import { Converter } from "opencc-js/t2cn";
import { fold } from "../figures/fold.ts";

const simplify = Converter({ from: "tw", to: "cn" });

/**
 * Taiwan's words for what the dictionary names. OpenCC's own phrase table isn't used: it turns the mainland's
 * 文件 into 文档, and its phrases change lengths.
 */
const TAIWAN: [RegExp, string][] = [
  [/软体/gu, "软件"],
  [/硬体/gu, "硬件"],
  [/网路/gu, "网络"],
  [/专案/gu, "项目"],
  [/资讯/gu, "信息"],
  [/系统整合/gu, "系统集成"],
  [/云端服务/gu, "云服务费"],
];

/** Words of the region, of the same length as the ones that the dictionary and the patterns know. */
const REGIONAL: [RegExp, string][] = [
  [/[莫冇木]得/gu, "没得"],
  [/[莫木]有/gu, "没有"],
  [/啥子/gu, "什么"],
];

/**
 * A message in the one form in which facts are looked for: folded, simplified, lower case. As in `fold`, its
 * indices are code point offsets of the message, which is why a conversion that changes lengths isn't used.
 */
export function plainText(message: string): string {
  const folded = fold(message);
  const converted = simplify(folded);
  const simple = converted.length === folded.length ? converted : folded;
  const mainland = [...TAIWAN, ...REGIONAL].reduce(
    (text, [word, ours]) => text.replaceAll(word, ours),
    simple,
  );
  const lower = mainland.toLowerCase();
  return lower.length === mainland.length ? lower : mainland;
}
