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
 * Opens the file (`:memory:` for none) for this process alone. The lock is the system's and ends with the
 * process, however that ends. Throws `StoreUnavailable`.
 */
export function openSqlite(file: string): { dialect: Dialect; db: Database.Database } {
  let db: Database.Database;
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    db = new Database(file);
  } catch (error) {
    throw new StoreUnavailable("unopenable", file, error);
  }
  try {
    db.pragma(`busy_timeout = ${LOCK_WAIT_MS}`);
    db.pragma("locking_mode = EXCLUSIVE");
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
  } catch (error) {
    db.close();
    throw translated(error, file);
  }
  return { dialect: new LibsqlDialect({ database: guarded(db, file) }), db };
}
