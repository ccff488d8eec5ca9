import type { Act, RoundKind } from "#app/modules/people/core/acts.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { Moment } from "../../support/factories.ts";
import { knowsUnopened, whyNever, whyNotAt, type Who } from "../../support/rights.ts";

export type Status = 200 | 302 | 403 | 404 | 410;

/** A kind of round at a moment; with a register of entitled persons or without. */
export interface Place {
  readonly kind: RoundKind;
  readonly moment: Moment;
  readonly register?: boolean;
}

/** A round with a plan 1 in it, written by the resident who looks. */
export interface World extends Place {
  readonly round: Round;
}

const isOffice = (who: Who): boolean => who !== "visitor" && who !== "resident";

/** Whether plan 1 was screened and admitted. */
export const isAdmitted = (moment: Moment): boolean =>
  !["unopened", "before", "preparation", "submission"].includes(moment);

interface PageRule {
  readonly address: (slug: string) => string;
  /** Whether the page is about a round, and so not there as long as that is not visible. */
  readonly inRound: boolean;
  /** Why somebody may not open the page: from the table of rights as it is written down for people. */
  readonly objection?: (who: Who, place: Place) => string | null;
  /** Whether the page exists for such a round and plan. */
  readonly exists?: (place: Place) => boolean;
  /** The page asks who somebody is before it looks for the round. */
  readonly whoFirst?: boolean;
  /** For pages that send people on by who they are. */
  readonly status?: (who: Who) => Status;
}

const outside = (address: string, more: Partial<PageRule> = {}): PageRule => ({
  address: () => address,
  inRound: false,
  ...more,
});

const inRound = (path: string, more: Partial<PageRule> = {}): PageRule => ({
  address: (slug) => path.replace(":slug", slug),
  inRound: true,
  ...more,
});

/** By role alone: the page shows what will be possible later. */
const role = (act: Act) => ({ objection: (who: Who) => whyNever(act, who) });
/** By role and phase. */
const now = (act: Act) => ({
  objection: (who: Who, { kind, moment }: Place) => whyNotAt(act, who, kind, moment),
});

/** Where a register says who values: nobody who looks here is in it, so a resident is sent on to say who they are. */
const asVoter = ({ objection }: { readonly objection: NonNullable<PageRule["objection"]> }) => ({
  objection: (who: Who, place: Place) => objection(who, place) ?? (place.register ? "not_signed_in" : null),
});

/** What a resident does with plans in a kind of round: a fund is voted on. */
const valuing = (kind: RoundKind): Act => (kind === "neighbourhood_fund" ? "waardering.vote" : "waardering.rate");

/** Whether plans are put in an order. */
const isRanked = (kind: RoundKind) => kind === "neighbourhood_fund" || kind === "citizens_budget";

const fund = { exists: ({ kind }: Place) => kind === "neighbourhood_fund" };
const withRegister = { exists: ({ register }: Place) => register === true };

/** Plan 1 is the resident's; to everybody else who may be an author it is somebody else's. */
const own = (act: Act) => ({
  objection: (who: Who) => whyNever(act, who) ?? (who === "resident" ? null : "not_your_plan"),
});

