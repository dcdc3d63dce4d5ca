import { type ServerType, serve } from "@hono/node-server";
import { AppError } from "../errors.ts";

export interface Listening {
  url: string;
  /** Takes no new connection; those that are still open a moment after the given work is done are cut. */
  close(work: Promise<unknown>): Promise<void>;
}

export interface Address {
  host: string;
  /** 0 for any that is free. */
  port: number;
}

/** For answers that are on their way when everything else is done. */
const lastWordMs = 500;

/** A client that sends a header or a body drop by drop holds a connection for no longer than this, and one look more. */
export interface Timeouts {
  headersTimeout: number;
  requestTimeout: number;
  /** Between two looks at connections. */
  connectionsCheckingInterval: number;
}

const defaultTimeouts: Timeouts = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

/** Throws AppError `configuration` where the address cannot be listened on. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, timeouts = defaultTimeouts }: Address & { timeouts?: Timeouts },
): Promise<Listening> {
  const { server, boundPort } = await bind(fetch, { host, port, timeouts });
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${boundPort}`,
    close: async (work) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ("closeIdleConnections" in server) server.closeIdleConnections();
      await work;
      const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), lastWordMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

function bind(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, timeouts }: Address & { timeouts: Timeouts },
): Promise<{ server: ServerType; boundPort: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port, serverOptions: { ...timeouts } }, ({ port: boundPort }) =>
      resolve({ server, boundPort }),
    );
    server.once("error", (error: NodeJS.ErrnoException) => reject(addressError(error, { host, port })));
  });
}

function addressError(error: NodeJS.ErrnoException, { host, port }: Address): AppError {
  const why =
    error.code === "EADDRINUSE"
      ? "something else listens there: choose another with --port"
      : `${error.message}: choose another with --host and --port`;
  return new AppError("configuration", `cannot listen on ${host}:${port}; ${why}`, { cause: error });
}
