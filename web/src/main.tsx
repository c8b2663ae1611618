import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { router } from "./app/router.tsx";
import { ApiFault } from "./lib/api.ts";
import { ThemeProvider } from "./theme/theme-provider.tsx";
import "./theme/base.css";

/** What the server refused it refuses again: what is gone is said at once. */
const isRefused = (error: Error): boolean =>
  error instanceof ApiFault && error.status >= 400 && error.status < 500;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 1 && !isRefused(error),
      staleTime: 30_000,
      refetchOnWindowFocus: false,
    },
  },
});

createRoot(document.querySelector("#root")!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
