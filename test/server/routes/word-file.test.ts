import Fastify from "fastify";
import { assert, asyncProperty, string } from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { asWordFile } from "../../../server/routes/word-file.ts";

const HOSTILE = [
  "../../etc/passwd",
  'a"; filename="x.html',
  "通知\r\nX-Injected: 1",
  "\u202Efdp.exe",
  "\uD800",
  "",
  "'*()",
];

it("whatever a draft is called, its file name is one header value that browsers read back", async () => {
  const body = z.object({ name: z.string() });
  const app = Fastify();
  app.post("/", (request, reply) => asWordFile(reply, body.parse(request.body).name).send("x"));
  const named = async (name: string) => {
    const { headers } = await app.inject({ method: "POST", url: "/", payload: { name } });
    const [, encoded] = /^attachment; filename\*=UTF-8''([\w.~!%-]*)$/u.exec(
      String(headers["content-disposition"]),
    )!;
    expect(decodeURIComponent(encoded!)).toBe(Buffer.from(name).toString());
    expect(headers).not.toHaveProperty("x-injected");
  };
  for (const name of HOSTILE) await named(name);
  await assert(asyncProperty(string({ unit: "grapheme" }), named));
  await app.close();
});
