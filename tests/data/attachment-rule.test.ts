import { describe, expect, test } from "vitest";
import {
  type AttachmentRule,
  type AttachmentVerdict,
  type FileFacts,
  judgeAttachment,
  rulesFor,
} from "../../data/attachment-rule.ts";
import { readRecords } from "../../data/build/records.ts";

const PICTURES_ONLY = { accepts: ["image/jpeg", "image/png"], refuses: ["video/mp4"] };
const proof: AttachmentRule["proof"] = { trust: "reported", date: null, by: [] };
const video: FileFacts = { type: "video/mp4", bytes: 120_000_000, seconds: 180 };
const picture: FileFacts = { type: "image/png", bytes: 3_000_000, seconds: null };

test.each<[string, FileFacts, Omit<AttachmentRule, "proof">, AttachmentVerdict]>([
  ["a picture where pictures are taken", picture, PICTURES_ONLY, { verdict: "fits", obstacles: [], remedies: [] }],
  [
    "a video where it is refused",
    video,
    PICTURES_ONLY,
    { verdict: "does-not-fit", obstacles: ["type-refused"], remedies: ["take-frames"] },
  ],
  [
    "a video that no list names",
    { ...video, type: "video/webm" },
    PICTURES_ONLY,
    { verdict: "does-not-fit", obstacles: ["type-not-listed"], remedies: ["take-frames"] },
  ],
  [
    "a video too large",
    video,
    { accepts: ["video/mp4"], maxBytes: 50_000_000 },
    { verdict: "does-not-fit", obstacles: ["too-large"], remedies: ["use-shorter-part"] },
  ],
  [
    "a video too large and too long where anything goes",
    video,
    { maxBytes: 1, maxSeconds: 60 },
    { verdict: "does-not-fit", obstacles: ["too-large", "too-long"], remedies: ["use-shorter-part", "take-frames"] },
  ],
  [
    "a video of unknown length",
    { ...video, seconds: null },
    { maxSeconds: 300 },
    { verdict: "unsure", obstacles: ["length-unknown"], remedies: [] },
  ],
  ["a picture has no length", picture, { maxSeconds: 300 }, { verdict: "fits", obstacles: [], remedies: [] }],
  [
    "a picture too large",
    picture,
    { ...PICTURES_ONLY, maxBytes: 2_000_000 },
    { verdict: "does-not-fit", obstacles: ["too-large"], remedies: ["make-smaller"] },
  ],
  ["a picture at the very limit", picture, { maxBytes: 3_000_000 }, { verdict: "fits", obstacles: [], remedies: [] }],
  [
    "a picture of another kind",
    { ...picture, type: "image/heic" },
    PICTURES_ONLY,
    { verdict: "does-not-fit", obstacles: ["type-not-listed"], remedies: ["save-as-jpeg"] },
  ],
  ["a picture by a pattern", picture, { accepts: ["image/*"] }, { verdict: "fits", obstacles: [], remedies: [] }],
  [
    "a picture where only GIFs go",
    picture,
    { accepts: ["image/gif"] },
    { verdict: "does-not-fit", obstacles: ["type-not-listed"], remedies: ["ask-how"] },
  ],
  [
    "a document",
    { type: "application/pdf", bytes: 1, seconds: null },
    PICTURES_ONLY,
    { verdict: "does-not-fit", obstacles: ["type-not-listed"], remedies: ["ask-how"] },
  ],
  [
    "something unknown",
    { type: null, bytes: 1, seconds: null },
    PICTURES_ONLY,
    { verdict: "unsure", obstacles: ["type-unknown"], remedies: [] },
  ],
  [
    "a rule that says nothing of files",
    video,
    { note: { en: "One file." } },
    { verdict: "unsure", obstacles: [], remedies: [] },
  ],
])("%s", (_, file, rule, wanted) => {
  expect(judgeAttachment(file, rule)).toEqual(wanted);
});

describe("the rules of a contact", () => {
  const attachments: AttachmentRule[] = [
    { maxBytes: 1, proof },
    { contact: "app", proof },
    { contact: "mail", proof },
  ];
  test("are its own and those for all", () => {
    expect(rulesFor({ attachments }, "app")).toEqual([attachments[0], attachments[1]]);
  });
});

test("a video is not taken by Douyin's online support, and frames of it are", () => {
  const rules = readRecords().platforms.get("douyin")?.attachments ?? [];
  const own = rules.filter(({ contact, refuses }) => contact === "app-online-support" && refuses);
  expect(own.map((rule) => judgeAttachment(video, rule))).toEqual([
    { verdict: "does-not-fit", obstacles: ["type-refused"], remedies: ["take-frames"] },
  ]);
});
