import type { FactInput } from "../../../../server/schemas/fact.ts";
import type { InvestmentLine, InvestmentList } from "../../../../server/schemas/investment.ts";
import type { StoredProfile } from "../../lib/stored-profiles.ts";

/** What somebody filled in: enterprise and projects as stated, spending line by line. Nothing derived is kept. */
export type Profile = StoredProfile;
export type Value = FactInput["value"];

const FIRST_PROJECT = "p1";

export const blankProfile = (id: string, name: string): Profile => ({
  id,
  name,
  projects: [{ id: FIRST_PROJECT, name: "项目一" }],
  facts: [],
  investments: [],
});

const NUMERALS = "一二三四五六七八九十";

/** The profile with one more project, named after its place. */
export function withProject(old: Profile): Profile {
  const taken = new Set(old.projects.map(({ id }) => id));
  let n = old.projects.length + 1;
  while (taken.has(`p${n}`)) n++;
  return { ...old, projects: [...old.projects, { id: `p${n}`, name: `项目${NUMERALS[n - 1] ?? n}` }] };
}

/** The profile without a project and all that was said of it; what was said of the enterprise stays. */
export function withoutProject(
  old: Profile,
  project: string,
  isOfEnterprise: (name: string) => boolean,
): Profile {
  const projects = old.projects.filter(({ id }) => id !== project);
  const heir = projects[0]?.id;
  if (heir === undefined) return old;
  return {
    ...old,
    projects,
    facts: old.facts.flatMap((fact) =>
      fact.project !== project ? [fact] : isOfEnterprise(fact.name) ? [{ ...fact, project: heir }] : [],
    ),
    investments: old.investments.filter((list) => list.project !== project),
  };
}

/** States a fact, or with undefined takes it back. An enterprise has each fact once, whatever project it was said in. */
export function withFact(
  old: Profile,
  fact: Omit<FactInput, "value"> & { value: Value | undefined },
  ofEnterprise: boolean,
): Profile {
  const others = old.facts.filter(
    ({ name, project }) => name !== fact.name || (!ofEnterprise && project !== fact.project),
  );
  const { value } = fact;
  return { ...old, facts: value === undefined ? others : [...others, { ...fact, value }] };
}

/** What was said of a fact; undefined while nothing was. */
export function valueOf(
  { facts }: Profile,
  { name, project, ofEnterprise }: { name: string; project: string; ofEnterprise: boolean },
): Value | undefined {
  return facts.find((fact) => fact.name === name && (ofEnterprise || fact.project === project))?.value;
}

const NO_LINES: InvestmentLine[] = [];

export const listOf = ({ investments }: Profile, project: string): InvestmentList =>
  investments.find((list) => list.project === project) ?? { project, complete: null, lines: NO_LINES };

export function withList(old: Profile, list: InvestmentList): Profile {
  const others = old.investments.filter(({ project }) => project !== list.project);
  const empty = list.lines.length === 0 && list.complete === null;
  return { ...old, investments: empty ? others : [...others, list] };
}
