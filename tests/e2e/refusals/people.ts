import { db } from "#app/platform/db.server.ts";
import { makeWijk, nextNumber } from "../../support/factories.ts";
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

/** A form that is complete but for what the test changes. */
function registering(changes: { email?: string; password?: string; name?: string; year?: string; honest?: false }) {
  return () => {
    const { email = `nieuw-${nextNumber()}@test.example`, password = "drie losse woorden", honest } = changes;
    const { name = "Inwoner 12", year = "1980" } = changes;
    const fill = [
      typed("E-mailadres", email),
      secret("Kies een wachtwoord", password),
      typed("Naam of schuilnaam", name),
      typed("Geboortejaar", year),
      picked("In welke wijk woont u?", "elders"),
      ...(honest === false ? [] : [chosen("Ik heb de gegevens eerlijk ingevuld.")]),
    ];
    return { as: null, at: "/account-maken", fill, press: "Maak account" };
  };
}

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
    name: "an address that has an account",
    says: "Met dit e-mailadres is al een account. Log in.",
    status: 409,
    scene: registering({ email: "inwoner1@lindenveen.example" }),
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
      const { fill, ...rest } = registering({})();
      // The list of the page it returns to has no such wijk any more.
      const choosing = fleeting(picked("In welke wijk woont u?", wijk.name));
      const others = fill.filter((_, at) => at !== 4);
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
      const fill = [picked("Naam", String(accountId)), picked(/^Rol$/, "clerk")];
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
      const fill = [fleeting(picked("Naam", String(accountId))), picked(/^Rol$/, "coordinator")];
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
      const fill = [picked("Naam", String(other.accountId)), picked(/^Rol$/, "clerk")];
      const role = { accountId, role: "administrator" } as const;
      const meanwhile = () => db.roleGrant.delete({ where: { accountId_role: role } });
      return { as: email, at: "/beheer/mensen", fill, meanwhile, press: "Geef rol" };
    },
  },
];
