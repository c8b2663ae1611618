import type { Determination } from "../domain/determination.ts";
import type { FactDictionary } from "../domain/fact-dictionary.ts";
import type { FactInput } from "../domain/fact.ts";
import { CewenError } from "../errors.ts";
import { evaluateProgramme } from "./evaluate-programme.ts";
import { readFactSets, type FactSet } from "./fact-set.ts";
import { linkedBenefits } from "./linked-benefits.ts";
import { programmeId, type Packs } from "./pack.ts";

export interface Asked {
  facts: readonly FactInput[];
  dictionary: FactDictionary;
  asOf: string;
  /** Programme ids or notice slugs; every programme when left out. */
  programmes?: readonly string[] | undefined;
  /** Benefits asked about by id, stated though no fact names them. */
  focus?: readonly string[] | undefined;
}

/** A programme nobody has rules for; `details` lists those there are. */
export class UnknownProgrammeError extends CewenError {
  override name = "UnknownProgrammeError";
  constructor(unknown: string[], available: string[]) {
    super(
      "unknown_programme",
      400,
      `没有编规则的项目：${unknown.join("、")}。可以判定的是：${available.join("、")}。`,
      { unknown, available },
    );
  }
}

/**
 * Every programme asked for, for every project named, in the order of the packs.
 * @throws FactError, DateError, UnknownProgrammeError
 */
export function determineAll(packs: Packs, request: Asked): Determination[] {
  const { facts, dictionary, asOf, programmes } = request;
  const all = [...packs.packs.values()].flatMap((pack) =>
    pack.document.programmes.map((programme) => ({ pack, programme, id: programmeId(pack, programme) })),
  );
  const unknown = (programmes ?? []).filter(
    (name) => !all.some(({ pack, id }) => name === id || name === pack.slug),
  );
  if (unknown.length > 0)
    throw new UnknownProgrammeError(
      unknown,
      all.map(({ id }) => id),
    );
  const asked = programmes
    ? all.filter(({ pack, id }) => programmes.includes(id) || programmes.includes(pack.slug))
    : all;
  const sets = readFactSets(facts, dictionary, asOf);
  const evaluate = (facts: FactSet, one: (typeof all)[number], focus: Iterable<string>) =>
    evaluateProgramme({
      pack: one.pack,
      programme: one.programme,
      facts,
      asOf,
      benefits: { focus: new Set([...(request.focus ?? []), ...focus]) },
    });
  const outcomes = sets.map((facts) => ({ facts, first: asked.map((one) => evaluate(facts, one, [])) }));
  // A是未来工厂，B是5G工厂: what one project's facts name is not supposed of the other.
  const stated = new Set(
    outcomes.flatMap(({ first }) => first.flatMap(({ benefits }) => benefits.map(({ id }) => id))),
  );
  return outcomes.flatMap(({ facts, first }) => {
    const open = asked.filter((_, at) => first[at]!.verdict !== "不符合");
    const linked = linkedBenefits(open.map(({ pack }) => pack));
    return asked.map((one, at) => {
      const benefits = [...(linked.get(one.pack.slug) ?? [])].filter((id) => !stated.has(id));
      return benefits.length === 0 ? first[at]! : evaluate(facts, one, benefits);
    });
  });
}
