import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";

class Part extends EventTarget {
  readonly dataset = { draft: "/concept", failed: "Niet bewaard." };
  textContent = "";
}
class Form extends Part {}
/** What is filled in; and stands for what is not in this page. */
class Filled extends Map<string, string> {
  constructor() {
    super([["note", "Een goed plan."]]);
  }
}

/** The script of the sheet in a page that has the form and the bar, and nothing else. */
function openSheet() {
  const [page, form, bar] = [new EventTarget(), new Form(), new Part()];
  const parts = new Map<string, Part>([
    ["form[data-draft]", form],
    ["[data-draft-status]", bar],
  ]);
  const fetch = vi.fn((_: string, __: object) => Promise.reject(new Error("no network")));
  const sendBeacon = vi.fn();
  runInNewContext(readFileSync("public/score-sheet.js", "utf8"), {
    document: { querySelector: (selector: string) => parts.get(selector) ?? null },
    ...{ HTMLFormElement: Form, HTMLElement: Part, Element: Part, HTMLTextAreaElement: Filled },
    ...{ HTMLInputElement: Filled, FormData: Filled, URLSearchParams },
    addEventListener: page.addEventListener.bind(page),
    navigator: { sendBeacon },
    ...{ fetch, setTimeout, clearTimeout },
  });
  const mark = async () => {
    form.dispatchEvent(new Event("change"));
    await wait(30);
  };
  return { page, form, bar, fetch, sendBeacon, mark };
}

test("a sheet of which sending failed is sent on leaving, and one that is come back to is sent further", async () => {
  const { page, form, bar, fetch, sendBeacon, mark } = openSheet();
  await mark();
  expect(fetch).toHaveBeenLastCalledWith("/concept", expect.objectContaining({ keepalive: true }));
  expect(bar.textContent).toBe("Niet bewaard.");
  page.dispatchEvent(new Event("pagehide"));
  expect(sendBeacon).toHaveBeenCalledOnce();
  form.dispatchEvent(new Event("submit"));
  await mark();
  page.dispatchEvent(new Event("pagehide"));
  expect([fetch, sendBeacon].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await mark();
  expect(fetch).toHaveBeenCalledTimes(2);
  form.dispatchEvent(new Event("submit"));
});
