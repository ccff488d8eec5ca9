import type { RoundKind } from "../../people/core/acts.ts";
import type { ParticipationRule } from "../../people/core/eligibility.ts";

/** R14, and the four themes that R36 adds to its eleven. */
export const themes = [
  "safety",
  "public_space",
  "parking",
  "sport",
  "recreation",
  "culture",
  "welfare",
  "green",
  "economy",
  "care",
  "sustainability",
  "meeting",
  "art",
  "facilities",
  "taking_part",
] as const;
export type Theme = (typeof themes)[number];

export const effects = ["cost", "saving"] as const;
export type Effect = (typeof effects)[number];

/**
 * The grondbeginselen of R83 (i to iv) and R84. Checked with evidence: i started by residents, ii support and open to
 * more people, iii fits the agenda (a preference), iv adds and does not double, law and reasonable quality, eigen inzet.
 * The last two are promised: terugkoppeling and transparent finances.
 */
export const principles = ["i", "ii", "iii", "iv", "quality", "own_effort", "feedback", "finance"] as const;
export type Principle = (typeof principles)[number];

/** R84: these are promised with the plan and become duties after the award, so accountability checks them. */
export const promised = ["feedback", "finance"] as const satisfies readonly Principle[];
export type Promised = (typeof promised)[number];

/** R13: a city-wide or regional theme, b harm to other parts of the city, c care and safety of individuals; and the law. */
export const grounds = ["a", "b", "c", "law"] as const;
export type Ground = (typeof grounds)[number];

export const tieRules = ["more_positives", "fewer_negatives", "lower_cost", "lot"] as const;
export type TieRule = (typeof tieRules)[number];

/**
 * How somebody who values is known: an account with its own statement of age and wijk; or, from the register of entitled
 * persons, an account that was tied to an entry, a stemcode without an account, or a paper ballot at the desk.
 */
export const channels = ["account", "registered_account", "stemcode", "desk"] as const;
export type Channel = (typeof channels)[number];

/**
 * Ways in which the municipality pays for a plan (R88): a subsidie, deelname in a coöperatie or company, sponsoring of a
 * crowdfunding, inkoop. A gemeenschappelijke regeling is none of them (R89).
 */
export const financeWays = ["subsidy", "participation", "sponsoring", "purchase"] as const;
export type FinanceWay = (typeof financeWays)[number];

/** What is granted by a subsidy, which is set afterwards and can be objected to (Awb 4:42); unless another way was chosen it is one. */
export const isSubsidy = (way: FinanceWay | null): boolean => way === null || way === "subsidy";

/** With which dekking the Beleidsregels go: the paper names them at 1 and seems to mean 2 (R86). */
export const citedWith = ["doubtful", "1", "2"] as const;

/** Rules by which a fund is divided over the plans that residents chose: docs/counting.md. */
export const divisions = [
  "greedy",
  "greedy-no-skip",
  "greedy-density",
  "knapsack",
  "equal-shares",
  "phragmen",
] as const;
export type Division = (typeof divisions)[number];

export interface Level {
  readonly title: string;
  readonly description: string;
  /** 0 to 100. */
  readonly points: number;
}

export interface Criterion {
  readonly key: string;
  readonly title: string;
  /** Whole number; the weights of a round add up to 100. */
  readonly weight: number;
  /** Whether the lowest level (0 points) refuses the plan, whatever the other criteria say. */
  readonly knockOut: boolean;
  readonly levels: readonly Level[];
}

