import { createBrowserRouter } from "react-router";
import { RouteFault } from "./route-fault.tsx";
import { Shell } from "./shell.tsx";

const chat = async () => ({ Component: (await import("./routes/chat.tsx")).ChatPage });
const library = async () => ({ Component: (await import("./routes/library.tsx")).LibraryPage });
const check = async () => ({ Component: (await import("./routes/check.tsx")).CheckPage });
const drafts = async () => ({ Component: (await import("./routes/drafts.tsx")).DraftsPage });
const studio = async () => ({ Component: (await import("./routes/drafts-studio.tsx")).StudioPage });
const timeline = async () => ({ Component: (await import("./routes/check-timeline.tsx")).TimelinePage });

/** One file a page under `routes/`, loaded when first opened. */
export const router = createBrowserRouter([
  {
    path: "/",
    Component: Shell,
    ErrorBoundary: RouteFault,
    HydrateFallback: () => null,
    children: [
      {
        ErrorBoundary: RouteFault,
        children: [
          // One page for both addresses: a first question moves from the one to the other while it is answered.
          {
            lazy: chat,
            children: [
              { index: true, element: null },
              { path: "t/:threadId", element: null },
            ],
          },
          { path: "library", lazy: library },
          { path: "library/:slug", lazy: library },
          { path: "check", lazy: check },
          { path: "check/timeline", lazy: timeline },
          { path: "drafts", lazy: drafts },
          { path: "drafts/:id", lazy: studio },
          { path: "*", Component: RouteFault },
        ],
      },
    ],
  },
]);
