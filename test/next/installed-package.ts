import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";

const packedSchema = z.tuple([
  z.looseObject({ filename: z.string(), files: z.array(z.looseObject({ path: z.string() })) }),
]);
const manifestSchema = z.looseObject({ peerDependencies: z.record(z.string(), z.string()) });

/** A project of its own, outside of this one, in which the packed package is installed with what it needs. */
export interface InstalledPackage {
  /** What the tarball holds. */
  files: readonly string[];
  /** Standard output of a command of the installed package. */
  infraspec(words: readonly string[], variables?: Variables): Promise<string>;
  /** Standard output of an ES module of the project. */
  module(code: string): Promise<string>;
  /** What `tsc` says about a module of the project; empty where it compiles. */
  typeErrors(code: string): string;
  /** `infraspec serve` on a free port. */
  serve(): Promise<string>;
  remove(): void;
}

type Variables = Readonly<Record<string, string>>;

export function installPackage(): InstalledPackage {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), "infraspec-package-"));
  const files = packAndInstall(folder);
  const read = async (command: string, words: readonly string[], variables?: Variables): Promise<string> => {
    const options = { cwd: folder, env: environment(folder, variables), maxBuffer: 10_000_000 };
    return (await promisify(execFile)(command, [...words], options)).stdout;
  };
  let server: ChildProcess | null = null;
  return {
    files,
    infraspec: (words, variables) => read("npx", ["--no-install", "infraspec", ...words], variables),
    module: (code) => read("node", ["--input-type=module", "--eval", code]),
    typeErrors: (code) => typeErrors(folder, code),
    serve: async () => {
      const options = { cwd: folder, env: environment(folder) };
      server = spawn("node_modules/.bin/infraspec", ["serve", "--port", "0"], options);
      return await addressOf(server);
    },
    remove: () => {
      server?.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Installs what `npm pack` makes, with the optional store beside it; gives the files that were packed. */
function packAndInstall(folder: string): string[] {
  const words = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [packed] = packedSchema.parse(JSON.parse(execFileSync("npm", words, { encoding: "utf8", stdio: "pipe" })));
  const { peerDependencies } = manifestSchema.parse(JSON.parse(readFileSync("package.json", "utf8")));
  const peers = Object.entries(peerDependencies).map(([name, version]) => `${name}@${version}`);
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "product", private: true, type: "module" }));
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", ...quiet, `./${packed.filename}`, ...peers], { cwd: folder, stdio: "pipe" });
  return packed.files.map((file) => file.path);
}

/** Nothing of this project's own settings, so that only what was installed is found. */
function environment(folder: string, variables: Variables = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? "", HOME: folder, NO_COLOR: "1", LOG_LEVEL: "silent", ...variables };
}

/** By the types that the package brings, strictly, as a product with a bundler would. */
function typeErrors(folder: string, code: string): string {
  writeFileSync(path.join(folder, "product.ts"), code);
  const compilerOptions = {
    ...{ target: "es2024", lib: ["es2024", "dom"], module: "preserve", moduleResolution: "bundler" },
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
  };
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["product.ts"] }));
  try {
    return execFileSync(path.resolve("node_modules/.bin/tsc"), ["-p", folder], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return z.looseObject({ stdout: z.string() }).parse(error).stdout;
  }
}

async function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  let said = "";
  for (const stream of [stdout, stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (address !== undefined) return address;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new TypeError(`the server did not start:\n${said}`);
}
