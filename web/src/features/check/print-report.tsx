import { Fragment } from "react";
import type { Paper } from "./use-report.ts";

/** The report for paper, word for word the server's; the Word file has the same. */
export function PrintReport({ paper: { report } }: { paper: Paper }) {
  if (!report) return <p className="ck-print">报告还在生成，请稍等片刻再打印。</p>;
  const { title, subject, stamp, programmes, combined, facts, excluded, packs } = report;
  return (
    <article className="ck-print" aria-label="体检报告">
      <header>
        <h1>{title}</h1>
        <p>{subject}</p>
        <p className="ck-print-stamp">{stamp.join("。")}</p>
      </header>
      {programmes.map((one) => (
        <section key={one.title}>
          <h2>{one.title}</h2>
          <Lines lines={one.lines} />
          <table>
            <thead>
              <tr>
                <th scope="col">结论</th>
                <th scope="col">条件</th>
                <th scope="col">您的情况</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              {one.conditions.map(({ verdict, title: condition, state, clause, quote }) => (
                <tr key={`${clause} ${condition}`}>
                  <td>{verdict}</td>
                  <td>{condition}</td>
                  <td>{state}</td>
                  <td>
                    {clause}：<q className="notice">{quote}</q>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Lines lines={one.notes} />
        </section>
      ))}
      {combined.length > 0 ? (
        <section>
          <h2>几项合起来</h2>
          <Lines lines={combined} />
        </section>
      ) : null}
      <section>
        <h2>所依据的自述</h2>
        <dl>
          {facts.map(({ label, value }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
        <Lines lines={excluded} />
      </section>
      <footer>
        <h2>规则版本</h2>
        {packs.map(({ title: pack, sha256 }) => (
          <p key={sha256} className="ck-print-hash">
            {pack} {sha256}
          </p>
        ))}
      </footer>
    </article>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => lines.map((line) => <p key={line}>{line}</p>);
