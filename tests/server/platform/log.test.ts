import { pino } from "pino";
import { expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { logOptions } from "#app/platform/log.server.ts";

/** What is written to the log. */
function logged(what: object): string {
  let lines = "";
  pino({ ...logOptions, level: "error" }, { write: (line: string) => void (lines += line) }).error(what, "failed");
  return lines;
}

test("a row that the database refuses is not in the log, and what went wrong is", async () => {
  const refusing = db.$executeRaw`
    INSERT INTO "Account" (kind, email, "passwordHash", "displayName") VALUES ('resident', 'Geheim@voorbeeld.example', 'x', 'y')`;
  const err: unknown = await refusing.catch((error: unknown) => error);
  expect(JSON.stringify(err)).toContain("Geheim@voorbeeld.example");
  const line = logged({ err });
  expect(line).not.toContain("Geheim@voorbeeld.example");
  expect(line).toContain("e-mail is lower case");
  expect(line).toContain("log.test.ts");
});

test("an address that lets somebody in is not in the log, and others are", () => {
  for (const secret of ["/uitnodiging/abc-DEF", "/uitnodiging/abc.data", "/account-maken/abc/def"])
    expect(logged({ path: secret })).not.toMatch(/abc|def/i);
  expect(logged({ path: "/rondes/een-ronde/plannen/3" })).toContain("/rondes/een-ronde/plannen/3");
  expect(logged({ path: "/uitnodiging/abc" })).toContain("/uitnodiging/…");
});
