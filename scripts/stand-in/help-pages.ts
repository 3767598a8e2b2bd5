import type { Hosts } from "./serve.ts";

/** The help page that is shown when no address is given. */
export const HELP_PAGE = "https://www.tiktok.com/support";

function page(options: { lang: string; url: string; title: string; body: string }): string {
  return `<!doctype html>
<html lang="${options.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${options.title}</title>
<link rel="canonical" href="${options.url}">
<style>body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; font: 1.1rem/1.6 sans-serif }</style>
</head>
<body>
<main>
${options.body}
</main>
</body>
</html>`;
}

/**
 * Plain pages of our own words on real host names, so that the extension has something to stand on without the internet.
 * The telephone number is of the range that is kept free for fiction.
 */
export const HELP_PAGES: Hosts = {
  [HELP_PAGE]: page({
    lang: "en",
    url: HELP_PAGE,
    title: "Support (stand-in)",
    body: `<h1>My account is locked</h1>
<p>This page stands in for TikTok's help page. It comes from your own computer, under the real address, and holds
no words of TikTok's. Click the icon of Human Route on the toolbar to see the way to a person.</p>
<h2>Call us</h2>
<p>A page may name any number, for example +1 213-555-0142. Human Route compares it with the ones it can prove.</p>
<p>There is one more stand-in: <a href="https://www.douyin.com/">Douyin</a>.</p>`,
  }),
  "https://www.douyin.com/": page({
    lang: "zh-CN",
    url: "https://www.douyin.com/",
    title: "抖音（替身页面）",
    body: `<h1>账号被封禁</h1>
<p>这个页面由你自己的电脑提供，只借用真实的网址，内容与抖音无关。点击工具栏上的图标，即可查看通往人工客服的办法。</p>
<p>另一个替身页面：<a href="${HELP_PAGE}">TikTok</a>。</p>`,
  }),
};
