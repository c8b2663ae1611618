import { Button, Dropdown } from "antd";
import { Link, useLocation, useNavigate } from "react-router";
import { Icon } from "../components/icon.tsx";
import { Seal } from "../components/seal.tsx";
import { useTheme } from "../theme/theme-provider.tsx";
import { AsOfPicker } from "./as-of-picker.tsx";
import type { MenuItem } from "./menu-items.tsx";
import { pages } from "./pages.ts";

interface MastheadProps {
  /** Entries of the page shown, for the menu of narrow screens. */
  menuItems: MenuItem[];
  onShowKeys: () => void;
}

/** The head of every page: mark, pages, 依据日期, theme. */
export function Masthead({ menuItems, onShowKeys }: MastheadProps) {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { theme, toggle } = useTheme();
  const themeWord = theme === "dark" ? "换成浅色" : "换成深色";
  return (
    <header className="cw-mast">
      <a className="cw-skip" href="#main">
        跳到正文
      </a>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            ...menuItems.map(({ key, label, onClick }) => ({ key, label, onClick: () => onClick() })),
            ...pages.map(({ title, to }) => ({ key: to, label: title, onClick: () => void navigate(to) })),
            { type: "divider" as const },
            { key: "theme", label: themeWord, onClick: toggle },
            { key: "keys", label: "快捷键", onClick: onShowKeys },
          ],
        }}
      >
        <Button className="cw-mast-menu" type="text" aria-label="菜单" icon={<Icon name="menu" />} />
      </Dropdown>
      <Link className="cw-brand" to="/" aria-label="策问，回到问答">
        <Seal />
        策问
      </Link>
      <nav className="cw-nav" aria-label="主导航">
        {pages.map(({ title, to, owns }) => (
          <Link key={to} to={to} aria-current={owns(pathname) ? "page" : undefined}>
            {title}
          </Link>
        ))}
      </nav>
      <div className="cw-mast-right">
        <AsOfPicker />
        <Button
          className="cw-mast-theme"
          type="text"
          shape="circle"
          aria-label={themeWord}
          title={themeWord}
          icon={<Icon name={theme === "dark" ? "sun" : "moon"} />}
          onClick={toggle}
        />
      </div>
    </header>
  );
}
