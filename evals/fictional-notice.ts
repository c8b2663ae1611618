const CITIES = ["云溪市", "长滩市", "望川市", "岚州市"];
const FIELDS = ["智慧茶园", "数字渔港", "绿色窑炉", "云上粮仓"];

export interface FictionalNotice {
  title: string;
  name: string;
  frontMatter: string;
  body: string;
  /** As the body prints them. */
  invest: string;
  share: string;
  months: string;
  cap: string;
  rate: string;
  deadline: string;
  phone: string;
}

/** The same numbers for the same seed (mulberry32). */
function numbersFrom(seed: number): (from: number, to: number) => number {
  let state = seed;
  return (from, to) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) % (to - from + 1));
  };
}

/** A programme that exists nowhere, with figures that no notice of the corpus holds. */
export function fictionalNotice(seed: number): FictionalNotice {
  const number = numbersFrom(seed);
  const city = CITIES[number(0, CITIES.length - 1)]!;
  const field = FIELDS[number(0, FIELDS.length - 1)]!;
  const invest = `${number(12, 97) * 10 + 3}万元`;
  const share = `${number(31, 59)}%`;
  const months = `${number(25, 47)}个月`;
  const cap = `${number(51, 89)}万元`;
  const rate = `${number(11, 19)}%`;
  const deadline = `2026年${number(7, 9)}月${number(11, 27)}日`;
  const phone = `0${number(711, 799)}-${number(6_100_000, 6_999_999)}`;
  const name = `2026年${field}示范`;
  const title = `${city}工业和信息化局关于组织2026年${field}示范项目申报的通知`;
  const frontMatter = `title: ${title}
names: [${name}, ${name}项目, ${field}示范, ${field}]
number: null
issuers: [${city}工业和信息化局]
dated: 2026-06-01
printed: null
publicity: null
region: ${city}
level: 市级
year: 2026
kind: 申报通知`;
  const body = `${city}工业和信息化局
关于组织2026年${field}示范项目申报的通知

各有关单位：
为推进${field}建设，现将有关事项通知如下。
一、申报条件
（一）申报单位在${city}登记，具有独立法人资格。
（二）${field}项目实际投入不低于${invest}，其中数字化投入不低于实际投入的${share}。
（三）项目建设周期不超过${months}。
二、支持标准
（一）按照不超过项目实际投入的${rate}，给予最高${cap}补助。
三、申报流程
（一）申报单位于${deadline}17:00前将申报材料报送市工业和信息化局。
四、联系方式
联系人：甲某；联系电话：${phone}。

${city}工业和信息化局
2026年6月1日
`;
  return { title, name, frontMatter, body, invest, share, months, cap, rate, deadline, phone };
}
