import { createHash } from "node:crypto";
import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { noticeMeta, type Notice, type NoticeMeta } from "../domain/notice.ts";
import { stripSpace } from "../domain/text.ts";
import { NoticeError } from "./corpus-error.ts";
import { parseClauses } from "./parse-clauses.ts";
import { slicePartsOf } from "./part-slices.ts";

const inChinese = z.locales.zhCN().localeError;
const FENCE = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

/**
 * Reads the text of a `notice.md`: front matter, then the body verbatim.
 * `file` names it in errors. Throws `NoticeError`.
 */
export function readNotice(slug: string, file: string, bytes: Buffer): Notice {
  const text = decode(file, bytes);
  const fence = FENCE.exec(text);
  if (fence?.[1] === undefined) throw new NoticeError({ fault: "no-front-matter", file });
  const meta = readMeta(file, fence[1]);
  const body = text.slice(fence[0].length);
  if (body.trim() === "") throw new NoticeError({ fault: "empty-body", file });
  const found = createHash("sha256").update(body, "utf8").digest("hex");
  const expected = meta.source.sha256;
  if (found !== expected) throw new NoticeError({ fault: "wrong-sha256", file, expected, found });
  checkQuotes(file, meta, body);
  return { slug, meta, body, clauses: parseClauses(slug, body, meta.parts) };
}

function decode(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new NoticeError({ fault: "unreadable", file, reason: "不是 UTF-8 编码" });
  }
}

function readMeta(file: string, yaml: string): NoticeMeta {
  let value: unknown;
  try {
    value = parse(yaml);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = error.linePos?.[0].line ?? null;
    throw new NoticeError({ fault: "bad-yaml", file, reason: error.message.split("\n")[0] ?? "", line });
  }
  const read = noticeMeta.safeParse(value, { error: inChinese });
  if (read.success) {
    const field = unknownKey(value, read.data, "");
    if (field !== undefined)
      throw new NoticeError({ fault: "bad-field", file, field, reason: "没有这个字段" });
    return read.data;
  }
  const issue = read.error.issues[0]!;
  throw new NoticeError({ fault: "bad-field", file, field: issue.path.join("."), reason: issue.message });
}

/** Known keys only: a misspelt one would silently lose what it says. zod leaves those it doesn't know out. */
function unknownKey(given: unknown, kept: unknown, path: string): string | undefined {
  if (typeof given !== "object" || given === null || typeof kept !== "object" || kept === null)
    return undefined;
  for (const [key, value] of Object.entries(given)) {
    const at = path === "" ? key : `${path}.${key}`;
    if (!(key in kept)) return at;
    const found = unknownKey(value, (kept as Record<string, unknown>)[key], at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What the front matter says about the text must stand in the text. */
function checkQuotes(file: string, meta: NoticeMeta, body: string): void {
  const slices = slicePartsOf(body, meta.parts);
  if (!Array.isArray(slices)) throw new NoticeError({ file, ...slices });
  const print = stripSpace(body);
  for (const { quote } of meta.sic)
    if (!print.includes(stripSpace(quote))) throw new NoticeError({ fault: "sic-not-found", file, quote });
  for (const { quote } of meta.relations)
    if (!print.includes(stripSpace(quote)))
      throw new NoticeError({ fault: "relation-not-found", file, quote });
}
