/**
 * The shape of the records: parsed by zod at build and in tests, handed to the rest of the code as types,
 * and written out as schema.json for editors. Nothing of zod ships.
 */
import { z } from "zod";
import {
  AUDIENCES,
  CATEGORIES,
  CHANNELS,
  COSTS,
  NUMBER_KINDS,
  PERSON,
  ROLES,
  SOURCE_KINDS,
  STATISTICS,
  TOPICS,
  WAIT_UNITS,
  WITHHELD_AS,
} from "./words.ts";

const text = z.string().trim().min(1).max(600);
const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
  .describe("Lower-case letters, digits, hyphens; permanent");
const https = z.url({ protocol: /^https?$/ }).max(600);
const country = z
  .string()
  .regex(/^([A-Z]{2})$/)
  .describe("ISO 3166-1 alpha-2, or EU, or WW for everywhere");
const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/)
  .describe("BCP 47");
const day = z.iso.date().describe("YYYY-MM-DD");
/** Calendar time as ISO 8601 has it; working days, which ISO 8601 has not, as an object. */
const duration = z.union([
  z
    .string()
    .regex(/^P(?!$)(\d+[YMWD])*(T(\d+[HM])+)?$/)
    .describe("ISO 8601 duration, e.g. PT24H, P7D"),
  z
    .strictObject({ workingDays: z.int().positive().max(366) })
    .describe("Monday to Friday, public holidays not looked at"),
]);
const evidence = z.array(id).min(1).describe("Ids of the sources that state this very fact");

const localText = z
  .object({ en: text })
  .catchall(text)
  .describe("Our own words by BCP 47 tag; English always, 简体中文 (zh-CN) for Chinese platforms");

/** Where a contact's fact comes from and how old that word is. */
export const sourceSchema = z.strictObject({
  url: https.or(z.string().regex(/^seed:\d{3}$/)).describe("The page, or seed:NNN for a seed article"),
  title: text.describe("Title of the page as it stands there"),
  publisher: text.describe("Who publishes the page"),
  kind: z.enum(SOURCE_KINDS).describe("official only for the platform's own registrable domain"),
  published: day.nullable().optional().describe("The date the page itself bears"),
  captured: day.nullable().optional().describe("When the stored copy was made, if known"),
  read: day.describe("When we read it"),
  copy: z.enum(["live", "stored"]).describe("Whether we read the live page or a stored copy"),
});

const hoursSchema = z.strictObject({
  rule: text.describe("OSM opening_hours, e.g. Mo-Fr 09:00-18:00; 24/7"),
  tz: z.string().describe("IANA zone of the line, e.g. Asia/Shanghai"),
  note: localText.optional(),
  evidence,
});

const waitSchema = z.strictObject({
  min: z.number().nonnegative().optional(),
  max: z.number().nonnegative().optional(),
  unit: z.enum(WAIT_UNITS),
  statistic: z.enum(STATISTICS).describe("test-call for one call; own-promise for the company's own word"),
  n: z.int().positive().optional().describe("How many calls or answers the figure rests on"),
  of: z.enum(["person", "answer"]).optional().describe("Until a person speaks (default), or until a written answer"),
  note: localText.optional(),
  evidence,
});

