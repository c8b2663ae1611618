import { z } from "zod";
import { determinationsResponse } from "../../../../server/schemas/determination.ts";
import type { FactDefinition } from "../../../../server/schemas/fact.ts";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import { investmentsResponse, type InvestmentResult } from "../../../../server/schemas/investment.ts";
import { ApiFault, bodyOf, sendJson } from "../../lib/api.ts";
import { listOf, type Profile } from "./profile.ts";

type Determined = z.infer<typeof determinationsResponse>;

/** A stated fact the server couldn't read, with what to write instead. */
export interface StatedFault {
  name: string;
  project: string;
  message: string;
}

export interface Evaluation extends Determined {
  investments: InvestmentResult[];
  /** Everything the verdicts stand on: as stated, and as the lines of spending state it. */
  facts: FactInput[];
  faults: StatedFault[];
}

const refusal = z.object({
  faults: z.array(
    z.object({
      field: z.string(),
      name: z.string(),
      project: z.string(),
      message: z.string(),
      example: z.string(),
    }),
  ),
});

interface Asked {
  profile: Profile;
  dictionary: readonly FactDefinition[];
  asOf: string | null;
  /** Said otherwise, without touching what is stored. */
  overrides?: readonly FactInput[];
  signal: AbortSignal;
}

/** Every programme for every project, of what was filled in. A field that can't be read is named and left out. */
export async function evaluate({
  profile,
  dictionary,
  asOf,
  overrides = [],
  signal,
}: Asked): Promise<Evaluation> {
  const day = asOf === null ? {} : { as_of: asOf };
  // A project without lines is asked about too: it gets each notice's definition, and states nothing.
  const lists = profile.projects.map(({ id }) => listOf(profile, id));
  const asked = { investments: lists, ...day };
  const { investments } = await post("/api/investments", asked, investmentsResponse, signal);
  const stated = [...profile.facts, ...investments.flatMap(({ facts }) => facts)];
  const facts = otherwise([...named(profile, dictionary), ...stated], overrides);
  try {
    return { ...(await determine(facts, day, signal)), investments, facts, faults: [] };
  } catch (error) {
    const refused = error instanceof ApiFault ? refusal.safeParse(error.details) : null;
    if (!refused?.success) throw error;
    const { faults } = refused.data;
    const bad = new Set(faults.map(({ field }) => field));
    const rest = facts.filter((_, at) => !bad.has(`facts[${at}]`));
    return {
      ...(await determine(rest, day, signal)),
      investments,
      facts: rest,
      faults: faults.map(({ name, project, message, example }) => ({
        name,
        project,
        message: `${message}，例如 ${example.replaceAll('"', "")}`,
      })),
    };
  }
}

const determine = (facts: FactInput[], day: object, signal: AbortSignal): Promise<Determined> =>
  post("/api/determinations", { facts, ...day }, determinationsResponse, signal);

const post = async <T>(path: string, body: unknown, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> =>
  bodyOf(await sendJson("POST", path, body, { signal }), schema);

/** A project of which nothing is known yet is determined as well: a fact without a value names it. */
function named({ projects }: Profile, dictionary: readonly FactDefinition[]): FactInput[] {
  const any = dictionary.find(({ per }) => per === "project");
  return any ? projects.map(({ id }) => ({ name: any.name, value: null, project: id })) : [];
}

function otherwise(facts: FactInput[], overrides: readonly FactInput[]): FactInput[] {
  const said = new Set(overrides.map(({ name, project }) => `${project} ${name}`));
  return [
    ...facts.filter(({ name, project }) => !said.has(`${project} ${name}`)),
    ...overrides.filter(({ value }) => value !== null),
  ];
}
