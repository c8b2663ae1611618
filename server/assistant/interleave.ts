/** Events that another part of a turn announces while its words are on the way. */
export function createAnnouncements<T>() {
  const waiting: T[] = [];
  let wake = () => undefined as void;
  return {
    announce(event: T): void {
      waiting.push(event);
      wake();
    },
    take: (): T[] => waiting.splice(0),
    arrived: (): Promise<"announced"> =>
      new Promise((resolve) => {
        wake = () => resolve("announced");
        if (waiting.length > 0) wake();
      }),
  };
}

/** The source's items with the announcements between them, each as soon as it comes. Returns what the source returns. */
export async function* interleave<T, R>(
  source: AsyncGenerator<T, R>,
  announcements: ReturnType<typeof createAnnouncements<T>>,
): AsyncGenerator<T, R> {
  try {
    let next = source.next();
    for (;;) {
      const first = await Promise.race([next, announcements.arrived()]);
      yield* announcements.take();
      if (first === "announced") continue;
      if (first.done) return first.value;
      yield first.value;
      next = source.next();
    }
  } finally {
    source.return?.(undefined as R).catch(() => undefined);
  }
}
