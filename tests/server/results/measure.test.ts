import { describe, expect, test } from "vitest";
import { setWijken } from "#app/modules/people/set-wijken.server.ts";
import { knownWijken } from "#app/modules/people/queries.server.ts";
import { addIndicator, changeIndicator, removeIndicator } from "#app/modules/results/arrange-indicators.server.ts";
import type { IndicatorDescription } from "#app/modules/results/core/indicator.ts";
import { seenOf } from "#app/modules/results/core/indicator.ts";
import { measureIndicator, type Measuring } from "#app/modules/results/measure-indicator.server.ts";
import { correctedOf, listIndicators } from "#app/modules/results/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { makeOfficer, makeWijk, nextNumber } from "#tests/support/factories.ts";
import { done, expectRefused } from "#tests/support/plans-factories.ts";

const described = (wishes: Partial<IndicatorDescription> = {}): IndicatorDescription => ({
  ...{ name: `Doel ${nextNumber()}`, unit: "rapportcijfer", source: "Burgerpeiling", programme: null },
  ...{ baselineYear: 2014, baselineValue: 720, targetYear: 2018, targetValue: 750, spreadLimit: 50 },
  ...wishes,
});

async function aGoal(wishes: Partial<IndicatorDescription> = {}) {
  const administrator = await makeOfficer(["administrator"]);
  const { id } = await done(addIndicator(administrator, described(wishes)));
  return { id, administrator, official: await makeOfficer(["official"]) };
}

const measuring = (indicator: number, wishes: Partial<Measuring> = {}): Measuring => ({
  ...{ indicator, year: 2016, seen: "", whole: 730, wijken: [] },
  ...wishes,
});

const only = async (id: number) => (await listIndicators(id))[0];
const eventsOf = (type: string) => db.auditEvent.findMany({ where: { type }, orderBy: { id: "asc" } });

describe("goals of the raad (R90)", () => {
  test("are made and changed by an administrator, and the log keeps what they were", async () => {
    const { id, administrator } = await aGoal({ name: "Verbondenheid" });
    await done(changeIndicator(administrator, { indicator: id, ...described({ targetValue: 760 }) }));
    expect(await only(id)).toMatchObject({ baselineValue: 720, targetValue: 760, years: [] });
    expect((await eventsOf("results.indicator_set")).map(({ details }) => details)).toMatchObject([
      { now: { targetValue: 750 }, was: null },
      { now: { targetValue: 760 }, was: { targetValue: 750 } },
    ]);
  });

  test("have a name of their own, and lie ahead", async () => {
    const { administrator } = await aGoal({ name: "Waardering buurt" });
    await expectRefused(
      () => addIndicator(administrator, described({ name: "Waardering buurt" })),
      "indicator_name_twice",
    );
    await expectRefused(() => addIndicator(administrator, described({ targetYear: 2010 })), "target_not_later");
  });

  test("go only as long as nothing was measured", async () => {
    const { id, administrator, official } = await aGoal();
    const other = await aGoal();
    await done(removeIndicator(administrator, { indicator: other.id }));
    await done(measureIndicator(official, measuring(id)));
    await expectRefused(() => removeIndicator(administrator, { indicator: id }), "indicator_in_use");
  });
});

describe("measurements (R90, R91)", () => {
  test("of the whole and of wijken are kept, with how far those lie apart", async () => {
    const { id, official } = await aGoal();
    const [noord, zuid] = [await makeWijk("Noord"), await makeWijk("Zuid")];
    const wijken = [
      { id: noord.id, value: 600 },
      { id: zuid.id, value: 800 },
    ];
    await done(measureIndicator(official, measuring(id, { wijken })));
    await done(measureIndicator(official, measuring(id, { year: 2018, whole: null, wijken: wijken.slice(0, 1) })));
    expect((await only(id))?.years).toMatchObject([
      { year: 2016, whole: 730, spread: { deviation: 100, exceeds: true, lowest: { wijk: "Noord", value: 600 } } },
      { year: 2018, whole: null, spread: null },
    ]);
  });

  test("that are corrected or taken back stay to be read, and the log has both values", async () => {
    const { id, official } = await aGoal();
    const noord = await makeWijk("Noord");
    await done(measureIndicator(official, measuring(id, { wijken: [{ id: noord.id, value: 600 }] })));
    const seen = seenOf((await only(id))?.years[0]);
    await done(
      measureIndicator(official, measuring(id, { seen, whole: 740, wijken: [{ id: noord.id, value: null }] })),
    );
    expect((await only(id))?.years).toMatchObject([{ year: 2016, whole: 740, wijken: [] }]);
    expect((await correctedOf(id)).map(({ wijk, value }) => [wijk, value])).toEqual([
      ["Noord", 600],
      [null, 730],
    ]);
    expect((await eventsOf("results.measured")).at(-1)?.details).toMatchObject({
      changes: [
        { wijk: null, value: 740, was: 730 },
        { wijk: "Noord", value: null, was: 600 },
      ],
    });
    await expect(db.measurement.count({ where: { indicatorId: id } })).resolves.toBe(4);
  });

  test("of two officials at once: one is kept, the other hears of it", async () => {
    const { id, official } = await aGoal();
    const other = await makeOfficer(["official"]);
    const both = await Promise.all([
      measureIndicator(official, measuring(id, { whole: 710 })),
      measureIndicator(other, measuring(id, { whole: 715 })),
    ]);
    expect(both.filter((one) => "refused" in one)).toEqual([{ refused: "measured_already", field: "year" }]);
    expect(await db.measurement.count({ where: { indicatorId: id } })).toBe(1);
    await expectRefused(
      () => measureIndicator(official, measuring(id, { seen: "1", whole: 7 })),
      "measurements_changed",
    );
  });

  test("change something, in a wijk of ours", async () => {
    const { id, official } = await aGoal();
    await expectRefused(() => measureIndicator(official, measuring(id, { whole: null })), "nothing_measured");
    await expectRefused(
      () => measureIndicator(official, measuring(id, { wijken: [{ id: 999_999, value: 1 }] })),
      "no_such_wijk",
    );
    await expectRefused(() => measureIndicator(official, measuring(999_999)), "no_such_indicator");
  });

  test("keep the wijk in which they were made", async () => {
    const { id, administrator, official } = await aGoal();
    const wijk = await makeWijk("Zuidoost");
    await done(measureIndicator(official, measuring(id, { wijken: [{ id: wijk.id, value: 600 }] })));
    const wijken = (await knownWijken()).map((known, at) => ({
      ...{ id: known.id, name: known.id === wijk.id ? "" : known.name, position: at + 1 },
    }));
    await expectRefused(() => setWijken(administrator, { wijken }), "wijk_in_use");
  });
});
