import { letOut } from "./let-out.ts";

/**
 * Goes on reading while its reader is busy: else a stream whose words nobody takes for a while counts as silent. The
 * first words are let out before more is read. `leave` is called when the reader goes; it has to end the source.
 */
export async function* readAhead<T>(source: AsyncIterable<T>, leave: () => void): AsyncGenerator<T> {
  const waiting: T[] = [];
  const state = { done: false, left: false, fault: null as { error: unknown } | null };
  let wake = () => undefined as void;
  let first = true;
  const reading = (async () => {
    try {
      for await (const item of source) {
        waiting.push(item);
        wake();
        if (first) await letOut();
        first = false;
        if (state.left) break;
      }
    } catch (error) {
      state.fault = { error };
    }
    state.done = true;
    wake();
  })();
  try {
    for (;;) {
      while (waiting.length > 0) yield waiting.shift()!;
      if (state.done) break;
      await new Promise<void>((resolve) => {
        wake = () => resolve();
      });
    }
    if (state.fault) throw state.fault.error;
  } finally {
    state.left = true;
    leave();
    await reading;
  }
}
