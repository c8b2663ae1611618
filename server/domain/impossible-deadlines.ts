/** No window for applications stays open so many years after the year its notice is about. */
const LONGEST_YEARS = 10;

const YEAR = "(?<year>\\d{4}|[〇零一二三四五六七八九]{4})\\s*[年./-]";
/** 截止到2099年…, 2099年…前报送, as NFKC prints them. The year stands close to the word that makes it a deadline. */
const DEADLINES = [
  new RegExp(`(?:截止|截至|截稿|延长|延期|延至|顺延|推迟|有效期)[^。;]{0,16}?${YEAR}`, "gu"),
  new RegExp(`(?:申报|申请|报送|提交|填报|受理|征集)[^。;]{0,16}?${YEAR}[^。;]{0,12}(?:前|止)`, "gu"),
  new RegExp(`${YEAR}[^。;]{0,12}(?:截止|为止|前[^。;]{0,8}(?:申报|申请|报送|提交|填报|受理))`, "gu"),
];
const NUMERALS = "〇一二三四五六七八九";

const yearOf = (spelt: string) =>
  Number(
    Array.from(spelt.replace(/零/gu, "〇"), (one) => (/\d/u.test(one) ? one : NUMERALS.indexOf(one))).join(
      "",
    ),
  );

/** A deadline that can't be: a misprint or a plant. `year` is the one the notice is about. */
export function isImpossibleDeadline(sentence: string, year: number): boolean {
  const text = sentence.normalize("NFKC");
  return DEADLINES.some((deadline) =>
    Array.from(text.matchAll(deadline)).some(({ groups }) => yearOf(groups!["year"]!) > year + LONGEST_YEARS),
  );
}
