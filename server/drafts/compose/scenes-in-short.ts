import type { SheetIndicator } from "../../domain/draft.ts";
import type { ComposeInput } from "./compose-input.ts";
import { improved } from "./direction.ts";
import { lacking } from "./lacking.ts";
import { routeWords } from "./split-route.ts";
import { inside, slot } from "./told.ts";
import { mayTell } from "./usable-indicators.ts";

/** Names of all scenes; undefined where there is none. */
export const sceneNames = ({ ledger, sheet }: ComposeInput): string | undefined =>
  sheet.scenes.length === 0
    ? undefined
    : sheet.scenes.map(({ id }) => inside(ledger, `${id}.name`) ?? lacking("场景名称")).join("、");

/** `质检场景采用…`, or `质检场景：…` where its parts are sentences, of each scene whose technique was told. */
export const techniquesTold = ({ ledger, sheet, words }: ComposeInput): string[] =>
  sheet.scenes.flatMap((scene) => {
    const told = routeWords(ledger, scene, words);
    const name = inside(ledger, `${scene.id}.name`);
    return told === undefined || name === undefined
      ? []
      : [`${name}${scene.tech.trim() === "" ? "：" : "采用"}${told}`];
  });

/** The first indicator of each scene whose change is known, comparable and for the better: a brief tells what came of it. */
export const firstIndicators = ({ ledger, sheet, template }: ComposeInput): SheetIndicator[] =>
  sheet.scenes.flatMap(({ indicators }) =>
    indicators
      .filter(
        (one) =>
          mayTell(template, one) &&
          slot(ledger, `${one.id}.story`) !== undefined &&
          slot(ledger, `${one.id}.uneven`) === undefined &&
          improved(ledger, one) === true,
      )
      .slice(0, 1),
  );
