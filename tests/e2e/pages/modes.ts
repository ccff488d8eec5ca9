import type { Page, PlaywrightTestOptions } from "@playwright/test";

interface Mode {
  /** What the browser is like. */
  readonly use: Partial<Pick<PlaywrightTestOptions, "viewport" | "deviceScaleFactor" | "javaScriptEnabled">> &
    Partial<Pick<PlaywrightTestOptions, "colorScheme" | "contextOptions">>;
  /** What is asked of a page in this mode alone; answers what is wrong. */
  readonly check?: (page: Page) => Promise<readonly string[]>;
}

/** The ways of using a page that all must work. */
export const modes = {
  narrow: { use: { viewport: { width: 320, height: 800 } }, check: sidewaysScroll },
  zoomed: { use: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, check: sidewaysScroll },
  keyboard: { use: { viewport: { width: 1280, height: 900 } }, check: focusIsVisible },
  "forced colours": { use: { contextOptions: { forcedColors: "active" } } },
  "reduced motion": { use: { contextOptions: { reducedMotion: "reduce" } }, check: movement },
  "no script": { use: { javaScriptEnabled: false } },
  dark: { use: { colorScheme: "dark" } },
} as const satisfies Record<string, Mode>;

export type ModeName = keyof typeof modes;
export const modeNames = Object.keys(modes) as ModeName[];

export async function checkMode(name: ModeName, page: Page): Promise<readonly string[]> {
  const mode: Mode = modes[name];
  return (await mode.check?.(page)) ?? [];
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

/** Runs in the page. Null: the focus left it. A hidden radio button may leave its mark to its label. */
function describeFocus(): { html: string; seen: boolean; marked: boolean } | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const around = [focused, focused.parentElement, ...(focused.closest("label") ? [focused.closest("label")] : [])];
  const shown = around.filter((one) => one !== null);
  const { right, bottom, width, height } = focused.getBoundingClientRect();
  const marks = (one: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  };
  return {
    html: focused.outerHTML.slice(0, 120),
    seen: width > 0 && height > 0 && right > 0 && bottom > 0,
    marked: shown.some(marks),
  };
}
