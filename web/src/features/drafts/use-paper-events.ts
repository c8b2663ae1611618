import { useEffect, useRef, type RefObject } from "react";
import type { LookedAt } from "./page-context.ts";

const HOVER_MS = 150;

interface PaperEvents {
  looked: LookedAt | null;
  lookAt: (what: LookedAt | null) => void;
  /** The caret or the focus is in a section, and has left another. */
  onEnter: (section: string) => void;
  onLeave: (section: string) => void;
  /** 【待补充：…】 was clicked where no caret can be put. */
  onOpen: (section: string, text: string) => void;
}

const markOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-slot]") : null;
const sectionOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>("[data-section]")?.dataset.section : undefined;

/** What happens on the page as a whole: a figure is pointed at or clicked, a section is entered or left. */
export function usePaperEvents(paper: RefObject<HTMLElement | null>, events: PaperEvents): void {
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    const host = paper.current;
    if (!host) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (mark: HTMLElement, pinned: boolean) =>
      latest.current.lookAt({ id: mark.dataset.slot ?? "", mark, pinned });
    const press = ({ target }: MouseEvent) => {
      const mark = markOf(target);
      if (mark) look(mark, true);
      const open = target instanceof Element ? target.closest("mark") : null;
      const section = sectionOf(target);
      if (open && section !== undefined && !open.closest("[contenteditable]"))
        latest.current.onOpen(section, open.textContent);
    };
    const over = ({ target }: MouseEvent) => {
      clearTimeout(timer);
      const mark = markOf(target);
      if (mark && latest.current.looked?.pinned !== true)
        timer = setTimeout(() => look(mark, false), HOVER_MS);
    };
    const out = ({ relatedTarget }: MouseEvent) => {
      clearTimeout(timer);
      if (latest.current.looked?.pinned !== false) return;
      if (!(relatedTarget instanceof Element && relatedTarget.closest(".dr-note")))
        latest.current.lookAt(null);
    };
    const enter = ({ target }: FocusEvent) => {
      const section = sectionOf(target);
      if (section !== undefined) latest.current.onEnter(section);
    };
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      const section = sectionOf(target);
      if (section !== undefined && sectionOf(relatedTarget) !== section) latest.current.onLeave(section);
    };
    host.addEventListener("click", press);
    host.addEventListener("mouseover", over);
    host.addEventListener("mouseout", out);
    host.addEventListener("focusin", enter);
    host.addEventListener("focusout", leave);
    return () => {
      clearTimeout(timer);
      host.removeEventListener("click", press);
      host.removeEventListener("mouseover", over);
      host.removeEventListener("mouseout", out);
      host.removeEventListener("focusin", enter);
      host.removeEventListener("focusout", leave);
    };
  }, [paper]);
}
