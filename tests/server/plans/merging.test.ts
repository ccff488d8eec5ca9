import { describe, expect, test } from "vitest";
import { loadHandlers } from "#app/modules/people/handlers.server.ts";
import { removeAccount } from "#app/modules/people/remove-account.server.ts";
import { answerMerge } from "#app/modules/plans/answer-merge.server.ts";
import { tasksOf } from "#app/modules/plans/core/work.ts";
import { confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import { decideMerge } from "#app/modules/plans/decide-merge.server.ts";
import { listWork } from "#app/modules/plans/dossier.server.ts";
import { unmergePlan } from "#app/modules/plans/merge-plan.server.ts";
import { askedAbout, loadMerges } from "#app/modules/plans/merges.server.ts";
import { proposeMerge } from "#app/modules/plans/propose-merge.server.ts";
import { loadPlan, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { revisePlan } from "#app/modules/plans/revise-plan.server.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import { withdrawPlan } from "#app/modules/plans/withdraw-plan.server.ts";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { ownData } from "#app/modules/waardering/own-data.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Plan } from "#prisma/generated/client.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";
import { done, eventsOf, expectRefused, moveTo, sent, stateOf } from "#tests/support/plans-factories.ts";

const reason = "Beide plannen gaan over het plein.";
const yes = { agrees: true, words: "", how: "" } as const;
const no = { agrees: false, words: "Ons plein is een ander plein.", how: "" } as const;

async function proposed(moment: "submission" | "screening" = "screening") {
  const round = await makeRound({ at: moment });
  const [one, two, official] = [await makeResident(), await makeResident(), await makeOfficer(["official"])];
  const plan = await makePlan(round, { author: one, title: "Bankjes" });
  const into = await makePlan(round, { author: two, title: "Zitten op het plein" });
  for (const [planId, names] of [
    [plan.id, ["De school", "Een buur", "De winkel"]],
    [into.id, ["De kerk"]],
  ] as const)
    await db.planSupporter.createMany({ data: names.map((name) => ({ planId, name, consent: true })) });
  await done(proposeMerge(official, round.slug, plan.number, { parent: into.number, reason }));
  const [proposal] = await loadMerges({ planId: plan.id });
  if (!proposal) throw new Error("nothing was proposed");
  const answer = (by: typeof one, about: Plan, said: typeof yes | typeof no) =>
    answerMerge(by, round.slug, about.number, { proposal: proposal.id, ...said });
  return { round, one, two, official, plan, into, proposal, answer };
}

/** As if the last day of an answer was yesterday. */
const expire = (round: Round, id: number) =>
  db.mergeProposal.update({ where: { id }, data: { answerBy: utc(addDays(round.today, -1)) } });

/** All that is counted of two plans, by which a silent move of support would show. */
const countsOf = async (...plans: readonly Plan[]) =>
  Promise.all(
    plans.map(async ({ id: planId }) => ({
      supporters: (await db.planSupporter.findMany({ where: { planId }, orderBy: { id: "asc" } })).map(
        ({ name }) => name,
      ),
      ratings: await db.rating.count({ where: { planId } }),
      versions: await db.planVersion.count({ where: { planId } }),
    })),
  );

const mailTo = async (accountId: number) => {
  const { email } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  return (await db.outboxMail.findMany({ where: { to: email }, orderBy: { id: "asc" } })).map(({ text }) => text);
};

const tasks = async (round: Round, number: number) => {
  const work = (await listWork(round.id, await loadHandlers())).find((one) => one.number === number);
  return work ? tasksOf(work, round).map(({ what, due }) => [what, due]) : [];
};

describe("a proposal to merge", () => {
  test("changes nothing: both authors hear it, are asked, and a task waits with its last day", async () => {
    const { round, one, two, plan, into, proposal } = await proposed();
    expect([await stateOf(plan), await stateOf(into)]).toEqual(["submitted", "submitted"]);
    for (const [who, about] of [
      [one, plan],
      [two, into],
    ] as const) {
      const [mail] = await mailTo(who.accountId);
      expect(mail).toContain(reason);
      expect(mail).toContain(`/rondes/${round.slug}/plannen/${about.number}/samenvoegen`);
      expect(mail).toContain(`Dan gaat alleen plan ${into.number} verder.`);
    }
    expect(await askedAbout(plan)).toEqual({ other: into.number, answerBy: proposal.answerBy });
    expect(await askedAbout(into)).toEqual({ other: plan.number, answerBy: proposal.answerBy });
    expect(await tasks(round, plan.number)).toContainEqual(["await_merge", proposal.answerBy]);
    expect(await eventsOf(plan.id)).toMatchObject([
      { type: "plan.merge_proposed", details: { into: into.number, until: proposal.answerBy } },
    ]);
  });

  test("merges when both agree; names, ratings and versions of both stay equal, and so they do when it is undone", async () => {
    const { round, one, two, official, plan, into, answer } = await proposed();
    const before = await countsOf(plan, into);
    await done(answer(one, plan, yes));
    expect(await stateOf(plan)).toBe("submitted");
    expect(await askedAbout(plan)).toBeNull();
    await done(answer(two, into, yes));
    expect(await stateOf(plan)).toBe("merged");
    expect(await countsOf(plan, into)).toEqual(before);
    expect(await loadPublicPlan(round, into.number)).toMatchObject({
      supporters: ["De kerk"],
      duplicates: [{ number: plan.number, title: "Bankjes", supporters: 3 }],
    });
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({
      supporters: ["De school", "Een buur", "De winkel"],
      parent: { number: into.number },
      merge: { reason, decision: null },
    });
    expect((await mailTo(one.accountId)).at(-1)).toContain("De indieners van beide plannen vinden dit goed.");
    expect((await mailTo(two.accountId)).at(-1)).toContain("Wie uw plan steunt, blijft uw plan steunen.");
    expect((await eventsOf(plan.id)).map(({ type }) => type)).toEqual([
      ...["plan.merge_proposed", "plan.merge_answered", "plan.merged"],
    ]);

    await done(unmergePlan(official, round.slug, plan.number));
    expect(await stateOf(plan)).toBe("submitted");
    expect(await countsOf(plan, into)).toEqual(before);
    expect(await loadPublicPlan(round, into.number)).toMatchObject({ duplicates: [] });
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ merge: null });
    expect(await loadMerges({ planId: plan.id })).toMatchObject([{ outcome: "agreed" }]);
  });

  test("ends with one no: both go on as they were, and hear it without the words of the other", async () => {
    const { one, two, plan, into, round, answer } = await proposed();
    await done(answer(one, plan, yes));
    await done(answer(two, into, no));
    expect([await stateOf(plan), await stateOf(into)]).toEqual(["submitted", "submitted"]);
    for (const { accountId } of [one, two]) {
      const last = (await mailTo(accountId)).at(-1) ?? "";
      expect(last).toContain("Niet alle indieners vonden samenvoegen goed.");
      expect(last).not.toContain(no.words);
    }
    expect(await loadMerges({ planId: plan.id })).toMatchObject([{ outcome: "refused", decision: null }]);
    expect((await tasks(round, plan.number)).map(([what]) => what)).not.toContain("await_merge");
    await expectRefused(() => answer(two, into, yes), "no_merge_waits");
  });

  test("lets an author think again as long as it waits", async () => {
    const { one, two, plan, into, answer } = await proposed();
    await done(answer(one, plan, yes));
    await done(answer(one, plan, no));
    expect(await stateOf(plan)).toBe("submitted");
    await expectRefused(() => answer(two, into, yes), "no_merge_waits");
  });

  test("is answered by nobody but the two authors", async () => {
    const { round, plan, into, one, official, answer, proposal } = await proposed();
    await expectRefused(() => answer(one, into, yes), "not_your_plan");
    await expectRefused(() => answer(official as never, plan, yes), "not_your_plan");
    const other = await makePlan(round, { author: one });
    await expectRefused(() => answer(one, other, yes), "no_merge_waits");
    expect(await db.mergeAnswer.count({ where: { proposalId: proposal.id } })).toBe(0);
  });
});

