import { z } from "zod";
import {
  choice,
  flag,
  formKey,
  integer,
  localDate,
  optionalText,
  orNull,
  seenVersion,
  text,
} from "#app/platform/fields.ts";
import { money } from "#app/modules/rounds/money-field.ts";
import { mostGoals } from "./core/goal.ts";
import { effects, financeWays, grounds, principles, themes } from "#app/modules/rounds/core/rules.ts";
import { weights, type Side } from "./core/impact.ts";
import { purses } from "./core/plan.ts";
import { rungs } from "./core/escalation.ts";
import { planStates } from "./core/lifecycle.ts";
import { rows } from "./plan-form.ts";

const id = () => integer({ min: 1, max: 2_147_483_647, ask: "Kies wat u bedoelt." });
const planNumber = (ask: string) => integer({ min: 1, max: 999_999, ask });
const programme = () => integer({ min: 1, max: 99, ask: "Vul het nummer van het programma in, van 1 tot en met 99." });
const coverages = ["1", "2", "3", "4"] as const;
const coverage = () =>
  orNull(choice(coverages, "Kies een dekking.")).transform((code) => (code === null ? null : coverageOf[code]));
const coverageOf = { "1": 1, "2": 2, "3": 3, "4": 4 } as const;

export const reportReasons = ["personal", "offensive", "untrue", "duplicate", "other"] as const;
export const reportOutcomes = ["kept", "author_asked", "removal_asked"] as const;

export const WithdrawForm = z.object({
  sure: flag().refine((on) => on, "Kruis aan dat u het plan wilt intrekken."),
});

export const ReportForm = z
  .object({
    reason: choice(reportReasons, "Kies wat er mis is."),
    text: optionalText({ max: 1000, long: true }),
    key: formKey(),
  })
  .refine(({ reason, text: words }) => reason !== "other" || words !== "", {
    path: ["text"],
    error: "Schrijf wat er mis is.",
  });
export type Report = z.output<typeof ReportForm>;

export const HandleReportForm = z.object({
  report: id(),
  outcome: choice(reportOutcomes, "Kies wat u met de melding deed."),
});
export type HandledReport = z.output<typeof HandleReportForm>;

export const RequestRemovalForm = z.object({
  reason: text({ max: 500, ask: "Schrijf waarom het plan weg moet. Dit wordt openbaar.", long: true }),
});

export const DecideRemovalForm = z.object({
  verdict: choice(["confirm", "cancel"]),
  /** The reason that was on the page. */
  seen: optionalText({ max: 1000, long: true }),
});

export const NoteForm = z.object({ text: text({ max: 2000, ask: "Schrijf uw notitie.", long: true }) });

/** Boxes of one name: none, one or many. */
const boxes = <T extends z.ZodType>(one: T, many: number) =>
  z.preprocess((value) => (value === undefined || value === null ? [] : [value].flat()), z.array(one).max(many));

/** To whom a plan can be given: an account, or a team as `teamValue` writes it. */
const owner = z
  .string("Kies een collega.")
  .regex(/^(wijk-)?[1-9]\d{0,8}$/, "Kies een collega.")
  .transform((value) => (value.startsWith("wijk-") ? { team: Number(value.slice(5)) } : Number(value)));
export const HandlerForm = z.object({ handler: owner });

/** Plans of the list that were ticked. */
const ChosenForm = z.object({
  plans: boxes(planNumber("Kies een plan uit de lijst."), 5_000).refine(
    (plans) => plans.length > 0,
    "Kies een of meer plannen.",
  ),
});
/** A field of another act in the same form: whoever filled it in may have pressed the wrong button. */
const unused = (ask: string) => z.preprocess((value) => value ?? "", z.literal("", { error: ask }));
const noWijk = { wijk: unused("U koos ook een wijk. Maak dit veld leeg, of druk op de knop bij de wijk.") };
const noHandler = { handler: unused("U koos ook een collega. Maak dit veld leeg, of druk op de knop bij de collega.") };

export const AssignForm = z.object({ ...ChosenForm.shape, ...HandlerForm.shape, ...noWijk });
export const PlacePlansForm = z.object({
  ...ChosenForm.shape,
  ...noHandler,
  wijk: text({ max: 80, ask: "Kies een wijk." }),
});
export const InviteForm = z.object({ ...ChosenForm.shape, ...noHandler, ...noWijk });

export const PricesForm = z.object({ without: flag() });

export const CarryForm = z.object({ to: text({ max: 80, ask: "Kies een ronde." }) });

export const PlaceForm = z.object({ wijken: boxes(z.string().max(80), 50) });

export const CheckPrincipleForm = z.object({
  principle: choice(principles),
  met: choice(["yes", "no"], "Kies of het plan hieraan voldoet.").transform((answer) => answer === "yes"),
  evidence: text({ max: 1000, ask: "Schrijf waaruit dat blijkt.", long: true }),
});
export type PrincipleChecked = z.output<typeof CheckPrincipleForm>;

