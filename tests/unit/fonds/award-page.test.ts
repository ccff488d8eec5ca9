import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { changeLine } from "#app/modules/fonds/core/award-change.ts";
import { proposeAward } from "#app/modules/fonds/core/award.ts";
import { rowsOf } from "#app/modules/fonds/core/award-view.ts";
import type { DecidedPlan } from "#app/modules/fonds/core/commitment.ts";
import { AwardReason } from "#app/modules/fonds/ui/award-table.tsx";
import { isRefused } from "#app/modules/people/core/refusal.ts";
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