test("a plan that changes while it waits is answered for again by both, and the other author hears it", async () => {
  const { round, one, two, plan, into, proposal, answer } = await proposed("submission");
  await done(answer(one, plan, yes));
  await done(revisePlan(two, round.slug, into.number, sent({ title: "Een ander plein" }, into.version)));
  expect((await mailTo(one.accountId)).at(-1)).toContain("De indiener veranderde plan");
  expect(await askedAbout(plan)).toEqual({ other: into.number, answerBy: proposal.answerBy });
  await done(answer(two, into, yes));
  expect(await stateOf(plan)).toBe("submitted");
  await done(answer(one, plan, yes));
  expect(await stateOf(plan)).toBe("merged");
});

test("what an author answers is among the own data, and its words go with the account", async () => {
  const { round, one, two, plan, into, answer } = await proposed();
  await done(answer(one, plan, no));
  const own = { day: round.today, round: round.slug, plan: plan.number, agrees: false, words: no.words };
  expect((await ownData(one)).mergeAnswers).toEqual([own]);
  expect((await ownData(two)).mergeAnswers).toEqual([]);
  await removeAccount(one);
  expect(await loadMerges({ intoId: into.id })).toMatchObject([{ answers: [{ agrees: false, words: "-" }] }]);
});

describe("after a silence", () => {
  test("the office decides, not before the last day has passed, and everybody reads why", async () => {
    const { round, one, two, official, plan, into, proposal, answer } = await proposed();
    await done(answer(one, plan, yes));
    const decision = "Het plan van de ander is ruimer.";
    const merge = () => decideMerge(official, round.slug, plan.number, { verdict: "merge", decision });
    await expectRefused(merge, "merge_term_runs", "verdict");
    await expire(round, proposal.id);
    expect((await tasks(round, plan.number)).map(([what]) => what)).toContain("decide_merge");
    await done(merge());
    expect(await stateOf(plan)).toBe("merged");
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ merge: { reason, decision } });
    for (const { accountId } of [one, two]) expect((await mailTo(accountId)).at(-1)).toContain(decision);
    expect(await countsOf(into)).toMatchObject([{ supporters: ["De kerk"] }]);
  });

  test("or leaves them apart, which it can at any time", async () => {
    const { round, one, official, plan } = await proposed();
    const apart = { verdict: "apart", decision: "Het zijn twee pleinen." } as const;
    await done(decideMerge(official, round.slug, plan.number, apart));
    expect(await stateOf(plan)).toBe("submitted");
    expect((await mailTo(one.accountId)).at(-1)).toContain(apart.decision);
    expect(await loadMerges({ planId: plan.id })).toMatchObject([{ outcome: "dropped", decision: apart.decision }]);
    await expectRefused(() => decideMerge(official, round.slug, plan.number, apart), "no_merge_waits", "verdict");
  });
});

