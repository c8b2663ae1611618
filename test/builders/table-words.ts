import { loadTemplates } from "../../server/drafts/load-templates.ts";
import type { TableWords } from "../../server/drafts/import/read-tables.ts";
import { loadInvestments } from "../../server/rules/investment-definitions.ts";
import { loadFacts } from "../../server/rules/load-facts.ts";

const dir = new URL("../../corpus", import.meta.url).pathname;
const { fields } = await loadTemplates(dir);
const { byWord } = await loadInvestments(dir, await loadFacts(dir));

/** The fields and kinds of spending that tables are read with. */
export const tableWords: TableWords = { fields, categories: byWord };
