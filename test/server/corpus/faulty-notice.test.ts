import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { NoticeError, type NoticeFault } from "../../../server/corpus/corpus-error.ts";
import { loadCorpus } from "../../../server/corpus/load-corpus.ts";
import { corpusFolder, frontMatter, noticeFile } from "./corpus-folder.ts";

const body = "虚构市关于试办灯会的通知\n一、时间\n正月。\n";

async function faultOf(files: Record<string, string | Buffer>): Promise<NoticeError> {
  const dir = await corpusFolder(files);
  return loadCorpus(dir).then(
    () => expect.fail("was taken in"),
    (error: unknown) => {
      if (error instanceof NoticeError) return error;
      throw error;
    },
  );
}
const file = "notices/lantern/notice.md";
const front = frontMatter(body);

const faults: [string, string | Buffer, NoticeFault][] = [
  ["no front matter", body, { fault: "no-front-matter", file }],
  ["empty body", `---\n${frontMatter("")}---\n`, { fault: "empty-body", file }],
  [
    "a part that is nowhere",
    noticeFile(body, "parts: [{prefix: 甲, title: 甲, starts: 无此句}]\n"),
    { fault: "part-not-found", file, prefix: "甲", starts: "无此句" },
  ],
  [
    "parts out of order",
    noticeFile(
      body,
      "parts: [{prefix: 甲, title: 甲, starts: 正月}, {prefix: 乙, title: 乙, starts: 一、时间}]\n",
    ),
    { fault: "part-out-of-order", file, prefix: "乙", starts: "一、时间" },
  ],
  [
    "a sic that is nowhere",
    noticeFile(body, "sic: [{quote: 腊月, likely: 正月}]\n"),
    { fault: "sic-not-found", file, quote: "腊月" },
  ],
  [
    "a relation whose quote is nowhere",
    noticeFile(body, "relations: [{type: 依据, to: 某法, held: false, quote: 根据某法}]\n"),
    { fault: "relation-not-found", file, quote: "根据某法" },
  ],
  [
    "a relation to a notice that isn't here",
    noticeFile(body, "relations: [{type: 转发, to: 某通知, held: true, notice: elsewhere, quote: 正月}]\n"),
    { fault: "relation-to-nothing", file, notice: "elsewhere" },
  ],
];

test("a folder whose name can't stand in an address is refused", async () => {
  const { data } = await faultOf({ 灯会: noticeFile(body) });
  expect(data).toEqual({ fault: "bad-slug", file: "notices/灯会/notice.md" });
});

test.each(faults)("%s is one clear error", async (_, text, data) => {
  const error = await faultOf({ lantern: text });
  expect(error.data).toEqual(data);
  expect(error.details).toEqual(data);
  expect(error.message).toContain(file);
  expect(error.code).toBe("notice_faulty");
});

test("a changed body names the file, the sum expected and the sum found", async () => {
  const changed = body.replace("正月。", "腊月。");
  const sum = (text: string) => createHash("sha256").update(text).digest("hex");
  const { data, message } = await faultOf({ lantern: noticeFile(body).replace(body, changed) });
  expect(data).toEqual({ fault: "wrong-sha256", file, expected: sum(body), found: sum(changed) });
  for (const part of [file, sum(body), sum(changed)]) expect(message).toContain(part);
});

test.each([
  ["names", front.replace("names: [2026年智慧果园示范]", "names: []")],
  ["dated", front.replace("2026-03-01", "2026-02-30")],
  ["kind", front.replace("kind: 申报通知", "kind: 公告")],
  ["year", front.replace("year: 2026\n", "")],
  ["titel", `${front}titel: 错字\n`],
  ["source.sha265", front.replace("source: {", "source: {sha265: x, ")],
  ["sic.0.like", `${front}sic: [{quote: 正月, likely: 正月, like: 正月}]\n`],
])("a faulty field %s is named", async (field, yaml) => {
  const { data, message } = await faultOf({ lantern: `---\n${yaml}---\n${body}` });
  expect(data).toMatchObject({ fault: "bad-field", file, field });
  expect(message).toContain(field);
});

test("broken YAML names its line", async () => {
  const { data } = await faultOf({ lantern: `---\ntitle: 甲\nnames: [乙\n---\n${body}` });
  expect(data).toMatchObject({ fault: "bad-yaml", file });
});

test("bytes that are not UTF-8 are refused, not guessed", async () => {
  const { data } = await faultOf({
    lantern: Buffer.concat([Buffer.from(noticeFile(body)), Buffer.from([0xd5])]),
  });
  expect(data).toMatchObject({ fault: "unreadable", file });
});

test("a folder without its text is refused", async () => {
  const { data } = await faultOf({ ".hidden": "x", "lantern/inner": noticeFile(body) });
  expect(data).toMatchObject({ fault: "unreadable", file });
});

test("no corpus at all is refused", async () => {
  await expect(loadCorpus("/nowhere/at/all")).rejects.toBeInstanceOf(NoticeError);
});

test("the corpus sum changes with any text and with any slug", async () => {
  const sum = async (slug: string, text: string) =>
    (await loadCorpus(await corpusFolder({ [slug]: noticeFile(text) }))).sha256;
  const sums = [await sum("a", body), await sum("b", body), await sum("a", `${body}二、地点\n`)];
  expect(new Set(sums).size).toBe(3);
  expect(await sum("a", body)).toBe(sums[0]);
});
