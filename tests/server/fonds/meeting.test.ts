import { describe, expect, test } from "vitest";
import { visitor, type Actor, type Officer } from "#app/modules/people/core/actor.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { declareConflict, takeBackConflict } from "#app/modules/fonds/conflict.server.ts";
import { scoreBoard } from "#app/modules/fonds/core/board.ts";
import { loadBoard } from "#app/modules/fonds/load-board.server.ts";
import { motivations } from "#app/modules/fonds/load-meeting.server.ts";
import { meetingPlanView, meetingView, screenView } from "#app/modules/fonds/meeting-view.server.ts";
import { ownSheet } from "#app/modules/fonds/own-scores.server.ts";
import { pauseScreen } from "#app/modules/fonds/pause-screen.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { recordAttendance } from "#app/modules/fonds/record-attendance.server.ts";
import { takePlan } from "#app/modules/fonds/take-plan.server.ts";
import { writeMinutes } from "#app/modules/fonds/write-minutes.server.ts";
import { loadFacts } from "#app/modules/raad/load-facts.server.ts";
import { loadDossier } from "#app/modules/raad/queries.server.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { lettersPapers } from "#app/modules/raad/render/letters.ts";
import { awardPaper } from "#app/modules/raad/render/fund.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident } from "#tests/support/factories.ts";
import { handIn, makeAwardedRound, makeFundRound, unmotivated } from "#tests/support/fonds-factories.ts";
import { expectFondsRefused, lastEvent } from "#tests/support/fonds-refusals.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";

const said = { text: "De buurt wil dit graag.", concluded: true, version: 0 };
const involved = { reason: "Mijn broer diende dit plan in." };

const write = (actor: Actor, round: Round, number: number, more: Partial<typeof said> = {}) =>
  writeMinutes(actor, round.slug, number, { ...said, ...more });

/** What each member gave first and gives now, as somebody sees it. */
async function roundsSeen(round: Round, actor: Actor, number: number) {
  const view = await meetingPlanView(round, actor, number);
  return view?.scores?.map(({ first, now, late }) => [first, now, late]) ?? null;
}

describe("taking a plan", () => {
  test("puts it on the table of this round, once more after another, and leaves an event each time", async () => {
    const { round, plans, chair, members } = await makeFundRound([[100], [200]]);
    expect(await takePlan(chair, round.slug, 1)).toEqual({ number: 1 });
    expect(await lastEvent("fonds.plan_taken")).toEqual({
      actorId: chair.accountId,
      role: "board_chair",
      roundId: round.id,
      planId: plans[0]?.id,
      details: {},
    });
    await expectFondsRefused(() => takePlan(chair, round.slug, 1), "plan_on_table");
    const since = await db.discussion.findFirstOrThrow();
    await done(takePlan(chair, round.slug, 2));
    await done(takePlan(chair, round.slug, 1));
    expect(await db.discussion.findFirstOrThrow({ where: { planId: since.planId } })).toEqual(since);
    const view = await meetingView(round, members[0] ?? visitor);
    expect(view.onTable).toMatchObject({ number: 1, state: "on_table" });
    expect(view).toMatchObject({ leads: false, members: 3, presence: { present: 3, needed: 2 } });
  });

  test("is for the chair alone, while the board scores or advises; nothing is written", async () => {
    const { round, chair, members } = await makeFundRound([[100]]);
    const take = (actor: Actor) => () => takePlan(actor, round.slug, 1);
    await expectFondsRefused(take(visitor), "not_signed_in");
    await expectFondsRefused(take(await makeResident()), "not_your_role");
    for (const role of ["administrator", "clerk", "executive"] as const)
      await expectFondsRefused(take(await makeOfficer([role])), "not_your_role");
    await expectFondsRefused(take(members[0] ?? visitor), "not_your_role");
    await expectFondsRefused(() => takePlan(chair, "geen-ronde", 1), "no_such_round");
    await moveTo(round, "screening");
    await expectFondsRefused(take(chair), "too_early");
    await moveTo(round, "council");
    await expectFondsRefused(take(chair), "too_late");
  });

  test("is refused of a plan that is not there or not judged, also of another round", async () => {
    const { round, chair } = await makeFundRound([]);
    await makePlan(round, { state: "out_of_scope" });
    await makePlan(round, { state: "draft" });
    await expectFondsRefused(() => takePlan(chair, round.slug, 1), "plan_not_scored");
    await expectFondsRefused(() => takePlan(chair, round.slug, 2), "no_such_plan");
    await expectFondsRefused(() => takePlan(chair, round.slug, 9), "no_such_plan");
  });
});

