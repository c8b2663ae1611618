import type { Desk } from "./assistant/drafts/draft-desk.ts";
import type { DraftWriting } from "./assistant/drafts/write-draft.ts";
import type { TurnHub } from "./assistant/turn-hub.ts";
import type { Config } from "./config.ts";
import type { Clock } from "./domain/clock.ts";
import type { FactDictionary } from "./domain/fact-dictionary.ts";
import type { Corpus } from "./domain/notice.ts";
import type { TurnStore } from "./domain/turn-store.ts";
import type { DraftTemplates } from "./drafts/load-templates.ts";
import type { Investments } from "./rules/investment-definitions.ts";
import type { Retriever } from "./retrieval/retriever.ts";
import type { Packs } from "./rules/pack.ts";

/** Everything the routes stand on, made once in `main`. */
export interface Services {
  config: Config;
  clock: Clock;
  corpus: Corpus;
  packs: Packs;
  dictionary: FactDictionary;
  investments: Investments;
  retriever: Retriever;
  store: TurnStore;
  hub: TurnHub;
  templates: DraftTemplates;
  desk: Desk;
  writing: DraftWriting;
  /** Each part's state in words, for `/health/ready`. */
  ready: () => Record<string, string>;
}
