import { z } from "zod";

/** Words of this pack's own notice: the clause as a person cites it, and a verbatim quote of it. */
export const packCite = z.strictObject({ clause: z.string().min(1), quote: z.string().min(1) });
export type PackCite = z.infer<typeof packCite>;
