import { theme, type ThemeConfig } from "antd";
import { palettes, type ThemeName } from "./palette.ts";

const sans =
  '"PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif';
const shadow = "0 8px 28px rgba(16,24,28,.14)";

/** Our palette in antd's words, so that its components and our own CSS show the same colours. */
export function antdTheme(name: ThemeName, motion: boolean): ThemeConfig {
  const p = palettes[name];
  return {
    algorithm: name === "dark" ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: "cw" },
    token: {
      colorPrimary: p.blue,
      colorPrimaryHover: p.blueHover,
      colorInfo: p.blue,
      colorSuccess: p.pass,
      colorError: p.fail,
      colorWarning: p.ask,
      colorLink: p.blue,
      colorTextBase: p.ink,
      colorText: p.ink,
      colorTextSecondary: p.ink2,
      colorTextTertiary: p.ink3,
      colorTextPlaceholder: p.ink3,
      colorTextDescription: p.ink3,
      colorTextLightSolid: p.onBlue,
      colorBgLayout: p.canvas,
      colorBgContainer: p.paper,
      colorBgElevated: p.paper,
      colorBorder: p.edge,
      colorBorderSecondary: p.line,
      colorSplit: p.line,
      fontFamily: sans,
      fontSize: 14,
      lineHeight: 1.6,
      borderRadius: 4,
      borderRadiusLG: 6,
      borderRadiusSM: 3,
      controlHeight: 34,
      controlHeightSM: 28,
      controlHeightLG: 40,
      boxShadow: shadow,
      boxShadowSecondary: shadow,
      motion,
      motionDurationFast: ".09s",
      motionDurationMid: ".14s",
      motionDurationSlow: ".2s",
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", fontWeight: 500, primaryColor: p.onBlue },
      Input: { activeShadow: `0 0 0 1px ${p.blue}` },
      Tooltip: { colorBgSpotlight: p.tip, colorTextLightSolid: palettes.light.paper },
      Segmented: { trackBg: p.sunken, itemSelectedBg: p.paper },
    },
  };
}
