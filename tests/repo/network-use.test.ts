import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { networkUse } from "../../scripts/real-browser/network-use.ts";

const folder = mkdtempSync(join(tmpdir(), "network-"));
afterAll(() => rmSync(folder, { recursive: true }));

const OWN = "chrome-extension://abcdef";
const EVENTS = [
  { params: { initiator: OWN, request_type: "other", url: "https://leak.example/" }, type: 2 },
  {
    params: { initiator: "https://page.example", request_type: "other", url: `https://page.example/?${OWN}` },
    type: 2,
  },
  { params: { initiator: OWN, request_type: "main frame", url: "https://opened-by-link.example/" }, type: 2 },
  { params: { initiator: "chrome-extension://other", request_type: "other", url: "https://x.example/" }, type: 2 },
  { params: { network_anonymization_key: `${OWN} same_site`, host: "looked-up.example" }, type: 9 },
  { phase: 2, type: 2 },
];

function log(...end: string[]): string {
  const path = join(folder, "log.json");
  const lines = EVENTS.map((event) => `${JSON.stringify(event)},`);
  writeFileSync(
    path,
    ['{"constants":{"logEventTypes":{"URL_REQUEST_START_JOB":2}},', '"events": [', ...lines, ...end].join("\n"),
  );
  return path;
}

const SEEN = [
  { event: "URL_REQUEST_START_JOB", target: "https://leak.example/" },
  { event: "9", target: "looked-up.example" },
];

test("requests, look-ups and connections in the extension's name are seen, navigation and others' are not", () => {
  expect(networkUse(log('{"phase":2,"type":9}],', `"polledData": [{"group_id":"${OWN}"}]}`), "abcdef")).toEqual(SEEN);
});

test("the last event counts, whatever closes the list", () => {
  const last = `${JSON.stringify(EVENTS[0])}],`;
  expect(networkUse(log(last), "abcdef")).toEqual([...SEEN, SEEN[0]]);
});

test("a log that is still being written is read as far as it goes", () => {
  expect(networkUse(log('{"params":{"ho'), "abcdef")).toEqual(SEEN);
});

test("a line in the extension's name that cannot be read is an error, not silence", () => {
  expect(() => networkUse(log(`{"params":{"initiator":"${OWN}`), "abcdef")).toThrow(/another form/);
});