describe("the second round", () => {
  test("keeps what was given alone beside what counts, and the count knows only the last", async () => {
    const { round, chair, members } = await makeFundRound([[100]], 1);
    const member = members[0] ?? chair;
    await handIn(chair, round, 1, 0);
    await handIn(member, round, 1, 3);
    await takePlan(chair, round.slug, 1);
    expect(await handIn(member, round, 1, 1)).toEqual({ number: 1, version: 2 });
    const [chairs, members2] = (await roundsSeen(round, chair, 1)) ?? [];
    expect(chairs?.[0]).toBe(chairs?.[1]);
    expect(members2?.[0]).not.toBe(members2?.[1]);
    // As if the member had given the last score at once.
    const other = await makeFundRound([[100]], 1);
    await handIn(other.chair, other.round, 1, 0);
    await handIn(other.members[0] ?? other.chair, other.round, 1, 1);
    const sums = async (of: Round) =>
      scoreBoard(await loadBoard(of), of.rules)[0]?.score.criteria.map(({ sum, given }) => [sum, given]);
    expect(await sums(round)).toEqual(await sums(other.round));
  });

  test("says of a first sheet that it came after the discussion had begun", async () => {
    const { round, chair, members } = await makeFundRound([[100]], 1);
    await handIn(chair, round, 1, 0);
    await takePlan(chair, round.slug, 1);
    await handIn(members[0] ?? chair, round, 1, 1);
    expect((await roundsSeen(round, chair, 1))?.map(([, , late]) => late)).toEqual([false, true]);
  });

  test("shows nothing to who did not score yet, and nothing on the screen as long as anybody did not", async () => {
    const { round, chair, members } = await makeFundRound([[100]], 1);
    await handIn(chair, round, 1, 0);
    await takePlan(chair, round.slug, 1);
    await write(chair, round, 1);
    const member = members[0] ?? visitor;
    expect(await meetingPlanView(round, member, 1)).toMatchObject({ scores: null, minutes: null });
    expect(await screenView(round)).toMatchObject({ kind: "plan", given: 1, expected: 2, shown: null });
    await done(handIn(members[0] ?? chair, round, 1, 1));
    expect(await meetingPlanView(round, member, 1)).toMatchObject({ minutes: [{ text: said.text }] });
    expect(await screenView(round)).toMatchObject({ shown: { minutes: said.text, concluded: true } });
  });
});

describe("being involved in a plan of the meeting", () => {
  test("is not taken back once the plan was on the table, and can be said until the scoring is over", async () => {
    const { round, chair, members } = await makeFundRound([[100], [100]], 1);
    const member = members[0] ?? chair;
    await declareConflict(member, round.slug, 1, involved);
    await declareConflict(member, round.slug, 2, involved);
    await takePlan(chair, round.slug, 1);
    expect((await ownSheet(round, member.accountId, 1))?.taken).toBe(true);
    await expectFondsRefused(() => takeBackConflict(member, round.slug, 1), "conflict_discussed");
    await expectFondsRefused(() => takeBackConflict(chair, round.slug, 1), "no_conflict");
    expect(await takeBackConflict(member, round.slug, 2)).toEqual({ number: 2 });
    await takePlan(chair, round.slug, 2);
    expect(await declareConflict(member, round.slug, 2, involved)).toEqual({ number: 2 });
    const view = await meetingPlanView(round, chair, 2);
    expect(view?.item.recused).toHaveLength(1);
  });
});

