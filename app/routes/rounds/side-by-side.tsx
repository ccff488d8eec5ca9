import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { parseEuros, type Cents } from "#app/modules/counting/core/money.ts";
import { fundTrials, scoredFund, tryOnFund } from "#app/modules/fonds/try-rule.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNotRole } from "#app/modules/people/core/may.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { sideBySide, type Tried } from "#app/modules/rounds/core/side-by-side.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { sideBySideTexts as texts } from "#app/modules/rounds/side-by-side-texts.nl.ts";
import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { SideBySidePage, type TrialName } from "#app/modules/rounds/ui/side-by-side-page.tsx";
import { turnout } from "#app/modules/waardering/queries.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { ballotsOf, isAllocation, tryOnValuing, valuingTrials } from "#app/modules/waardering/try-rule.server.ts";
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
  const chosen = earlier.find(({ about }) => about.slug === url.searchParams.get("ronde")) ?? earlier[0];
  const typed = url.searchParams.get("bedrag") ?? "";
  const amount = typed.trim() === "" ? (chosen?.about.ceiling ?? null) : amountIn(typed);
  const about = {
    title: round.title,
    isCounted: round.kind !== "neighbourhood_plans",
    earlier: earlier.map(({ about: { slug, title } }) => ({ slug, title })),
  };
  if (!chosen) return { ...about, chosen: null };
  const sides = [url.searchParams.get("eerste"), url.searchParams.get("tweede")];
  const [left, right] = pick(chosen.trials, sides);
  const [one, other] = await chosen.attempt([left, right], amount);
  return {
    ...about,
    chosen: {
      slug: chosen.about.slug,
      trials: chosen.trials,
      ...{ left, right },
      divides: chosen.trials.some(isAllocation),
      note: chosen.note,
      amount: typed === "" && amount !== null ? euroInput(amount) : typed,
      wrongAmount: typed.trim() !== "" && amount === null,
      unfit: [one, other].flatMap((tried, at) =>
        tried.kind === "unfit" ? [{ rule: [left, right][at] ?? left, why: tried.why }] : [],
      ),
      outcome: one.kind === "tried" && other.kind === "tried" ? sideBySide(one.plans, other.plans) : null,
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

interface Earlier {
  readonly about: Round;
  readonly trials: readonly TrialName[];
  /** What is to be known of these rules. */
  readonly note: string | null;
  readonly attempt: (trials: readonly [TrialName, TrialName], amount: Cents | null) => Promise<readonly [Tried, Tried]>;
}

/** Other rounds of this kind of which the result is public, the newest first. */
async function earlierThan(round: Round): Promise<Earlier[]> {
  const others = (await listRounds()).filter(({ slug, kind }) => kind === round.kind && slug !== round.slug);
  const found: Earlier[] = [];
  for (const other of others) {
    const one =
      round.kind === "neighbourhood_fund" ? await earlierFund(other, round) : await earlierValuing(other, round);
    if (one && one.trials.length > 0) found.push(one);
  }
  return found;
}

async function earlierValuing(other: Round, { rules }: Round): Promise<Earlier | null> {
  if (other.kind !== "citizens_budget" || !other.released) return null;
  const trials = valuingTrials(other, rules, await turnout(other.id));
  const { money, few } = texts.notes;
  return {
    about: other,
    trials,
    note: trials.some(isAllocation) ? money : other.rules.valuation.method === "score" ? few : null,
    attempt: async (asked, budget) => {
      const result = await resultOf(other);
      if (!result) throw new Error(`${other.slug} is released and not counted`);
      const ballots = asked.some(isAllocation) ? await ballotsOf(other) : null;
      const attempt = (name: TrialName) =>
        tryOnValuing({ round: other, result, ballots }, trials.find((trial) => trial === name) ?? "then", {
          other: rules,
          budget,
        });
      return [attempt(asked[0]), attempt(asked[1])];
    },
  };
}

async function earlierFund(other: Round, { rules }: Round): Promise<Earlier | null> {
  const fund = await scoredFund(other);
  if (!fund) return null;
  const attempt = (name: TrialName) => tryOnFund(fund, fundTrials.find((trial) => trial === name) ?? "then", rules);
  return {
    about: other,
    trials: fundTrials,
    note: null,
    attempt: ([left, right]) => Promise.resolve([attempt(left), attempt(right)] as const),
  };
}

export default function SideBySide() {
  return <SideBySidePage {...useLoaderData<typeof loader>()} />;
}
