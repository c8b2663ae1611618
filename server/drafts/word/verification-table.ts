import type { Draft, DraftFigure, FactSheet, ShownBlock, ShownText } from "../../domain/draft.ts";
import { blockTexts } from "../block-texts.ts";

type Section = Draft["sections"][number];

const plain = (text: string): ShownText => ({ text, figures: [] });

/** A figure of a column stands without its unit under a key of its own; here it is the same figure. */
const whole = (id: string) => id.replace(/\.bare$/u, "");

/** `方案·三（二）` is 三（二） of its part. */
const place = ({ id, part }: Section) => (id.startsWith(`${part}·`) ? id.slice(part.length + 1) : id);

/** 申报书 一；方案 三（二）、四 */
const placeWords = (parts: Map<string, Set<string>>, several: boolean) =>
  Array.from(parts, ([part, at]) => `${several ? `${part} ` : ""}${[...at].join("、")}`).join("；");

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

/** Not a figure but the name of the clause that it cites. */
const isCitation = ({ text, source }: DraftFigure) => source.kind === "clause" && text === source.clause;

interface Row {
  texts: Set<string>;
  parts: Map<string, Set<string>>;
  evidence: Set<string>;
}

/**
 * 数据核验表: each figure on the pages, where it stands, what it stands on, and the evidence that was named for it, in the
 * order of the pages. Figures that stand on the same words share a row.
 */
export function verificationTable(
  { sections, figures, sheet }: Pick<Draft, "sections" | "figures" | "sheet">,
  notices: ReadonlyMap<string, string>,
): Extract<ShownBlock, { kind: "table" }> {
  const ledger = new Map(figures.map((figure) => [figure.id, figure]));
  const proofs = evidence(sheet);
  const several = new Set(sections.map(({ part }) => part)).size > 1;
  const rows = new Map<string, Row>();
  for (const section of sections)
    for (const { id } of section.blocks
      .flatMap((block) => blockTexts(block))
      .flatMap((shown) => shown.figures)) {
      const figure = ledger.get(whole(id)) ?? ledger.get(id);
      if (figure === undefined || isCitation(figure)) continue;
      const words = basis(figure, notices);
      const row = rows.get(words) ?? { texts: new Set(), parts: new Map(), evidence: new Set() };
      rows.set(words, row);
      row.texts.add(figure.text);
      row.parts.set(section.part, (row.parts.get(section.part) ?? new Set()).add(place(section)));
      for (const ref of figure.refs) {
        const name = proofs.get(ref) ?? proofs.get(ref.split(".")[0]!);
        if (name !== undefined) row.evidence.add(name);
      }
    }
  const cells = Array.from(rows, ([words, row]) => [
    [...row.texts].join("、"),
    placeWords(row.parts, several),
    words,
    [...row.evidence].join("、") || "—",
  ]);
  return {
    kind: "table",
    caption: plain(""),
    head: ["数据", "所在章节", "依据", "佐证材料"].map(plain),
    rows: cells.map((row) => row.map(plain)),
    note: plain("自述数据由申报单位填写，未经核验。"),
  };
}
