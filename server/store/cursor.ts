import { z } from "zod";
import { InvalidCursor } from "../domain/turn-store-errors.ts";

const position = z.tuple([z.iso.datetime(), z.string().max(64)]);

/** Where a page of threads ended: when that thread was last updated, and its id. */
export function encodeCursor(updatedAt: string, id: string): string {
  return Buffer.from(JSON.stringify([updatedAt, id])).toString("base64url");
}

export function decodeCursor(cursor: string): [updatedAt: string, id: string] {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    throw new InvalidCursor();
  }
}
