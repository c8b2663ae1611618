import { z } from "zod";
import type { Draft } from "../../../../server/schemas/draft.ts";
import { changeDraft, createDraft, importFacts } from "../../lib/draft-api.ts";
import { readProfiles, type StoredProfile } from "../../lib/stored-profiles.ts";
import { ofProfile } from "./import-source.ts";
import { planImport } from "./merge-import.ts";

/** What 政策体检 hands over with the address: whose facts, and of which project. */
const handedOver = z.object({ profile: z.string(), project: z.string() });

export interface From {
  profile: StoredProfile;
  project: string;
}

/** The profile that was handed over; null where there is none, or it isn't in this browser any more. */
export function fromCheck(state: unknown): From | null {
  const read = handedOver.safeParse(state);
  if (!read.success) return null;
  const profile = readProfiles()?.profiles.find(({ id }) => id === read.data.profile);
  return profile?.projects.some(({ id }) => id === read.data.project)
    ? { profile, project: read.data.project }
    : null;
}

/** A new draft of a template, with the facts and the spending of a 体检 profile where one is given. */
export async function beginDraft(
  template: string,
  from: From | null,
  isOfEnterprise: (fact: string) => boolean,
): Promise<Draft> {
  const made = await createDraft({ template });
  if (!from) return made;
  const { source, lines } = ofProfile(from.profile, from.project, isOfEnterprise);
  const read = await importFacts(made.id, source);
  const whole = { ...read.sheet, investments: [...read.sheet.investments, ...lines] };
  const { sheet } = planImport(made.sheet, whole);
  return changeDraft(made.id, null, { revision: made.revision, sheet });
}
