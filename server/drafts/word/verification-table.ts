import type { Draft, DraftFigure, FactSheet, ShownBlock, ShownText } from "../../domain/draft.ts";

type Section = Draft["sections"][number];

const plain = (text: string): ShownText => ({ text, figures: [] });

function texts(block: ShownBlock): ShownText[] {
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

/** A figure of a column stands without its unit under a key of its own; here it is the same figure. */
const whole = (id: string) => id.replace(/\.bare$/u, "");

/** The headings under which each figure is said, in the order of the pages. */
function places(sections: readonly Section[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { heading, blocks } of sections)
    for (const { figures } of blocks.flatMap(texts))
      for (const { id } of figures) {
        const at = found.get(whole(id)) ?? [];
        if (!at.includes(heading)) at.push(heading);
        found.set(whole(id), at);
      }
  return found;
}

/** Pieces of evidence by the row of the sheet that names them: `i3`, `s1k2`, `f.员工人数`. */
function evidence(sheet: FactSheet): Map<string, string> {
  const rows = [
    ...sheet.investments,
    ...sheet.scenes,
    ...sheet.scenes.flatMap(({ indicators }) => indicators),
    ...sheet.savings,
  ].map(({ id, evidence: name }) => [id, name] as const);
  const fields = Object.entries(sheet.fields).map(([name, value]) => [`f.${name}`, value.evidence] as const);
  return new Map([...rows, ...fields].filter(([, name]) => name !== ""));
}

/** What a figure stands on, in words. */
function basis({ source }: DraftFigure, notices: ReadonlyMap<string, string>): string {
  switch (source.kind) {
    case "user":
      return `自述：${source.quote}`;
    case "calculation":
      return `计算：${source.steps.join("；")}`;
    case "clause":
      return `${notices.get(source.notice) ?? source.notice} ${source.clause}`;
  }
}

/** 数据核验表: each figure on the pages, where it stands, what it stands on, and the evidence that was named for it. */
export function verificationTable(
  { sections, figures, sheet }: Pick<Draft, "sections" | "figures" | "sheet">,
  notices: ReadonlyMap<string, string>,
): Extract<ShownBlock, { kind: "table" }> {
  const ledger = new Map(figures.map((figure) => [figure.id, figure]));
  const proofs = evidence(sheet);
  const rows = [...places(sections)].flatMap(([id, headings]) => {
    const figure = ledger.get(id);
    if (figure === undefined) return [];
    const named = figure.refs.flatMap((ref) => proofs.get(ref) ?? proofs.get(ref.split(".")[0]!) ?? []);
    return [
      [figure.text, headings.join("、"), basis(figure, notices), [...new Set(named)].join("、") || "—"],
    ];
  });
  return {
    kind: "table",
    caption: plain(""),
    head: ["数据", "所在章节", "依据", "佐证材料"].map(plain),
    rows: rows.map((row) => row.map(plain)),
    note: plain("自述数据由申报单位填写，未经核验。"),
  };
}