describe("who is present", () => {
  const ids = (...officers: readonly Officer[]) => officers.map(({ accountId }) => accountId);

  test("is what the chair wrote down last, of members only, as long as the board decides", async () => {
    const { round, chair, members } = await makeFundRound([[100]]);
    const [one = chair] = members;
    const count = (present: readonly number[], who: Actor = chair) => recordAttendance(who, round.slug, { present });
    expect(await count(ids(chair))).toEqual({ present: 1 });
    expect(await lastEvent("fonds.attendance_recorded")).toMatchObject({ details: { present: 1, seats: 3 } });
    expect(await meetingView(round, one)).toMatchObject({ presence: { present: 1, needed: 2 }, counts: false });
    await expectFondsRefused(() => count(ids(chair)), "attendance_same");
    const clerk = await makeOfficer(["clerk"]);
    await expectFondsRefused(() => count(ids(clerk)), "no_such_member");
    await expectFondsRefused(() => count(ids(chair), one), "not_your_role");
    await moveTo(round, "council");
    expect(await count(ids(chair, one))).toEqual({ present: 2 });
    const { version } = await done(proposeAward(chair, round.slug, unmotivated));
    await done(adoptAward(chair, round.slug, { version }));
    // Also then it can change its own award.
    expect(await count(ids(chair))).toEqual({ present: 1 });
    await moveTo(round, "accountability");
    await expectFondsRefused(() => count(ids(chair, one)), "too_late");
  });

  test("ends to matter once the college has the award", async () => {
    const { round, chair } = await makeAwardedRound([[100]], [0], { rules: { governance: "executive_awards" } });
    await moveTo(round, "council");
    await expectFondsRefused(() => recordAttendance(chair, round.slug, { present: [] }), "executive_adopts");
  });

  test("is counted over who holds a seat now, and the scores over who did then", async () => {
    const { round, chair, members } = await makeFundRound([[100]], 3);
    for (const member of [chair, ...members]) await done(handIn(member, round, 1, 0));
    const advising = await moveTo(round, "advice");
    const administrator = await makeOfficer(["administrator"]);
    const seat = (accountId: number, granted: boolean) =>
      done(grantRole(administrator, { accountId, role: "board_member", granted }));
    for (const { accountId } of members) await seat(accountId, false);
    const replacement = await makeOfficer([]);
    await seat(replacement.accountId, true);
    expect(await meetingView(advising, chair)).toMatchObject({ members: 2, presence: { present: 1, needed: 2 } });
    const count = (...officers: readonly Officer[]) =>
      recordAttendance(chair, round.slug, { present: ids(...officers) });
    await expectFondsRefused(() => count(chair, ...members), "no_such_member");
    expect(await count(chair, replacement)).toEqual({ present: 2 });
    expect((await loadBoard(advising)).members).toHaveLength(4);
    expect(await proposeAward(chair, round.slug, unmotivated)).toMatchObject({ version: 1 });
  });

  test("holds for the day: on a next evening it is written down again, also when it is the same people", async () => {
    const { round, chair, members } = await makeFundRound([[100]], 1);
    const all = { present: ids(chair, ...members) };
    const advising = await moveTo(round, "advice");
    await expectFondsRefused(() => recordAttendance(chair, round.slug, all), "attendance_same");
    const at = new Date(Date.now() - 2 * 86_400_000);
    await db.attendance.deleteMany({ where: { roundId: round.id } });
    await db.attendance.createMany({
      data: all.present.map((memberId) => ({ roundId: round.id, memberId, at })),
    });
    expect((await meetingView(advising, chair)).presence).toEqual({ present: 0, needed: 2 });
    await expectFondsRefused(() => proposeAward(chair, round.slug, unmotivated), "no_quorum");
    expect(await recordAttendance(chair, round.slug, all)).toEqual({ present: 2 });
    expect(await proposeAward(chair, round.slug, unmotivated)).toMatchObject({ version: 1 });
  });

  test("is asked where the board changes or adopts an award, and not where the college does", async () => {
    const lacks = { with: { present: 1, needed: 2 } };
    const change = { number: 1, amount: cents(9_000), reason: "Er is een sponsor." };
    const { round, chair, members } = await makeAwardedRound([[100, 50]], [0]);
    const count = (...officers: readonly Officer[]) =>
      done(recordAttendance(chair, round.slug, { present: ids(...officers) }));
    await count(chair);
    await expectFondsRefused(() => adoptAward(chair, round.slug, { version: 1 }), "no_quorum", lacks);
    await expectFondsRefused(() => changeAward(chair, round.slug, { version: 1, ...change }), "no_quorum", lacks);
    await count(chair, ...members);
    await done(adoptAward(chair, round.slug, { version: 1 }));
    await count(chair);
    await expectFondsRefused(() => changeAward(chair, round.slug, { version: 1, ...change }), "no_quorum", lacks);
    await count(chair, ...members);
    const { version } = await done(changeAward(chair, round.slug, { version: 1, ...change }));
    await done(adoptAward(chair, round.slug, { version }));

    const advised = await makeAwardedRound([[100, 50]], [0], { rules: { governance: "executive_awards" } });
    await db.attendance.deleteMany({ where: { roundId: advised.round.id } });
    const slug = advised.round.slug;
    await expectFondsRefused(() => changeAward(advised.chair, slug, { version: 1, ...change }), "no_quorum");
    const college = await makeOfficer(["executive"]);
    await done(changeAward(college, slug, { version: 1, ...change }));
    await done(adoptAward(college, slug, { version: 2 }));
  });

  test("below the quorum nothing is concluded and nothing proposed; who is involved counts on neither side", async () => {
    const { round, chair, members } = await makeFundRound([[100], [100]], 4);
    const [one = chair, two = chair, three = chair] = members;
    await done(handIn(one, round, 1, 0));
    await done(takePlan(chair, round.slug, 1));
    const count = (...officers: readonly Officer[]) =>
      recordAttendance(chair, round.slug, { present: ids(...officers) });
    await done(count(chair, one));
    const lacks = { field: "concluded", with: { present: 2, needed: 3 } };
    await expectFondsRefused(() => write(chair, round, 1), "plan_below_quorum", lacks);
    expect(await write(chair, round, 1, { concluded: false })).toMatchObject({ version: 1 });
    // One of who are present turns out to be involved, and one of who are not: two of three are left.
    await done(count(chair, one, two));
    await done(declareConflict(two, round.slug, 1, involved));
    expect(await meetingPlanView(round, chair, 1)).toMatchObject({ presence: { present: 2, needed: 3 } });
    await done(declareConflict(three, round.slug, 1, involved));
    expect(await meetingPlanView(round, chair, 1)).toMatchObject({ presence: { present: 2, needed: 2 } });
    await done(write(chair, round, 1, { version: 1 }));
    await moveTo(round, "advice");
    await done(count(chair, one));
    const propose = (wish = {}) => proposeAward(chair, round.slug, wish);
    await expectFondsRefused(() => propose(unmotivated), "no_quorum", { with: { present: 2, needed: 3 } });
    await done(count(chair, one, two));
    for (const member of [chair, one]) await done(declareConflict(member, round.slug, 2, involved));
    await expectFondsRefused(() => propose(unmotivated), "plans_below_quorum", { with: { plans: "2" } });
    await done(count(chair, one, two, three));
    await expectFondsRefused(() => propose(), "motivation_missing", {
      ...{ field: "withoutMotivation", with: { plans: "2" } },
    });
    expect(await propose(unmotivated)).toMatchObject({ version: 1 });
  });
});

