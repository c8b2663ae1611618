// `npm start`: installs and builds what is missing or stale, then serves the web app.
import { built, installed, requireNode } from "./prepare.mjs";

requireNode();
installed();
built();
await import("../../.build/server/main.js");
