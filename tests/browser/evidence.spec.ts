import { createHash } from "node:crypto";
import { createReadStream, readFileSync, truncateSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { build } from "vite";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { expect, test } from "./fixtures.ts";

declare const kit: typeof import("./evidence-kit.ts").kit;

const HOST = "https://evidence.example";
/** The policy of our own pages: the kit must do with it. */
const POLICY = "default-src 'none'; script-src 'self'; img-src 'self' data:; media-src blob:; connect-src 'self'";

/** The kit as one script. */
async function script(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, lib: { entry: "tests/browser/evidence-kit.ts", formats: ["iife"], name: "bundle" } },
  });
  const [output] = [built].flat();
  if (!output || !("output" in output)) throw new Error("nothing was built");
  return output.output[0].code;
}

const hosts = async () => ({
  [`${HOST}/`]: `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Kit</title><input type="file"><script src="kit.js"></script>`,
  [`${HOST}/kit.js`]: { type: "text/javascript", body: await script() },
});

/** The contents of a file that the page made. */
async function download(page: Page, make: () => Promise<Blob>): Promise<Buffer> {
  const handle = await page.evaluateHandle(make);
  const base64 = await handle.evaluate(
    (blob) =>
      new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
        reader.readAsDataURL(blob);
      }),
  );
  return Buffer.from(base64, "base64");
}

test("a picture drawn anew has its boxes burned in and nothing of EXIF left, and stands upright", async ({
  launch,
}) => {
  const page = await (await launch({ hosts: await hosts() })).open(`${HOST}/`);
  const found = await page.evaluate(async () => {
    const plain = new Uint8Array(await (await kit.twoHalves(400, 200)).arrayBuffer());
    // EXIF with one entry: orientation 6, a quarter turn to the right; then what a camera could have left there
    const tiff = "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPSLatitude 51.5";
    const exif = `Exif\0\0${tiff}`;
    const segment = `\xFF\xE1${String.fromCharCode((exif.length + 2) >> 8, (exif.length + 2) & 255)}${exif}`;
    const bytes = Uint8Array.from(segment, (sign) => sign.charCodeAt(0));
    const photograph = new Blob([plain.slice(0, 2), bytes, plain.slice(2)], { type: "image/jpeg" });
    const clean = await kit.cleanPicture(photograph, { boxes: [{ x: 0.25, y: 0.25, width: 0.5, height: 0.25 }] });
    return {
      before: (await photograph.text()).includes("GPSLatitude"),
      after: /Exif|GPS/.test(await clean.text()),
      size: await kit.size(clean),
      covered: await kit.colour(clean, 100, 150),
      top: await kit.colour(clean, 100, 20),
      bottom: await kit.colour(clean, 100, 380),
    };
  });
  expect(found).toMatchObject({ before: true, after: false, size: [200, 400] });
  expect(Math.max(...found.covered)).toBeLessThan(10);
  expect(found.top[0]).toBeGreaterThan(240);
  expect(found.bottom[2]).toBeGreaterThan(240);
});

test("a picture is made as small as a platform wants it, or it is said that it cannot be", async ({ launch }) => {
  const page = await (await launch({ hosts: await hosts() })).open(`${HOST}/`);
  const found = await page.evaluate(async () => {
    const surface = new OffscreenCanvas(2000, 1500);
    const context = surface.getContext("2d");
    const noise = context?.createImageData(2000, 1500);
    if (!context || !noise) throw new Error("no canvas");
    for (let at = 0; at < noise.data.length; at += 4) noise.data.set([at % 251, at % 241, at % 239, 255], at);
    context.putImageData(noise, 0, 0);
    const large = await surface.convertToBlob({ type: "image/png" });
    const small = await kit.cleanPicture(large, { maxBytes: 100_000 });
    const faults = [];
    for (const [picture, maxBytes] of [
      [large, 500],
      [new Blob(["no picture"]), 500],
    ] as const)
      faults.push(await kit.cleanPicture(picture, { maxBytes }).catch((error: { fault: string }) => error.fault));
    return { small: small.size, faults };
  });
  expect(found.small).toBeLessThanOrEqual(100_000);
  expect(found.faults).toEqual(["too-small-limit", "no-picture"]);
});

