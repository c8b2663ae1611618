import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const node = { pool: "threads" as const, environment: "node" };

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...node,
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", "test/prove/**", "node_modules/**"],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: { ...node, name: "evals", include: ["evals/suites/**/*.eval.ts"], testTimeout: 60_000 },
      },
      {
        root,
        test: {
          ...node,
          name: "browser",
          include: ["test/e2e/**/*.test.ts"],
          fileParallelism: false,
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
