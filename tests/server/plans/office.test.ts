import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cents } from "#app/modules/counting/core/money.ts";
import { visitor } from "#app/modules/people/core/actor.ts";
import { listWork, loadDossier } from "#app/modules/plans/dossier.server.ts";
import { loadHandlers } from "#app/modules/people/handlers.server.ts";
import { accountPlan } from "#app/modules/plans/account-plan.server.ts";
import { advisePlan } from "#app/modules/plans/advise-plan.server.ts";
import { cancelRemoval, confirmRemoval } from "#app/modules/plans/decide-removal.server.ts";
import type { Accounted } from "#app/modules/plans/forms.ts";
import { handleReport } from "#app/modules/plans/handle-report.server.ts";
import { unmergePlan } from "#app/modules/plans/merge-plan.server.ts";
import { notePlan } from "#app/modules/plans/note-plan.server.ts";
import { loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { proposeMerge } from "#app/modules/plans/propose-merge.server.ts";
import { reportPlan } from "#app/modules/plans/report-plan.server.ts";
import { requestRemoval } from "#app/modules/plans/request-removal.server.ts";
import { screenPlan } from "#app/modules/plans/screen-plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";
import { done, eventsOf, expectRefused, moveTo, stateOf } from "#tests/support/plans-factories.ts";

const told = { reason: "personal", text: "Er staat een huisnummer in." } as const;
/** Each is a form of its own. */
const report = () => ({ ...told, key: randomUUID() });
const why = { reason: "Er staan gegevens van een persoon in." };

describe("reporting a plan", () => {
  test("tells the office's name but never which resident it was", async () => {
    const round = await makeRound();
    const plan = await makePlan(round);
    const clerk = await makeOfficer(["clerk"]);
    await done(reportPlan(await makeResident(), round.slug, plan.number, report()));
    await done(reportPlan(clerk, round.slug, plan.number, report()));
    expect((await eventsOf(plan.id)).map(({ role, actorId }) => [role, actorId])).toEqual([
      ["resident", null],
      ["clerk", clerk.accountId],
    ]);
  });

  test("can be done by a visitor, and nothing tells who it was", async () => {
    const round = await makeRound({ at: "valuation" });
    const plan = await makePlan(round, { state: "admitted" });
    await done(reportPlan(visitor, round.slug, plan.number, report()));
    expect(await db.planReport.findMany()).toMatchObject([{ planId: plan.id, ...told, handledAt: null }]);
    expect(await eventsOf(plan.id)).toEqual([
      { type: "plan.reported", role: "visitor", actorId: null, details: { reason: "personal" } },
    ]);
  });

  test("sent twice is one report; with other words in it that is said, and nothing is written", async () => {
    const round = await makeRound();
    const plan = await makePlan(round);
    const form = report();
    await done(reportPlan(visitor, round.slug, plan.number, form));
    await done(reportPlan(visitor, round.slug, plan.number, form));
    expect(await db.planReport.count()).toBe(1);
    expect(await eventsOf(plan.id)).toHaveLength(1);
    const other = { ...form, text: "En nog iets." };
    await expectRefused(() => reportPlan(visitor, round.slug, plan.number, other), "report_already_sent");
  });

  test("is closed once, by the plans staff, with what was done", async () => {
    const round = await makeRound();
    const plan = await makePlan(round);
    const coordinator = await makeOfficer(["coordinator"]);
    await done(reportPlan(visitor, round.slug, plan.number, report()));
    const [stored] = await db.planReport.findMany();
    const input = { report: stored?.id ?? 0, outcome: "kept" } as const;
    const handle = (by = coordinator, number = plan.number) => handleReport(by, round.slug, number, input);
    const clerk = await makeOfficer(["clerk"]);
    const other = await makePlan(round);
    await expectRefused(() => handle(clerk), "not_your_role");
    await expectRefused(() => handle(coordinator, other.number), "no_such_report");
    await done(handle());
    expect(await db.planReport.findMany()).toMatchObject([{ outcome: "kept", handledBy: coordinator.accountId }]);
    expect((await eventsOf(plan.id))[1]).toMatchObject({ type: "plan.report_handled", details: { outcome: "kept" } });
    await expectRefused(() => handle(), "report_already_handled");
  });

  test("is refused for a draft, a removed plan and a round that is not open", async () => {
    const round = await makeRound();
    const draft = await makePlan(round, { state: "draft" });
    const removed = await makePlan(round, { state: "removed" });
    await expectRefused(() => reportPlan(visitor, round.slug, draft.number, report()), "no_such_plan");
    await expectRefused(() => reportPlan(visitor, round.slug, removed.number, report()), "plan_is_removed");
    const unopened = await makeRound({ at: "unopened" });
    const early = await makePlan(unopened);
    await expectRefused(() => reportPlan(visitor, unopened.slug, early.number, report()), "round_not_open");
  });
});

describe("removing a plan", () => {
  test("takes two people; the public then sees only that it was removed and why", async () => {
    const round = await makeRound({ at: "valuation" });
    const plan = await makePlan(round, { state: "admitted", title: "Met een adres erin" });
    const asks = await makeOfficer(["coordinator"]);
    const agrees = await makeOfficer(["official"]);
    await done(requestRemoval(asks, round.slug, plan.number, why));
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ withheld: null });
    await expectRefused(() => confirmRemoval(asks, round.slug, plan.number), "own_removal_request");
    await done(confirmRemoval(agrees, round.slug, plan.number));
    expect(await loadPublicPlan(round, plan.number)).toEqual({
      withheld: "removed",
      number: plan.number,
      state: "removed",
      reason: why.reason,
    });
    expect((await eventsOf(plan.id)).map(({ type, actorId }) => [type, actorId])).toEqual([
      ["plan.removal_requested", asks.accountId],
      ["plan.removal_confirmed", agrees.accountId],
    ]);
  });

  test("is shown to the second person with the reason, who asked and when", async () => {
    const round = await makeRound();
    const plan = await makePlan(round);
    const asks = await makeOfficer(["coordinator"], { name: "Team Noord" });
    await done(requestRemoval(asks, round.slug, plan.number, why));
    const asked = { accountId: asks.accountId, by: "Team Noord", on: round.today, reason: why.reason };
    expect((await loadDossier(round, plan.number))?.removalAsked).toEqual(asked);
    const agrees = await makeOfficer(["official"]);
    await expectRefused(
      () => confirmRemoval(agrees, round.slug, plan.number, "Wat er eerder stond."),
      "removal_changed_meanwhile",
    );
    await done(confirmRemoval(agrees, round.slug, plan.number, why.reason));
    expect((await loadDossier(round, plan.number))?.removalAsked).toBeNull();
  });

  test("can be called off, also by who asked, and asked again", async () => {
    const round = await makeRound();
    const plan = await makePlan(round);
    const asks = await makeOfficer(["coordinator"]);
    await expectRefused(() => cancelRemoval(asks, round.slug, plan.number), "no_removal_requested");
    await expectRefused(() => confirmRemoval(asks, round.slug, plan.number), "no_removal_requested");
    await done(requestRemoval(asks, round.slug, plan.number, why));
    await expectRefused(() => requestRemoval(asks, round.slug, plan.number, why), "removal_already_requested");
    await done(cancelRemoval(asks, round.slug, plan.number));
    await done(requestRemoval(asks, round.slug, plan.number, why));
    expect((await eventsOf(plan.id)).map(({ type }) => type)).toEqual([
      "plan.removal_requested",
      "plan.removal_cancelled",
      "plan.removal_requested",
    ]);
  });

  test("is not for the administrator or the raad, and not done twice", async () => {
    const round = await makeRound();
    const plan = await makePlan(round);
    const raad = await makeOfficer(["council_member", "administrator", "desk_officer"]);
    await expectRefused(() => requestRemoval(raad, round.slug, plan.number, why), "not_your_role");
    const gone = await makePlan(round, { state: "removed" });
    const coordinator = await makeOfficer(["coordinator"]);
    await expectRefused(() => requestRemoval(coordinator, round.slug, gone.number, why), "plan_is_removed");
  });

  test.each([
    ["screening", "submitted"],
    ["valuation", "merged"],
  ] as const)("in %s leaves its duplicate %s", async (at, state) => {
    const round = await makeRound({ at });
    const parent = await makePlan(round, { state: "admitted" });
    const duplicate = await makePlan(round, { state: "merged", parentId: parent.id });
    await done(requestRemoval(await makeOfficer(["coordinator"]), round.slug, parent.number, why));
    await done(confirmRemoval(await makeOfficer(["official"]), round.slug, parent.number));
    expect(await stateOf(duplicate)).toBe(state);
  });
});

