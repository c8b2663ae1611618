import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  type IPropertiesOptions,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from "docx";
import { FACE, faced } from "./official-faces.ts";

/** Half points: 二号, 三号, 四号, 小四, 五号, 小五. */
export const SIZE = { title: 44, body: 32, page: 28, table: 24, dense: 21, small: 18 };

/** A style of its own: LibreOffice forgets a run's size behind the field of the page number. */
const FOOT = "Footer";

const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

/** A4 with the margins of GB/T 9704: 37 mm above, 35 mm below, 28 mm left, 26 mm right. Source: GB/T 9704—2012, 5.1. */
export const officialSection: Pick<ISectionOptions, "properties" | "footers"> = {
  properties: {
    page: {
      size: A4,
      margin: {
        top: convertMillimetersToTwip(37),
        bottom: convertMillimetersToTwip(35),
        left: convertMillimetersToTwip(28),
        right: convertMillimetersToTwip(26),
      },
    },
  },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          style: FOOT,
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })],
        }),
      ],
    }),
  },
};

const run = (face: string, size: number) => ({
  ...faced(face),
  size,
  /** Without it a substituted face may show the Japanese form of a character. */
  language: { value: "en-US", eastAsia: "zh-CN" },
});

const heading = (face: string, bold: boolean) => ({
  run: { ...run(face, SIZE.body), bold, color: "000000" },
  paragraph: { spacing: { line: 560, lineRule: "exact" as const }, keepNext: true },
});

/** The same page lying, for wide tables. */
export const landscape: NonNullable<ISectionOptions["properties"]> = {
  page: {
    size: { ...A4, orientation: PageOrientation.LANDSCAPE },
    margin: {
      top: convertMillimetersToTwip(28),
      bottom: convertMillimetersToTwip(26),
      left: convertMillimetersToTwip(35),
      right: convertMillimetersToTwip(37),
    },
  },
};

/** 28 pt lines; headings in 黑体, 楷体 and bold 仿宋 by level, body in 仿宋 三号. Source: GB/T 9704—2012, 7.3.3. */
export const officialStyles: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: { run: run(FACE.body, SIZE.body), paragraph: { spacing: { line: 560, lineRule: "exact" } } },
    title: {
      run: { ...run(FACE.title, SIZE.title), color: "000000" },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 900, lineRule: "exact", after: 120 },
      },
    },
    heading1: {
      run: { ...run(FACE.heading, SIZE.body), color: "000000" },
      paragraph: { spacing: { before: 240, line: 560, lineRule: "exact" }, keepNext: true },
    },
    heading2: heading(FACE.second, false),
    heading3: heading(FACE.body, true),
    heading4: heading(FACE.body, false),
    heading5: heading(FACE.body, false),
  },
  paragraphStyles: [
    { id: FOOT, name: "footer", basedOn: "Normal", run: { ...faced(FACE.page), size: SIZE.page } },
  ],
};
