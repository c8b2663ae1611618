import { z } from "zod";
import { factInput } from "../../../server/schemas/fact.ts";
import { investmentList } from "../../../server/schemas/investment.ts";

/** A 体检 profile as this browser keeps it. */
export const storedProfile = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(60),
  projects: z
    .array(z.object({ id: z.string().min(1).max(40), name: z.string().max(60) }))
    .min(1)
    .max(20),
  /** A value of null says 不清楚. */
  facts: z.array(factInput).max(400),
  investments: z.array(investmentList).max(20),
});
export type StoredProfile = z.infer<typeof storedProfile>;

const storedProfiles = z.object({ current: z.string(), profiles: z.array(storedProfile).min(1) });
export type StoredProfiles = z.infer<typeof storedProfiles>;

const KEY = "cewen.check.profiles";

/** Profiles kept in this browser; null where there are none, or none that can be read. */
export function readProfiles(): StoredProfiles | null {
  try {
    const read = storedProfiles.safeParse(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function keepProfiles(profiles: StoredProfiles): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(profiles));
  } catch {
    // Storage is full or forbidden: the page works on, the export still saves.
  }
}
