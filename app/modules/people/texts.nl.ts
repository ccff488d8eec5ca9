import type { AccessReason } from "./core/may.ts";
import type { EligibilityReason } from "./core/eligibility.ts";
import type { NamedRole, Phase, Role, RoundKind } from "./core/acts.ts";
import type { Partner, PartnerKind } from "./core/partner.ts";
import type { Refused } from "./core/refusal.ts";
import type {
  AddOfficerReason,
  AddPartnerReason,
  GrantReason,
  ResetReason,
  InvitationReason,
  InviteReason,
  KeepReason,
  LinkReason,
  PasswordReason,
  RegisterReason,
  SecondFactorReason,
  SignInReason,
} from "./core/reasons.ts";
import type { WijkReason } from "./core/wijken.ts";

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
  not_in_this_round: "Deze ronde heeft geen fase waarin dit kan.",
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
  too_many_tries: "Er is te vaak een verkeerd wachtwoord ingevuld. Wacht {minutes} minuten en probeer het dan weer.",
};

export const secondFactorSentences: Sentences<SecondFactorReason> = {
  wrong_code: "Deze code klopt niet. Wacht op de volgende code in de app en vul die in.",
  wrong_recovery: "Deze herstelcode klopt niet, of u gebruikte hem al. Neem een andere.",
  wrong_passkey: "Deze passkey hoort niet bij uw account. Gebruik een andere passkey of een code.",
  too_many_tries: "Er is te vaak een verkeerde code ingevuld. Wacht {minutes} minuten en probeer het dan weer.",
  second_factor_exists: "Uw account heeft al een tweede stap. Log in met die tweede stap.",
  first_step_over: "Uw wachtwoord of uw rol is net veranderd. Log opnieuw in.",
};

export const passwordSentences: Sentences<PasswordReason> = {
  ...accessSentences,
  wrong_password: "Dit is niet uw wachtwoord van nu. Probeer het nog een keer.",
  too_many_tries: signInSentences.too_many_tries,
};

export const keepSentences: Sentences<KeepReason> = {
  ...accessSentences,
  wrong_code: secondFactorSentences.wrong_code,
  wrong_passkey: "Het toevoegen is niet gelukt. Probeer het nog een keer.",
  no_such_passkey: "Deze passkey is er niet meer.",
  too_many_tries: secondFactorSentences.too_many_tries,
};

export const linkSentences: Sentences<LinkReason> = {
  too_many_links: "Er is net al om een link gevraagd. Wacht {minutes} minuten en vraag het dan weer.",
};

export const invitationSentences: Sentences<InvitationReason> = {
  invitation_over: "Deze link is al gebruikt of te oud. Vraag bij Inloggen een nieuwe.",
};

export const registerSentences: Sentences<RegisterReason> = {
  ...invitationSentences,
  unknown_wijk: "Kies een wijk uit de lijst.",
  birth_year_unlikely: "Vul een geboortejaar in van {first} tot en met {last}.",
};

export const addOfficerSentences: Sentences<AddOfficerReason> = {
  ...accessSentences,
  email_taken: "Met dit e-mailadres is al een account. Kies een ander adres.",
};

export const addPartnerSentences: Sentences<AddPartnerReason> = {
  ...accessSentences,
  email_taken: "Met dit e-mailadres is al een account van een inwoner. Kies een adres van de organisatie.",
  has_other_role: "Deze collega heeft al een andere rol. Een partner adviseert alleen. Kies een ander e-mailadres.",
};

export const inviteSentences: Sentences<InviteReason> = {
  ...accessSentences,
  no_such_account: "Dit account bestaat niet (meer).",
  residents_are_not_invited: "Een inwoner kiest zelf een wachtwoord. U nodigt alleen collega’s uit.",
};

