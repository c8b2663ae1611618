import type { BenefitResult, Combined, Determination } from "./determination.ts";
import type { InvestmentResult, InvestmentView } from "./investment.ts";

/** One way to add up the lines, and the ceilings it gives. */
export interface SpendingReading {
  title: string;
  total: InvestmentView["total"];
  benefits: readonly BenefitResult[];
}

/** What the rules say of a draft's facts. Drafts decide nothing themselves: it is handed in. */
export interface DraftStanding {
  asOf: string;
  determinations: readonly Determination[];
  combined: Combined | null;
  /** The sheet's lines of spending by each notice's own definition. */
  investments: readonly InvestmentView[];
  /** Cells of those lines that the rules can't read: until they are mended no sum counts. */
  lineFaults?: InvestmentResult["faults"];
  /** Where lines may be no spending of the project: what the draft's own notice counts without them. */
  doubts?: readonly { how: string; ask: string; view: InvestmentView }[];
  /** What would be paid at most by each way to count spending that a notice leaves open; none where it doesn't matter. */
  readings?: readonly SpendingReading[];
  /** Facts taken over that the rules can't read. */
  unread?: readonly { name: string; message: string }[];
}
