import type { SheetScene } from "../../domain/draft.ts";
import type { RoutePart } from "../load-words.ts";
import type { ComposeInput } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { splitRoute } from "./split-route.ts";
import { inside, joined, sentence, shownWords } from "./told.ts";

/** What a reviewer looks for in that part of such a scene and doesn't find: the first thing asked that is about it. */
function askOf(part: RoutePart, said: string, scene: string): string | undefined {
  const ask = part.asks.find(({ about }) => about.length === 0 || about.some((word) => scene.includes(word)));
  return ask?.unless.some((word) => said.includes(word)) ? undefined : ask?.what;
}

/**
 * 建设内容及路径 of a scene as paragraphs: data → model → system → closed loop → where it runs. A part that wasn't told is
 * asked for, never filled in.
 */
export function sceneRoute({ ledger, words }: ComposeInput, scene: SheetScene): string[] {
  const { parts, rest } = splitRoute(ledger, scene, words);
  const about = shownWords(
    ledger,
    joined([`{${scene.id}.name}`, ...parts.map((part) => part.words), ...rest], "；"),
  );
  const labels = new Map(words.route.map((part) => [part.part, part]));
  const said = parts.map((part) => {
    const of = part.names.map((name) => labels.get(name)!);
    const shown = shownWords(ledger, part.words);
    const asks = of.flatMap((one) => askOf(one, shown, about) ?? []);
    const label = of.map((one) => one.label).join("与");
    return sentence(ledger, `${label}：${joined([part.words, ...asks.map(lacking)])}`);
  });
  const untold = words.route
    .filter(({ part }) => !parts.some(({ names }) => names.includes(part)))
    .toSorted((a, b) => ROUTE.indexOf(a.part) - ROUTE.indexOf(b.part))
    .map(({ whole }) => lacking(whole));
  const scope = inside(ledger, `${scene.id}.scope`) ?? lacking("部署的产线、车间和工位数");
  return [
    ...(said.length === 0 ? [] : ["针对上述问题，本场景按数据、模型、系统、闭环的路径建设。"]),
    ...said,
    ...(rest.length > 0 ? [sentence(ledger, `其他建设内容：${rest.join("、")}`)] : []),
    ...(untold.length > 0 ? [sentence(ledger, untold.join("，"))] : []),
    sentence(ledger, `部署范围：${scope}`),
  ];
}

const ROUTE: readonly RoutePart["part"][] = ["data", "model", "system", "loop"];
