import { useEffect, useState } from "react";
import { Outlet } from "react-router";
import { SearchPalette } from "../features/search/search-palette.tsx";
import { onCommand, onShortcut } from "../lib/shortcut.ts";
import { AsOfProvider } from "../lib/as-of.tsx";
import { KeyList } from "./key-list.tsx";
import { Masthead } from "./masthead.tsx";
import { MenuItemsContext, type MenuItem } from "./menu-items.tsx";
import "./shell.css";

/** What every page stands in. A page renders its own `<main id="main">`. */
export function Shell() {
  const [keys, setKeys] = useState(false);
  const [menuItems, setMenuItems] = useState<MenuItem[]>([]);
  const [searching, setSearching] = useState(false);
  useEffect(() => onCommand("k", () => setSearching(true)), []);
  useEffect(() => onShortcut("?", () => setKeys(true)), []);
  return (
    <AsOfProvider>
      <div className="cw-shell">
        <Masthead menuItems={menuItems} onShowKeys={() => setKeys(true)} />
        <div className="cw-page">
          <MenuItemsContext value={setMenuItems}>
            <Outlet />
          </MenuItemsContext>
        </div>
      </div>
      {searching ? <SearchPalette onClose={() => setSearching(false)} /> : null}
      <KeyList open={keys} onClose={() => setKeys(false)} />
    </AsOfProvider>
  );
}
