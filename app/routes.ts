import { index, layout, route, type RouteConfig } from "@remix-run/route-config";

/** Every address of the product: Dutch on the left, the file that answers on the right. */
const pages = [
  index("routes/home.tsx"),
  route("health", "routes/health.ts"),
  route("toegankelijkheid", "routes/duty.tsx", { id: "accessibility" }),
  route("privacy", "routes/duty.tsx", { id: "privacy" }),
  route("contact", "routes/duty.tsx", { id: "contact" }),

  // People
  route("inloggen", "routes/people/sign-in.tsx"),
  route("inloggen/tweede-stap", "routes/people/second-step.tsx"),
  route("inloggen/tweede-stap/instellen", "routes/people/set-up.tsx"),
  route("uitloggen", "routes/people/sign-out.ts"),
  route("aangemeld-blijven", "routes/people/stay.ts"),
  route("account-maken", "routes/people/register.tsx"),
  route("uitnodiging/:token", "routes/people/invitation.tsx"),
  route("account", "routes/people/account.tsx"),
  route("account/gegevens.json", "routes/people/own-data.ts"),
  route("account/beveiliging", "routes/people/security.tsx"),
  route("beheer/mensen", "routes/people/officers.tsx"),
  route("beheer/wijken", "routes/people/wijken.tsx"),
  route("beheer/post", "routes/people/outbox.tsx"),
  route("beheer/logboek", "routes/audit/log.tsx"),
  route("beheer/vernietigd", "routes/audit/destroyed.tsx"),

  // Rounds
  route("rondes", "routes/rounds/list.tsx"),
  route("rondes/:roundSlug", "routes/rounds/show.tsx"),
  route("rondes/:roundSlug/spelregels", "routes/rounds/rules.tsx"),
  route("beheer/rondes", "routes/rounds/administer.tsx"),
  route("beheer/rondes/:roundSlug", "routes/rounds/configure.tsx"),
  route("beheer/rondes/:roundSlug/openen", "routes/rounds/open.tsx"),
  route("beheer/rondes/:roundSlug/vier-ogen", "routes/rounds/two-people.tsx"),
  route("beheer/rondes/:roundSlug/kopie", "routes/rounds/duplicate.tsx"),
  route("beheer/rondes/:roundSlug/register", "routes/waardering/register.tsx"),
  route("beheer/rondes/:roundSlug/register/stemcodes.csv", "routes/waardering/register-codes.ts"),
  route("beheer/rondes/:roundSlug/wijzigen", "routes/rounds/change.tsx"),

  // Plans
  route("rondes/:roundSlug/plannen", "routes/plans/list.tsx"),
  route("rondes/:roundSlug/plannen/:number", "routes/plans/show.tsx"),
  route("rondes/:roundSlug/plannen/:number/melden", "routes/plans/report.tsx"),
  route("rondes/:roundSlug/plannen/:number/wijzigen", "routes/plans/revise.tsx"),
  route("rondes/:roundSlug/plannen/:number/intrekken", "routes/plans/withdraw.tsx"),
  route("rondes/:roundSlug/indienen", "routes/plans/submit.tsx"),
  route("mijn-plannen", "routes/plans/own.tsx"),
  route("werk/rondes/:roundSlug/invoeren", "routes/plans/enter.tsx"),

  // Waardering
  route("rondes/:roundSlug/waardering", "routes/waardering/value.tsx"),
  route("rondes/:roundSlug/waardering/lijst", "routes/waardering/list.tsx"),
  route("rondes/:roundSlug/waardering/alvast", "routes/waardering/choose-first.tsx"),
  route("rondes/:roundSlug/waardering/alvast/tellen", "routes/waardering/waiting.tsx"),
  route("rondes/:roundSlug/waardering/meedoen", "routes/waardering/identify.tsx"),
  route("rondes/:roundSlug/waardering/mijn", "routes/waardering/own.tsx"),
  route("rondes/:roundSlug/uitslag", "routes/waardering/results.tsx"),
  route("rondes/:roundSlug/uitslag.csv", "routes/waardering/results-csv.ts"),

  // The office
  route("werk", "routes/plans/work.tsx"),
  route("werk/rondes/:roundSlug", "routes/plans/work-round.tsx"),
  route("werk/rondes/:roundSlug/plannen/:number", "routes/plans/dossier.tsx"),

  route("balie/klaar", "routes/waardering/kiosk-end.ts"),
  route("werk/rondes/:roundSlug/balie", "routes/waardering/desk.tsx"),

  // Fonds
  route("rondes/:roundSlug/fonds", "routes/fonds/show.tsx"),
  route("werk/rondes/:roundSlug/scores", "routes/fonds/scores.tsx"),
  route("werk/rondes/:roundSlug/scores/:number", "routes/fonds/score.tsx"),
  route("werk/rondes/:roundSlug/fonds", "routes/fonds/studio.tsx"),
  route("werk/rondes/:roundSlug/loting", "routes/rounds/lot.tsx"),

  // Raad
  route("rondes/:roundSlug/besluit", "routes/raad/decision.tsx"),
  route("werk/rondes/:roundSlug/besluiten", "routes/raad/decisions.tsx"),
  route("werk/rondes/:roundSlug/besluiten/:number", "routes/raad/decide.tsx"),
  route("werk/rondes/:roundSlug/besluit", "routes/raad/resolution.tsx"),
  route("werk/rondes/:roundSlug/dossier", "routes/raad/dossier.tsx"),
  route("werk/rondes/:roundSlug/dossier.zip", "routes/raad/dossier-zip.ts"),

  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;

export default [layout("routes/frame.tsx", pages)] satisfies RouteConfig;
