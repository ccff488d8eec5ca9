import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareOf, sharesOf, type ProgrammeBudget } from "#app/modules/budget/core/shares.ts";
import { percentText } from "#app/modules/budget/texts.nl.ts";
import { cents, sumCents } from "#app/modules/counting/core/money.ts";
import { decidedMoney, sharesIn } from "#app/modules/raad/core/shares.ts";

const budget = (programme: number, amount: number): ProgrammeBudget => ({
  ...{ year: 2028, programme, name: `Programma ${programme}`, amount, source: "De begroting" },
});
const amounts = (oneOff: number, yearly = 0) => ({ oneOff: cents(oneOff), yearly: cents(yearly) });
const plan = (number: number, programme: number | null, adopted: [number, number?] | null) => ({
  ...{ number, programme, effect: "cost" as const },
  adoptedAmounts: adopted && amounts(...adopted),
});
const line = (of: number, programme: number | null, oneOff: number, withPlan = true) => ({
  ...{ plan: of, programme, withPlan },
  amounts: amounts(oneOff),
});

describe("which share of a programme is filled in with residents (R71)", () => {
  test("is exact to a hundredth of a percent, rounded to the nearest", () => {
    expect(shareOf(0, 100)).toBe(0);
    expect(shareOf(1, 3)).toBe(3333);
    expect(shareOf(2, 3)).toBe(6667);
    expect(shareOf(1, 20_000)).toBe(1);
    expect(shareOf(1, 20_001)).toBe(0);
    expect(shareOf(300, 200)).toBe(15_000);
    fc.assert(
      fc.property(fc.nat(1e11), fc.integer({ min: 1, max: 1e11 }), (part, whole) => {
        const off = BigInt(shareOf(part, whole)) * BigInt(whole) - BigInt(part) * 10_000n;
        expect(2n * (off < 0n ? -off : off) <= BigInt(whole)).toBe(true);
      }),
    );
  });

  test("reads as people say it", () => {
    expect(percentText(250)).toBe("2,5 procent");
    expect(percentText(7)).toBe("0,07 procent");
    expect(percentText(10_000)).toBe("100 procent");
  });

  test("counts what was decided on plans that cost, once and the first year together", () => {
    const saving = { ...plan(3, 5, [900]), effect: "saving" as const };
    const round = { plans: [plan(1, 5, [1_000, 500]), plan(2, 5, null), saving, plan(4, null, [70])], lines: [] };
    const { shares, elsewhere } = sharesIn([budget(7, 100), budget(5, 30_000)], [round]);
    expect(shares.map(({ programme, decided, share }) => [programme, decided, share])).toEqual([
      [5, 1_500, 500],
      [7, 0, 0],
    ]);
    expect(elsewhere).toBe(70);
  });

  test("divides a plan among the programmes of its activities, unless its amount was changed", () => {
    const lines = [line(1, 5, 300), line(1, 7, 200), line(1, 7, 999, false), line(2, 5, 300), line(2, 7, 200)];
    const { byProgramme, elsewhere } = decidedMoney([
      { plans: [plan(1, null, [500]), plan(2, null, [400])], lines },
      { plans: [plan(1, 5, [10])], lines: [line(1, 7, 10)] },
    ]);
    expect([...byProgramme]).toEqual([
      [5, 300],
      [7, 210],
    ]);
    expect(elsewhere).toBe(400);
  });

  test("no euro is lost or counted twice", () => {
    const somePlan = fc.record({ programme: fc.option(fc.integer({ min: 1, max: 4 })), adopted: fc.nat(1e6) });
    fc.assert(
      fc.property(fc.array(somePlan), (made) => {
        const plans = made.map(({ programme, adopted }, at) => plan(at, programme, [adopted]));
        const { byProgramme, elsewhere } = decidedMoney([{ plans, lines: [] }]);
        expect(sumCents([...byProgramme.values(), elsewhere])).toBe(made.reduce((sum, one) => sum + one.adopted, 0));
      }),
    );
  });

  test("a programme that nothing was decided in stands there all the same", () => {
    expect(sharesOf([budget(2, 100)], new Map())).toMatchObject([{ programme: 2, decided: 0, share: 0 }]);
  });
});
