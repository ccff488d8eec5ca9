import type { AccessReason } from "./core/may.ts";
import type { EligibilityReason } from "./core/eligibility.ts";
import type { Phase, Role, RoundKind } from "./core/acts.ts";
import type { Refused } from "./core/refusal.ts";
import type { GrantReason, RegisterReason, SignInReason } from "./core/reasons.ts";

export type Sentences<Reason extends string> = Readonly<Record<Reason, string>>;

/** Fills "{age}" and the like from what a refusal carries; "{phase}" by its name on the screen. */
export function sentenceFor<Reason extends string>(sentences: Sentences<Reason>, no: Refused<Reason>): string {
  return sentences[no.refused].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = no.with?.[name] ?? "";
    return name === "phase" ? phaseNames[value as Phase] : String(value);
  });
}

export const accessSentences: Sentences<AccessReason> = {
  not_signed_in: "Log eerst in. Daarna kunt u verder.",
  office_accounts_do_not: "Dit kan alleen een inwoner doen. U bent ingelogd met een account van het werk.",
  not_your_role: "Uw account mag dit niet doen.",
  not_in_this_kind: "Dit hoort niet bij deze soort ronde.",
  round_not_open: "Deze ronde is nog niet open. Er kan nog niets.",
  round_already_open: "Deze ronde is al open. De regels staan nu vast.",
  too_early: "Dit kan nog niet. Kijk op de pagina van de ronde vanaf wanneer het kan.",
  too_late: "Dit kan niet meer. De tijd hiervoor is voorbij.",
  not_in_this_phase: "Dit kan nu niet. Het hoort bij een andere fase van de ronde.",
};

export const eligibilitySentences: Sentences<EligibilityReason> = {
  too_young: "Meedoen kan vanaf het jaar waarin u {age} wordt.",
  lives_elsewhere: "Meedoen kan alleen als u in deze gemeente woont.",
  lives_in_other_wijk: "In deze ronde doen alleen inwoners mee van: {wijken}.",
};

export const signInSentences: Sentences<SignInReason> = {
  wrong_credentials: "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog een keer.",
};

export const registerSentences: Sentences<RegisterReason> = {
  email_taken: "Met dit e-mailadres is al een account. Log in.",
  unknown_wijk: "Kies een wijk uit de lijst.",
};

export const grantSentences: Sentences<GrantReason> = {
  ...accessSentences,
  no_such_account: "Dit account bestaat niet (meer).",
  residents_hold_no_role: "Een inwoner krijgt geen rol. Maak een account van het werk.",
  not_your_own_role: "Uw eigen rollen verandert een andere beheerder.",
};

export const roleNames: Readonly<Record<Role, string>> = {
  coordinator: "Buurtcoördinator",
  desk_officer: "Baliemedewerker",
  official: "Ambtenaar",
  board_member: "Lid van de fondsadviesraad",
  board_chair: "Voorzitter van de fondsadviesraad",
  executive: "College",
  council_member: "Raadslid",
  clerk: "Griffie",
  administrator: "Beheerder",
};

export const kindNames: Readonly<Record<RoundKind, string>> = {
  neighbourhood_plans: "Buurtplannen",
  neighbourhood_fund: "Buurtfonds",
  citizens_budget: "Burgerbegroting",
};

export const phaseNames: Readonly<Record<Phase, string>> = {
  preparation: "Voorbereiden",
  submission: "Indienen",
  screening: "Controleren",
  valuation: "Beoordelen",
  scoring: "Scoren",
  advice: "Advies",
  council: "Raad beslist",
  accountability: "Uitvoeren",
};

export const peopleTexts = {
  signIn: {
    title: "Inloggen",
    lead: "Log in om een plan in te dienen of plannen te beoordelen.",
    email: "E-mailadres",
    password: "Wachtwoord",
    submit: "Inloggen",
    noAccount: "Heeft u nog geen account?",
    register: "Maak een account",
  },
  examples: {
    title: "Voorbeeldaccounts",
    lead: "Dit is een voorbeeld. Kies als wie u wilt rondkijken.",
    as: (role: string) => `Log in als ${role}`,
    password: "Het wachtwoord is steeds:",
  },
  register: {
    title: "Account maken",
    lead: "Met een account dient u plannen in en beoordeelt u plannen. Dat duurt twee minuten.",
    email: "E-mailadres",
    password: "Kies een wachtwoord",
    passwordHint: "Ten minste 12 tekens. Drie losse woorden is een goed wachtwoord.",
    displayName: "Naam of schuilnaam",
    displayNameHint: "Deze naam staat alleen bij uw plannen als u dat wilt.",
    birthYear: "Geboortejaar",
    birthYearHint: "Wij vragen alleen het jaar. Meedoen kan meestal vanaf 12 jaar.",
    wijk: "In welke wijk woont u?",
    elsewhere: "Ik woon niet in deze gemeente",
    accepted: "Ik heb de gegevens eerlijk ingevuld.",
    submit: "Maak account",
    haveAccount: "Heeft u al een account?",
    signIn: "Log in",
  },
  account: {
    title: "Uw account",
    office: "Dit is een account van het werk. Met dit account kunt u geen plannen indienen of beoordelen.",
    name: "Naam",
    birthYear: "Geboortejaar",
    wijk: "Wijk",
    elsewhere: "Buiten de gemeente",
    roles: "Rollen",
    noRoles: "Nog geen rol",
    signOut: "Uitloggen",
    removeTitle: "Account verwijderen",
    removeText:
      "Uw naam, e-mailadres, geboortejaar en wijk gaan weg. Uw plannen blijven staan, zonder uw naam. Uw oordelen blijven meetellen.",
    sure: "Ik wil mijn account verwijderen",
    remove: "Verwijder mijn account",
  },
  officers: {
    title: "Mensen en rollen",
    lead: "Wie werkt er aan de rondes? Geef een rol of neem een rol terug. Elke wijziging komt in het logboek.",
    caption: "Accounts van het werk met hun rollen",
    name: "Naam",
    email: "E-mailadres",
    roles: "Rollen",
    grant: "Geef rol",
    role: "Rol",
    revoke: (role: string) => `Neem terug: ${role}`,
    granted: "De rol is gegeven.",
    revoked: "De rol is teruggenomen.",
    empty: "Er zijn nog geen accounts van het werk.",
  },
  outbox: {
    title: "Post",
    lead: "Alle mails die het systeem maakte, de nieuwste eerst.",
    onlyShown: "In de voorbeeldstand gaat er geen mail weg. U ziet de mails alleen hier.",
    empty: "Er is nog geen mail.",
    to: "Aan",
    sent: "Verstuurd",
    waiting: "Wacht op verzending",
  },
} as const;
