/** The vocabulary of the records. Order matters where a list is shown: the first word is the default. */

export const CHANNELS = [
  "phone",
  "callback",
  "chat",
  "in-app",
  "messaging",
  "video",
  "email",
  "web-form",
  "social",
  "in-person",
  "relay",
  "post",
  "community",
] as const;
export type Channel = (typeof CHANNELS)[number];

export const TOPICS = [
  "other",
  "account-locked",
  "account-stolen",
  "payment-refund",
  "order-delivery",
  "booking-change",
  "fraud",
  "technical-fault",
  "content-appeal",
  "cancel-subscription",
  "data-privacy",
  "minor-spending",
  "live-dispute",
  "copyright",
  "business-verification",
  "ads",
  "payout",
] as const;
export type Topic = (typeof TOPICS)[number];

export const AUDIENCES = [
  "consumer",
  "business",
  "seller",
  "creator",
  "advertiser",
  "developer",
  "press",
  "guardian-of-minor",
  "senior",
  "disabled",
  "fraud-victim",
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const CATEGORIES = [
  "banking",
  "betting",
  "communication",
  "crowdfunding",
  "crypto",
  "developer",
  "devices",
  "education",
  "email",
  "entertainment",
  "finance",
  "food-delivery",
  "gaming",
  "government",
  "health",
  "hosting",
  "insurance",
  "jobs",
  "news",
  "payments",
  "postal",
  "search",
  "security",
  "shopping",
  "social",
  "software",
  "telecom",
  "tickets",
  "transport",
  "travel",
  "utilities",
  "other",
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a source is. `seed` is an article handed to the project's founders; it weighs as much as a blog. */
export const SOURCE_KINDS = ["official", "regulator", "press", "directory", "blog", "seed"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a contact is for, from the company's side. Anything but `support` is named as such wherever it is shown. */
export const ROLES = [
  "support",
  "fraud",
  "complaints",
  "accessibility",
  "sales",
  "switchboard",
  "data-protection",
  "legal",
  "press",
  "outbound",
] as const;
export type Role = (typeof ROLES)[number];

/** What a telephone number is, so that nobody dials a short code from abroad or a premium line unaware. */
export const NUMBER_KINDS = ["ordinary", "freephone", "short-code", "shared-cost", "premium", "vanity"] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** How a person is reached through a contact. Left out when no source tells. */
export const PERSON = ["direct", "behind-menu", "behind-bot", "no"] as const;
export type Person = (typeof PERSON)[number];

export const COSTS = ["free", "local", "national", "shared", "premium"] as const;
export type Cost = (typeof COSTS)[number];

/** Units of a wait; `bd` is a business day. */
export const WAIT_UNITS = ["s", "min", "h", "d", "bd"] as const;
export type WaitUnit = (typeof WAIT_UNITS)[number];

/** What a wait figure is. A single test call is never called more than that. */
export const STATISTICS = ["test-call", "mean", "median", "reported-range", "own-promise", "own-figure"] as const;
export type Statistic = (typeof STATISTICS)[number];

/** Why a value is held back: nobody proved it, it was replaced, or impostors planted it. */
export const WITHHELD_AS = ["unproved", "withdrawn", "false"] as const;
export type WithheldAs = (typeof WITHHELD_AS)[number];

export const TRUSTS = ["verified", "corroborated", "reported", "disputed", "withdrawn", "false"] as const;
export type Trust = (typeof TRUSTS)[number];

export const FRESHNESS = ["fresh", "old", "undated"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** What a way may hang on that people lose: access to the account, or the telephone number that it knows. */
export const NEEDS = ["account", "number"] as const;
export type Need = (typeof NEEDS)[number];
