import { matchAt, type Recogniser } from "./figure.ts";

const DOCUMENT =
  /(?:[渝川成国工财中京沪津粤苏浙]|发改)[^\P{Script=Han}局委按照依据根和与的见]{0,12}\s*[〔[(【]\s*(?:19|20)\d{2}\s*年?\s*[〕\])】]\s*第?\s*\d{1,5}\s*号/uy;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y;
const URL_PATTERN =
  /(?:https?:\/\/|www\.)[\w\-./?%&=#:~+]*[\w/]|[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.(?:com|cn|org|net|gov)(?:\.cn)?(?![a-z\d])(?:\/[\w\-./?%&=#]*)?/iy;
const PHONE =
  /(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|400[- ]?\d{3}[- ]?\d{4}|[2-8]\d{7})(?![\d.]|\s*[万亿元块wW%])/y;
const LABEL = /[A-Za-z]+[-.]?\d[A-Za-z\d]*|\d+(?:\.\d+)?[A-Za-z][A-Za-z\d]*/y;

/** 渝经信规范〔2026〕2号, in any kind of brackets. */
export const documentNumber: Recogniser = (text, at) => {
  const found = matchAt(DOCUMENT, text, at);
  if (!found) return undefined;
  const value = found[0]
    .replaceAll(/[\s第年]/gu, "")
    .replace(/[[(【]/u, "〔")
    .replace(/[\])】]/u, "〕");
  return { kind: "document", value, end: at + found[0].length };
};

export const email: Recogniser = (text, at) => literal("email", EMAIL, text, at, /[\w.+-]/u);
export const url: Recogniser = (text, at) => literal("url", URL_PATTERN, text, at, /[\w.@-]/u);
export const phone: Recogniser = (text, at) => literal("phone", PHONE, text, at, /[\d.]/u);
export const label: Recogniser = (text, at) => literal("label", LABEL, text, at, /[A-Za-z\d]/u);

function literal(
  kind: "email" | "url" | "phone" | "label",
  pattern: RegExp,
  text: string,
  at: number,
  notAfter: RegExp,
) {
  const found = notAfter.test(text[at - 1] ?? "") ? undefined : matchAt(pattern, text, at);
  return found && { kind, value: found[0].replaceAll(/\s/gu, ""), end: at + found[0].length };
}
