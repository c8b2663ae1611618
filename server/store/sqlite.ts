import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import {
  SqliteAdapter,
  SqliteDialect,
  type Dialect,
  type DialectAdapter,
  type SqliteDatabase,
  type SqliteStatement,
} from "kysely";
import Database from "libsql";
import { StoreUnavailable, type StoreFault } from "../domain/turn-store-errors.ts";

/** How long to wait for a process that is just closing the file, in ms. */
const LOCK_WAIT_MS = 3_000;

const FAULTS: [prefix: string, fault: StoreFault][] = [
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "readonly"],
  ["SQLITE_BUSY", "locked"],
  ["SQLITE_LOCKED", "locked"],
  ["SQLITE_CANTOPEN", "unopenable"],
  ["SQLITE_NOTADB", "damaged"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_IOERR", "failing"],
];

/** Faults of the disk become a `StoreUnavailable`; faults of ours (a wrong statement) stay as they are. */
function translated(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = FAULTS.find(([prefix]) => code.startsWith(prefix));
  return known ? new StoreUnavailable(known[1], file, error) : error;
}

/** Without a code it is the folder or the file itself that can't be had. */
function opening(error: unknown, file: string): unknown {
  const coded = error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_");
  return coded ? translated(error, file) : new StoreUnavailable("unopenable", file, error);
}

/** libsql as kysely wants it, with errors that say what to do. */
function guarded(db: Database.Database, file: string): SqliteDatabase {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw translated(error, file);
    }
  };
  // A full disk makes SQLite roll back by itself; a second rollback would hide the reason.
  const rolledBack: SqliteStatement = {
    reader: false,
    all: () => [],
    run: () => ({ changes: 0, lastInsertRowid: 0 }),
    iterate: () => [].values(),
  };
  return {
    close: () => db.close(),
    prepare(sql) {
      if (sql === "rollback" && !db.inTransaction) return rolledBack;
      const statement = attempt(() => db.prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => attempt(() => statement.all(parameters)),
        run: (parameters) => attempt(() => statement.run(parameters)),
        iterate: (parameters) => attempt(() => statement.iterate(parameters)),
      };
    },
  };
}

/** SQLite can take back a half-done migration, which kysely's own adapter doesn't make use of. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class LibsqlDialect extends SqliteDialect implements Dialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalDdl();
  }
}

/**
 * Keeps other processes out until released. The lock is the system's and ends with the process, however that
 * ends. It is on a file of its own, so that a backup tool may still read the data.
 */
function lock(file: string): () => void {
  const holder = new Database(`${file}.lock`);
  try {
    holder.exec(`PRAGMA busy_timeout = ${LOCK_WAIT_MS}`);
    holder.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    holder.close();
    throw error;
  }
  return () => {
    holder.exec("ROLLBACK");
    holder.close();
  };
}

/**
 * Opens the file (`:memory:` for none) for this process alone. Throws `StoreUnavailable`.
 */
export function openSqlite(file: string): { dialect: Dialect; db: Database.Database } {
  let release: (() => void) | undefined;
  try {
    if (file !== ":memory:") {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      release = lock(file);
    }
    const db = new Database(file);
    db.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    const guardedDb = guarded(db, file);
    const close = () => {
      try {
        // libsql lets go of the file only when its statements are collected, so the log is put away by hand.
        db.pragma("wal_checkpoint(TRUNCATE)");
      } catch {
        // On a full disk it stays beside the file, and the next opening reads it.
      }
      guardedDb.close();
      release?.();
    };
    return { dialect: new LibsqlDialect({ database: { ...guardedDb, close } }), db };
  } catch (error) {
    release?.();
    throw opening(error, file);
  }
}