describe("a note", () => {
  test("is for colleagues: kept, logged without its text, and never public", async () => {
    const round = await makeRound();
    const plan = await makePlan(round);
    const official = await makeOfficer(["official"]);
    await done(notePlan(official, round.slug, plan.number, { text: "GEHEIM: bel de indiener." }));
    expect(await db.planNote.findMany()).toMatchObject([{ planId: plan.id, authorId: official.accountId }]);
    expect(await eventsOf(plan.id)).toEqual([
      { type: "plan.noted", role: "official", actorId: official.accountId, details: {} },
    ]);
    expect(JSON.stringify(await loadPublicPlan(round, plan.number))).not.toContain("GEHEIM");
    const resident = await makeResident();
    await expectRefused(() => notePlan(resident, round.slug, plan.number, { text: "Hoi" }), "not_your_role");
  });
});

describe("duplicates", () => {
  test("refuses what makes no pair, and writes nothing", async () => {
    const round = await makeRound({ at: "screening" });
    const official = await makeOfficer(["official"]);
    const parent = await makePlan(round);
    const plan = await makePlan(round);
    const child = await makePlan(round, { state: "merged", parentId: parent.id });
    const out = await makePlan(round, { state: "out_of_scope" });
    const merge = (from: { number: number }, into: number) => () =>
      proposeMerge(official, round.slug, from.number, { parent: into, reason: "Hetzelfde." });
    await expectRefused(merge(plan, plan.number), "merge_into_itself", "parent");
    await expectRefused(merge(plan, 99), "parent_not_found", "parent");
    await expectRefused(merge(plan, child.number), "parent_not_in_play", "parent");
    await expectRefused(merge(plan, out.number), "parent_not_in_play", "parent");
    await expectRefused(merge(parent, plan.number), "has_duplicates_itself", "parent");
    await expectRefused(merge(child, plan.number), "plan_is_merged");
    await expectRefused(merge(out, plan.number), "plan_is_out_of_scope");
    await expectRefused(() => unmergePlan(official, round.slug, plan.number), "plan_is_submitted");
    await moveTo(round, "valuation");
    await expectRefused(merge(plan, parent.number), "too_late");
    await expectRefused(() => unmergePlan(official, round.slug, child.number), "too_late");
  });
});

