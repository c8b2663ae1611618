import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A judged set: passages, questions, and which passages answer which question. Sets are never committed. */
export interface BenchSet {
  passages: { id: string; text: string }[];
  queries: { id: string; text: string; relevant: Set<string> }[];
}

interface PassageLine {
  id: string;
  name: string;
  text: string;
}

/** Reads `corpus.jsonl`, `queries.dev.jsonl` and `qrels.dev.tsv` of a folder; the title is put before the text. */
export function loadBenchSet(folder: string): BenchSet {
  const lines = (file: string) => readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean);
  const passages = lines("corpus.jsonl").map((line) => {
    const { id, name, text } = JSON.parse(line) as PassageLine;
    return { id, text: `${name}\n${text}` };
  });
  const relevant = new Map<string, Set<string>>();
  for (const line of lines("qrels.dev.tsv")) {
    const [query = "", passage = "", grade] = line.split("\t");
    if (Number(grade) <= 0) continue;
    relevant.set(query, (relevant.get(query) ?? new Set()).add(passage));
  }
  const queries = lines("queries.dev.jsonl").flatMap((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const answers = relevant.get(id);
    return answers ? [{ id, text, relevant: answers }] : [];
  });
  return { passages, queries };
}
