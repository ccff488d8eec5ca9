import { describe, expect, test } from "vitest";
import { configureRound } from "#app/modules/rounds/configure-round.server.ts";
import { addDays } from "#app/modules/rounds/core/dates.ts";
import type { PhaseDates } from "#app/modules/rounds/core/phases.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { createRound } from "#app/modules/rounds/create-round.server.ts";
import { decideChange } from "#app/modules/rounds/decide-change.server.ts";
import { duplicateRound } from "#app/modules/rounds/duplicate-round.server.ts";
import type { ConfigureRound } from "#app/modules/rounds/forms.ts";
import { proposeChange, type ProposedChange } from "#app/modules/rounds/propose-change.server.ts";
import { hashSettings } from "#app/modules/rounds/hash-rules.server.ts";
import { listChanges } from "#app/modules/rounds/queries.server.ts";
import { RulesSchema } from "#app/modules/rounds/rules.ts";
import { storeCalendar } from "#app/modules/rounds/store-rules.server.ts";
import { db } from "#app/platform/db.server.ts";
import { asOwner } from "#tests/support/database.ts";
import { makeOfficer, makeRound, reload } from "#tests/support/factories.ts";
import { typesDone } from "#tests/support/written.ts";

const settings = (round: Round, change: Partial<ConfigureRound> = {}): ConfigureRound => ({
  title: round.title,
  intro: round.intro,
  budgetYear: round.budgetYear,
  ceilingCents: round.ceiling,
  phases: [...round.calendar],
  rules: RulesSchema.parse(round.rules),
  ...change,
});

const proposal = (round: Round, minimumPerPlan: number): ProposedChange => ({
  reason: "De raad wil meer oordelen per plan.",
  phases: [...round.calendar],
  rules: RulesSchema.parse({ ...round.rules, valuation: { ...round.rules.valuation, minimumPerPlan } }),
});

describe("preparing a round", () => {
  test("starts with the default rules of its kind and no dates", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const made = { kind: "citizens_budget", title: "Begroting", slug: "begroting-2031", budgetYear: 2031 } as const;
    expect(await createRound(administrator, made)).toEqual({ slug: "begroting-2031" });
    const round = await reload("begroting-2031");
    expect(round).toMatchObject({ opened: false, rulesVersion: 1, calendar: [] });
    expect(round.rules.valuation.minimumPerPlan).toBe(10);
    expect(await typesDone()).toEqual(["round.created"]);
  });

  test("an address is used once, also by a copy; the second writes nothing", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await makeRound({ at: "unopened" });
    const again = { kind: "citizens_budget", title: "Nog een", slug: round.slug, budgetYear: 2031 } as const;
    expect(await createRound(administrator, again)).toMatchObject({ refused: "slug_taken", field: "slug" });
    expect(await duplicateRound(administrator, round.slug, again)).toMatchObject({ refused: "slug_taken" });
    expect(await db.round.count()).toBe(1);
    expect(await typesDone()).toEqual([]);
  });

  test("each change of the rules is a version; the same rules are not a new one", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await makeRound({ at: "unopened" });
    await configureRound(administrator, round.slug, settings(round));
    expect((await reload(round.slug)).rulesVersion).toBe(1);
    await configureRound(
      administrator,
      round.slug,
      settings(round, { rules: RulesSchema.parse(proposal(round, 25).rules) }),
    );
    const after = await reload(round.slug);
    expect(after.rulesVersion).toBe(2);
    expect(after.rulesHash).not.toBe(round.rulesHash);
    expect(after.rules.valuation.minimumPerPlan).toBe(25);
  });

  test("who saw settings that a colleague changed meanwhile is told so; the same form sent twice is not refused", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await makeRound({ at: "unopened" });
    const seen = hashSettings(round);
    const mine = settings(round, { seen, title: "De mijne" });
    expect(await configureRound(administrator, round.slug, mine)).toEqual({ done: true });
    expect(await configureRound(administrator, round.slug, mine)).toEqual({ done: true });
    const other = settings(round, { seen, intro: "Van een ander." });
    expect(await configureRound(administrator, round.slug, other)).toMatchObject({
      refused: "settings_changed_meanwhile",
    });
    expect(await reload(round.slug)).toMatchObject({ title: "De mijne", intro: round.intro });
    const again = { ...other, seen: hashSettings(await reload(round.slug)) };
    expect(await configureRound(administrator, round.slug, again)).toEqual({ done: true });
  });

  test.each([
    ["phases that overlap", "phases_overlap", (r: Round) => ({ phases: overlapping(r) })],
    ["a phase that is needed and missing", "phase_missing", (r: Round) => ({ phases: r.calendar.slice(0, 2) })],
    ["weights that are not 100 together", "weights_not_hundred", (r: Round) => ({ rules: lighter(r) })],
    ["a fund without money", "ceiling_missing", () => ({ ceilingCents: null })],
  ] as const)("refuses %s, and keeps everything as it was", async (_, reason, change) => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await makeRound({ kind: "neighbourhood_fund", at: "unopened" });
    const input = settings(round, change(round) as Partial<ConfigureRound>);
    expect(await configureRound(administrator, round.slug, input)).toMatchObject({ refused: reason });
    expect(await reload(round.slug)).toEqual(round);
    expect(await typesDone()).toEqual([]);
  });

  test("a copy takes the rules and the ceiling, not the dates, and is not open", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await makeRound({ kind: "neighbourhood_fund", at: "scoring" });
    await duplicateRound(administrator, round.slug, { title: "Volgend jaar", slug: "fonds-nieuw", budgetYear: 2032 });
    expect(await reload("fonds-nieuw")).toMatchObject({
      opened: false,
      calendar: [],
      ceiling: round.ceiling,
      rulesHash: round.rulesHash,
    });
  });
});

