import { expect, type Locator, type Page } from "@playwright/test";
import { whole } from "../../../scripts/testing/whole.js";
import { sessionCookie, test as ofSite } from "../support/app.ts";
import { fingerprint } from "../support/fingerprint.ts";

/** Something to do in a form, and how the form shows that it is still there after a refusal. */
export interface Entry {
  readonly enter: (form: Locator) => Promise<unknown>;
  readonly stays: (form: Locator) => Promise<void>;
}

type Label = string | RegExp;

export const typed = (label: Label, value: string): Entry => ({
  enter: (form) => form.getByLabel(label).fill(value),
  stays: (form) => expect(form.getByLabel(label)).toHaveValue(value),
});

/** Typed, but never shown again. */
export const secret = (label: Label, value: string): Entry => ({
  enter: (form) => form.getByLabel(label).fill(value),
  stays: (form) => expect(form.getByLabel(label)).toHaveValue(""),
});

/** A radio button or a checkbox. */
export const chosen = (label: Label): Entry => ({
  enter: (form) => form.getByLabel(label).check(),
  stays: (form) => expect(form.getByLabel(label)).toBeChecked(),
});

export const unchosen = (label: Label): Entry => ({
  enter: (form) => form.getByLabel(label).uncheck(),
  stays: (form) => expect(form.getByLabel(label)).not.toBeChecked(),
});

/** An option of a list, by its value. */
export const picked = (label: Label, value: string): Entry => ({
  enter: (form) => form.getByLabel(label).selectOption(value),
  stays: (form) => expect(form.getByLabel(label)).toHaveValue(value),
});

/** What is folded away in a form until somebody opens it; after a refusal it is open by itself, for what is wrong in it. */
export const unfolded = (summary: RegExp): Entry => {
  const part = (form: Locator) => form.locator("details").filter({ has: form.page().getByText(summary) });
  return {
    enter: (form) => part(form).locator("summary").click(),
    stays: (form) => expect(part(form)).toHaveAttribute("open"),
  };
};

/** The same within a group of fields, of which the page has more. */
export const inGroup = (name: RegExp, { enter, stays }: Entry): Entry => ({
  enter: (form) => enter(form.getByRole("group", { name })),
  stays: (form) => stays(form.getByRole("group", { name })),
});

/** The same where the page cannot show it again, because the choice is gone. */
export const fleeting = ({ enter }: Entry): Entry => ({ enter, stays: () => Promise.resolve() });

/** The person and the page of a refusal, and what makes it one. */
export interface Scene {
  /** E-mail address of the account; null: a visitor. */
  readonly as: string | null;
  readonly at: string;
  /** The form among those of the page: its hidden field `intent`, or a heading or text that it holds. */
  readonly form?: (page: Page) => Locator;
  readonly fill?: readonly Entry[];
  /** What the world does between opening the page and pressing the button. */
  readonly meanwhile?: () => Promise<unknown>;
  /** The name of the button. */
  readonly press?: Label;
  /** Instead of a button: a form that the page would not show, sent from it all the same. */
  readonly send?: Readonly<Record<string, string>>;
}

export interface Refusal {
  readonly name: string;
  /** Exactly what the screen says. */
  readonly says: string;
  readonly status: 400 | 403 | 404 | 409;
  /** The page itself is refused afterwards, so there is no form any more. */
  readonly closed?: boolean;
  readonly scene: () => Scene | Promise<Scene>;
}

/** Every fifth of a list, which is some of every list; with `npm run test:full` all of it. */
const taken = (refusals: readonly Refusal[]) => (whole ? refusals : refusals.filter((_, at) => at % 5 === 0));

/** One browser for all refusals of a worker: in a new one the first page takes as long as all the rest. */
const test = ofSite.extend<object, { readonly browsing: Page }>({
  browsing: [
    async ({ browser }, use) => {
      const page = await (await browser.newContext()).newPage();
      await use(page);
      await page.context().close();
    },
    { scope: "worker" },
  ],
});

/** Registers a test per refusal: the sentence on the screen, what was typed still there, and nothing written. */
export function testRefusals(about: string, refusals: readonly Refusal[]): void {
  test.describe(about, () => {
    for (const refusal of taken(refusals))
      test(refusal.name, async ({ browsing: page, site, listenTo }) => {
        listenTo(page.context());
        const scene = await refusal.scene();
        await page.context().clearCookies();
        if (scene.as !== null) await page.context().addCookies([{ ...(await sessionCookie(scene.as)), url: site }]);
        await page.goto(scene.at);
        const form = scene.form ?? ((of: Page) => of.getByRole("main"));
        for (const { enter } of scene.fill ?? []) await enter(form(page));
        await scene.meanwhile?.();
        const before = await fingerprint();
        const status = await send(page, form(page), scene);
        await expectSentence(page, refusal);
        expect(status).toBe(refusal.status);
        if (!refusal.closed) for (const { stays } of scene.fill ?? []) await stays(form(page));
        expect(await fingerprint(), "nothing was written").toEqual(before);
      });
  });
}

async function send(page: Page, form: Locator, { press, send: fields }: Scene): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  if (fields) await page.evaluate(sendForm, fields);
  else if (press !== undefined) await form.getByRole("button", { name: press, exact: true }).click();
  else throw new Error("a scene presses a button or sends a form");
  const status = (await answer).status();
  await page.waitForLoadState();
  return status;
}

/** Runs in the page: what somebody could send who changes the page in the browser. */
function sendForm(fields: Readonly<Record<string, string>>): void {
  const form = document.createElement("form");
  form.method = "post";
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement("input");
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}

async function expectSentence(page: Page, { says, closed }: Refusal): Promise<void> {
  if (closed) return expect(page.getByRole("main").getByText(says, { exact: true }).first()).toBeVisible();
  const summary = page.getByRole("alert");
  await expect(page).toHaveTitle(/^(1 fout|\d+ fouten): \S/);
  await expect(summary.getByRole("listitem").filter({ hasText: says }).first()).toHaveText(says);
  for (const link of await summary.getByRole("list").getByRole("link").all()) {
    const target = (await link.getAttribute("href")) ?? "";
    await expect(page.locator(`[id="${target.slice(1)}"]`), `${target} is a field of the page`).toHaveCount(1);
  }
}

/** The form of a page with several, by its hidden field `intent`. */
export const formOf = (intent: string) => (page: Page) =>
  page.locator("form").filter({ has: page.locator(`input[name="intent"][value="${intent}"]`) });
