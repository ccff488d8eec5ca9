import type { Trouble } from "./platform/trouble.ts";
import { kioskLimits, sessionLimits } from "./modules/people/core/session-limits.ts";

/** The page of everybody with an office account: one name wherever a link leads to it. */
const work = { label: "Uw werk", href: "/werk" };

/** The texts around every page. */
export const siteTexts = {
  work,
  municipality: (name: string) => `Gemeente ${name}`,
  example: "Voorbeeld: wat u leest over Lindenveen is verzonnen.",
  /** Choices that wait in the browser. */
  unsent: (slug: string) => ({
    text: "Uw keuzes zijn nog niet verstuurd.",
    label: "Bekijk en verstuur uw keuzes",
    href: `/rondes/${slug}/waardering/alvast/tellen`,
  }),
  nav: (staff: boolean) => [
    { label: "Nu", href: "/" },
    { label: "Rondes", href: "/rondes" },
    ...(staff ? [work] : [{ label: "Mijn plannen", href: "/mijn-plannen" }]),
  ],
  /** What a page that is refused (403) advises, by who looks. */
  refused: {
    visitor: {
      text: "Klopt dat niet? Log in met een ander account, of bel de gemeente.",
      action: { label: "Inloggen", href: "/inloggen" },
    },
    resident: {
      text: "Klopt dat niet? Log in met een ander account, of bel de gemeente.",
      action: { label: "Bekijk alle rondes", href: "/rondes" },
    },
    officer: {
      text: "Deze bladzijde hoort bij een andere rol of een andere fase van de ronde. Bij Uw werk staat wat u nu kunt doen.",
      action: { label: "Naar uw werk", href: work.href },
    },
  },
  signIn: (pathname: string) => ({
    label: "Inloggen",
    href: pathname.startsWith("/inloggen") ? "/inloggen" : `/inloggen?terug=${encodeURIComponent(pathname)}`,
    current: pathname === "/inloggen",
  }),
  account: (name: string, pathname: string) => ({ label: name, href: "/account", current: pathname === "/account" }),
  footer: {
    text: "Vragen? Bel de gemeente of kom naar de balie in het raadhuis.",
    links: [
      { label: "Potten", href: "/potten" },
      { label: "Doelen en resultaten", href: "/overzicht" },
      { label: "Toegankelijkheid", href: "/toegankelijkheid" },
      { label: "Privacy", href: "/privacy" },
      { label: "Contact", href: "/contact" },
    ],
  },
};

const { idleMinutes, warnMinutes } = sessionLimits;

/** The warnings before somebody is no longer signed in, with their limits in seconds. */
export const idleTexts = {
  staff: {
    // That somebody is there is noted once a minute, so it may be a minute less.
    idle: (idleMinutes - 1) * 60,
    warn: warnMinutes * 60,
    stay: "/aangemeld-blijven",
    texts: {
      title: "Bent u er nog?",
      text: `Over ${warnMinutes} minuten wordt u uitgelogd, omdat u lang niets deed. Wat u al typte, blijft staan.`,
      stay: "Aangemeld blijven",
      limit: `U wordt uitgelogd als u ${idleMinutes} minuten niets doet. Bewaar uw werk op tijd.`,
    },
    ended: {
      title: "U bent uitgelogd",
      text: "Wat u typte, staat nog op deze bladzijde. Neem het over voordat u weer inlogt.",
      label: "Inloggen",
      href: "/inloggen",
    },
  },
  kiosk: {
    idle: kioskLimits.idleSeconds,
    warn: kioskLimits.warnSeconds,
    end: { action: "/balie/klaar", label: "Ik ben klaar" },
    texts: {
      title: "Bent u er nog?",
      text: `Over ${kioskLimits.warnSeconds} seconden beginnen wij opnieuw voor de volgende. Wat u al bewaarde, blijft bewaard.`,
      stay: "Ik ben er nog",
      limit: "Bent u klaar? Kies dan bovenaan ‘Ik ben klaar’. De volgende ziet dan niets van u.",
    },
  },
} as const;

/** What an administrator reads about how the site runs, and who may destroy it about a key that is still there. */
export const warningTexts = {
  proxyNotTrusted:
    "BASE_URL begint met https, maar TRUST_PROXY ontbreekt. De site ziet alle bezoekers dan als één adres: wie te vaak een code probeert, sluit anderen buiten. Laat wie de server beheert TRUST_PROXY zetten.",
  databaseLogs:
    "De database schrijft in haar logboek wat mensen invullen, met de tijd erbij. Zo is later te zien wie wanneer iets koos. Laat wie de database beheert log_statement op none zetten, log_min_duration_statement op -1 en log_error_verbosity op terse.",
  journalTooSmall:
    "De database houdt te weinig bij om een reservekopie tot op de minuut terug te zetten. Laat wie de database beheert wal_level op replica zetten.",
  databaseOutdated: (version: string) =>
    `De database is PostgreSQL ${version}. Die versie mist verbeteringen. Laat wie de database beheert haar bijwerken.`,
  keyOverdue: (round: string, day: string) =>
    `De sleutel van ${round} moest op ${day} worden vernietigd. Zolang dat niet gebeurt, is te achterhalen wie wat koos.`,
} as const;

/** What somebody reads who sent something while the database failed. */
export const troubleTexts: Readonly<Record<Trouble, string>> = {
  nothing_stored:
    "Wat u stuurde is NIET bewaard. Wij kunnen nu niets bewaren. Ga terug en stuur het over een paar minuten opnieuw.",
  unknown:
    "Wij weten niet zeker of dit is bewaard. Kijk het over een paar minuten na, of stuur het opnieuw. Een keuze telt nooit twee keer.",
};
