/** 仿宋_GB2312 and its kin are named in the file, as offices ask for them. */
export const FACE = {
  body: "仿宋_GB2312",
  heading: "黑体",
  second: "楷体_GB2312",
  title: "方正小标宋简体",
  page: "宋体",
};

/** What Windows, macOS and WPS have instead; without it Word takes any face. */
const INSTEAD: [string, string][] = [
  [FACE.body, "仿宋,FangSong,STFangsong"],
  [FACE.heading, "SimHei,STHeiti"],
  [FACE.second, "楷体,KaiTi,STKaiti"],
  [FACE.title, "方正小标宋_GBK,华文中宋,STZhongsong,宋体,SimSun"],
  [FACE.page, "SimSun,STSong"],
];

/** A face for Chinese words; Latin letters and digits are Times New Roman. */
export const faced = (face: string) => ({
  font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: face, hint: "eastAsia" },
});

const font = (name: string, instead: string) =>
  `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;

/** The table of faces, for `Packer`. Source: ECMA-376 part 1, 17.8.3. */
export const faceTable = {
  path: "word/fontTable.xml",
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${INSTEAD.map(([name, instead]) => font(name, instead)).join("")}</w:fonts>`,
};
