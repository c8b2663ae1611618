import { describe, expect, it } from "vitest";
import type { Clause, Corpus } from "../../../server/domain/notice.ts";
import { withQualifiers } from "../../../server/retrieval/qualifiers.ts";
import { smallCorpus } from "./small-corpus.ts";

const clauses = {
  一: "一、支持范围",
  "一（一）": "（一）骑行补贴。购车补贴不超过实际费用，且车辆须在本市登记。",
  "一（一）1": "1.购买自行车的，给予最高500元补贴。",
  "一（一）2": "2.鼓励骑行。",
  "一（一）3": "3.按实际费用的10%给予补贴。",
  末段: "本办法所列标准均为最高标准。",
};
const parents = {
  "一（一）": "一",
  "一（一）1": "一（一）",
  "一（一）2": "一（一）",
  "一（一）3": "一（一）",
};

function pick(corpus: Corpus, ...paths: string[]): Clause[] {
  return paths.map((path) => corpus.notices[0]!.clauses.find((clause) => clause.path === path)!);
}
const pathsOf = (found: Clause[]) => found.map(({ path }) => path);

describe("clauses that qualify another", () => {
  const policy = smallCorpus({ slug: "bikes", kind: "奖补政策", clauses, parents });

  it("follow it: the lead-in that states a condition, and the closing clause of any amount", () => {
    const found = withQualifiers(policy, pick(policy, "一（一）1"));
    expect(pathsOf(found)).toEqual(["一（一）1", "一（一）", "末段"]);
  });

  it("come for a share of money as for an amount", () => {
    expect(pathsOf(withQualifiers(policy, pick(policy, "一（一）3")))).toContain("末段");
  });

  it("stay away where nothing is paid: no closing clause, and no bare heading", () => {
    expect(pathsOf(withQualifiers(policy, pick(policy, "一（一）2")))).toEqual(["一（一）2", "一（一）"]);
    expect(pathsOf(withQualifiers(policy, pick(policy, "一")))).toEqual(["一"]);
  });

  it("come once, after the first clause that needs them, and never move a clause that was found before", () => {
    const found = withQualifiers(policy, pick(policy, "一（一）1", "一（一）3"));
    expect(pathsOf(found)).toEqual(["一（一）1", "一（一）", "末段", "一（一）3"]);
    const ahead = withQualifiers(policy, pick(policy, "末段", "一（一）1"));
    expect(pathsOf(ahead)).toEqual(["末段", "一（一）1", "一（一）"]);
  });

  it("are no closing clause in a notice that pays nothing itself", () => {
    const notice = smallCorpus({ slug: "bikes", kind: "申报通知", clauses, parents });
    expect(pathsOf(withQualifiers(notice, pick(notice, "一（一）1")))).not.toContain("末段");
  });
});
