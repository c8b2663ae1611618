/** Whether a caller that could have events asks for one JSON object: it names JSON and no events. */
export const wantsObject = (accept = ""): boolean =>
  accept.includes("application/json") && !accept.includes("text/event-stream");