describe("the authors of plans that were merged or removed hear it by mail", () => {
  const reason = "Dit is van het waterschap.";

  async function pair(at: "screening" | "valuation", state: "submitted" | "merged") {
    const round = await makeRound({ at });
    const parent = await makePlan(round, { state: "admitted", author: await makeResident({ email: "een@x.example" }) });
    const author = await makeResident({ email: "ander@x.example" });
    const linked = state === "merged" ? { parentId: parent.id } : {};
    const plan = await makePlan(round, { state, ...linked, author, title: "Hetzelfde" });
    return { round, parent, plan, official: await makeOfficer(["official"]) };
  }
  /** All that waits in the outbox, per address; it is emptied. */
  async function mails(): Promise<Record<string, string[]>> {
    const sent = await db.outboxMail.findMany({ orderBy: { id: "asc" } });
    await db.outboxMail.updateMany({ data: { to: "gelezen@x.example" } });
    return sent
      .filter(({ to }) => to !== "gelezen@x.example")
      .reduce<Record<string, string[]>>(
        (all, { to, subject, text }) => ({ ...all, [to]: [...(all[to] ?? []), `${subject}\n${text}`] }),
        {},
      );
  }

  test("at unmerging, with the address of their own", async () => {
    const { round, plan, official } = await pair("screening", "merged");
    await done(unmergePlan(official, round.slug, plan.number));
    const told = await mails();
    expect(told).toEqual({ "ander@x.example": [expect.stringContaining("controleert uw plan nu apart")] });
    expect(told["ander@x.example"]?.[0]).toContain(`/rondes/${round.slug}/plannen/${plan.number}`);
  });

  test("when the plan that theirs was merged into is refused, without its reason", async () => {
    const { round, parent, official } = await pair("screening", "merged");
    const verdict = { outcome: "out_of_scope", ground: "c", reason, principle: null } as const;
    await done(screenPlan(official, round.slug, parent.number, { ...verdict, conditions: [], version: 1 }));
    const sent = await mails();
    expect(sent["een@x.example"]).toEqual([expect.stringContaining(reason)]);
    expect(sent["ander@x.example"]).toEqual([expect.stringContaining("Daarom doet ook uw plan niet mee.")]);
    expect(sent["ander@x.example"]?.[0]).toContain("buiten bereik");
    expect(sent["ander@x.example"]?.[0]).not.toContain(reason);
  });

  test.each([
    ["screening", "controleert uw plan nu apart"],
    ["valuation", "is verwijderd. Daarom doet ook uw plan niet mee."],
  ] as const)("at a removal in %s, with the reason for who wrote it", async (at, told) => {
    const { round, parent, official } = await pair(at, "merged");
    await done(requestRemoval(await makeOfficer(["coordinator"]), round.slug, parent.number, why));
    expect(await mails()).toEqual({});
    await done(confirmRemoval(official, round.slug, parent.number));
    const sent = await mails();
    expect(sent).toEqual({
      "een@x.example": [expect.stringContaining(`De reden: ${why.reason}`)],
      "ander@x.example": [expect.stringContaining(told)],
    });
    expect(sent["een@x.example"]?.[0]).toContain("Het plan doet niet meer mee.");
  });

  test("not when a plan has no account", async () => {
    const { round, parent, official } = await pair("screening", "submitted");
    const entered = await makePlan(round, { state: "merged", parentId: parent.id });
    await done(unmergePlan(official, round.slug, entered.number));
    expect(await mails()).toEqual({});
  });
});

