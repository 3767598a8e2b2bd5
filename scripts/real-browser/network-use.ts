import { readFileSync } from "node:fs";

/** One sign in Chromium's own network log that an extension reached, or tried to reach, for the network. */
export interface NetworkUse {
  /** The kind of event, for example `URL_REQUEST_START_JOB`; look-ups and early connections count too. */
  readonly event: string;
  /** The address of a request; other events name a host, or nothing that helps. */
  readonly target: string;
}

interface Constants {
  readonly logEventTypes: Readonly<Record<string, number>>;
}

interface LoggedEvent {
  readonly type: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

// Chromium notes under whose name it works as the initiator of a request, and as the key of sockets and look-ups.
const NAMES_AN_OWNER = ["initiator", "network_isolation_key", "network_anonymization_key", "group_id"];
const NAMES_A_TARGET = ["url", "host", "group_id"];

/**
 * Lists what an extension did on the network, from the log of a browser, finished or not.
 * A page that the reader opens by a link is theirs, not the extension's: navigation does not count.
 */
export function networkUse(logFile: string, extensionId: string): NetworkUse[] {
  // The first line holds the constants, the second opens the list; then each line is one event, until the list ends.
  const [head = "", , ...lines] = readFileSync(logFile, "utf8").split("\n");
  const { constants } = parseLine(`${head.replace(/,\s*$/, "")}}`) as { constants: Constants };
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const owner = `chrome-extension://${extensionId}`;
  return lines
    .filter((line) => line.startsWith("{") && line.includes(owner))
    .flatMap((line) => {
      const { type, params = {} } = parseLine(line.replace(/[\],]*\s*$/, "")) as LoggedEvent;
      const owned = NAMES_AN_OWNER.some((key) => String(params[key] ?? "").includes(owner));
      if (!owned || params.request_type === "main frame") return [];
      const target = NAMES_A_TARGET.map((key) => params[key]).find((value) => typeof value === "string");
      return [{ event: names.get(type) ?? String(type), target: String(target ?? "") }];
    });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`The network log has a line of another form than is known: ${line.slice(0, 200)}`);
  }
}
