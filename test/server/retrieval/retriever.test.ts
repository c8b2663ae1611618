import { describe, expect, it } from "vitest";
import { DateError } from "../../../server/domain/dates.ts";
import type { Embedder } from "../../../server/domain/embedder.ts";
import { hashingEmbedder } from "../../../server/retrieval/hashing-embedder.ts";
import { openRetriever, type SearchQuery } from "../../../server/retrieval/retriever.ts";
import { smallCorpus } from "./small-corpus.ts";

const corpus = smallCorpus(
  {
    slug: "bikes-2024",
    year: 2024,
    dated: "2024-03-01",
    clauses: {
      一: "购买自行车的，给予补贴。",
      二: "软件投资不低于总投资的三成。",
      联系方式: "自行车购买咨询：某处。",
    },
  },
  {
    slug: "bikes-2025",
    year: 2025,
    dated: "2025-03-01",
    clauses: { 一: "购买自行车的，给予补贴。", 二: "软件投资不低于总投资的四成。" },
  },
  {
    slug: "national",
    region: "四川省成都市",
    level: "国家级",
    clauses: { 成都·一: "购买自行车的，向成都市报送。", 部·一: "购买自行车的，向国家报送。" },
  },
);

async function found(query: SearchQuery): Promise<string[]> {
  const retriever = await openRetriever({ corpus, embedder: hashingEmbedder, dir: null });
  return (await retriever.search(query)).map(({ clause }) => `${clause.notice} ${clause.path}`);
}

describe("scope", () => {
  it("keeps to the notices named", async () => {
    expect(await found({ text: "购买自行车", notices: ["bikes-2025"] })).toEqual(["bikes-2025 一"]);
  });

  it("keeps to a year", async () => {
    expect(await found({ text: "软件投资", year: 2024 })).toEqual(["bikes-2024 二"]);
  });

  it.each([
    ["2025-02-28", false],
    ["2025-03-01", true],
    ["2025-02-28T15:59:59Z", false],
    ["2025-02-28T16:00:00Z", true],
  ])("as of %s knows the notice dated 2025-03-01: %s", async (asOf, known) => {
    const hits = await found({ text: "软件投资", asOf });
    expect(hits.includes("bikes-2025 二")).toBe(known);
    expect(hits).toContain("bikes-2024 二");
  });

  it("keeps a notice without a date whatever the day", async () => {
    expect(await found({ text: "向国家报送", asOf: "1999-01-01" })).toContain("national 部·一");
  });

  it("for a region gives its own notices and national ones, but not another place's cover letter", async () => {
    const hits = await found({ text: "购买自行车", region: "重庆" });
    expect(hits).toContain("bikes-2025 一");
    expect(hits).toContain("national 部·一");
    expect(hits).not.toContain("national 成都·一");
    const there = await found({ text: "购买自行车", region: "成都" });
    expect(there.sort()).toEqual(["national 成都·一", "national 部·一"].sort());
  });

  it("refuses a day that doesn't exist", async () => {
    await expect(found({ text: "购买", asOf: "2025-02-30" })).rejects.toThrow(DateError);
  });
});

