import { createTurnHub } from "../../server/assistant/turn-hub.ts";
import { openStore } from "../../server/store/open-store.ts";
import { textDelta, turnEnd } from "../builders/turn-events.ts";

/**
 * A process to be killed: asks without end on the file named by its argument, two questions a thread, and
 * prints a line for everything it was told is safe: a message once asked, an event once received.
 */
const file = process.argv.at(-1)!;
const clock = () => new Date();
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);

const store = await openStore({ file, clock });
say({ recovered: await store.recover() });
const hub = createTurnHub({
  store,
  clock,
  wording: "composer",
  report: (error) => say({ fault: String(error) }),
  answer: async function* ({ message }) {
    for (let sentence = 1; sentence <= 8; sentence++) {
      yield textDelta(`答「${message}」第${sentence}句。`);
      await new Promise(setImmediate);
    }
    yield turnEnd();
  },
});
for (let number = 1; ; number++) {
  let threadId: string | null = null;
  for (const message of [`问题${number}之一`, `问题${number}之二`]) {
    const asked = await hub.ask({
      owner: "local",
      threadId,
      message,
      asOf: null,
      facts: [],
      idempotencyKey: null,
    });
    ({ threadId } = asked);
    say({ asked: message, threadId, turnId: asked.turnId });
    for await (const event of hub.subscribe("local", threadId, asked.firstEvent - 1)) {
      say({ threadId, event });
      if (event.event === "turn-end") break;
    }
  }
}
