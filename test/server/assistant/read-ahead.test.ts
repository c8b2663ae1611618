import { expect, it } from "vitest";
import { readAhead } from "../../../server/assistant/read-ahead.ts";

async function* counting(most: number, read: number[], fault: Error | null = null) {
  for (let number = 1; number <= most; number++) {
    read.push(number);
    yield number;
  }
  if (fault) throw fault;
}

it("lets the first out, reads on while nobody takes, and gives everything in order", async () => {
  const read: number[] = [];
  const ahead = readAhead(counting(5, read), () => undefined);
  expect((await ahead.next()).value).toBe(1);
  expect(read).toEqual([1]);
  await expect.poll(() => read).toEqual([1, 2, 3, 4, 5]);
  const rest: number[] = [];
  for await (const number of ahead) rest.push(number);
  expect(rest).toEqual([2, 3, 4, 5]);
});

it("an error comes after what came before it", async () => {
  const taken: number[] = [];
  const taking = (async () => {
    for await (const number of readAhead(counting(3, [], new Error("broken")), () => undefined))
      taken.push(number);
  })();
  await expect(taking).rejects.toThrow("broken");
  expect(taken).toEqual([1, 2, 3]);
});

it("who leaves ends the source", async () => {
  const left = new AbortController();
  const ended: string[] = [];
  async function* endless() {
    try {
      for (;;) {
        yield "word";
        await new Promise<void>((_resolve, reject) => {
          left.signal.addEventListener("abort", () => reject(new Error("left")), { once: true });
        });
      }
    } finally {
      ended.push("ended");
    }
  }
  const ahead = readAhead(endless(), () => left.abort());
  expect((await ahead.next()).value).toBe("word");
  await ahead.return(undefined);
  expect(ended).toEqual(["ended"]);
});
