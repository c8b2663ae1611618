/** The pages that exist, in the order of the masthead. A new page adds a line here and a file under `routes/`. */
export const pages = [
  { title: "问答", to: "/", owns: (path: string) => path === "/" || path.startsWith("/t/") },
  { title: "政策体检", to: "/check", owns: (path: string) => path.startsWith("/check") },
  { title: "写作", to: "/drafts", owns: (path: string) => path.startsWith("/drafts") },
  { title: "政策库", to: "/library", owns: (path: string) => path.startsWith("/library") },
];
