import type { SheetScene } from "../../domain/draft.ts";
import type { RoutePart } from "../load-words.ts";
import type { ComposeInput } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { splitRoute } from "./split-route.ts";
import { inside, joined, sentence, shownWords } from "./told.ts";

/** What a reviewer looks for in that part and doesn't find. */
function asksOf(part: RoutePart, said: string, scene: string): string[] {
  const holds = (text: string) => (word: string) => text.includes(word);
  return part.asks
    .filter(
      ({ unless, about }) => !unless.some(holds(said)) && (about.length === 0 || about.some(holds(scene))),
    )
    .map(({ what }) => what);
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
    const asks = of.flatMap((one) => asksOf(one, shown, about));
    const label = of.map((one) => one.label).join("与");
    return sentence(ledger, `${label}：${joined([part.words, ...asks.map(lacking)])}`);
  });
  const untold = words.route
    .filter(({ part }) => !parts.some(({ names }) => names.includes(part)))
    .toSorted((a, b) => ROUTE.indexOf(a.part) - ROUTE.indexOf(b.part))
    .map(({ whole }) => lacking(whole));
  const scope = inside(ledger, `${scene.id}.scope`) ?? lacking("部署的产线、车间和工位数");
  return [
    ...said,
    ...(rest.length > 0 ? [sentence(ledger, `其他建设内容：${rest.join("、")}`)] : []),
    ...(untold.length > 0 ? [sentence(ledger, untold.join("，"))] : []),
    sentence(ledger, `部署范围：${scope}`),
  ];
}

const ROUTE: readonly RoutePart["part"][] = ["data", "model", "system", "loop"];
