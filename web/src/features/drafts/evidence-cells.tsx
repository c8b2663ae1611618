import type { DraftField } from "../../lib/draft-api.ts";
import { FactCell } from "./fact-cell.tsx";
import { useFacts } from "./facts-context.ts";
import { withEvidence, type Sheet } from "./sheet.ts";

/** Fields that were told, by whatever year: what can be proven. */
export const toldFields = (fields: readonly DraftField[], sheet: Sheet): DraftField[] => {
  const told = new Set(
    Object.entries(sheet.fields).flatMap(([key, { value, evidence }]) =>
      value === "" && evidence === "" ? [] : [key.split("@")[0]!],
    ),
  );
  return fields.filter(({ name }) => told.has(name));
};

/** The piece of evidence for each field that was told. Rows of the sheet name theirs in the row. */
export function EvidenceCells({ fields }: { fields: readonly DraftField[] }) {
  const { sheet, change } = useFacts();
  return toldFields(fields, sheet).map(({ name, label }) => (
    <FactCell
      key={name}
      place={`e.${name}`}
      label={label}
      value={sheet.fields[name]?.evidence ?? ""}
      onChange={(evidence) => change((old) => withEvidence(old, name, evidence))}
    />
  ));
}