describe("changing the rules of an open round", () => {
  test("takes two administrators, makes a version and stays visible with its reason", async () => {
    const [first, second] = [await makeOfficer(["administrator"]), await makeOfficer(["administrator"])];
    const round = await makeRound({ at: "screening" });
    const proposed = await proposeChange(first, round.slug, proposal(round, 30));
    expect(proposed).toHaveProperty("change");
    const change = (proposed as { change: number }).change;
    expect((await reload(round.slug)).rulesHash).toBe(round.rulesHash);
    expect(await decideChange(first, round.slug, { change, verdict: "approve" })).toMatchObject({
      refused: "own_change",
    });
    expect(await decideChange(second, round.slug, { change, verdict: "approve" })).toEqual({ verdict: "approve" });
    expect(await reload(round.slug)).toMatchObject({ rulesVersion: 2, rules: { valuation: { minimumPerPlan: 30 } } });
    const differences = [{ path: "valuation.minimumPerPlan", before: 10, after: 30 }];
    expect(await listChanges(round.id)).toMatchObject([
      { verdict: "approved", version: 2, reason: "De raad wil meer oordelen per plan.", differences },
    ]);
    expect(await typesDone()).toEqual(["round.change_proposed", "round.change_approved"]);
    expect(
      await decideChange(second, round.slug, { change, verdict: "reject", reason: "Dit kan niet meer." }),
    ).toMatchObject({
      refused: "change_already_decided",
    });
  });

  test("rejected it changes nothing, and one proposal waits at a time", async () => {
    const [first, second] = [await makeOfficer(["administrator"]), await makeOfficer(["administrator"])];
    const round = await makeRound({ at: "screening" });
    const { change } = (await proposeChange(first, round.slug, proposal(round, 30))) as { change: number };
    expect(await proposeChange(second, round.slug, proposal(round, 40))).toMatchObject({
      refused: "other_change_waits",
    });
    expect(await decideChange(second, round.slug, { change, verdict: "reject" })).toMatchObject({
      refused: "reason_missing",
      field: "why",
    });
    await decideChange(second, round.slug, { change, verdict: "reject", reason: "Dit kan niet meer." });
    expect((await reload(round.slug)).rulesHash).toBe(round.rulesHash);
    expect(await listChanges(round.id)).toMatchObject([
      { verdict: "rejected", version: null, rejectReason: "Dit kan niet meer." },
    ]);
  });

  test("may be taken back by who proposed it, and by nobody else", async () => {
    const [first, second] = [await makeOfficer(["administrator"]), await makeOfficer(["administrator"])];
    const round = await makeRound({ at: "screening" });
    const { change } = (await proposeChange(first, round.slug, proposal(round, 30))) as { change: number };
    const back = { change, verdict: "withdraw" } as const;
    expect(await decideChange(second, round.slug, back)).toMatchObject({ refused: "not_your_proposal" });
    expect(await decideChange(first, round.slug, back)).toEqual({ verdict: "withdraw" });
    expect(await listChanges(round.id)).toMatchObject([{ verdict: "withdrawn", version: null }]);
    expect((await reload(round.slug)).rulesHash).toBe(round.rulesHash);
    expect(await proposeChange(second, round.slug, proposal(round, 40))).toHaveProperty("change");
    expect(await typesDone()).toContain("round.change_withdrawn");
  });

  test("a proposal that changes nothing is refused, and blocks nobody", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await makeRound({ at: "screening" });
    expect(await proposeChange(administrator, round.slug, proposal(round, 10))).toEqual({ refused: "nothing_changes" });
    expect(await db.ruleChange.count()).toBe(0);
    expect(await proposeChange(administrator, round.slug, proposal(round, 30))).toHaveProperty("change");
  });

  test("who proposed it takes it back, nobody else; it stays visible and another can be proposed", async () => {
    const [first, second] = [await makeOfficer(["administrator"]), await makeOfficer(["administrator"])];
    const round = await makeRound({ at: "screening" });
    const { change } = (await proposeChange(first, round.slug, proposal(round, 30))) as { change: number };
    const verdict = "withdraw" as const;
    expect(await decideChange(second, round.slug, { change, verdict })).toEqual({ refused: "not_your_proposal" });
    expect(await decideChange(first, round.slug, { change: change + 1, verdict })).toEqual({
      refused: "no_such_change",
    });
    expect(await decideChange(first, round.slug, { change, verdict })).toEqual({ verdict });
    const over = { refused: "change_already_decided" };
    expect(await decideChange(first, round.slug, { change, verdict })).toEqual(over);
    expect(await decideChange(second, round.slug, { change, verdict: "approve" })).toEqual(over);
    expect(await listChanges(round.id)).toMatchObject([
      { verdict: "withdrawn", version: null, decidedOn: round.today },
    ]);
    expect((await reload(round.slug)).rulesHash).toBe(round.rulesHash);
    expect(await typesDone()).toEqual(["round.change_proposed", "round.change_withdrawn"]);
    expect(await proposeChange(second, round.slug, proposal(round, 30))).toHaveProperty("change");
  });

  test("keeps the old dates and rules beside the new, also after the next change", async () => {
    const [first, second] = [await makeOfficer(["administrator"]), await makeOfficer(["administrator"])];
    const round = await makeRound({ at: "screening" });
    const change = async (input: ProposedChange) => {
      const { change: id } = (await proposeChange(first, round.slug, input)) as { change: number };
      expect(await decideChange(second, round.slug, { change: id, verdict: "approve" })).toEqual({
        verdict: "approve",
      });
    };
    const last = datesOf(round, "accountability");
    const later = addDays(last.endsOn, 7);
    const phases = withDates(round, { ...last, endsOn: later });
    await change({ ...proposal(round, 10), phases });
    await change({ ...proposal(round, 30), phases });
    expect((await listChanges(round.id)).map(({ version, differences }) => ({ version, differences }))).toEqual([
      { version: 2, differences: [{ path: "valuation.minimumPerPlan", before: 10, after: 30 }] },
      {
        version: null,
        differences: [
          { path: "phases.accountability", before: [last.startsOn, last.endsOn], after: [last.startsOn, later] },
        ],
      },
    ]);
    expect(await reload(round.slug)).toMatchObject({ rulesVersion: 2, calendar: phases });
  });

  test("valuing that has ended does not open again, whatever the administrators propose", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await makeRound({ at: "accountability" });
    const again = round.calendar.map((dates, at) =>
      at < 3
        ? dates
        : { ...dates, startsOn: addDays(round.today, 1 + at * 9), endsOn: addDays(round.today, 9 + at * 9) },
    );
    expect(await proposeChange(administrator, round.slug, { ...proposal(round, 10), phases: again })).toEqual({
      refused: "phase_has_ended",
      field: "phases.valuation.startsOn",
      with: { phase: "valuation" },
    });
    expect(await proposeChange(administrator, round.slug, proposal(round, 1))).toMatchObject({
      refused: "counting_has_begun",
      field: "rules.valuation.minimumPerPlan",
    });
    expect(await db.ruleChange.count()).toBe(0);
    expect(await typesDone()).toEqual([]);
  });

  test.each([
    ["a date that was to come", "phase_has_ended", shorter],
    ["a rule that could still change", "counting_has_begun", (round: Round) => proposal(round, 30)],
  ] as const)("asks again when approving: %s", async (_, reason, wishes) => {
    const [first, second] = [await makeOfficer(["administrator"]), await makeOfficer(["administrator"])];
    const round = await makeRound({ at: "valuation" });
    const { change } = (await proposeChange(first, round.slug, wishes(round))) as { change: number };
    // The last days of valuing pass, and the first of the advice.
    await letPass(round, change, 15);
    const before = await reload(round.slug);
    expect(before.standing.phase).toBe("advice");
    expect(await decideChange(second, round.slug, { change, verdict: "approve" })).toEqual({
      refused: reason,
      field: "",
      with: { phase: "valuation" },
    });
    expect(await reload(round.slug)).toEqual(before);
    expect(await listChanges(round.id)).toMatchObject([{ verdict: "waiting" }]);
    expect(await decideChange(second, round.slug, { change, verdict: "reject", reason: "Dit kan niet meer." })).toEqual(
      { verdict: "reject" },
    );
  });

  test("the database itself refuses one person in both roles, and changes to a frozen version", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await makeRound({ at: "screening" });
    const { change } = (await proposeChange(administrator, round.slug, proposal(round, 30))) as { change: number };
    const alone = db.ruleChange.update({ where: { id: change }, data: { approvedById: administrator.accountId } });
    await expect(alone).rejects.toThrow(/two administrators/);
    await expect(db.rulesVersion.updateMany({ data: { hash: "0" } })).rejects.toThrow(/permission denied/);
    const byOwner = asOwner((owner) => owner.query(`UPDATE "RulesVersion" SET hash = '0'`));
    await expect(byOwner).rejects.toThrow(/append-only/);
    await expect(db.roundPhase.create({ data: { ...overlap(round) } })).rejects.toThrow(/do not overlap/);
  });
});

