import { createElement, type ComponentProps, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { changeLine } from "#app/modules/fonds/core/award-change.ts";
import { proposeAward } from "#app/modules/fonds/core/award.ts";
import { rowsOf } from "#app/modules/fonds/core/award-view.ts";
import type { DecidedPlan } from "#app/modules/fonds/core/commitment.ts";
import { AwardBar, lineBefore } from "#app/modules/fonds/ui/award-bar.tsx";
import { AwardReason } from "#app/modules/fonds/ui/award-table.tsx";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import type { BudgetBar } from "#app/ui/budget-bar.tsx";
import { board, plan, terms } from "./build.ts";

const ruled = "Er was nog €\u00a01. Het plan krijgt alles wat het vraagt.";
const proposal = proposeAward(board([plan(1, 100)], [[0]]), terms(100));
const lines = proposal.kind === "proposed" ? proposal.lines : [];

/** What people read of why the only plan got what it got. */
function reasonOn(of: typeof lines, decisions: readonly DecidedPlan[] = []): string {
  const [row] = rowsOf(of, { titleOf: new Map(), decisions });
  if (!row) throw new Error("the line is there");
  return renderToStaticMarkup(createElement(AwardReason, { row })).replaceAll(/<[^>]*>/g, " ");
}

test("what the rule gave is the reason while it stands", () => {
  expect(reasonOn(lines)).toContain(ruled);
  expect(reasonOn(lines)).not.toContain("Volgens de verdeelregel");
});

test("what the rule gave is said as such once somebody changed it by hand, or it was decided otherwise", () => {
  const change = { number: 1, amount: cents(0), refuse: true, reason: "De indieners willen niet meer." };
  const changed = changeLine(lines, change, { ceiling: cents(100), by: "board_chair" });
  if (isRefused(changed)) throw new Error(changed.refused);
  expect(reasonOn(changed)).toContain(`Volgens de verdeelregel: ${ruled}`);
  const decided = [{ planId: 101, goesOn: false, amount: null, asked: cents(100) }];
  expect(reasonOn(lines, decided)).toContain(`Volgens de verdeelregel: ${ruled}`);
});

/** Three plans of which the first gets all, the second a part and the third nothing. */
function threeRows() {
  const plans = [plan(7, 60), plan(3, 80, 30), plan(5, 50)];
  const divided = proposeAward(board(plans, [[0, 1, 2]]), terms(100));
  if (divided.kind !== "proposed") throw new Error(divided.kind);
  return rowsOf(divided.lines, { titleOf: new Map(), decisions: [] });
}

/** What the bar is drawn from. */
const barOf = (of: ComponentProps<typeof AwardBar>) =>
  (AwardBar(of) as ReactElement<ComponentProps<typeof BudgetBar>>).props;

test("the bar has each plan with what it asked and got, by its place in the table or by its number", () => {
  const rows = threeRows();
  const props = barOf({ rows, ceiling: 100 });
  expect(props.segments).toEqual([
    { label: "1", asked: 60, awarded: 60 },
    { label: "2", asked: 80, awarded: 40 },
    { label: "3", asked: 50, awarded: 0 },
  ]);
  expect(props.label).toContain("Helemaal betaald: 1. Deels betaald: 1.");
  expect(props.ceiling).toBe(100);
  const byNumber = barOf({ rows, ceiling: 100, numbers: "plans" });
  expect(byNumber.segments.map(({ label }) => label)).toEqual(["7", "3", "5"]);
});

test("the line stands below the last plan with money, and nowhere when all get money or nobody does", () => {
  const rows = threeRows();
  const linesOf = (some: typeof rows) => some.map((row, at) => lineBefore(some)(row, at)?.[0]?.text ?? null);
  expect(linesOf(rows)).toEqual([null, null, "Lijn: hier is €\u00a01 toegekend."]);
  expect(linesOf(rows.slice(0, 2))).toEqual([null, null]);
  expect(linesOf(rows.slice(2))).toEqual([null]);
});
