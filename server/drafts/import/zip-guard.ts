import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import { CewenError } from "../../errors.ts";

const inflated = promisify(inflateRaw);

/**
 * Bytes as sent, bytes unpacked, bytes of XML among them, entries. mammoth takes a second and 60 MB of memory for each MB
 * of XML (measured on node 20), and a declaration of fifty pages has about one.
 */
const LIMIT = { packed: 10_000_000, unpacked: 30_000_000, xml: 4_000_000, entries: 2000 };

const TOO_LARGE = "展开后太大。请删去图片，或者只留要读的部分再试。";

/** A file that isn't what its name says, is damaged or is too large to be read. */
export class InvalidFile extends CewenError {
  constructor(reason: string) {
    super("invalid_file", 400, `这个文件读不了：${reason}`, { reason });
  }
}

interface Entry {
  name: string;
  method: number;
  from: number;
  to: number;
}

/** Entries by the central directory at the end of the file. Source: PKWARE APPNOTE 6.3.10, 4.3.7 and 4.3.12. */
function entries(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || !zip.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004", "latin1")))
    throw new InvalidFile("它不是Word或Excel文件，或者已经损坏。请另存为docx或xlsx再试。");
  const count = zip.readUInt16LE(end + 10);
  if (count > LIMIT.entries) throw new InvalidFile("里面的部件太多。请另存一份再试。");
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const entry = { name, method: zip.readUInt16LE(at + 10), from, to: from + zip.readUInt32LE(at + 20) };
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return entry;
  });
}

/**
 * Unpacks every entry within a bound, so that no library unpacks one without. What an entry declares of its size isn't
 * believed. `look` sees each entry unpacked, and may refuse the file too. Throws `InvalidFile`.
 */
export async function refuseZipBomb(
  zip: Buffer,
  look?: (name: string, content: Buffer) => void,
): Promise<void> {
  if (zip.length > LIMIT.packed) throw new InvalidFile("超过10MB。请删去图片再试。");
  const left = { unpacked: LIMIT.unpacked, xml: LIMIT.xml };
  try {
    for (const { name, method, from, to } of entries(zip)) {
      const bytes = zip.subarray(from, to);
      const xml = /\.(?:xml|rels)$/iu.test(name);
      const room = Math.max(1, xml ? Math.min(left.xml, left.unpacked) : left.unpacked);
      const content = method === 0 ? bytes : await inflated(bytes, { maxOutputLength: room });
      left.unpacked -= content.length;
      if (xml) left.xml -= content.length;
      if (left.unpacked < 0 || left.xml < 0) throw new InvalidFile(TOO_LARGE);
      look?.(name, content);
    }
  } catch (error) {
    if (error instanceof InvalidFile) throw error;
    if (error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE")
      throw new InvalidFile(TOO_LARGE);
    throw new InvalidFile("它已经损坏。请用Word或Excel打开后另存一份再试。");
  }
}
