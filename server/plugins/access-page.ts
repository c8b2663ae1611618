const STYLE = `
:root{color-scheme:light dark;--canvas:#f2f4f4;--ink:#172024;--ink2:#465257;--edge:#7b8688;--paper:#fff;--blue:#24467c;--on:#fff;--fail:#a3301f}
@media (prefers-color-scheme:dark){:root{--canvas:#13181a;--ink:#e4e9e9;--ink2:#b3bec0;--edge:#76848a;--paper:#1b2225;--blue:#9bbbea;--on:#10161c;--fail:#f2917f}}
body{margin:0;padding:18vh 16px 0;font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--canvas)}
main{max-width:22em;margin:auto}
h1{margin:0 0 8px;font:700 22px/1.4 "Songti SC","Noto Serif SC","Noto Serif CJK SC",SimSun,serif}
p{margin:0 0 20px;color:var(--ink2)}
label{display:block}
input,button{box-sizing:border-box;width:100%;height:44px;margin:6px 0 12px;padding:0 12px;font:inherit;border:1px solid var(--edge);border-radius:4px}
input{color:inherit;background:var(--paper)}
button{color:var(--on);background:var(--blue);border-color:var(--blue);cursor:pointer}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px}
[role=alert]{margin:0 0 12px;color:var(--fail)}
`;

/** What a browser without the token gets: one field. Sent to the same address, it comes back as `?token=…`. */
export const accessPage = (refused: boolean): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>策问：访问口令</title>
<style>${STYLE}</style>
<main>
<h1>策问</h1>
<p>这里设了访问口令，请向安装的人要。</p>
<form method="get">
${refused ? '<p role="alert">口令不对，请再输一次。</p>' : ""}
<label>访问口令<input name="token" type="password" autocomplete="current-password" required></label>
<button>进入</button>
</form>
</main>
</html>
`;

/** It loads nothing and may be kept nowhere. */
export const ACCESS_PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
};
