/** A stretch of a message between commas and stops. Offsets as in `plainText`. */
export interface Clause {
  start: number;
  end: number;
  text: string;
  /** Counts sentences from 0. */
  sentence: number;
  mood: Mood;
}

/**
 * What a clause does. `asked` wants to know, `assumed` supposes, `policy` tells what a notice asks or pays,
 * `reported` repeats somebody else. Only `stated` and `assumed` hold facts as they stand.
 */
export type Mood = "stated" | "asked" | "assumed" | "policy" | "reported";

const SENTENCE = /(?:[^。!;\n?.]|(?<![a-z])\.|\.(?!\s))*(?:[。!;\n?]|\.\s)*/gu;
/** Not between digits: 2,600. A colon before the name of a project: 两个项目：A未来工厂 …. */
const PAUSE =
  /[，、()（）[\]【】]|,(?!\d{3}(?!\d))|(?<!\d),|\s+(?=[a-d甲乙丙][:：])|[:：](?=\s*[a-d甲乙丙丁](?![a-z\d]))|[和跟与](?=\s*[\d.]+[万亿]元?的)/gu;
const ASKED =
  /[?]|(?:吗|么|不|不嘛|[了过]没有?|[了过]没得)\s*[?]*$|(?<![不那])多少|好多(?!次|年|了)|(?<![前后好近])几[个家级成号点时项年](?![半])|^(?:那|还有)?(?!.{0,6}[没未还在正])[^，,\d]{1,8}呢$|是不是|是否|(?:是|要|该).{1,16}还是|能不能|能否|可不可以|可否|要不要|有没有|够不够|行不行|算不算|对不对|会不会|怎么|咋|如何|啥|哪[个些里种天一]|为什么|谁|(?:what|which|how|can|could|is|are|does|do|may)\s.*\?/u;
/** 够了吧 asks; 2600万吧 is only unsure. */
const SUPPOSED = /(?:[?？]|(?:能|可以|够|行|符合|满足|算|该|不|没).*)吧$|吧[?]+$|呢[?]+$/u;
/** 什么牌子都没有 asks nothing. */
const WHAT = /(?<!没.{0,6})什么(?!.{0,8}[都也](?:没|不))/u;
const ASSUMED =
  /如果|假如|假设|假定|假使|(?<![主重需只])要是|倘若|若是|万一|的话|比方说|比如|打个比方|举例|suppose|assum|\bif\b|what if|^\s*那.{0,16}呢|^\s*(?:同时|又|还|也)(?:还|又)?是.{0,16}呢|^\s*(?:投了?)?[\d.〇零一二两三四五六七八九十百千]+\s*[万亿]元?呢|(?:换成|改成|改为|加到|提到|提高到|降到|减到|增加到|变成).{0,14}呢/u;
/** What a notice says, told until somebody speaks of himself. */
const TOLD =
  /(?:文件|通知|政策|办法|规定|条款|原文|第\d+条)[^，,]{0,6}(?:说|写|要求|规定|明确|是)|(?:征集|申报|场景|示范|未来工厂|卓越级|领航级)(?:里|中|那个|那份)?(?:的)?(?:要求|规定)|^要求/u;
const OWN = /我们|我司|我厂|咱|本公司/u;
const REPORTED =
  /听说|据说|听(?:人|别人|朋友|同行)|别人说|朋友说|网上说|中介|有人说|他们说|你(?:上一条|刚才|之前)?说|代办/u;

/** Splits a plain text into clauses and says what each does. `whole` is never split. */
export function splitClauses(plain: string, whole: readonly { start: number; end: number }[] = []): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  for (const match of plain.matchAll(SENTENCE)) {
    if (match[0].trim() === "") continue;
    const parts = pieces(match[0], match.index, whole);
    let mood: Mood = "stated";
    for (const [index, part] of parts.entries()) {
      if (ASSUMED.test(part.text)) mood = "assumed";
      else if (mood === "policy" && OWN.test(part.text)) mood = "stated";
      else if (mood === "stated" && TOLD.test(part.text) && !OWN.test(part.text)) mood = "policy";
      else if (REPORTED.test(part.text) && mood === "stated") mood = "reported";
      const last = index === parts.length - 1;
      const asked =
        ASKED.test(part.text) || WHAT.test(part.text) || (last && SUPPOSED.test(part.text.trimEnd()));
      clauses.push({ ...part, sentence, mood: mood === "stated" && asked ? "asked" : mood });
    }
    sentence++;
  }
  return clauses;
}

function pieces(
  text: string,
  offset: number,
  whole: readonly { start: number; end: number }[],
): { start: number; end: number; text: string }[] {
  const found: { start: number; end: number; text: string }[] = [];
  let from = 0;
  const cuts = Array.from(text.matchAll(PAUSE), (match) => ({
    at: match.index,
    length: match[0].length,
  })).filter(({ at }) => !whole.some(({ start, end }) => start <= offset + at && offset + at < end));
  for (const cut of [...cuts, { at: text.length, length: 0 }]) {
    const part = text.slice(from, cut.at);
    if (part.trim() !== "") found.push({ start: offset + from, end: offset + cut.at, text: part });
    from = cut.at + cut.length;
  }
  return found;
}
