/** Writes data/schema.json from data/schema.ts, for editors: `npm run data:schema`. A test keeps it fresh. */
import { writeFileSync } from "node:fs";
import { schemaJson } from "../data/build/schema-json.ts";

writeFileSync(new URL("../data/schema.json", import.meta.url), schemaJson());
