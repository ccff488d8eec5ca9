import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { parseEuros, type Cents } from "#app/modules/counting/core/money.ts";
import { awardedFunds, fundTrials, scoredFund, tryOnFund } from "#app/modules/fonds/try-rule.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import { isRanked, type Round } from "#app/modules/rounds/core/round.ts";
import { divisions } from "#app/modules/rounds/core/rules.ts";
import { sideBySide, type Tried } from "#app/modules/rounds/core/side-by-side.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { sideBySideTexts as texts } from "#app/modules/rounds/side-by-side-texts.nl.ts";
import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { SideBySidePage, type TrialName } from "#app/modules/rounds/ui/side-by-side-page.tsx";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import {
  ballotsOf,
  isAllocation,
  triableVote,
  tryOnValuing,
  tryOnVote,
  valuingTrials,
} from "#app/modules/waardering/try-rule.server.ts";
import { findRound } from "./find-round.server.ts";

export const meta: MetaFunction<typeof loader> = () => [{ title: `${texts.title} - Leve de buurt` }];

export const handle = {
  variant: "staff",
  breadcrumb: (data: { title: string } | undefined, { roundSlug }) => [
    { label: roundTexts.admin.title, href: "/beheer/rondes" },
    ...(data ? [{ label: data.title, href: `/beheer/rondes/${roundSlug ?? ""}` }] : []),
  ],
} satisfies PageHandle;

/** Two rules beside each other, over a round of which everybody may read the result. */
export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["round.configure"]), url);
  const earlier = await earlierThan(round);
  const about = {
    title: round.title,
    isCounted: isRanked(round),
    earlier: earlier.map(({ slug, title }) => ({ slug, title })),
  };
  const other = earlier.find(({ slug }) => slug === url.searchParams.get("ronde")) ?? earlier[0];
  if (!other) return { ...about, chosen: null };
  const { trials, note, attempt } = await (other.kind === "neighbourhood_fund" ? ofFund : ofValuing)(other, round);
  const typed = url.searchParams.get("bedrag") ?? "";
  const amount = typed.trim() === "" ? other.ceiling : amountIn(typed);
  const [left, right] = pick(trials, [url.searchParams.get("eerste"), url.searchParams.get("tweede")]);
  const [one, two] = await attempt([left, right], amount);
  return {
    ...about,
    chosen: {
      slug: other.slug,
      ...{ trials, left, right, note },
      divides: trials.some(isAllocation),
      amount: typed === "" ? euroInput(amount) : typed,
      wrongAmount: typed.trim() !== "" && amount === null,
      unfit: [
        { rule: left, tried: one },
        { rule: right, tried: two },
      ].flatMap(({ rule, tried }) => (tried.kind === "unfit" ? [{ rule, why: tried.why }] : [])),
      outcome: one.kind === "tried" && two.kind === "tried" ? sideBySide(one.plans, two.plans) : null,
    },
  };
});

function amountIn(typed: string): Cents | null {
  const amount = parseEuros(typed);
  return amount === null || amount <= 0 ? null : amount;
}

/** The two rules that were asked for, else the first two that differ. */
function pick(trials: readonly TrialName[], asked: readonly (string | null)[]): readonly [TrialName, TrialName] {
  const named = (name: string | null | undefined) => trials.find((trial) => trial === name);
  const [first = "then", second = first] = trials;
  return [named(asked[0]) ?? first, named(asked[1]) ?? second];
}

/** Other rounds of this kind of which the result is public, or of a fund the vote, the newest first. */
async function earlierThan({ slug, kind }: Round): Promise<Round[]> {
  const others = (await listRounds()).filter((other) => other.kind === kind && other.slug !== slug);
  if (kind === "citizens_budget") return others.filter(({ released }) => released);
  const [awarded, votes] = await Promise.all([awardedFunds(), Promise.all(others.map(triableVote))]);
  return others.filter(({ id }, at) => awarded.has(id) || votes[at]);
}

/** The rules that can be tried on one earlier round, and how. */
interface Attempts {
  readonly trials: readonly TrialName[];
  /** What is to be known of these rules. */
  readonly note: string | null;
  readonly attempt: (trials: readonly [TrialName, TrialName], amount: Cents | null) => Promise<readonly [Tried, Tried]>;
}

async function ofValuing(other: Round, { rules }: Round): Promise<Attempts> {
  const result = await resultOf(other);
  if (!result) throw new Error(`${other.slug} is released and not counted`);
  const trials = valuingTrials(other, rules, result.turnout);
  const { money, few } = texts.notes;
  return {
    trials,
    note: trials.some(isAllocation) ? money : other.rules.valuation.method === "score" ? few : null,
    attempt: async ([left, right], budget) => {
      const ballots = isAllocation(left) || isAllocation(right) ? await ballotsOf(other) : null;
      const attempt = (name: TrialName) =>
        tryOnValuing({ round: other, result, ballots }, trials.find((trial) => trial === name) ?? "then", {
          other: rules,
          budget,
        });
      return [attempt(left), attempt(right)];
    },
  };
}

async function ofFund(other: Round, { rules }: Round): Promise<Attempts> {
  const [fund, awarded, vote] = await Promise.all([scoredFund(other), awardedFunds(), triableVote(other)]);
  const scored = awarded.has(other.id) ? fundTrials : [];
  const attempt = (name: TrialName, budget: Cents | null) =>
    vote && isAllocation(name)
      ? tryOnVote(vote, name, budget)
      : tryOnFund(fund, fundTrials.find((trial) => trial === name) ?? "then", rules);
  return {
    trials: [...scored, ...(vote ? divisions : [])],
    note: vote && texts.notes.vote,
    attempt: ([left, right], budget) => Promise.resolve([attempt(left, budget), attempt(right, budget)] as const),
  };
}

export default function SideBySide() {
  return <SideBySidePage {...useLoaderData<typeof loader>()} />;
}
