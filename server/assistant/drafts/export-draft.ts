import type { DraftCheck } from "../../domain/draft.ts";
import type { StoredDraft } from "../../domain/draft-store.ts";
import { checkDraft } from "../../drafts/checks/check-draft.ts";
import { draftDocument } from "../../drafts/word/draft-document.ts";
import { CewenError } from "../../errors.ts";
import { breath } from "./breath.ts";
import type { Drafting } from "./drafting.ts";
import { draftView } from "./draft-view.ts";
import type { OpenDraft } from "./open-draft.ts";

/** Numbers without a source: a reviewer would ask for them, so the file isn't made. `details` lists every one. */
export class UnboundFigures extends CewenError {
  constructor(unbound: DraftCheck["figures"]["unbound"]) {
    const first = unbound[0]!;
    super(
      "unbound_figures",
      409,
      `有${unbound.length}个数字没有出处，暂不能导出。第一处：${first.section}“${first.text}”，${first.reason}。请补上事实，或改掉这些数字。`,
      unbound,
    );
  }
}

export interface DraftFile {
  name: string;
  bytes: Buffer;
}

/** Characters that a file system refuses. */
const fileName = (title: string) => `${title.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").slice(0, 100)}.docx`;

/** The draft as a Word file. Throws `UnboundFigures`. */
export async function exportDraft(
  stored: StoredDraft,
  open: OpenDraft,
  { notices }: Pick<Drafting, "notices">,
  verification: boolean,
): Promise<DraftFile> {
  const { exportable, figures } = checkDraft(open);
  if (!exportable) throw new UnboundFigures(figures.unbound);
  await breath();
  const { template } = open;
  const draft = draftView(stored, open);
  return {
    name: fileName(stored.title),
    bytes: await draftDocument({ template, draft, notices, verification }),
  };
}
