/**
 * Goes on reading while its reader is busy: else a stream whose words nobody takes for a while counts as silent.
 * `leave` is called when the reader goes; it has to end the source.
 */
export async function* readAhead<T>(source: AsyncIterable<T>, leave: () => void): AsyncGenerator<T> {
  const waiting: T[] = [];
  const state: { done: boolean; fault: { error: unknown } | null } = { done: false, fault: null };
  let wake = () => undefined as void;
  const reading = (async () => {
    try {
      for await (const item of source) {
        waiting.push(item);
        wake();
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
    leave();
    await reading;
  }
}
