import type { Clause } from "../domain/notice.ts";
import type { Marker } from "../domain/markers.ts";

/** A clause while it is being read: lines are added to it until the next one begins. */
export interface ClauseDraft {
  /** Path without the prefix of its part. */
  path: string;
  /** Cited without the prefix of the part it happens to stand in, like the imprint at the very end. */
  ofWholeFile: boolean;
  kind: Clause["kind"];
  marker: Marker | undefined;
  parent: ClauseDraft | undefined;
  /** First line without its marker. */
  title: string;
  /** Whether the first line is a mere heading, so that what follows belongs to it. */
  titled: boolean;
  start: number;
  end: number;
  /** Text of the last line read, which tells whether the sentence goes on. */
  lastLine: string;
  /** Names of the cells of a form row. */
  labels: string[];
}

const SENTENCE_END = /[。！？；;]$/u;

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.trim());
}

/** A heading is short and has no comma in it; 「项目简介。」 is one, 「付款凭证。」 cannot be told from one. */
export function isHeadingText(words: string): boolean {
  const text = words.replace(/\s+/gu, "");
  return text !== "" && text.length <= 32 && !/[，,；;：:]|。.|、$/u.test(text) && bracketsClose(text);
}

function bracketsClose(text: string): boolean {
  return (text.match(/[（(《“]/gu)?.length ?? 0) === (text.match(/[）)》”]/gu)?.length ?? 0);
}
