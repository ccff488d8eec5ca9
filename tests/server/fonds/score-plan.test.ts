import { describe, expect, test } from "vitest";
import { visitor } from "#app/modules/people/core/actor.ts";
import { declareConflict, takeBackConflict } from "#app/modules/fonds/conflict.server.ts";
import { countedSheets } from "#app/modules/fonds/core/board.ts";
import { loadBoard } from "#app/modules/fonds/load-board.server.ts";
import { keepDraft } from "#app/modules/fonds/keep-draft.server.ts";
import { ownScores, ownSheet } from "#app/modules/fonds/own-scores.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { scorePlan } from "#app/modules/fonds/score-plan.server.ts";
import { takePlan } from "#app/modules/fonds/take-plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident } from "#tests/support/factories.ts";
import { handIn, makeFundRound, marks, unmotivated } from "#tests/support/fonds-factories.ts";
import { expectFondsRefused, lastEvent } from "#tests/support/fonds-refusals.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";

const involved = { reason: "Mijn broer diende dit plan in." };

describe("scoring a plan", () => {
  test("stores each mark, hands in the sheet and leaves an audit event", async () => {
    const { round, plans, members } = await makeFundRound([[100]]);
    const [member] = members;
    const sheet = { marks: marks(1, 0), note: "Wie beheert de sleutel?" };
    const act = await scorePlan(member ?? visitor, round.slug, 1, sheet);
    expect(act).toEqual({ number: 1, version: 1 });
    const rows = await db.score.findMany({ orderBy: { criterion: "asc" } });
    expect(rows.map(({ criterion, level, version }) => [criterion, level, version])).toEqual([
      ["haalbaar", 0, 1],
      ["samenhang", 1, 1],
    ]);
    expect(await db.scoreSheet.findMany()).toMatchObject([{ planId: plans[0]?.id, note: "Wie beheert de sleutel?" }]);
    expect(await lastEvent("fonds.scored")).toEqual({
      actorId: member?.accountId,
      role: "board_member",
      roundId: round.id,
      planId: plans[0]?.id,
      details: {},
    });
  });

  test("again appends a version; the last one counts and the first stays", async () => {
    const { round, chair } = await makeFundRound([[100]]);
    await handIn(chair, round, 1, 3);
    const first = await db.scoreSheet.findFirstOrThrow();
    expect(await handIn(chair, round, 1, 0)).toEqual({ number: 1, version: 2 });
    expect(await db.score.count()).toBe(4);
    expect((await db.scoreSheet.findFirstOrThrow()).submittedAt).toEqual(first.submittedAt);
    expect((await loadBoard(round)).sheets[0]?.marks).toEqual([
      { criterion: "haalbaar", level: 0 },
      { criterion: "samenhang", level: 0 },
    ]);
  });

  test("two sheets of one member at the same moment both stay", async () => {
    const { round, chair } = await makeFundRound([[100]]);
    await Promise.all([handIn(chair, round, 1, 0), handIn(chair, round, 1, 1), handIn(chair, round, 1, 2)]);
    expect(await db.score.count()).toBe(6);
    expect((await loadBoard(round)).sheets).toHaveLength(1);
  });

  test("is refused to who is not on the board, and outside the scoring; nothing is written", async () => {
    const { round, chair } = await makeFundRound([[100]]);
    const clerk = await makeOfficer(["clerk"]);
    const resident = await makeResident();
    await expectFondsRefused(() => scorePlan(visitor, round.slug, 1, { marks: marks(0), note: "" }), "not_signed_in");
    await expectFondsRefused(() => scorePlan(resident, round.slug, 1, { marks: marks(0), note: "" }), "not_your_role");
    await expectFondsRefused(() => handIn(clerk, round, 1, 0), "not_your_role");
    await expectFondsRefused(() => scorePlan(chair, "geen-ronde", 1, { marks: marks(0), note: "" }), "no_such_round");
    await moveTo(round, "screening");
    await expectFondsRefused(() => handIn(chair, round, 1, 0), "too_early");
    await moveTo(round, "advice");
    await expectFondsRefused(() => handIn(chair, round, 1, 0), "second_round_only");
    await moveTo(round, "council");
    await expectFondsRefused(() => handIn(chair, round, 1, 0), "too_late");
  });

  test("is refused on a plan that is not there or not admitted", async () => {
    const { round, chair } = await makeFundRound([]);
    await makePlan(round, { state: "out_of_scope" });
    await makePlan(round, { state: "draft" });
    await expectFondsRefused(() => handIn(chair, round, 1, 0), "plan_not_scored");
    await expectFondsRefused(() => handIn(chair, round, 2, 0), "no_such_plan");
    await expectFondsRefused(() => handIn(chair, round, 3, 0), "no_such_plan");
  });

  test("is refused without an answer to each criterion, or with one that is not there", async () => {
    const { round, chair } = await makeFundRound([[100]]);
    const score = (given: ReturnType<typeof marks>) => () =>
      scorePlan(chair, round.slug, 1, { marks: given, note: "" });
    await expectFondsRefused(score(marks(0).slice(0, 1)), "criterion_missing", { field: "marks[1].level" });
    await expectFondsRefused(score(marks(0, 3)), "no_such_level", { field: "marks[1].level" });
    await expectFondsRefused(score([...marks(0), { criterion: "x", level: 0 }]), "criterion_unknown");
  });
});

