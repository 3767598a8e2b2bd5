import type { Topic } from "./words.ts";

/** What one is asked for when one reaches a person; never a password or a code. */
export const READY = [
  "account",
  "reach",
  "notice",
  "order",
  "payment",
  "booking",
  "wish",
  "delivery",
  "messages",
  "device",
  "error",
  "content",
  "authorship",
  "papers",
] as const;
export type Ready = (typeof READY)[number];

const FOR: { readonly [topic in Topic]: readonly Ready[] } = {
  "account-locked": ["account", "reach", "notice"],
  "account-stolen": ["account", "reach", "messages"],
  "payment-refund": ["order", "payment", "wish"],
  "order-delivery": ["order", "delivery", "wish"],
  "booking-change": ["booking", "wish"],
  fraud: ["payment", "messages"],
  "technical-fault": ["device", "error"],
  "content-appeal": ["account", "content", "notice"],
  "cancel-subscription": ["account", "payment"],
  "data-privacy": ["account", "wish"],
  "minor-spending": ["account", "payment"],
  "live-dispute": ["order", "payment", "content"],
  copyright: ["content", "authorship"],
  "business-verification": ["account", "papers"],
  ads: ["account", "content", "payment"],
  payout: ["account", "payment"],
  other: ["account", "wish"],
};

/** What to have at hand for a topic, the first asked first. It is advice of ours, not a fact of a platform. */
export const readyFor = (topic: Topic): readonly Ready[] => FOR[topic];
