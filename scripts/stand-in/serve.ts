import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { makeCertificate } from "./certificate.ts";

/** What one address answers with. A string is a page of HTML. */
export type Answer = string | { readonly status?: number; readonly type?: string; readonly body: string | Buffer };

/**
 * Addresses to answer, for example `{ "https://www.tiktok.com/support": "<h1>…" }`.
 * A key that ends in `*` answers everything that begins with it; the query is not looked at.
 */
export type Hosts = Readonly<Record<string, Answer>>;

/** A local server that plays the given web sites. */
export interface StandIn {
  readonly tlsPort: number;
  readonly plainPort: number;
  readonly spki: string;
  /** Every address that was asked for, in order. */
  readonly asked: readonly string[];
  /** Adds addresses, or replaces their answers. */
  add(hosts: Hosts): void;
  close(): Promise<void>;
}

function find(hosts: Hosts, address: string): Answer | undefined {
  const exact = hosts[address];
  if (exact !== undefined) return exact;
  const starred = Object.keys(hosts).filter((key) => key.endsWith("*") && address.startsWith(key.slice(0, -1)));
  const longest = starred.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : hosts[longest];
}

function respond(response: ServerResponse, answer: Answer | undefined): void {
  const {
    status = 200,
    type = "text/html; charset=utf-8",
    body,
  } = typeof answer === "string"
    ? { body: answer }
    : (answer ?? { status: 404, body: "<!doctype html><title>Not found</title><p>This stand-in has no such page." });
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(body);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts a stand-in for these addresses on free ports of this machine, over TLS and over plain HTTP. */
export async function serve(hosts: Hosts): Promise<StandIn> {
  let known: Hosts = { ...hosts };
  const asked: string[] = [];
  const handler = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const address = `${scheme}://${request.headers.host ?? ""}${request.url ?? "/"}`;
    asked.push(address);
    respond(response, find(known, address.split(/[?#]/)[0] ?? address));
  };
  const names = [...new Set(Object.keys(hosts).map((key) => new URL(key).hostname))];
  const { key, cert, spki } = await makeCertificate(names);
  const tls = createTlsServer({ key, cert }, handler("https"));
  const plain = createPlainServer(handler("http"));
  const [tlsPort, plainPort] = await Promise.all([listen(tls), listen(plain)]);
  return {
    tlsPort,
    plainPort,
    spki,
    asked,
    add: (more) => {
      known = { ...known, ...more };
    },
    close: async () => {
      const servers = [tls, plain];
      for (const server of servers) server.closeAllConnections();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
