import { readFileSync } from "node:fs";
import { type Prompt, parsePrompt } from "./template.ts";

/** One Markdown file a prompt, named like the task it serves. */
export const promptNames = [
  "system",
  "brief",
  "brief-request",
  "hosting",
  "database",
  "caching",
  "cicd",
  "monitoring",
  "security",
  "request",
  "repair",
  "reask",
] as const;
export type PromptName = (typeof promptNames)[number];

const loaded = new Map<PromptName, Prompt>();

/** A prompt of this folder, read once a process. */
export function prompt(name: PromptName): Prompt {
  const known = loaded.get(name) ?? parsePrompt(name, readFileSync(new URL(`${name}.md`, import.meta.url), "utf8"));
  loaded.set(name, known);
  return known;
}

/** Version by prompt, as a plan records it. */
export function promptVersions(): Record<string, string> {
  return Object.fromEntries(promptNames.map((name) => [name, prompt(name).version]));
}
