import { describe, expect, test } from "vitest";
import { addPot } from "#app/modules/budget/arrange-pots.server.ts";
import { listPots } from "#app/modules/budget/queries.server.ts";
import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import { formatRational } from "#app/modules/counting/core/rational.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { scoreBoard } from "#app/modules/fonds/core/board.ts";
import { lastAward } from "#app/modules/fonds/load-award.server.ts";
import { loadBoard } from "#app/modules/fonds/load-board.server.ts";
import { takePlan } from "#app/modules/fonds/take-plan.server.ts";
import { writeMinutes } from "#app/modules/fonds/write-minutes.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { loadFundResult, planAwardView } from "#app/modules/fonds/queries.server.ts";
import { explain } from "#app/modules/fonds/texts.nl.ts";
import { addOfficer } from "#app/modules/people/add-officer.server.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { decidePlan } from "#app/modules/raad/decide-plan.server.ts";
import { confirmLot } from "#app/modules/rounds/confirm-lot.server.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeResident, reload } from "#tests/support/factories.ts";
import {
  allPresent,
  handIn,
  makeAwardedRound,
  makeFundRound,
  makeScoredRound,
  newestAward,
  unmotivated,
} from "#tests/support/fonds-factories.ts";
import { expectFondsRefused, lastEvent } from "#tests/support/fonds-refusals.ts";
import { done, moveTo } from "#tests/support/plans-factories.ts";
import { decision } from "#tests/support/raad-factories.ts";

const euros = (amount: number) => cents(amount * 100);
/** € 300.000: plan 1 in full, a part for plan 2, nothing left for plan 3. */
const three = [[200_000], [150_000, 80_000], [40_000]] as const;