describe("a plan on paper", () => {
  test("is answered for by who spoke its author, and says how, never by who proposed it", async () => {
    const round = await makeRound({ at: "screening" });
    const [author, official, other] = [
      await makeResident(),
      await makeOfficer(["official"]),
      await makeOfficer(["official"]),
    ];
    const into = await makePlan(round, { author });
    const plan = await makePlan(round);
    await db.plan.update({ where: { id: plan.id }, data: { channel: "paper", entryReason: "Geen e-mail." } });
    await done(proposeMerge(official, round.slug, plan.number, { parent: into.number, reason }));
    const [proposal] = await loadMerges({ planId: plan.id });
    const id = proposal?.id ?? 0;
    expect(await tasks(round, plan.number)).toContainEqual(["ask_merge", proposal?.answerBy]);
    const say =
      (how: string, by = other) =>
      () =>
        answerMerge(by, round.slug, plan.number, { proposal: id, ...yes, how });
    await expectRefused(say(""), "how_missing", "how");
    await expectRefused(say("Aan de balie", official), "own_merge_proposal");
    await done(say("Aan de balie")());
    expect((await tasks(round, plan.number)).map(([what]) => what)).not.toContain("ask_merge");
    await done(answerMerge(author, round.slug, into.number, { proposal: id, ...yes, how: "verzonnen" }));
    expect(await stateOf(plan)).toBe("merged");
    const answers = await db.mergeAnswer.findMany({ where: { proposalId: id }, orderBy: { planId: "asc" } });
    expect(answers.map(({ how, enteredById }) => [how, enteredById])).toEqual([
      [null, null],
      ["Aan de balie", other.accountId],
    ]);
  });
});

