/** Plain pages in our own words, served on real host names. */
const page = (title: string, body: string, { lang = "en", head = "" } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

export const TIKTOK = "https://www.tiktok.com/support";
export const DOUYIN = "https://www.douyin.com/";
export const DELTA = "https://www.delta.com/us/en/need-help/overview";
export const UNITED = "https://www.united.com/en/us/customercare";
export const UNKNOWN = "https://nobody-knows-this.example/";
export const TENANT = "https://united-customer-support-number.zohodesk.com/portal";

/** A number of the range kept free for fiction: nobody's. */
export const FICTION = "+1 (800) 555-0123";

export const HOSTS = {
  [TIKTOK]: page("Support", "<h1>My account is locked</h1><p>Nothing else here.</p>"),
  [DOUYIN]: page("抖音", "<h1>账号被封禁</h1>", { lang: "zh-CN" }),
  [DELTA]: page("Need help?", "<h1>Welcome</h1>"),
  [UNITED]: page("Customer care", "<h1>Refunds</h1>"),
  [UNKNOWN]: page("Some page", "<h1>Hello</h1>"),
  [TENANT]: page(
    "United Airlines support",
    `<h1>United Airlines</h1><p>Call ${FICTION}</p><p>Again ${FICTION}</p><p>${FICTION}</p>`,
  ),
};