function datesOf(round: Round, phase: string): PhaseDates {
  const found = round.calendar.find((dates) => dates.phase === phase);
  if (!found) throw new Error(`the round has no ${phase}`);
  return found;
}

const withDates = (round: Round, dates: PhaseDates) =>
  round.calendar.map((one) => (one.phase === dates.phase ? dates : one));

/** A proposal to value one day shorter. */
function shorter(round: Round): ProposedChange {
  const valuing = datesOf(round, "valuation");
  return { ...proposal(round, 10), phases: withDates(round, { ...valuing, endsOn: addDays(valuing.endsOn, -1) }) };
}

/** Days go by: all dates, those of the proposal too, come so much nearer or lie so much further back. */
async function letPass(round: Round, change: number, days: number): Promise<void> {
  const past = <Dates extends Pick<PhaseDates, "startsOn" | "endsOn">>(dates: Dates): Dates => ({
    ...dates,
    startsOn: addDays(dates.startsOn, -days),
    endsOn: addDays(dates.endsOn, -days),
  });
  await storeCalendar(db, round.id, round.calendar.map(past));
  const { phases } = await db.ruleChange.findUniqueOrThrow({ where: { id: change } });
  const moved = (phases as unknown as PhaseDates[]).map((dates) => ({ ...past(dates) }));
  await db.ruleChange.update({ where: { id: change }, data: { phases: moved } });
}

function overlapping(round: Round) {
  return round.calendar.map((dates) =>
    dates.phase === "screening" ? { ...dates, startsOn: addDays(dates.startsOn, -3) } : dates,
  );
}

function lighter({ rules }: Round) {
  return { ...rules, criteria: rules.criteria.map((criterion) => ({ ...criterion, weight: 10 })) };
}

function overlap(round: Round) {
  const taken = round.calendar[1];
  if (!taken) throw new Error("a round has phases");
  return {
    roundId: round.id,
    phase: "scoring" as const,
    startsOn: new Date(taken.startsOn),
    endsOn: new Date(taken.endsOn),
  };
}
