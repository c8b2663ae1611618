import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  type IPropertiesOptions,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";

/** 仿宋_GB2312 and its kin are named in the file; Word puts a like face where they are absent. */
export const FACE = { body: "仿宋_GB2312", heading: "黑体", title: "方正小标宋简体" };

/** Half points: 二号, 三号, 四号, 小五. */
export const SIZE = { title: 44, body: 32, table: 24, small: 18 };

/** A4 with the margins of GB/T 9704: 37 mm above, 35 mm below, 28 mm left, 26 mm right. Source: GB/T 9704—2012, 5.1. */
export const officialSection: Pick<ISectionOptions, "properties" | "footers"> = {
  properties: {
    page: {
      size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
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
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: SIZE.table })],
        }),
      ],
    }),
  },
};

const run = (face: string, size: number) => ({
  font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: face },
  size,
});

/** 28 pt lines; headings in 黑体, body in 仿宋 三号. */
export const officialStyles: NonNullable<IPropertiesOptions["styles"]> = {
  default: {
    document: { run: run(FACE.body, SIZE.body), paragraph: { spacing: { line: 560, lineRule: "exact" } } },
    title: {
      run: { ...run(FACE.title, SIZE.title), color: "000000" },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { line: 900, lineRule: "exact" } },
    },
    heading1: {
      run: { ...run(FACE.heading, SIZE.body), color: "000000" },
      paragraph: { spacing: { before: 240, line: 560, lineRule: "exact" }, keepNext: true },
    },
  },
};
