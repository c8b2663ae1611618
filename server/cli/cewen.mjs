#!/usr/bin/env node
// `npx cewen …`: the same preparation as `npm start`, then the command line.
import { built, installed, requireNode } from "./prepare.mjs";

requireNode();
installed();
built();
await import("../../.build/server/cli/main.js");
