import { readFileSync } from "node:fs";
import { z } from "zod";
import { reasonCode, verdict } from "../../../server/schemas/determination.ts";
import { factInput } from "../../../server/schemas/fact.ts";

const condition = z.strictObject({
  status: z.enum(["pass", "fail", "unknown", "soft_fail", "exempt"]),
  clause: z.string(),
  quote: z.string(),
  reasons: z.array(reasonCode),
});
const profile = z.strictObject({
  id: z.string(),
  title: z.string(),
  programme: z.string(),
  as_of: z.string(),
  facts: z.array(factInput),
  expected: z.strictObject({
    window: z.string(),
    /** Any of these. */
    verdict: z.array(verdict),
    conditions: z.record(z.string(), condition),
    /** What 004 pays at most if the project is selected, for each reading of what was invested (万元); null: nothing. */
    amounts: z.array(
      z.strictObject({ invested: z.string(), clause: z.string().nullable(), most: z.string().nullable() }),
    ),
  }),
});

const file = new URL("../../../evals/cases/profiles.json", import.meta.url);

/**
 * The development profiles, their facts mapped by hand; lines of investment that a profile leaves out are zero. What a
 * profile doesn't list among its conditions is expected as the notice says.
 */
export const devProfiles = z.array(profile).parse(JSON.parse(readFileSync(file, "utf8")));
