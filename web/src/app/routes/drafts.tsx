import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useLocation, useNavigate, useSearchParams } from "react-router";
import { beginDraft, fromCheck } from "../../features/drafts/begin-draft.ts";
import { DraftList } from "../../features/drafts/draft-list.tsx";
import { TemplateList } from "../../features/drafts/template-list.tsx";
import { useDraftList, useTemplates } from "../../features/drafts/draft-queries.ts";
import { useNotices } from "../../lib/notice-queries.ts";
import { useAsOf } from "../../lib/as-of.tsx";
import { useDictionary } from "../../lib/fact-queries.ts";
import "../../features/drafts/drafts.css";

/** 写作: the drafts there are, and the templates a new one begins with. */
export function DraftsPage() {
  const navigate = useNavigate();
  const asOf = useAsOf().chosen;
  const templates = useTemplates();
  const drafts = useDraftList();
  const notices = useNotices(asOf);
  const dictionary = useDictionary();
  const [search] = useSearchParams();
  const { state } = useLocation();
  const [from] = useState(() => fromCheck(state));
  const [begun, setBegun] = useState<string | null>(null);
  const { mutate, error } = useMutation({
    mutationFn: (template: string) =>
      beginDraft(
        template,
        from,
        (name) => dictionary.data?.find((fact) => fact.name === name)?.per === "enterprise",
      ),
    onMutate: setBegun,
    onSuccess: ({ id }) => void navigate(`/drafts/${id}`),
    onError: () => {
      setBegun(null);
      // It may have been made, and only its facts not taken over.
      void drafts.refetch();
    },
  });
  const failed = templates.error ?? drafts.error ?? (from ? dictionary.error : null);
  const retry = () => {
    for (const query of [templates, drafts, dictionary]) if (query.error) void query.refetch();
  };
  return (
    <main id="main" className="dr-lists" tabIndex={-1}>
      <h1>写作</h1>
      {failed ? (
        <div className="dr-failed" role="alert">
          <p>{failed.message}</p>
          <Button onClick={retry}>重试</Button>
        </div>
      ) : null}
      {drafts.data && templates.data ? (
        <DraftList
          drafts={drafts.data.pages.flatMap(({ items }) => items)}
          templates={templates.data.items}
          more={drafts.hasNextPage ? () => void drafts.fetchNextPage() : null}
          onChanged={() => void drafts.refetch()}
        />
      ) : failed ? null : (
        <output>正在取稿件</output>
      )}
      {templates.data ? (
        <TemplateList
          templates={templates.data.items}
          notices={notices.data ?? []}
          first={search.get("notice")}
          from={from?.profile.name ?? null}
          begun={from && !dictionary.data ? "" : begun}
          fault={error?.message ?? null}
          onChoose={mutate}
        />
      ) : null}
    </main>
  );
}
