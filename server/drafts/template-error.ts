import { CewenError } from "../errors.ts";

/** A template that cannot be taken in. The whole folder is refused: a form with a missing field would be sent back. */
export class TemplateError extends CewenError {
  override name = "TemplateError";
  constructor(faults: readonly string[]) {
    super("templates_invalid", 500, `申报模板有误，请改正后重试：\n${faults.join("\n")}`, { faults });
  }
}
