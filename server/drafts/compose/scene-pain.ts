import type { SheetScene } from "../../domain/draft.ts";
import type { ComposeInput } from "./compose-input.ts";
import { nameOf } from "./indicator-words.ts";
import { lacking } from "./lacking.ts";
import { distinct, inside, joined, sentence, shownWords, slot } from "./told.ts";
import { sortIndicators } from "./usable-indicators.ts";

/** Told in a few words it goes into a sentence; what is longer or a sentence itself stands by itself. */
const FEW = 40;

/** 业务痛点: what was told, and where things stood before in numbers with their source. */
export function scenePain({ ledger, template }: ComposeInput, scene: SheetScene): string[] {
  const told = inside(ledger, `${scene.id}.pain`);
  const link = inside(ledger, `${scene.id}.link`);
  const where = link === undefined ? "" : `本场景属于${link}环节。`;
  const pain =
    told === undefined
      ? `${where}${lacking("建设前的业务痛点")}`
      : isShort(shownWords(ledger, told))
        ? `${where}建设前的主要问题是${told}`
        : `${where}${told}`;
  const known = sortIndicators(template, scene.indicators).usable.filter(
    ({ id }) => slot(ledger, `${id}.before`) !== undefined,
  );
  const values = known.map((one) => `${nameOf(ledger, one)}为{${one.id}.before}`);
  const sources = distinct(
    ledger,
    known.map(({ id }) => inside(ledger, `${id}.evidence`)),
  );
  const numbers =
    values.length === 0
      ? lacking("建设前的现状数据及来源")
      : `建设前，${joined(values, "，")}（来源：${sources.length > 0 ? sources.join("、") : lacking("数据来源")}）`;
  return [sentence(ledger, pain) + sentence(ledger, numbers)];
}

const isShort = (words: string) => Array.from(words).length <= FEW && !/[。！？\n]/u.test(words);
