#!/usr/bin/env node
// `npx cewen …`: the same preparation as `npm start`, then the command line.
import { join } from "node:path";
import { evaluate } from "./eval.mjs";
import { built, installed, requireNode, root } from "./prepare.mjs";

requireNode();
installed();
const [command, ...options] = process.argv.slice(2);
if (command === "eval" && !options.includes("--help")) evaluate(options.includes("--json"));
built();
// The files a command names are looked for where it was typed; the notices and the data stand beside the program.
process.env.CEWEN_CORPUS_DIR ||= join(root, "corpus");
process.env.CEWEN_DATA_DIR ||= join(root, ".data");
await import("../../.build/server/cli/main.js");
