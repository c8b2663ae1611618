import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { readableDate } from "../../lib/china-day.ts";
import { useNotices } from "../../lib/notice-queries.ts";

const questions = [
  "2025年重庆市未来工厂申报对总投资和软件投资占比有什么要求？什么时候截止？",
  "我们总投资2100万，软件590万，成熟度三级，能报2025未来工厂吗？还差多少？",
  "入选市级先进级智能工厂最多能补多少？",
  "5G工厂和未来工厂的奖补能一起拿吗？",
];

/** `重庆4份，成都1份。到2026年11月21日，1份有效，4个申报窗口已截止。` */
function holdings(notices: NoticeSummary[], day: string): string {
  const regions = new Map<string, number>();
  for (const { region } of notices) regions.set(region, (regions.get(region) ?? 0) + 1);
  const count = (state: string) => notices.filter(({ window }) => window?.state === state).length;
  const states = [
    [count("in_force"), "份有效"],
    [count("not_yet"), "份未开始"],
    [count("expired"), "份已失效"],
    [count("open") + count("boundary"), "个申报窗口开放"],
    [count("closed"), "个申报窗口已截止"],
  ] as const;
  const where = [...regions].map(([region, n]) => `${region}${n}份`).join("，");
  const when = states.flatMap(([n, words]) => (n ? [`${n}${words}`] : [])).join("，");
  return `${where}。到${readableDate(day)}，${when}。`;
}

/** The first page: what this is, four real questions, what the library holds as of the day. */
export function Opening({ onAsk }: { onAsk: (message: string) => void }) {
  const { day, chosen } = useAsOf();
  const notices = useNotices(chosen).data;
  return (
    <section className="ch-opening">
      <h1>策问</h1>
      <p>问产业政策能不能报、最多补多少、什么时候截止。每个数字都能点开看原文。</p>
      <ul className="ch-starters">
        {questions.map((question) => (
          <li key={question}>
            <button type="button" className="cw-bare" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
      {notices ? (
        <div className="ch-have">
          <b>现有{notices.length}份文件</b>
          {holdings(notices, day)}
        </div>
      ) : null}
    </section>
  );
}