const impact = () =>
  z
    .object({
      weight: choice(weights, "Kies hoe groot de gevolgen zijn."),
      explanation: optionalText({ max: 1000, long: true }).transform((words) => (words === "" ? null : words)),
    })
    .refine(({ weight, explanation }) => weight === "none" || explanation !== null, {
      path: ["explanation"],
      error: "Leg uit wat de gevolgen zijn.",
    });

export const WeighForm = z.object({
  legal: impact(),
  substance: impact(),
  financial: impact(),
  capacity: impact(),
} satisfies Record<Side, z.ZodType>);
export type PlanWeighed = z.output<typeof WeighForm>;

const goal = z.object({
  name: text({ max: 120, ask: "Schrijf waar de buurt op let." }),
  before: text({ max: 300, ask: "Schrijf hoe het nu is.", long: true }),
  aim: text({ max: 300, ask: "Schrijf wat de buurt wil bereiken.", long: true }),
  outcome: optionalText({ max: 600, long: true }),
});

export const GoalsForm = z.object({
  goals: rows(goal, (row) => [row["name"], row["before"], row["aim"], row["outcome"]].join(""), mostGoals),
});

export const EstimateForm = z.object({
  oneOffCents: money({ ask: "Vul het eenmalige bedrag in. Is er geen? Vul dan 0 in." }),
  yearlyCents: money({ ask: "Vul het bedrag per jaar in. Is er geen? Vul dan 0 in." }),
  explanation: text({ max: 1000, ask: "Leg uit hoe u aan dit bedrag komt.", long: true }),
  programme: programme(),
  structural: choice(["one_off", "structural"], "Kies incidenteel of structureel.").transform(
    (answer) => answer === "structural",
  ),
  coverage: coverage(),
  purse: orNull(choice(purses, "Kies uit welk geld het komt.")),
  financing: orNull(choice(financeWays, "Kies een manier van betalen.")),
  consultedOn: orNull(localDate("Vul in wanneer de raad zijn wensen en bedenkingen gaf.")),
  consultation: optionalText({ max: 300 }).transform((words) => (words === "" ? null : words)),
  version: seenVersion(),
});
export type Estimated = z.output<typeof EstimateForm>;

export const CoverLineForm = z.object({
  position: integer({ min: 1, max: 99 }),
  programme: programme(),
  coverage: coverage(),
  answer: optionalText({ max: 1000, long: true }),
});
export type LineCovered = z.output<typeof CoverLineForm>;

const condition = z.object({
  text: text({ max: 500, ask: "Schrijf de voorwaarde." }),
  dueOn: localDate("Vul in wanneer de voorwaarde vervuld moet zijn."),
});

/** A form shows three rows for conditions; those that stay empty are not meant. */
const conditions = z
  .preprocess(
    (typed) => typed ?? [],
    z.array(z.preprocess((row) => (isFilled(row) ? row : null), condition.nullable())).max(10),
  )
  .transform((all) => all.filter((one) => one !== null));

const isFilled = (row: unknown) =>
  typeof row === "object" && row !== null && Object.values(row).some((value) => value !== "" && value !== undefined);

export const ScreenForm = z.object({
  outcome: choice(["yes", "yes_provided", "not_met", "out_of_scope"], "Kies een uitkomst."),
  reason: text({ max: 2000, ask: "Schrijf de reden. Die wordt openbaar.", long: true }),
  ground: orNull(choice(grounds, "Kies een grond.")),
  principle: orNull(choice(principles, "Kies een grondbeginsel.")),
  conditions,
  version: seenVersion(),
});
export type Screened = z.output<typeof ScreenForm>;

export const EscalateForm = z.object({
  to: choice(rungs, "Kies aan wie u het plan voorlegt."),
  reason: text({ max: 2000, ask: "Schrijf wat er nodig is, en waarom.", long: true }),
});
export type Escalated = z.output<typeof EscalateForm>;

export const AnswerEscalationForm = z.object({
  answer: text({ max: 2000, ask: "Schrijf uw antwoord.", long: true }),
});

export const ActAheadForm = z.object({
  reason: text({ max: 2000, ask: "Schrijf waarom het niet kan wachten. Dit is openbaar.", long: true }),
  actedOn: localDate("Vul in op welke dag het college besloot."),
  informedOn: orNull(localDate("Vul in op welke dag de raad het hoorde.")),
});
export type ActedAhead = z.output<typeof ActAheadForm>;

export const MeetConditionForm = z.object({ condition: id() });
export const AskPartnerForm = z.object({ partner: integer({ min: 1, max: 2_147_483_647, ask: "Kies een partner." }) });
export const PartnerAdviceForm = z.object({ text: text({ max: 4000, ask: "Schrijf uw advies.", long: true }) });
export const MergeForm = z.object({
  parent: planNumber("Vul het nummer van het andere plan in."),
  reason: text({ max: 1000, ask: "Schrijf waarom de plannen samen kunnen. De indieners lezen dit.", long: true }),
});
export type MergeProposed = z.output<typeof MergeForm>;

