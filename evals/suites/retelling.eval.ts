import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { loadShortfalls } from "../load-cases.ts";
import { tale, tellings } from "../retell.ts";
import { runCase } from "../run-case.ts";
import { cardsOf, figuresOf } from "../scorers/same-card.ts";
import { unexpected } from "../scorers/score-case.ts";

const tales = z
  .array(tale)
  .parse(parse(readFileSync(new URL("../tales/tales.yaml", import.meta.url), "utf8")));
const shortfalls = loadShortfalls("retelling.yaml");

const last = async (as_of: string, messages: string[]) =>
  (await runCase({ as_of, turns: messages.map((ask) => ({ ask })) })).at(-1)!;

describe("told in other ways, the same card and the same figures", () => {
  it.for(tales)("$id", async ({ as_of, ...told }) => {
    const [first, ...others] = tellings({ as_of, ...told });
    const wanted = await last(as_of, first!.messages);
    expect(wanted.determinations).not.toEqual([]);
    const faults: Record<string, string[]> = {};
    for (const { name, messages } of others) {
      const turn = await last(as_of, messages);
      const same = JSON.stringify(cardsOf(turn)) === JSON.stringify(cardsOf(wanted));
      // Told piece by piece, the last answer speaks of the last piece: its figures are those of that piece.
      const figures =
        messages.length > 1 || JSON.stringify(figuresOf(turn)) === JSON.stringify(figuresOf(wanted));
      if (!same || !figures) faults[name] = [messages.join("／"), same ? "数字不同" : "判定卡不同"];
    }
    expect(unexpected(faults, shortfalls[told.id])).toEqual({});
  });
});