const stepSchema = z.strictObject({
  do: localText.describe("One thing to do, in our own words"),
  say: z.strictObject({ text, lang: language }).optional().describe("Words to say or type, in the line's language"),
  press: z
    .string()
    .regex(/^[0-9*#]+$/)
    .optional()
    .describe("Keys of the telephone menu"),
  open: https.optional().describe("Page to open"),
  find: z
    .strictObject({ text: z.array(text).min(1) })
    .optional()
    .describe("Labels of the control on that page"),
  see: localText.optional().describe("What one sees or hears when it worked"),
  otherwise: z.array(z.strictObject({ if: localText, do: localText })).optional(),
});

const scope = {
  audience: z.array(z.enum(AUDIENCES)).min(1).optional().describe("Left out: anyone"),
  topics: z.array(z.enum(TOPICS)).min(1).optional().describe("Left out: any topic"),
  countries: z.array(country).min(1).optional().describe("Left out: the platform's countries"),
};

export const contactSchema = z.strictObject({
  id,
  channel: z.enum(CHANNELS),
  value: text.describe("Number as published, address, URL, or in-app path with ' → ' between labels"),
  label: localText.optional().describe("What this contact is for, in our own words"),
  role: z.enum(ROLES).optional().describe("Left out: support"),
  number: z.enum(NUMBER_KINDS).optional().describe("For telephone numbers that are not ordinary ones"),
  dial: z
    .strictObject({
      home: z
        .string()
        .regex(/^[0-9*#+]+$/)
        .describe("What one dials in the country"),
      abroad: z
        .string()
        .regex(/^\+[0-9]{5,15}$/)
        .nullable()
        .describe("E.164, or null when it cannot be dialled from abroad"),
    })
    .optional()
    .describe("Left out: worked out from value and country"),
  ...scope,
  languages: z.array(language).min(1).optional(),
  hours: hoursSchema.optional(),
  waits: z.array(waitSchema).min(1).optional(),
  person: z.enum(PERSON).optional(),
  cost: z.enum(COSTS).optional(),
  requires: z.array(localText).min(1).optional().describe("What one needs to have at hand"),
  note: localText.optional().describe("A caution or condition, in our own words"),
  evidence,
});

export const routeSchema = z.strictObject({
  id,
  contact: id.describe("The contact that this route goes through"),
  title: localText.optional(),
  ...scope,
  requires: z.array(localText).min(1).optional(),
  steps: z.array(stepSchema).min(1),
  evidence,
});

const withheldSchema = z.strictObject({
  channel: z.enum(CHANNELS),
  value: text,
  as: z.enum(WITHHELD_AS),
  why: localText,
  instead: id.optional().describe("The contact that replaced it"),
  audience: scope.audience,
  topics: scope.topics,
  countries: scope.countries,
  evidence,
});

export const platformSchema = z.strictObject({
  $schema: z.string().optional(),
  name: localText,
  aliases: z.array(text).optional().describe("Other names people type, in any script"),
  category: z.enum(CATEGORIES),
  countries: z.array(country).min(1),
  domains: z
    .array(z.string().regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/))
    .min(1)
    .describe("The platform's own registrable domains (ASCII); never a tenant or a mirror"),
  related: z.array(id).optional().describe("Sister brands and country editions"),
  help: z
    .array(
      z.strictObject({
        url: z
          .string()
          .regex(/^https:\/\/[a-z0-9*.-]+\/\S*$/)
          .describe("Address pattern; * stands for anything; *.host for every sub-domain"),
        start: z.boolean().optional().describe("true where this very address is the page to start from (no *)"),
        topics: scope.topics,
        audience: scope.audience,
        countries: scope.countries,
        evidence: evidence.optional(),
      }),
    )
    .describe("Addresses of help and contact pages"),
  examples: z.strictObject({
    help: z.array(https).describe("Real addresses that must be recognized as help"),
    not: z.array(z.url()).min(1).describe("Real addresses that must not"),
  }),
  contacts: z.array(contactSchema),
  routes: z.array(routeSchema).optional(),
  none: z
    .array(z.strictObject({ channel: z.enum(CHANNELS), ...scope, note: localText.optional(), evidence }))
    .optional()
    .describe("Channels that the source says do not exist: 'no telephone support' is a fact too"),
  attachments: z
    .array(
      z.strictObject({
        contact: id.optional(),
        accepts: z.array(z.string().regex(/^[a-z]+\/[a-z0-9.+*-]+$/)).optional(),
        refuses: z.array(z.string().regex(/^[a-z]+\/[a-z0-9.+*-]+$/)).optional(),
        maxBytes: z.int().positive().optional(),
        maxSeconds: z.int().positive().optional(),
        note: localText.optional(),
        evidence,
      }),
    )
    .optional(),
  deadlines: z
    .array(
      z.strictObject({
        topic: z.enum(TOPICS),
        within: duration,
        what: localText.optional().describe("What happens, or must happen, within that time"),
        evidence,
      }),
    )
    .optional(),
  tips: z
    .array(z.strictObject({ text: localText, ...scope, evidence }))
    .optional()
    .describe("What helps with this platform: bot thresholds, what it never asks, its own check tool"),
  withheld: z.array(withheldSchema).optional().describe("Values that circulate and are not offered"),
  escalation: z.array(id).optional().describe("Bodies for this platform beside those of its country and category"),
  sources: z.record(id, sourceSchema),
});

/** A body to turn to when the company does not answer. */
export const escalationSchema = z.strictObject({
  $schema: z.string().optional(),
  name: localText,
  kind: z.enum(["regulator", "ombudsman", "complaint-platform", "police", "consumer-body", "relay"]),
  countries: z.array(country).min(1),
  categories: z.array(z.enum(CATEGORIES)).min(1).optional().describe("Left out: every sector"),
  topics: scope.topics,
  domains: z.array(z.string()).min(1),
  after: duration.optional().describe("How long after the complaint to the company this way opens"),
  before: duration.optional().describe("Within what time it must be used"),
  cost: z.enum(COSTS).optional(),
  conditions: z.array(localText).optional(),
  bring: z.array(localText).optional(),
  contacts: z.array(contactSchema).min(1),
  withheld: z.array(withheldSchema).optional(),
  evidence,
  sources: z.record(id, sourceSchema),
});

/** An entitlement to a person, or to an answer in time. */
export const rightSchema = z.strictObject({
  $schema: z.string().optional(),
  title: localText,
  countries: z.array(country).min(1),
  categories: z.array(z.enum(CATEGORIES)).min(1).optional().describe("Left out: every sector"),
  status: z.enum(["in-force", "proposed", "guidance"]),
  since: day.optional().describe("In force, proposed or issued on"),
  applies: day.optional().describe("Firms must comply by, when later than since"),
  entitles: localText.describe("What it gives, and to whom, in our own words"),
  exempt: localText.optional(),
  say: z.strictObject({ text, lang: language }).optional().describe("A sentence to read out"),
  answer: duration.optional().describe("Time within which an answer is due"),
  escalation: z.array(id).optional(),
  evidence,
  sources: z.record(id, sourceSchema),
});

/** A slug that is no longer used: where it went, or why. */
export const retiredSchema = z.strictObject({ to: id.optional(), why: text, on: day });

/** How long something may take: an ISO 8601 duration, or a number of working days. */
export type Duration = z.infer<typeof duration>;
/** A candidate that got no record: why, or the record it went into. */
export const refusedSchema = z.record(z.string(), z.strictObject({ into: id.optional(), why: text }));

export type Source = z.infer<typeof sourceSchema>;
export type PlatformRecord = z.infer<typeof platformSchema>;
export type ContactRecord = z.infer<typeof contactSchema>;
export type RouteRecord = z.infer<typeof routeSchema>;
export type WithheldRecord = z.infer<typeof withheldSchema>;
export type EscalationRecord = z.infer<typeof escalationSchema>;
export type RightRecord = z.infer<typeof rightSchema>;
export type LocalText = { en: string; [language: string]: string };
