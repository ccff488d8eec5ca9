import type { Cents } from "#app/modules/counting/core/money.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import type { FinanceWay } from "#app/modules/rounds/core/rules.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { ProposalTexts } from "#app/modules/raad/core/council-proposal.ts";
import type { DecisionEntry } from "#app/modules/raad/core/decision.ts";
import type { InstrumentEntry } from "#app/modules/raad/core/instrument.ts";
import { recordInstrument } from "#app/modules/raad/record-instrument.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Plan } from "#prisma/generated/client.ts";
import { makeOfficer, makePlan, type PlanWishes } from "./factories.ts";
import { done } from "./plans-factories.ts";
import { expectRefusedIn } from "./written.ts";

export const decision = (round: Round, wishes: Partial<DecisionEntry> = {}): DecisionEntry => ({
  outcome: "adopted",
  reason: "Dit past in de agenda.",
  instrumentId: null,
  votesFor: null,
  votesAgainst: null,
  seats: null,
  oneOffCents: null,
  yearlyCents: null,
  decidedOn: round.today,
  version: 0,
  ...wishes,
});

/** An amendement that was handed in. */
export const instrument = (wishes: Partial<InstrumentEntry> = {}): InstrumentEntry => ({
  kind: "amendement",
  reference: "A2",
  title: "Meer groen",
  text: "1. Er komen tien bomen bij.",
  reason: null,
  proposers: ["Fractie A", "Fractie B"],
  plans: [],
  outcome: "submitted",
  votesFor: null,
  votesAgainst: null,
  decidedOn: null,
  version: 0,
  ...wishes,
});

/** The same in the database: its id. */
export async function makeInstrument(round: Round, wishes: Partial<InstrumentEntry> = {}): Promise<number> {
  const { id } = await done(recordInstrument(await makeOfficer(["clerk"]), round.slug, null, instrument(wishes)));
  return id;
}

/** A raadsvoorstel with a word in every part. */
export const aProposal: ProposalTexts = {
  subject: "[ronde]",
  holder: "Wethouder buurten",
  points: "1. de plannen over te nemen.",
  introduction: "Inwoners maakten plannen.",
  effect: "Inwoners beslissen mee.",
  arguments: "De inwoners kozen deze plannen.",
  remarks: "Het geld is beperkt.",
  finance: "De kosten zijn [kosten eenmalig].",
  communication: "De uitslag staat op de website.",
  execution: "Wij beginnen in het voorjaar.",
};

export interface LineWishes {
  readonly activity?: string;
  readonly cents: Cents;
  readonly recurrence?: "one_off" | "yearly";
  readonly programme?: number | null;
  readonly coverage?: 1 | 2 | 3 | 4 | null;
  readonly answer?: string | null;
}

/** An admitted neighbourhood plan with its activities. */
export async function makeLinedPlan(
  round: Round,
  lines: readonly LineWishes[],
  wishes: PlanWishes = {},
): Promise<Plan> {
  const plan = await makePlan(round, { state: "admitted", ...wishes });
  await db.planLine.createMany({
    data: lines.map(({ cents, ...line }, at) => ({
      planId: plan.id,
      position: at + 1,
      activity: `Activiteit ${at + 1} van plan ${plan.number}`,
      cents,
      recurrence: "one_off" as const,
      year: round.budgetYear,
      owner: "De buurtgroep",
      priority: at + 1,
      feasibleThisYear: at === 0,
      programme: 5,
      coverage: 3,
      answer: "Het college neemt dit op.",
      ...line,
    })),
  });
  const sum = (wanted: "one_off" | "yearly") =>
    lines.filter(({ recurrence = "one_off" }) => recurrence === wanted).reduce((total, line) => total + line.cents, 0);
  return db.plan.update({
    where: { id: plan.id },
    data: { oneOffCents: sum("one_off"), yearlyCents: sum("yearly") },
  });
}

export interface EstimateWishes {
  readonly oneOff: Cents;
  readonly yearly: Cents;
  readonly programme?: number;
  readonly coverage?: 1 | 2 | 3 | 4 | null;
  /** Not of a saving; of a deelname the raad was heard. */
  readonly financing?: FinanceWay | null;
}

/** The official estimate of a plan. */
export async function estimate(plan: Plan, wishes: EstimateWishes) {
  const { oneOff, yearly, programme = 5, coverage = 3, financing = null } = wishes;
  const { accountId } = await makeOfficer(["official"]);
  return db.estimate.create({
    data: {
      planId: plan.id,
      oneOffCents: oneOff,
      yearlyCents: yearly,
      explanation: "Geschat met de prijzen van dit jaar.",
      programme,
      structural: yearly > 0,
      coverage: plan.effect === "saving" ? null : coverage,
      ...(plan.effect === "cost" && { financing }),
      ...(financing === "participation" && { consultedOn: utc("2026-03-03"), consultation: "Raadsbrief 12" }),
      estimatedBy: accountId,
    },
  });
}

export interface AwardWishes {
  readonly plan: Plan;
  readonly outcome: "full" | "partial" | "reserve" | "refused";
  readonly cents: number;
  /** What the board advised, where the college departs from it. */
  readonly advised?: number;
}

const codes = { full: "fits", partial: "remainder", reserve: "nothing_left", refused: "knock_out" } as const;
const because = { score: "8000", minimum: 0, leftBefore: 0, criteria: [], tie: null };

/** An award of a fund as it is stored. */
export async function makeAward(round: Round, status: "proposed" | "adopted", lines: readonly AwardWishes[]) {
  const { accountId } = await makeOfficer(["board_chair"]);
  return db.allocation.create({
    data: {
      roundId: round.id,
      version: 1,
      status,
      madeById: accountId,
      ...(status === "adopted" && { adoptedBy: accountId, adoptedAs: "board_chair" as const, adoptedAt: new Date() }),
      lines: {
        create: lines.map(({ plan, outcome, cents, advised }, at) => ({
          planId: plan.id,
          position: at + 1,
          outcome,
          cents,
          because: { ...because, code: codes[outcome], requested: Number(plan.oneOffCents), amount: cents },
          ...(advised !== undefined && {
            advisedCents: advised,
            advisedOutcome: advised > 0 ? ("partial" as const) : ("reserve" as const),
            departReason: "Het college koos anders.",
          }),
        })),
      },
    },
  });
}

const watched = ["Decision", "Instrument", "InstrumentVersion", "Resolution", "Plan", "Fund", "AuditEvent"];

/** The act is refused for this reason, and nothing of this module was written. */
export const expectNothingRecorded = (act: () => Promise<unknown>, reason: string): Promise<void> =>
  expectRefusedIn(watched, act, { refused: reason });
