import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { factDefinition, type FactDefinition } from "../../../server/schemas/fact.ts";
import { investmentKinds } from "../../../server/schemas/investment.ts";
import { page } from "../../../server/schemas/primitives.ts";
import { getJson } from "./api.ts";

const facts = page(factDefinition);

/** The facts the rules know. */
export function useDictionary(): UseQueryResult<FactDefinition[]> {
  return useQuery({
    queryKey: ["facts"],
    queryFn: async ({ signal }) => (await getJson("/api/facts", facts, signal)).items,
    staleTime: Infinity,
  });
}

/** Kinds of spending that a line can be of. */
export function useInvestmentKinds() {
  return useQuery({
    queryKey: ["investment-kinds"],
    queryFn: ({ signal }) => getJson("/api/investments", investmentKinds, signal),
    staleTime: Infinity,
  });
}
