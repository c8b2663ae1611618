import type { z } from "zod";
import type { ledgerFact, ledgerVerdict, source } from "../schemas/ledger.ts";

export type { EvidenceClause, Figure, Ledger } from "../schemas/ledger.ts";
export type Source = z.infer<typeof source>;
export type LedgerVerdict = z.infer<typeof ledgerVerdict>;
export type LedgerFact = z.infer<typeof ledgerFact>;
