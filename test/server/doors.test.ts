import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { check } from "../../server/cli/check.ts";
import { openEngine, type Engine } from "../../server/engine.ts";
import { determinationsResponse } from "../../server/schemas/determination.ts";
import { turnResult } from "../../server/schemas/turn.ts";
import { runningServer, type RunningServer } from "../builders/running-server.ts";
import { devProfiles } from "./rules/dev-profiles.ts";

const SCOPES = { p: "project", e: "enterprise", "": "unknown" } as const;
const value = z.union([z.boolean(), z.array(z.string()), z.string()]);
const table = z.array(
  z.strictObject({
    id: z.string(),
    says: z.string(),
    as_of: z.string().default("2026-11-21T10:00:00+08:00"),
    programme: z.string().optional(),
    facts: z.record(z.string(), value).optional(),
    verdict: z.string().optional(),
    window: z.string().optional(),
    amounts: z.record(z.string(), z.array(z.string())).default({}),
    combined: z.tuple([z.string(), z.string()]).nullable().default(null),
  }),
);
type Fact = { name: string; value: unknown; unit?: string | undefined; project: string };
interface Row {
  id: string;
  says: string;
  as_of: string;
  programme: string;
  facts: Fact[];
  verdict: string[];
  window: string;
  amounts: Record<string, string[]>;
  combined: [string, string] | null;
}

function factOf([key, told]: [string, z.infer<typeof value>]): Fact {
  const [project, name] = key.includes("·") ? (key.split("·") as [string, string]) : ["p1", key];
  if (Array.isArray(told)) {
    const honours = told.map((text) => {
      const [honour, scope = ""] = text.split("/");
      return { name: honour, year: null, scope: SCOPES[scope as "p"] };
    });
    return { name, value: honours, project };
  }
  const [, amount, unit] = typeof told === "string" ? (/^([\d.]+)(万元)$/u.exec(told) ?? []) : [];
  return amount === undefined ? { name, value: told, project } : { name, value: amount, unit, project };
}

function rowOf(row: z.infer<typeof table>[number]): Row {
  const profile = devProfiles.find(({ id }) => id === row.id);
  const { id, says, amounts, combined } = row;
  if (profile) {
    const { as_of, programme, facts, expected } = profile;
    return { id, says, as_of, programme, facts, ...expected, amounts, combined };
  }
  return {
    ...row,
    programme: row.programme!,
    facts: Object.entries(row.facts!).map(factOf),
    verdict: [row.verdict!],
    window: row.window!,
  };
}

/** Checked by the built command as a process of its own, as a person runs it; the rest by the same code in here. */
const STARTED = ["P01", "P12", "P24", "Q002", "Q041"];

const rows = table.parse(parse(readFileSync(new URL("doors.yaml", import.meta.url), "utf8"))).map(rowOf);

/** What every door must say alike; ids of one turn and the like left out. */
function said({ determinations, combined }: z.infer<typeof determinationsResponse>, programme: string) {
  return {
    cards: determinations
      .filter((one) => one.programme === programme)
      .map(({ project, verdict, can_apply, window, windows, conditions, benefits, missing }) => ({
        project,
        verdict,
        can_apply,
        window,
        windows,
        conditions,
        benefits,
        missing,
      })),
    combined,
  };
}

const plain = ({ text }: { text: string }) => text.replace("最高不超过", "");

const key = ({ name, project, value: told }: Fact) =>
  `${project}·${name} = ${JSON.stringify(typeof told === "number" ? String(told) : told)}`;

it("starts the built command for three profiles and two questions", () => {
  expect(rows.filter(({ id }) => STARTED.includes(id))).toHaveLength(5);
});

describe("every door", () => {
  let server: RunningServer;
  let folder = "";
  let engine: Engine;
  beforeAll(async () => {
    const clock = () => new Date("2026-11-21T10:00:00+08:00");
    [server, engine] = await Promise.all([
      runningServer(),
      openEngine({ corpusDir: "corpus", dataDir: null, clock }),
    ]);
    folder = await mkdtemp(join(tmpdir(), "doors-"));
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  /** The facts that this programme's notice asks for; the same words may be another's fact too. */
  const ours = (facts: Fact[], { programme }: Row) =>
    facts
      .filter(({ name }) => engine.dictionary.facts.get(name)?.notices.includes(programme.split("#")[0]!))
      .map(key)
      .toSorted();

  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${server.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
    return response.json();
  };
  const overHttp = async ({ facts, programme, as_of }: Row) =>
    determinationsResponse.parse(
      await post("/api/determinations", { facts, programmes: [programme], as_of }),
    );
  const inWords = async ({ says, as_of }: Row) =>
    turnResult.parse(await post("/api/chat", { message: says, as_of }));
  const started = async (file: string): Promise<string> => {
    const command = [".build/server/cli/main.js", "check", file, "--json"];
    const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 2 ** 26 });
    return stdout;
  };
  const inHere = async (file: string): Promise<string> => {
    let told = "";
    const out = vi.spyOn(process.stdout, "write").mockImplementation((words) => {
      told += String(words);
      return true;
    });
    try {
      // Another day than the file's: the file's own must win.
      await check(engine, { file, asOf: null, now: "2020-01-01T00:00:00+08:00", json: true });
    } finally {
      out.mockRestore();
    }
    return told;
  };
  const fromAFile = async ({ id, facts, programme, as_of }: Row) => {
    const file = join(folder, `${id}.yaml`);
    await writeFile(file, JSON.stringify({ facts, programmes: [programme], as_of }));
    const told = await (STARTED.includes(id) ? started(file) : inHere(file));
    return determinationsResponse.parse(JSON.parse(told));
  };

  it.each(rows)("$id: verdict, window, amounts and combination", { timeout: 60_000 }, async (row) => {
    const http = said(await overHttp(row), row.programme);
    for (const { verdict, window } of http.cards) {
      expect(row.verdict).toContain(verdict);
      expect(window?.state).toBe(row.window);
    }
    const amounts = http.cards.map(({ project, benefits }) => [
      project,
      benefits.flatMap(({ amount_max }) => (amount_max === null ? [] : [plain(amount_max)])),
    ]);
    expect(Object.fromEntries(amounts)).toEqual(
      Object.keys(row.amounts).length > 0 ? row.amounts : { p1: [] },
    );
    const { combined } = http;
    expect(combined && [plain(combined.low), plain(combined.high)]).toEqual(row.combined);

    expect(said(await fromAFile(row), row.programme)).toEqual(http);

    const turn = await inWords(row);
    expect(ours(turn.ledger.facts, row)).toEqual(ours(row.facts, row));
    expect(said(turn, row.programme)).toEqual(http);
  });
});
