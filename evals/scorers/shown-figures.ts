/** A figure as a reader takes it from the page. Shares no code with the server: that is its point. */
export interface ShownFigure {
  /** 分 for money, ISO for days and instants, else the plain number. */
  value: string;
  unit: "分" | "%" | "日期" | "级" | "天" | "个月" | "项";
  text: string;
}

const LEVELS = "零一二三四五";
const FEN = { 元: 2, 万: 6, 亿: 10 } as const;

/** 0.26 with 10 digits behind the point of 分 → 260000000… as an exact integer. */
function shifted(number: string, digits: number): string {
  const [whole = "", part = ""] = number.replaceAll(",", "").split(".");
  return BigInt(whole + part.padEnd(digits, "0")).toString();
}

const two = (number: string) => number.padStart(2, "0");

const READERS: [RegExp, (match: string[]) => Omit<ShownFigure, "text">][] = [
  [
    /(\d{4})年(\d{1,2})月(\d{1,2})日(\d{2}:\d{2})?/gu,
    ([, y, m, d, time]) => ({
      value: `${y}-${two(m!)}-${two(d!)}${time ? `T${time}` : ""}`,
      unit: "日期",
    }),
  ],
  [
    /(\d[\d,]*(?:\.\d+)?)(万|亿)?元|(\d[\d,]*(?:\.\d+)?)(万|亿)/gu,
    ([, a, b, c, d]) => ({
      value: shifted((a ?? c)!, FEN[((b ?? d) as keyof typeof FEN | undefined) ?? "元"]),
      unit: "分",
    }),
  ],
  [/(\d+(?:\.\d+)?)%/gu, ([, number]) => ({ value: number!, unit: "%" })],
  [
    /([零一二三四五\d])级(?!节点)/gu,
    ([, level]) => ({ value: /\d/u.test(level!) ? level! : String(LEVELS.indexOf(level!)), unit: "级" }),
  ],
  [/(\d+)天/gu, ([, number]) => ({ value: number!, unit: "天" })],
  [/(\d+)个月/gu, ([, number]) => ({ value: number!, unit: "个月" })],
  [/(\d+)(?:个(?!月)|项|家|份|条)/gu, ([, number]) => ({ value: number!, unit: "项" })],
];

/** Words between “ and its own ”, inner quotes included, are the notice's and are held against it elsewhere. */
export function withoutQuotes(text: string): string {
  let depth = 0;
  return Array.from(text, (char) => {
    if (char === "“") depth++;
    const outside = depth === 0;
    if (char === "”") depth = Math.max(0, depth - 1);
    return outside ? char : "";
  }).join("");
}

/** Every figure in a text; a stretch read once isn't read again. */
export function shownFigures(text: string): ShownFigure[] {
  let rest = text.normalize("NFKC");
  return READERS.flatMap(([pattern, read]) => {
    const found = Array.from(rest.matchAll(pattern), (match) => ({ ...read([...match]), text: match[0] }));
    rest = rest.replace(pattern, "□");
    return found;
  });
}
