import { createHash } from "node:crypto";
import { parseDay, formatDay, parseWhen } from "../domain/dates.ts";
import type { WindowStatus } from "../domain/notice.ts";
import type { Packs } from "./pack.ts";
import { windowStatuses } from "./windows.ts";

/** RFC 5545: at most 75 octets a line, the rest on lines that begin with a space. */
const LINE_OCTETS = 75;

/**
 * Every deadline and validity of the packs as an iCalendar file (RFC 5545). A deadline with its hour is an instant in
 * UTC, one without is a whole day. `now` is the file's stamp.
 * @throws DateError where `asOf` is no date.
 */
export function calendarOf({ packs }: Packs, { asOf, now }: { asOf: string; now: Date }): string {
  const stamp = utc(now.getTime());
  const events = [...packs.values()].flatMap((pack) =>
    windowStatuses(pack, asOf).flatMap((window) =>
      window.closes === null
        ? []
        : eventOf({
            slug: pack.slug,
            title: pack.notice.meta.names[0]!,
            window,
            closes: window.closes,
            stamp,
          }),
    ),
  );
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Cewen//policy windows//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:策问：申报时限和有效期",
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

interface Event {
  slug: string;
  title: string;
  window: WindowStatus;
  closes: string;
  stamp: string;
}

function eventOf({ slug, title, window, closes, stamp }: Event): string[] {
  const when = parseWhen(closes);
  const { id, actor, note, cite } = window;
  const said = [
    cite ? `依据：${title}，${cite.clause}：“${cite.quote}”` : `依据：${title}`,
    note,
    "请提前一天办理；以发布机关的原文和解释为准。",
  ].filter((line) => line !== null);
  return [
    "BEGIN:VEVENT",
    `UID:${createHash("sha256").update(`${slug}\n${id}`).digest("hex").slice(0, 32)}@cewen`,
    `DTSTAMP:${stamp}`,
    ...(when.kind === "instant"
      ? [`DTSTART:${utc(when.ms)}`]
      : [
          `DTSTART;VALUE=DATE:${compact(closes)}`,
          `DTEND;VALUE=DATE:${compact(formatDay(parseDay(closes) + 1))}`,
        ]),
    `SUMMARY:${escaped(`${actor ?? title}：${id}${endWord(window)}${actor ? `（${title}）` : ""}`)}`,
    `DESCRIPTION:${escaped(said.join("\n"))}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const endWord = ({ inclusive, actor }: WindowStatus) =>
  actor === null ? "届满" : inclusive === false ? "截止（不含该时刻）" : "截止";

const compact = (day: string) => day.replaceAll("-", "");
const utc = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]|\.\d{3}/gu, "");
const escaped = (text: string) => text.replaceAll(/[\\;,]/gu, "\\$&").replaceAll(/\r?\n/gu, "\\n");

function fold(line: string): string {
  let folded = "";
  let room = LINE_OCTETS;
  for (const char of line) {
    const octets = Buffer.byteLength(char);
    if (octets > room) {
      folded += "\r\n ";
      room = LINE_OCTETS - 1;
    }
    folded += char;
    room -= octets;
  }
  return folded;
}
