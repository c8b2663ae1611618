import { CewenError } from "../errors.ts";

/** What is wrong with a notice's file, as data; the message is made from it. */
export type NoticeFault =
  | { fault: "unreadable"; file: string; reason: string }
  | { fault: "no-front-matter"; file: string }
  | { fault: "bad-yaml"; file: string; reason: string; line: number | null }
  | { fault: "bad-field"; file: string; field: string; reason: string }
  | { fault: "wrong-sha256"; file: string; expected: string; found: string }
  | { fault: "part-not-found"; file: string; prefix: string; starts: string }
  | { fault: "part-out-of-order"; file: string; prefix: string; starts: string }
  | { fault: "sic-not-found"; file: string; quote: string }
  | { fault: "relation-not-found"; file: string; quote: string }
  | { fault: "relation-to-nothing"; file: string; notice: string }
  | { fault: "bad-slug"; file: string }
  | { fault: "empty-body"; file: string };

/** A notice that cannot be taken in. The whole corpus is refused: a silently missing notice would answer wrongly. */
export class NoticeError extends CewenError {
  override name = "NoticeError";
  readonly data: NoticeFault;

  constructor(data: NoticeFault) {
    super("notice_faulty", 500, `${data.file}：${say(data)}`, data);
    this.data = data;
  }
}

function say(data: NoticeFault): string {
  switch (data.fault) {
    case "unreadable":
      return `读不出来（${data.reason}）。请检查这个文件夹里有 notice.md，且为 UTF-8 编码。`;
    case "no-front-matter":
      return "开头没有用两行 --- 围起来的说明。请参照其他通知补上。";
    case "bad-yaml":
      return `说明部分不是合格的 YAML${data.line === null ? "" : `（第${data.line}行）`}：${data.reason}`;
    case "bad-field":
      return `说明部分的“${data.field || "（顶层）"}”不对：${data.reason}`;
    case "wrong-sha256":
      return `正文与来源文件不一致：应为 ${data.expected}，实为 ${data.found}。请恢复原文，或核对后更新 source.sha256。`;
    case "part-not-found":
      return `parts 中“${data.prefix}”的 starts 在正文里找不到：${data.starts}`;
    case "part-out-of-order":
      return `parts 中“${data.prefix}”排在前一部分之前或与它重合，请按正文的先后排列：${data.starts}`;
    case "sic-not-found":
      return `sic 的 quote 在正文里找不到：${data.quote}`;
    case "relation-not-found":
      return `relations 的 quote 在正文里找不到：${data.quote}`;
    case "relation-to-nothing":
      return `relations 指向的通知这里没有：${data.notice}`;
    case "bad-slug":
      return "文件夹名只能用小写字母、数字和连字符。";
    case "empty-body":
      return "没有正文。";
  }
}