describe("a sheet that is not whole", () => {
  const half = { marks: marks(2).slice(0, 1), note: "Nog vragen." };

  test("is kept as it is filled in, counts nowhere, opens nobody's scores, and is gone once handed in", async () => {
    const { round, plans, chair, members } = await makeFundRound([[100]]);
    const member = members[0] ?? chair;
    await handIn(chair, round, 1, 0);
    const before = await loadBoard(round);
    expect(await keepDraft(member, round.slug, 1, half)).toMatchObject({ number: 1 });
    expect(await lastEvent("fonds.sheet_begun")).toMatchObject({ planId: plans[0]?.id, details: {} });
    await done(keepDraft(member, round.slug, 1, { ...half, note: "Geen vragen meer." }));
    expect(await db.auditEvent.count({ where: { type: "fonds.sheet_begun" } })).toBe(1);
    expect(await loadBoard(round)).toEqual(before);
    const own = await ownSheet(round, member.accountId, 1);
    expect(own).toMatchObject({ state: "open", points: null, others: null });
    expect(own?.draft).toMatchObject({ marks: half.marks, note: "Geen vragen meer." });
    expect((await ownScores(round, member.accountId)).plans).toMatchObject([{ state: "open", begun: 1 }]);
    expect((await ownSheet(round, chair.accountId, 1))?.draft).toBeNull();
    await done(handIn(member, round, 1, 1));
    expect(await db.draftSheet.count()).toBe(0);
  });

  test("goes when its member says to be involved", async () => {
    const { round, chair, members } = await makeFundRound([[100]], 1);
    for (const member of [chair, ...members]) await done(keepDraft(member, round.slug, 1, half));
    await done(declareConflict(chair, round.slug, 1, { reason: "Mijn zoon deed het plan." }));
    expect(await db.draftSheet.findMany({ select: { memberId: true } })).toEqual(
      members.map(({ accountId: memberId }) => ({ memberId })),
    );
  });

  test("over one that was handed in leaves that one counting", async () => {
    const { round, chair } = await makeFundRound([[100]]);
    await done(handIn(chair, round, 1, 0));
    const before = await loadBoard(round);
    await done(keepDraft(chair, round.slug, 1, half));
    expect(await loadBoard(round)).toEqual(before);
    expect(await ownSheet(round, chair.accountId, 1)).toMatchObject({ state: "done", draft: { marks: half.marks } });
    await done(keepDraft(chair, round.slug, 1, { marks: marks(0), note: "" }));
    expect((await ownSheet(round, chair.accountId, 1))?.draft).toBeNull();
  });

  test("is refused where a sheet is, and with a level that is not there", async () => {
    const { round, chair } = await makeFundRound([[100]]);
    const keep = (given = half.marks) => keepDraft(chair, round.slug, 1, { marks: given, note: "" });
    await expectFondsRefused(() => keep([{ criterion: "x", level: 0 }]), "criterion_unknown");
    await expectFondsRefused(() => keep([{ criterion: "samenhang", level: 9 }]), "no_such_level", {
      field: "marks[0].level",
    });
    await declareConflict(chair, round.slug, 1, involved);
    await expectFondsRefused(() => keep(), "conflict_declared");
    await moveTo(round, "council");
    await expectFondsRefused(() => keep(), "too_late");
  });
});

