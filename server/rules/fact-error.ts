import { CewenError } from "../errors.ts";

/** One fact that can't be read: where it stands, what is wrong, and how to write it. */
export interface FactFault {
  /** `facts[3]` */
  field: string;
  name: string;
  project: string;
  message: string;
  example: string;
}

/** Facts that can't be read, every fault at once. Contradictions between readable facts are no error. */
export class FactError extends CewenError {
  override name = "FactError";
  readonly faults: FactFault[];

  constructor(faults: FactFault[]) {
    const said = faults.map(({ name, message, example }) => `${name}：${message}（例如 ${example}）`);
    super("invalid_facts", 400, said.join("；"), { faults });
    this.faults = faults;
  }
}
