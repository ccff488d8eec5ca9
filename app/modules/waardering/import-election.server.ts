import { record } from "#app/modules/audit/record.server.ts";
import { readPabulib, type PbElection } from "#app/modules/counting/core/pabulib.ts";
import type { Pieces } from "#app/modules/counting/core/table.ts";
import { utc, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { rulesRow } from "#app/modules/rounds/hash-rules.server.ts";
import { today } from "#app/modules/rounds/load.server.ts";
import { db, isDuplicate, type Tx } from "#app/platform/db.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";
import {
  hasApprovals,
  importedRules,
  plansOf,
  slugOf,
  votingDays,
  type ImportedPlan,
} from "./core/imported-election.ts";
import { errorInWords, importTexts } from "./election-errors.nl.ts";
import { roundKey } from "#app/modules/rounds/destroy-keys.server.ts";

export interface ImportedRound {
  readonly slug: string;
  readonly plans: number;
  readonly ballots: number;
  /** Path on the site. */
  readonly address: string;
}

/**
 * Reads a published approval election (Pabulib) as a closed round: an approval is a "goed", the budget of the file its
 * budget, and nobody can change any of it. All or nothing; `errors` are sentences, one per error.
 */
export async function importElection(file: string, text: Pieces): Promise<ImportedRound | { errors: string[] }> {
  const read = readPabulib(text);
  if (read.kind === "malformed") return { errors: read.errors.map(errorInWords) };
  const { election } = read;
  const slug = slugOf(file);
  if (slug === "") return { errors: [importTexts.noSlug(file)] };
  if (!hasApprovals(election)) return { errors: [importTexts.noApprovals(election.voteType)] };
  if (election.budget === 0) return { errors: [importTexts.noBudget] };
  try {
    await db.$transaction((tx) => store(tx, { slug, file, election }), { timeout: 900_000 });
  } catch (error) {
    if (isDuplicate(error)) return { errors: [importTexts.exists(slug)] };
    throw error;
  }
  const { projects, votes } = election;
  return { slug, plans: projects.length, ballots: votes.length, address: `/rondes/${slug}` };
}

interface Source {
  readonly slug: string;
  readonly file: string;
  readonly election: PbElection;
}

async function store(tx: Tx, { slug, file, election }: Source): Promise<void> {
  const days = votingDays(election, await today(tx));
  const plans = plansOf(election);
  const roundId = await storeRound(
    tx,
    { slug, file, election },
    days,
    Math.max(...plans.map(({ number }) => number)) + 1,
  );
  const idOf = await storePlans(tx, roundId, plans);
  await storeBallots(tx, roundId, election, idOf, days.endsOn);
  const details = { file, plans: plans.length, ballots: election.votes.length };
  await record(tx, { accountId: null, role: "system" }, { type: "round.imported", roundId, details });
}

async function storeRound(
  tx: Tx,
  { slug, file, election }: Source,
  { startsOn, endsOn }: ReturnType<typeof votingDays>,
  nextPlan: number,
): Promise<number> {
  const { meta, budget, votes } = election;
  const description = meta.get("description") ?? "";
  const title = [description, meta.get("unit"), meta.get("instance")].filter(Boolean).join(", ");
  const { id } = await tx.round.create({
    data: {
      ...{ slug, title, importedFrom: file, nextPlan },
      kind: "citizens_budget",
      intro: importTexts.intro(description, votes.length),
      budgetYear: Number(endsOn.slice(0, 4)),
      ceilingCents: budget,
      openedAt: utc(startsOn),
      phases: { create: { phase: "valuation", startsOn: utc(startsOn), endsOn: utc(endsOn) } },
      rules: { create: rulesRow(1, importedRules) },
    },
  });
  return id;
}

/** Answers the id of the plan of each project. */
async function storePlans(tx: Tx, roundId: number, plans: readonly ImportedPlan[]): Promise<Map<string, number>> {
  const rows = await tx.plan.createManyAndReturn({
    data: plans.map(({ projectId, number, title, category, cost }) => ({
      ...{ roundId, number, title, state: "admitted" as const, effect: "cost" as const },
      summary: importTexts.summary(projectId, category),
      text: importTexts.summary(projectId, category),
      theme: "",
      oneOffCents: cost,
      yearlyCents: 0,
      ownEffort: importTexts.unknown,
      carriedOutBy: importTexts.unknown,
    })),
    select: { id: true, number: true },
  });
  const idOf = new Map(rows.map(({ id, number }) => [number, id]));
  return new Map(plans.map(({ projectId, number }) => [projectId, idOf.get(number) ?? 0]));
}

const atOnce = 20_000;

/** One reference per ballot; an empty ballot took part as well. */
async function storeBallots(
  tx: Tx,
  roundId: number,
  { votes }: PbElection,
  idOf: ReadonlyMap<string, number>,
  day: LocalDate,
): Promise<void> {
  const ballots = votes.map(({ projectIds }, at) => ({
    voter: keyedHash(roundKey(roundId), `ballot\n${at}`).toString("hex"),
    projectIds,
  }));
  const ratings = ballots.flatMap(({ voter, projectIds }) =>
    projectIds.map((projectId) => ({ voter, plan: idOf.get(projectId) ?? 0 })),
  );
  for (let at = 0; at < ratings.length; at += atOnce) {
    const some = ratings.slice(at, at + atOnce);
    await tx.$executeRaw`
      INSERT INTO "Rating" ("roundId", "voterRef", "planId", value, sequence, idem, day)
      SELECT ${roundId}::int, decode(voter, 'hex'), plan, 1, 1, gen_random_uuid(), ${day}::date
      FROM unnest(${some.map(({ voter }) => voter)}::text[], ${some.map(({ plan }) => plan)}::int[]) AS ballot(voter, plan)`;
  }
  const empty = ballots.filter(({ projectIds }) => projectIds.length === 0).map(({ voter }) => voter);
  await tx.$executeRaw`
    INSERT INTO "Participation" SELECT ${roundId}::int, decode(voter, 'hex') FROM unnest(${empty}::text[]) AS ballot(voter)`;
}
