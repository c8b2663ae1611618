import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { CewenError } from "../errors.ts";
import type { ErrorBody } from "../schemas/error.ts";
import { sayFaultsInChinese } from "../schemas/fault-words.ts";

sayFaultsInChinese();

/** Fastify's own faults, in words a person can act on. */
const FASTIFY: Record<string, { status: number; code: string; message: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: {
    status: 400,
    code: "body_malformed",
    message: "请求正文不是有效的 JSON，请检查引号和括号后重发。",
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    status: 400,
    code: "body_malformed",
    message: "请求正文是空的，请按接口说明填写 JSON 后重发。",
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: "body_media_type",
    message: "这个接口不接受这种格式的正文。请按接口说明设 Content-Type，一般是 application/json。",
  },
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: "body_too_large",
    message: "请求正文太大，请缩短，或换小一些的文件后重发。",
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: "body_malformed",
    message: "请求正文的长度与 Content-Length 不一致，请重发。",
  },
  FST_ERR_BAD_URL: {
    status: 400,
    code: "address_malformed",
    message: "地址里的百分号写法不对。请用 encodeURIComponent 编码后重发。",
  },
  FST_ERR_MAX_PARAM_LENGTH: {
    status: 414,
    code: "address_too_long",
    message: "地址里有一段太长，请检查后重发。",
  },
};

/** `message` of a field: `as_of：日期要写成 2025-12-19…`. */
function fieldFaults(error: FastifyError): { field: string; message: string }[] {
  if (!hasZodFastifySchemaValidationErrors(error)) return [];
  return error.validation.map((fault) => ({
    field: fault.instancePath.slice(1).replaceAll("/", ".") || "请求",
    message: fault.message ?? "无效",
  }));
}

function bodyOf(error: FastifyError | CewenError): { status: number; body: ErrorBody } {
  if (error instanceof CewenError) {
    const { code, message, details } = error;
    return {
      status: error.status,
      body: { error: { code, message, ...(details === undefined ? {} : { details }) } },
    };
  }
  const faults = fieldFaults(error);
  if (faults.length > 0) {
    const message = `${faults.map((f) => `${f.field}：${f.message}`).join("；")}。`;
    return { status: 400, body: { error: { code: "request_invalid", message, details: faults } } };
  }
  const known = FASTIFY[error.code];
  if (known) return { status: known.status, body: { error: { code: known.code, message: known.message } } };
  const status = error.statusCode ?? 500;
  if (status < 500)
    return {
      status,
      body: { error: { code: "request_refused", message: `请求没有被接受（${status}），请检查后重发。` } },
    };
  return {
    status: 500,
    body: { error: { code: "internal", message: "服务出了问题，您写的内容还在，请稍后重试。" } },
  };
}

/** Answers in the one shape. Also for what Fastify finds before any route: its option `frameworkErrors`. */
export function answerError(
  error: FastifyError | CewenError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const { status, body } = bodyOf(error);
  if (status >= 500) request.log.error({ err: error }, body.error.code);
  void reply.status(status).send(body);
}

export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
}