export const wijkSentences: Sentences<AccessReason | WijkReason> = {
  ...accessSentences,
  wijken_changed: "Iemand anders veranderde de wijken. Open deze bladzijde opnieuw en probeer het nog een keer.",
  wijk_twice: "De wijk {wijk} staat er twee keer. Geef elke wijk een eigen naam.",
  wijk_reserved: "Deze naam staat al voor wie buiten de gemeente woont. Kies een andere naam.",
  wijk_in_use: "In {wijk} wonen inwoners, liggen plannen of is iets gemeten. Deze wijk kan niet weg.",
  wijk_in_rules: "De spelregels van {round} noemen {wijk}. Laat deze naam staan.",
  no_wijk_left: "Vul ten minste één wijk in. Zonder wijken kan niemand meedoen.",
};

export const grantSentences: Sentences<GrantReason> = {
  ...accessSentences,
  no_such_account: "Dit account bestaat niet (meer).",
  residents_hold_no_role: "Een inwoner krijgt geen rol. Maak een account van het werk.",
  not_your_own_role: "Uw eigen rollen verandert een andere beheerder.",
  partner_has_organisation: "Een partner hoort bij een organisatie. Vul die in bij ‘Partner’.",
  partner_holds_no_other_role: "Dit is een partner. Een partner adviseert alleen en krijgt geen andere rol.",
};

export const resetSentences: Sentences<ResetReason> = {
  ...accessSentences,
  no_such_account: "Dit account bestaat niet (meer).",
  residents_have_no_second_factor: "Een inwoner heeft geen tweede stap.",
  not_your_own_factor: "Uw eigen tweede stap neemt een andere beheerder weg.",
};

/** A partner beside the other roles. */
export const partnerText = ({ organisation, partnerKind }: Partner): string =>
  `${organisation} (${partnerKindNames[partnerKind].toLowerCase()})`;

/** The mail with which a colleague chooses a password. */
export function invitationMail(name: string, link: string): { subject: string; text: string } {
  const text = [
    `Beste ${name},`,
    "",
    "U kunt inloggen op Leve de buurt. Kies eerst een wachtwoord. Dat kan met deze link, één keer en zeven dagen lang:",
    link,
    "",
    "Is de link te oud? Vraag een nieuwe op de bladzijde ‘Wachtwoord vergeten’.",
  ].join("\n");
  return { subject: "Leve de buurt: kies uw wachtwoord", text };
}

const notAsked = "Vroeg u dit niet? Dan hoeft u niets te doen.";

/** The mail with which somebody makes an account: only the owner of an e-mail address can. */
export function accountMail(link: string): { subject: string; text: string } {
  const text = [
    "Beste inwoner,",
    "",
    "U wilt meedoen met Leve de buurt. Maak uw account met deze link. Dat kan één keer en zeven dagen lang:",
    link,
    "",
    notAsked,
  ].join("\n");
  return { subject: "Leve de buurt: maak uw account", text };
}

/** The mail to who has an account already: the password may be lost. */
export function passwordMail(link: string): { subject: string; text: string } {
  const text = [
    "Beste deelnemer,",
    "",
    "Met dit e-mailadres is er al een account bij Leve de buurt. Weet u uw wachtwoord nog? Log dan gewoon in.",
    "",
    "Weet u het niet meer? Kies een nieuw wachtwoord met deze link. Dat kan één keer en zeven dagen lang:",
    link,
    "",
    notAsked,
  ].join("\n");
  return { subject: "Leve de buurt: u heeft al een account", text };
}

export const partnerKindNames: Readonly<Record<PartnerKind, string>> = {
  care: "Zorg",
  education: "Onderwijs",
  safety: "Veiligheid en politie",
  housing: "Woningcorporatie",
  culture: "Cultuur",
  business: "Ondernemers",
  welfare: "Welzijn",
};

export const roleNames: Readonly<Record<Role, string>> = {
  coordinator: "Buurtcoördinator",
  desk_officer: "Baliemedewerker",
  official: "Ambtenaar",
  programme_team: "Programmateam",
  programme_manager: "Programmamanager",
  official_sponsor: "Ambtelijk opdrachtgever",
  executive_sponsor: "Bestuurlijk opdrachtgever",
  partner: "Partner",
  board_member: "Lid van de fondsadviesraad",
  board_chair: "Voorzitter van de fondsadviesraad",
  executive: "College",
  council_member: "Raadslid",
  clerk: "Griffie",
  administrator: "Beheerder",
};