/** Everything about a round that is a choice of the raad. Versioned, frozen at opening, public (R3, R4). */
export interface Rules {
  readonly submit: ParticipationRule;
  readonly value: ParticipationRule;
  /** `account` alone, or any of the others: those share one register, so that nobody counts twice. */
  readonly channels: readonly Channel[];
  readonly themes: readonly Theme[];
  readonly amounts: {
    readonly effects: readonly Effect[];
    readonly minimumCents: number;
    readonly maximumCents: number | null;
  };
  readonly screening: {
    readonly principles: readonly Principle[];
    readonly grounds: readonly Ground[];
    /** Weeks from submission in which the author gets an answer (R7): plans/core/answer.ts. */
    readonly answerWeeks: number;
    /** Whether the municipality's amounts are known plan by plan, or all at one moment: plans/publish-prices.server.ts. */
    readonly prices: "each" | "together";
  };
  /** How the municipality may pay for a plan (R88), and the beleidsregels that it cites (R86). */
  readonly financing: {
    readonly ways: readonly FinanceWay[];
    readonly citation: string;
    readonly citedWith: (typeof citedWith)[number];
  };
  readonly valuation: {
    readonly method: "score" | "pairs";
    /** `good_less_good` counts as plus one and minus one; otherwise marks from 1 up to the number. */
    readonly scale: "good_less_good" | "five" | "ten";
    readonly count: "positives" | "net" | "mean";
    readonly minimumPerPlan: number;
    /** Weeks after the decision of the raad in which the round's key is destroyed: core/four-eyes.ts. */
    readonly keyWeeks: number;
    /** Whole ballots: whether what somebody chooses must fit within the fund together. */
    readonly choice: "within_budget" | "any_number";
    /** Whole ballots: how the fund is divided over what residents chose. */
    readonly division: Division;
  };
  readonly shortlist: {
    readonly size: number;
    readonly perArea: number;
    readonly areaMode: "inside" | "on_top";
    readonly minimumSupport: number;
    readonly edge: "include" | "tie_rule";
  };
  readonly criteria: readonly Criterion[];
  readonly missingScores: "ignore" | "zero" | "block";
  readonly allocation: {
    readonly atMisfit: "stop" | "go_on";
    /** So many plans of each wijk get money before any other, while enough can; 0 = none. */
    readonly perArea: number;
  };
  readonly governance: "fund_awards" | "executive_awards";
  /** Of plans outside the cycle: plans/core/deciding-body.ts, plans/core/ahead.ts. */
  readonly interim: {
    /** R54: up to and including this the buurtcoordinator decides on small means, in cents. */
    readonly coordinatorCents: number;
    /** R87: weeks after the college acted ahead of the raad in which it tells the raad, and in which the raad decides. */
    readonly informWeeks: number;
    readonly approveWeeks: number;
  };
  readonly ties: readonly TieRule[];
}

/** Where one rule stands in the document: "valuation.method", or "themes" for a part that is one rule. */
export type RulePath = {
  [Part in keyof Rules]: Rules[Part] extends string | readonly unknown[]
    ? Part
    : `${Part}.${keyof Rules[Part] & string}`;
}[keyof Rules];

/** The value at a path of a rules document. */
export function ruleValue(rules: Rules, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], rules);
}

/** In which kinds of round each part of the rules says something, in the order of the page; elsewhere it keeps its default. */
const kindsOfPart: Readonly<Record<keyof Rules, "every" | readonly RoundKind[]>> = {
  submit: "every",
  value: ["neighbourhood_fund", "citizens_budget"],
  channels: ["neighbourhood_fund", "citizens_budget"],
  themes: "every",
  amounts: "every",
  screening: "every",
  financing: "every",
  interim: ["interim_plans"],
  valuation: ["neighbourhood_fund", "citizens_budget"],
  criteria: ["neighbourhood_fund"],
  missingScores: ["neighbourhood_fund"],
  allocation: ["neighbourhood_fund"],
  governance: ["neighbourhood_fund"],
  shortlist: ["citizens_budget"],
  ties: ["neighbourhood_fund", "citizens_budget"],
};

/** The parts of the rules that say something in a round of a kind; the others are not shown. */
export function partsOfKind(kind: RoundKind): readonly (keyof Rules)[] {
  const parts = Object.keys(kindsOfPart) as (keyof Rules)[];
  return parts.filter((part) => kindsOfPart[part] === "every" || kindsOfPart[part].includes(kind));
}

/** How residents value in a round: a mark per plan, a choice between two plans, or all that they choose at once. */
export type Method = Rules["valuation"]["method"] | "ballot";

/** Rules of the valuing that say nothing under a method. */
const silentUnder: Readonly<Record<Method, readonly RulePath[]>> = {
  score: ["valuation.choice", "valuation.division"],
  pairs: ["valuation.scale", "valuation.count", "valuation.choice", "valuation.division"],
  ballot: ["valuation.method", "valuation.scale", "valuation.count", "valuation.minimumPerPlan"],
};

/** Rules that say nothing in any round of a kind, so that no form asks for them. */
export function silentIn(kind: RoundKind): readonly RulePath[] {
  if (kind === "neighbourhood_fund") return silentUnder.ballot;
  // Each interim plan is answered by itself, so there is no one moment for all amounts
  return kind === "interim_plans" ? [...silentUnder.score, "screening.prices"] : silentUnder.score;
}

/** Parts that are about residents who value. */
const ofValuing: readonly (keyof Rules)[] = ["value", "channels", "valuation"];

/** The parts that say something in a round whose method is known; null: residents do not value in it. */
export const partsUnder = (kind: RoundKind, method: Method | null): readonly (keyof Rules)[] =>
  partsOfKind(kind).filter((part) => method !== null || !ofValuing.includes(part));

