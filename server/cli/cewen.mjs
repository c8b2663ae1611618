#!/usr/bin/env node
// `npx cewen …`: the same preparation as `npm start`, then the command line.
import { join } from "node:path";
import { built, installed, requireNode, root } from "./prepare.mjs";

requireNode();
installed();
built();
// The files a command names are looked for where it was typed; the notices stand beside the program.
process.env.CEWEN_CORPUS_DIR ||= join(root, "corpus");
await import("../../.build/server/cli/main.js");
