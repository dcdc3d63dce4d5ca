import { execFileSync } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { planSchema } from "../../src/spec/plan.ts";
import { sensibleReply } from "../model-server/sensible-model.ts";
import { startModelServer } from "../model-server/server.ts";
import { type InstalledPackage, installPackage } from "./installed-package.ts";

const example = path.resolve("examples/eu-b2b-saas.json");
let installed: InstalledPackage;

/** `npm run test:next` has built the package. */
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed?.remove());

const readPlan = (text: string) => planSchema.parse(JSON.parse(text));

describe("the package, packed and installed elsewhere", () => {
  it("holds what runs and its types, and nothing of tests, benches, evaluations or source", () => {
    const places = new Set(installed.files.map((file) => file.split("/").slice(0, 2).join("/")));
    expect([...places].sort()).toEqual([
      ...["README.md", "bin/infraspec.js", "dist/examples", "dist/graph", "dist/prompts", "dist/src", "dist/supabase"],
      "package.json",
    ]);
    const kinds = new Set(installed.files.map((file) => /(\.d\.ts|\.\w+)$/.exec(file)?.[0] ?? file));
    expect([...kinds].sort()).toEqual([".css", ".d.ts", ".js", ".json", ".md", ".sql", ".svg"]);
    expect(installed.files.filter((file) => /\.test\.|fixture|fake|(rules|check)\/.*example/.test(file))).toEqual([]);
  });

  it("plans on the command line as the source does", async () => {
    const words = ["plan", example, "--no-save", "--quiet", "--decider", "planner", "--format", "json"];
    const planned = readPlan(await installed.infraspec(words));
    const source = readPlan(
      execFileSync(process.execPath, ["bin/infraspec.js", ...words], { encoding: "utf8", stdio: "pipe" }),
    );
    expect({ ...planned, provenance: null }).toEqual({ ...source, provenance: null });
  });

  it("asks a model with the prompts that it brings", async () => {
    const model = await startModelServer({ answer: sensibleReply });
    try {
      const variables = { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: "x", INFRASPEC_DECIDER: "model" };
      const plan = await installed.infraspec(["plan", example, "--no-save", "--format", "json"], variables);
      expect(readPlan(plan).decisions?.hosting.decidedBy).toBe("model");
    } finally {
      await model.close();
    }
  });

  it("serves the API from a folder of its own, with pages, reports and icons", async () => {
    const url = await installed.serve();
    const ask = async (place: string, body?: unknown) =>
      await fetch(`${url}${place}`, {
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
        headers: { "Content-Type": "application/json" },
      });
    const project = await ask("/api/projects", { name: "Shop", description: "A shop", techStack: ["Next.js"] });
    const { id } = z.looseObject({ id: z.uuid() }).parse(await project.json());
    const generated = await ask(`/api/projects/${id}/infrastructure`, {});
    expect([generated.status, await generated.json()]).toMatchObject([200, { generated: true, version: 1 }]);
    const report = await (await ask(`/api/projects/${id}/infrastructure?format=html`)).text();
    expect(report).toContain("<svg");
    for (const page of ["/", "/docs", "/openapi.json"]) expect((await ask(page)).status, page).toBe(200);
  });

  it("is imported without opening anything, and ends at once", async () => {
    const code = 'const { planSchema } = await import("infraspec"); console.log(typeof planSchema.parse);';
    expect(await installed.module(code)).toBe("function\n");
  });

  it("brings the types of all that it exports", () => {
    const code = `
      import { apiFromEnv, createGraph, createInfraspecClient, generateInfrastructure, infrastructureSpecSchema } from "infraspec";
      import type { AppError, Deps, ErrorCode, GenerateResult, InfrastructureSpec, Plan } from "infraspec";

      export const answer = (request: Request): Response | Promise<Response> => apiFromEnv().app.fetch(request);
      export const provider = (body: unknown): string => infrastructureSpecSchema.parse(body).hosting.provider;
      export const code = (error: AppError): ErrorCode => error.code;
      export const planOf = ({ plan }: GenerateResult): Plan => plan;
      export async function specOf(id: string): Promise<InfrastructureSpec | null> {
        const client = createInfraspecClient("https://example.com", { accessToken: "token" });
        const response = await client.api.projects[":id"].infrastructure.$get({ param: { id } });
        if (!response.ok) throw new TypeError((await response.json()).detail);
        return (await response.json()).infrastructureSpec;
      }
      export async function statusOf(deps: Deps): Promise<Plan["status"]> {
        const { plan } = await createGraph(deps).invoke({ projectName: "Shop", projectDescription: "A shop" });
        return plan.status;
      }
      // @ts-expect-error the use case needs a context
      generateInfrastructure({ input: { brief: {} } });
      // @ts-expect-error no such code
      export const wrong: ErrorCode = "nonsense";
      // @ts-expect-error the provider is a text
      export const number = (plan: Plan): number | undefined => plan.spec?.hosting.provider;
    `;
    expect(installed.typeErrors(code)).toBe("");
  });
});