export type RoleNames = Readonly<Record<NamedRole, string>>;

/** The same in a sentence, as long as a municipality gave no name of its own. */
export const roleNamesInSentence: RoleNames = {
  coordinator: "de buurtcoördinator",
  programme_team: "het programmateam",
  programme_manager: "de programmamanager",
  official_sponsor: "de ambtelijk opdrachtgever",
  executive_sponsor: "de bestuurlijk opdrachtgever",
};

export const kindNames: Readonly<Record<RoundKind, string>> = {
  neighbourhood_plans: "Buurtplannen",
  neighbourhood_fund: "Buurtfonds",
  citizens_budget: "Burgerbegroting",
  interim_plans: "Tussentijdse plannen",
};

/** By kind and rules of a round the phase in which is decided says who does: `phasesOf` in rounds. */
export const phaseNames: Readonly<Record<Phase, string>> = {
  preparation: "Voorbereiden",
  submission: "Indienen",
  screening: "Controleren",
  valuation: "Beoordelen",
  scoring: "Scoren",
  advice: "Advies",
  council: "Beslissen",
  all_year: "Indienen en beslissen",
  accountability: "Uitvoeren",
};

/** What `npm run -s administrator` says. */
export const beginTexts = {
  usage: 'Gebruik: npm run -s administrator -- E-MAIL "NAAM"',
  made: (name: string) =>
    `${name} is beheerder. Met deze link kiest ${name} een wachtwoord, één keer en zeven dagen lang.`,
  addressFirst: "Zet het adres van de site ervoor. Met BASE_URL doen wij dat.",
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
    forgotten: "Wachtwoord vergeten?",
  },
  link: {
    make: {
      title: "Account maken",
      lead: "Met een account dient u plannen in en beoordeelt u plannen. Wij sturen u eerst een e-mail. Zo weten wij dat het adres van u is.",
    },
    forgotten: {
      title: "Wachtwoord vergeten",
      lead: "Wij sturen u een e-mail. Daarmee kiest u een nieuw wachtwoord.",
    },
    email: "E-mailadres",
    submit: "Stuur mij een e-mail",
    noServer: "Deze site verstuurt nog geen e-mail. Vraag de link daarna aan de gemeente.",
    sent: "Kijk in uw e-mail",
    sentText: (email: string) => `Wij sturen een e-mail naar ${email}. Open de link in die e-mail.`,
    nothing: "Komt er niets? Kijk bij ongewenste e-mail. Of controleer het adres en vraag het nog een keer.",
    example: "Dit is een voorbeeld. Er gaat geen e-mail weg. Dit zou erin staan:",
    open: "Open de link",
  },
  examples: {
    title: "Voorbeeldaccounts",
    lead: "Dit is een voorbeeld. Kies als wie u wilt rondkijken.",
    as: (role: string) => `Log in als ${role}`,
    password: "Het wachtwoord is steeds:",
  },
  register: {
    title: "Maak uw account",
    lead: (email: string) => `Daarna logt u in met ${email} en uw wachtwoord. Dit duurt twee minuten.`,
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
    security: "Wachtwoord en beveiliging",
    dataTitle: "Uw gegevens",
    dataText:
      "Alles wat wij van u bewaren staat in één bestand: uw account, uw plannen en wat u koos. Wat u koos, staat erin zolang de sleutel van die ronde bestaat.",
    data: "Download uw gegevens (JSON)",
    removeTitle: "Account verwijderen",
    removeText:
      "Uw naam, e-mailadres, geboortejaar en wijk gaan weg. Uw plannen blijven staan, zonder uw naam. Uw oordelen blijven meetellen.",
    sure: "Ik wil mijn account verwijderen",
    remove: "Verwijder mijn account",
  },
  invitation: {
    title: "Kies uw wachtwoord",
    lead: (email: string) => `Daarna logt u in met ${email} en dit wachtwoord.`,
    password: "Kies een wachtwoord",
    submit: "Bewaar het wachtwoord",
    chosen: "Uw wachtwoord is bewaard. Log in.",
  },
  officers: {
    title: "Mensen en rollen",
    lead: "Wie werkt er aan de rondes? Elke wijziging komt in het logboek.",
    caption: "Accounts van het werk met hun rollen",
    person: "Wie",
    roles: "Rollen",
    revoke: "Neem terug",
    revokeOf: (role: string, name: string) => `${role} van ${name}`,
    invited: "Kreeg een link om een wachtwoord te kiezen",
    invite: "Nodig opnieuw uit",
    inviteText: "Voor wie de link of het wachtwoord kwijt is.",
    inviteWhom: "Wie?",
    reset: "Neem de tweede stap weg",
    resetText:
      "Voor wie de telefoon, de passkey en de herstelcodes kwijt is. Controleer eerst wie het u vraagt. Uw collega wordt overal uitgelogd en stelt na het wachtwoord een nieuwe tweede stap in.",
    resetWhom: "Van wie?",
    grant: "Geef rol",
    whom: "Aan wie?",
    role: "Rol",
    add: "Nieuw account",
    addText: "Uw collega krijgt een mail met een link om een wachtwoord te kiezen. De link werkt zeven dagen.",
    name: "Naam of functie",
    email: "E-mailadres",
    addSubmit: "Maak account",
    partner: "Partner",
    partnerText:
      "Een partner geeft advies over plannen en doet verder niets. Een nieuwe partner krijgt een mail om een wachtwoord te kiezen. Is deze persoon al partner? Dan verandert u hier de naam en de organisatie.",
    partnerName: "Wie spreken wij bij de partner?",
    partnerEmail: "Mailadres van de partner",
    partnerKind: "Soort partner",
    organisation: "Naam van de organisatie",
    organisationHint: "Deze naam staat bij elk advies. Iedereen kan hem lezen.",
    partnerSubmit: "Bewaar de partner",
    nameRole: "Hoe heet een rol?",
    nameRoleText: "Deze vijf rollen heten niet overal hetzelfde. De naam staat ook op de openbare bladzijden.",
    whichRole: "Welke rol?",
    roleName: "Naam, met ‘de’ of ‘het’ ervoor",
    roleNameHint: "Bijvoorbeeld: de wijkregisseur.",
    nameRoleSubmit: "Bewaar de naam",
    done: {
      genoemd: "De nieuwe naam van de rol is bewaard.",
      gegeven: "De rol is gegeven.",
      teruggenomen: "De rol is teruggenomen.",
      gemaakt: "Het account is gemaakt. De uitnodiging staat klaar bij Post.",
      partner: "De partner is bewaard. Een nieuwe partner krijgt een uitnodiging. Die staat klaar bij Post.",
      uitgenodigd: "De nieuwe uitnodiging staat klaar bij Post. De vorige werkt niet meer.",
      weggenomen: "De tweede stap is weggenomen. Uw collega stelt bij het inloggen een nieuwe in.",
    },
  },
  wijken: {
    title: "Wijken",
    lead: "Een inwoner kiest een wijk bij het maken van een account. Zonder wijken kan niemand meedoen.",
    hint: "Haal een naam weg en de wijk verdwijnt. Dat kan alleen als er niemand woont en er geen plan ligt.",
    renamed: "Wie in een wijk met een andere naam woont, logt daarna opnieuw in.",
    name: (number: number, known: boolean) => (known ? `Wijk ${number}` : `Nieuwe wijk ${number}`),
    position: (number: number) => `Plaats van wijk ${number} in de lijst`,
    used: (residents: number, plans: number) =>
      `${residents === 1 ? "1 inwoner" : `${residents} inwoners`}, ${plans === 1 ? "1 plan" : `${plans} plannen`}`,
    submit: "Bewaar de wijken",
    saved: "De wijken zijn bewaard.",
    none: "De gemeente heeft haar wijken nog niet ingevuld",
    noneText: "U kunt nog geen account maken. Kom over een paar dagen terug.",
  },
  outbox: {
    title: "Post",
    lead: "Alle mails die het systeem maakte, de nieuwste eerst.",
    onlyShown: "In de voorbeeldstand gaat er geen mail weg. U ziet de mails alleen hier.",
    noServer: "Er is geen mailserver ingesteld (SMTP_URL). Er gaat geen mail weg. Geef een bericht zelf door.",
    hidden: "De tekst ziet alleen wie de mail krijgt.",
    failed: "Niet gelukt na vijf keer proberen",
    empty: "Er is nog geen mail.",
    to: "Aan",
    sent: "Verstuurd",
    waiting: "Wacht op verzending",
  },
  secondStep: {
    title: "Tweede stap",
    lead: "Met een account van het werk logt u in twee stappen in. Zo kan niemand erin met alleen uw wachtwoord.",
    code: "Code van 6 cijfers",
    codeHint: "U vindt de code in de app op uw telefoon.",
    submit: "Log in",
    exampleCode: (code: string) => `In het voorbeeld heeft u geen telefoon nodig. De code is nu ${code}.`,
    passkeyTitle: "Met een passkey",
    passkeyText: "Heeft u een passkey op dit apparaat of op een sleutel? Gebruik die dan.",
    passkey: "Gebruik uw passkey",
    recoveryTitle: "Kunt u niet bij uw telefoon?",
    recovery: "Herstelcode",
    recoveryHint: "Dit is een van de codes die u bewaarde. Elke code werkt één keer.",
    recoverySubmit: "Log in met herstelcode",
    lost: "Geen telefoon en geen herstelcodes? Vraag een beheerder om uw tweede stap te wissen.",
    again: "Begin opnieuw met inloggen",
  },
  setUp: {
    title: "Stel uw tweede stap in",
    lead: "Uw account krijgt een tweede stap: een code uit een app op uw telefoon. Dit doet u één keer.",
    steps: [
      "Open een app voor codes op uw telefoon, bijvoorbeeld die van uw gemeente.",
      "Scan het plaatje met die app. Lukt dat niet? Typ dan de sleutel over.",
      "Vul de code in die de app laat zien.",
    ],
    picture: "Plaatje om te scannen",
    secret: "Sleutel om over te typen",
    code: "Code van 6 cijfers",
    codesTitle: "Uw herstelcodes",
    codesText:
      "Kunt u niet bij uw telefoon? Dan logt u in met een herstelcode. Elke code werkt één keer. U ziet de codes alleen nu.",
    kept: "Ik heb de herstelcodes bewaard op een veilige plek.",
    submit: "Zet de tweede stap aan",
  },
  security: {
    title: "Beveiliging",
    passwordTitle: "Wachtwoord",
    current: "Uw wachtwoord van nu",
    password: "Uw nieuwe wachtwoord",
    passwordHint: "Ten minste 12 tekens. Drie losse woorden zijn goed te onthouden.",
    changePassword: "Verander wachtwoord",
    passwordChanged: "Uw wachtwoord is veranderd. Op andere apparaten bent u uitgelogd.",
    passkeysTitle: "Passkeys",
    passkeysText: "Met een passkey logt u in met uw vinger, gezicht of een sleutel. Dat is veiliger dan een code.",
    passkeysCaption: "Uw passkeys",
    passkeyName: "Naam van de passkey",
    addPasskey: "Voeg een passkey toe",
    noPasskeys: "U heeft nog geen passkey.",
    noScript: "Een passkey toevoegen kan alleen als uw browser scripts toestaat.",
    addedOn: "Sinds",
    removePasskey: (name: string) => `Verwijder ${name}`,
    passkeyAdded: "De passkey is toegevoegd.",
    passkeyRemoved: "De passkey is verwijderd.",
    codesTitle: "Herstelcodes",
    codesLeft: (count: number) => `U heeft nog ${count} herstelcodes.`,
    renewTitle: "Nieuwe herstelcodes",
    renewText: "Bewaar eerst deze nieuwe codes. Vul dan een code uit uw app in. De oude codes werken daarna niet meer.",
    renew: "Gebruik de nieuwe codes",
    renewed: "De nieuwe herstelcodes werken nu.",
  },
} as const;