describe("advice", () => {
  test("is what the college tells the raad; a later text replaces it", async () => {
    const round = await makeRound({ at: "advice" });
    const college = await makeOfficer(["executive"]);
    const plan = await makePlan(round, { state: "admitted" });
    await done(advisePlan(college, round.slug, plan.number, { text: "Neem dit plan over." }));
    await done(advisePlan(college, round.slug, plan.number, { text: "Neem dit plan deels over." }));
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({
      advice: { text: "Neem dit plan deels over.", on: round.today },
    });
    expect(await eventsOf(plan.id)).toMatchObject([{ type: "plan.advised", role: "executive" }, {}]);
  });

  test("is refused for a plan out of play, to others and in another phase", async () => {
    const round = await makeRound({ at: "advice" });
    const official = await makeOfficer(["official"]);
    const coordinator = await makeOfficer(["coordinator"]);
    const out = await makePlan(round, { state: "out_of_scope" });
    const plan = await makePlan(round, { state: "admitted" });
    const advise = (by: typeof official, number: number) => () => advisePlan(by, round.slug, number, { text: "Doen." });
    await expectRefused(advise(official, out.number), "plan_is_out_of_scope");
    await expectRefused(advise(coordinator, plan.number), "not_your_role");
    await moveTo(round, "screening");
    await expectRefused(advise(official, plan.number), "too_early");
  });
});

