import { z } from "zod";
import { choice, choices, flag, integer, optionalText, orNull, text } from "#app/platform/fields.ts";
import { namedRoles, roles, staffRoles, type Role, type StaffRole } from "./core/acts.ts";
import { partnerKinds } from "./core/partner.ts";
import type { TeamFunction } from "./core/team.ts";

const email = z.preprocess(
  (value) => (typeof value === "string" ? value.trim().toLowerCase() : value),
  z.email({ error: "Vul een e-mailadres in, zoals naam@voorbeeld.nl." }).max(200, "Dit e-mailadres is te lang."),
);

const newPassword = z
  .string({ error: "Kies een wachtwoord." })
  .min(12, "Kies een wachtwoord van ten minste 12 tekens.")
  .max(200, "Dit wachtwoord is te lang. Er passen 200 tekens.");

const back = () => optionalText({ max: 300 });

export const SignInForm = z.object({
  email,
  password: z
    .string({ error: "Vul uw wachtwoord in." })
    .min(1, "Vul uw wachtwoord in.")
    .max(200, "Dit wachtwoord is te lang."),
  terug: back(),
});

const code = (ask: string) => text({ max: 40, ask });
/** What a browser sends of a passkey: JSON. */
const passkeyAnswer = z
  .string({ error: "Uw passkey gaf geen antwoord. Probeer het nog een keer." })
  .max(20_000, "Uw passkey gaf geen antwoord. Probeer het nog een keer.")
  .transform((json): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      return null;
    }
  });

export const SecondStepForm = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("code"), code: code("Vul de code van 6 cijfers in."), terug: back() }),
  z.object({ kind: z.literal("recovery"), code: code("Vul een herstelcode in."), terug: back() }),
  z.object({ kind: z.literal("passkey"), sealed: z.string().max(2000), answer: passkeyAnswer, terug: back() }),
]);

export const SetUpForm = z.object({
  code: code("Vul de code van 6 cijfers in."),
  kept: flag().refine((on) => on, "Bewaar eerst uw herstelcodes. Kruis dan aan dat u ze heeft."),
  terug: back(),
});

export const PasswordForm = z.object({
  current: z.string({ error: "Vul uw wachtwoord van nu in." }).min(1, "Vul uw wachtwoord van nu in.").max(200),
  password: newPassword,
});

export const SecurityForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("add"),
    name: text({ max: 60, ask: "Geef uw passkey een naam, bijvoorbeeld ‘laptop’." }),
    sealed: z.string().max(2000),
    answer: passkeyAnswer,
  }),
  z.object({ intent: z.literal("remove"), passkey: z.string().max(1000) }),
  z.object({ intent: z.literal("renew"), code: code("Vul de code van 6 cijfers in.") }),
]);

/** Of who asks for a link: to make an account, or to choose a new password. */
export const LinkForm = z.object({ email, terug: back() });

export const RegisterForm = z.object({
  password: newPassword,
  displayName: text({ max: 80, ask: "Vul een naam in. Dat mag ook een schuilnaam zijn." }),
  birthYear: integer({ min: 1000, max: 9999, ask: "Vul uw geboortejaar in met vier cijfers." }),
  wijk: text({ max: 80, ask: "Kies waar u woont." }),
  accepted: flag().refine((on) => on, "Kruis aan dat u de gegevens eerlijk heeft ingevuld."),
  terug: back(),
});

const person = { email, displayName: text({ max: 80, ask: "Vul een naam in." }) };

/** What the command for the first administrator asks. */
export const BeginForm = z.object(person);

export const AddOfficerForm = z.object({
  ...person,
  roles: choices(staffRoles as unknown as [StaffRole, ...StaffRole[]]),
});

export const PartnerForm = z
  .object({
    partnerName: person.displayName,
    partnerEmail: email,
    partnerKind: choice(partnerKinds, "Kies wat voor partner dit is."),
    organisation: text({ max: 120, ask: "Vul de naam van de organisatie in." }),
  })
  .transform(({ partnerName: displayName, partnerEmail, ...partner }) => ({
    displayName,
    email: partnerEmail,
    ...partner,
  }));

export const InviteForm = z.object({ colleague: integer({ min: 1, max: 2_147_483_647, ask: "Kies een collega." }) });

export const ResetForm = z.object({ loser: integer({ min: 1, max: 2_147_483_647, ask: "Kies een collega." }) });

export const ChoosePasswordForm = z.object({ password: newPassword, terug: back() });

const place = "Vul een plaats in, van 1 tot en met 999.";

export const WijkenForm = z.object({
  wijken: z
    .array(
      z.object({
        id: orNull(integer({ min: 1, max: 2_147_483_647 })),
        name: optionalText({ max: 80 }),
        position: orNull(integer({ min: 1, max: 999, ask: place })),
      }),
    )
    .max(200),
});

const contact = () =>
  z.object({
    accountId: orNull(integer({ min: 1, max: 2_147_483_647, ask: "Kies een collega uit de lijst." })),
    email: orNull(email),
    phone: optionalText({ max: 30 })
      .refine((number) => /^$|^\+?\d[\d ()-]+$/.test(number), "Vul een telefoonnummer in, zoals 14 035.")
      .transform((number) => (number === "" ? null : number)),
  });

export const TeamForm = z.object({
  wijk: integer({ min: 1, max: 2_147_483_647, ask: "Kies een wijk." }),
  coordinator: contact(),
  executive: contact(),
  worker: contact(),
  police: contact(),
  green_grey: contact(),
  enforcement: contact(),
} satisfies Record<TeamFunction | "wijk", z.ZodType>);

export const GrantRoleForm = z.object({
  accountId: integer({ min: 1, max: 2_147_483_647, ask: "Kies een collega." }),
  role: choice(roles as unknown as [Role, ...Role[]]),
});

export const NameRoleForm = z.object({
  named: choice(namedRoles, "Kies een rol."),
  name: text({ max: 60, ask: "Schrijf de naam met ‘de’ of ‘het’ ervoor." }).refine(
    (name) => /^(de|het) \S/.test(name),
    "Begin de naam met ‘de’ of ‘het’, met een kleine letter.",
  ),
});

export const RemoveAccountForm = z.object({
  sure: flag().refine((on) => on, "Kruis aan dat u uw account wilt verwijderen."),
});
