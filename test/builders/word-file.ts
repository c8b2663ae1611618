import { inflateRawSync } from "node:zlib";

/** One entry of a zip, by its central directory; no library of the product reads it. */
export function zipEntry(zip: Buffer, name: string): string {
  for (let at = 0; (at = zip.indexOf("PK\u0001\u0002", at, "latin1")) >= 0; at += 4) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, at + 46 + length) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString("utf8");
  }
  throw new RangeError(`no ${name} in the file`);
}

/** What a reader sees, a paragraph a line. */
export const wordsOf = (xml: string) =>
  xml
    .replace(/<\/w:p>/gu, "\n")
    .replace(/<[^>]+>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
