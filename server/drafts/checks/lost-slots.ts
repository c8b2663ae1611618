import { blockTexts } from "../block-texts.ts";
import type { CheckInput } from "./check-input.ts";
import type { UnboundFigure } from "./reading.ts";

const SLOT = /\{([^{}]+)\}/gu;
const LONGEST = 60;

/** Slots of written sections whose fact is no longer in the sheet: a hole where a number stood. */
export function lostSlots({ sections, ledger: { figures, phrases } }: CheckInput): UnboundFigure[] {
  return sections.flatMap(({ section, state, stored }) =>
    state === "内置"
      ? []
      : stored
          .flatMap((block) => blockTexts(block))
          .flatMap((text) =>
            Array.from(text.matchAll(SLOT), ([, key]) => key!)
              .filter((key) => !figures.has(key) && !phrases.has(key))
              .map((key) => ({
                section: section.id,
                text: `{${key}}`,
                sentence: text.slice(0, LONGEST),
                reason: "原来引用的事实已不在资料里",
              })),
          ),
  );
}
