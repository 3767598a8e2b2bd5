import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Finding } from "../checks/types.ts";
import {
  type EscalationRecord,
  escalationSchema,
  type PlatformRecord,
  platformSchema,
  type RightRecord,
  retiredSchema,
  rightSchema,
} from "../schema.ts";

export interface AllRecords {
  platforms: Map<string, PlatformRecord>;
  escalation: Map<string, EscalationRecord>;
  rights: Map<string, RightRecord>;
  retired: Map<string, z.infer<typeof retiredSchema>>;
  /** Files that are no JSON or break the schema. */
  broken: Finding[];
}

const root = join(import.meta.dirname, "..");

/** Reads every record of `data/`. Files that break the schema are left out and told in `broken`. */
export function readRecords(): AllRecords {
  const broken: Finding[] = [];
  const all = <T>(folder: string, schema: z.ZodType<T>) => {
    const map = new Map<string, T>();
    const path = join(root, folder);
    for (const file of existsSync(path) ? readdirSync(path).sort() : []) {
      const slug = file.replace(/\.json$/, "");
      const result = parseRecord(`${folder}/${slug}`, readFileSync(join(path, file), "utf8"), schema);
      if (Array.isArray(result)) broken.push(...result);
      else map.set(slug, result.record);
    }
    return map;
  };
  return {
    platforms: all("platforms", platformSchema),
    escalation: all("escalation", escalationSchema),
    rights: all("rights", rightSchema),
    retired: all("retired", retiredSchema),
    broken,
  };
}

/**
 * Parses one record's text.
 * @returns the record, or what is wrong with it as findings with JSON pointers
 */
export function parseRecord<T>(slug: string, text: string, schema: z.ZodType<T>): { record: T } | Finding[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [
      {
        slug,
        pointer: "",
        message: `not JSON: ${error instanceof Error ? error.message : error}`,
        suggestion: "look for a missing comma, quote or bracket there",
      },
    ];
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { record: parsed.data };
  return parsed.error.issues.map((issue) => ({
    slug,
    pointer: issue.path.map((part) => `/${String(part)}`).join(""),
    message: issue.message,
    suggestion:
      issue.code === "unrecognized_keys"
        ? `remove ${issue.keys.join(", ")}, or use a key of data/schema.ts`
        : undefined,
  }));
}
