// `npm run bench -- …`: compiles the benchmarks and runs one of them, `test/bench/<name>.ts`.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { built, installed, root, step } from "../../server/cli/prepare.mjs";

installed();
built();
step("编译基准", join(root, "node_modules", ".bin", "tsc"), ["-p", "test/bench/tsconfig.json"]);
const [name, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], name, ...args];
await import(pathToFileURL(join(root, ".build", "bench", "test", "bench", `${name}.js`)).href);
