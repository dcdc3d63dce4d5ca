import { badUsage } from "../../errors.ts";
import type { CliWorld } from "../ports.ts";

/** Serves until it is interrupted, then lets what goes on end. */
export async function serveCommand({ port, host }: { port?: string; host: string }, world: CliWorld): Promise<void> {
  const serving = await world.deps.serve({ host, port: port === undefined ? undefined : portNumber(port) });
  const offer = serving.hasPage ? `open ${serving.url} in a browser` : "no page, since users sign in elsewhere";
  world.stdout.write(
    `infraspec listens at ${serving.url} (stop it with Ctrl-C)\n${offer}; for programs: ${serving.url}/docs\n`,
  );
  await interrupted(world.signal);
  world.stderr.write("stopping: runs that go on get ten seconds\n");
  await serving.stop();
}

function interrupted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw badUsage(`a port is a number up to 65535, not "${text}"`);
  return port;
}