describe("what was said of a plan", () => {
  test("is kept in versions, each with its event", async () => {
    const { round, plans, chair } = await makeFundRound([[100]]);
    await takePlan(chair, round.slug, 1);
    expect(await write(chair, round, 1, { concluded: false })).toEqual({ number: 1, version: 1 });
    expect(await motivations({ roundId: round.id })).toEqual(new Map());
    expect(await write(chair, round, 1, { text: "Wij zijn het eens.", version: 1 })).toEqual({ number: 1, version: 2 });
    expect(await lastEvent("fonds.minutes_written")).toEqual({
      actorId: chair.accountId,
      role: "board_chair",
      roundId: round.id,
      planId: plans[0]?.id,
      details: { version: 2, concluded: true },
    });
    const view = await meetingPlanView(round, chair, 1);
    expect(view?.minutes?.map(({ version, text, concluded }) => [version, text, concluded])).toEqual([
      [2, "Wij zijn het eens.", true],
      [1, said.text, false],
    ]);
    expect([...(await motivations({ roundId: round.id })).values()].map(({ text }) => text)).toEqual([
      "Wij zijn het eens.",
    ]);
  });

  test("is refused without a change, over an older version, of a plan that was never taken and to who is involved", async () => {
    const { round, chair, members } = await makeFundRound([[100], [100], [100]]);
    await expectFondsRefused(() => write(chair, round, 1), "plan_not_taken");
    await takePlan(chair, round.slug, 1);
    await expectFondsRefused(() => write(members[0] ?? visitor, round, 1), "not_your_role");
    await expectFondsRefused(() => write(chair, round, 1, { text: "", concluded: false }), "minutes_same", {
      field: "text",
    });
    await write(chair, round, 1);
    await expectFondsRefused(() => write(chair, round, 1, { text: "Anders." }), "minutes_changed_meanwhile");
    await expectFondsRefused(() => write(chair, round, 1, { version: 1 }), "minutes_same");
    await takePlan(chair, round.slug, 2);
    await declareConflict(chair, round.slug, 2, involved);
    await expectFondsRefused(() => write(chair, round, 2), "conflict_no_minutes");
    await expectFondsRefused(() => write(chair, round, 9), "no_such_plan");
    await moveTo(round, "council");
    await expectFondsRefused(() => write(chair, round, 1, { version: 1, text: "Te laat." }), "too_late");
  });

  test("becomes the motivation in the dossier, and stands once the division is adopted", async () => {
    const { round, chair, members } = await makeFundRound([[100], [100]], 1);
    for (const member of members) for (const number of [1, 2]) await handIn(member, round, number, number);
    await takePlan(chair, round.slug, 1);
    await write(chair, round, 1);
    await takePlan(chair, round.slug, 2);
    await write(chair, round, 2, { concluded: false });
    const advising = await moveTo(round, "advice");
    const { version } = await done(proposeAward(chair, round.slug, unmotivated));
    const texts = async () => (await loadFacts(advising)).plans.map(({ award }) => award?.motivation);
    expect(await texts()).toEqual([said.text, null]);
    const { blocks } = awardPaper(await loadDossier(advising)).doc;
    const at = blocks.findIndex((block) => block.kind === "paragraph" && block.text === said.text);
    const above = blocks[at - 1];
    expect(above?.kind === "heading" && above.text).toMatch(/^Plan 1\. /);
    expect((await meetingView(advising, chair)).leads).toBe(true);
    await done(adoptAward(chair, round.slug, { version }));
    expect(await meetingView(advising, chair)).toMatchObject({ leads: false, adopted: true });
    await expectFondsRefused(() => write(chair, round, 1, { version: 1, text: "Anders." }), "plan_not_scored");
    await expectFondsRefused(() => takePlan(chair, round.slug, 1), "plan_not_scored");
    expect(await texts()).toEqual([said.text, null]);
    const [letters] = lettersPapers(await loadDossier(advising), new Map());
    const inLetters = letters?.doc.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])) ?? [];
    const told = inLetters.indexOf("Dit vindt de fondsadviesraad van uw plan:");
    expect(inLetters[told + 1]).toBe(said.text);
    expect(inLetters.filter((text) => text === said.text)).toHaveLength(1);
  });
});

