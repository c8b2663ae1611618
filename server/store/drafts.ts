import { randomUUID } from "node:crypto";
import { chinaTime } from "../domain/china-time.ts";
import type { Clock } from "../domain/clock.ts";
import { DraftChanged, DraftNotFound } from "../domain/draft-store-errors.ts";
import type { DraftStore, DraftSummary, StoredDraft } from "../domain/draft-store.ts";
import { storedSection } from "../schemas/draft.ts";
import { factSheet } from "../schemas/draft-sheet.ts";
import { decodeCursor } from "./cursor.ts";
import { pageOf } from "./page.ts";
import type { Db, Tables } from "./tables.ts";

type Row = Tables["drafts"];

const SUMMARY = ["id", "template", "title", "revision", "created_at", "updated_at"] as const;

const summaryOf = ({
  id,
  template,
  title,
  revision,
  created_at,
  updated_at,
}: Pick<Row, (typeof SUMMARY)[number]>): DraftSummary => ({
  id,
  template,
  title,
  revision,
  created_at: chinaTime(new Date(created_at)),
  updated_at: chinaTime(new Date(updated_at)),
});

/** A sheet of an earlier version gets what was added since; only what this product wrote is ever read. */
const draftOf = (row: Row): StoredDraft => ({
  ...summaryOf(row),
  sheet: factSheet.parse(JSON.parse(row.sheet)),
  sections: storedSection.array().parse(JSON.parse(row.sections)),
});

export function draftCalls(db: Db, clock: Clock): DraftStore {
  const rowOf = (owner: string, id: string) =>
    db.selectFrom("drafts").selectAll().where("id", "=", id).where("owner_id", "=", owner).executeTakeFirst();

  async function getDraft(owner: string, id: string): Promise<StoredDraft> {
    const row = await rowOf(owner, id);
    if (!row) throw new DraftNotFound(id);
    return draftOf(row);
  }

  return {
    getDraft,

    async createDraft(owner, { template, title, sheet, sections }) {
      const at = clock().toISOString();
      const row: Row = {
        id: randomUUID(),
        owner_id: owner,
        template,
        title,
        sheet: JSON.stringify(sheet),
        sections: JSON.stringify(sections),
        revision: 1,
        created_at: at,
        updated_at: at,
      };
      await db.insertInto("drafts").values(row).execute();
      return draftOf(row);
    },

    async listDrafts(owner, { cursor, limit }) {
      let rows = db
        .selectFrom("drafts")
        .select(SUMMARY)
        .where("owner_id", "=", owner)
        .orderBy("updated_at", "desc")
        .orderBy("id", "desc")
        .limit(limit + 1);
      if (cursor !== null) {
        const [at, id] = decodeCursor(cursor);
        rows = rows.where((eb) =>
          eb.or([eb("updated_at", "<", at), eb.and([eb("updated_at", "=", at), eb("id", "<", id)])]),
        );
      }
      return pageOf(await rows.execute(), limit, summaryOf);
    },

    async changeDraft(owner, id, revision, { title, sheet, sections }) {
      let update = db
        .updateTable("drafts")
        .set((eb) => ({
          ...(title === undefined ? {} : { title }),
          ...(sheet === undefined ? {} : { sheet: JSON.stringify(sheet) }),
          ...(sections === undefined ? {} : { sections: JSON.stringify(sections) }),
          revision: eb("revision", "+", 1),
          updated_at: clock().toISOString(),
        }))
        .where("id", "=", id)
        .where("owner_id", "=", owner);
      if (revision !== null) update = update.where("revision", "=", revision);
      const row = await update.returningAll().executeTakeFirst();
      if (row) return draftOf(row);
      throw new DraftChanged(id, (await getDraft(owner, id)).revision);
    },

    async deleteDraft(owner, id) {
      const deleted = await db
        .deleteFrom("drafts")
        .where("id", "=", id)
        .where("owner_id", "=", owner)
        .returning("id")
        .executeTakeFirst();
      if (!deleted) throw new DraftNotFound(id);
    },
  };
}
