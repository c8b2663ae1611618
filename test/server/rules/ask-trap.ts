import { determineAll } from "../../../server/rules/determine-all.ts";
import { readCases } from "./case-file.ts";
import { facts as dictionary, packOf, packs, refused } from "./corpus-packs.ts";
import { caseFacts, compareCase } from "./run-case.ts";
import { FILES, type TrapRow } from "./trap-file.ts";

/** Facts that meet every condition, by slug. */
const baselines = new Map(
  Object.values(FILES).map(([programme]) => {
    const slug = programme.split("#")[0]!;
    return [slug, readCases(slug).基线];
  }),
);

/** Asks determineAll as a door would: what a trap expects, and what the card holds of it. */
export function askTrap({ 文件, 另问, 日期, 改, 期望 }: TrapRow) {
  const [programme, day] = FILES[文件];
  const base = baselines.get(programme.split("#")[0]!)!;
  const cards = determineAll(
    { packs, refused },
    {
      facts: caseFacts({ ...base, ...改 }, dictionary),
      dictionary,
      asOf: 日期 ?? day,
      programmes: [programme, ...另问.map((file) => FILES[file][0])],
    },
  );
  const card = cards.find((one) => one.programme === programme)!;
  const { 含, 不含, ...plain } = 期望;
  const text = JSON.stringify(card);
  const { expected, found } = compareCase(
    packOf(card.notice),
    card,
    { 期望: plain, 改 },
    { base, dictionary },
  );
  return {
    expected: { ...expected, 含, 不含: [] },
    found: {
      ...found,
      含: 含.filter((words) => text.includes(words)),
      不含: 不含.filter((words) => text.includes(words)),
    },
  };
}
