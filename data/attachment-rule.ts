import type { Platform } from "./platform.ts";

export type AttachmentRule = Platform["attachments"][number];

/** A file as far as it is known here. */
export interface FileFacts {
  /** MIME type, or null when not known. */
  type: string | null;
  bytes: number;
  /** Length of a video or sound, null for anything else or when not known. */
  seconds: number | null;
}

export type Obstacle =
  | "type-refused"
  | "type-not-listed"
  | "type-unknown"
  | "too-large"
  | "too-long"
  | "length-unknown";

/** What to do instead, within the platform's rule. Nothing here gets around a rule. */
export type Remedy = "take-frames" | "save-as-jpeg" | "make-smaller" | "use-shorter-part" | "ask-how";

export interface AttachmentVerdict {
  /** `unsure` where the rule or the file says too little. */
  verdict: "fits" | "does-not-fit" | "unsure";
  obstacles: Obstacle[];
  /** The best first; empty where the file fits. */
  remedies: Remedy[];
}

/** The rules that hold for a contact: its own, and those that name none. */
export const rulesFor = ({ attachments }: Pick<Platform, "attachments">, contact: string): AttachmentRule[] =>
  attachments.filter((rule) => rule.contact === undefined || rule.contact === contact);

const matches = (type: string, patterns: readonly string[] | undefined) =>
  patterns?.some((pattern) => pattern === type || (pattern.endsWith("/*") && type.startsWith(pattern.slice(0, -1)))) ??
  false;

type Limits = Pick<AttachmentRule, "accepts" | "refuses" | "maxBytes" | "maxSeconds">;

function typeObstacle(type: string | null, { accepts, refuses }: Limits): Obstacle | null {
  if (!accepts && !refuses) return null;
  if (type === null) return "type-unknown";
  if (matches(type, refuses)) return "type-refused";
  return accepts && !matches(type, accepts) ? "type-not-listed" : null;
}

/** Holds a file against one rule of a platform. */
export function judgeAttachment({ type, bytes, seconds }: FileFacts, rule: Limits): AttachmentVerdict {
  const { accepts, refuses, maxBytes, maxSeconds } = rule;
  const moves = type === null || /^(video|audio)\//.test(type);
  const obstacles: Obstacle[] = [];
  const ofType = typeObstacle(type, rule);
  if (ofType) obstacles.push(ofType);
  if (maxBytes !== undefined && bytes > maxBytes) obstacles.push("too-large");
  if (maxSeconds !== undefined && moves) {
    if (seconds === null) obstacles.push("length-unknown");
    else if (seconds > maxSeconds) obstacles.push("too-long");
  }
  const open = obstacles.every((obstacle) => obstacle === "type-unknown" || obstacle === "length-unknown");
  const saysNothing = !accepts && !refuses && maxBytes === undefined && maxSeconds === undefined;
  if (!open) return { verdict: "does-not-fit", obstacles, remedies: remediesFor(type, obstacles, rule) };
  return { verdict: obstacles.length > 0 || saysNothing ? "unsure" : "fits", obstacles, remedies: [] };
}

function remediesFor(type: string | null, obstacles: readonly Obstacle[], { accepts, refuses }: Limits): Remedy[] {
  const takesJpeg = !matches("image/jpeg", refuses) && (!accepts || matches("image/jpeg", accepts));
  const wrongType = obstacles.includes("type-refused") || obstacles.includes("type-not-listed");
  const remedies: Remedy[] = [];
  if (type?.startsWith("video/")) {
    if (!wrongType) remedies.push("use-shorter-part");
    if (takesJpeg) remedies.push("take-frames");
  } else if (type?.startsWith("audio/")) {
    if (!wrongType) remedies.push("use-shorter-part");
  } else if (type?.startsWith("image/")) {
    if (wrongType && takesJpeg) remedies.push("save-as-jpeg");
    if (obstacles.includes("too-large") && (!wrongType || takesJpeg)) remedies.push("make-smaller");
  }
  return remedies.length > 0 ? remedies : ["ask-how"];
}
