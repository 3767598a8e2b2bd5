import type { Contact } from "../../data/platform.ts";

/** A contact as the compiled record has it. */
export const contactOf = (facts: Partial<Contact>): Contact => ({
  id: "hotline",
  channel: "phone",
  value: "95152",
  role: "support",
  waits: [],
  requires: [],
  proof: { trust: "verified", date: "2026-09-01", by: ["official"] },
  ...facts,
});
