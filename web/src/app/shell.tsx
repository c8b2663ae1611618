import { useEffect, useState } from "react";
import { Outlet } from "react-router";
import { onShortcut } from "../lib/shortcut.ts";
import { AsOfProvider } from "./as-of.tsx";
import { KeyList } from "./key-list.tsx";
import { Masthead } from "./masthead.tsx";
import "./shell.css";

/** What every page stands in. A page renders its own `<main id="main">`. */
export function Shell() {
  const [keys, setKeys] = useState(false);
  useEffect(() => onShortcut("?", () => setKeys(true)), []);
  return (
    <AsOfProvider>
      <div className="cw-shell">
        <Masthead onShowKeys={() => setKeys(true)} />
        <div className="cw-page">
          <Outlet />
        </div>
      </div>
      <KeyList open={keys} onClose={() => setKeys(false)} />
    </AsOfProvider>
  );
}
