import { expect } from "@playwright/test";
import { invite, takeInvitation } from "#app/modules/people/invitations.server.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { sendLink } from "#app/modules/people/send-link.server.ts";
import { db, inTransaction } from "#app/platform/db.server.ts";
import { makeWijk, nextNumber, tokenFor } from "../../support/factories.ts";
import { anOfficer, aResident } from "../support/people.ts";
import { chosen, fleeting, picked, secret, typed, type Entry, type Refusal } from "./refusal.ts";

const signInFields = (email: string, password: string): Entry[] => [
  typed("E-mailadres", email),
  secret("Wachtwoord", password),
];

const signingIn = (email: string, password: string) => () => ({
  as: null,
  at: "/inloggen?terug=/mijn-plannen",
  fill: signInFields(email, password),
  press: "Inloggen",
});

const wrong = "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog een keer.";

/** A form that is complete but for what the test changes, behind a link of its own. */
function registering(changes: { password?: string; name?: string; year?: string; honest?: false }) {
  return async () => {
    const { password = "drie losse woorden", name = "Inwoner 12", year = "1980", honest } = changes;
    const fill = [
      secret("Kies een wachtwoord", password),
      typed("Naam of schuilnaam", name),
      typed("Geboortejaar", year),
      picked("In welke wijk woont u?", "elders"),
      ...(honest === false ? [] : [chosen("Ik heb de gegevens eerlijk ingevuld.")]),
    ];
    const at = `/account-maken/${await tokenFor(`nieuw-${nextNumber()}@test.example`)}`;
    return { as: null, at, fill, press: "Maak account" };
  };
}

const asking = (at: string, email: string) => ({
  as: null,
  at,
  fill: [typed("E-mailadres", email)],
  press: "Stuur mij een e-mail",
});

export const signInRefusals: readonly Refusal[] = [
  {
    name: "a wrong password",
    says: wrong,
    status: 409,
    scene: signingIn("inwoner1@lindenveen.example", "een ander wachtwoord"),
  },
  {
    name: "an address without an account, with the same sentence",
    says: wrong,
    status: 409,
    scene: signingIn("niemand@lindenveen.example", "voorbeeld lindenveen"),
  },
  {
    name: "something that is no e-mail address",
    says: "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
    status: 400,
    scene: signingIn("inwoner1", "voorbeeld lindenveen"),
  },
  {
    name: "no password",
    says: "Vul uw wachtwoord in.",
    status: 400,
    scene: signingIn("inwoner1@lindenveen.example", ""),
  },
];

export const registerRefusals: readonly Refusal[] = [
  {
    name: "a link to something that is no e-mail address",
    says: "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
    status: 400,
    scene: () => asking("/account-maken?terug=/mijn-plannen", "buur"),
  },
  {
    name: "a link for the fourth time in a quarter",
    says: "Er is net al om een link gevraagd. Wacht 15 minuten en vraag het dan weer.",
    status: 409,
    scene: async () => {
      const email = `haastig-${nextNumber()}@test.example`;
      for (let at = 0; at < 3; at++) await sendLink({ email, back: "", from: "198.51.100.4" });
      return asking("/wachtwoord-vergeten", email);
    },
  },
  {
    name: "a link that was used already",
    says: "Deze link is al gebruikt of te oud. Vraag bij Inloggen een nieuwe.",
    status: 409,
    closed: true,
    scene: async () => {
      const scene = await registering({})();
      const token = scene.at.split("/").at(-1) ?? "";
      return { ...scene, meanwhile: () => inTransaction((tx) => takeInvitation(tx, token)) };
    },
  },
  {
    name: "a short password",
    says: "Kies een wachtwoord van ten minste 12 tekens.",
    status: 400,
    scene: registering({ password: "kort" }),
  },
  {
    name: "no name",
    says: "Vul een naam in. Dat mag ook een schuilnaam zijn.",
    status: 400,
    scene: registering({ name: "" }),
  },
  {
    name: "a year in letters",
    says: "Vul uw geboortejaar in met vier cijfers.",
    status: 400,
    scene: registering({ year: "tachtig" }),
  },
  {
    name: "a year that still has to come",
    says: `Vul een geboortejaar in van 1900 tot en met ${new Date().getFullYear()}.`,
    status: 409,
    scene: registering({ year: "2030" }),
  },
  {
    name: "without saying that it is honest",
    says: "Kruis aan dat u de gegevens eerlijk heeft ingevuld.",
    status: 400,
    scene: registering({ honest: false }),
  },
  {
    name: "a wijk that is gone",
    says: "Kies een wijk uit de lijst.",
    status: 409,
    scene: async () => {
      const wijk = await makeWijk(`Wijk ${nextNumber()}`);
      const { fill, ...rest } = await registering({})();
      // The list of the page it returns to has no such wijk any more.
      const choosing = fleeting(picked("In welke wijk woont u?", wijk.name));
      const others = fill.filter((_, at) => at !== 3);
      return { ...rest, fill: [...others, choosing], meanwhile: () => db.wijk.delete({ where: { id: wijk.id } }) };
    },
  },
];