describe("proposing an award", () => {
  test("writes lines with their reasons, commits their sum and leaves an audit event", async () => {
    const { round, chair } = await makeScoredRound(three, [0, 1, 2]);
    expect(await proposeAward(chair, round.slug, unmotivated)).toEqual({ version: 1, awardedCents: 30_000_000 });
    const { award, amounts, committed } = await newestAward(round);
    expect(amounts).toEqual([
      [1, "full", 20_000_000],
      [2, "partial", 10_000_000],
      [3, "reserve", 0],
    ]);
    expect(committed).toBe(30_000_000);
    expect(award).toMatchObject({ version: 1, status: "proposed", madeById: chair.accountId, adoptedBy: null });
    expect(award?.lines[1]?.because).toEqual({
      code: "remainder",
      score: "7200",
      requested: 15_000_000,
      minimum: 8_000_000,
      leftBefore: 10_000_000,
      amount: 10_000_000,
      criteria: [],
      tie: null,
    });
    expect(await lastEvent("fonds.award_proposed")).toEqual({
      actorId: chair.accountId,
      role: "board_chair",
      roundId: round.id,
      planId: null,
      details: { version: 1, awardedCents: 30_000_000 },
    });
  });

  test("again takes the place of the earlier proposal", async () => {
    const { round, chair } = await makeAwardedRound(three, [0, 1, 2]);
    expect(await proposeAward(chair, round.slug, unmotivated)).toEqual({ version: 2, awardedCents: 30_000_000 });
    const all = await db.allocation.findMany({ orderBy: { version: "asc" } });
    expect(all.map(({ status }) => status)).toEqual(["superseded", "proposed"]);
  });

  test("leaves out the scores of who is involved", async () => {
    const { round, chair, members, plans } = await makeFundRound(three, 1);
    for (const number of [1, 2, 3]) for (const member of members) await handIn(member, round, number, number - 1);
    await handIn(chair, round, 3, 0);
    const conflict = { planId: plans[2]?.id ?? 0, memberId: chair.accountId, reason: "Ik woon ernaast." };
    await db.conflict.create({ data: conflict });
    await done(proposeAward(chair, (await moveTo(round, "advice")).slug, unmotivated));
    expect((await newestAward(round)).award?.lines[2]?.because).toMatchObject({ score: "6000" });
  });

  test.each(["ignore", "zero", "block"] as const)(
    "gives the same after roles changed since the scoring closed, with missing scores: %s",
    async (missingScores) => {
      const wishes = { rules: { missingScores, ties: ["lower_cost", "lot"] as const } };
      const { round, chair, members } = await makeFundRound(three, 3, wishes);
      const [one = chair, two = chair, idle = chair] = members;
      for (const number of [1, 2, 3]) for (const who of [chair, one]) await handIn(who, round, number, number - 1);
      for (const number of [1, 2]) await handIn(two, round, number, 2 - number);
      await moveTo(round, "advice");
      const lines = async () => {
        await allPresent(round);
        await done(proposeAward(chair, round.slug, unmotivated));
        const { award, amounts } = await newestAward(round);
        return { amounts, because: award?.lines.map(({ because }) => because) };
      };
      const before = await lines();

      const administrator = await makeOfficer(["administrator"]);
      const change = (accountId: number, granted: boolean) =>
        done(grantRole(administrator, { accountId, role: "board_member", granted }));
      for (const { accountId } of [one, two, idle]) await change(accountId, false);
      expect(await lines()).toEqual(before);
      for (let more = 0; more < 3; more++) await change((await makeOfficer([])).accountId, true);
      expect(await lines()).toEqual(before);
      for (const role of ["board_member", "board_chair"] as const)
        await done(
          addOfficer(administrator, { email: `${role}@voorbeeld.example`, displayName: "Nieuw", roles: [role] }),
        );
      expect(await lines()).toEqual(before);
    },
  );

  test("counts the sheets of who left during the scoring, and waits for no others of them", async () => {
    const { round, chair, members } = await makeFundRound(three, 2, { rules: { missingScores: "block" } });
    const [stays = chair, leaves = chair] = members;
    for (const number of [1, 2, 3]) for (const who of [chair, stays]) await handIn(who, round, number, 0);
    await handIn(leaves, round, 1, 2);
    await done(
      grantRole(await makeOfficer(["administrator"]), {
        accountId: leaves.accountId,
        role: "board_member",
        granted: false,
      }),
    );
    const board = await loadBoard(round);
    expect(board.members.map(({ id }) => id)).toEqual([chair.accountId, stays.accountId]);
    expect(board.left.map(({ id }) => id)).toEqual([leaves.accountId]);
    const scores = scoreBoard(board, round.rules).map(({ score }) => score.total && formatRational(score.total));
    expect(scores).toEqual(["26000/3", "10000", "10000"]);
  });

  test("is refused to others, before the advice phase and after the council phase", async () => {
    const { round, chair, members } = await makeScoredRound(three, [0, 1, 2]);
    const [member = chair] = members;
    await expectFondsRefused(() => proposeAward(member, round.slug, unmotivated), "not_your_role");
    await moveTo(round, "scoring");
    await expectFondsRefused(() => proposeAward(chair, round.slug, unmotivated), "too_early");
    await moveTo(round, "accountability");
    await expectFondsRefused(() => proposeAward(chair, round.slug, unmotivated), "too_late");
    const empty = await makeFundRound([], 0, { at: "advice" });
    await expectFondsRefused(() => proposeAward(empty.chair, empty.round.slug, unmotivated), "no_plans");
  });

  test("can still come in the council phase, and is adopted there", async () => {
    const { round, chair } = await makeScoredRound(three, [0, 1, 2]);
    await moveTo(round, "council");
    await done(proposeAward(chair, round.slug, unmotivated));
    expect(await proposeAward(chair, round.slug, unmotivated)).toEqual({ version: 2, awardedCents: 30_000_000 });
    const { accountId: authorId } = await makeResident();
    await db.plan.updateMany({ where: { number: { in: [1, 3] } }, data: { authorId } });
    await done(adoptAward(chair, round.slug, { version: 2 }));
    const mails = await db.outboxMail.findMany({ orderBy: { id: "asc" } });
    expect(mails.map(({ subject }) => subject.replace(/.*: /, "")).toSorted()).toEqual([
      "besluit over plan 1",
      "besluit over plan 3",
    ]);
    const [line] = (await lastAward(db, round.id))?.lines ?? [];
    expect(mails.map(({ text }) => text).join()).toContain(
      `Het plan krijgt ${formatEuros(line?.amount ?? cents(0))} uit`,
    );
    await expectFondsRefused(() => proposeAward(chair, round.slug, unmotivated), "award_already_adopted");
  });

  test("is told to the makers with the board's motivation, the open conditions of who gets money, and who signs", async () => {
    const { round, chair, plans } = await makeScoredRound([[20], [400_000]], [0, 1]);
    const { accountId: authorId } = await makeResident();
    await db.plan.updateMany({ data: { authorId } });
    const conditions = { create: [{ text: "Een vergunning", dueOn: new Date("2027-03-01") }] };
    for (const { id: planId } of plans)
      await db.screening.create({
        data: { planId, outcome: "yes_provided", reason: "Dit kan.", screenedBy: chair.accountId, conditions },
      });
    await done(takePlan(chair, round.slug, 1));
    const said = { text: "De buurt wil dit graag.", concluded: true, version: 0 };
    await done(writeMinutes(chair, round.slug, 1, said));
    await done(proposeAward(chair, round.slug, unmotivated));
    await done(adoptAward(chair, round.slug, { version: 1 }));
    const [paid, unpaid] = await db.outboxMail.findMany({ orderBy: { id: "asc" } });
    expect(paid?.text).toContain("Wat de fondsadviesraad van het plan vindt: De buurt wil dit graag.");
    expect(paid?.text).toContain(
      "Deze voorwaarden staan nog open:\n- Een vergunning (voor of op 1\u00a0maart\u00a02027)",
    );
    for (const mail of [paid, unpaid]) expect(mail?.text).toContain("\nDe voorzitter van de fondsadviesraad\n");
    expect(unpaid?.text).toContain("Over uw plan 2");
    expect(unpaid?.text).not.toMatch(/voorwaarden|fondsadviesraad van het plan vindt/);
  });

  test("of the board is not made again in the council phase when the college decides on it", async () => {
    const rules = { governance: "executive_awards" as const };
    const { round, chair } = await makeScoredRound(three, [0, 1, 2], { rules });
    await moveTo(round, "council");
    await done(proposeAward(chair, round.slug, unmotivated));
    await expectFondsRefused(() => proposeAward(chair, round.slug, unmotivated), "executive_adopts");
  });

  test("waits for a public lot when equal plans stand at the cut", async () => {
    const { round, chair } = await makeScoredRound([[200_000], [200_000], [40_000]], [1, 1, 0]);
    await expectFondsRefused(() => proposeAward(chair, round.slug, unmotivated), "needs_lot", {
      with: { plans: "1 en 2", left: "€\u00a0260.000" },
    });
    const clerk = await makeOfficer(["clerk"]);
    await done(enterLot(clerk, round.slug, { seed: "07 12 33", source: "Lotto van 3 maart" }));
    await expectFondsRefused(() => proposeAward(chair, round.slug, unmotivated), "needs_lot");
    await done(confirmLot(await makeOfficer(["administrator"]), round.slug, { seed: "07 12 33" }));
    expect(await proposeAward(chair, round.slug, unmotivated)).toEqual({ version: 1, awardedCents: 24_000_000 });
    const because = (await newestAward(round)).award?.lines[1]?.because;
    expect(because).toMatchObject({ tie: { plans: [1, 2], settledBy: "lot" } });
    await done(adoptAward(chair, round.slug, { version: 1 }));
    const result = await loadFundResult(await reload(round.slug));
    expect(result?.lot).toEqual({ seed: "07 12 33", source: "Lotto van 3 maart" });
  });
});

