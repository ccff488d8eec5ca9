import type { Round } from "#app/modules/rounds/core/round.ts";
import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import type { BallotCount } from "#app/modules/waardering/core/vote.ts";
import type { Proposal } from "./core/award.ts";
import { rowsOf } from "./core/award-view.ts";
import type { Board } from "./core/board.ts";
import { attempts, comparedWith, figuresOf, type Compared } from "./core/what-if.ts";
import type { CellView, WhatIfView } from "./core/what-if-view.ts";
import { publicBallots } from "./public-ballots.server.ts";
import { differenceText, whyNoOutcome } from "./texts.nl.ts";

/** Every way to divide the fund over the scores that are stored now, side by side. */
export async function whatIfView(round: Round, board: Board): Promise<WhatIfView> {
  const { rules, ceiling, id } = round;
  if (ceiling === null) throw new Error(`fund ${round.slug} has no ceiling`);
  const [lot, ballots] = await Promise.all([drawnLot(id), publicBallots(round)]);
  const tried = attempts(board, { rules, ceiling, seed: lot?.seed ?? null, ballots });
  const rule = linesIn(tried[0]?.proposal);
  const titleOf = new Map(board.plans.map((plan) => [plan.id, plan.title]));
  const made = tried.map(({ variant, proposal }, at) => {
    const lines = linesIn(proposal);
    const compared = comparedWith(rule, lines ?? []);
    const differing = [...compared.values()].filter(({ otherwise }) => otherwise);
    const only = (wanted: (one: Compared) => boolean) =>
      differing
        .filter(wanted)
        .map(({ number }) => number)
        .toSorted((one, other) => one - other);
    return {
      compared,
      view: {
        ...{ variant, isRule: at === 0 },
        figures: lines && figuresOf(lines, ceiling),
        why: whyNoOutcome(proposal),
        rows: rowsOf(lines ?? [], { titleOf, decisions: [] }),
        gains: only(({ otherwise }) => otherwise?.amount === 0),
        losses: only(({ amount }) => amount === 0),
        others: only(({ amount, otherwise }) => amount > 0 && otherwise !== null && otherwise.amount > 0),
      },
    };
  });
  const order = made.find(({ view }) => view.figures)?.view.rows ?? [];
  return {
    variants: made.map(({ view }) => view),
    plans: order.map(({ number, title, score, because }) => ({
      ...{ number, title: title ?? "", score, requested: because.requested },
      cells: made.flatMap(({ view: { variant }, compared }): CellView[] => {
        const one = compared.get(number);
        if (!one) return [];
        const { amount, outcome } = one;
        const votes = variant === "shares" ? votesFor(number, ballots ?? []) : null;
        return [{ variant, amount, outcome, why: one.otherwise && differenceText(one, one.otherwise, votes) }];
      }),
    })),
  };
}

const linesIn = (proposal: Proposal | undefined) => (proposal?.kind === "proposed" ? proposal.lines : null);

function votesFor(number: number, ballots: readonly BallotCount[]): number {
  return ballots.reduce((sum, { plans, count }) => sum + (plans.includes(String(number)) ? count : 0), 0);
}