/** Every page that answers GET, and what decides on who may open it when. */
export const pages = {
  "/": outside("/"),
  "/toegankelijkheid": outside("/toegankelijkheid"),
  "/privacy": outside("/privacy"),
  "/contact": outside("/contact"),
  "/wijken": outside("/wijken"),
  "/inloggen": outside("/inloggen"),
  "/inloggen/tweede-stap": outside("/inloggen/tweede-stap", { status: () => 302 }),
  "/inloggen/tweede-stap/instellen": outside("/inloggen/tweede-stap/instellen", { status: () => 302 }),
  "/account-maken": outside("/account-maken"),
  "/account-maken/:token": outside("/account-maken/bestaat-niet", { status: () => 410 }),
  "/wachtwoord-vergeten": outside("/wachtwoord-vergeten"),
  "/account": outside("/account", { status: (who) => (who === "visitor" ? 302 : 200) }),
  "/account/beveiliging": outside("/account/beveiliging", { status: (who) => (who === "visitor" ? 302 : 200) }),
  "/mijn-plannen": outside("/mijn-plannen", role("plan.submit")),
  "/werk": outside("/werk", { status: (who) => (isOffice(who) ? 200 : 302) }),
  "/beheer/mensen": outside("/beheer/mensen", role("people.grant_role")),
  "/uitnodiging/:token": outside("/uitnodiging/bestaat-niet", { status: () => 410 }),
  "/beheer/wijken": outside("/beheer/wijken", role("people.set_wijken")),
  "/beheer/wijken/team": outside("/beheer/wijken/team", role("people.set_wijken")),
  "/beheer/post": outside("/beheer/post", role("people.read_outbox")),
  "/beheer/logboek": outside("/beheer/logboek", role("audit.read")),
  "/beheer/vernietigd": outside("/beheer/vernietigd", role("audit.read")),
  "/beheer/rondes": outside("/beheer/rondes", role("round.create")),
  "/potten": outside("/potten"),
  "/overzicht": outside("/overzicht"),
  "/beheer/doelen": outside("/beheer/doelen", role("results.arrange")),
  "/werk/metingen": outside("/werk/metingen", role("results.measure")),
  "/werk/verantwoording": outside("/werk/verantwoording", role("raad.export_year")),
  "/werk/potten": outside("/werk/potten", role("budget.read_ledger")),
  "/rondes": outside("/rondes"),

  "/mijn-plannen/:slug/1/meenemen": inRound("/mijn-plannen/:slug/1/meenemen", own("plan.carry_over")),

  "/rondes/:slug": inRound("/rondes/:slug"),
  "/rondes/:slug/spelregels": inRound("/rondes/:slug/spelregels"),
  "/rondes/:slug/plannen": inRound("/rondes/:slug/plannen"),
  "/rondes/:slug/plannen/1": inRound("/rondes/:slug/plannen/1"),
  "/rondes/:slug/plannen/1/melden": inRound("/rondes/:slug/plannen/1/melden"),
  "/rondes/:slug/plannen/1/wijzigen": inRound("/rondes/:slug/plannen/1/wijzigen", own("plan.revise")),
  "/rondes/:slug/plannen/1/intrekken": inRound("/rondes/:slug/plannen/1/intrekken", own("plan.withdraw")),
  "/rondes/:slug/plannen/1/samenvoegen": inRound("/rondes/:slug/plannen/1/samenvoegen", own("plan.answer_merge")),
  "/rondes/:slug/plannen/1/bonnen": inRound("/rondes/:slug/plannen/1/bonnen", now("plan.add_receipt")),
  "/rondes/:slug/indienen": inRound("/rondes/:slug/indienen", role("plan.submit")),
  "/rondes/:slug/waardering": inRound("/rondes/:slug/waardering"),
  "/rondes/:slug/waardering/lijst": inRound("/rondes/:slug/waardering/lijst", asVoter(now("waardering.rate"))),
  "/rondes/:slug/waardering/alvast": inRound("/rondes/:slug/waardering/alvast", {
    ...role("waardering.identify"),
    exists: ({ kind, moment }) => kind === "citizens_budget" && moment === "valuation",
  }),
  "/rondes/:slug/waardering/alvast/tellen": inRound(
    "/rondes/:slug/waardering/alvast/tellen",
    asVoter({ objection: (who, { kind, moment }) => whyNotAt(valuing(kind), who, kind, moment) }),
  ),
  "/rondes/:slug/waardering/stembiljet": inRound("/rondes/:slug/waardering/stembiljet", {
    ...now("waardering.identify"),
    ...fund,
  }),
  "/rondes/:slug/waardering/meedoen": inRound("/rondes/:slug/waardering/meedoen", {
    ...role("waardering.identify"),
    ...withRegister,
  }),
  "/rondes/:slug/waardering/mijn": inRound("/rondes/:slug/waardering/mijn", asVoter(role("waardering.rate"))),
  "/rondes/:slug/uitslag": inRound("/rondes/:slug/uitslag", { exists: ({ kind }) => kind !== "interim_plans" }),
  "/rondes/:slug/stemming": inRound("/rondes/:slug/stemming", fund),
  "/rondes/:slug/stemming/narekenen": inRound("/rondes/:slug/stemming/narekenen", fund),
  "/rondes/:slug/narekenen": inRound("/rondes/:slug/narekenen", {
    exists: ({ kind }) => isRanked(kind),
  }),
  "/rondes/:slug/fonds": inRound("/rondes/:slug/fonds", fund),
  "/rondes/:slug/besluit": inRound("/rondes/:slug/besluit"),

  "/beheer/rondes/:slug": inRound("/beheer/rondes/:slug", now("round.configure")),
  "/beheer/rondes/:slug/openen": inRound("/beheer/rondes/:slug/openen", now("round.open")),
  "/beheer/rondes/:slug/vier-ogen": inRound("/beheer/rondes/:slug/vier-ogen", role("round.release")),
  "/beheer/rondes/:slug/naast-elkaar": inRound("/beheer/rondes/:slug/naast-elkaar", role("round.configure")),
  "/beheer/rondes/:slug/kopie": inRound("/beheer/rondes/:slug/kopie", now("round.duplicate")),
  "/beheer/rondes/:slug/register": inRound("/beheer/rondes/:slug/register", now("waardering.import_register")),
  "/beheer/rondes/:slug/wijzigen": inRound("/beheer/rondes/:slug/wijzigen", now("round.propose_change")),

  "/werk/rondes/:slug": inRound("/werk/rondes/:slug", now("plan.read_dossier")),
  "/werk/rondes/:slug/plannen/1": inRound("/werk/rondes/:slug/plannen/1", now("plan.read_dossier")),
  "/werk/rondes/:slug/plannen/1/advies": inRound("/werk/rondes/:slug/plannen/1/advies", role("plan.advise_as_partner")),
  "/werk/rondes/:slug/plannen/1/uitvoering": inRound(
    "/werk/rondes/:slug/plannen/1/uitvoering",
    now("plan.keep_milestone"),
  ),
  "/werk/rondes/:slug/plannen/1/betaling": inRound("/werk/rondes/:slug/plannen/1/betaling", now("plan.pay")),
  "/werk/rondes/:slug/invoeren": inRound("/werk/rondes/:slug/invoeren", role("plan.enter_for_resident")),
  "/werk/rondes/:slug/balie": inRound("/werk/rondes/:slug/balie", {
    ...role("waardering.replace_code"),
    ...withRegister,
  }),
  "/werk/rondes/:slug/scores": inRound("/werk/rondes/:slug/scores", { ...role("fonds.score"), ...fund }),
  "/werk/rondes/:slug/scores/1": inRound("/werk/rondes/:slug/scores/1", {
    ...role("fonds.score"),
    exists: ({ kind, moment }) => kind === "neighbourhood_fund" && isAdmitted(moment),
  }),
  "/werk/rondes/:slug/fonds": inRound("/werk/rondes/:slug/fonds", { ...role("fonds.adopt_award"), ...fund }),
  "/werk/rondes/:slug/vergadering": inRound("/werk/rondes/:slug/vergadering", now("fonds.see_meeting")),
  "/werk/rondes/:slug/vergadering/scherm": inRound("/werk/rondes/:slug/vergadering/scherm", now("fonds.see_meeting")),
  "/werk/rondes/:slug/vergadering/1": inRound("/werk/rondes/:slug/vergadering/1", now("fonds.see_meeting")),
  "/werk/rondes/:slug/loting": inRound("/werk/rondes/:slug/loting", {
    ...role("lot.enter"),
    exists: ({ kind }) => isRanked(kind),
  }),
  "/werk/rondes/:slug/besluiten": inRound("/werk/rondes/:slug/besluiten", { ...role("raad.decide"), whoFirst: true }),
  "/werk/rondes/:slug/besluiten/scherm": inRound("/werk/rondes/:slug/besluiten/scherm", {
    ...now("raad.decide"),
    whoFirst: true,
  }),
  "/werk/rondes/:slug/besluiten/moties": inRound("/werk/rondes/:slug/besluiten/moties", {
    ...role("raad.record_instrument"),
    whoFirst: true,
  }),
  "/werk/rondes/:slug/besluiten/moties/1": inRound("/werk/rondes/:slug/besluiten/moties/1", {
    objection: now("raad.record_instrument").objection,
    exists: () => false,
    whoFirst: true,
  }),
  "/werk/rondes/:slug/besluiten/1": inRound("/werk/rondes/:slug/besluiten/1", {
    ...now("raad.prioritise"),
    // As long as a plan is not admitted there is nothing to put first or decide on
    exists: ({ moment }) => isAdmitted(moment),
    whoFirst: true,
  }),
  "/werk/rondes/:slug/voorstel": inRound("/werk/rondes/:slug/voorstel", {
    ...role("raad.read_proposal"),
    whoFirst: true,
  }),
  "/werk/rondes/:slug/besluit": inRound("/werk/rondes/:slug/besluit", {
    ...role("raad.edit_resolution"),
    whoFirst: true,
  }),
  "/werk/rondes/:slug/dossier": inRound("/werk/rondes/:slug/dossier", { ...role("raad.export"), whoFirst: true }),
} as const satisfies Record<string, PageRule>;

export type PageName = keyof typeof pages;
export const pageNames = Object.keys(pages) as PageName[];

export function isInRound(page: PageName): boolean {
  return pages[page].inRound;
}

/** What a page answers to somebody, by the table of acts. */
export function statusOf(page: PageName, who: Who, place: Place): Status {
  const rule: PageRule = pages[page];
  if (rule.status) return rule.status(who);
  const no = rule.objection?.(who, place) ?? null;
  const refused = no && (no === "not_signed_in" ? 302 : 403);
  if (rule.whoFirst && refused) return refused;
  if (rule.inRound && place.moment === "unopened" && !knowsUnopened(who)) return 404;
  if (refused) return refused;
  return rule.exists?.(place) === false ? 404 : 200;
}
