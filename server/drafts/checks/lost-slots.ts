import type { CheckInput } from "./check-input.ts";
import type { UnboundFigure } from "./reading.ts";

const SLOT = /\{([^{}]+)\}/gu;

/** Slots of written sections whose fact is no longer in the sheet: a hole where a number stood. */
export function lostSlots({ sections, ledger: { figures, phrases } }: CheckInput): UnboundFigure[] {
  return sections.flatMap(({ section, state, stored }) => {
    if (state === "内置") return [];
    const texts = stored.flatMap((block) => {
      switch (block.kind) {
        case "heading":
        case "paragraph":
          return [block.text];
        case "table":
          return [block.caption, ...block.head, ...block.rows.flat(), block.note];
        case "form":
          return block.rows.flat().map(({ text }) => text);
      }
    });
    return texts.flatMap((text) =>
      Array.from(text.matchAll(SLOT), ([, key]) => key!)
        .filter((key) => !figures.has(key) && !phrases.has(key))
        .map((key) => ({
          section: section.id,
          text: `{${key}}`,
          sentence: text.slice(0, 60),
          reason: "原来引用的事实已不在资料里",
        })),
    );
  });
}
