import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { silence, type Silence } from "../domain/silence.ts";

/** Reads `<dir>/silences.yaml`; a corpus without the file names no silence. */
export async function loadSilences(dir: string): Promise<Silence[]> {
  const text = await readFile(join(dir, "silences.yaml"), "utf8").catch(() => "[]");
  return z.array(silence).parse(parse(text));
}