export const accountRefusals: readonly Refusal[] = [
  {
    name: "removing an account without being sure",
    says: "Kruis aan dat u uw account wilt verwijderen.",
    status: 400,
    scene: async () => ({ as: (await aResident()).email, at: "/account", press: "Verwijder mijn account" }),
  },
  {
    name: "an administrator who gives herself a role",
    says: "Uw eigen rollen verandert een andere beheerder.",
    status: 409,
    scene: async () => {
      const { email, accountId } = await anOfficer("administrator");
      const fill = [picked(/^Aan wie/, String(accountId)), picked(/^Rol$/, "clerk")];
      return { as: email, at: "/beheer/mensen", fill, press: "Geef rol" };
    },
  },
  {
    name: "a role for an account that is gone",
    says: "Dit account bestaat niet (meer).",
    status: 409,
    scene: async () => {
      const { email } = await anOfficer("administrator");
      const { accountId } = await anOfficer("official");
      const fill = [fleeting(picked(/^Aan wie/, String(accountId))), picked(/^Rol$/, "coordinator")];
      const meanwhile = () => db.account.delete({ where: { id: accountId } });
      return { as: email, at: "/beheer/mensen", fill, meanwhile, press: "Geef rol" };
    },
  },
  {
    name: "an office account that is no administrator any more",
    says: "Uw account mag dit niet doen.",
    status: 403,
    closed: true,
    scene: async () => {
      const { email, accountId } = await anOfficer("administrator", "clerk");
      const other = await anOfficer("official");
      const fill = [picked(/^Aan wie/, String(other.accountId)), picked(/^Rol$/, "clerk")];
      const role = { accountId, role: "administrator" } as const;
      const meanwhile = () => db.roleGrant.delete({ where: { accountId_role: role } });
      return { as: email, at: "/beheer/mensen", fill, meanwhile, press: "Geef rol" };
    },
  },
];

const adding = (email: string, changes: { name?: string; role?: false } = {}) => ({
  at: "/beheer/mensen",
  fill: [
    typed("Naam of functie", changes.name ?? "Nieuwe collega"),
    typed("E-mailadres", email),
    ...(changes.role === false ? [] : [chosen("Griffie")]),
  ],
  press: "Maak account",
});

