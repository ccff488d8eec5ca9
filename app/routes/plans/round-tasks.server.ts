import { adopterOf } from "#app/modules/fonds/core/adoption.ts";
import { loadBoard } from "#app/modules/fonds/load-board.server.ts";
import { ownScores } from "#app/modules/fonds/own-scores.server.ts";
import { loadAward, tiedAtTheCut } from "#app/modules/fonds/queries.server.ts";
import { acts, type Act, type Permission, type Phase } from "#app/modules/people/core/acts.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { listWork } from "#app/modules/plans/dossier.server.ts";
import { workTexts } from "#app/modules/plans/work-texts.nl.ts";
import { loadProposal } from "#app/modules/raad/load-proposal.server.ts";
import { isAdoptedNow } from "#app/modules/raad/core/council-proposal.ts";
import { whyNotKnowing } from "#app/modules/raad/core/decision.ts";
import { canBeAdopted } from "#app/modules/raad/core/resolution.ts";
import { meetingToWrite } from "#app/modules/raad/core/meetings.ts";
import { forClerk, type Dossier } from "#app/modules/raad/core/dossier.ts";
import { hasAdoptedText, loadDossier, raadHasDecided } from "#app/modules/raad/queries.server.ts";
import { daysBetween, dayInWords, longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { actOf } from "#app/modules/rounds/core/four-eyes.ts";
import { inOrder } from "#app/modules/rounds/core/phases.ts";
import { methodOf, type Round } from "#app/modules/rounds/core/round.ts";
import { isDecided, loadLot } from "#app/modules/rounds/load-lot.server.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { paperTime } from "#app/modules/waardering/core/paper.ts";
import { countPaper, lacksRegister } from "#app/modules/waardering/queries.server.ts";
import { resultOf } from "#app/modules/waardering/result.server.ts";
import { voteOf } from "#app/modules/waardering/vote.server.ts";
import { waitingChange, waitingProposals } from "#app/modules/rounds/queries.server.ts";
import { siteWarnings } from "#app/site-warnings.server.ts";
import { warningTexts } from "#app/site.nl.ts";
import { keyDue, whyNotNow } from "#app/modules/rounds/why-not-now.server.ts";

/** What waits for somebody on a round as a whole, not on one of its plans; or before there is any round. */
export interface RoundTask {
  readonly title: string;
  /** Its title; null when it is not about one. */
  readonly round: string | null;
  readonly text: string;
  readonly action: string;
  readonly href: string;
}

type Kind = keyof typeof workTexts.roundTasks;

interface Finder {
  readonly act: Act;
  readonly kind: Kind;
  /** The only phase of the act in which it waits, where that is one of several. */
  readonly only?: Phase;
  readonly at: (slug: string) => string;
  /** What there is to do, as the text needs it; null: nothing waits. */
  readonly find: (
    round: Round,
    officer: Officer,
    dossier: () => Promise<Dossier>,
  ) => Promise<readonly number[] | null> | readonly number[] | null;
}

const atWork = (page: string) => (slug: string) => `/werk/rondes/${slug}/${page}`;
const atOffice = (page: string) => (slug: string) => `/beheer/rondes/${slug}/${page}`;

/** What waits in a round for a second person by this act. */
const proposalsFor = async (act: Act, roundId: number) =>
  (await waitingProposals(roundId)).filter(({ kind }) => actOf[kind] === act);

/** What somebody else proposed and this officer may decide on. */
const decideProposals = (act: Act, kind: Kind, at: Finder["at"]): Finder => ({
  act,
  kind,
  at,
  find: async ({ id }, { accountId }) =>
    (await proposalsFor(act, id)).some(({ proposedById }) => proposedById !== accountId) ? [] : null,
});

/** Whether plans are level where it matters, and only a lot says which goes first. */
async function waitsForLot(round: Round): Promise<boolean> {
  if (await isDecided(round)) return false;
  const fund = round.kind === "neighbourhood_fund";
  if (fund && (await tiedAtTheCut(round, await loadBoard(round))) !== null) return true;
  if (round.awaitsPaper || methodOf(round) === null) return false;
  if (fund) return (await voteOf(round))?.result.kind === "needs_lot";
  return (await resultOf(round))?.shortlist.kind === "needs_lot";
}

/** Whether the raad decided and its text is not stored: of a fund before anybody asks for money (R75), else plan by plan. */
async function lacksResolution(round: Round, dossier: () => Promise<Dossier>): Promise<boolean> {
  if (!canBeAdopted(round.standing)) return false;
  // Each meeting about interim plans has a text of its own
  if (round.kind === "interim_plans") return meetingToWrite(await dossier()) !== null;
  if (await hasAdoptedText(round.id)) return false;
  if (round.kind === "neighbourhood_fund") return true;
  const { plans, undecided } = forClerk(await dossier());
  return plans.length > 0 && undecided === 0;
}

/** Each with the act that does it: who may not do that now has no such task. The most pressing first. */
const finders: readonly Finder[] = [
  {
    act: "fonds.score",
    kind: "score",
    // After that a sheet is given again in the meeting alone
    only: "scoring",
    at: atWork("scores"),
    find: async (round, { accountId }) => {
      const { plans, done, open } = await ownScores(round, accountId);
      return open > 0 ? [done, plans.length] : null;
    },
  },
  {
    act: "plan.screen",
    kind: "screen",
    at: (slug) => `/werk/rondes/${slug}`,
    find: async ({ id, calendar, standing, today }) => {
      // While interim plans come in each has a term of its own, and waits in the list
      if (standing.phase !== "screening") return null;
      const waiting = (await listWork(id, [])).filter(({ state }) => state === "submitted").length;
      const last = calendar.find(({ phase }) => phase === "screening")?.endsOn;
      return waiting > 0 && last ? [waiting, daysBetween(today, last)] : null;
    },
  },
  {
    act: "fonds.propose_award",
    kind: "propose",
    at: atWork("fonds"),
    find: async ({ id }) => ((await loadAward(id)) === null ? [] : null),
  },
  {
    act: "fonds.adopt_award",
    kind: "adopt",
    at: atWork("fonds"),
    find: async ({ id, rules }, { roles }) => {
      if (isRefused(adopterOf(rules.governance, roles))) return null;
      return (await loadAward(id))?.status === "proposed" ? [] : null;
    },
  },
  {
    act: "lot.enter",
    kind: "enterLot",
    at: atWork("loting"),
    find: async (round) => ((await loadLot(round.id)) === null && (await waitsForLot(round)) ? [] : null),
  },
  {
    act: "lot.confirm",
    kind: "confirmLot",
    at: atWork("loting"),
    find: async (round, { accountId }) => {
      const lot = await loadLot(round.id);
      return lot && lot.seed === null && lot.enteredById !== accountId && !(await isDecided(round)) ? [] : null;
    },
  },
  {
    act: "raad.write_proposal",
    kind: "writeProposal",
    at: atWork("voorstel"),
    find: async (round) => {
      if (round.kind !== "citizens_budget" || !round.released) return null;
      const { written } = await loadProposal(round.id);
      return written === null && !(await raadHasDecided(round)) ? [] : null;
    },
  },
  {
    act: "raad.adopt_proposal",
    kind: "adoptProposal",
    at: atWork("voorstel"),
    find: async (round) => {
      const proposal = await loadProposal(round.id);
      if (proposal.written === null || isAdoptedNow(proposal) || whyNotKnowing(round)) return null;
      return (await raadHasDecided(round)) ? null : [];
    },
  },
  {
    act: "raad.decide",
    kind: "decide",
    at: atWork("besluiten"),
    find: async (_round, _officer, dossier) => {
      const { plans, undecided } = forClerk(await dossier());
      return undecided > 0 ? [plans.length - undecided, plans.length] : null;
    },
  },
  {
    act: "raad.edit_resolution",
    kind: "adoptText",
    at: atWork("besluit"),
    find: async (round, _officer, dossier) => ((await lacksResolution(round, dossier)) ? [] : null),
  },
  {
    act: "round.decide_change",
    kind: "decideChange",
    at: atOffice("wijzigen"),
    find: async ({ id }, { accountId }) => {
      const change = await waitingChange(id);
      return change && change.proposedById !== accountId ? [] : null;
    },
  },
  {
    act: "waardering.import_register",
    kind: "importRegister",
    at: atOffice("register"),
    find: async (round) => ((await lacksRegister(round)) ? [] : null),
  },
  decideProposals("round.open", "decideOpening", atOffice("openen")),
  ...(["round.close_early", "round.invalidate", "round.release", "round.destroy_key"] as const).map((act) =>
    decideProposals(act, "decideProposal", atOffice("vier-ogen")),
  ),
  {
    act: "round.open",
    kind: "open",
    at: atOffice("openen"),
    find: async ({ id }) => ((await proposalsFor("round.open", id)).length === 0 ? [] : null),
  },
  {
    act: "round.release",
    kind: "release",
    at: atOffice("vier-ogen"),
    find: async ({ id, released }) => {
      return !released && (await proposalsFor("round.release", id)).length === 0 ? [] : null;
    },
  },
  {
    act: "round.destroy_key",
    kind: "destroyKey",
    at: atOffice("vier-ogen"),
    find: async (round) => {
      if (!round.standing.passed.includes("council")) return null;
      if (await whyNotNow(round, { kind: "destroy_key", on: round.today, leftOut: null })) return null;
      return (await proposalsFor("round.destroy_key", round.id)).length === 0 ? [] : null;
    },
  },
  {
    act: "waardering.replace_code",
    kind: "desk",
    at: atWork("balie"),
    find: async ({ id, rules }) => {
      if (!usesRegister(rules)) return null;
      const { waiting, blocked } = await countPaper(id);
      return [waiting + blocked];
    },
  },
  {
    act: "waardering.enter_paper",
    kind: "secondEntry",
    at: atWork("balie"),
    find: async (round) => {
      if (paperTime(round) !== "in_time") return null;
      const { waiting, blocked } = await countPaper(round.id);
      return [waiting + blocked];
    },
  },
  { act: "plan.enter_for_resident", kind: "enter", at: atWork("invoeren"), find: () => [] },
];

/** What waits for this officer on a round now. */
export async function roundTasks(round: Round, officer: Officer): Promise<RoundTask[]> {
  // Asked for by more than one of them, and much work.
  let loaded: Promise<Dossier> | undefined;
  const dossier = () => (loaded ??= loadDossier(round));
  const found = await Promise.all(
    finders.map(async ({ act, kind, only, at, find }) => {
      if (whyNot(officer, act, round.standing) !== null || (only && only !== round.standing.phase)) return [];
      const numbers = await find(round, officer, dossier);
      return numbers ? [taskOf({ act, kind, only }, round, at(round.slug), numbers)] : [];
    }),
  );
  return found.flat();
}

function taskOf(
  { act, kind, only }: Pick<Finder, "act" | "kind"> & { readonly only: Phase | undefined },
  round: Round,
  href: string,
  [done = 0, total = 0]: readonly number[],
): RoundTask {
  const { title, text, action } = workTexts.roundTasks[kind];
  const last = lastDay(only ? [only] : acts[act].when, round);
  const until = last ? workTexts.until(dayInWords(last, round.today)) : "";
  return { title, round: round.title, text: [text(done, total), until].filter(Boolean).join(" "), action, href };
}

/** Until when what can be done now can be done: to the end of the last of its phases in a row; null when nothing ends it. */
function lastDay(when: Permission["when"], { kind, calendar, standing }: Round): LocalDate | null {
  if (typeof when === "string") return null;
  const now = inOrder(kind, calendar);
  const ahead = now.slice(now.findIndex(({ phase }) => phase === standing.phase));
  const end = ahead.findIndex(({ phase }) => !when.includes(phase));
  return ahead.slice(0, end < 0 ? ahead.length : end).at(-1)?.endsOn ?? null;
}

/** What is wrong by now and cannot wait: with how the site runs, and keys that should have been destroyed. */
export async function warningsFor(officer: Officer, rounds: readonly Round[]): Promise<string[]> {
  const runsSite = whyNot(officer, "round.create", null) === null;
  const [ofSite, keys] = await Promise.all([
    runsSite ? siteWarnings() : [],
    Promise.all(
      rounds.map(async (round) => {
        if (round.keyDestroyedOn || whyNot(officer, "round.destroy_key", round.standing)) return null;
        const due = await keyDue(round);
        return due && due < round.today ? warningTexts.keyOverdue(round.title, longDate(due)) : null;
      }),
    ),
  ]);
  return [...ofSite.map(({ sentence }) => sentence), ...keys.filter((one) => one !== null)];
}

/** What a municipality that begins has still to do. */
export async function firstTasks(officer: Officer, rounds: readonly Round[]): Promise<RoundTask[]> {
  const may = (act: Act) => whyNot(officer, act, null) === null;
  const noWijken = may("people.set_wijken") && (await listWijken()).length === 0;
  const noRounds = may("round.create") && rounds.length === 0;
  return [
    ...(noWijken ? [{ ...workTexts.firstTasks.wijken, round: null, href: "/beheer/wijken" }] : []),
    ...(noRounds ? [{ ...workTexts.firstTasks.round, round: null, href: "/beheer/rondes" }] : []),
  ];
}
