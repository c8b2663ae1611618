import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { checkDraft, listDrafts, listTemplates } from "../../lib/draft-api.ts";

/** Templates, and the fields their fact sheets have. */
export const useTemplates = () =>
  useQuery({
    queryKey: ["drafts", "templates"],
    queryFn: ({ signal }) => listTemplates(signal),
    staleTime: Infinity,
  });

/** Drafts, newest first, page by page. */
export const useDraftList = () =>
  useInfiniteQuery({
    queryKey: ["drafts", "list"],
    queryFn: ({ pageParam, signal }) => listDrafts(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
    // A draft was written a moment ago: the list is read anew each time it is opened.
    staleTime: 0,
  });

/**
 * The checks of the draft as saved; the last ones stay until those of the new revision have come. Null: it is being
 * written, and isn't checked meanwhile.
 */
export const useDraftCheck = (id: string, revision: number | null, asOf: string | null) =>
  useQuery({
    queryKey: ["drafts", "check", id, asOf, revision],
    queryFn: ({ signal }) => checkDraft(id, asOf, signal),
    enabled: revision !== null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    retry: 4,
    retryDelay: 1000,
    networkMode: "always",
  });
