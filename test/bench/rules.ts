/**
 * Evaluations a second of the 2025 notice's twelve conditions: ours with the whole determination (trace, cites,
 * gaps, windows, questions) beside json-rules-engine on the same conditions in the same run.
 *
 * json-rules-engine answers true or false and throws on a missing fact, so both are given complete profiles, and
 * amounts reach it as doubles.
 */
import { fileURLToPath } from "node:url";
import { Engine } from "json-rules-engine";
import { loadCorpus } from "../../server/corpus/load-corpus.ts";
import type { FactInput } from "../../server/domain/fact.ts";
import { evaluateProgramme } from "../../server/rules/evaluate-programme.ts";
import { readFactSets } from "../../server/rules/fact-set.ts";
import { lintPack } from "../../server/rules/lint.ts";
import { loadFacts } from "../../server/rules/load-facts.ts";
import { loadPacks } from "../../server/rules/load-packs.ts";

const ROUNDS = 20_000;
const WARM_UP = 4000;
const TOTAL = "总投资_2024年以来";
const SOFTWARE = "软件相关投资_2024年以来";
const LISTED = ["国家卓越级智能工厂", "市级先进级智能工厂", "创新示范工厂", "5G工厂", "一链一网一平台"];

// From `.build/bench/test/bench`, where it is compiled to.
const dir = fileURLToPath(new URL("../../../../corpus", import.meta.url));
const dictionary = await loadFacts(dir);
const { packs } = await loadPacks({ corpus: await loadCorpus(dir), dir, facts: dictionary, lint: lintPack });
const pack = packs.get("cq-future-factory-2025");
if (!pack) throw new Error("pack of the 2025 notice was refused: run the lint tests");
const [programme] = pack.document.programmes;

interface Profile {
  yes: Record<string, boolean>;
  total: number;
  software: number;
  level: number;
  count: number;
  honours: string[];
}

const BOOLS = [
  "在渝实际经营",
  "财务制度健全",
  "符合规划和产业政策",
  "列入失信名单",
  "已建成投产",
  "有完工证明",
  "符合建设指南2_0",
  "具备信息安全防护",
  "制造企业",
];

/** Complete profiles, some of which fail at one condition or another. */
const profiles: Profile[] = Array.from({ length: 64 }, (_, at) => ({
  yes: Object.fromEntries(
    BOOLS.map((name, bit) => [name, name !== "列入失信名单" && (at * 7 + bit) % 19 !== 0]),
  ),
  total: 1500 + at * 40,
  software: 500 + ((at * 13) % 40) * 20,
  level: at % 6,
  count: 1 + (at % 2),
  honours: at % 5 === 0 ? [] : [LISTED[at % LISTED.length]!],
}));

function inputs({ yes, total, software, level, count, honours }: Profile): FactInput[] {
  const fact = (name: string, value: FactInput["value"]) => ({ name, value, project: "p1" });
  return [
    ...Object.entries(yes).map(([name, value]) => fact(name, value)),
    { ...fact(TOTAL, String(total)), unit: "万元" },
    { ...fact(SOFTWARE, String(software)), unit: "万元" },
    fact("成熟度等级", level),
    fact("本单位申报项目数", count),
    fact(
      "已获荣誉",
      honours.map((name) => ({ name, year: null, scope: "project" as const })),
    ),
  ];
}

function otherEngine(): Engine {
  const engine = new Engine();
  engine.addOperator("anyIn", (held: string[], list: string[]) => held.some((name) => list.includes(name)));
  const is = (fact: string, value: boolean) => ({ fact, operator: "equal", value });
  const all = [
    ...BOOLS.filter((name) => name !== "制造企业").map((name) => is(name, name !== "列入失信名单")),
    { fact: TOTAL, operator: "greaterThanInclusive", value: 2000 },
    { fact: "占比", operator: "greaterThanInclusive", value: 0.3 },
    { any: [is("制造企业", false), { fact: "成熟度等级", operator: "greaterThanInclusive", value: 3 }] },
    { fact: "已获荣誉", operator: "anyIn", value: LISTED },
    { fact: "本单位申报项目数", operator: "lessThanInclusive", value: 1 },
  ];
  engine.addRule({ conditions: { all }, event: { type: "符合" } });
  engine.addFact("占比", async (_, almanac) => {
    const [software, total] = await Promise.all([
      almanac.factValue<number>(SOFTWARE),
      almanac.factValue<number>(TOTAL),
    ]);
    return software / total;
  });
  return engine;
}

const percentile = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)]!;
function report(name: string, times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const perSecond = (times.length / times.reduce((total, ms) => total + ms, 0)) * 1000;
  const [p50, p99] = [percentile(sorted, 0.5), percentile(sorted, 0.99)].map((ms) => ms.toFixed(4));
  console.log(`${name.padEnd(34)} ${Math.round(perSecond)} a second   p50 ${p50} ms   p99 ${p99} ms`);
  return perSecond;
}

/** Runs the candidates turn by turn, so that what else the machine does falls on all of them alike. */
async function measure<Name extends string>(
  candidates: Record<Name, (at: number) => unknown>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(candidates) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const name of names) {
      const before = performance.now();
      await candidates[name](Math.abs(round) % profiles.length);
      if (round >= 0) times[name].push(performance.now() - before);
    }
  return times;
}

const read = profiles.map(inputs);
const sets = read.map((facts) => readFactSets(facts, dictionary)[0]!);
const engine = otherEngine();
const flat = profiles.map(({ yes, total, software, level, count, honours }) =>
  Object.assign({}, yes, {
    [TOTAL]: total,
    [SOFTWARE]: software,
    成熟度等级: level,
    本单位申报项目数: count,
    已获荣誉: honours,
  }),
);
const evaluate = (facts: (typeof sets)[number]) =>
  evaluateProgramme({ pack, programme: programme!, facts, asOf: "2025-12-10" });

const times = await measure({
  ours: (at) => evaluate(sets[at]!),
  fromInput: (at) => evaluate(readFactSets(read[at]!, dictionary)[0]!),
  theirs: (at) => engine.run(flat[at]),
});
const ours = report("determination with full trace", times.ours);
report("the same, facts read from input", times.fromInput);
const theirs = report("json-rules-engine 7.3.1, yes or no", times.theirs);
console.log(`ratio to json-rules-engine: ${(ours / theirs).toFixed(1)}`);
if (ours < theirs) process.exitCode = 1;
