import { Migrator, type Kysely, type Migration } from "kysely";

/** In order; an entry that was once released is never edited, only followed by another. */
const MIGRATIONS: Record<string, Migration> = {
  "0001-threads": {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable("threads")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("owner_id", "text", (c) => c.notNull())
        .addColumn("title", "text", (c) => c.notNull())
        .addColumn("created_at", "text", (c) => c.notNull())
        .addColumn("updated_at", "text", (c) => c.notNull())
        .addColumn("last_event", "integer", (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex("threads_by_update")
        .on("threads")
        .columns(["owner_id", "updated_at", "id"])
        .execute();
      await db.schema
        .createTable("turns")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("owner_id", "text", (c) => c.notNull())
        .addColumn("thread_id", "text", (c) => c.notNull().references("threads.id").onDelete("cascade"))
        .addColumn("message", "text", (c) => c.notNull())
        .addColumn("as_of", "text", (c) => c.notNull())
        .addColumn("wording", "text", (c) => c.notNull())
        .addColumn("facts", "text", (c) => c.notNull())
        .addColumn("status", "text")
        .addColumn("created_at", "text", (c) => c.notNull())
        .addColumn("first_event", "integer", (c) => c.notNull())
        .addColumn("idempotency_key", "text")
        .addColumn("request_sha256", "text")
        .execute();
      await db.schema
        .createIndex("turns_by_thread")
        .on("turns")
        .columns(["thread_id", "first_event"])
        .execute();
      await db.schema
        .createIndex("turns_by_idempotency_key")
        .unique()
        .on("turns")
        .columns(["owner_id", "idempotency_key"])
        .execute();
      await db.schema
        .createTable("events")
        .addColumn("thread_id", "text", (c) => c.notNull().references("threads.id").onDelete("cascade"))
        .addColumn("id", "integer", (c) => c.notNull())
        .addColumn("owner_id", "text", (c) => c.notNull())
        .addColumn("turn_id", "text", (c) => c.notNull().references("turns.id").onDelete("cascade"))
        .addColumn("name", "text", (c) => c.notNull())
        .addColumn("data", "text", (c) => c.notNull())
        .addColumn("created_at", "text", (c) => c.notNull())
        .addPrimaryKeyConstraint("events_pk", ["thread_id", "id"])
        .execute();
      await db.schema.createIndex("events_by_turn").on("events").column("turn_id").execute();
      await db.schema
        .createTable("facts")
        .addColumn("thread_id", "text", (c) => c.notNull().references("threads.id").onDelete("cascade"))
        .addColumn("seq", "integer", (c) => c.notNull())
        .addColumn("owner_id", "text", (c) => c.notNull())
        .addColumn("turn_id", "text", (c) => c.notNull().references("turns.id").onDelete("cascade"))
        .addColumn("name", "text", (c) => c.notNull())
        .addColumn("project", "text", (c) => c.notNull())
        .addColumn("status", "text", (c) => c.notNull())
        .addColumn("fact", "text", (c) => c.notNull())
        .addColumn("created_at", "text", (c) => c.notNull())
        .addPrimaryKeyConstraint("facts_pk", ["thread_id", "seq"])
        .execute();
      await db.schema
        .createTable("feedback")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("owner_id", "text", (c) => c.notNull())
        .addColumn("turn_id", "text", (c) => c.notNull().references("turns.id").onDelete("cascade"))
        .addColumn("rating", "text", (c) => c.notNull())
        .addColumn("about", "text")
        .addColumn("comment", "text")
        .addColumn("created_at", "text", (c) => c.notNull())
        .execute();
    },
  },
  "0002-drafts": {
    async up(db: Kysely<never>) {
      await db.schema
        .createTable("drafts")
        .addColumn("id", "text", (c) => c.primaryKey())
        .addColumn("owner_id", "text", (c) => c.notNull())
        .addColumn("template", "text", (c) => c.notNull())
        .addColumn("title", "text", (c) => c.notNull())
        .addColumn("sheet", "text", (c) => c.notNull())
        .addColumn("sections", "text", (c) => c.notNull())
        .addColumn("revision", "integer", (c) => c.notNull())
        .addColumn("created_at", "text", (c) => c.notNull())
        .addColumn("updated_at", "text", (c) => c.notNull())
        .execute();
      await db.schema
        .createIndex("drafts_by_update")
        .on("drafts")
        .columns(["owner_id", "updated_at", "id"])
        .execute();
    },
  },
};

/** Brings the database to the newest form. False where a newer version than this one has written it. */
export async function migrate<T>(db: Kysely<T>): Promise<boolean> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  // kysely's words for an entry that was executed and isn't in the list.
  if (error instanceof Error && error.message.startsWith("corrupted migrations")) return false;
  if (error !== undefined) throw error;
  return true;
}
