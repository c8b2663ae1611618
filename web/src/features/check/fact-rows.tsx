import { useState } from "react";
import type { FactDefinition } from "../../../../server/schemas/fact.ts";
import type { StatedFault } from "./evaluate.ts";
import { FactRow } from "./fact-row.tsx";
import { valueOf, type Profile, type Value } from "./profile.ts";

interface FactRowsProps {
  facts: readonly FactDefinition[];
  profile: Profile;
  project: string;
  /** Names of the facts that can still change something. */
  asked: ReadonlySet<string>;
  faults: readonly StatedFault[];
  suggest?: (name: string) => readonly { title: string; value: string }[] | undefined;
  onState: (fact: FactDefinition, value: Value | undefined) => void;
}

/** The questions that matter now and those answered; the others wait behind one line. */
export function FactRows({ facts, profile, project, asked, faults, suggest, onState }: FactRowsProps) {
  const [all, setAll] = useState(false);
  const answer = (fact: FactDefinition) =>
    valueOf(profile, { name: fact.name, project, ofEnterprise: fact.per === "enterprise" });
  const shown = facts.filter((fact) => asked.has(fact.name) || answer(fact) !== undefined);
  const idle = facts.filter((fact) => !shown.includes(fact));
  const row = (fact: FactDefinition) => (
    <FactRow
      key={`${fact.name} ${fact.per === "enterprise" ? "" : project} ${profile.id}`}
      fact={fact}
      project={project}
      value={answer(fact)}
      fault={
        faults.find(
          ({ name, project: of }) => name === fact.name && (fact.per === "enterprise" || of === project),
        )?.message
      }
      deciding={asked.has(fact.name) && (answer(fact) ?? null) === null}
      suggestions={suggest?.(fact.name)}
      onState={onState}
    />
  );
  return (
    <>
      {facts.filter((fact) => all || shown.includes(fact)).map(row)}
      {idle.length > 0 ? (
        <button
          type="button"
          className="cw-bare ck-add ck-idle"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "收起不影响结论的问题" : `另有${idle.length}项，目前不影响结论`}
        </button>
      ) : null}
    </>
  );
}
