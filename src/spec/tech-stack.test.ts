import { describe, expect, it } from "vitest";
import type { Reading } from "./reading.ts";
import { categoryOf } from "./tech-categories.ts";
import { readTechStack } from "./tech-stack.ts";

function read(value: unknown) {
  const reading: Reading = { problems: [], assumptions: [] };
  return { categories: readTechStack(reading, value).categories, ...reading };
}

describe("readTechStack", () => {
  it("reads the three forms alike", () => {
    const expected = [
      { category: "framework", choice: "Next.js", version: "15" },
      { category: "database", choice: "PostgreSQL", version: "17" },
      { category: "hosting", choice: "Vercel" },
    ];
    const asObjects = {
      categories: expected.map((entry) => ({ ...entry, rationale: "known well", alternatives: ["x"] })),
    };
    expect(read(asObjects).categories).toEqual(expected);
    expect(read(["Next.js 15", "PostgreSQL 17", "Vercel"]).categories).toEqual(expected);
    expect(read({ framework: "Next.js 15", database: "PostgreSQL 17", hosting: "Vercel" }).categories).toEqual(
      expected,
    );
  });

  it.each([
    ["Next.js 15", "Next.js", "15"],
    ["Node.js v22.12.0", "Node.js", "22.12.0"],
    ["Node 22 LTS", "Node", "22 LTS"],
    ["Python version 3.13", "Python", "3.13"],
    ["react@18.2", "react", "18.2"],
    ["Angular 17+", "Angular", "17+"],
    [".NET 10", ".NET", "10"],
    ["SQL Server 2022", "SQL Server", "2022"],
    ["Ruby on Rails 8.0.x", "Ruby on Rails", "8.0.x"],
    ["  Spring\tBoot   3.5 ", "Spring Boot", "3.5"],
    ["Route 53", "Route 53", undefined],
    ["Microsoft 365", "Microsoft 365", undefined],
    ["Auth0", "Auth0", undefined],
    ["EC2", "EC2", undefined],
    ["S3", "S3", undefined],
    ["11ty", "11ty", undefined],
    ["@nestjs/core", "@nestjs/core", undefined],
    ["PostgreSQL", "PostgreSQL", undefined],
  ])("splits %s", (text, choice, version) => {
    const [entry] = read([text]).categories;
    expect(entry?.choice).toBe(choice);
    expect(entry?.version).toBe(version);
  });

  it("keeps a version that is stated, as text", () => {
    const entry = { category: "database", choice: "PostgreSQL", version: 17 };
    expect(read({ categories: [entry] }).categories).toEqual([{ ...entry, version: "17" }]);
    expect(read({ categories: [{ ...entry, choice: "Web 3", version: "x" }] }).categories[0]?.choice).toBe("Web 3");
    expect(read({ categories: [{ ...entry, version: null }] }).categories).toEqual([
      { category: "database", choice: "PostgreSQL" },
    ]);
  });

  it.each([
    ["typescript", "language"],
    ["Django", "framework"],
    ["React Native", "mobile"],
    ["MongoDB", "database"],
    ["Redis", "cache"],
    ["Kafka", "queue"],
    ["Algolia", "search"],
    ["R2", "storage"],
    ["Fly.io", "hosting"],
    ["Cloudflare", "cdn"],
    ["GitHub Actions", "ci"],
    ["Sentry", "monitoring"],
    ["Keycloak", "auth"],
    ["Doppler", "secrets"],
    ["Stripe", "payments"],
    ["Postmark", "email"],
    ["Zorblax", "other"],
    ["constructor", "other"],
  ])("puts %s under %s", (choice, category) => {
    expect(categoryOf(choice)).toBe(category);
  });

  it.each([[undefined], [null], [[]], [{}], [{ categories: [] }]])(
    "lists the empty stack %j as an assumption",
    (value) => {
      const { categories, problems, assumptions } = read(value);
      expect({ categories, problems }).toEqual({ categories: [], problems: [] });
      expect(assumptions.map(({ path }) => path)).toEqual(["techStack"]);
    },
  );

  it.each([
    ["Next.js", "techStack", /must be one of/],
    [7, "techStack", /must be one of/],
    [[7], "techStack[0]", /must be text/],
    [["Next.js", " "], "techStack[1]", /is empty/],
    [["x".repeat(201)], "techStack[0]", /201 characters; the limit is 200/],
    [{ database: ["PostgreSQL"] }, "techStack.database", /must be text/],
    [{ database: null }, "techStack.database", /is required/],
    [{ categories: [], notes: "x" }, "techStack.notes", /unknown key/],
    [{ categories: ["PostgreSQL"] }, "techStack.categories[0]", /must be an object/],
    [{ categories: [{ choice: "PostgreSQL" }] }, "techStack.categories[0].category", /is required/],
    [{ categories: [{ category: "database" }] }, "techStack.categories[0].choice", /is required/],
    [
      { categories: [{ category: "database", choice: "x", version: {} }] },
      "techStack.categories[0].version",
      /must be text/,
    ],
    [Array.from({ length: 201 }, () => "x"), "techStack", /limit is 200/],
    [Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`c${index}`, "x"])), "techStack", /limit is 200/],
  ])("refuses %j", (value, path, message) => {
    const { problems, assumptions } = read(value);
    expect(problems.map((problem) => problem.path)).toContain(path);
    expect(problems[0]?.message).toMatch(message);
    expect(assumptions).toEqual([]);
  });
});
