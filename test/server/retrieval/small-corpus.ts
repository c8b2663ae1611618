import { createHash } from "node:crypto";
import type { Clause, Corpus, Notice, NoticeMeta } from "../../../server/domain/notice.ts";

export interface SmallNotice extends Partial<NoticeMeta> {
  slug: string;
  /** Path → text, in print order; a path of `联系方式` is a contact, of `末段` a closing clause. */
  clauses: Record<string, string>;
  /** Path → path of the parent. */
  parents?: Record<string, string>;
}

/** A corpus of a few made-up notices, for tests that shouldn't hang on the real ones. */
export function smallCorpus(...notices: SmallNotice[]): Corpus {
  const made = notices.map(makeNotice);
  const hash = createHash("sha256");
  for (const { body } of made) hash.update(body);
  return { sha256: hash.digest("hex"), notices: made };
}

function makeNotice({ slug, clauses: texts, parents = {}, ...meta }: SmallNotice): Notice {
  const clauses: Clause[] = [];
  let body = "";
  for (const [path, text] of Object.entries(texts)) {
    const start = Array.from(body).length;
    const end = start + Array.from(text).length;
    clauses.push({
      notice: slug,
      path,
      aliases: [],
      kind: path === "联系方式" ? "contact" : path === "末段" ? "closing" : "item",
      marker: "",
      parent: parents[path] ?? null,
      trail: [],
      part: path.includes("·") ? path.slice(0, path.indexOf("·")) : null,
      text,
      start,
      end,
      whole_end: end,
    });
    body += `${text}\n`;
  }
  return { slug, meta: { ...plainMeta(slug), ...meta }, body, clauses };
}

function plainMeta(slug: string): NoticeMeta {
  return {
    title: `关于${slug}的通知`,
    names: [slug],
    number: null,
    issuers: ["某市经信委"],
    dated: null,
    printed: null,
    publicity: null,
    region: "重庆市",
    level: "市级",
    year: 2025,
    kind: "申报通知",
    ocr: false,
    source: { file: `${slug}.txt`, sha256: "0".repeat(64) },
    parts: [],
    relations: [],
    sic: [],
  };
}
