import type { ShownBlock, ShownText, StoredBlock } from "../domain/draft.ts";

/** Every text of a block, in the order of reading. */
export function blockTexts(block: ShownBlock): ShownText[];
export function blockTexts(block: StoredBlock): string[];
export function blockTexts(block: ShownBlock | StoredBlock): (ShownText | string)[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "table":
      return [block.caption, ...block.head, ...block.rows.flat(), block.note];
    case "form":
      return block.rows.flat().map(({ text }) => text);
  }
}
