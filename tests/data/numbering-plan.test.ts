import { expect, test } from "vitest";
import rules from "../../data/numbering-plan.json" with { type: "json" };
import { PLAN_KINDS, type PlanRule, planWord } from "../../data/numbering-plan.ts";

const plan = rules as PlanRule[];

test.each<[string, string | null, string | null]>([
  ["+18005550123", null, "freephone"],
  ["8335550123", "US", "freephone"],
  ["18335550123", "US", "freephone"],
  ["9005550123", "US", "premium"],
  ["711", "US", "relay"],
  ["2125550123", "US", null],
  ["95588", "CN", "large-firm"],
  ["95152", "CN", "rented-block"],
  ["4009922556", "CN", "receives-only"],
  ["10690001234", "CN", "sms-only"],
  ["96110", "CN", "anti-fraud"],
  ["12345", "CN", "public-service"],
  ["110", "CN", "emergency"],
  ["95588", "US", null],
  ["95588", null, null],
  ["03457404404", "GB", "basic-rate"],
  ["+443457404404", null, "basic-rate"],
  ["08001111111", "GB", "freephone"],
  ["08444930787", "GB", "shared-cost"],
  ["09061234567", "GB", "premium"],
  ["02079460018", "GB", null],
  ["1600123456", "IN", "genuine-outbound"],
  ["1800123456", "IN", "freephone"],
  ["01806123456", "DE", "shared-cost"],
  ["0900123456", "DE", "premium"],
  ["0892123456", "FR", "premium"],
  ["902123456", "ES", "shared-cost"],
  ["1300123456", "AU", "shared-cost"],
  ["131234", "AU", "shared-cost"],
  ["0570012345", "JP", "shared-cost"],
  ["15881234", "KR", "basic-rate"],
  ["+80012345678", null, "freephone"],
  ["+979123456789", null, "premium"],
  ["", "US", null],
  ["+", null, null],
])("%s in %s: %s", (digits, country, kind) => {
  expect(planWord(digits, country, plan)?.kind ?? null).toBe(kind);
});

test("the table uses no word that the code does not know", () => {
  for (const { kind } of plan) expect(PLAN_KINDS).toContain(kind);
});
