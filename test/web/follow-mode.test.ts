import { expect, it } from "vitest";
import { modeAfterScroll } from "../../web/src/features/chat/follow-mode.ts";

/** A page of 2118 px seen through a box, as measured when a question of two lines left the composer. */
const page = (scrollTop: number, clientHeight: number) => ({ scrollTop, scrollHeight: 2118, clientHeight });

it("a box that grows moves the page, and its reader has said nothing", () => {
  // Placed at the end of the lower box, 1383; the higher one ends at 1357.
  expect(modeAfterScroll(page(1357, 761), 1383, "question")).toBe("question");
  expect(modeAfterScroll(page(1357, 761), 1383, null)).toBeNull();
});

it("our own move says nothing either", () => {
  expect(modeAfterScroll(page(900, 761), 900, "question")).toBe("question");
});

it("a reader who goes to the end is taken along, one who goes up is left alone", () => {
  expect(modeAfterScroll(page(1300, 761), 900, "question")).toBe("end");
  expect(modeAfterScroll(page(1200, 761), 900, "question")).toBeNull();
  expect(modeAfterScroll(page(400, 761), 1357, "end")).toBeNull();
});
