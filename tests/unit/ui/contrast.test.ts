import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// The theme says behind each colour on which grounds it stands; here the sums are made again.
const theme = readFileSync("app/styles/tokens.css", "utf8");
const [light = "", dark = ""] = theme.split(/@media .*prefers-(?:color-scheme: dark|contrast: more)/);

const textNeeds = 4.5;
const edgeNeeds = 3;

type Rgb = readonly [number, number, number];

const colorsIn = (block: string): Map<string, Rgb> =>
  new Map(
    [...block.matchAll(/--lb-color-([\w-]+):\s*#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2});/gi)].map(
      ([, name = "", red = "", green = "", blue = ""]) => [
        name,
        [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)],
      ],
    ),
  );

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

interface Pair {
  front: string;
  ground: string;
  stated: number;
  needs: number;
}

const groundsIn = (list: string) =>
  [...list.matchAll(/([a-z][\w-]*) (\d+\.\d)/g)].map(([, ground = "", stated = ""]) => ({
    ground: ground,
    stated: Number(stated),
  }));

/** "control: edge of a field, at least 3:1; surface 4.1, ground 3.8": the colour of the line on each ground. */
const pairsPerColor = (block: string): Pair[] =>
  [...block.matchAll(/--lb-color-([\w-]+):[^;]+;\s*\/\* ([^*]+)\*\//g)].flatMap(([, front = "", comment = ""]) =>
    groundsIn(comment.split(";").at(-1) ?? "").map((pair) => ({
      ...pair,
      front,
      needs: comment.includes("at least 3:1") ? edgeNeeds : textNeeds,
    })),
  );

/** "ink on mark-tint 15.2, on accent-tint 14.2; muted on mark-tint 6.6". */
const pairsOnTints = (block: string): Pair[] =>
  (/\/\* Text on tints[^:]*:([^*]+)\*\//.exec(block)?.[1] ?? "").split(";").flatMap((list) => {
    const [, front = "", grounds = ""] = /([\w-]+) on (.+)/s.exec(list) ?? [];
    return groundsIn(grounds.replaceAll("on ", "")).map((pair) => ({ ...pair, front, needs: textNeeds }));
  });

const hue = ([red, green, blue]: Rgb): number => {
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const turn =
    high === red
      ? (green - blue) / (high - low)
      : high === green
        ? 2 + (blue - red) / (high - low)
        : 4 + (red - green) / (high - low);
  return (turn * 60 + 360) % 360;
};

const apart = (one: number, other: number) => Math.min(Math.abs(one - other), 360 - Math.abs(one - other));

describe.each([
  { scheme: "light", block: light },
  { scheme: "dark", block: dark },
])("the $scheme theme", ({ block }) => {
  const colors = colorsIn(block);
  const color = (name: string): Rgb => {
    const found = colors.get(name);
    if (!found) throw new Error(`no colour ${name} in this scheme`);
    return found;
  };
  const pairs = [...pairsPerColor(block), ...pairsOnTints(block)];

  test("names its pairs", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(45);
    expect(pairs.some(({ needs }) => needs === edgeNeeds)).toBe(true);
  });

  test.each(pairs)("$front on $ground reaches $needs", ({ front, ground, stated, needs }) => {
    const found = contrast(color(front), color(ground));
    expect(found).toBeGreaterThanOrEqual(needs);
    expect(Math.abs(found - stated)).toBeLessThan(0.06);
  });

  // Square and round alone must not carry the meaning of cost and saving.
  test.each(["cost", "save"])("the accent is at least 30 degrees of hue away from %s", (name) => {
    expect(apart(hue(color("accent")), hue(color(name)))).toBeGreaterThanOrEqual(30);
  });
});