describe("changing an amount by hand", () => {
  test("is a new version with its reason, and commits the new sum", async () => {
    const { round, chair, plans } = await makeAwardedRound(three, [0, 1, 2]);
    const change = { version: 1, number: 2, amount: euros(90_000), reason: "Fase drie kan later." };
    expect(await changeAward(chair, round.slug, change)).toEqual({ version: 2, awardedCents: 29_000_000 });
    const { award, amounts, committed } = await newestAward(round);
    expect(amounts[1]).toEqual([2, "partial", 9_000_000]);
    expect(award?.lines[1]).toMatchObject({ handReason: "Fase drie kan later.", because: { amount: 10_000_000 } });
    expect(committed).toBe(29_000_000);
    expect(await lastEvent("fonds.award_changed")).toMatchObject({
      role: "board_chair",
      planId: plans[1]?.id,
      details: { version: 2, reason: "Fase drie kan later." },
    });
  });

  test("refuses a plan whose authors want no more: the reserve places follow", async () => {
    const four = [[200_000], [150_000, 80_000], [40_000], [41_000]] as const;
    const { round, chair, plans } = await makeAwardedRound(four, [0, 1, 2, 2], {
      rules: { ties: ["lower_cost", "lot"] },
    });
    const refuse = (version: number, number: number) =>
      done(
        changeAward(chair, round.slug, { version, number, amount: cents(0), refuse: true, reason: "Zij willen niet." }),
      );
    await refuse(1, 1);
    await refuse(2, 3);
    await done(adoptAward(chair, round.slug, { version: 3 }));
    const result = await loadFundResult(await reload(round.slug));
    expect(result?.award.rows.map(({ number, outcome, reserve }) => [number, outcome, reserve])).toEqual([
      [1, "refused", null],
      [2, "partial", null],
      [3, "refused", null],
      [4, "reserve", 1],
    ]);
    expect(await planAwardView(plans[3]?.id ?? 0)).toMatchObject({ reserve: 1 });
    const change = { version: 3, number: 2, amount: euros(90_000), refuse: true, reason: "Kan niet." };
    await expectFondsRefused(() => changeAward(chair, round.slug, change), "money_and_refused", { field: "refuse" });
  });

  test("gives the page of each plan the line that the whole award gives it, shared places too", async () => {
    const six = [[200_000], [100_000], [40_000], [41_000], [30_000], [20_000]] as const;
    const rules = { ties: ["lower_cost", "lot"] } as const;
    const { round, chair } = await makeAwardedRound(six, [0, 0, 1, 1, 2, 2], { rules });
    await done(adoptAward(chair, round.slug, { version: 1 }));
    const result = await loadFundResult(await reload(round.slug));
    const rows = result?.award.rows ?? [];
    expect(rows.map(({ reserve }) => reserve)).toEqual([null, null, 1, 1, 3, 3]);
    for (const row of rows) expect(await planAwardView(row.planId)).toEqual({ ...row, title: null });
  });

  test("is refused above the ceiling, above the request, below the minimum, without a reason or a plan", async () => {
    const { round, chair } = await makeAwardedRound(three, [0, 1, 2]);
    const change =
      (number: number, amount: number, reason = "Omdat het kan.") =>
      () =>
        changeAward(chair, round.slug, { version: 1, number, amount: euros(amount), reason });
    await expectFondsRefused(change(3, 40_000), "above_ceiling", { with: { over: "€\u00a040.000" } });
    await expectFondsRefused(change(1, 200_001), "above_request");
    await expectFondsRefused(change(2, 79_999), "below_minimum");
    await expectFondsRefused(change(2, 90_000, ""), "change_needs_reason");
    await expectFondsRefused(change(2, 100_000), "same_amount");
    await expectFondsRefused(change(8, 1), "no_such_line");
  });

  test("is refused to who is involved in the plan, for that plan only", async () => {
    const { round, chair, plans } = await makeAwardedRound(three, [0, 1, 2]);
    await db.conflict.create({
      data: { planId: plans[1]?.id ?? 0, memberId: chair.accountId, reason: "Mijn zus vroeg het aan." },
    });
    const change = (number: number) => ({ version: 1, number, amount: cents(0), reason: "Dat kan later." });
    await expectFondsRefused(() => changeAward(chair, round.slug, change(2)), "conflict_no_change", {
      field: "number",
    });
    const other = await makeOfficer(["board_chair"]);
    await done(changeAward(other, round.slug, change(2)));
    await done(changeAward(chair, round.slug, { ...change(1), version: 2 }));
  });

  test("is refused for a plan that the criteria refuse", async () => {
    const { round, chair } = await makeScoredRound([[100], [100]], [3, 0]);
    await done(proposeAward(chair, round.slug, unmotivated));
    const change = { version: 1, number: 1, amount: euros(100), reason: "Toch." };
    const levels = await newestAward(round);
    expect(levels.amounts[1]).toEqual([1, "refused", 0]);
    await expectFondsRefused(() => changeAward(chair, round.slug, change), "knocked_out");
  });

  test("is refused without an award, on an older version, to others and in another phase", async () => {
    const { round, chair, members } = await makeScoredRound(three, [0, 1, 2]);
    const change = { version: 1, number: 2, amount: euros(90_000), reason: "Later." };
    await expectFondsRefused(() => changeAward(chair, round.slug, change), "no_award");
    await done(proposeAward(chair, round.slug, unmotivated));
    await done(proposeAward(chair, round.slug, unmotivated));
    await expectFondsRefused(() => changeAward(chair, round.slug, change), "award_changed_meanwhile");
    const [member = chair] = members;
    await expectFondsRefused(() => changeAward(member, round.slug, change), "not_your_role");
    await moveTo(round, "accountability");
    await expectFondsRefused(() => changeAward(chair, round.slug, { ...change, version: 2 }), "too_late");
  });
});

