import { XProvider } from "@ant-design/x";
import xZhCN from "@ant-design/x/locale/zh_CN";
import { App } from "antd";
import antdZhCN from "antd/locale/zh_CN";
import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from "react";
import { useMedia } from "../lib/use-media.ts";
import { antdTheme } from "./antd-theme.ts";
import { paintDocument, type ThemeName } from "./palette.ts";

const STORED = "cewen.theme";
const locale = { ...antdZhCN, ...xZhCN };

interface ThemeChoice {
  theme: ThemeName;
  toggle: () => void;
}
const ThemeContext = createContext<ThemeChoice>({ theme: "light", toggle: () => undefined });
export const useTheme = (): ThemeChoice => use(ThemeContext);

function stored(): ThemeName | null {
  const value = localStorage.getItem(STORED);
  return value === "light" || value === "dark" ? value : null;
}

/** The system's setting decides until the user chooses; a choice is kept in this browser. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(stored);
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const still = useMedia("(prefers-reduced-motion: reduce)");
  const theme = chosen ?? (systemDark ? "dark" : "light");
  useLayoutEffect(() => paintDocument(theme), [theme]);
  const choice = useMemo<ThemeChoice>(
    () => ({
      theme,
      toggle: () => {
        const next = theme === "dark" ? "light" : "dark";
        localStorage.setItem(STORED, next);
        setChosen(next);
      },
    }),
    [theme],
  );
  const antd = useMemo(() => antdTheme(theme, !still), [theme, still]);
  return (
    <ThemeContext value={choice}>
      <XProvider locale={locale} theme={antd} button={{ autoInsertSpace: false }}>
        <App className="cw-app">{children}</App>
      </XProvider>
    </ThemeContext>
  );
}
