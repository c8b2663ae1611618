import { z } from "zod";
import type { Cite } from "../domain/notice.ts";
import { citeOf, programmeId, type Pack } from "../rules/pack.ts";
import { defineTool } from "./tool-definition.ts";
import type { ToolServices } from "./tool-services.ts";

const input = z.strictObject({
  notices: z.array(z.string()).describe("文件编号；空数组表示全部文件"),
});

interface Requirement {
  id: string;
  /** Whom it binds. */
  actor: string;
  /** Programmes it belongs to. */
  programmes: string[];
  cite: Cite;
  note: string | null;
}

export interface NoticeMaterials {
  notice: string;
  materials: Requirement[];
  /** Words, copies, choices and quotas. */
  limits: Requirement[];
  /** The pack disagrees with its text: it lists nothing. */
  refused: boolean;
}

function requirements(pack: Pack, of: "materials" | "limits"): Requirement[] {
  const { programmes, [of]: all } = pack.document;
  return all.map(({ id, actor, programmes: only, cite, note }) => ({
    id,
    actor,
    programmes: programmes
      .filter((one) => only?.includes(one.id) ?? true)
      .map((one) => programmeId(pack, one)),
    cite: citeOf(pack, cite),
    note: note ?? null,
  }));
}

/** What is handed in and within which limits, by notice, each in the notice's own words. */
export function listMaterials(
  { packs }: ToolServices,
  { notices }: z.infer<typeof input>,
): NoticeMaterials[] {
  const slugs = notices.length > 0 ? notices : [...packs.packs.keys(), ...packs.refused.keys()];
  return slugs.map((notice) => {
    const pack = packs.packs.get(notice);
    return {
      notice,
      materials: pack ? requirements(pack, "materials") : [],
      limits: pack ? requirements(pack, "limits") : [],
      refused: packs.refused.has(notice),
    };
  });
}

export const listMaterialsTool = defineTool({
  name: "list-materials",
  description: "列出各通知要交的材料，以及字数、份数、个数等限制，每项附原文和条款。",
  input,
  run: (services, _turn, asked) => listMaterials(services, asked),
});