describe("the college awards on the board's advice", () => {
  const rules = { governance: "executive_awards" as const };
  const change = (version: number, number: number, amount: number, reason = "De school betaalt mee.") => ({
    version,
    number,
    amount: euros(amount),
    reason,
  });

  test("and departs from it with a reason, which everybody reads beside what was advised", async () => {
    const { round, chair, plans } = await makeAwardedRound(three, [0, 1, 2], { rules });
    const college = await makeOfficer(["executive"]);
    expect(await changeAward(college, round.slug, change(1, 2, 90_000))).toEqual({
      version: 2,
      awardedCents: 29_000_000,
    });
    expect(await lastEvent("fonds.award_changed")).toMatchObject({ role: "executive", actorId: college.accountId });
    await expectFondsRefused(() => changeAward(college, round.slug, change(2, 3, 40_000)), "above_ceiling");
    await moveTo(round, "council");
    await done(changeAward(college, round.slug, change(2, 2, 85_000, "De school betaalt nog meer.")));
    await done(adoptAward(college, round.slug, { version: 3 }));

    const result = await loadFundResult(await reload(round.slug));
    expect(result).toMatchObject({ adopter: "executive", award: { awarded: 28_500_000 } });
    const row = await planAwardView(plans[1]?.id ?? 0);
    expect(row).toMatchObject({ amount: 8_500_000, handReason: null, departure: { advised: 10_000_000 } });
    expect(row && explain(row)[0]).toEqual({
      what: "Het college wijkt af van het advies: €\u00a085.000 in plaats van €\u00a0100.000.",
      why: "De reden: De school betaalt nog meer.",
    });
    expect((await newestAward(round)).award).toMatchObject({ madeById: college.accountId, adoptedAs: "executive" });
    await expectFondsRefused(() => changeAward(chair, round.slug, change(3, 2, 90_000)), "executive_adopts");
  });

  test("and the chair changes the advice while that is made; under the other governance the college changes nothing", async () => {
    const { round, chair } = await makeAwardedRound(three, [0, 1, 2], { rules });
    await done(changeAward(chair, round.slug, change(1, 2, 90_000)));
    expect((await newestAward(round)).award?.lines[1]).toMatchObject({
      handReason: "De school betaalt mee.",
      advisedCents: null,
      departReason: null,
    });
    const own = await makeAwardedRound(three, [0, 1, 2]);
    const college = await makeOfficer(["executive"]);
    await expectFondsRefused(() => changeAward(college, own.round.slug, change(1, 2, 90_000)), "fund_adopts");
  });

  test("and stays who decided when the rules of the round say otherwise later", async () => {
    const { round } = await makeAwardedRound(three, [0, 1, 2], { rules });
    await done(adoptAward(await makeOfficer(["executive"]), round.slug, { version: 1 }));
    const later = { ...round, rules: { ...round.rules, governance: "fund_awards" as const } };
    expect(await loadFundResult(later)).toMatchObject({ adopter: "executive" });
  });
});

