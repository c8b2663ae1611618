import type { Combined, Determination } from "./determination.ts";
import type { InvestmentView } from "./investment.ts";

/** What the rules say of a draft's facts. Drafts decide nothing themselves: it is handed in. */
export interface DraftStanding {
  asOf: string;
  determinations: readonly Determination[];
  combined: Combined | null;
  /** The sheet's lines of spending by each notice's own definition. */
  investments: readonly InvestmentView[];
  /** Facts taken over that the rules can't read. */
  unread?: readonly { name: string; message: string }[];
}
