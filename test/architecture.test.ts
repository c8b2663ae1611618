import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Who may import whom among the rooms of `server/`. A room may always import itself. */
const ALLOWED: Record<string, string[]> = {
  schemas: [],
  domain: ["schemas"],
  figures: ["domain"],
  corpus: ["domain", "figures"],
  rules: ["domain", "figures"],
  retrieval: ["domain", "figures"],
  reader: ["domain", "figures"],
  drafts: ["domain", "figures"],
  grounding: ["domain", "figures"],
  tools: ["rules", "retrieval", "drafts", "domain"],
  prompts: ["domain", "grounding"],
  model: ["domain", "grounding"],
  assistant: ["reader", "tools", "prompts", "model", "grounding", "drafts", "domain", "figures"],
  store: ["schemas", "domain"],
  routes: ["assistant", "drafts", "rules", "retrieval", "corpus", "store", "schemas", "domain"],
  cli: [
    "config",
    "engine",
    "assistant",
    "drafts",
    "rules",
    "retrieval",
    "corpus",
    "store",
    "schemas",
    "domain",
  ],
  plugins: ["schemas", "domain"],
};
/** Files beside the rooms. `errors` is the base class that every room's errors extend. */
const ROOT_FILES = ["errors"];
/** Files that put the rooms together. */
const COMPOSERS = ["main", "app", "services", "engine"];

/** Packages with one owner. */
const OWNERS: Record<string, RegExp> = {
  "hnswlib-node": /^server\/retrieval\//u,
  "@langchain/openai": /^server\/model\//u,
  fastify: /^server\/(?:app|main)\.ts$|^server\/(?:routes|plugins)\//u,
  libsql: /^server\/store\//u,
  kysely: /^server\/store\//u,
};

const CODE = /\.tsx?$/u;
const files = (dir: string): string[] =>
  readdirSync(join(root, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name) && !entry.parentPath.includes("node_modules"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)["']([^"']+)["']/gu;
const source = (file: string) => readFileSync(join(root, file), "utf8");
const imports = (file: string) => Array.from(source(file).matchAll(IMPORT), (match) => match[1]!);
const target = (file: string, specifier: string) => relative(root, resolve(root, file, "..", specifier));
const room = (path: string) => {
  const [top, name, rest] = path.split("/");
  return top === "server" ? (rest === undefined ? name!.replace(CODE, "") : name!) : top!;
};

function faults(dir: string, check: (file: string, specifier: string) => string | undefined): string[] {
  return files(dir).flatMap((file) =>
    imports(file).flatMap((specifier) => {
      const fault = check(file, specifier);
      return fault === undefined ? [] : [`${file} imports ${specifier}: ${fault}`];
    }),
  );
}

describe("import direction", () => {
  it("server rooms import only what the table allows", () => {
    const found = faults("server", (file, specifier) => {
      if (!specifier.startsWith(".")) return undefined;
      const [from, to] = [room(file), room(target(file, specifier))];
      if (from === to || COMPOSERS.includes(from) || ROOT_FILES.includes(to)) return undefined;
      return ALLOWED[from]?.includes(to) ? undefined : `${from} may not import ${to}`;
    });
    expect(found).toEqual([]);
  });

  it("web imports of the server only its schemas", () => {
    const found = faults("web/src", (file, specifier) => {
      if (!specifier.startsWith(".")) return undefined;
      const path = target(file, specifier);
      return path.startsWith("web/") || path.startsWith("server/schemas/")
        ? undefined
        : "web sees only server/schemas";
    });
    expect(found).toEqual([]);
  });

  it("in web, app imports features imports components imports lib", () => {
    const order = ["lib", "components", "features", "app"];
    const found = faults("web/src", (file, specifier) => {
      if (!specifier.startsWith(".")) return undefined;
      const [, , from, feature] = file.split("/");
      const [top, , to, other] = target(file, specifier).split("/");
      if (top !== "web" || !order.includes(from!) || !order.includes(to!)) return undefined;
      if (from === "features" && to === "features" && feature !== other)
        return "a feature may not import another";
      return order.indexOf(to!) <= order.indexOf(from!) ? undefined : `${from} may not import ${to}`;
    });
    expect(found).toEqual([]);
  });

  it("packages with one owner are imported by nobody else", () => {
    const found = faults("server", (file, specifier) => {
      const owner = OWNERS[specifier];
      return owner === undefined || owner.test(file) ? undefined : `belongs to ${owner.source}`;
    });
    expect(found).toEqual([]);
  });
});

describe("house rules", () => {
  it("asks the machine for the time only in main, routes, plugins and cli", () => {
    const askers = files("server").filter((file) => /new Date\(\)|Date\.now\(\)/u.test(source(file)));
    expect(askers.filter((file) => !["main", "routes", "plugins", "cli"].includes(room(file)))).toEqual([]);
  });

  it("reads the environment only in config", () => {
    const readers = files("server").filter((file) => /process\.env/u.test(source(file)));
    expect(readers.filter((file) => file !== "server/config.ts")).toEqual([]);
  });

  it("keeps files small and named for what they hold", () => {
    const code = ["server", "web/src", "evals"].flatMap(files);
    const long = code.filter((file) => source(file).split("\n").length > 301);
    const vague = code.filter((file) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc|index)(?:\/|\.tsx?$)/u.test(file),
    );
    const cased = code.filter(
      (file) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.tsx?$/u.test(file.split("/").at(-1)!),
    );
    expect({ long, vague, cased }).toEqual({ long: [], vague: [], cased: [] });
  });

  it("has a README in each room", () => {
    const rooms = readdirSync(join(root, "server"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const silent = rooms.filter(
      (entry) => !readdirSync(join(root, "server", entry.name)).includes("README.md"),
    );
    expect(silent.map((entry) => entry.name)).toEqual([]);
  });
});
