import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { acts, type Permission } from "#app/modules/people/core/acts.ts";

/** The table of acts as a page for people, act by act. */
function asPage(): string {
  const rows = Object.entries<Permission>(acts).map(([act, { by, when, kinds }]) => {
    const moment = typeof when === "string" ? when : when.join(", ");
    return `| \`${act}\` | ${by.length === 11 ? "everyone" : by.join(", ")} | ${moment} | ${kinds?.join(", ") ?? "all"} |`;
  });
  const intro = [
    "# Who may do what, and when",
    "",
    "Made from `app/modules/people/core/acts.ts`, the one table that every command and every page asks. A test compares the two, so",
    "a change of rights is always seen here too. `outside`: not about a round. `before_opening`: while the round is being prepared.",
    "`until_valuing`: as long as the valuing has not begun. `once_open`: from the opening on. `once_valuing`: from the beginning of",
    "the valuing on. `once_counted`: from the end of the valuing on. `once_judged`: from the end of the valuing or scoring to the end",
    "of the council phase. `once_deciding`: from the first day of the council phase on, also after the last phase. `always`: whatever",
    "the state of the round.",
    "Otherwise: the phases of an opened round.",
    "",
    "Each address says in `app/routes.ts` for whom it is: everybody, or who may do an act of this table. The build stops at one that does",
    "not say so, and trust row D1 compares it with who gets to see the page.",
    "",
    "| act | who | when | kinds of round |",
    "|---|---|---|---|",
  ];
  return [...intro, ...rows, ""].join("\n");
}

test("docs/who-may-do-what.md says what the table says", () => {
  expect(readFileSync("docs/who-may-do-what.md", "utf8")).toBe(asPage());
});

test("no office account ever values or proposes by itself (R23, R25, R39)", () => {
  for (const act of ["waardering.rate", "waardering.compare", "plan.submit"] as const)
    expect(acts[act].by).toEqual(["resident"]);
});

test("a council member's office account does nothing but read, report and keep its own sign-in safe", () => {
  const able = Object.entries<Permission>(acts).filter(([, { by }]) => by.includes("council_member"));
  expect(able.map(([act]) => act)).toEqual(["people.change_password", "people.keep_second_factor", "plan.report"]);
});
