import { expect, test } from "vitest";
import type { Case, CaseTry } from "../../data/case.ts";
import { newCase, withItem } from "../../data/case-edit.ts";
import { ownWait } from "../../data/case-waits.ts";
import { OPENED, uuid } from "./case-fixture.ts";

type Given = [outcome: CaseTry["outcome"], waited: number | null, contact?: string];

const caseOf = (id: number, tries: Given[], slug = "acme"): Case =>
  tries.reduce(
    (kept, [outcome, waitedSeconds, contact = "line"], index) =>
      withItem(
        kept,
        "tries",
        {
          id: uuid(id * 100 + index),
          contact,
          channel: "phone",
          value: "1",
          started: kept.created,
          ended: null,
          outcome,
          waitedSeconds,
        },
        OPENED,
      ),
    newCase({ id: uuid(id), slug, name: "Acme", topic: "other" }, OPENED),
  );

test("two tries tell nothing", () => {
  expect(
    ownWait(
      [
        caseOf(1, [
          ["answered", 60],
          ["answered", 60],
        ]),
      ],
      "acme",
      "line",
    ),
  ).toBeNull();
});

test("three tries over two cases do; others' tries and those that ended in vain do not count", () => {
  const cases = [
    caseOf(1, [
      ["answered", 300],
      ["answered", 100],
      ["answered", 1, "chat"],
      ["gave-up", 900],
      [null, null],
    ]),
    caseOf(2, [
      ["answered", 200],
      ["cut-off", 5],
      ["written", 7],
      ["answered", null],
    ]),
    caseOf(3, [["answered", 1]], "other"),
  ];
  expect(ownWait(cases, "acme", "line")).toEqual({ median: 200, waits: [100, 200, 300], inVain: [5, 900] });
});

test("the median of four lies between", () => {
  const tries: Given[] = [
    ["answered", 10],
    ["answered", 20],
    ["answered", 40],
    ["answered", 100],
  ];
  expect(ownWait([caseOf(1, tries)], "acme", "line")?.median).toBe(30);
});
