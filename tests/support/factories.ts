import { randomUUID } from "node:crypto";
import { cents, type Cents } from "#app/modules/counting/core/money.ts";
import type { Phase, Role, RoundKind } from "#app/modules/people/core/acts.ts";
import type { Actor, Officer, Resident } from "#app/modules/people/core/actor.ts";
import { addDays, utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { phaseOrder, type PhaseDates } from "#app/modules/rounds/core/phases.ts";
import type { ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { defaultRules, type Criterion, type Rules } from "#app/modules/rounds/core/rules.ts";
import { promisesAsked } from "#app/modules/plans/core/promises.ts";
import { rulesRow } from "#app/modules/rounds/hash-rules.server.ts";
import { loadRound, today } from "#app/modules/rounds/load.server.ts";
import { invite } from "#app/modules/people/invitations.server.ts";
import { toActor } from "#app/modules/people/sessions.server.ts";
import { db, inTransaction } from "#app/platform/db.server.ts";
import type { Plan, PlanState } from "#prisma/generated/client.ts";

/** Where a made round stands: in a phase, not opened, opened but before its first phase, in a gap, or after its last. */
export type Moment = Phase | "unopened" | "before" | "between" | "after";

let made = 0;
/** A number that no other made thing of this process has. */
export const nextNumber = () => ++made;

/** How long each made phase lasts, in days. */
const length = 14;

/** A calendar of a kind in which `day` falls at the given moment. In "between" the day lies after the second phase. */
export function calendarAt(kind: RoundKind, moment: Moment, day: LocalDate): PhaseDates[] {
  const order = phaseOrder[kind];
  const gap = moment === "between" ? 1 : order.length;
  const at = moment === "between" ? 1 : order.indexOf(moment as Phase);
  const firstOf = (): LocalDate => {
    if (moment === "unopened" || moment === "before") return addDays(day, 1);
    if (moment === "after") return addDays(day, -order.length * length);
    if (moment === "between") return addDays(day, -2 * length);
    if (at < 0) throw new Error(`a round of kind ${kind} has no phase ${moment}`);
    return addDays(day, -at * length - 5);
  };
  const first = firstOf();
  return order.map((phase, index) => {
    const startsOn = addDays(first, index * length + (index > gap ? 1 : 0));
    return { phase, startsOn, endsOn: addDays(startsOn, length - 1) };
  });
}

export const exampleCriteria: readonly Criterion[] = [
  {
    key: "samenhang",
    title: "Het plan brengt mensen bij elkaar",
    weight: 60,
    knockOut: false,
    levels: [
      { title: "Zeer goed", description: "De hele buurt ontmoet elkaar.", points: 100 },
      { title: "Goed", description: "Veel mensen ontmoeten elkaar.", points: 80 },
      { title: "Voldoende", description: "Een groep ontmoet elkaar.", points: 60 },
      { title: "Onvoldoende", description: "Niemand ontmoet elkaar.", points: 0 },
    ],
  },
  {
    key: "haalbaar",
    title: "Het plan kan worden uitgevoerd",
    weight: 40,
    knockOut: true,
    levels: [
      { title: "Zeer goed", description: "Alles is geregeld.", points: 100 },
      { title: "Voldoende", description: "Het meeste is geregeld.", points: 60 },
      { title: "Onvoldoende", description: "Het kan niet.", points: 0 },
    ],
  },
];

export interface RoundWishes {
  readonly kind?: RoundKind;
  readonly at?: Moment;
  readonly slug?: string;
  readonly title?: string;
  readonly intro?: string;
  readonly budgetYear?: number;
  readonly ceiling?: Cents;
  readonly rules?: Partial<Rules>;
  readonly calendar?: readonly PhaseDates[];
  /** Account ids of the two who opened it, and released its result; nobody in particular unless told. */
  readonly by?: readonly [number, number];
  /** Whether two people released its result; once its valuing is over unless told. */
  readonly released?: boolean;
}

/** A round as it would be after an administrator made it, and opened it when the moment says so. */
export async function makeRound(wishes: RoundWishes = {}): Promise<Round> {
  const { kind = "citizens_budget", at = "submission" } = wishes;
  const day = await today();
  const slug = wishes.slug ?? `ronde-${nextNumber()}`;
  const fund = kind === "neighbourhood_fund";
  const ceiling = fund ? (wishes.ceiling ?? cents(30_000_000)) : null;
  const rules: Rules = { ...defaultRules[kind], ...(fund && { criteria: exampleCriteria }), ...wishes.rules };
  const calendar = wishes.calendar ?? calendarAt(kind, at, day);
  const opened = at !== "unopened";
  const { id } = await db.round.create({
    data: {
      slug,
      kind,
      title: wishes.title ?? `Ronde ${slug}`,
      intro: wishes.intro ?? "",
      budgetYear: wishes.budgetYear ?? Number(day.slice(0, 4)) + 2,
      ceilingCents: ceiling,
      rules: { create: rulesRow(1, rules) },
    },
  });
  await db.roundPhase.createMany({
    data: calendar.map(({ phase, startsOn, endsOn }) => ({
      roundId: id,
      phase,
      startsOn: utc(startsOn),
      endsOn: utc(endsOn),
    })),
  });
  if (opened) {
    const openedAt = utc(addDays(calendar[0]?.startsOn ?? day, -1));
    await decideByTwo(id, "open", { by: wishes.by, at: openedAt });
    await db.round.update({ where: { id }, data: { openedAt } });
    const closed = calendar.find(({ phase, endsOn }) => phase === "valuation" && endsOn < day)?.endsOn;
    const released = wishes.released ?? closed !== undefined;
    if (released) await decideByTwo(id, "release", { by: wishes.by, at: utc(addDays(closed ?? day, 1)) });
  }
  if (opened && ceiling !== null) await db.fund.create({ data: { roundId: id, ceilingCents: ceiling } });
  return reload(slug);
}

interface TwoWishes {
  readonly by?: readonly [number, number] | undefined;
  readonly at?: Date;
  /** Of whom the choices do not count. */
  readonly leftOut?: Uint8Array<ArrayBuffer> | null;
}

/** What takes two people, as the rows that they leave when one proposed and the other approved it. */
export async function decideByTwo(
  roundId: number,
  kind: ProposalKind,
  { by = [1, 2], at = new Date(), leftOut = null }: TwoWishes = {},
): Promise<void> {
  const [proposedById, decidedById] = by;
  const { id } = await db.roundProposal.create({ data: { roundId, kind, leftOut, proposedById, proposedAt: at } });
  await db.roundVerdict.create({
    data: { proposalId: id, proposedById, verdict: "approved", decidedById, decidedAt: at },
  });
}

/** The round as it is now, by the clock of the database. */
export async function reload(slug: string): Promise<Round> {
  const round = await loadRound(slug);
  if (!round) throw new Error(`there is no round ${slug}`);
  return round;
}

/** A wijk by name, made when it is not there yet. */
export async function makeWijk(name = "Noord"): Promise<{ id: number; name: string }> {
  const found = await db.wijk.findUnique({ where: { name } });
  return found ?? db.wijk.create({ data: { name, position: (await db.wijk.count()) + 1 } });
}

interface PersonWishes {
  readonly email?: string;
  readonly name?: string;
  readonly passwordHash?: string;
}

export interface ResidentWishes extends PersonWishes {
  readonly birthYear?: number;
  /** Null: lives outside the municipality. */
  readonly wijk?: string | null;
}

/** A resident with an account. The password hash matches nothing unless one is given. */
export async function makeResident(wishes: ResidentWishes = {}): Promise<Resident> {
  const wijk = wishes.wijk === null ? null : await makeWijk(wishes.wijk);
  const account = await db.account.create({
    data: {
      kind: "resident",
      email: wishes.email ?? `inwoner-${randomUUID()}@voorbeeld.example`,
      passwordHash: wishes.passwordHash ?? "-",
      displayName: wishes.name ?? `Inwoner ${nextNumber()}`,
      birthYear: wishes.birthYear ?? 1980,
      wijkId: wijk?.id ?? null,
    },
    include: { roles: true, wijk: true },
  });
  const actor = toActor(account);
  if (actor.kind !== "resident") throw new Error("not a resident");
  return actor;
}

/** The token of the link with which the owner of an e-mail address makes an account. */
export async function tokenFor(email: string): Promise<string> {
  const link = await inTransaction((tx) => invite(tx, email, "/account-maken"));
  return link.split("/").at(-1) ?? "";
}

/** An office account in the given roles. */
export async function makeOfficer(roles: readonly Role[], wishes: PersonWishes = {}): Promise<Officer> {
  const account = await db.account.create({
    data: {
      kind: "office",
      email: wishes.email ?? `werk-${randomUUID()}@voorbeeld.example`,
      passwordHash: wishes.passwordHash ?? "-",
      displayName: wishes.name ?? `Medewerker ${nextNumber()}`,
      roles: {
        create: roles.map((role) => ({
          role,
          ...(role === "partner" && { partnerKind: "welfare" as const, organisation: "Stichting Buurt" }),
        })),
      },
    },
    include: { roles: true, wijk: true },
  });
  const actor = toActor(account);
  if (actor.kind !== "officer") throw new Error("not an office account");
  return actor;
}

export interface PlanWishes {
  readonly state?: PlanState;
  readonly title?: string;
  readonly author?: Actor;
  readonly effect?: "cost" | "saving";
  readonly oneOff?: Cents;
  readonly yearly?: Cents;
  readonly minimum?: Cents | null;
  readonly neighbourhoods?: readonly string[];
  readonly wijken?: readonly string[];
  readonly parentId?: number;
}

/** A plan in a round, in the given state, without the acts that would lead to it. */
export async function makePlan(round: Round, wishes: PlanWishes = {}): Promise<Plan> {
  const { nextPlan } = await db.round.update({ where: { id: round.id }, data: { nextPlan: { increment: 1 } } });
  const number = nextPlan - 1;
  const { state = "submitted", effect = "cost", author } = wishes;
  const wijken = await Promise.all((wishes.wijken ?? []).map((name) => makeWijk(name)));
  return db.plan.create({
    data: {
      roundId: round.id,
      number,
      state,
      title: wishes.title ?? `Plan ${number}`,
      summary: `Korte tekst van plan ${number}.`,
      text: `Dit is de tekst van plan ${number}.`,
      theme: round.rules.themes[0] ?? "green",
      neighbourhoods: [...(wishes.neighbourhoods ?? [])],
      effect,
      oneOffCents: wishes.oneOff ?? 1_000_00,
      yearlyCents: wishes.yearly ?? 0,
      minimumCents: wishes.minimum ?? null,
      budgetLine: effect === "saving" ? "Programma 5, onderhoud" : null,
      ownEffort: "De buren helpen mee.",
      carriedOutBy: "De buurtgroep",
      promises: [...promisesAsked(round.rules, effect)],
      authorId: author && author.kind !== "visitor" ? author.accountId : null,
      parentId: wishes.parentId ?? null,
      submittedAt: state === "draft" ? null : new Date(),
      wijken: { create: wijken.map(({ id }) => ({ wijkId: id })) },
    },
  });
}
