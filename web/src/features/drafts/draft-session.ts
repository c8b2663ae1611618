import type { Draft } from "../../../../server/schemas/draft.ts";
import { ApiFault } from "../../lib/api.ts";
import { changeDraft, readDraft, writeSections, type DraftPatch } from "../../lib/draft-api.ts";
import {
  emptyState,
  figuresOf,
  noWords,
  recomputed,
  shownSections,
  written,
  type DraftState,
  type Edits,
} from "./draft-state.ts";
import { mergeSheets } from "./merge-sheet.ts";
import { patiently } from "./patiently.ts";
import type { SheetChange } from "./sheet.ts";
import type { StoredBlock } from "./slots.ts";
import { keepUnsaved, readUnsaved } from "./unsaved.ts";

/** Saved so long after the last key, and in any case so long after the first that isn't saved yet. */
const PAUSE_MS = 600;
const LONGEST_MS = 1500;
const RETRIES_MS = [1000, 2000, 4000, 8000, 15_000];
const FLASH_MS = 2000;
const TELL_MS = 40;
/** A browser lets requests that outlive their page carry no more than 64 KiB. */
const KEEPALIVE_BYTES = 60_000;

const explain = (error: unknown): string =>
  error instanceof ApiFault ? error.message : "刚才没有连上服务，请稍后重试。";
const lost = (error: unknown) =>
  !(error instanceof ApiFault) || error.status === 0 || error.status >= 500 || error.status === 429;

/**
 * One draft as this page holds it: what was typed, what the server has of it, and the one save under way. Whatever is
 * typed is in this browser's storage until the server has acknowledged it.
 */
export class DraftSession {
  readonly id: string;
  private state: DraftState = emptyState;
  private readonly listeners = new Set<() => void>();
  private asOf: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flashing: ReturnType<typeof setTimeout> | undefined;
  private firstUnsaved: number | null = null;
  private failures = 0;
  private underWay: Promise<void> | null = null;
  private writer: AbortController | null = null;

  constructor(id: string) {
    this.id = id;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): DraftState => this.state;

