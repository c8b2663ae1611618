import type { TemplateSection } from "../../domain/draft.ts";
import { companyProfile } from "./compose-company-profile.ts";
import type { ComposeInput } from "./compose-input.ts";
import { shortBrief } from "./short-brief.ts";
import { lacking } from "./lacking.ts";

interface Cell {
  writer: TemplateSection["writer"];
  /** Characters at most, as the form says. */
  limit: number | null;
  /** The filling-in note of the cell. */
  instruction: string;
  input: ComposeInput;
}

/** Text of a form's cell that nobody wrote, a paragraph a line, within its limit. */
export function composeCell({ writer, limit, instruction, input }: Cell): string {
  if (writer === "company-profile") return companyProfile(input, instruction, limit).join("\n");
  if (writer === "project-brief") return shortBrief(input, limit).join("\n");
  return lacking(instruction);
}
