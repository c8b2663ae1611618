import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../domain/clock.ts";
import { ChatModel, type ModelSettings } from "./chat-model.ts";
import { createBreaker, type ModelHealth } from "./circuit-breaker.ts";
import { classifyFailure } from "./classify-failure.ts";
import { ModelError } from "./model-error.ts";
import { PROFILES } from "./provider-profiles.ts";
import { readReply, type ReplyPart, type ReplyRequest } from "./reply.ts";

export interface Model {
  /** Tokens a prompt may have. */
  promptTokens: number;
  /** Throws ModelError; where the signal aborts, the signal's reason. */
  reply(request: ReplyRequest): AsyncGenerator<ReplyPart>;
  health(): ModelHealth;
}

/** May pass within the second. Silence isn't among them: the reader has waited long enough. */
const PASSING = new Set(["busy", "failing", "unreachable"]);
const BACK_OFF_MS = 400;
/** A second attempt has to begin to answer in this time: the reader waits at most 3 s from the first failure. */
const SECOND_CHANCE_MS = 2_000;

async function* secondAttempt(chat: ChatModel, request: ReplyRequest): AsyncGenerator<ReplyPart> {
  await pause(BACK_OFF_MS, undefined, { signal: request.signal });
  const slow = new AbortController();
  const timer = setTimeout(
    () => slow.abort(new ModelError("silent", { 等待: "第二次尝试" })),
    SECOND_CHANCE_MS,
  );
  try {
    const signal = AbortSignal.any([request.signal, slow.signal]);
    for await (const part of readReply(chat, { ...request, signal })) {
      clearTimeout(timer);
      yield part;
    }
  } catch (error) {
    throw slow.signal.aborted ? slow.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

async function* attempts(chat: ChatModel, request: ReplyRequest): AsyncGenerator<ReplyPart> {
  let begun = false;
  try {
    for await (const part of readReply(chat, request)) {
      begun = true;
      yield part;
    }
    return;
  } catch (error) {
    if (begun || request.signal.aborted || !PASSING.has(classifyFailure(error).failure)) throw error;
  }
  yield* secondAttempt(chat, request);
}

/** A configured model behind its breaker. */
export function createModel(settings: ModelSettings, clock: Clock): Model {
  const chat = new ChatModel(settings);
  const breaker = createBreaker(clock);
  return {
    promptTokens: PROFILES[settings.profile].promptTokens,
    health: () => breaker.health(),
    async *reply(request) {
      breaker.enter();
      let outcome: "whole" | "left" | ModelError = "left";
      try {
        yield* attempts(chat, request);
        outcome = "whole";
      } catch (error) {
        if (request.signal.aborted) throw request.signal.reason;
        outcome = classifyFailure(error);
        throw outcome;
      } finally {
        if (outcome === "whole") breaker.succeeded();
        else if (outcome === "left") breaker.left();
        else breaker.failed(outcome);
      }
    },
  };
}