test("a ZIP and a contact sheet hold what was put in", async ({ launch }) => {
  const page = await (await launch({ hosts: await hosts() })).open(`${HOST}/`);
  const zip = await download(page, async () => {
    const picture = await kit.twoHalves(40, 20);
    const file = (name: string, contents: Blob) => ({ name, contents, modified: 0 });
    return kit.zipFiles([file("2026-11-12_douyin_01.jpg", picture), file("文.txt", new Blob(["hello"]))]);
  });
  const found = unzipSync(zip);
  expect(Object.keys(found)).toEqual(["2026-11-12_douyin_01.jpg", "文.txt", "SHA256SUMS.txt"]);
  const sums = Buffer.from(found["SHA256SUMS.txt"] ?? "").toString();
  expect(sums).toContain(`${createHash("sha256").update("hello").digest("hex")}  文.txt\n`);

  const sheet = await page.evaluate(async () => {
    const pictures = await Promise.all([400, 300, 200].map((width) => kit.twoHalves(width, 200)));
    const made = await kit.contactSheet(pictures.map((picture, index) => ({ name: `0${index + 1}`, picture })));
    return { type: made.type, size: await kit.size(made) };
  });
  expect(sheet).toMatchObject({ type: "image/jpeg", size: [1600, expect.any(Number)] });
});

const redOrBlue = ([red = 0, , blue = 0]: number[]) => (red > blue ? "red" : "blue");

test("a recording without a length is measured and framed", async ({ launch }) => {
  const page = await (await launch({ hosts: await hosts() })).open(`${HOST}/`);
  const found = await page.evaluate(async () => {
    const file = new File([await kit.recording()], "screen.bin");
    const colours = [];
    for await (const { picture } of kit.videoFrames(file, 4)) colours.push(await kit.colour(picture, 10, 10));
    const broken = new Blob(["no video"]);
    const fault = await kit
      .videoFrames(broken, 1)
      .next()
      .catch((error: { fault: string }) => error.fault);
    return { facts: await kit.fileFacts(file), colours, fault };
  });
  expect(found.facts.type).toBe("video/webm");
  expect(found.facts.seconds).toBeGreaterThan(1.5);
  expect(found.facts.seconds).toBeLessThan(4);
  expect(found.colours.map(redOrBlue)).toEqual(["red", "red", "blue", "blue"]);
  expect(found.fault).toBe("cannot-play");
});

const MB = 1024 ** 2;

/** The processes of a browser. */
async function processes(browser: RealChromium): Promise<number[]> {
  const session = await browser.context.browser()?.newBrowserCDPSession();
  const answer = await session?.send("SystemInfo.getProcessInfo");
  return answer?.processInfo.map(({ id }) => id) ?? [];
}

/** A process' resident memory in octets: now, or its highest since `forgetHighest`. */
const memory = (pid: number, which: "VmRSS" | "VmHWM") =>
  Number(new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
const forgetHighest = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, "5");

/** A video of a size, behind whose frames stands an element that players skip, all zeros: the disk keeps none of them. */
function writeLarge(path: string, video: Buffer, bytes: number): void {
  const header = Buffer.alloc(9);
  header.writeUInt8(0xec, 0);
  header.writeBigUInt64BE((1n << 56n) | BigInt(bytes - video.length - header.length), 1);
  writeFileSync(path, Buffer.concat([video, header]));
  truncateSync(path, bytes);
}

test("2 GB of video are hashed and framed without being loaded", async ({ launch }, info) => {
  test.skip(process.platform !== "linux", "reads memory from /proc");
  test.setTimeout(300_000);
  const browser = await launch({ hosts: await hosts() });
  const page = await browser.open(`${HOST}/`);
  const path = info.outputPath("large.webm");
  writeLarge(path, await download(page, () => kit.recording()), 2048 * MB);
  await page.setInputFiles("input", path);
  // what it takes to show any video at all is there before
  await page.evaluate(async () => {
    for await (const { picture } of kit.videoFrames(await kit.recording(), 4)) await kit.colour(picture, 10, 10);
  });

  const before = new Map((await processes(browser)).map((pid) => [pid, memory(pid, "VmRSS")]));
  for (const pid of before.keys()) forgetHighest(pid);
  const found = await page.evaluate(async () => {
    const chosen = document.querySelector("input")?.files?.[0];
    if (!chosen) throw new Error("no file");
    const colours = [];
    for await (const { picture } of kit.videoFrames(chosen, 4)) colours.push(await kit.colour(picture, 10, 10));
    const zip = await kit.zipFiles([{ name: "large.webm", contents: chosen, modified: 0 }]);
    const [list = ""] = /[0-9a-f]{64} {2}large\.webm/.exec(await zip.slice(-500).text()) ?? [];
    return { bytes: chosen.size, colours, zip: zip.size, list };
  });
  // a process that came meanwhile counts whole
  const grown = (await processes(browser)).map((pid) => memory(pid, "VmHWM") - (before.get(pid) ?? 0));
  info.annotations.push({ type: "grown", description: grown.map((one) => Math.round(one / MB)).join(" + ") });

  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  expect(found).toMatchObject({ bytes: 2048 * MB, list: `${hash.digest("hex")}  large.webm` });
  expect(found.colours.map(redOrBlue)).toEqual(["red", "red", "blue", "blue"]);
  expect(found.zip).toBeGreaterThan(2048 * MB);
  expect(grown.reduce((sum, one) => sum + one, 0)).toBeLessThan(300 * MB);
});
