import { z } from "zod";
import { choice, flag, integer, localDate, optionalText, orNull, seenVersion, text } from "#app/platform/fields.ts";
import { money } from "#app/modules/rounds/money-field.ts";
import type { ProposalTexts } from "./core/council-proposal.ts";
import { screenModes } from "./core/council-screen.ts";
import { outcomes } from "./core/decision.ts";
import { instrumentKinds, instrumentOutcomes } from "./core/instrument.ts";
import { stages } from "./core/resolution.ts";

const count = () => orNull(integer({ min: 0, max: 999, ask: "Vul een aantal stemmen in, zonder punten of komma’s." }));
const seats = (ask = "Vul in hoeveel zetels de fractie heeft.") => orNull(integer({ min: 1, max: 99, ask }));
const emptyIsNull = (words: string) => (words === "" ? null : words);
const amount = () => orNull(money());

/** How the raad voted, as counts or per fractie. */
const voting = {
  votesFor: count(),
  votesAgainst: count(),
  seats: seats("Vul in hoeveel zetels de raad heeft."),
  fracties: z
    .array(z.object({ name: optionalText({ max: 80 }), seats: seats(), for: count(), against: count() }))
    .max(50)
    .optional()
    .transform((rows) => rows ?? []),
};

/** What is typed with commas between, each once. */
const inList = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  ),
];

const numberOfPlan = /^(?:plan )?\d{1,6}$/i;
const onlyNumbers = "Vul nummers van plannen in, met een komma ertussen. Bijvoorbeeld: 3, 12.";

export const InstrumentForm = z.object({
  kind: choice(instrumentKinds, "Kies amendement of motie."),
  reference: text({ max: 20, ask: "Vul het nummer in. Bijvoorbeeld: A1." }),
  title: text({ max: 200, ask: "Schrijf waar het over gaat." }),
  plans: optionalText({ max: 500 })
    .transform(inList)
    .refine((all) => all.every((one) => numberOfPlan.test(one)), onlyNumbers)
    .transform((all) => [...new Set(all.map((one) => Number(one.replace(/\D/g, ""))))]),
  proposers: optionalText({ max: 1000 })
    .transform(inList)
    .refine((all) => all.every((one) => one.length <= 80), "Houd elke naam korter dan 80 tekens."),
  text: optionalText({ max: 10_000, long: true }).transform(emptyIsNull),
  reason: optionalText({ max: 4000, long: true }).transform(emptyIsNull),
  outcome: choice(instrumentOutcomes, "Kies wat ermee is gebeurd."),
  ...voting,
  decidedOn: orNull(localDate("Vul in op welke dag het is besloten.")),
  version: integer({ min: 0, max: 1_000_000 }),
});

export const DecideForm = z.object({
  outcome: choice(outcomes, "Kies wat er is besloten."),
  reason: optionalText({ max: 4000, long: true }).transform(emptyIsNull),
  instrumentId: orNull(integer({ min: 1, max: 2_147_483_647, ask: "Kies uit de lijst." })),
  ...voting,
  oneOffCents: amount(),
  yearlyCents: amount(),
  amountConfirmed: flag(),
  decidedOn: localDate("Vul in op welke dag het besluit is genomen."),
  version: seenVersion(),
});

/** By the college, programmateam or coordinator, about an interim plan. */
export const DecideInterimForm = z.object({
  verdict: choice(["grant", "defer"], "Kies wat er is besloten."),
  oneOffCents: amount(),
  yearlyCents: amount(),
  amountConfirmed: flag(),
  reason: text({ max: 4000, ask: "Schrijf de reden. Iedereen kan die lezen.", long: true }),
  decidedOn: localDate("Vul in op welke dag het besluit is genomen."),
  version: seenVersion(),
  pot: orNull(integer({ min: 1, max: 2_147_483_647, ask: "Kies een pot uit de lijst." })).default(null),
});

const part = (max = 10_000) => optionalText({ max, long: true });

export const ProposalForm = z
  .object({
    subject: text({ max: 200, ask: "Schrijf waar het voorstel over gaat." }),
    holder: optionalText({ max: 200 }),
    points: part(),
    introduction: part(),
    effect: part(),
    arguments: part(),
    remarks: part(),
    finance: part(),
    communication: part(),
    execution: part(),
    version: seenVersion(),
  })
  .transform(({ version, ...texts }) => ({ texts: texts satisfies ProposalTexts, version }));

export const AdoptProposalForm = z.object({
  adoptedOn: localDate("Vul in op welke dag het college besloot."),
  version: seenVersion(),
});

export const ResolutionForm = z.object({
  stage: choice(stages),
  text: text({ max: 20_000, ask: "Schrijf de tekst van het besluit.", long: true }),
  meetingOn: orNull(localDate("Vul de dag van de raadsvergadering in.")),
  version: seenVersion(),
});

export const ScreenForm = z.object({ screen: choice(screenModes) });

export const PrioritiseForm = z.object({
  text: text({ max: 500, ask: "Schrijf wat de raad wil, en in welk besluit of welke motie dat staat.", long: true }),
});

/** Which pot pays for a plan. */
export const HoldMoneyForm = z.object({
  pot: integer({ min: 1, max: 2_147_483_647, ask: "Kies een pot uit de lijst." }),
});
