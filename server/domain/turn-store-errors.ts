import { CewenError } from "../errors.ts";

export class ThreadNotFound extends CewenError {
  constructor(threadId: string) {
    super("thread_not_found", 404, "没有找到这次提问，可能已被删除。请从提问记录另选一个，或新建提问。", {
      thread_id: threadId,
    });
  }
}

export class TurnNotFound extends CewenError {
  constructor(turnId: string) {
    super("turn_not_found", 404, "没有找到这次回答，它所在的对话可能已被删除。", { turn_id: turnId });
  }
}

export class ThreadBusy extends CewenError {
  constructor(threadId: string) {
    super("thread_busy", 409, "上一个问题还在回答，请等它答完，或先按停止。", { thread_id: threadId });
  }
}

export class IdempotencyMismatch extends CewenError {
  constructor(key: string) {
    super(
      "idempotency_mismatch",
      409,
      "这个 Idempotency-Key 已用于另一条内容不同的请求。请换一个新的键再发。",
      { key },
    );
  }
}

export class InvalidCursor extends CewenError {
  constructor() {
    super("cursor_invalid", 400, "cursor 无效，请原样使用上一页返回的 next_cursor，或去掉它从第一页取起。", {
      field: "cursor",
    });
  }
}

export type StoreFault = "full" | "readonly" | "locked" | "unopenable" | "damaged" | "newer" | "failing";

const WHAT_TO_DO: Record<StoreFault, string> = {
  full: "磁盘已满，这条内容没有存上。请清理磁盘空间后重试。",
  readonly: "数据目录不能写入。请检查它的权限和所在磁盘后重试。",
  locked: "数据文件正被另一个策问进程使用。请先停掉那个进程，或为这个进程另设 CEWEN_DATA_DIR。",
  unopenable: "打不开数据文件。请检查 CEWEN_DATA_DIR 指的目录是否存在、可写。",
  damaged: "数据文件已损坏。请先把它另存一份，再从备份恢复，或移走它重新开始。",
  newer: "数据文件由更新版本的策问写成。请升级后再启动。",
  failing: "读写数据文件出错。请检查磁盘后重试。",
};

/** The file that holds the threads can't be read or written. `file` is for the log, never for a reader far away. */
export class StoreUnavailable extends CewenError {
  readonly fault: StoreFault;
  readonly file: string;

  constructor(fault: StoreFault, file: string, cause?: unknown) {
    super("store_unavailable", fault === "full" ? 507 : 503, WHAT_TO_DO[fault], { fault });
    this.fault = fault;
    this.file = file;
    this.cause = cause;
  }
}
