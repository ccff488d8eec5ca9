import { canonicalJson } from "../../counting/core/canonical.ts";
import { cents, type Cents } from "../../counting/core/money.ts";
import { scoreSums } from "../../counting/core/scoring.ts";
import { fingerprint } from "../../counting/core/sha256.ts";
import { divideFund, ruledOutcome, sumOf, type Because } from "./award.ts";
import { weighted } from "./board.ts";
import type { FileLine, FundFile } from "./fund-file.ts";
import type { OtherRule } from "./what-if.ts";

/** A plan in the division that was found and in the one that was published; null where it is in only one of them. */
export interface DividedRow {
  readonly plan: number;
  readonly found: Because | null;
  readonly published: Because | null;
}

/** One step of dividing a fund again, with both sides and whether they are the same. */
export type FundStep = { readonly same: boolean } & (
  | { readonly code: "file" | "rules" | "whole"; readonly found: string; readonly published: string }
  | { readonly code: "scores"; readonly rows: readonly DividedRow[] }
  | {
      readonly code: "walk";
      readonly rows: readonly DividedRow[];
      readonly ceiling: Cents;
      /** Another way to divide it than the rules say, and why. */
      readonly otherRule: OtherRule | null;
    }
  /** Lines that get something else than the rule gives; each must say why. */
  | { readonly code: "changes"; readonly changed: readonly FileLine[]; readonly unexplained: readonly number[] }
  | { readonly code: "ceiling"; readonly awarded: Cents; readonly left: Cents; readonly ceiling: Cents }
);

export type FundCode = FundStep["code"];

/** The steps of every fund, in order. */
export const fundSteps: readonly FundCode[] = ["file", "rules", "scores", "walk", "changes", "ceiling", "whole"];

/**
 * Divides a fund again from its published file (R75), with the rules that made the award and from nothing else, and holds
 * every step against what was adopted. A file with another fingerprint than `published` is not counted.
 */
export function* recountFund(text: string, published: string): Generator<FundStep, void> {
  const found = fingerprint(text);
  yield { code: "file", same: found === published, found, published };
  if (found !== published) return;
  const file = JSON.parse(text) as FundFile;
  const { rules, rulesHash, ceiling, lines } = file;
  const hash = fingerprint(canonicalJson(rules));
  yield { code: "rules", same: hash === rulesHash, found: hash, published: rulesHash };

  const criteria = weighted(rules.criteria);
  const scored = file.plans.map(({ plan, requested, minimum, areas = [], sums }) => ({
    plan: { id: plan, number: plan, requested, minimum, areas },
    ...scoreSums(criteria, sums, rules.missingScores),
  }));
  const { seed, otherRule = null, ballots } = file;
  const proposal = divideFund(scored, {
    // Rules of before there was a floor per wijk do not hold it.
    rules: { ...rules, allocation: { ...{ perArea: 0 }, ...rules.allocation } },
    ...{ ceiling, seed },
    ...(otherRule && { variant: otherRule.variant }),
    ballots: ballots?.map(({ plans, count }) => ({ plans: plans.map(String), count })) ?? null,
  });
  const divided = proposal.kind === "proposed" ? proposal.lines : [];
  const rows = rowsOf(divided, lines);
  yield { code: "scores", same: rows.every((row) => row.found?.score === row.published?.score), rows };
  yield { code: "walk", same: rows.every(isSameLine), rows, ceiling, otherRule };

  const changed = lines.filter(
    ({ because, amount, outcome }) => amount !== because.amount || outcome !== ruledOutcome(because),
  );
  const unexplained = changed.filter(({ handReason, departure }) => !handReason && !departure);
  yield {
    ...{ code: "changes", same: unexplained.length === 0, changed },
    unexplained: unexplained.map(({ number }) => number),
  };
  const awarded = sumOf(lines);
  yield { code: "ceiling", same: awarded <= ceiling, awarded, left: cents(ceiling - awarded), ceiling };
  const [whole, said] = [divided, lines].map((some) => fingerprint(canonicalJson(some.map(ruled))));
  yield { code: "whole", same: whole === said, found: whole ?? "", published: said ?? "" };
}

function rowsOf(divided: readonly FileLine[], lines: readonly FileLine[]): DividedRow[] {
  const said = new Map(lines.map(({ number, because }) => [number, because]));
  const seen = new Set(divided.map(({ number }) => number));
  return [
    ...divided.map(({ number, because }) => ({ plan: number, found: because, published: said.get(number) ?? null })),
    ...lines
      .filter(({ number }) => !seen.has(number))
      .map(({ number, because }) => ({ plan: number, found: null, published: because })),
  ];
}

/** Whether the rule gave a plan the same for the same reason. */
export const isSameLine = ({ found, published }: DividedRow): boolean =>
  found !== null && published !== null && canonicalJson(found) === canonicalJson(published);

/** What the rule made of a line, without what was changed afterwards. */
const ruled = ({ number, position, because }: Pick<FileLine, "number" | "position" | "because">) => ({
  number,
  position,
  because,
});
