import { expect, it } from "vitest";
import { answered, composer, ask, citation, sourcePanel, threadList, turns } from "./chat-page.ts";
import { productInBrowser } from "./product-in-browser.ts";

/** What a model, a prompt in a document or a user could write to get out of the page. */
const ATTACKS = [
  "![图](https://evil.example/markdown.png)",
  '<img src="https://evil.example/html.png" onerror="globalThis.seized=1">',
  '<img src="/nothing" onerror="globalThis.seized=2">',
  "<script>globalThis.seized=3</script>",
  '<iframe src="https://evil.example/frame"></iframe>',
  "[点我](javascript:globalThis.seized=4)",
  "[外链](https://evil.example/link)",
  "[引用][外]\n\n[外]: https://evil.example/reference",
  "<https://evil.example/auto>",
  "https://evil.example/bare",
  '<a href="https://evil.example/anchor">原文</a>',
  '<fig data-id="f1" onclick="globalThis.seized=5">9999万元</fig>',
  '<cm data-id="c1" data-k="0" style="background:url(https://evil.example/style)"></cm>',
  '<style>body{background:url("https://evil.example/sheet.png")}</style>',
  '<svg onload="globalThis.seized=6"><use href="https://evil.example/use.svg#a"/></svg>',
  "$$\\href{javascript:globalThis.seized=7}{x}$$",
  '```mermaid\ngraph TD; A-->B; click A href "https://evil.example/graph"\n```',
];
const attack = ATTACKS.join("\n\n");
const question = `<img src=/x onerror=globalThis.seized=8> ${ATTACKS[4]} 有哪些要求？`;

/** The real turn with every text of it replaced, citations and the question back included. */
const product = productInBrowser({
  answer: (answer) =>
    async function* hostile(turn, signal) {
      for await (const event of answer({ ...turn, message: "2025未来工厂总投资要求" }, signal)) {
        if (event.event === "text-delta") continue;
        if (event.event === "evidence") {
          const clauses = event.data.clauses.map((clause) => ({ ...clause, text: attack }));
          yield { ...event, data: { clauses } };
          continue;
        }
        if (event.event === "turn-end") {
          yield { event: "text-delta", data: { text: `${attack}\n\n**“${attack}”**[c1]\n\n`, figures: [] } };
          yield { event: "text-withheld", data: { reason: attack, replaced: false } };
          yield { event: "question", data: { text: attack, options: [ATTACKS[1]!, ATTACKS[5]!] } };
        }
        yield event;
      }
    },
});

// A page that asked another host, threw or complained fails in `visit`'s own check.
it.each([
  ["with the server's headers", false],
  ["even without its content security policy", true],
])("an answer can't fetch, run or link anything, %s", async (_, bypassCSP) => {
  const page = await product.visit("/", { bypassCSP });
  await ask(page, question);
  await answered(page);
  const turn = turns(page).last();
  await turn.getByRole("button", { name: "看原因" }).click();
  await turn.getByRole("button", { name: /^取用\d+处条款$/u }).click();
  await citation(page, 1).click();
  await sourcePanel(page).getByText("与来源文件逐字一致").waitFor();
  await turn.getByRole("button", { name: ATTACKS[1]! }).waitFor();

  const reaching = "img, iframe, script, style, object, embed, link, base, form, svg[onload], svg use";
  expect(await page.getByRole("main").locator(reaching).count()).toBe(0);
  expect(await page.getByRole("main").getByRole("link").count()).toBe(0);
  expect(await page.locator("a[href^='javascript'], [onerror], [onclick], [onload]").count()).toBe(0);
  // A figure typed by hand is plain words: no underline that promises a source.
  expect(await turn.getByRole("button", { name: /查看出处$/u }).count()).toBe(0);
  const words = await turn.innerText();
  expect(words).toContain("<script>globalThis.seized=3</script>");
  expect(words).toContain("https://evil.example/bare");

  // The thread's title is the question: it stands in the list, and comes back after a reload.
  await page.reload();
  await answered(page);
  expect(await threadList(page).getByRole("link").first().innerText()).toContain("<img src=/x");
  await turn.getByRole("button", { name: ATTACKS[5]! }).click();
  await turns(page).nth(1).waitFor();
  await answered(page);
  expect(await composer(page).inputValue()).toBe("");
  expect(await page.evaluate("globalThis.seized")).toBeUndefined();
});
