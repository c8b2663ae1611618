import { parseWhen } from "../domain/dates.ts";
import type { Chunk } from "./chunks.ts";

/** Where to look. What is left out doesn't filter. */
export interface Scope {
  /** Slugs; an empty list means all. */
  notices?: readonly string[];
  /** `重庆`, `成都市`: local notices of that place, and national ones without other places' layers. */
  region?: string;
  /** The year a notice is about, not the year it was written. */
  year?: number;
  /** RFC 3339 with offset, or a day at +08:00: notices dated after that day are left out. Throws DateError. */
  asOf?: string;
}

/** The test a chunk must pass before it is ranked; undefined where nothing filters. */
export function scopeFilter({ notices, region, year, asOf }: Scope): ((chunk: Chunk) => boolean) | undefined {
  const tests: ((chunk: Chunk) => boolean)[] = [];
  if (notices && notices.length > 0) tests.push(({ notice }) => notices.includes(notice.slug));
  if (region) tests.push((chunk) => appliesIn(region, chunk));
  if (year !== undefined) tests.push(({ notice }) => notice.meta.year === year);
  if (asOf !== undefined) {
    const day = parseWhen(asOf).day;
    tests.push(({ notice: { meta } }) => meta.dated === null || parseWhen(meta.dated).day <= day);
  }
  return tests.length === 0 ? undefined : (chunk) => tests.every((test) => test(chunk));
}

function appliesIn(region: string, { notice, clause }: Chunk): boolean {
  const { meta } = notice;
  if (meta.region.includes(region) || region.includes(meta.region)) return true;
  // A national notice often reaches us inside a place's cover letter; that layer binds the place only.
  const isLocalLayer = clause.part !== null && meta.region.includes(clause.part);
  return meta.level === "国家级" && !isLocalLayer;
}
