import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { StandIn } from "../../scripts/stand-in/serve.ts";

/** A proxy that leads every host, whatever its name, to the stand-in; Firefox has no option that does so. */
export interface HostProxy {
  readonly port: number;
  close(): void;
}

/** Starts the proxy on a free port of this machine. */
export async function startProxy(standIn: StandIn): Promise<HostProxy> {
  const server = createServer((request, response) => {
    // Plain HTTP comes with the whole address; it is no use to any test.
    response.writeHead(404).end(`No stand-in for ${request.url}`);
  });
  server.on("connect", (_request, client) => {
    const inner = connect(standIn.tlsPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 OK\r\n\r\n");
      client.pipe(inner).pipe(client);
    });
    inner.on("error", () => client.destroy());
    client.on("error", () => inner.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
