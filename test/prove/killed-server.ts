import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

interface Environment {
  CEWEN_DATA_DIR: string;
  CEWEN_CORPUS_DIR?: string;
}

export interface BuiltServer {
  url: string;
  /** What it said until it was ready. */
  said: string[];
  kill: () => Promise<void>;
}

/** The built server as its users run it, on a port of its own. Nothing is listening yet. */
export function startBuiltServer(environment: Environment): ChildProcess {
  return spawn(process.execPath, [".build/server/main.js"], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: "0", CEWEN_LOG_LEVEL: "silent", ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** kill -9, and the process is gone when this returns. */
export async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** Until it says where it listens; throws with everything it said where it ends before. */
export async function untilReady(child: ChildProcess): Promise<BuiltServer> {
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr! })) {
    said.push(line);
    const url = /已就绪：(\S+)$/u.exec(line)?.[1];
    if (url) return { url, said, kill: () => killHard(child) };
  }
  throw new Error(`the server ended before it was ready:\n${said.join("\n")}`);
}
