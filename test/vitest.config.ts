import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const node = { pool: "threads" as const, environment: "node" };
/** Files of a worker share what they import, which is a third of the time. */
const shared = { ...node, isolate: false };
/** Put another module in the place of one that the rest has long imported. */
const ALONE = ["test/server/retrieval/without-hnswlib.test.ts"];
/** What is measured is measured when nothing else runs. */
const TIMED = ["test/e2e/typing-speed.test.ts"];

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/prove/**", "node_modules/**", ...ALONE],
          testTimeout: 20_000,
          // Two engines over the corpus are opened before a file's first test.
          hookTimeout: 60_000,
        },
      },
      { root, test: { ...node, name: "alone", include: ALONE } },
      {
        root,
        test: { ...shared, name: "evals", include: ["evals/suites/**/*.eval.ts"], testTimeout: 60_000 },
      },
      {
        root,
        test: {
          ...shared,
          name: "browser",
          include: ["test/e2e/**/*.test.ts"],
          exclude: TIMED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          ...node,
          name: "timed",
          include: TIMED,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          ...node,
          name: "prove",
          include: ["test/prove/**/*.prove.test.ts"],
          fileParallelism: false,
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
    ],
    maxWorkers: 2,
  },
});
