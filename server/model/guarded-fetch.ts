import { ModelError } from "./model-error.ts";

interface Limits {
  /** Longest time without a byte, before the headers and between chunks. */
  silenceMs: number;
  lineBytes: number;
  totalBytes: number;
}

const NEWLINE = 10;

/** Length of the last line so far, and of the longest that ended in this chunk. */
function lines(chunk: Uint8Array, before: number): { last: number; longest: number } {
  const first = chunk.indexOf(NEWLINE);
  if (first === -1) return { last: before + chunk.length, longest: before + chunk.length };
  return { last: chunk.length - chunk.lastIndexOf(NEWLINE) - 1, longest: before + first };
}

/**
 * `fetch` for the client library with what it lacks: its own timeout stops at the headers, it parses a web page as
 * a stream of nothing, and buffers a line without end. Never follows a redirect: the key and the user's words go
 * to the configured address only. Throws ModelError `silent` and `malformed`.
 */
export function guardedFetch({ silenceMs, lineBytes, totalBytes }: Limits): typeof fetch {
  return async (input, init) => {
    const watchdog = new AbortController();
    const timer = setTimeout(
      () => watchdog.abort(new ModelError("silent", { 等待: `${Math.round(silenceMs / 1000)}秒` })),
      silenceMs,
    );
    const signals = [watchdog.signal, ...(init?.signal ? [init.signal] : [])];
    let response: Response;
    try {
      response = await fetch(input, { ...init, signal: AbortSignal.any(signals), redirect: "error" });
    } catch (error) {
      clearTimeout(timer);
      throw error;
    }
    const { body, status, statusText, headers } = response;
    async function* guarded(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      let line = 0;
      let total = 0;
      try {
        for await (const chunk of source) {
          timer.refresh();
          const { last, longest } = lines(chunk, line);
          line = last;
          total += chunk.length;
          if (longest > lineBytes || total > totalBytes) throw new ModelError("malformed", { 原因: "过长" });
          yield chunk;
        }
      } finally {
        clearTimeout(timer);
      }
    }
    if (body === null || (response.ok && /text\/html/iu.test(headers.get("content-type") ?? ""))) {
      clearTimeout(timer);
      await body?.cancel();
      throw new ModelError("malformed", { 原因: body === null ? "没有内容" : "收到的是网页" });
    }
    return new Response(ReadableStream.from(guarded(body)), { status, statusText, headers });
  };
}
