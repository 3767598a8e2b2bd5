import { z } from "zod";
import { platformSchema } from "../schema.ts";

/** JSON Schema (draft 2020-12) of a platform's record, as text, for editors. */
export const schemaJson = (): string =>
  `${JSON.stringify({ title: "Human Route platform", ...z.toJSONSchema(platformSchema, { io: "input" }) }, null, 2)}\n`;