export const AnswerMergeForm = z
  .object({
    proposal: id(),
    agrees: choice(["yes", "no"], "Kies ja of nee.").transform((answer) => answer === "yes"),
    words: optionalText({ max: 1000, long: true }),
    how: optionalText({ max: 200 }),
  })
  .refine(({ agrees, words }) => agrees || words !== "", {
    path: ["words"],
    error: "Schrijf waarom u dit niet wilt.",
  });
export type MergeAnswered = z.output<typeof AnswerMergeForm>;

export const DecideMergeForm = z.object({
  verdict: choice(["merge", "apart"], "Kies wat u beslist."),
  decision: text({ max: 1000, ask: "Schrijf waarom u dit beslist. Dit wordt openbaar.", long: true }),
});
export type MergeDecided = z.output<typeof DecideMergeForm>;
export const AdviseForm = z.object({ text: text({ max: 4000, ask: "Schrijf het advies.", long: true }) });

export const AccountForm = z.object({
  result: choice(["carried_out", "failed"], "Kies of het plan gelukt is."),
  feedback: text({ max: 4000, ask: "Schrijf wat de buurt heeft gehoord over het plan.", long: true }),
  spentCents: money({ ask: "Vul in wat er is uitgegeven. Is dat niets? Vul dan 0 in." }),
  explanation: text({ max: 2000, ask: "Leg uit waaraan het geld is besteed.", long: true }),
  feedbackMet: flag(),
  financeMet: flag(),
  lesson: optionalText({ max: 2000, long: true }),
});
export type Accounted = z.output<typeof AccountForm>;

export const MilestoneForm = z.object({
  milestone: orNull(id()),
  title: text({ max: 120, ask: "Schrijf wat er in deze stap gebeurt." }),
  plannedOn: localDate("Vul in voor wanneer deze stap gepland is."),
  doneOn: orNull(localDate("Vul in wanneer deze stap klaar was, of laat dit veld leeg.")),
  text: optionalText({ max: 1000, long: true }),
  description: optionalText({ max: 300 }),
});
export type MilestoneKept = z.output<typeof MilestoneForm>;

export const RemoveMilestoneForm = z.object({ milestone: id() });
export type MilestoneNamed = z.output<typeof RemoveMilestoneForm>;

export const RemoveFileForm = z.object({ file: id() });
export type FileNamed = z.output<typeof RemoveFileForm>;

export const ReceiptForm = z.object({
  description: text({ max: 300, ask: "Schrijf wat er is betaald, en aan wie." }),
  cents: money({ ask: "Vul het bedrag van de bon in." }),
});
export type ReceiptAdded = z.output<typeof ReceiptForm>;

export const AdvanceForm = z.object({
  amount: money({ min: 1, atLeast: "Vul een bedrag in dat hoger is dan nul." }),
  dueOn: localDate("Vul in op welke dag het voorschot uiterlijk betaald is."),
});
export type AdvancePlanned = z.output<typeof AdvanceForm>;

export const DropAdvanceForm = z.object({ advance: id() });
export type AdvanceNamed = z.output<typeof DropAdvanceForm>;

/** A payment, or what came back: that says why. */
export const PayForm = z.object({
  move: choice(["spend", "pay_back"], "Kies wat er is gebeurd."),
  amount: money({ min: 1, atLeast: "Vul een bedrag in dat hoger is dan nul." }),
  paidOn: localDate("Vul in op welke dag dit was."),
  reference: text({ max: 60, ask: "Vul het nummer in dat de betaling in de financiële administratie heeft." }),
  way: choice(financeWays, "Kies een manier van betalen."),
  reason: optionalText({ max: 500 }),
  seen: integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  formKey: formKey(),
});
export type PaidSo = z.output<typeof PayForm>;

export const SettleForm = z.object({
  amount: money({ ask: "Vul het bedrag in dat u vaststelt. Is dat niets? Vul dan 0 in." }),
  reason: optionalText({ max: 2000, long: true }),
  setOn: localDate("Vul in op welke dag het bedrag is vastgesteld."),
  seen: integer({ min: 0, max: 1_000_000 }),
});
export type SettledSo = z.output<typeof SettleForm>;

/** The filters of the list, in its address; what makes no sense is left out, as what is not asked. */
export const PlanSearch = z.object({
  zoek: z.string().trim().max(80).default("").catch(""),
  onderwerp: z.enum(themes).nullable().default(null).catch(null),
  wijk: z.string().min(1).max(80).nullable().default(null).catch(null),
  soort: z.enum(["kost", "bespaart"]).nullable().default(null).catch(null),
  stand: z.enum(planStates).exclude(["draft"]).nullable().default(null).catch(null),
  volgorde: z.enum(["willekeurig", "nummer"]).default("willekeurig").catch("willekeurig"),
  p: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});
export type PlanSearched = z.output<typeof PlanSearch>;

export const effectOfWord = { kost: effects[0], bespaart: effects[1] } as const;