export const officerRefusals: readonly Refusal[] = [
  {
    name: "an account for an address that has one",
    says: "Met dit e-mailadres is al een account. Kies een ander adres.",
    status: 409,
    scene: async () => ({ as: (await anOfficer("administrator")).email, ...adding("inwoner1@lindenveen.example") }),
  },
  {
    name: "an account without a role",
    says: "Kies er ten minste een.",
    status: 400,
    scene: async () => ({
      as: (await anOfficer("administrator")).email,
      ...adding(`nieuw-${nextNumber()}@test.example`, { role: false }),
    }),
  },
  {
    name: "an account without a name",
    says: "Vul een naam in.",
    status: 400,
    scene: async () => ({
      as: (await anOfficer("administrator")).email,
      ...adding(`nieuw-${nextNumber()}@test.example`, { name: "" }),
    }),
  },
  {
    name: "an invitation for an account that is gone",
    says: "Dit account bestaat niet (meer).",
    status: 409,
    scene: async () => {
      const { email } = await anOfficer("administrator");
      const { accountId } = await anOfficer("official");
      const meanwhile = () => db.account.delete({ where: { id: accountId } });
      const fill = [fleeting(picked(/^Wie/, String(accountId)))];
      return { as: email, at: "/beheer/mensen", fill, meanwhile, press: "Nodig opnieuw uit" };
    },
  },
  {
    name: "the own second step taken away",
    says: "Uw eigen tweede stap neemt een andere beheerder weg.",
    status: 409,
    scene: async () => {
      const { email, accountId } = await anOfficer("administrator");
      return {
        as: email,
        at: "/beheer/mensen",
        fill: [picked("Van wie?", String(accountId))],
        press: "Neem de tweede stap weg",
      };
    },
  },
  {
    name: "a short password after an invitation",
    says: "Kies een wachtwoord van ten minste 12 tekens.",
    status: 400,
    scene: async () => {
      const { email } = await anOfficer("official");
      const at = await inTransaction((tx) => invite(tx, email, "/uitnodiging"));
      return { as: null, at, fill: [secret("Kies een wachtwoord", "kort")], press: "Bewaar het wachtwoord" };
    },
  },
  {
    name: "an invitation that a newer one replaced",
    says: "Deze link is al gebruikt of te oud. Vraag bij Inloggen een nieuwe.",
    status: 409,
    closed: true,
    scene: async () => {
      const { email } = await anOfficer("official");
      const at = await inTransaction((tx) => invite(tx, email, "/uitnodiging"));
      const meanwhile = () => inTransaction((tx) => invite(tx, email, "/uitnodiging"));
      const fill = [secret("Kies een wachtwoord", "drie losse woorden")];
      return { as: null, at, fill, meanwhile, press: "Bewaar het wachtwoord" };
    },
  },
];

/** The line of a wijk in the form, and the first empty one below. */
const line = async (wijk: string | null) => {
  const names = (await listWijken()).map(({ name }) => name);
  return wijk === null ? names.length : names.indexOf(wijk);
};

const naming = async (wijk: string | null, name: string) => {
  const at = await line(wijk);
  const field: Entry = {
    enter: (form) => form.locator(`[name="wijken[${at}].name"]`).fill(name),
    stays: (form) => expect(form.locator(`[name="wijken[${at}].name"]`)).toHaveValue(name),
  };
  return {
    as: (await anOfficer("administrator")).email,
    at: "/beheer/wijken",
    fill: [field],
    press: "Bewaar de wijken",
  };
};

export const wijkRefusals: readonly Refusal[] = [
  {
    name: "taking away a wijk where people live",
    says: "In Centrum wonen inwoners, liggen plannen of is iets gemeten. Deze wijk kan niet weg.",
    status: 409,
    scene: () => naming("Centrum", ""),
  },
  {
    name: "a second wijk of the same name",
    says: "De wijk centrum staat er twee keer. Geef elke wijk een eigen naam.",
    status: 409,
    scene: () => naming(null, "centrum"),
  },
  {
    name: "a wijk with the word for outside the municipality",
    says: "Deze naam staat al voor wie buiten de gemeente woont. Kies een andere naam.",
    status: 409,
    scene: () => naming(null, "Elders"),
  },
  {
    name: "a form that is older than the wijken",
    says: "Iemand anders veranderde de wijken. Open deze bladzijde opnieuw en probeer het nog een keer.",
    status: 409,
    scene: async () => ({
      ...(await naming("Noord", "Noordrand")),
      meanwhile: () => makeWijk(`Wijk ${nextNumber()}`),
    }),
  },
];
