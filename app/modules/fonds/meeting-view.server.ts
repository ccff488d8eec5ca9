import type { Actor } from "#app/modules/people/core/actor.ts";
import { accountOf, rolesOf } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { pointsInWords } from "./core/award-view.ts";
import { isRecused, type Board } from "./core/board.ts";
import {
  agendaOf,
  quorumOf,
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
import { awardsMade } from "./load-award.server.ts";
import { loadBoard } from "./load-board.server.ts";
import { loadMeeting } from "./load-meeting.server.ts";

interface Sitting {
  readonly board: Board;
  readonly meeting: Meeting;
  readonly looking: Looking;
}

async function sitting(round: Round, actor: Actor): Promise<Sitting> {
  const [board, meeting] = await Promise.all([loadBoard(round), loadMeeting(round.id)]);
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
  const { adopted } = await awardsMade(round.id);
  const agenda = agendaOf(board, meeting, round.rules, looking);
  return {
    agenda,
    onTable: agenda.find(({ state }) => state === "on_table") ?? null,
    paused: meeting.paused,
    members: board.members.length,
    quorum: quorumOf(board),
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
  const { adopted } = await awardsMade(round.id);
  const waits = ({ state }: AgendaItem) => state !== "discussed" && state !== "on_table";
  const next = [...agenda.slice(at + 1), ...agenda.slice(0, at)].find(waits);
  const inWords = (points: number | null) => (points === null ? null : pointsInWords(String(points)));
  return {
    ...{ item, at: at + 1, total: agenda.length, next: next?.number ?? null, quorum: quorumOf(board), adopted },
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
    taken: meeting.taken.includes(item.id),
    leads: leads(round, actor, adopted),
    involved: isRecused(board, looking.viewerId, item.id),
  };
}

/** What the projector shows, whoever looks. */
export async function screenView(round: Round): Promise<Screen> {
  const [board, meeting] = await Promise.all([loadBoard(round), loadMeeting(round.id)]);
  return screenOf(board, meeting, round.rules, round.standing.passed.includes("scoring"));
}
