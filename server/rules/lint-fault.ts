import type { Pack, PackFault } from "./pack.ts";

/** Builds the faults of one rule. `expected` is what its text or the dictionary should hold, `found` what is there. */
export function faultOf(pack: Pack, rule: string) {
  return (message: string, expected?: string, found?: string): PackFault => ({
    pack: pack.slug,
    rule,
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  });
}
