import { Bm25Index } from "./bm25.ts";

/**
 * A BM25 index as bytes, little-endian, padded so that the arrays can be read in place:
 *
 *     rows u32 │ postings u32 │ vocabulary bytes u32 │ vocabulary, one term a line │ padding to 4
 *     offsets u32 × (rows + 1) │ documents u32 × postings │ impacts f32 × postings
 */
const HEADER = 12;

export function bm25ToBytes({ parts }: Bm25Index): Uint8Array {
  const vocabulary = new TextEncoder().encode(parts.terms.join("\n"));
  const arrays = [parts.offsets, parts.documents, parts.impacts];
  const from = aligned(HEADER + vocabulary.length);
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + array.byteLength, from));
  new Uint32Array(bytes.buffer, 0, 3).set([parts.terms.length, parts.documents.length, vocabulary.length]);
  bytes.set(vocabulary, HEADER);
  let at = from;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return bytes;
}

/** Reads what `bm25ToBytes` wrote. The bytes must have been verified: nothing is checked here. */
export function bm25FromBytes(source: Uint8Array): Bm25Index {
  // A copy of its own: files come as views into a shared pool at any offset, typed arrays need an aligned one.
  const { buffer } = source.slice();
  const [rows = 0, postings = 0, length = 0] = new Uint32Array(buffer, 0, 3);
  const vocabulary = new TextDecoder().decode(new Uint8Array(buffer, HEADER, length));
  const offsets = new Uint32Array(buffer, aligned(HEADER + length), rows + 1);
  const documents = new Uint32Array(buffer, offsets.byteOffset + offsets.byteLength, postings);
  const impacts = new Float32Array(buffer, documents.byteOffset + documents.byteLength, postings);
  return new Bm25Index({ terms: rows === 0 ? [] : vocabulary.split("\n"), offsets, documents, impacts });
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
