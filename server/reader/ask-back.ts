import type { DictionaryFact } from "../domain/fact-dictionary.ts";
import type { UnclearReason } from "./read-fact.ts";

/** What to ask when something was said that is no fact yet. */
export function askBack(
  reason: UnclearReason,
  quote: string,
  facts: readonly DictionaryFact[],
  { detail, projects }: { detail: string; projects: readonly string[] },
): string {
  const labels = facts.map(({ label }) => `“${label}”`);
  const named = labels.length === 0 ? "哪一项" : labels.slice(0, 4).join("、");
  const exactly = facts.some(({ type }) => type === "date") ? "是哪一天" : "的确切数是多少";
  switch (reason) {
    case "which_fact":
      return labels.length === 0
        ? `您说的“${quote}”指哪一项？`
        : `您说的“${quote}”指${named}${labels.length > 1 ? "中的哪一项" : "吗"}？`;
    case "no_unit":
      return `“${quote}”的单位是万元吗？`;
    case "approximate":
      return `“${quote}”是约数，${named}${exactly}？`;
    case "range":
      return `“${quote}”是一个区间，${named}${exactly}？`;
    case "bound":
      return `“${quote}”只说了上下限，${named}${exactly}？`;
    case "share":
      return `“${quote}”是比例，${named}的金额是多少万元？`;
    case "increment":
      return `“${quote}”是新增的数，加上以后${named}的合计是多少？`;
    case "period":
      return facts.some(({ type }) => type === "int")
        ? `“${quote}”不在通知要求的时段里。${facts[0]?.question ?? "请补充"}`
        : `“${quote}”是某一时段的数，${named}合计是多少？`;
    case "not_listed":
      return facts.length > 0
        ? `“${detail}”不在通知列举的费用里；不含这一项，${named}是多少？`
        : `“${detail}”不在通知列举的费用里，未计入；您说的总投资里含这一项吗？`;
    case "part":
      return `“${quote}”只说了一部分：${facts[0]?.question ?? "请补充"}`;
    case "doubted":
      return `您说“${quote}”，请再确认：${facts[0]?.question ?? "请补充"}`;
    case "which_project":
      return `您说的“${quote}”是哪个项目的：${projects.join("、")}？`;
    case "conflict":
      return `${named}前后说法不一，以哪个为准？`;
    case "fault":
      return `“${quote}”没有看懂：${detail || "请换个写法"}。`;
  }
}