describe("the second round after the scoring", () => {
  test("is of who gave a score alone, on a plan that the meeting discusses, until an award is proposed", async () => {
    const { round, chair, members } = await makeFundRound([[100]]);
    const [member = chair, late = chair] = members;
    await done(handIn(member, round, 1, 0));
    await moveTo(round, "advice");
    await expectFondsRefused(() => handIn(member, round, 1, 1), "second_round_on_table");
    await done(takePlan(chair, round.slug, 1));
    expect(await handIn(member, round, 1, 1)).toEqual({ number: 1, version: 2 });
    await expectFondsRefused(() => handIn(late, round, 1, 1), "second_round_only");
    const advising = await moveTo(round, "advice");
    expect(await ownSheet(advising, member.accountId, 1)).toMatchObject({ canFill: true, isOver: true });
    expect(await declareConflict(late, round.slug, 1, involved)).toEqual({ number: 1 });
    await expectFondsRefused(() => takeBackConflict(late, round.slug, 1), "too_late");
    await done(proposeAward(chair, round.slug, unmotivated));
    await expectFondsRefused(() => handIn(member, round, 1, 0), "award_proposed");
    await expectFondsRefused(() => declareConflict(chair, round.slug, 1, involved), "award_proposed");
  });
});

describe("declaring a conflict of interest", () => {
  test("is stored with its reason and audited without it", async () => {
    const { round, plans, chair } = await makeFundRound([[100]]);
    expect(await declareConflict(chair, round.slug, 1, involved)).toEqual({ number: 1 });
    expect(await db.conflict.findMany()).toMatchObject([
      { planId: plans[0]?.id, memberId: chair.accountId, ...involved },
    ]);
    const event = { actorId: chair.accountId, role: "board_chair", planId: plans[0]?.id, details: {} };
    expect(await lastEvent("fonds.conflict_declared")).toMatchObject(event);
  });

  test("makes scoring that plan impossible, but no other plan", async () => {
    const { round, chair } = await makeFundRound([[100], [100]]);
    await declareConflict(chair, round.slug, 1, involved);
    await expectFondsRefused(() => handIn(chair, round, 1, 0), "conflict_declared");
    expect(await handIn(chair, round, 2, 0)).toEqual({ number: 2, version: 1 });
  });

  test("after the sheet keeps what was given and leaves it out of the count", async () => {
    const { round, plans, chair, members } = await makeFundRound([[100]]);
    await handIn(chair, round, 1, 0);
    for (const member of members) await handIn(member, round, 1, 1);
    expect(await declareConflict(chair, round.slug, 1, involved)).toEqual({ number: 1 });
    expect(await db.score.count()).toBe(6);
    const board = await loadBoard(round);
    expect(board.conflicts).toEqual([{ memberId: chair.accountId, planId: plans[0]?.id, ...involved }]);
  });

  test("can be taken back while the scoring lasts: what was given before counts again, and may be scored anew", async () => {
    const { round, plans, chair, members } = await makeFundRound([[100]]);
    await handIn(chair, round, 1, 0);
    await declareConflict(chair, round.slug, 1, involved);
    await expectFondsRefused(() => takeBackConflict(members[0] ?? chair, round.slug, 1), "no_conflict");
    expect(await takeBackConflict(chair, round.slug, 1)).toEqual({ number: 1 });
    const event = { actorId: chair.accountId, role: "board_chair", planId: plans[0]?.id, details: {} };
    expect(await lastEvent("fonds.conflict_taken_back")).toMatchObject(event);
    const board = await loadBoard(round);
    expect(countedSheets(board, plans[0]?.id ?? 0)).toMatchObject([{ memberId: chair.accountId }]);
    expect(await handIn(chair, round, 1, 1)).toEqual({ number: 1, version: 2 });
    await declareConflict(chair, round.slug, 1, involved);
    await moveTo(round, "advice");
    await expectFondsRefused(() => takeBackConflict(chair, round.slug, 1), "too_late");
  });

  test("is refused twice, to others, when the scoring is over and on plans that the board does not judge", async () => {
    const { round, chair } = await makeFundRound([[100]]);
    await makePlan(round, { state: "withdrawn" });
    const clerk = await makeOfficer(["clerk"]);
    const declare = (who: typeof chair, number = 1) => declareConflict(who, round.slug, number, involved);
    await expectFondsRefused(() => declare(clerk), "not_your_role");
    await expectFondsRefused(() => declare(chair, 2), "plan_not_scored");
    await expectFondsRefused(() => declare(chair, 7), "no_such_plan");
    await declare(chair);
    await expectFondsRefused(() => declare(chair), "conflict_already_declared");
    await moveTo(round, "council");
    await expectFondsRefused(() => declare(chair), "too_late");
  });
});
