import type { StoredBlock, TemplateSection } from "../../domain/draft.ts";
import { composeApplication } from "./compose-application.ts";
import { composeArchitecture, composeTechnology } from "./compose-architecture.ts";
import { composeBackground } from "./compose-background.ts";
import { composeBenefits, composeEconomicValue } from "./compose-benefits.ts";
import { composeCockpit } from "./compose-cockpit.ts";
import { composeCommitment } from "./compose-commitment.ts";
import { composeCompanyProfile } from "./compose-company-profile.ts";
import { composeComparison } from "./compose-comparison.ts";
import { composeCooperation, composeSpread } from "./compose-cooperation.ts";
import { composeEligibility } from "./compose-eligibility.ts";
import {
  composeAcceptanceEvidence,
  composeInvestmentEvidence,
  composeOtherEvidence,
} from "./compose-evidence.ts";
import { composeForm } from "./compose-form.ts";
import { composeFunding } from "./compose-funding.ts";
import { composeInnovation } from "./compose-innovation.ts";
import type { ComposeInput, SectionComposer } from "./compose-input.ts";
import { composeInputOutput } from "./compose-input-output.ts";
import { composeDigitalFoundation, composeMaturity } from "./compose-maturity.ts";
import { composeOwnership } from "./compose-ownership.ts";
import { composePlan } from "./compose-plan.ts";
import { composeProjectBrief } from "./compose-project-brief.ts";
import { composeScenes } from "./compose-scenes.ts";
import { composeTransformation } from "./compose-transformation.ts";
import { composeTypicalApplications } from "./compose-typical-applications.ts";
import { composeSocialBenefits } from "./social-paragraphs.ts";

const COMPOSERS: Record<TemplateSection["writer"], SectionComposer> = {
  "heading-only": () => [],
  form: composeForm,
  commitment: composeCommitment,
  "company-profile": composeCompanyProfile,
  "digital-foundation": composeDigitalFoundation,
  "project-brief": composeProjectBrief,
  funding: composeFunding,
  architecture: composeArchitecture,
  scenes: composeScenes,
  benefits: composeBenefits,
  plan: composePlan,
  background: composeBackground,
  comparison: composeComparison,
  technology: composeTechnology,
  application: composeApplication,
  innovation: composeInnovation,
  "economic-value": composeEconomicValue,
  transformation: composeTransformation,
  "social-benefits": composeSocialBenefits,
  "input-output": composeInputOutput,
  cooperation: composeCooperation,
  spread: composeSpread,
  "investment-evidence": composeInvestmentEvidence,
  "acceptance-evidence": composeAcceptanceEvidence,
  "other-evidence": composeOtherEvidence,
  eligibility: composeEligibility,
  "typical-applications": composeTypicalApplications,
  cockpit: composeCockpit,
  ownership: composeOwnership,
  maturity: composeMaturity,
};

/**
 * Blocks of a section from the facts alone: the same input gives the same blocks. Texts hold slots of the ledger for
 * every number, 【待补充：…】 for what isn't known and 【待核实：…】 for what needs proof.
 */
export const composeSection = (input: ComposeInput): StoredBlock[] => COMPOSERS[input.section.writer](input);
