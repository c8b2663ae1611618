import type { Socket } from "node:net";
import type { ErrorBody } from "../schemas/error.ts";

const REFUSALS: Record<string, { line: string; code: string; message: string }> = {
  HPE_HEADER_OVERFLOW: {
    line: "431 Request Header Fields Too Large",
    code: "headers_too_large",
    message: "地址或请求头太长，请缩短后重发。",
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    line: "408 Request Timeout",
    code: "request_timeout",
    message: "请求太久没有发完，请检查网络后重发。",
  },
};
const MALFORMED = {
  line: "400 Bad Request",
  code: "request_malformed",
  message: "这不是有效的 HTTP 请求，请检查请求行和请求头后重发。",
};

/** What can't be read as a request reaches no route: the one error shape is written straight to the socket. */
export function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const { line, code, message } = REFUSALS[error.code ?? ""] ?? MALFORMED;
  const body: ErrorBody = { error: { code, message } };
  const bytes = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(bytes)}\r\n\r\n${bytes}`,
  );
}
