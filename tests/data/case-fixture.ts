import fc from "fast-check";
import { type Case, LISTS, type ListName, OUTCOMES, RATINGS, type Stars } from "../../data/case.ts";
import { newCase, withField, withItem, withoutItem, withRating } from "../../data/case-edit.ts";
import { CHANNELS, TOPICS } from "../../data/words.ts";

/** The instant at which tests take a case to be opened: 2026-11-12 14:05 in London, a Thursday. */
export const OPENED = Date.parse("2026-11-12T14:05:00Z");
const iso = (instant: number) => new Date(instant).toISOString();

/** A UUID that ends in a number. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** One of everything: what a reader has after a day with a platform. */
export function fullCase(id = uuid(1)): Case {
  const hour = (hours: number) => iso(OPENED + hours * 3_600_000);
  let kept = newCase({ id, slug: "douyin", name: "抖音 Douyin", topic: "account-locked" }, OPENED);
  kept = withItem(
    kept,
    "tries",
    {
      id: uuid(10),
      contact: "hotline",
      channel: "phone",
      value: "95152",
      started: hour(0),
      ended: hour(1),
      outcome: "answered",
      waitedSeconds: 2_460,
    },
    OPENED,
  );
  kept = withItem(kept, "tickets", { id: uuid(11), at: hour(1), number: "A-1234" }, OPENED);
  kept = withItem(kept, "people", { id: uuid(12), at: hour(1), name: "Ms Li" }, OPENED);
  kept = withItem(
    kept,
    "promises",
    {
      id: uuid(13),
      at: hour(1),
      text: "An answer; in writing, by e-mail",
      due: hour(25),
      source: "deadline",
      done: null,
    },
    OPENED,
  );
  kept = withItem(
    kept,
    "notes",
    { id: uuid(14), at: hour(2), text: '=HYPERLINK("https://evil.example")\nsaid "no"' },
    OPENED,
  );
  return withRating(kept, "response", 2, OPENED);
}

const instants = fc.integer({ min: OPENED - 400 * 86_400_000, max: OPENED + 400 * 86_400_000 });
const texts = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ unit: "binary", maxLength: 60 }));
/** Few ids, so that copies of a case have pieces in common. */
const ids = fc.integer({ min: 1, max: 6 }).map(uuid);

const item = {
  tickets: fc.record({ id: ids, at: instants.map(iso), number: texts }),
  people: fc.record({ id: ids, at: instants.map(iso), name: texts }),
  promises: fc.record({
    id: ids,
    at: instants.map(iso),
    text: texts,
    due: instants.map(iso),
    source: fc.constantFrom("own" as const, "deadline" as const),
    done: fc.option(instants.map(iso)),
  }),
  notes: fc.record({ id: ids, at: instants.map(iso), text: texts }),
  tries: fc.record({
    id: ids,
    contact: fc.option(fc.constantFrom("hotline", "app")),
    channel: fc.constantFrom(...CHANNELS),
    value: texts,
    started: instants.map(iso),
    ended: fc.option(instants.map(iso)),
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    waitedSeconds: fc.option(fc.nat(100_000)),
  }),
};

/** One change of a case; few instants, so that changes meet at the same one. */
const edits: fc.Arbitrary<(kept: Case) => Case> = fc
  .record({ when: fc.integer({ min: 0, max: 5 }).map((step) => OPENED + step), edit: oneEdit() })
  .map(
    ({ when, edit }) =>
      (kept: Case) =>
        edit(kept, when),
  );

function oneEdit(): fc.Arbitrary<(kept: Case, now: number) => Case> {
  const put = <L extends ListName>(list: L) =>
    fc.oneof(
      (item[list] as fc.Arbitrary<Case[L][number]>).map(
        (one) => (kept: Case, now: number) => withItem(kept, list, one, now),
      ),
    );
  return fc.oneof(
    ...LISTS.map(put),
    fc.record({ list: fc.constantFrom(...LISTS), id: ids }).map(
      ({ list, id }) =>
        (kept: Case, now: number) =>
          withoutItem(kept, list, id, now),
    ),
    fc.constantFrom(...TOPICS).map((topic) => (kept: Case, now: number) => withField(kept, "topic", topic, now)),
    fc.option(instants.map(iso)).map((closed) => (kept: Case, now: number) => withField(kept, "closed", closed, now)),
    fc.record({ side: fc.constantFrom(...RATINGS), stars: fc.option(fc.constantFrom<Stars[]>(1, 2, 3, 4, 5)) }).map(
      ({ side, stars }) =>
        (kept: Case, now: number) =>
          withRating(kept, side, stars, now),
    ),
  );
}

/** Cases by any edits; all of them copies of the same one unless told otherwise. */
export const cases = (id: fc.Arbitrary<string> = fc.constant(uuid(0))): fc.Arbitrary<Case> =>
  fc
    .record({ id, steps: fc.array(edits, { maxLength: 12 }) })
    .map(({ id, steps }) =>
      steps.reduce((kept, edit) => edit(kept), newCase({ id, slug: "acme", name: "Acme", topic: "other" }, OPENED)),
    );
