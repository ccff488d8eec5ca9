import type { BrowserContextOptions, Page } from "@playwright/test";
import { axeFindings } from "../support/axe.ts";

interface Mode {
  /** What the browser is like. */
  readonly use: BrowserContextOptions;
  /** What is asked of a page in this mode alone, beside what axe finds; answers what is wrong. */
  readonly checks: readonly ((page: Page) => Promise<readonly string[]>)[];
}

/** The ways of using a page that all must work; those that do not hide each other's faults are taken together. */
export const modes = {
  "narrow, reduced motion": {
    use: { viewport: { width: 320, height: 800 }, reducedMotion: "reduce" },
    checks: [sidewaysScroll, movement],
  },
  "keyboard, dark": { use: { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }, checks: [focusIsVisible] },
  "zoomed, forced colours, no script": {
    use: {
      viewport: { width: 640, height: 450 },
      deviceScaleFactor: 2,
      forcedColors: "active",
      javaScriptEnabled: false,
    },
    checks: [sidewaysScroll],
  },
} as const satisfies Record<string, Mode>;

export type ModeName = keyof typeof modes;
export const modeNames = Object.keys(modes) as ModeName[];

/** Everything that is wrong with a page in a mode. */
export async function checkMode(name: ModeName, page: Page): Promise<readonly string[]> {
  const { checks }: Mode = modes[name];
  const wrong: string[] = [];
  for (const check of [...checks, axeFindings]) wrong.push(...(await check(page)));
  return wrong;
}

async function sidewaysScroll(page: Page): Promise<string[]> {
  const { wide, fits } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    fits: document.documentElement.clientWidth,
  }));
  return wide > fits ? [`scrolls sideways: ${wide} in ${fits} pixels`] : [];
}

async function movement(page: Page): Promise<string[]> {
  const moving = await page.evaluate(() => document.getAnimations().length);
  return moving > 0 ? [`${moving} animations run`] : [];
}

/** Enough for every part of a page; a long form repeats itself. */
const mostTabs = 60;

/** Tabs through the page: each stop is to be seen, and to be seen as the one with the focus. */
async function focusIsVisible(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  for (let tab = 1; tab <= mostTabs; tab++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(describeFocus);
    if (!stop) return tab === 1 ? ["nothing on the page takes the focus"] : wrong;
    if (!stop.seen) wrong.push(`the focus is out of sight: ${stop.html}`);
    else if (!stop.marked) wrong.push(`the focus does not show: ${stop.html}`);
  }
  return wrong;
}

/**
 * Runs in the page. Null: the focus left it. The mark may be on what stands around, such as the card of a link or the label
 * of a hidden radio button, or on a part, such as an area of a map: so the looks of them all are compared with and without.
 */
function describeFocus(): { html: string; seen: boolean; marked: boolean } | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body) return null;
  const around = [focused.parentElement, focused.closest("label, li")].filter((one) => one !== null);
  const shown = [focused, ...around, ...focused.querySelectorAll("*")];
  const looks = () =>
    shown
      .map((one) => getComputedStyle(one))
      .map(({ outline, boxShadow, stroke, strokeWidth }) => [outline, boxShadow, stroke, strokeWidth].join())
      .join();
  const { right, bottom, width, height } = focused.getBoundingClientRect();
  const withFocus = looks();
  focused.blur();
  const without = looks();
  focused.focus();
  return {
    html: focused.outerHTML.slice(0, 120),
    seen: width > 0 && height > 0 && right > 0 && bottom > 0,
    marked: withFocus !== without,
  };
}
