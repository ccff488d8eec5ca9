import { acts, type Act, type RoundKind } from "#app/modules/people/core/acts.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import type { Refused } from "#app/modules/people/core/refusal.ts";
import { isJudged, type PlanState } from "#app/modules/plans/core/lifecycle.ts";
import { isDrawn } from "#app/modules/rounds/core/lot.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";

export type Status = 200 | 302 | 403 | 404 | 410;

/** A round with a plan 1 in it, written by the resident who looks. */
export interface World {
  readonly round: Round;
  readonly state: PlanState;
}

interface PageRule {
  readonly address: (slug: string) => string;
  /** Whether the page is about a round, and so not there as long as that is not visible. */
  readonly inRound: boolean;
  /** What the table of acts says about opening the page. */
  readonly objection?: (actor: Actor, world: World) => Refused | null;
  /** Whether the page exists for such a round and plan. */
  readonly exists?: (world: World) => boolean;
  /** The page asks who somebody is before it looks for the round. */
  readonly whoFirst?: boolean;
  /** For pages that send people on by who they are. */
  readonly status?: (actor: Actor) => Status;
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
const role = (act: Act) => ({ objection: (actor: Actor) => whyNotRole(actor, acts[act]) });
/** By role and phase. */
const now = (act: Act) => ({ objection: (actor: Actor, { round }: World) => whyNot(actor, act, round.standing) });
const always = (act: Act) => ({ objection: (actor: Actor) => whyNot(actor, act, null) });

const ofKind = (kind: RoundKind) => ({ exists: ({ round }: World) => round.kind === kind });
const fund = ofKind("neighbourhood_fund");

/** Plan 1 is the resident's; to everybody else who may be an author it is somebody else's. */
const own = (act: Act) => ({
  objection: (actor: Actor) =>
    whyNotRole(actor, acts[act]) ?? (actor.kind === "resident" ? null : { refused: "not_your_plan" }),
});

/** Every page that answers GET, and what decides on who may open it when. */
export const pages = {
  "/": outside("/"),
  "/toegankelijkheid": outside("/toegankelijkheid"),
  "/privacy": outside("/privacy"),
  "/contact": outside("/contact"),
  "/inloggen": outside("/inloggen"),
  "/inloggen/tweede-stap": outside("/inloggen/tweede-stap", { status: () => 302 }),
  "/inloggen/tweede-stap/instellen": outside("/inloggen/tweede-stap/instellen", { status: () => 302 }),
  "/account-maken": outside("/account-maken"),
  "/account-maken/:token": outside("/account-maken/bestaat-niet", { status: () => 410 }),
  "/wachtwoord-vergeten": outside("/wachtwoord-vergeten"),
  "/account": outside("/account", { status: ({ kind }) => (kind === "visitor" ? 302 : 200) }),
  "/account/beveiliging": outside("/account/beveiliging", {
    status: ({ kind }) => (kind === "visitor" ? 302 : 200),
  }),
  "/mijn-plannen": outside("/mijn-plannen", role("plan.submit")),
  "/werk": outside("/werk", { status: ({ kind }) => (kind === "officer" ? 200 : 302) }),
  "/beheer/mensen": outside("/beheer/mensen", always("people.grant_role")),
  "/uitnodiging/:token": outside("/uitnodiging/bestaat-niet", { status: () => 410 }),
  "/beheer/wijken": outside("/beheer/wijken", always("people.set_wijken")),
  "/beheer/post": outside("/beheer/post", always("people.read_outbox")),
  "/beheer/logboek": outside("/beheer/logboek", always("audit.read")),
  "/beheer/vernietigd": outside("/beheer/vernietigd", always("audit.read")),
  "/beheer/rondes": outside("/beheer/rondes", always("round.create")),
  "/rondes": outside("/rondes"),

  "/rondes/:slug": inRound("/rondes/:slug"),
  "/rondes/:slug/spelregels": inRound("/rondes/:slug/spelregels"),
  "/rondes/:slug/plannen": inRound("/rondes/:slug/plannen"),
  "/rondes/:slug/plannen/1": inRound("/rondes/:slug/plannen/1"),
  "/rondes/:slug/plannen/1/melden": inRound("/rondes/:slug/plannen/1/melden"),
  "/rondes/:slug/plannen/1/wijzigen": inRound("/rondes/:slug/plannen/1/wijzigen", own("plan.revise")),
  "/rondes/:slug/plannen/1/intrekken": inRound("/rondes/:slug/plannen/1/intrekken", own("plan.withdraw")),
  "/rondes/:slug/indienen": inRound("/rondes/:slug/indienen", role("plan.submit")),
  "/rondes/:slug/waardering": inRound("/rondes/:slug/waardering"),
  "/rondes/:slug/waardering/lijst": inRound("/rondes/:slug/waardering/lijst", now("waardering.rate")),
  "/rondes/:slug/waardering/alvast": inRound("/rondes/:slug/waardering/alvast", {
    ...role("waardering.identify"),
    exists: ({ round: { kind, standing } }) => kind === "citizens_budget" && standing.phase === "valuation",
  }),
  "/rondes/:slug/waardering/alvast/tellen": inRound("/rondes/:slug/waardering/alvast/tellen", now("waardering.rate")),
  "/rondes/:slug/waardering/meedoen": inRound("/rondes/:slug/waardering/meedoen", {
    ...role("waardering.identify"),
    exists: ({ round }) => usesRegister(round.rules),
  }),
  "/rondes/:slug/waardering/mijn": inRound("/rondes/:slug/waardering/mijn", role("waardering.rate")),
  "/rondes/:slug/uitslag": inRound("/rondes/:slug/uitslag"),
  "/rondes/:slug/fonds": inRound("/rondes/:slug/fonds", fund),
  "/rondes/:slug/besluit": inRound("/rondes/:slug/besluit"),

  "/beheer/rondes/:slug": inRound("/beheer/rondes/:slug", now("round.configure")),
  "/beheer/rondes/:slug/openen": inRound("/beheer/rondes/:slug/openen", now("round.open")),
  "/beheer/rondes/:slug/vier-ogen": inRound("/beheer/rondes/:slug/vier-ogen", role("round.release")),
  "/beheer/rondes/:slug/kopie": inRound("/beheer/rondes/:slug/kopie", now("round.duplicate")),
  "/beheer/rondes/:slug/register": inRound("/beheer/rondes/:slug/register", now("waardering.import_register")),
  "/beheer/rondes/:slug/wijzigen": inRound("/beheer/rondes/:slug/wijzigen", now("round.propose_change")),

  "/werk/rondes/:slug": inRound("/werk/rondes/:slug", now("plan.read_dossier")),
  "/werk/rondes/:slug/plannen/1": inRound("/werk/rondes/:slug/plannen/1", now("plan.read_dossier")),
  "/werk/rondes/:slug/invoeren": inRound("/werk/rondes/:slug/invoeren", role("plan.enter_for_resident")),
  "/werk/rondes/:slug/balie": inRound("/werk/rondes/:slug/balie", {
    ...role("waardering.replace_code"),
    exists: ({ round }) => usesRegister(round.rules),
  }),
  "/werk/rondes/:slug/scores": inRound("/werk/rondes/:slug/scores", { ...role("fonds.score"), ...fund }),
  "/werk/rondes/:slug/scores/1": inRound("/werk/rondes/:slug/scores/1", {
    ...role("fonds.score"),
    exists: ({ round, state }) => round.kind === "neighbourhood_fund" && isJudged(state),
  }),
  "/werk/rondes/:slug/fonds": inRound("/werk/rondes/:slug/fonds", { ...role("fonds.adopt_award"), ...fund }),
  "/werk/rondes/:slug/loting": inRound("/werk/rondes/:slug/loting", {
    ...role("lot.enter"),
    exists: ({ round }) => isDrawn(round.kind),
  }),
  "/werk/rondes/:slug/besluiten": inRound("/werk/rondes/:slug/besluiten", { ...role("raad.decide"), whoFirst: true }),
  "/werk/rondes/:slug/besluiten/1": inRound("/werk/rondes/:slug/besluiten/1", {
    ...now("raad.decide"),
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
export function statusOf(page: PageName, actor: Actor, world: World): Status {
  const rule: PageRule = pages[page];
  if (rule.status) return rule.status(actor);
  const no = rule.objection?.(actor, world) ?? null;
  const refused = no && (no.refused === "not_signed_in" ? 302 : 403);
  const hidden = rule.inRound && !world.round.opened && actor.kind !== "officer";
  if (rule.whoFirst && refused) return refused;
  if (hidden) return 404;
  if (refused) return refused;
  return rule.exists?.(world) === false ? 404 : 200;
}
