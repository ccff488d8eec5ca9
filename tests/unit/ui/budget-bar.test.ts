import { readFileSync } from "node:fs";
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

test("a number shows from the width at which it fits in its piece, which the style sheet has a rule for", () => {
  const html = draw([euros("1", 20_000, 20_000), euros("12", 9_000, 9_000), euros("13", 1_000, 1_000)]);
  const from = (label: string) => new RegExp(`seglabel--from-(\\d+)[^>]*>${label}<`).exec(html)?.[1];
  expect([from("1"), from("12"), from("13")]).toEqual(["15", "15", "40"]);
  expect(draw([euros("1", 29_900, 29_900), euros("2", 100, 100)])).not.toContain(">2<");
  const styles = readFileSync("app/styles/pictures.css", "utf8");
  for (const [, width] of html.matchAll(/seglabel--from-(\d+)/g))
    expect(styles).toMatch(
      new RegExp(`@container \\(min-width: ${width}rem\\) {\\s*\\.lb-budget \\.seglabel--from-${width} {`),
    );
});

test("the ceiling is named on the side where there is room", () => {
  const label = (asked: number) => draw([euros("1", asked, 30_000)]).includes("caplabel--after");
  expect(label(40_000)).toBe(false);
  expect(label(70_000)).toBe(true);
});
