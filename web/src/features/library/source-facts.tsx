import { useQuery } from "@tanstack/react-query";
import type { Notice } from "../../../../server/schemas/notice.ts";
import { Icon } from "../../components/icon.tsx";
import { readableDate } from "../../lib/china-day.ts";

const SHOWN_HASH = 12;

/** Where a text comes from, and whether what is on screen is that file, byte for byte. */
export function SourceFacts({ notice }: { notice: Notice }) {
  const same = useQuery({
    queryKey: ["library", "digest", notice.source.sha256],
    queryFn: () => digest(notice.body).then((sha256) => sha256 === notice.source.sha256),
    // Browsers offer digests over https and on this machine only; elsewhere we show the hash and claim nothing.
    enabled: window.isSecureContext,
    staleTime: Infinity,
  }).data;
  const rows = [
    ["文号", notice.number ?? "原文没有"],
    ["成文", notice.dated ? readableDate(notice.dated) : "原文没有"],
    ...(notice.printed ? [["印发", readableDate(notice.printed)]] : []),
    ...(notice.publicity ? [["公开", notice.publicity]] : []),
    ["来源", notice.source.file],
  ] as [string, string][];
  return (
    <section className="lib-info" aria-labelledby="lib-source">
      <h3 id="lib-source">这份文件</h3>
      <dl className="date">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>sha256</dt>
          <dd title={notice.source.sha256}>{notice.source.sha256.slice(0, SHOWN_HASH)}</dd>
        </div>
      </dl>
      {same === true && (
        <p className="lib-verbatim">
          <Icon name="check" size={14} />
          与来源文件逐字一致
        </p>
      )}
      {same === false && <p className="lib-differs">与登记的来源文件不一致，请勿引用，并告诉管理员。</p>}
      {notice.ocr && <p className="lib-info-hint">文字由扫描件识别，电话和地址未核实。</p>}
    </section>
  );
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
