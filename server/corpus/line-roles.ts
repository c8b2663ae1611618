import { stripSpace } from "../domain/text.ts";
import { endsSentence } from "./clause-draft.ts";
import type { Unit } from "./form-rows.ts";
import { readMarker, type Marker } from "../domain/markers.ts";

/** A page number, or the words printed where a page is empty: not text, but in the middle of it. */
export function isFurniture(line: string): boolean {
  return /^[-—–－·]+\s*\d{1,3}\s*[-—–－·]+$|^第\s*\d{1,3}\s*页/u.test(line);
}

/** What an unnumbered line is by its wording alone. */
type PlainRole = "contact" | "attachments" | "signature" | "imprint" | "plain";
type Role = PlainRole | "row" | "marker";

export interface Placed {
  unit: Unit;
  role: Role;
  marker?: Marker;
  text: string;
}

const REACH = /\d{7,11}|\d{3,4}-\d{7,8}|[\w.-]+@[\w.-]+/u;
const CONTACT =
  /^[（(]?[^。：:，,]{0,24}(?:联系人|联系方式|联系电话|咨询|技术支持|支撑|邮箱|电话|报送)[^。：:]{0,6}[：:]/u;
const CONTACT_LABEL = /^[（(]?(?:联系人|联系方式|联系电话|咨询电话|电子邮箱|邮箱|联系地址)[：:]/u;
const SIGN = /^(?:法定代表人|单位法人|申报单位|公章)[^。]{0,12}(?:签字|签章|盖章|公章)?[）)]?[：:]$/u;
const ISSUER = /^[\p{Script=Han}·]{4,30}(?:委员会|管委会|局|厅|部|办公室|政府|中心|领导小组)$/u;
const DAY =
  /^(?:\d{4}年\d{1,2}月\d{1,2}日|(?:\d{4})?年月日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)$/u;
const PUBLICITY = /^[（(](?:此件[^）)]{2,10}|此页无正文)[）)]$/u;
const IMPRINT = /\d{4}年\d{1,2}月\d{1,2}日印发$/u;

/** Role of a line that begins with no number, after the line or row `before`. */
function plainRole(line: string, before: Placed | undefined): PlainRole {
  const text = stripSpace(line).replace(/^-/u, "");
  const afterContact = before?.role === "contact";
  // An office's name alone on a line signs the notice, unless OCR broke a sentence just there.
  const broken = before?.role === "marker" || before?.role === "plain" ? !endsSentence(before.text) : false;
  if (/^附件\d{0,2}[：:]./u.test(text) || /^附件[：:]$/u.test(text)) return "attachments";
  if (IMPRINT.test(text)) return "imprint";
  if ((ISSUER.test(text) && !broken) || DAY.test(text) || PUBLICITY.test(text) || SIGN.test(text))
    return "signature";
  if (CONTACT_LABEL.test(text)) return "contact";
  if (REACH.test(text) && (CONTACT.test(text) || (afterContact && text.length <= 60))) return "contact";
  return "plain";
}

export function isSalutation(line: string): boolean {
  const text = stripSpace(line);
  return (
    /[：:]$/u.test(text) && /各|有关|单位/u.test(text) && !/如下[：:]$|。/u.test(text) && !SIGN.test(text)
  );
}

/** Gives each unit its role; the numbered lines of a list of attachments stay with the list. */
export function placeUnits(units: Unit[]): Placed[] {
  const placed: Placed[] = [];
  let nextAttachment = 0;
  for (const unit of units) {
    if ("row" in unit) {
      nextAttachment = 0;
      placed.push({ unit, role: "row", text: unit.row.cells.join(" ") });
      continue;
    }
    const { text } = unit.line;
    const before = placed.at(-1)?.role;
    const marker = readMarker(text);
    if (marker !== undefined && nextAttachment > 0 && marker.number === nextAttachment) {
      nextAttachment++;
      placed.push({ unit, role: "attachments", text });
      continue;
    }
    if (marker !== undefined) {
      nextAttachment = 0;
      placed.push({ unit, role: "marker", marker, text });
      continue;
    }
    let role = plainRole(text, placed.at(-1));
    if (role === "attachments") nextAttachment = /[：:]\s*1[.．、]/u.test(text) ? 2 : 1;
    else if (role === "plain" && before === "attachments") role = "attachments";
    else nextAttachment = 0;
    placed.push({ unit, role, text });
  }
  return placed;
}