describe("the account of a plan", () => {
  const account = (wishes: Partial<Accounted> = {}): Accounted => ({
    result: "carried_out",
    feedback: "De buurt kreeg een brief.",
    spentCents: cents(580_000),
    explanation: "Drie bankjes en plaatsing.",
    feedbackMet: true,
    financeMet: true,
    lesson: "",
    ...wishes,
  });

  async function decided(outcome: "adopted" | "adopted_changed" | "rejected") {
    const round = await makeRound({ at: "accountability" });
    const plan = await makePlan(round, { state: "decided" });
    const clerk = await makeOfficer(["clerk"]);
    const row = { planId: plan.id, outcome, decidedOn: new Date(), recordedById: clerk.accountId };
    await db.decision.create({ data: row });
    return { round, plan, official: await makeOfficer(["official"]) };
  }

  test("says what the buurt heard and what was spent, and the plan is carried out", async () => {
    const { round, plan, official } = await decided("adopted_changed");
    await done(accountPlan(official, round.slug, plan.number, account()));
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({
      state: "carried_out",
      account: { spent: 580_000, feedback: "De buurt kreeg een brief.", lesson: null, on: round.today },
    });
    expect(await eventsOf(plan.id)).toMatchObject([{ type: "plan.accounted", details: { spentCents: 580_000 } }]);
  });

  test("of a failure holds a lesson, and can be corrected", async () => {
    const { round, plan, official } = await decided("adopted");
    const act = (wishes: Partial<Accounted>) => () => accountPlan(official, round.slug, plan.number, account(wishes));
    await expectRefused(act({ result: "failed" }), "lesson_missing", "lesson");
    await done(act({ result: "failed", lesson: "Vraag eerder om een vergunning." })());
    expect(await stateOf(plan)).toBe("failed");
    await done(act({})());
    expect(await stateOf(plan)).toBe("carried_out");
  });

  test("is refused where nothing was granted, before a decision, and in another phase", async () => {
    const { round, plan, official } = await decided("rejected");
    const act = (number: number) => () => accountPlan(official, round.slug, number, account());
    await expectRefused(act(plan.number), "nothing_granted");
    const waiting = await makePlan(round, { state: "admitted" });
    await expectRefused(act(waiting.number), "plan_is_admitted");
    await moveTo(round, "council");
    await expectRefused(act(plan.number), "too_early");
  });

  test("goes by the last decision, also over an earlier one and over an award", async () => {
    const { round, plan, official } = await decided("adopted");
    const act = () => accountPlan(official, round.slug, plan.number, account());
    const row = {
      planId: plan.id,
      outcome: "rejected" as const,
      decidedOn: new Date(),
      recordedById: official.accountId,
    };
    await db.decision.create({ data: { ...row, version: 2 } });
    await expectRefused(act, "nothing_granted");
    expect(await listWork(round.id, await loadHandlers())).toMatchObject([{ granted: false }]);
    await db.decision.create({ data: { ...row, outcome: "adopted", version: 3 } });
    expect(await listWork(round.id, await loadHandlers())).toMatchObject([{ granted: true }]);
    await done(act());
  });

  test("counts an adopted award of a fund as granted", async () => {
    const round = await makeRound({ kind: "neighbourhood_fund", at: "accountability" });
    const official = await makeOfficer(["official"]);
    const plan = await makePlan(round, { state: "decided" });
    const line = { planId: plan.id, position: 1, outcome: "partial", cents: 50_000, because: {} } as const;
    const head = { roundId: round.id, version: 1, madeById: official.accountId };
    const made = await db.allocation.create({ data: { ...head, status: "proposed", lines: { create: line } } });
    const act = () => accountPlan(official, round.slug, plan.number, account());
    await expectRefused(act, "nothing_granted");
    const adoption = {
      status: "adopted",
      adoptedBy: official.accountId,
      adoptedAs: "executive",
      adoptedAt: new Date(),
    } as const;
    await db.allocation.update({ where: { id: made.id }, data: adoption });
    await done(act());
  });
});