describe("hits", () => {
  it("come best first, at most `limit`, with the span that matched", async () => {
    const retriever = await openRetriever({ corpus, embedder: hashingEmbedder, dir: null });
    const hits = await retriever.search({ text: "软件投资不低于总投资的四成", limit: 2 });
    expect(hits).toHaveLength(2);
    expect(hits[0]!.clause.text).toBe("软件投资不低于总投资的四成。");
    expect(hits[0]!.score).toBeGreaterThan(hits[1]!.score);
    expect([hits[0]!.start, hits[0]!.end]).toEqual([hits[0]!.clause.start, hits[0]!.clause.end]);
  });

  it("name a clause once, by its best chunk, however many of its chunks match", async () => {
    const filler = "其他事项按有关规定办理，不再另行通知。".repeat(15);
    const text = `自行车须上牌。${filler}自行车道须拓宽。${filler}自行车停放须有序。`;
    const one = smallCorpus({ slug: "long", clauses: { 一: text } });
    const retriever = await openRetriever({ corpus: one, embedder: hashingEmbedder, dir: null });
    const hits = await retriever.search({ text: "自行车停放有序" });
    expect(hits).toHaveLength(1);
    const span = Array.from(one.notices[0]!.body).slice(hits[0]!.start, hits[0]!.end).join("");
    expect(span).toContain("自行车停放须有序");
    expect(span.length).toBeLessThan(text.length);
  });

  it("flag clauses that name people to call, and put them first only when contacts are asked for", async () => {
    const retriever = await openRetriever({ corpus, embedder: hashingEmbedder, dir: null });
    const scope = { notices: ["bikes-2024"] };
    const asked = await retriever.search({ text: "购买自行车咨询电话找谁", ...scope });
    expect(asked[0]!.contact).toBe(true);
    const other = await retriever.search({ text: "购买自行车补贴", ...scope });
    expect(other[0]!.contact).toBe(false);
    expect(other.filter(({ contact }) => contact).map(({ clause }) => clause.path)).toEqual(["联系方式"]);
  });

  it("are none for a question that shares no word, an empty one, and an empty corpus", async () => {
    expect(await found({ text: "xylophone" })).toEqual([]);
    expect(await found({ text: "" })).toEqual([]);
    const empty = await openRetriever({ corpus: smallCorpus(), embedder: hashingEmbedder, dir: null });
    expect(await empty.search({ text: "自行车" })).toEqual([]);
  });
});

describe("another embedder", () => {
  /** Knows one thing: that 单车 is a 自行车. */
  const learned: Embedder = {
    id: "learned",
    dimensions: 2,
    embed: (texts) =>
      Promise.resolve(
        texts.map((text) => (/单车|自行车/u.test(text) ? Float32Array.of(1, 0) : Float32Array.of(0, 1))),
      ),
  };

  it("finds by meaning what shares no word with the question", async () => {
    const retriever = await openRetriever({ corpus, embedder: learned, dir: null });
    const hits = await retriever.search({ text: "单车", notices: ["bikes-2025"] });
    expect(hits.map(({ clause }) => clause.path)).toEqual(["一"]);
    expect(await found({ text: "单车", notices: ["bikes-2025"] })).toEqual([]);
  });

  it("that answers a question with a vector of another length leaves the words, and says so", async () => {
    const said: string[] = [];
    let calls = 0;
    const changed: Embedder = {
      ...learned,
      embed: (texts) => (calls++ === 0 ? learned.embed(texts) : Promise.resolve([Float32Array.of(1)])),
    };
    const retriever = await openRetriever({
      corpus,
      embedder: changed,
      dir: null,
      log: (line) => said.push(line),
    });
    expect((await retriever.search({ text: "软件投资" })).length).toBe(2);
    expect(said[0]).toContain("向量模型声明2维，实际返回1维");
  });

  it("that fails while indexing or while asked leaves the words, and says so", async () => {
    const said: string[] = [];
    const dead: Embedder = { ...learned, embed: () => Promise.reject(new Error("连接被拒绝")) };
    const without = await openRetriever({
      corpus,
      embedder: dead,
      dir: null,
      log: (line) => said.push(line),
    });
    expect((await without.search({ text: "软件投资" })).length).toBe(2);
    expect(said).toEqual(["向量模型没有响应，只按字词检索：Error: 连接被拒绝"]);

    let calls = 0;
    const dying: Embedder = {
      ...learned,
      embed: (texts) => (calls++ === 0 ? learned.embed(texts) : dead.embed(texts)),
    };
    const later = await openRetriever({ corpus, embedder: dying, dir: null, log: (line) => said.push(line) });
    expect((await later.search({ text: "软件投资" })).length).toBe(2);
    expect(said[1]).toBe("向量模型没有响应，这次只按字词检索：Error: 连接被拒绝");
  });
});
