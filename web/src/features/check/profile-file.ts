import type { z } from "zod";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import { determinationsRequest } from "../../../../server/schemas/determination.ts";
import { storedProfile } from "../../lib/stored-profiles.ts";
import { blankProfile, type Profile } from "./profile.ts";

/** A saved file is a request to `POST /api/determinations`: `cewen check` reads it and reaches the same verdicts. */
const savedFile = determinationsRequest.extend({ profile: storedProfile.optional() });

/** `facts` hold what the lines of spending state as of that day as well; `profile` is what was typed. */
export function profileFile(typed: Profile, facts: FactInput[], asOf: string): string {
  const file: z.infer<typeof savedFile> = { as_of: asOf, facts, profile: typed };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a saved file, or the bare facts of one written by hand. Null where it is neither. */
export function readProfileFile(text: string, id: string, name: string): Profile | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const read = savedFile.safeParse(Array.isArray(data) ? { facts: data } : data);
  if (!read.success) return null;
  if (read.data.profile) return { ...read.data.profile, id };
  const { facts } = read.data;
  const projects = [...new Set(facts.map(({ project }) => project))].map((project) => ({
    id: project,
    name: project === "p1" ? "项目一" : project,
  }));
  const blank = blankProfile(id, name);
  return { ...blank, facts, projects: projects.length > 0 ? projects : blank.projects };
}
