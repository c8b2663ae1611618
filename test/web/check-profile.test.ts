import { describe, expect, it } from "vitest";
import { determinationsRequest } from "../../server/schemas/determination.ts";
import { profileFile, readProfileFile } from "../../web/src/features/check/profile-file.ts";
import {
  blankProfile,
  listOf,
  valueOf,
  withFact,
  withList,
  withoutProject,
  withProject,
} from "../../web/src/features/check/profile.ts";

const blank = blankProfile("a", "甲厂");
const enterprise = (name: string) => name === "制造企业";
const state = (name: string, value: boolean | null | undefined, project: string, old = blank) =>
  withFact(old, { name, value, project }, enterprise(name));
const ask = (name: string, project: string) => ({ name, project, ofEnterprise: enterprise(name) });

describe("what was stated", () => {
  it("不清楚 is told apart from never asked, and both from no", () => {
    const unsure = state("已建成投产", null, "p1");
    expect(valueOf(unsure, ask("已建成投产", "p1"))).toBeNull();
    expect(valueOf(blank, ask("已建成投产", "p1"))).toBeUndefined();
    expect(state("已建成投产", undefined, "p1", unsure).facts).toEqual([]);
  });

  it("an enterprise has each fact once, a project its own", () => {
    const two = withProject(blank);
    const said = state("制造企业", false, "p2", state("制造企业", true, "p1", two));
    expect(valueOf(said, ask("制造企业", "p1"))).toBe(false);
    const built = state("已建成投产", false, "p2", state("已建成投产", true, "p1", two));
    expect(valueOf(built, ask("已建成投产", "p1"))).toBe(true);
    expect(valueOf(built, ask("已建成投产", "p2"))).toBe(false);
  });

  it("a project that goes takes its own facts and lines along, never the enterprise's", () => {
    const two = withProject(blank);
    const said = state("制造企业", true, "p1", state("已建成投产", true, "p1", two));
    const lines = withList(said, {
      project: "p1",
      complete: true,
      lines: [{ category: "软件购置", item: "", date: "2024-05-10", amount: "1" }],
    });
    const left = withoutProject(lines, "p1", enterprise);
    expect(left.projects.map(({ id }) => id)).toEqual(["p2"]);
    expect(left.facts).toEqual([{ name: "制造企业", value: true, project: "p2" }]);
    expect(left.investments).toEqual([]);
    expect(withoutProject(left, "p2", enterprise)).toBe(left);
  });

  it("an id is never given twice", () => {
    const three = withProject(withProject(blank));
    const again = withProject(withoutProject(three, "p2", enterprise));
    expect(new Set(again.projects.map(({ id }) => id)).size).toBe(3);
  });
});

describe("a profile as a file", () => {
  const typed = withList(state("已建成投产", true, "p1"), {
    project: "p1",
    complete: true,
    lines: [{ category: "软件购置", item: "MES", date: "2024-05-10", amount: "410万元" }],
  });
  const derived = [...typed.facts, { name: "软件购置", value: "410", unit: "万元" as const, project: "p1" }];
  const file = profileFile(typed, derived, "2026-11-21");

  it("is a request that the command line reads, with what the lines state", () => {
    expect(determinationsRequest.parse(JSON.parse(file))).toEqual({ as_of: "2026-11-21", facts: derived });
  });

  it("comes back as it was typed, nothing derived in it", () => {
    expect(readProfileFile(file, "b", "x")).toEqual({ ...typed, id: "b" });
    expect(listOf(readProfileFile(file, "b", "x")!, "p1").lines).toHaveLength(1);
  });

  it("facts written by hand come in as stated, each project named", () => {
    const read = readProfileFile('[{"name":"已建成投产","value":true,"project":"二期"}]', "b", "手写");
    expect(read?.projects).toEqual([{ id: "二期", name: "二期" }]);
    expect(read?.name).toBe("手写");
  });

  it.each(["", "{", "[1]", '{"facts":"很多"}'])("%j is no profile", (text) => {
    expect(readProfileFile(text, "b", "x")).toBeNull();
  });
});
