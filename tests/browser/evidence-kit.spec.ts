import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { expect, test } from "./fixtures.ts";

/** Bytes that the page makes. */
const fromPage = async (page: Page, make: () => Promise<string>) => Buffer.from(await page.evaluate(make), "base64");

/** A photograph as a camera leaves it: with EXIF, and where it was taken. */
async function photograph(page: Page): Promise<Buffer> {
  const plain = await fromPage(page, async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 640, 480);
    return canvas.toDataURL("image/jpeg").split(",")[1] ?? "";
  });
  const exif = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0GPSLatitude 51.5", "latin1");
  const head = Buffer.from([0xff, 0xe1, (exif.length + 2) >> 8, (exif.length + 2) & 255]);
  return Buffer.concat([plain.subarray(0, 2), head, exif, plain.subarray(2)]);
}

async function kit(panel: Page): Promise<Locator> {
  await panel.evaluate(() =>
    chrome.storage.local.set({ inHand: { slug: "douyin", route: "app-person", topic: "account-locked" } }),
  );
  await panel.getByText("Evidence", { exact: true }).click();
  const opened = panel.locator(".kit");
  await expect(opened.getByText("What they take here")).toBeVisible();
  return opened;
}

async function download(panel: Page, button: Locator): Promise<{ name: string; contents: Buffer }> {
  const [file] = await Promise.all([panel.waitForEvent("download"), button.click()]);
  return { name: file.suggestedFilename(), contents: readFileSync(await file.path()) };
}

test("a picture is judged, loses its hidden data, has boxes burned in, and goes into a ZIP", async ({ launch }) => {
  const panel = await (await launch()).asTab("sidepanel.html");
  const opened = await kit(panel);
  const picture = await photograph(panel);
  await panel
    .getByLabel("Drop files here, or choose them")
    .setInputFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: picture });
  await expect(opened.locator(".sum code")).toHaveText(createHash("sha256").update(picture).digest("hex"));
  await expect(opened.getByText("Copy without hidden data", { exact: false })).toBeVisible();
  await expect(opened.locator(".verdicts .fits").first()).toBeVisible();
  const save = opened.getByRole("button", { name: /^Save: / });
  const clean = await download(panel, save);
  expect(clean.name).toMatch(/^\d{4}-\d\d-\d\d_douyin_01\.jpg$/);
  expect(picture.includes("GPSLatitude")).toBe(true);
  expect(clean.contents.includes("GPSLatitude") || clean.contents.includes("Exif")).toBe(false);

  await opened.getByRole("button", { name: /^Cover parts/ }).click();
  await opened.getByRole("button", { name: "Add a box" }).click();
  await panel.keyboard.press("ArrowLeft");
  await opened.getByRole("button", { name: "Burn in" }).click();
  await expect(opened.getByText("Boxes burned in: 1", { exact: false })).toBeVisible();
  const covered = await download(panel, save);
  const middle = await panel.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context?.drawImage(bitmap, 0, 0);
    return [...(context?.getImageData(320, 240, 1, 1).data ?? [])].slice(0, 3);
  }, covered.contents.toString("base64"));
  expect(Math.max(...middle)).toBeLessThan(10);

  const zip = await download(panel, opened.getByRole("button", { name: "Save all as ZIP" }));
  const files = unzipSync(zip.contents);
  expect(Object.keys(files)).toEqual([clean.name, "SHA256SUMS.txt"]);
  expect(Buffer.from(files["SHA256SUMS.txt"] ?? "").toString()).toContain(
    createHash("sha256").update(covered.contents).digest("hex"),
  );
});

test("a video that they refuse gives key frames", async ({ launch }) => {
  const panel = await (await launch()).asTab("sidepanel.html");
  const opened = await kit(panel);
  const video = await fromPage(panel, async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 240 });
    const context = canvas.getContext("2d");
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: "video/webm;codecs=vp8" });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const stopped = new Promise((done) => {
      recorder.onstop = done;
    });
    recorder.start();
    for (let step = 0; step < 30; step++) {
      if (context) context.fillStyle = `hsl(${step * 12} 80% 50%)`;
      context?.fillRect(0, 0, 320, 240);
      await new Promise((done) => setTimeout(done, 50));
    }
    recorder.stop();
    await stopped;
    return new Promise<string>((done) => {
      const reader = new FileReader();
      reader.onload = () => done(String(reader.result).split(",")[1] ?? "");
      reader.readAsDataURL(new Blob(pieces));
    });
  });
  await panel
    .getByLabel("Drop files here, or choose them")
    .setInputFiles({ name: "screen.webm", mimeType: "video/webm", buffer: video });
  await expect(opened.getByText("Hand in key frames as pictures.", { exact: false }).first()).toBeVisible();
  await opened.getByLabel("How many").fill("3");
  await opened.getByRole("button", { name: "Take key frames" }).click();
  await expect(opened.locator(".evidence-items > li")).toHaveCount(4);
  await expect(opened.getByText("Working…")).toHaveCount(0);
  await expect(opened.locator(".thumb")).toHaveCount(3);
  const sheet = await download(panel, opened.getByRole("button", { name: "Contact sheet" }));
  expect(sheet.contents.subarray(0, 3).toString("hex")).toBe("ffd8ff");
});
