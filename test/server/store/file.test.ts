import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, it, onTestFinished } from "vitest";
import { createStore, openStore } from "../../../server/store/open-store.ts";
import { openSqlite } from "../../../server/store/sqlite.ts";
import { newTurn } from "../../builders/new-turn.ts";
import { temporaryFolder } from "../../builders/temporary-store.ts";
import { textDelta, turnEnd } from "../../builders/turn-events.ts";
import { fakeClock } from "../../fakes/clock.ts";

const clock = fakeClock();
const newFile = () => join(temporaryFolder(), "deep", "er", "cewen.db");

describe("the file", () => {
  it("keeps everything over a close", async () => {
    const file = newFile();
    const before = await openStore({ file, clock });
    const { threadId, turnId } = await before.startTurn("local", newTurn());
    await before.append("local", threadId, turnId, [textDelta("甲"), turnEnd()]);
    const thread = await before.getThread("local", threadId);
    await before.close();
    const after = await openStore({ file, clock });
    onTestFinished(() => after.close());
    expect(await after.getThread("local", threadId)).toEqual(thread);
  });

  it("is for one process: a second opening is refused, and the first goes on", async () => {
    const file = newFile();
    const first = await openStore({ file, clock });
    onTestFinished(() => first.close());
    await expect(openStore({ file, clock })).rejects.toMatchObject({
      code: "store_unavailable",
      fault: "locked",
      message: expect.stringContaining("另一个策问进程"),
    });
    await first.startTurn("local", newTurn());
  });

  it("is durable in the way the promise needs", async () => {
    const { db } = openSqlite(newFile());
    onTestFinished(() => void db.close());
    const pragma = (name: string) => Object.values((db.pragma(name) as [object])[0])[0] as unknown;
    expect([pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")]).toEqual(["wal", 2, 1]);
  });

  it("that is no database is refused and left as it is", async () => {
    const file = join(temporaryFolder(), "cewen.db");
    writeFileSync(file, "这不是数据库。".repeat(100));
    await expect(openStore({ file, clock })).rejects.toMatchObject({ fault: "damaged", status: 503 });
  });

  it("in a place that can't be is refused", async () => {
    const blocker = join(temporaryFolder(), "file");
    writeFileSync(blocker, "");
    await expect(openStore({ file: join(blocker, "cewen.db"), clock })).rejects.toMatchObject({
      fault: "unopenable",
      message: expect.stringContaining("CEWEN_DATA_DIR"),
    });
  });

  it("of a newer version is refused", async () => {
    const file = newFile();
    await (await openStore({ file, clock })).close();
    const db = new Database(file);
    db.exec("insert into kysely_migration (name, timestamp) values ('9999-later', '2030-01-01')");
    db.close();
    await expect(openStore({ file, clock })).rejects.toMatchObject({ fault: "newer" });
  });

  it("whose making was cut short is made anew", async () => {
    const file = newFile();
    const { dialect, db } = openSqlite(file);
    db.exec("create table feedback (id text)");
    await expect(createStore(dialect, file, clock)).rejects.toThrow(/feedback/u);
    const again = new Database(file);
    const tables = again.prepare("select name from sqlite_master where name = 'threads'").all([]);
    expect(tables).toEqual([]);
    again.exec("drop table feedback");
    again.close();
    const store = await openStore({ file, clock });
    onTestFinished(() => store.close());
    await store.startTurn("local", newTurn());
  });
});

describe("a disk that takes no more", () => {
  it("refuses the message by name, keeps what was acknowledged, and goes on once there is room", async () => {
    const file = newFile();
    const { dialect, db } = openSqlite(file);
    const store = await createStore(dialect, file, clock);
    onTestFinished(() => store.close());
    const { threadId, turnId } = await store.startTurn("local", newTurn());
    db.pragma("max_page_count = 1");
    const big = textDelta("满".repeat(20_000));
    await expect(store.append("local", threadId, turnId, [big])).rejects.toMatchObject({
      code: "store_unavailable",
      status: 507,
      fault: "full",
      message: expect.stringContaining("磁盘已满"),
    });
    await expect(store.startTurn("local", newTurn({ message: "满".repeat(8_000) }))).rejects.toMatchObject({
      fault: "full",
    });
    expect(await store.eventsAfter("local", threadId, 0)).toHaveLength(1);
    db.pragma("max_page_count = 100000");
    expect(await store.append("local", threadId, turnId, [big, turnEnd()])).toMatchObject([
      { id: 2 },
      { id: 3 },
    ]);
  });

  it("says that it may only be read", async () => {
    const file = newFile();
    const { dialect, db } = openSqlite(file);
    const store = await createStore(dialect, file, clock);
    onTestFinished(() => store.close());
    db.pragma("query_only = ON");
    await expect(store.startTurn("local", newTurn())).rejects.toMatchObject({
      fault: "readonly",
      message: expect.stringContaining("不能写入"),
    });
  });
});
