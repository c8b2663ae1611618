/** Every error that may leave the server. The message is built from data, in Chinese, and says what to do. */
export class CewenError extends Error {
  override name = "CewenError";
  readonly code: string;
  readonly status: number;
  readonly details: unknown;

  constructor(code: string, status: number, message: string, details?: unknown) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }
}
