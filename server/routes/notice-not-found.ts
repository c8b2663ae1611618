import { CewenError } from "../errors.ts";

export class NoticeNotFound extends CewenError {
  constructor(slug: string, known: string[]) {
    super("notice_not_found", 404, `没有“${slug}”这份文件。现有：${known.join("、")}。`, { slug, known });
  }
}

export class ClauseNotFound extends CewenError {
  constructor(slug: string, path: string, known: string[]) {
    const some = known.slice(0, 12).join("、");
    super("clause_not_found", 404, `“${slug}”里没有“${path}”这一条。它的条款有：${some}……`, {
      slug,
      path,
      known,
    });
  }
}
