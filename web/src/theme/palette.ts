/** The only place with colour values. Names and contrasts: each text pair is at least 4.5 : 1 in both themes. */
const light = {
  canvas: "#F2F4F4",
  paper: "#FFFFFF",
  sunken: "#E9ECEC",
  line: "#DADFDF",
  lineStrong: "#A9B2B3",
  edge: "#7B8688",
  ink: "#172024",
  ink2: "#465257",
  ink3: "#5C686C",
  blue: "#24467C",
  blueHover: "#1A3560",
  blueSoft: "#E8EEF6",
  onBlue: "#FFFFFF",
  pass: "#1B6647",
  passSoft: "#E7F2EC",
  fail: "#A3301F",
  failSoft: "#FBECE8",
  ask: "#7A5300",
  askSoft: "#FAF1DB",
  off: "#4F5B60",
  offSoft: "#ECEFEF",
  hi: "#FFF0BC",
  hiLine: "#B98A12",
  tip: "#24313A",
};

export type Palette = typeof light;
export type ThemeName = "light" | "dark";

const dark: Palette = {
  canvas: "#13181A",
  paper: "#1B2225",
  sunken: "#0E1213",
  line: "#2D363A",
  lineStrong: "#4B575C",
  edge: "#76848A",
  ink: "#E4E9E9",
  ink2: "#B3BEC0",
  ink3: "#94A1A5",
  blue: "#9BBBEA",
  blueHover: "#BDD3F3",
  blueSoft: "#222F42",
  onBlue: "#10161C",
  pass: "#76CBA1",
  passSoft: "#1B2F27",
  fail: "#F2917F",
  failSoft: "#3A2320",
  ask: "#E3BA62",
  askSoft: "#352C17",
  off: "#A9B5B8",
  offSoft: "#262E31",
  hi: "#4B3E14",
  hiLine: "#D9AE3C",
  tip: "#333E43",
};

export const palettes: Record<ThemeName, Palette> = { light, dark };

/** The light palette as a style: a page that is printed white stays white in the dark theme. */
export const lightPaper = {
  ...Object.fromEntries(Object.entries(light).map(([key, value]) => [`--${key}`, value])),
  colorScheme: "light",
};

/** Sets the palette as CSS variables of the same names (`--canvas`, `--blueSoft` …) on the document. */
export function paintDocument(name: ThemeName): void {
  const root = document.documentElement;
  root.dataset.theme = name;
  root.style.colorScheme = name;
  for (const [key, value] of Object.entries(palettes[name])) root.style.setProperty(`--${key}`, value);
}
