import type { Actor } from "#app/modules/people/core/actor.ts";
import { accountOf, rolesOf } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { whyNotCount } from "./core/adoption.ts";
import { pointsInWords } from "./core/award-view.ts";
import { isRecused, quorumFor, type Board } from "./core/board.ts";
import {
  agendaOf,
  readsMinutes,
  screenOf,
  twoRounds,
  type AgendaItem,
  type Looking,
  type Meeting,
  type MeetingPlanView,
  type MeetingView,
  type Screen,
} from "./core/meeting.ts";
import { presenceFor, presenceOf } from "./core/quorum.ts";
import { whyNotScore } from "./core/second-round.ts";
import { awardsMade } from "./load-award.server.ts";
import { loadBoard } from "./load-board.server.ts";
import { loadMeeting } from "./load-meeting.server.ts";

interface Sitting {
  readonly board: Board;
  readonly meeting: Meeting;
  readonly looking: Looking;
}

async function sitting(round: Round, actor: Actor): Promise<Sitting> {
  const [board, meeting] = await Promise.all([loadBoard(round), loadMeeting(round)]);
  const isOver = round.standing.passed.includes("scoring");
  return {
    board,
    meeting,
    looking: { viewerId: accountOf(actor), isChair: rolesOf(actor).includes("board_chair"), isOver },
  };
}

/** Whether who looks leads the meeting now; once a division is adopted nothing is added any more. */
function leads(round: Round, actor: Actor, adopted: boolean): boolean {
  return !adopted && whyNot(actor, "fonds.hold_meeting", round.standing) === null;
}

/** The agenda of a round for who looks. */
export async function meetingView(round: Round, actor: Actor): Promise<MeetingView> {
  const { board, meeting, looking } = await sitting(round, actor);
  const made = await awardsMade(round.id);
  const { adopted } = made;
  const agenda = agendaOf(board, meeting, round.rules, looking);
  return {
    agenda,
    onTable: agenda.find(({ state }) => state === "on_table") ?? null,
    paused: meeting.paused,
    members: meeting.seats.length,
    presence: presenceOf(meeting),
    attendance: meeting.seats.map(({ id, name }) => ({ id, name, present: meeting.present.includes(id) })),
    counts:
      whyNot(actor, "fonds.record_attendance", round.standing) === null &&
      whyNotCount(round.rules.governance, round.standing.phase, made) === null,
    leads: leads(round, actor, adopted),
    adopted,
  };
}

/** One plan in the meeting; null when the board does not judge it. */
export async function meetingPlanView(round: Round, actor: Actor, number: number): Promise<MeetingPlanView | null> {
  const { board, meeting, looking } = await sitting(round, actor);
  const agenda = agendaOf(board, meeting, round.rules, looking);
  const at = agenda.findIndex((one) => one.number === number);
  const item = agenda[at];
  if (!item) return null;
  const { proposed, adopted } = await awardsMade(round.id);
  const taken = meeting.taken.includes(item.id);
  const handedIn = board.sheets.some(({ planId, memberId }) => planId === item.id && memberId === looking.viewerId);
  const moment = { isOver: looking.isOver, handedIn, taken, awarded: proposed || adopted };
  const waits = ({ state }: AgendaItem) => state !== "discussed" && state !== "on_table";
  const next = [...agenda.slice(at + 1), ...agenda.slice(0, at)].find(waits);
  const inWords = (points: number | null) => (points === null ? null : pointsInWords(String(points)));
  return {
    ...{ item, at: at + 1, total: agenda.length, next: next?.number ?? null, adopted },
    quorum: quorumFor(board, board.members, item.id),
    presence: presenceFor(board, meeting, item.id),
    scores:
      twoRounds(board, meeting, round.rules, item.id, looking)?.map((member) => ({
        ...member,
        first: inWords(member.first),
        now: inWords(member.now),
      })) ?? null,
    minutes: readsMinutes(board, item.id, looking)
      ? meeting.minutes
          .filter(({ planId }) => planId === item.id)
          .map(({ version, text, concluded, on }) => ({ version, text, concluded, on }))
      : null,
    taken,
    scoring: whyNot(actor, "fonds.score", round.standing) === null && whyNotScore(moment) === null,
    leads: leads(round, actor, adopted),
    involved: isRecused(board, looking.viewerId, item.id),
  };
}

/** What the projector shows, whoever looks. */
export async function screenView(round: Round): Promise<Screen> {
  const [board, meeting] = await Promise.all([loadBoard(round), loadMeeting(round)]);
  return screenOf(board, meeting, round.rules, round.standing.passed.includes("scoring"));
}
