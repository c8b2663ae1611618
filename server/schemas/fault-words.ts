import { z } from "zod";

const KINDS: Record<string, string> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  object: "一个对象",
  record: "一个对象",
  array: "一个列表",
};

/** How many keys or options are named before the rest is left out. */
const NAMED = 12;
const listed = (words: readonly unknown[]) =>
  words.length > NAMED ? `${words.slice(0, NAMED).join("、")}等${words.length}个` : words.join("、");

const unit = (origin: string) => (origin === "string" ? "个字符" : origin === "array" ? "项" : "");

/** The alternative that was meant, judged by what fits of it; else all of them. */
function unionWords(alternatives: readonly (readonly z.core.$ZodIssue[])[]): string | undefined {
  const meant = alternatives.find((faults) => faults.some(({ path }) => path.length > 0));
  if (meant) return meant.map(({ path, message }) => `${path.join(".")} ${message}`).join("；");
  const each = alternatives.flatMap(([fault]) => (fault?.code === "invalid_type" ? [fault.message] : []));
  return each.length === 0 ? undefined : each.join("，或");
}

/** What to write instead, in words for a person; undefined leaves it to zod's own Chinese. */
function words(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return "没有填写";
      return `要写成${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return issue.input === undefined ? "没有填写" : `只能写${listed(issue.values)}中的一个`;
    case "unrecognized_keys":
      return `没有这样的字段：${listed(issue.keys)}`;
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return "不能是空的";
      return `${unit(issue.origin) ? "至少" : "不能小于"}${issue.minimum}${unit(issue.origin)}`;
    case "too_big":
      return `${unit(issue.origin) ? "最多" : "不能大于"}${issue.maximum}${unit(issue.origin)}`;
    case "invalid_union":
      return issue.input === undefined ? "没有填写" : unionWords(issue.errors);
    case "invalid_format":
      return issue.format === "url" ? "不是有效的网址" : undefined;
    default:
      return undefined;
  }
}

/** From here on every schema of this process says its faults in Chinese. */
export function sayFaultsInChinese(): void {
  z.config({ ...z.locales.zhCN(), customError: words });
}
