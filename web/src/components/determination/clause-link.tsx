import type { Cite } from "../../../../server/schemas/primitives.ts";

/** The clause path is the link; it opens the words quoted. */
export function ClauseLink({
  cite,
  name = "",
  onCite,
}: {
  cite: Cite;
  name?: string;
  onCite: (cite: Cite) => void;
}) {
  return (
    <button type="button" className="cw-bare cw-clause-link" onClick={() => onCite(cite)}>
      {name ? `${name} ` : ""}
      {cite.clause}
    </button>
  );
}
