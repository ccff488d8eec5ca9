import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { noted } from "#app/modules/people/act.server.ts";
import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { isRefused, refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { roundKey } from "#app/modules/rounds/destroy-keys.server.ts";
import { keyedHash } from "#app/platform/keys.server.ts";
import { ballotTerms, marksOnBallot, whyNotWithin } from "./core/ballot.ts";
import { whyNotEnter } from "./core/paper.ts";
import { chosen, isMark } from "./core/rating.ts";
import type { DeskReason } from "./core/reasons.ts";
import { enteredHash, findEntry, isEnteredBy } from "./desk.server.ts";
import { valuedPlans } from "./queries.server.ts";
import { ratingKey } from "./rating-key.server.ts";
import { storeRatings, type NewRating } from "./store-ratings.server.ts";
import { voterRef } from "./voter.server.ts";

/** A ballot on paper, as one officer reads it. */
export interface PaperEntry {
  /** Of the voter in the municipality's list. */
  readonly number: string;
  readonly answers: readonly { readonly plan: number; readonly mark: number }[];
}

/** `first`: a colleague enters it again; `differs`: the two do not agree, and the ballot is blocked; `stored`: it counts. */
export type PaperOutcome = "first" | "differs" | "stored";

/**
 * Enters a paper ballot for somebody in the register. The first time only a keyed hash of the answers is kept; a second
 * officer, who sees none of it, enters the same paper, also after the valuing. When both read the same, the answers are stored as that voter's.
 * The events tell who entered a ballot, never whose or what.
 */
export async function enterPaper(
  actor: Actor,
  slug: string,
  input: PaperEntry,
): Promise<{ readonly outcome: PaperOutcome } | Refused<DeskReason>> {
  const seen = await look(actor, slug, input);
  if (isRefused(seen) || "outcome" in seen) return seen;
  // Stored outside the transaction of the event: nothing beside a choice tells who was there or when. Sent again, as when
  // this process ends here, the keys make them the same ratings.
  const outcomes = await storeRatings(seen.round, seen.voter, seen.ratings, null);
  const whole = outcomes.find(({ outcome }) => !["stored", "no_such_plan", "plan_not_valued"].includes(outcome));
  if (whole) {
    const no = refused(whole.outcome === "storage_not_durable" ? whole.outcome : "round_changed");
    return noted(actor, "waardering.enter_paper", no, seen.round.id);
  }
  return finish(actor, slug, seen);
}

interface Agreed {
  readonly round: Round;
  readonly ballot: string;
  readonly voter: Uint8Array<ArrayBuffer>;
  readonly ratings: readonly NewRating[];
}

/** Holds the ballot against what was entered before. */
function look(actor: Actor, slug: string, { number, answers }: PaperEntry) {
  return actInRound<Agreed | { outcome: PaperOutcome } | Refused<DeskReason>>(
    actor,
    slug,
    "waardering.enter_paper",
    async ({ tx, round, record }) => {
      const no = await whyNotAnswers(round, answers);
      if (no) return no;
      const found = await findEntry(tx, round, number);
      if (isRefused(found)) return found;
      if (!found.meetsAge) return refused("below_age", { field: "number" });
      const voter = voterRef(round.id, found.entry);
      const answersHash = hashOf(round, voter, answers);
      const of = { roundId_voterRef: { roundId: round.id, voterRef: voter } };
      const before = await tx.paperBallot.findUnique({ where: of });
      const late = whyNotEnter(round, before !== null);
      if (late) return late;
      if (!before || before.state === "restarted") {
        const entered = {
          answersHash,
          enteredHash: enteredHash(round, voter, accountOf(actor)),
          state: "waiting" as const,
        };
        await (before
          ? tx.paperBallot.update({ where: of, data: entered })
          : tx.paperBallot.create({ data: { roundId: round.id, voterRef: voter, ...entered } }));
        await record({ type: "waardering.paper_entered", details: {} });
        return { outcome: "first" };
      }
      if (before.state === "blocked") return refused("ballot_blocked", { field: "number" });
      if (isEnteredBy(round, before, accountOf(actor))) return refused("own_ballot", { field: "number" });
      if (Buffer.compare(before.answersHash, answersHash) !== 0) {
        await tx.paperBallot.update({ where: of, data: { state: "blocked" } });
        await record({ type: "waardering.paper_blocked", details: {} });
        return { outcome: "differs" };
      }
      const marks =
        methodOf(round) === "ballot" ? marksOnBallot(numbersOf(answers), await valuedPlans(round.id)) : answers;
      const ratings = marks.map((answer) => ({ ...answer, key: ratingKey(before.id, answer.plan, answer.mark) }));
      return { round, ballot: before.id, voter, ratings };
    },
  );
}

const numbersOf = (answers: PaperEntry["answers"]): ReadonlySet<number> => new Set(answers.map(({ plan }) => plan));

async function whyNotAnswers(round: Round, answers: PaperEntry["answers"]): Promise<Refused<DeskReason> | null> {
  const { channels, valuation } = round.rules;
  const method = methodOf(round);
  if (!channels.includes("desk") || method === null || method === "pairs") return refused("no_paper");
  if (answers.length === 0) return refused("empty_ballot");
  if (method === "score")
    return answers.every(({ mark }) => isMark(valuation.scale, mark)) ? null : refused("no_such_mark");
  if (!answers.every(({ mark }) => mark === chosen)) return refused("no_such_mark");
  return whyNotWithin(numbersOf(answers), await valuedPlans(round.id), ballotTerms(round));
}

/** The ballot goes: what is left are ratings like all others. */
function finish(actor: Actor, slug: string, { round, ballot, voter }: Agreed) {
  return actInRound<{ outcome: PaperOutcome } | Refused<DeskReason>>(
    actor,
    slug,
    "waardering.enter_paper",
    async ({ tx, record }) => {
      const { count } = await tx.paperBallot.deleteMany({ where: { roundId: round.id, voterRef: voter, id: ballot } });
      if (count > 0) await record({ type: "waardering.paper_stored", details: {} });
      return { outcome: "stored" };
    },
  );
}

/** Lets a ballot that two officers read differently be entered anew by two. */
export function restartPaper(
  actor: Actor,
  slug: string,
  number: string,
): Promise<{ readonly done: true } | Refused<DeskReason>> {
  return actInRound<{ done: true } | Refused<DeskReason>>(
    actor,
    slug,
    "waardering.enter_paper",
    async ({ tx, round, record }) => {
      const late = whyNotEnter(round, true);
      if (late) return late;
      const found = await findEntry(tx, round, number);
      if (isRefused(found)) return found;
      const voter = voterRef(round.id, found.entry);
      const { count } = await tx.paperBallot.updateMany({
        where: { roundId: round.id, voterRef: voter, state: "blocked" },
        data: { state: "restarted" },
      });
      if (count === 0) return refused("no_ballot_blocked", { field: "number" });
      await record({ type: "waardering.paper_restarted", details: {} });
      return { done: true };
    },
  );
}

function hashOf({ id }: Round, voter: Uint8Array, answers: PaperEntry["answers"]): Uint8Array<ArrayBuffer> {
  const ordered = answers.toSorted((one, other) => one.plan - other.plan).map(({ plan, mark }) => [plan, mark]);
  const text = `paper\n${Buffer.from(voter).toString("hex")}\n${canonicalJson(ordered)}`;
  return new Uint8Array(keyedHash(roundKey(id), text));
}
