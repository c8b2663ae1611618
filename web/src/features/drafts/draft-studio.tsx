import { Button } from "antd";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import type { Draft } from "../../../../server/schemas/draft.ts";
import type { Cite } from "../../../../server/schemas/primitives.ts";
import { ClauseDrawer } from "../../components/clause-drawer.tsx";
import type { DraftField, Template } from "../../lib/draft-api.ts";
import { useNotices } from "../../lib/notice-queries.ts";
import { useKeptPlace } from "../../lib/use-kept-place.ts";
import { useMedia } from "../../lib/use-media.ts";
import { CheckPanel } from "./check-panel.tsx";
import { useDraftCheck } from "./draft-queries.ts";
import type { DraftSession } from "./draft-session.ts";
import type { DraftState } from "./draft-state.ts";
import { DraftToolbar } from "./draft-toolbar.tsx";
import { FactsContext } from "./facts-context.ts";
import { FactsPanel } from "./facts-panel.tsx";
import { groupOf } from "./field-groups.ts";
import { fixedSections } from "./fixed-sections.ts";
import { askedField, focusPlace, focusSection, unfolds } from "./go-to.ts";
import { ImportMenu } from "./import-menu.tsx";
import type { Chosen } from "./import-source.ts";
import { OutlinePanel } from "./outline-panel.tsx";
import { Paper } from "./paper.tsx";
import type { SheetFault } from "./sheet.ts";
import { titleAfterImport } from "./title-after-import.ts";
import { StudioTabs, type TabName } from "./studio-tabs.tsx";

function byPlace(faults: readonly SheetFault[]): Map<string, SheetFault[]> {
  const places = new Map<string, SheetFault[]>();
  for (const fault of faults) places.set(fault.ref, [...(places.get(fault.ref) ?? []), fault]);
  return places;
}

const OPEN_AT_FIRST = ["项目", "投资明细", "场景与指标", "效益测算"];

interface DraftStudioProps {
  session: DraftSession;
  state: DraftState;
  draft: Draft;
  template: Template;
  fields: readonly DraftField[];
  categories: readonly string[];
  asOf: string | null;
}

