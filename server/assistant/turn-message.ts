import { codePointLength } from "../domain/text.ts";
import { CewenError } from "../errors.ts";

/** Code points of the longest message taken. */
export const MESSAGE_LIMIT = 8_000;

const BLANK = /^[\s\p{Cf}]*$/u;
/** Control characters but tab and line ends, and halves of a surrogate pair, which no database would give back. */
const UNREADABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Throws one error that says what to change where a message can't be answered. */
export function checkMessage(message: string): void {
  if (BLANK.test(message))
    throw new CewenError("message_empty", 400, "问题是空的，请写下要问的内容。", { field: "message" });
  const length = codePointLength(message);
  if (length > MESSAGE_LIMIT)
    throw new CewenError(
      "message_too_long",
      413,
      `问题有${length}个字符，最多${MESSAGE_LIMIT}个。请删减后再发，长材料请分几次问。`,
      { field: "message", limit: MESSAGE_LIMIT, length },
    );
  // What a decoder leaves of bytes that were no UTF-8: a figure may have stood there.
  if (message.includes("\uFFFD"))
    throw new CewenError(
      "message_not_utf8",
      400,
      "问题里有认不出的字符（\uFFFD），多半是编码不对。请改用 UTF-8 编码，或删去这些字符后再发。",
      { field: "message" },
    );
  const found = UNREADABLE.exec(message);
  if (found) {
    const code = `U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
    const position = codePointLength(message.slice(0, found.index)) + 1;
    throw new CewenError(
      "message_control_characters",
      400,
      `问题的第${position}个字符是不可见的控制字符（${code}），请删去后再发。`,
      { field: "message", position, character: code },
    );
  }
}
