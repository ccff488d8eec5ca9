import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BudgetBar, type BudgetSegment } from "#app/ui/budget-bar.tsx";

const euros = (label: string, asked: number, awarded: number): BudgetSegment => ({
  label,
  asked: asked * 100,
  awarded: awarded * 100,
});

const draw = (segments: readonly BudgetSegment[]) =>
  renderToStaticMarkup(
    createElement(BudgetBar, {
      label: "Balk",
      segments,
      ceiling: 30_000_00,
      ceilingText: "Plafond",
      askedText: "Gevraagd",
    }),
  );

const widths = (html: string, looks: string) =>
  [...html.matchAll(new RegExp(`class="${looks}[^"]*"[^>]* width="([\\d.]+)%"`, "g"))].map(([, width]) =>
    Number(width),
  );

test("what is awarded fills the bar up to the ceiling, the rest stands beyond it", () => {
  const html = draw([euros("1", 20_000, 20_000), euros("2", 15_000, 10_000), euros("3", 15_000, 0)]);
  expect(widths(html, "seg")).toEqual([40, 20, 10, 30]);
  expect(widths(html, "seg--part")).toEqual([20]);
  expect(widths(html, "seg--reserve")).toEqual([10, 30]);
  expect(html).toContain('x1="60.00%"');
});

test("money that is left shows as room before the ceiling, also when a later plan got it", () => {
  const html = draw([euros("1", 20_000, 20_000), euros("2", 20_000, 0), euros("3", 5_000, 5_000)]);
  expect(widths(html, "seg--free")).toEqual([10]);
  expect(widths(html, "seg--reserve")).toEqual([40]);
  expect(html).toContain('x1="60.00%"');
});