/** Facts and outline, the page, checks: side by side where there is room, else behind tabs. */
export function DraftStudio(props: DraftStudioProps) {
  const { session, state, draft, template, fields, categories, asOf } = props;
  const wide = useMedia("(min-width: 1280px)");
  const narrow = useMedia("(max-width: 767px)");
  const tabs: TabName[] = narrow
    ? ["事实", "正文", "检查"]
    : wide
      ? ["事实", "目录"]
      : ["事实", "目录", "检查"];
  const [wanted, setTab] = useState<TabName>("事实");
  const tab = tabs.includes(wanted) ? wanted : "事实";
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(OPEN_AT_FIRST));
  const [lit, setLit] = useState<ReadonlySet<string>>(new Set());
  const [cite, setCite] = useState<Cite | null>(null);
  const [entered, setEntered] = useState<string | null>(null);
  const [importing, setImporting] = useState<Chosen | "paste" | null>(null);
  const notices = useNotices(asOf);
  const ground = useKeptPlace<HTMLDivElement>(`draft ${draft.id}`, true);
  const checked = useDraftCheck(draft.id, state.writing ? null : draft.revision, asOf);

  const goToPlace = useCallback(
    (place: string) => {
      const groupNamed = (name: string) => {
        const field = fields.find((one) => one.name === name);
        return field && groupOf(field, template);
      };
      setOpen((old) => new Set([...old, ...unfolds(place, groupNamed)]));
      setTab("事实");
      focusPlace(place);
    },
    [fields, template],
  );
  const goToSection = useCallback(
    (id: string, sentence?: string) => {
      if (narrow) setTab("正文");
      focusSection(id, sentence);
    },
    [narrow],
  );
  const go = useCallback(
    ({ section, ref, sentence }: { section: string | null; ref: string | null; sentence?: string }) => {
      if (ref !== null) goToPlace(ref);
      else if (section !== null) goToSection(section, sentence);
    },
    [goToPlace, goToSection],
  );
  const goToOpen = useCallback(
    (section: string, text: string) => {
      const place = askedField(text, fields);
      if (place !== null) goToPlace(place);
      else goToSection(section);
    },
    [fields, goToPlace, goToSection],
  );
  const look = useCallback((places: readonly string[]) => setLit(new Set(places)), []);
  const actions = useMemo(
    () => ({
      edit: session.editSection,
      write: (section: string) => void session.write(section),
    }),
    [session],
  );
  const facts = useMemo(
    () => ({
      sheet: state.sheet,
      change: session.changeSheet,
      faults: byPlace(draft.faults),
      lit,
      open,
      toggle: (key: string) =>
        setOpen((old) => new Set(old.has(key) ? [...old].filter((one) => one !== key) : [...old, key])),
    }),
    [state.sheet, session, draft.faults, lit, open],
  );
  const labelOf = (key: string) => {
    const [name = key, year] = key.split("@");
    const label = fields.find((field) => field.name === name)?.label ?? name;
    return year ? `${label} ${year}年` : label;
  };
  const panels: Record<TabName, ReactNode> = {
    事实: (
      <FactsContext value={facts}>
        <ImportMenu
          chosen={importing}
          onChoose={setImporting}
          draft={draft.id}
          sheet={state.sheet}
          labelOf={labelOf}
          onTake={(sheet) => {
            session.changeSheet(() => sheet);
            session.changeTitle(titleAfterImport(state.title, template, state.sheet, sheet));
          }}
        />
        <div
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (!/\t[^\n]*\n./u.test(text)) return;
            event.preventDefault();
            setImporting({ name: "粘贴的表格", source: text, lines: [] });
          }}
        >
          <FactsPanel template={template} fields={fields} categories={categories} />
        </div>
      </FactsContext>
    ),
    目录: <OutlinePanel template={template} sections={state.sections} onGo={goToSection} />,
    正文: (
      <Paper
        template={template}
        state={state}
        notice={notices.data?.find(({ slug }) => slug === template.notice)?.title ?? ""}
        actions={actions}
        onEnter={setEntered}
        onGo={goToPlace}
        onOpen={goToOpen}
        onCite={setCite}
        onLook={look}
      />
    ),
    检查: checked.data ? (
      <CheckPanel
        check={checked.data}
        stale={checked.isPlaceholderData || state.saving !== "saved" || state.writing !== null}
        onGo={go}
        onOpen={goToOpen}
        onCite={setCite}
      />
    ) : (
      <output className="dr-hint">
        {checked.error ? checked.error.message : "正在检查"}
        {checked.error ? <Button onClick={() => void checked.refetch()}>重试</Button> : null}
      </output>
    ),
  };
  const fixed = fixedSections(template);
  const current = state.sections.find(({ id }) => id === entered);
  return (
    <main id="main" className="dr" tabIndex={-1}>
      <h1 className="cw-visually-hidden">写作：{state.title}</h1>
      <DraftToolbar
        session={session}
        state={state}
        check={checked.data}
        asOf={asOf}
        current={current}
        writable={state.sections.length - fixed.size}
        onUnbound={() => {
          const first = checked.data?.figures.unbound[0];
          if (first) goToSection(first.section, first.sentence);
        }}
      />
      {state.note ? (
        <output className="dr-told">
          {state.note}
          <button type="button" className="cw-bare cw-clause-link" onClick={session.dismissNote}>
            知道了
          </button>
        </output>
      ) : null}
      <div className="dr-columns">
        <aside className="dr-side" aria-label="事实和目录">
          <StudioTabs tabs={tabs} tab={tab} onTab={setTab} />
          <div
            // Another side begins at its top.
            key={tab}
            className={`dr-panel dr-panel-${tab === "正文" ? "page" : "side"}`}
            role="tabpanel"
            id="dr-panel"
            aria-labelledby={`dr-tab-${tab}`}
          >
            {panels[tab]}
          </div>
        </aside>
        {wide ? (
          <a className="cw-skip dr-skip" href="#dr-checks">
            跳过正文，到检查
          </a>
        ) : null}
        {narrow ? null : (
          <div ref={ground} className="dr-ground" tabIndex={-1}>
            {panels.正文}
          </div>
        )}
        {wide ? (
          <aside id="dr-checks" className="dr-right" aria-label="检查" tabIndex={-1}>
            {panels.检查}
          </aside>
        ) : null}
      </div>
      <ClauseDrawer cite={cite} onClose={() => setCite(null)} />
    </main>
  );
}