test("refuses a second proposal about the same plans, until the first is over", async () => {
  const { round, one, official, plan, into } = await proposed();
  const third = await makePlan(round);
  const propose = (from: Plan, to: Plan) => () =>
    proposeMerge(official, round.slug, from.number, { parent: to.number, reason });
  await expectRefused(propose(plan, third), "merge_waits", "parent");
  await expectRefused(propose(third, plan), "merge_waits", "parent");
  await expectRefused(propose(into, third), "merge_waits", "parent");
  await done(propose(third, into)());
  await done(withdrawPlan(one, round.slug, plan.number));
  await done(decideMerge(official, round.slug, third.number, { verdict: "apart", decision: "Het past niet." }));
  await done(propose(into, third)());
  expect(await loadMerges({ planId: plan.id })).toMatchObject([{ outcome: "lapsed" }]);
});

test("ends when one of the plans leaves, which the other author hears, and does not wake up when that comes back", async () => {
  const { round, two, official, plan, into, answer } = await proposed();
  await done(answer(two, into, yes));
  const outcome = {
    outcome: "out_of_scope",
    ground: "a",
    principle: null,
    version: plan.version,
  } as const;
  await done(
    screenPlan(official, round.slug, plan.number, { ...outcome, conditions: [], reason: "Dit is van het rijk." }),
  );
  expect(await loadMerges({ planId: plan.id })).toMatchObject([{ outcome: "lapsed" }]);
  expect((await eventsOf(plan.id)).at(-1)).toMatchObject({ type: "plan.merge_refused" });
  expect((await mailTo(two.accountId)).at(-1)).toContain(`Plan ${plan.number} doet niet meer mee.`);
  await db.plan.update({ where: { id: plan.id }, data: { state: "admitted" } });
  expect(await askedAbout(plan)).toBeNull();
});

test("ends when one of the plans is removed, and when its author takes it out", async () => {
  const { round, one, plan, into } = await proposed();
  const [asks, confirms] = [await makeOfficer(["coordinator"]), await makeOfficer(["coordinator"])];
  await done(requestRemoval(asks, round.slug, into.number, { reason: "Namen van buren." }));
  await done(confirmRemoval(confirms, round.slug, into.number));
  expect(await loadMerges({ planId: plan.id })).toMatchObject([{ outcome: "lapsed" }]);
  expect((await mailTo(one.accountId)).at(-1)).toContain(`Plan ${into.number} doet niet meer mee.`);

  const again = await proposed();
  await done(withdrawPlan(again.one, again.round.slug, again.plan.number));
  expect((await mailTo(again.two.accountId)).at(-1)).toContain(`Plan ${again.plan.number} doet niet meer mee.`);
  expect(await askedAbout(again.into)).toBeNull();
});

test("is not proposed on the last days of the screening, and ends unmerged with it", async () => {
  const { round, one, two, plan, into, official, answer, proposal } = await proposed();
  const later = await moveTo(round, "valuation");
  await expectRefused(() => answer(two, into, yes), "too_late");
  expect(await stateOf(plan)).toBe("submitted");
  const verdict = { verdict: "merge", decision: "Te laat." } as const;
  await expectRefused(() => decideMerge(official, later.slug, plan.number, verdict), "too_late");
  expect(await loadPlan(round.id, into.number)).toMatchObject({ duplicates: [] });
  expect((await mailTo(one.accountId)).length).toBe(1);
  expect(proposal.outcome).toBeNull();
});