  private set(change: Partial<DraftState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Events of a written section come by the hundred within a moment: the page is told once for all of them. */
  private tellSoon(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.set({});
    }, TELL_MS);
  }
  private telling: ReturnType<typeof setTimeout> | undefined;

  /** Reads the draft as of the day; what was typed here and never acknowledged is put on top of it. */
  async load(asOf: string | null): Promise<void> {
    this.asOf = asOf;
    try {
      await patiently(() => this.fetch(asOf));
    } catch (error) {
      this.set({ fault: explain(error) });
    }
  }

  private async fetch(asOf: string | null): Promise<void> {
    const draft = await readDraft(this.id, asOf);
    // Another day was chosen meanwhile: its own answer is on the way.
    if (asOf !== this.asOf) return;
    const left = this.state.draft ? null : readUnsaved(this.id);
    if (left) {
      const sheet = mergeSheets(left.base.sheet, left.sheet, draft.sheet);
      const title = left.title === left.base.title ? draft.title : left.title;
      this.take(draft, { sheet, title, edits: new Map(left.edits), fault: null });
      this.touched();
    } else this.take(draft, { ...this.rebased(draft), fault: null });
  }

  readonly changeSheet = (change: SheetChange): void => {
    const sheet = change(this.state.sheet);
    if (sheet === this.state.sheet) return;
    this.set({ sheet });
    this.touched();
  };
  readonly changeTitle = (title: string): void => {
    this.set({ title });
    this.touched();
  };
  /** Puts a section in new words; null goes back to what the facts compose. */
  readonly editSection = (section: string, blocks: StoredBlock[] | null): void => {
    const edits = new Map(this.state.edits).set(section, blocks);
    const { draft, figures } = this.state;
    this.set({ edits, sections: shownSections(draft?.sections ?? [], edits, figures) });
    this.touched();
  };
  readonly dismissNote = (): void => this.set({ note: null });

  private get dirty(): boolean {
    const { draft, sheet, title, edits } = this.state;
    return draft !== null && (sheet !== draft.sheet || title !== draft.title || edits.size > 0);
  }

  private touched(): void {
    this.keep();
    if (!this.dirty) return;
    this.failures = 0;
    if (this.state.saving !== "offline") this.set({ saving: "waiting" });
    this.firstUnsaved ??= Date.now();
    const left = this.firstUnsaved + LONGEST_MS - Date.now();
    this.saveIn(Math.max(0, Math.min(PAUSE_MS, left)));
  }

  private keep(): void {
    const { draft, sheet, title, edits } = this.state;
    if (!draft) return;
    const base = { title: draft.title, sheet: draft.sheet };
    keepUnsaved(this.id, this.dirty ? { base, title, sheet, edits: [...edits] } : null);
  }

  private saveIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  /** Saves what isn't saved. Resolves with whether the server has everything. */
  readonly save = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    if (this.underWay) await this.underWay;
    else if (this.dirty) {
      this.underWay = this.send().finally(() => {
        this.underWay = null;
      });
      await this.underWay;
    }
    if (this.dirty && this.state.saving === "waiting") return this.save();
    return !this.dirty;
  };

  private patch(): DraftPatch {
    const { draft, sheet, title, edits } = this.state;
    return {
      ...(draft ? { revision: draft.revision } : {}),
      ...(sheet === draft?.sheet ? {} : { sheet }),
      ...(title === draft?.title || title.trim() === "" ? {} : { title }),
      ...(edits.size === 0
        ? {}
        : {
            sections: [...edits].map(([id, blocks]) => ({
              id,
              state: blocks === null ? ("内置" as const) : ("修改" as const),
              blocks,
            })),
          }),
    };
  }

  private async send(): Promise<void> {
    const { sheet, title, edits } = this.state;
    this.firstUnsaved = null;
    this.set({ saving: "saving" });
    try {
      const draft = await changeDraft(this.id, this.asOf, this.patch());
      this.failures = 0;
      const now = this.state;
      const left = new Map([...now.edits].filter(([id, blocks]) => edits.get(id) !== blocks));
      const done = now.sheet === sheet && now.title === title && left.size === 0;
      this.take(draft, {
        sheet: now.sheet === sheet ? draft.sheet : now.sheet,
        title: now.title === title ? draft.title : now.title,
        edits: left,
        saving: done ? "saved" : "waiting",
        fault: null,
      });
      this.keep();
    } catch (error) {
      if (error instanceof ApiFault && error.code === "draft_changed") await this.rejoin();
      else if (lost(error)) {
        this.set({ saving: "offline" });
        this.saveIn(RETRIES_MS[this.failures] ?? RETRIES_MS.at(-1)!);
        this.failures += 1;
      } else this.set({ saving: "refused", fault: explain(error) });
    }
  }

  /** Somebody else changed the draft meanwhile: theirs is read, and what was typed here stays on top of it. */
  private async rejoin(): Promise<void> {
    try {
      const draft = await readDraft(this.id, this.asOf);
      const quiet = this.state.writing !== null;
      const note = quiet ? this.state.note : "这份稿子在别处也改过，已合到一起，您填的都在。";
      this.take(draft, { ...this.rebased(draft), saving: "waiting", note });
      this.keep();
    } catch {
      this.set({ saving: "offline" });
      this.saveIn(RETRIES_MS[0]!);
    }
  }

  private rebased(draft: Draft): Pick<DraftState, "sheet" | "title"> {
    const { draft: base, sheet, title } = this.state;
    if (!base) return { sheet: draft.sheet, title: draft.title };
    return {
      sheet: sheet === base.sheet ? draft.sheet : mergeSheets(base.sheet, sheet, draft.sheet),
      title: title === base.title ? draft.title : title,
    };
  }

  /** Takes in the draft as the server now has it. */
  private take(draft: Draft, change: Partial<DraftState> & { edits?: Edits }): void {
    const figures = figuresOf(draft);
    const edits = change.edits ?? this.state.edits;
    const sections = shownSections(draft.sections, edits, figures);
    this.set({ ...change, draft, figures, sections, edits });
    this.flash(recomputed(this.before, figures, sections));
    this.before = figures;
  }
  private before: DraftState["figures"] = new Map();

  private flash({ changed, places }: ReturnType<typeof recomputed>): void {
    if (changed.size === 0) return;
    this.set({ changed, recomputed: places });
    clearTimeout(this.flashing);
    this.flashing = setTimeout(() => this.set({ changed: new Set() }), FLASH_MS);
  }

  /** Writes a section, or with null every section that is still empty. */
  readonly write = async (section: string | null): Promise<void> => {
    if (this.state.writing || !(await this.save())) return;
    const empty = this.state.sections.filter(({ state }) => state === "空").length;
    const total = section === null ? empty : 1;
    this.set({ writing: { section, text: noWords, done: 0, total } });
    this.writer = new AbortController();
    const { signal } = this.writer;
    try {
      await patiently(async () => {
        for await (const event of writeSections(this.id, section, this.asOf, signal)) {
          this.state = { ...this.state, ...written(this.state, event) };
          this.tellSoon();
        }
      }, signal);
    } catch (error) {
      if (!signal.aborted) this.set({ note: explain(error) });
    }
    await this.load(this.asOf);
    this.set({ writing: null });
  };
  readonly stopWriting = (): void => this.writer?.abort();

  /** The page is going: what isn't saved is sent without waiting for an answer. */
  readonly leave = (): void => {
    if (!this.dirty) return;
    const patch = this.patch();
    const small = new Blob([JSON.stringify(patch)]).size < KEEPALIVE_BYTES;
    if (small) void changeDraft(this.id, this.asOf, patch, { keepalive: true }).catch(() => undefined);
  };

  /** The draft was deleted: there is nothing left to save. */
  readonly forget = (): void => {
    clearTimeout(this.timer);
    keepUnsaved(this.id, null);
    this.set({ draft: null });
  };

  close(): void {
    this.writer?.abort();
    void this.save();
  }
}
