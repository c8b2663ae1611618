import type { Kysely } from "kysely";

/** Instants are UTC to the millisecond in ISO form, so that they sort as text. */
export interface Tables {
  threads: {
    id: string;
    owner_id: string;
    title: string;
    created_at: string;
    updated_at: string;
    /** Id of the newest event, 0 before the first. */
    last_event: number;
  };
  turns: {
    id: string;
    owner_id: string;
    thread_id: string;
    message: string;
    as_of: string;
    wording: string;
    /** The facts sent with the message, JSON. */
    facts: string;
    /** Null while it is being answered. */
    status: string | null;
    created_at: string;
    first_event: number;
    idempotency_key: string | null;
    /** sha256 of the request the key came with. */
    request_sha256: string | null;
  };
  events: {
    thread_id: string;
    /** Counts from 1 in each thread. */
    id: number;
    owner_id: string;
    turn_id: string;
    name: string;
    /** JSON. */
    data: string;
    created_at: string;
  };
  facts: {
    thread_id: string;
    /** Counts from 1 in each thread. */
    seq: number;
    owner_id: string;
    turn_id: string;
    name: string;
    project: string;
    status: string;
    /** The whole fact, span included, JSON. */
    fact: string;
    created_at: string;
  };
  feedback: {
    id: string;
    owner_id: string;
    turn_id: string;
    rating: string;
    about: string | null;
    comment: string | null;
    created_at: string;
  };
  drafts: {
    id: string;
    owner_id: string;
    template: string;
    title: string;
    /** The facts as typed, JSON. */
    sheet: string;
    /** The sections that somebody wrote, JSON. */
    sections: string;
    /** Counts from 1 with each change. */
    revision: number;
    created_at: string;
    updated_at: string;
  };
}

export type Db = Kysely<Tables>;
