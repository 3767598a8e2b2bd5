import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path answers: HTML, or whatever is done with the response. */
export type Route = string | ((response: ServerResponse, headers: IncomingHttpHeaders) => void);

/** A web site on this machine that tells what it was asked for. */
export interface Site {
  origin: string;
  /** Paths asked for, in order, with what was sent along. */
  asked: { path: string; headers: IncomingHttpHeaders; at: number }[];
  /** How often a path was asked for. */
  times(path: string): number;
  close(): Promise<void>;
}

/** Plays a web site; a path without a route is not found. */
export async function playSite(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const asked: Site["asked"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    asked.push({ path, headers: request.headers, at: Date.now() });
    const route = routes[path];
    if (typeof route === "function") route(response, request.headers);
    else if (route === undefined) response.writeHead(404).end("nothing here");
    else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(route);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    times: (path) => asked.filter((a) => a.path === path).length,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
