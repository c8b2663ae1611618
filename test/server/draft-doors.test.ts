import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { z } from "zod";
import { draft as draftByCli } from "../../server/cli/draft.ts";
import { readWordText } from "../../server/drafts/word/read-word-text.ts";
import { draft, draftCheck } from "../../server/schemas/draft.ts";
import { readFrames } from "../builders/event-stream.ts";
import { companyCard, realDrafting } from "../builders/opened-draft.ts";
import { runningServer, type RunningServer } from "../builders/running-server.ts";
import { temporaryFolder } from "../builders/temporary-store.ts";

const AS_OF = "2025-12-10";
const OUTLINE = "2025未来工厂";
const CF1 = "evals/cases/companies/cf1.json";
const cliResult = z.object({ draft, check: draftCheck, notes: z.array(z.string()) });

let server: RunningServer;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

/** The built command line, as a person runs it. */
async function cewen(...args: string[]): Promise<Said> {
  const command = [".build/server/cli/main.js", "draft", ...args];
  try {
    const said = await promisify(execFile)(process.execPath, command, { maxBuffer: 2 ** 26 });
    return { code: 0, ...said };
  } catch (error) {
    return error as Said;
  }
}

/** What one door says otherwise than the other, each as both say it. */
function differing(ones: readonly { id: string }[], others: readonly { id: string }[]): [string, string][] {
  const ids = new Set([...ones, ...others].map(({ id }) => id));
  const said = (all: readonly { id: string }[], id: string) =>
    JSON.stringify(all.find((one) => one.id === id)) ?? "";
  return Array.from(ids, (id): [string, string] => [said(ones, id), said(others, id)]).filter(
    ([one, other]) => one !== other,
  );
}

describe("the doors of a draft", () => {
  it("say the same of CF1 to the byte: sections, figures, checks, and the words of the Word file", async () => {
    const out = join(temporaryFolder(), "草稿.docx");
    const told = await cewen(
      CF1,
      "--template",
      OUTLINE,
      "--out",
      out,
      "--as-of",
      AS_OF,
      "--verification",
      "--json",
    );
    expect(told).toMatchObject({ code: 0, stderr: "" });
    const ofCli = cliResult.parse(JSON.parse(told.stdout));

    const api = (method: string, path: string, body?: unknown) =>
      fetch(`${server.url}/api/drafts${path}`, {
        method,
        ...(body === undefined
          ? {}
          : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
      });
    const made = await api("POST", "", { template: OUTLINE, card: companyCard("cf1") });
    const { id } = draft.parse(await made.json());
    await readFrames(await api("POST", `/${id}/write?as_of=${AS_OF}`));
    const ofHttp = draft.parse(await (await api("GET", `/${id}?as_of=${AS_OF}`)).json());
    const check = draftCheck.parse(await (await api("GET", `/${id}/check?as_of=${AS_OF}`)).json());
    const file = await api("GET", `/${id}/export?verification=1&as_of=${AS_OF}`);

    expect(ofCli.draft.title).toBe(ofHttp.title);
    expect(differing(ofCli.draft.sections, ofHttp.sections)).toEqual([]);
    expect(differing(ofCli.draft.figures, ofHttp.figures)).toEqual([]);
    expect(differing(ofCli.check.points, check.points)).toEqual([]);
    expect([ofCli.draft.faults, ofCli.check]).toEqual([ofHttp.faults, check]);
    expect(await readWordText(await readFile(out))).toBe(
      await readWordText(Buffer.from(await file.arrayBuffer())),
    );
  });
});

describe("cewen draft", () => {
  it("tells what the rules say, what is open and how the points stand, and writes the file", async () => {
    const out = join(temporaryFolder(), "草稿.docx");
    const { code, stdout, stderr } = await cewen(
      CF1,
      "--template",
      "000",
      "--out",
      out,
      "--as-of",
      "2026-01-05",
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("非官方模板");
    expect(stdout).toMatch(/写前体检\n {2}2025年重庆市未来工厂：待确认.*\n.*12月19日18:00已截止/u);
    expect(stdout).toMatch(/待补充、待核实（\d+处）/u);
    expect(stdout).toMatch(/可由程序核的\d+点，通过\d+点/u);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(`已写入 ${out}`);
    expect(await readWordText(await readFile(out))).toContain("486.33万元/年");
  });

  it("takes a sheet as well as a card", async () => {
    const file = join(temporaryFolder(), "facts.json");
    await writeFile(file, JSON.stringify({ sheet: { fields: { 企业名称: { value: "某某机械有限公司" } } } }));
    const { code, stdout } = await cewen(file, "--template", "001", "--json", "--as-of", AS_OF);
    expect(code).toBe(0);
    expect(cliResult.parse(JSON.parse(stdout)).draft.title).toBe("2024年未来工厂建设场景申报书");
  });

  it("that can't be written ends with what to mend, and no trace of code", async () => {
    const { code, stderr } = await cewen(CF1, "--template", "1999");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^策问｜没有“1999”这个模板[^\n]*\n$/u);
  });

  it.each([
    [{ template: null }, "请写明模板"],
    [{ file: "" }, "请写明事实文件"],
    [{ file: "没有.json" }, "没有.json：读不到这个文件"],
    [{ file: "README.md" }, "README.md：不是有效的 JSON"],
    [{ file: "corpus/templates/fields.yaml" }, "不是有效的 JSON"],
    [{ out: "/没有这个目录/稿.docx" }, "写不进这个文件"],
  ])("ordered with %j says what to mend", async (over, words) => {
    const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    onTestFinished(() => printed.mockRestore());
    const order = {
      file: CF1,
      template: OUTLINE,
      out: join(temporaryFolder(), "稿.docx"),
      verification: false,
    };
    const ordered = draftByCli(
      { drafting: await realDrafting() },
      { ...order, asOf: AS_OF, json: true, ...over },
    );
    await expect(ordered).rejects.toMatchObject({ message: expect.stringContaining(words) });
  });

  it.each([
    ["{}", "企业"],
    ['{"sheet": {"scenes": [{"id": "S 1"}]}}', "sheet.scenes.0.id"],
    ['{"name": "甲厂", "project": 3}', "project"],
  ])("of the facts %s names what can't be read", async (facts, words) => {
    const file = join(temporaryFolder(), "facts.json");
    await writeFile(file, facts);
    const order = { file, template: OUTLINE, out: null, verification: false, asOf: AS_OF, json: true };
    await expect(draftByCli({ drafting: await realDrafting() }, order)).rejects.toMatchObject({
      message: expect.stringContaining(words),
    });
  });
});
