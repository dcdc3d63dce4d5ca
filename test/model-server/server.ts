import { createServer, type Server } from "node:http";
import { watchConnection } from "./connection.ts";
import type { ModelSpeed } from "./deliver.ts";
import { serve, type World } from "./exchange.ts";
import { createJournal } from "./journal.ts";
import { createPrefixCache } from "./prefix-cache.ts";
import type { RejectionRules } from "./rejection.ts";
import type { Responder } from "./reply.ts";
import type { ReceivedRequest } from "./request.ts";

export type { Reply, Responder } from "./reply.ts";
export type { ReceivedRequest } from "./request.ts";

export interface ModelServerOptions extends RejectionRules {
  answer: Responder;
  /** Default 0: any free port. */
  port?: number;
  /** Default none: as fast as the machine. Applies to answers and refusals. */
  speed?: ModelSpeed;
}

export interface ModelServer {
  /** http://127.0.0.1:PORT/v1, the base URL of an OpenAI client. */
  url: string;
  /** http://127.0.0.1:PORT, the endpoint of an Azure client. */
  origin: string;
  /** All well-formed chat requests since the last reset, rejected ones included. */
  requests: readonly ReceivedRequest[];
  /** Connections that the client closed before the answer was complete. */
  aborted(): number;
  /** Forgets requests, aborts and cached prompts. */
  reset(): void;
  /** Ends all connections at once, also those that hang. */
  close(): Promise<void>;
}

/** Speaks OpenAI's chat-completions protocol on 127.0.0.1, with the given function as its model. */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const world: World = {
    rules: options,
    answer: options.answer,
    speed: options.speed ?? null,
    journal: createJournal(),
    cache: createPrefixCache(),
  };
  let aborted = 0;
  let closing = false;
  const onAbort = () => {
    if (!closing) aborted += 1;
  };
  const server = createServer((incoming, response) => {
    void serve(world, { incoming, connection: watchConnection(incoming, { response, onAbort }) });
  });
  // Node's 5 s would race with a client that reuses a connection just then: a reset that no test asked for.
  server.keepAliveTimeout = 60_000;
  const origin = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  return {
    url: `${origin}/v1`,
    origin,
    requests: world.journal.requests,
    aborted: () => aborted,
    reset: () => {
      world.journal.clear();
      world.cache.clear();
      aborted = 0;
    },
    close: async () => {
      closing = true;
      await close(server);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("the server has no port");
  return address.port;
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
