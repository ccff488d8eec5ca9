import { index, layout, route, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";
import { acts, type Act, type Party } from "./modules/people/core/acts.ts";

/** For whom an address is: everybody, whoever is signed in, the office, or who may at some time do this act. */
type Audience = "public" | "signed_in" | "office" | Act;

interface Page {
  readonly path: string;
  readonly file: string;
  readonly audience: Audience;
  /** Where two addresses have one file. */
  readonly id?: string;
}

const page = (path: string, file: string, audience: Audience, id?: string): Page => ({
  ...{ path, file, audience },
  ...(id && { id }),
});

/**
 * Every address of the product: Dutch on the left, the file that answers, and for whom it is. The build stops at one that
 * does not say so; trust row D1 holds what is said here against what happens.
 */
export const pages: readonly Page[] = [
  page("", "routes/home.tsx", "public"),
  page("health", "routes/health.ts", "public"),
  page("toegankelijkheid", "routes/duty.tsx", "public", "accessibility"),
  page("privacy", "routes/duty.tsx", "public", "privacy"),
  page("contact", "routes/duty.tsx", "public", "contact"),

  page("wijken", "routes/people/teams.tsx", "public"),

  // People
  page("inloggen", "routes/people/sign-in.tsx", "public"),
  page("inloggen/tweede-stap", "routes/people/second-step.tsx", "public"),
  page("inloggen/tweede-stap/instellen", "routes/people/set-up.tsx", "public"),
  page("uitloggen", "routes/people/sign-out.ts", "public"),
  page("aangemeld-blijven", "routes/people/stay.ts", "public"),
  page("account-maken", "routes/people/ask-link.tsx", "public", "ask-account"),
  page("wachtwoord-vergeten", "routes/people/ask-link.tsx", "public", "ask-password"),
  page("account-maken/:token", "routes/people/register.tsx", "public"),
  page("uitnodiging/:token", "routes/people/invitation.tsx", "public"),
  page("account", "routes/people/account.tsx", "signed_in"),
  page("account/gegevens.json", "routes/people/own-data.ts", "signed_in"),
  page("account/beveiliging", "routes/people/security.tsx", "signed_in"),
  page("beheer/mensen", "routes/people/officers.tsx", "people.grant_role"),
  page("beheer/wijken", "routes/people/wijken.tsx", "people.set_wijken"),
  page("beheer/wijken/team", "routes/people/team.tsx", "people.set_wijken"),
  page("beheer/post", "routes/people/outbox.tsx", "people.read_outbox"),
  page("beheer/logboek", "routes/audit/log.tsx", "audit.read"),
  page("beheer/vernietigd", "routes/audit/destroyed.tsx", "audit.read"),

  // Pots of money
  page("potten", "routes/budget/show.tsx", "public"),
  page("potten.csv", "routes/budget/csv.ts", "public"),
  page("werk/potten", "routes/budget/manage.tsx", "budget.read_ledger"),

  // Rounds
  page("rondes", "routes/rounds/list.tsx", "public"),
  page("rondes/:roundSlug", "routes/rounds/show.tsx", "public"),
  page("rondes/:roundSlug/spelregels", "routes/rounds/rules.tsx", "public"),
  page("beheer/rondes", "routes/rounds/administer.tsx", "round.create"),
  page("beheer/rondes/:roundSlug", "routes/rounds/configure.tsx", "round.configure"),
  page("beheer/rondes/:roundSlug/openen", "routes/rounds/open.tsx", "round.open"),
  page("beheer/rondes/:roundSlug/vier-ogen", "routes/rounds/two-people.tsx", "round.release"),
  page("beheer/rondes/:roundSlug/naast-elkaar", "routes/rounds/side-by-side.tsx", "round.configure"),
  page("beheer/rondes/:roundSlug/kopie", "routes/rounds/duplicate.tsx", "round.duplicate"),
  page("beheer/rondes/:roundSlug/register", "routes/waardering/register.tsx", "waardering.import_register"),
  page(
    "beheer/rondes/:roundSlug/register/stemcodes.csv",
    "routes/waardering/register-codes.ts",
    "waardering.import_register",
  ),
  page("beheer/rondes/:roundSlug/wijzigen", "routes/rounds/change.tsx", "round.propose_change"),

  // Plans
  page("rondes/:roundSlug/plannen", "routes/plans/list.tsx", "public"),
  page("rondes/:roundSlug/plannen/:number", "routes/plans/show.tsx", "public"),
  page("rondes/:roundSlug/plannen/:number/melden", "routes/plans/report.tsx", "public"),
  page("rondes/:roundSlug/plannen/:number/wijzigen", "routes/plans/revise.tsx", "plan.revise"),
  page("rondes/:roundSlug/plannen/:number/intrekken", "routes/plans/withdraw.tsx", "plan.withdraw"),
  page("rondes/:roundSlug/plannen/:number/samenvoegen", "routes/plans/answer-merge.tsx", "plan.answer_merge"),
  page("rondes/:roundSlug/plannen/:number/bestanden/:file", "routes/plans/file.ts", "public"),
  page("rondes/:roundSlug/plannen/:number/bonnen", "routes/plans/receipts.tsx", "plan.add_receipt"),
  page("rondes/:roundSlug/plannen/:number/bonnen/:file", "routes/plans/receipt-file.ts", "plan.add_receipt"),
  page("rondes/:roundSlug/indienen", "routes/plans/submit.tsx", "plan.submit"),
  page("mijn-plannen", "routes/plans/own.tsx", "plan.submit"),
  page("mijn-plannen/:roundSlug/:number/meenemen", "routes/plans/carry-over.tsx", "plan.carry_over"),
  page("werk/rondes/:roundSlug/invoeren", "routes/plans/enter.tsx", "plan.enter_for_resident"),

  // Waardering
  page("rondes/:roundSlug/waardering", "routes/waardering/value.tsx", "public"),
  page("rondes/:roundSlug/waardering/lijst", "routes/waardering/list.tsx", "waardering.rate"),
  page("rondes/:roundSlug/waardering/alvast", "routes/waardering/choose-first.tsx", "waardering.identify"),
  page("rondes/:roundSlug/waardering/alvast/tellen", "routes/waardering/waiting.tsx", "waardering.rate"),
  page("rondes/:roundSlug/waardering/stembiljet", "routes/waardering/ballot.tsx", "waardering.identify"),
  page("rondes/:roundSlug/waardering/meedoen", "routes/waardering/identify.tsx", "waardering.identify"),
  page("rondes/:roundSlug/waardering/mijn", "routes/waardering/own.tsx", "waardering.rate"),
  page("rondes/:roundSlug/uitslag", "routes/waardering/results.tsx", "public"),
  page("rondes/:roundSlug/uitslag.csv", "routes/waardering/results-csv.ts", "public"),
  page("rondes/:roundSlug/narekenen", "routes/waardering/recount.tsx", "public"),
  page("rondes/:roundSlug/telling.json", "routes/waardering/count-file.ts", "public"),
  page("rondes/:roundSlug/telling.csv", "routes/waardering/counts-csv.ts", "public"),

  page("rondes/:roundSlug/stemming", "routes/waardering/vote.tsx", "public"),
  page("rondes/:roundSlug/stemming/narekenen", "routes/waardering/recount-vote.tsx", "public"),
  page("rondes/:roundSlug/stemming.json", "routes/waardering/vote-file.ts", "public"),
  page("rondes/:roundSlug/stemming.csv", "routes/waardering/vote-csv.ts", "public"),
  page("rondes/:roundSlug/stemming.pb", "routes/waardering/vote-pb.ts", "public"),

  // The office
  page("werk", "routes/plans/work.tsx", "office"),
  page("werk/rondes/:roundSlug", "routes/plans/work-round.tsx", "plan.read_dossier"),
  page("werk/rondes/:roundSlug/plannen/:number", "routes/plans/dossier.tsx", "plan.read_dossier"),
  page("werk/rondes/:roundSlug/plannen/:number/uitvoering", "routes/plans/works.tsx", "plan.keep_milestone"),
  page("werk/rondes/:roundSlug/plannen/:number/betaling", "routes/plans/payment.tsx", "plan.pay"),
  page("werk/rondes/:roundSlug/plannen/:number/advies", "routes/plans/partner-advice.tsx", "plan.advise_as_partner"),

  page("balie/klaar", "routes/waardering/kiosk-end.ts", "public"),
  page("werk/rondes/:roundSlug/balie", "routes/waardering/desk.tsx", "waardering.replace_code"),

  // Fonds
  page("rondes/:roundSlug/fonds", "routes/fonds/show.tsx", "public"),
  page("werk/rondes/:roundSlug/scores", "routes/fonds/scores.tsx", "fonds.score"),
  page("werk/rondes/:roundSlug/scores/:number", "routes/fonds/score.tsx", "fonds.score"),
  page("werk/rondes/:roundSlug/scores/:number/concept", "routes/fonds/draft.ts", "fonds.score"),
  page("werk/rondes/:roundSlug/fonds", "routes/fonds/studio.tsx", "fonds.adopt_award"),
  page("werk/rondes/:roundSlug/vergadering", "routes/fonds/meeting.tsx", "fonds.see_meeting"),
  page("werk/rondes/:roundSlug/vergadering/scherm", "routes/fonds/screen.tsx", "fonds.see_meeting"),
  page("werk/rondes/:roundSlug/vergadering/:number", "routes/fonds/meeting-plan.tsx", "fonds.see_meeting"),
  page("werk/rondes/:roundSlug/loting", "routes/rounds/lot.tsx", "lot.enter"),

  // Raad
  page("rondes/:roundSlug/besluit", "routes/raad/decision.tsx", "public"),
  page("werk/rondes/:roundSlug/besluiten", "routes/raad/decisions.tsx", "raad.decide"),
  page("werk/rondes/:roundSlug/besluiten/scherm", "routes/raad/screen.tsx", "raad.decide"),
  page("werk/rondes/:roundSlug/besluiten/moties", "routes/raad/instruments.tsx", "raad.record_instrument"),
  page("werk/rondes/:roundSlug/besluiten/moties/:number", "routes/raad/instrument.tsx", "raad.record_instrument"),
  page("werk/rondes/:roundSlug/besluiten/:number", "routes/raad/decide.tsx", "raad.prioritise"),
  page("werk/rondes/:roundSlug/voorstel", "routes/raad/proposal.tsx", "raad.read_proposal"),
  page("werk/rondes/:roundSlug/besluit", "routes/raad/resolution.tsx", "raad.edit_resolution"),
  page("werk/rondes/:roundSlug/dossier", "routes/raad/dossier.tsx", "raad.export"),
  page("werk/rondes/:roundSlug/dossier.zip", "routes/raad/dossier-zip.ts", "raad.export"),
  page("werk/verantwoording", "routes/raad/year.tsx", "raad.export_year"),
  page("werk/verantwoording.ods", "routes/raad/year-file.ts", "raad.export_year", "year-ods"),
  page("werk/verantwoording.xlsx", "routes/raad/year-file.ts", "raad.export_year", "year-xlsx"),
  page("werk/verantwoording.csv", "routes/raad/year-file.ts", "raad.export_year", "year-csv"),

  // Results
  page("overzicht", "routes/results/overview.tsx", "public"),
  page("overzicht.ods", "routes/results/overview-file.ts", "public", "overview-ods"),
  page("overzicht.csv", "routes/results/overview-file.ts", "public", "overview-csv"),
  page("beheer/doelen", "routes/results/indicators.tsx", "results.arrange"),
  page("werk/metingen", "routes/results/measurements.tsx", "results.measure"),

  page("*", "routes/not-found.tsx", "public"),
];

/** Whether an address is for somebody at all; when and for which round, the table of acts says. */
export function isFor(audience: Audience, party: Party): boolean {
  switch (audience) {
    case "public":
      return true;
    case "signed_in":
      return party !== "visitor";
    case "office":
      return party !== "visitor" && party !== "resident";
    default:
      return acts[audience].by.includes(party as never);
  }
}

/** @throws Error at an address that does not say for whom it is. */
export function toRoutes(all: readonly Page[]): RouteConfigEntry[] {
  const audiences: readonly string[] = ["public", "signed_in", "office", ...Object.keys(acts)];
  const untold = all.filter(({ audience }) => !audiences.includes(audience));
  if (untold.length > 0) throw new Error(`for whom is ${untold.map(({ path }) => `/${path}`).join(", ")}?`);
  return all.map(({ path, file, id }) => (path === "" ? index(file) : route(path, file, id ? { id } : {})));
}

export default [layout("routes/frame.tsx", toRoutes(pages))] satisfies RouteConfig;
