import { inflateRawSync } from "node:zlib";

/** A zip with one of its entries changed, everything stored as it is. Checksums are left out: no reader here asks. */
export function withEntry(zip: Buffer, name: string, change: (text: string) => string): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (let at = 0; (at = zip.indexOf("PK\u0001\u0002", at, "latin1")) >= 0; at += 4) {
    const entry = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const whole = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    const bytes = entry === name ? Buffer.from(change(whole.toString("utf8"))) : whole;
    const title = Buffer.from(entry);
    const sizes = Buffer.alloc(20);
    sizes.writeUInt32LE(bytes.length, 8);
    sizes.writeUInt32LE(bytes.length, 12);
    sizes.writeUInt16LE(title.length, 16);
    const head = Buffer.concat([
      Buffer.from("PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000", "latin1"),
      sizes,
    ]);
    locals.push(head, title, bytes);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const version = Buffer.from("PK\u0001\u0002\u0014\u0000\u0014\u0000\u0000\u0000\u0000\u0000", "latin1");
    directory.push(version, sizes, tail, title);
    offset += head.length + title.length + bytes.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(locals.length / 3, 8);
  end.writeUInt16LE(locals.length / 3, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, index, end]);
}