/** Whether a rule of those parts says something under a method. */
export const isInForce = (path: string, method: Method): boolean => !silentUnder[method].some((one) => one === path);

const anyone: ParticipationRule = { minimumAge: 12, wijken: [] };

/** What rules of before this one are read as. Inkoop is listed in the paper and excluded in it too, so it begins off (R89). */
export const usualFinancing: Rules["financing"] = {
  ways: ["subsidy", "participation", "sponsoring"],
  citation: "Beleidsregels Stimuleringsbudget (gmb-2015-115868)",
  citedWith: "doubtful",
};

const everywhere: Rules = {
  submit: anyone,
  value: anyone,
  channels: ["account"],
  themes,
  amounts: { effects: ["cost"], minimumCents: 0, maximumCents: null },
  screening: { principles, grounds, answerWeeks: 8, prices: "each" },
  financing: usualFinancing,
  valuation: {
    method: "score",
    scale: "good_less_good",
    count: "positives",
    minimumPerPlan: 10,
    keyWeeks: 6,
    choice: "within_budget",
    division: "greedy",
  },
  shortlist: { size: 100, perArea: 2, areaMode: "inside", minimumSupport: 1, edge: "include" },
  criteria: [],
  missingScores: "ignore",
  allocation: { atMisfit: "go_on", perArea: 0 },
  governance: "fund_awards",
  interim: { coordinatorCents: 1_000_000, informWeeks: 2, approveWeeks: 13 },
  ties: ["lot"],
};

/**
 * What a new round starts with. The paper leaves most numbers open (requirements, gaps): the sources stand with each rule
 * on the rules page. Experiment 3 does not ask draagvlak, principle ii: the valuing is that test (R83).
 */
export const defaultRules: Readonly<Record<RoundKind, Rules>> = {
  neighbourhood_plans: everywhere,
  neighbourhood_fund: everywhere,
  citizens_budget: {
    ...everywhere,
    amounts: { effects, minimumCents: 0, maximumCents: null },
    screening: { ...everywhere.screening, principles: principles.filter((principle) => principle !== "ii") },
    ties: ["more_positives", "fewer_negatives", "lower_cost", "lot"],
  },
  // A quick answer (R82)
  interim_plans: { ...everywhere, screening: { ...everywhere.screening, answerWeeks: 4 } },
};

/** Whether only who is in the register of entitled persons of the round may value. */
export const usesRegister = (rules: Pick<Rules, "channels">): boolean => !rules.channels.includes("account");

export type RulesReason =
  | "weights_not_hundred"
  | "criteria_missing"
  | "criterion_key_twice"
  | "knock_out_needs_zero"
  | "scale_needs_mean"
  | "amounts_crossed"
  | "channels_mixed"
  | "ties_end_with_lot";

/** What fields alone cannot say: whether the rules of a round hang together. Null, or the reason with its field. */
export function whyNotRules(kind: RoundKind, rules: Rules): { reason: RulesReason; field: string } | null {
  const { amounts, valuation, criteria } = rules;
  if (amounts.maximumCents !== null && amounts.maximumCents < amounts.minimumCents)
    return { reason: "amounts_crossed", field: "amounts.maximumCents" };
  const byScore = kind === "citizens_budget" && valuation.method === "score";
  if (byScore && (valuation.scale === "good_less_good") === (valuation.count === "mean"))
    return { reason: "scale_needs_mean", field: "valuation.count" };
  if (rules.channels.length > 1 && !usesRegister(rules)) return { reason: "channels_mixed", field: "channels" };
  if (rules.ties.at(-1) !== "lot") return { reason: "ties_end_with_lot", field: "ties" };
  return kind === "neighbourhood_fund" ? whyNotCriteria(criteria) : null;
}

function whyNotCriteria(criteria: readonly Criterion[]): { reason: RulesReason; field: string } | null {
  if (criteria.length === 0) return { reason: "criteria_missing", field: "criteria" };
  if (criteria.reduce((sum, { weight }) => sum + weight, 0) !== 100)
    return { reason: "weights_not_hundred", field: "criteria" };
  const keys = new Set(criteria.map(({ key }) => key));
  if (keys.size < criteria.length) return { reason: "criterion_key_twice", field: "criteria" };
  const harmless = criteria.findIndex(({ knockOut, levels }) => knockOut && levels.every(({ points }) => points > 0));
  return harmless < 0 ? null : { reason: "knock_out_needs_zero", field: `criteria[${harmless}].knockOut` };
}