describe("the screen", () => {
  test("rests and goes on as the chair says, in the database", async () => {
    const { round, chair, members } = await makeFundRound([[100]]);
    expect(await screenView(round)).toEqual({ kind: "empty" });
    expect(await pauseScreen(chair, round.slug, { paused: true })).toEqual({ paused: true });
    expect(await lastEvent("fonds.screen_paused")).toMatchObject({ actorId: chair.accountId, roundId: round.id });
    await takePlan(chair, round.slug, 1);
    expect(await screenView(round)).toEqual({ kind: "paused" });
    await expectFondsRefused(() => pauseScreen(members[0] ?? visitor, round.slug, { paused: false }), "not_your_role");
    await pauseScreen(chair, round.slug, { paused: false });
    expect(await lastEvent("fonds.screen_resumed")).toMatchObject({ actorId: chair.accountId });
    expect(await screenView(round)).toMatchObject({ kind: "plan", number: 1 });
  });

  test("shows nothing of the meeting of another round", async () => {
    const { round, chair } = await makeFundRound([[100]]);
    const other = await makeFundRound([[100]]);
    await takePlan(chair, round.slug, 1);
    await pauseScreen(chair, round.slug, { paused: true });
    expect(await screenView(other.round)).toEqual({ kind: "empty" });
  });
});
