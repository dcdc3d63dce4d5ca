import { execFileSync } from "node:child_process";

/** Revision of the working tree, with `+` where files differ from it; `unknown` where there is no repository. */
export function gitRevision(): string {
  try {
    const revision = git("rev-parse", "--short=12", "HEAD");
    return git("status", "--porcelain", "--untracked-files=no") === "" ? revision : `${revision}+`;
  } catch {
    return "unknown";
  }
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}
