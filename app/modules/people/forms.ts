import { z } from "zod";
import { choice, flag, integer, optionalText, text } from "#app/platform/fields.ts";
import { roles, type Role } from "./core/acts.ts";

const email = z.preprocess(
  (value) => (typeof value === "string" ? value.trim().toLowerCase() : value),
  z.email({ error: "Vul een e-mailadres in, zoals naam@voorbeeld.nl." }).max(200, "Dit e-mailadres is te lang."),
);

const newPassword = z
  .string({ error: "Kies een wachtwoord." })
  .min(12, "Kies een wachtwoord van ten minste 12 tekens.")
  .max(200, "Dit wachtwoord is te lang. Er passen 200 tekens.");

export const SignInForm = z.object({
  email,
  password: z
    .string({ error: "Vul uw wachtwoord in." })
    .min(1, "Vul uw wachtwoord in.")
    .max(200, "Dit wachtwoord is te lang."),
  terug: optionalText({ max: 300 }),
});

export const RegisterForm = z.object({
  email,
  password: newPassword,
  displayName: text({ max: 80, ask: "Vul een naam in. Dat mag ook een schuilnaam zijn." }),
  birthYear: integer({ min: 1900, max: 2100, ask: "Vul uw geboortejaar in met vier cijfers." }),
  wijk: text({ max: 80, ask: "Kies waar u woont." }),
  accepted: flag().refine((on) => on, "Kruis aan dat u de gegevens eerlijk heeft ingevuld."),
  terug: optionalText({ max: 300 }),
});

export const GrantRoleForm = z.object({
  accountId: integer({ min: 1, max: 2_147_483_647 }),
  role: choice(roles as unknown as [Role, ...Role[]]),
});

export const RemoveAccountForm = z.object({
  sure: flag().refine((on) => on, "Kruis aan dat u uw account wilt verwijderen."),
});
