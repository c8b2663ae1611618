import type { NewTurn } from "../../server/domain/turn-store.ts";

export const newTurn = (over: Partial<NewTurn> = {}): NewTurn => ({
  threadId: null,
  message: "2025年重庆市未来工厂什么时候截止？",
  asOf: "2025-12-01",
  wording: "composer",
  facts: [],
  idempotency: null,
  ...over,
});
