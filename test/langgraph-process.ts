import { spawn } from "node:child_process";
import { createServer } from "node:net";

/** The server that `npm run dev` starts, on a port of its own. */
export interface LangGraphProcess {
  url: string;
  stop(): void;
}

/** `variables` are added to the environment. Throws with what the server printed where it does not start. */
export async function startLangGraph(variables: Readonly<Record<string, string>>): Promise<LangGraphProcess> {
  const port = await freePort();
  const server = spawn(
    "node_modules/.bin/langgraphjs",
    ["dev", "--no-browser", "--no-reload", "--host", "127.0.0.1", "--port", String(port), "-c", "langgraph.json"],
    {
      env: {
        ...process.env,
        LANGGRAPH_CLI_NO_ANALYTICS: "1",
        LANGSMITH_TRACING: "false",
        INFRASPEC_DECIDER: "planner",
        LOG_LEVEL: "silent",
        ...variables,
      },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    },
  );
  let output = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 400 && server.exitCode === null; attempt += 1) {
    if (await answers(`${url}/info`)) {
      return {
        url,
        stop: () => {
          // The command starts a process of its own; the whole group has to go.
          if (server.pid !== undefined) process.kill(-server.pid, "SIGKILL");
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new TypeError(`the server did not start:\n${output}`);
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new TypeError("no port");
  return address.port;
}
