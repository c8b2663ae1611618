import type { Clause, Notice } from "../domain/notice.ts";
import { unwrapLines } from "../domain/text.ts";
import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { LedgerBuilder } from "../grounding/ledger.ts";
import type { Point } from "../grounding/point.ts";

const PHONE = /(?<!\d)(?:0\d{2,3}-)?\d{7,11}(?!\d)/u;

/** Printed with only a space between them, two numbers read as one: the first is shown by itself too. */
const TWO_NUMBERS = /(?<!\d)(\d{7,})\s+\d{7,}$/u;
const SUPPORT_DESK = /\p{Script=Han}{0,6}技术支持/u;

const contactClauses = (notice: Notice): Clause[] => notice.clauses.filter(({ kind }) => kind === "contact");

function dateOf(ledger: LedgerBuilder, { meta }: Notice): string {
  const text = meta.dated === null ? `${meta.year}年` : formatChinese(parseWhen(meta.dated));
  return ledger.dated(text, meta.dated ?? String(meta.year), "文件的日期");
}

const LAYERS: Record<string, RegExp> = {
  成都: /成都|市经信局|市新经济委/u,
  四川: /四川|省厅|省经信厅|经济和信息化厅/u,
  部: /工信部|工业和信息化部|国家|部里|部委|平台|技术支持|miit/iu,
};

const COMMON_WORDS = /联系人?|方式|电话|号码|多少|技术支持|申报|平台|材料|邮寄/gu;

/** 装备工业一司: four characters of an office's own name. */
function namesOffice(text: string, asked: string): boolean {
  const words = asked.replace(COMMON_WORDS, " ").match(/\p{Script=Han}{4,}/gu) ?? [];
  return words.some((word) =>
    Array.from({ length: word.length - 3 }, (_, at) => word.slice(at, at + 4)).some((four) =>
      unwrapLines(text).includes(four),
    ),
  );
}

/** Of a notice handed down in layers, whether the question asks for the office of this one. */
const layerAsked = (part: string, text: string, asked: string): boolean =>
  (LAYERS[part]?.test(asked) ?? false) || namesOffice(text, asked);

/** What a line of contacts is for, and how people ask for it. Lines for nothing in particular answer any question. */
const DUTIES = [/成熟度/u, /系统|平台|登录|账号|打不开/u];

/** The lines for what was asked; all of them where nothing in particular was. */
function linesFor(asked: string, lines: string[]): string[] {
  const duty = DUTIES.find((words) => words.test(asked));
  const own = duty === undefined ? [] : lines.filter((line) => duty.test(line));
  return own.length > 0 ? own : lines;
}

/** Office first, the notice's date, and that it may have changed. Only where contacts are asked for. */
export function contactPoints(ledger: LedgerBuilder, notice: Notice, asked: string): Point[] {
  const all = contactClauses(notice);
  const layers = all.filter(({ part, text }) => part !== null && layerAsked(part, text, asked));
  return (layers.length > 0 ? layers : all).flatMap((clause): Point[] => {
    const id = ledger.clause(clause, 1);
    if (id === null) return [];
    const office = clause.part === null ? notice.meta.issuers[0]! : `${clause.part}层通知的发文机关`;
    const lines = clause.text
      .split(/\n+/u)
      .map(unwrapLines)
      .filter((line) => /\d{7}|@/u.test(line));
    return [
      { kind: "contacts-of", office, dated: dateOf(ledger, notice), verified: !notice.meta.ocr },
      ...linesFor(asked, lines).map((words): Point => ({
        kind: "quote",
        quotation: { id, path: clause.path, words },
      })),
      ...linesFor(asked, lines).flatMap((line): Point[] => {
        const [, number] = TWO_NUMBERS.exec(line) ?? [];
        const desk = SUPPORT_DESK.exec(line)?.[0];
        return number === undefined || desk === undefined
          ? []
          : [{ kind: "office", office: desk, quotation: { id, path: clause.path, words: number } }];
      }),
    ];
  });
}

/** Whom to ask where the documents are silent: the issuing office and its first number, no person's name. */
export function officePoint(ledger: LedgerBuilder, notices: Notice[], asked: string): Point | null {
  for (const notice of notices) {
    const all = contactClauses(notice);
    // Of layers the one that was asked for, else the one that holds for everybody, which is printed last.
    const clause =
      all.find(({ part }) => part !== null && (LAYERS[part]?.test(asked) ?? false)) ??
      (all[0]?.part === null ? all[0] : all.at(-1));
    const phone = clause && PHONE.exec(clause.text)?.[0];
    const id = phone === undefined || clause === undefined ? null : ledger.clause(clause, 1);
    if (clause && phone && id !== null)
      return {
        kind: "office",
        office: clause.part === null ? notice.meta.issuers[0]! : `${clause.part}层通知的发文机关`,
        quotation: { id, path: clause.path, words: phone },
      };
  }
  const office = notices[0]?.meta.issuers[0];
  return office === undefined ? null : { kind: "office", office, quotation: null };
}
