import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { modeAfterScroll, type FollowMode } from "./follow-mode.ts";
import { isAnswering, type ThreadView } from "./turn-reducer.ts";

/** From how many screens above the end on the way back is offered while nothing is being answered. */
const FAR = 2;
const MARGIN = 20;
/** The foot of an answer still comes after its end. */
const SETTLE_MS = 400;

interface FollowStream {
  /** The box that scrolls, and what grows in it. */
  box: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  toEnd: () => void;
  /** New words come, or came, out of sight below. */
  behind: boolean;
}

/**
 * Keeps a growing answer in view: it is read from its top, so the page moves until the question reaches the top
 * edge. It follows to the very end only for a reader who went there, and not at all for one who scrolled away.
 */
export function useFollowStream(view: ThreadView): FollowStream {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const mode = useRef<FollowMode>("question");
  const live = useRef(true);
  const placed = useRef(-1);
  const [below, setBelow] = useState(0);
  const answering = isAnswering(view);

  useEffect(() => {
    if (answering) live.current = true;
    else if (view.turns.length > 0) {
      const settled = setTimeout(() => (live.current = false), SETTLE_MS);
      return () => clearTimeout(settled);
    }
  }, [answering, view.turns.length]);

  useEffect(() => {
    const sized = new ResizeObserver(() => {
      if (live.current) place(box.current, mode.current, placed);
    });
    if (content.current) sized.observe(content.current);
    return () => sized.disconnect();
  }, []);

  // A question just asked is always brought into view.
  const asked = view.pending?.message;
  useLayoutEffect(() => {
    if (asked === undefined) return;
    mode.current = "question";
    place(box.current, "question", placed);
  }, [asked]);

  const onScroll = () => {
    if (!box.current) return;
    const { scrollTop, scrollHeight, clientHeight } = box.current;
    const rest = scrollHeight - scrollTop - clientHeight;
    setBelow(rest / clientHeight);
    mode.current = modeAfterScroll(box.current, placed.current, mode.current);
    placed.current = Math.min(placed.current, scrollHeight - clientHeight);
  };
  const toEnd = () => {
    mode.current = "end";
    place(box.current, "end", placed);
  };
  return { box, content, onScroll, toEnd, behind: below > FAR || (answering && below > 0.1) };
}

function place(box: HTMLElement | null, mode: FollowMode, placed: RefObject<number>): void {
  const turns = box?.querySelectorAll<HTMLElement>(".ch-turn");
  const question = turns?.[turns.length - 1];
  if (!box || !question || !mode) return;
  const end = box.scrollHeight - box.clientHeight;
  const top = mode === "end" ? end : Math.min(end, question.offsetTop - MARGIN);
  box.scrollTo({ top });
  placed.current = box.scrollTop;
}
