import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";

describe("the package", () => {
  it("opens nothing, reads no environment and leaves nothing running when it is imported", () => {
    const program = 'const names = Object.keys(await import("./src/index.ts")); console.log(names.sort().join(" "));';
    const env = { PATH: process.env.PATH, INFRASPEC_DECIDER: "nobody", SUPABASE_URL: "no address" };
    const names = execFileSync("node", ["--input-type=module", "--eval", program], { encoding: "utf8", env });
    expect(names.trim().split(" ")).toEqual(
      [
        ...["AppError", "BadInputError", "apiFromEnv", "composeDeps", "createApi", "createGraph", "createGraphRunner"],
        ...["createInfraspecClient", "defaultLimits", "generateInfrastructure", "infrastructureSpecSchema"],
        ...["hostingSpecSchema", "databaseSpecSchema", "cachingSpecSchema", "cicdSpecSchema", "monitoringSpecSchema"],
        ...[
          "securitySpecSchema",
          "normalizedBriefSchema",
          "parseBrief",
          "planSchema",
          "progressEventSchema",
          "readEnv",
        ],
      ].sort(),
    );
  });
});
