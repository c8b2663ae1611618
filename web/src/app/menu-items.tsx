import { createContext, use, useEffect } from "react";

export interface MenuItem {
  key: string;
  label: string;
  onClick: () => void;
}
export const MenuItemsContext = createContext<(items: MenuItem[]) => void>(() => undefined);

/** Puts a page's own entries on top of the menu that narrow screens have. `items` must keep its identity. */
export function useMenuItems(items: MenuItem[]): void {
  const put = use(MenuItemsContext);
  useEffect(() => {
    put(items);
    return () => put([]);
  }, [items, put]);
}
