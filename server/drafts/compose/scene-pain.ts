import type { SheetScene } from "../../domain/draft.ts";
import type { ComposeInput } from "./compose-input.ts";
import { nameOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { distinct, inside, joined, sentence, shownWords, slot } from "./told.ts";
import { sortIndicators } from "./usable-indicators.ts";

/** Told in a few words it goes into a sentence; what is longer or a sentence itself stands by itself. */
const FEW = 40;
const isShort = (words: string) => Array.from(words).length <= FEW && !/[。！？\n]/u.test(words);

/** 业务痛点: what was told, and where things stood before in numbers with their period and source. */
export function scenePain(input: ComposeInput, scene: SheetScene): string[] {
  const { ledger } = input;
  const told = inside(ledger, `${scene.id}.pain`);
  const link = inside(ledger, `${scene.id}.link`);
  const where = link === undefined ? "" : `本场景属于${link}环节。`;
  const pain =
    told === undefined
      ? lacking("建设前的业务痛点")
      : isShort(shownWords(ledger, told))
        ? `建设前的主要问题是${told}`
        : told;
  return [where + sentence(ledger, pain) + sentence(ledger, standingBefore(input, scene))];
}

function standingBefore({ ledger, template }: ComposeInput, scene: SheetScene): string {
  const known = sortIndicators(template, scene.indicators).usable.filter(
    ({ id }) => slot(ledger, `${id}.before`) !== undefined,
  );
  const [first] = known;
  if (first === undefined) return lacking("建设前的现状数据及来源");
  const shared = known.every(({ baseline }) => baseline.trim() === first.baseline.trim());
  const period = shared ? inside(ledger, `${first.id}.baseline`) : undefined;
  const values = known.map((one) => `${nameOf(ledger, one)}为{${one.id}.before}`);
  const sources = distinct(
    ledger,
    known.map(({ id }) => inside(ledger, `${id}.evidence`)),
  );
  const source = sources.length > 0 ? sources.join("、") : lacking("数据来源");
  return `${period === undefined ? "建设前" : `基期（${period}）`}${joined(values)}（来源：${source}）`;
}