describe("adopting an award", () => {
  test("is done by the chair when the fund awards", async () => {
    const { round, chair } = await makeAwardedRound(three, [0, 1, 2]);
    expect(await adoptAward(chair, round.slug, { version: 1 })).toEqual({ version: 1, awardedCents: 30_000_000 });
    expect((await newestAward(round)).award).toMatchObject({ status: "adopted", adoptedBy: chair.accountId });
    expect(await lastEvent("fonds.award_adopted")).toMatchObject({
      role: "board_chair",
      details: { version: 1, awardedCents: 30_000_000 },
    });
    await expectFondsRefused(() => adoptAward(chair, round.slug, { version: 1 }), "award_already_adopted");
  });

  test("commits each amount on the pot that is chosen with it, and a later award the difference (R69)", async () => {
    const { round, chair } = await makeAwardedRound(three, [0, 1, 2]);
    const of = async (amount: number) => {
      const pot = { parent: null, year: 2040, name: `Buurtfonds ${amount}`, fcl: "", amount, forPlans: true };
      const made = await addPot(await makeOfficer(["administrator"]), pot);
      return "id" in made ? made.id : 0;
    };
    const small = await of(29_999_999);
    await expectFondsRefused(() => adoptAward(chair, round.slug, { version: 1, pot: small }), "not_enough_free");
    const pot = await of(30_000_000);
    await done(adoptAward(chair, round.slug, { version: 1, pot }));
    const committed = async () => (await listPots(2040)).map(({ balance }) => balance.committed);
    expect(await committed()).toEqual([0, 30_000_000]);
    const [first] = (await newestAward(round)).award?.lines ?? [];
    expect(await db.planGrant.findUnique({ where: { planId: first?.planId ?? 0 } })).toMatchObject({
      cents: first?.cents,
    });
  });

  test("moves money within a full pot from a plan that gets less than before to one that gets more", async () => {
    const ceiling = euros(15_000);
    const { round, chair } = await makeAwardedRound(
      [
        [10_000, 8_000],
        [7_000, 5_000],
      ],
      [0, 1],
      { ceiling },
    );
    const made = await addPot(await makeOfficer(["administrator"]), {
      ...{ parent: null, year: 2040, name: "Buurtfonds", fcl: "", amount: ceiling, forPlans: true },
    });
    await done(adoptAward(chair, round.slug, { version: 1, pot: "id" in made ? made.id : 0 }));
    const reason = "Het is anders begroot.";
    await done(changeAward(chair, round.slug, { version: 1, number: 1, amount: euros(8_000), reason }));
    await done(changeAward(chair, round.slug, { version: 2, number: 2, amount: euros(7_000), reason }));
    expect(await adoptAward(chair, round.slug, { version: 3 })).toEqual({ version: 3, awardedCents: ceiling });
    expect((await listPots(2040)).map(({ balance }) => balance.committed)).toEqual([ceiling]);
  });

  test("is done by the college when it awards on the board's advice, also in the council phase", async () => {
    const rules = { governance: "executive_awards" as const };
    const { round, chair } = await makeAwardedRound(three, [0, 1, 2], { rules });
    const college = await makeOfficer(["executive"]);
    await expectFondsRefused(() => adoptAward(chair, round.slug, { version: 1 }), "executive_adopts");
    await moveTo(round, "council");
    expect(await adoptAward(college, round.slug, { version: 1 })).toMatchObject({ version: 1 });
    expect(await lastEvent("fonds.award_adopted")).toMatchObject({ role: "executive", actorId: college.accountId });
  });

  test("is refused to the college when the fund awards, to members, without an award and on an older version", async () => {
    const { round, chair, members } = await makeScoredRound(three, [0, 1, 2]);
    const adopt =
      (who: typeof chair, version = 1) =>
      () =>
        adoptAward(who, round.slug, { version });
    await expectFondsRefused(adopt(await makeOfficer(["executive"])), "fund_adopts");
    await expectFondsRefused(adopt(members[0] ?? chair), "not_your_role");
    await expectFondsRefused(adopt(chair), "no_award");
    await done(proposeAward(chair, round.slug, unmotivated));
    await done(proposeAward(chair, round.slug, unmotivated));
    await expectFondsRefused(adopt(chair), "award_changed_meanwhile");
    await moveTo(round, "accountability");
    await expectFondsRefused(adopt(chair, 2), "too_late");
  });

  test("is refused while a plan that gets money was withdrawn; a new award leaves it out", async () => {
    const { round, chair, plans } = await makeAwardedRound(three, [0, 1, 2]);
    await db.plan.update({ where: { id: plans[0]?.id ?? 0 }, data: { state: "withdrawn" } });
    await expectFondsRefused(() => adoptAward(chair, round.slug, { version: 1 }), "plan_no_longer_joins", {
      with: { plan: 1, title: "Plan 1" },
    });
    await done(proposeAward(chair, round.slug, unmotivated));
    expect((await newestAward(round)).amounts).toEqual([
      [2, "full", 15_000_000],
      [3, "full", 4_000_000],
    ]);
  });

  test("is possible in the council phase too, once a plan that was removed gets nothing any more", async () => {
    const { round, chair, plans } = await makeAwardedRound(three, [0, 1, 2]);
    await moveTo(round, "council");
    await db.plan.update({ where: { id: plans[0]?.id ?? 0 }, data: { state: "removed" } });
    await expectFondsRefused(() => adoptAward(chair, round.slug, { version: 1 }), "plan_no_longer_joins");
    const change = { version: 1, number: 1, amount: cents(0), reason: "Het plan is weggehaald." };
    await done(changeAward(chair, round.slug, change));
    expect(await adoptAward(chair, round.slug, { version: 2 })).toEqual({ version: 2, awardedCents: 10_000_000 });
  });

  test("of a later award takes the place of the earlier one", async () => {
    const { round, chair } = await makeAwardedRound(three, [0, 1, 2]);
    await done(adoptAward(chair, round.slug, { version: 1 }));
    const change = { version: 1, number: 2, amount: euros(90_000), reason: "De school betaalt mee." };
    await done(changeAward(chair, round.slug, change));
    const before = await db.allocation.findMany({ orderBy: { version: "asc" } });
    expect(before.map(({ status }) => status)).toEqual(["adopted", "proposed"]);
    await done(adoptAward(chair, round.slug, { version: 2 }));
    const after = await db.allocation.findMany({ orderBy: { version: "asc" } });
    expect(after.map(({ status }) => status)).toEqual(["superseded", "adopted"]);
  });

  test("says of a plan what was decided otherwise since", async () => {
    const { round, chair, plans } = await makeAwardedRound(three, [0, 1, 2]);
    await done(adoptAward(chair, round.slug, { version: 1 }));
    const council = await moveTo(round, "council");
    const clerk = await makeOfficer(["clerk"]);
    const changed = { outcome: "adopted_changed", oneOffCents: euros(95_000), yearlyCents: cents(0) } as const;
    await done(decidePlan(clerk, round.slug, 2, decision(council, changed)));
    expect(await decidePlan(clerk, round.slug, 3, decision(council))).toMatchObject({ refused: "above_ceiling" });
    await done(decidePlan(clerk, round.slug, 1, decision(council, { outcome: "rejected" })));
    await done(decidePlan(clerk, round.slug, 3, decision(council)));
    const rows = (await loadFundResult(council))?.award.rows ?? [];
    expect(rows.map(({ number, amount, decided }) => [number, amount, decided])).toEqual([
      [1, 20_000_000, 0],
      [2, 10_000_000, 9_500_000],
      [3, 0, 4_000_000],
    ]);
    expect(await planAwardView(plans[1]?.id ?? 0)).toMatchObject({ decided: 9_500_000 });
  });

  test("decides on its plans, which a new proposal still counts", async () => {
    const { round, chair } = await makeAwardedRound(three, [0, 1, 2]);
    const before = await db.awardLine.findMany({ select: { planId: true, cents: true }, orderBy: { planId: "asc" } });
    await done(adoptAward(chair, round.slug, { version: 1 }));
    const plans = await db.plan.findMany({ where: { roundId: round.id } });
    expect(plans.map(({ state }) => state)).toEqual(["decided", "decided", "decided"]);
    await done(proposeAward(chair, round.slug, unmotivated));
    const again = await db.awardLine.findMany({
      where: { allocation: { version: 2 } },
      select: { planId: true, cents: true },
      orderBy: { planId: "asc" },
    });
    expect(again).toEqual(before);
  });
});
