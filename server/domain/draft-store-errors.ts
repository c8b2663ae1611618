import { CewenError } from "../errors.ts";

export class DraftNotFound extends CewenError {
  constructor(draftId: string) {
    super("draft_not_found", 404, "没有找到这份稿件，可能已被删除。请从列表另选一份，或新建稿件。", {
      draft_id: draftId,
    });
  }
}

export class DraftChanged extends CewenError {
  constructor(draftId: string, revision: number) {
    super("draft_changed", 409, "这份稿件已在别处改过，这次改动没有存上。请取回最新内容，核对后再改。", {
      draft_id: draftId,
      revision,
    });
  }
}
