import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const schema = readFileSync("prisma/schema.prisma", "utf8");
const glossary = readFileSync("docs/glossary.md", "utf8");
const names = [...schema.matchAll(/^(?:model|enum) (\w+)/gm)].map(([, name]) => name ?? "");

test("the schema is read", () => {
  expect(names.length).toBeGreaterThan(40);
});

test.each(names)("%s is explained in the glossary", (name) => {
  expect(glossary).toContain(`\`${name}\``);
});
