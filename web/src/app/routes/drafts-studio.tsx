import { Button } from "antd";
import { Link, useParams } from "react-router";
import { DraftStudio } from "../../features/drafts/draft-studio.tsx";
import { useTemplates } from "../../features/drafts/draft-queries.ts";
import { useDraftSession } from "../../features/drafts/use-draft-session.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { useInvestmentKinds } from "../../lib/fact-queries.ts";
import "../../features/drafts/drafts.css";
import "../../features/drafts/facts.css";
import "../../features/drafts/paper.css";
import "../../features/drafts/checks.css";

/** One draft: its facts, its page, its checks. */
export function StudioPage() {
  const { id = "" } = useParams();
  const asOf = useAsOf().chosen;
  const { session, state } = useDraftSession(id, asOf);
  const templates = useTemplates();
  const kinds = useInvestmentKinds();
  const { draft } = state;
  const template = templates.data?.items.find(({ slug }) => slug === draft?.template);
  const fault = (draft ? null : state.fault) ?? templates.error?.message ?? kinds.error?.message;
  const retry = () => {
    if (!draft) void session.load(asOf);
    for (const query of [templates, kinds]) if (query.error) void query.refetch();
  };
  if (draft && template && templates.data && kinds.data)
    return (
      <DraftStudio
        key={id}
        session={session}
        state={state}
        draft={draft}
        template={template}
        fields={templates.data.fields}
        categories={[...kinds.data.categories, kinds.data.other]}
        asOf={asOf}
      />
    );
  const gone = draft && templates.data && !template;
  return (
    <main id="main" className="dr-lists" tabIndex={-1}>
      {fault || gone ? (
        <div className="dr-failed" role="alert">
          <p>{gone ? "这份稿件用的模板已经不在了。" : fault}</p>
          <Button onClick={retry}>重试</Button> <Link to="/drafts">回到稿件</Link>
        </div>
      ) : (
        <output>正在取稿件</output>
      )}
    </main>
  );
}
