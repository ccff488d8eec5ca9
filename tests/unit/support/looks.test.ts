import { expect, test } from "vitest";
import { looksOf } from "../../support/looks.ts";

const round = { slug: "burgerbegroting-1", title: "Een begroting" };
const page = (main: string) => `<html><head><script nonce="a1">go(1)</script></head><body>${main}</body></html>`;
const looks = (main: string) => looksOf(page(main), round);

test("pages that differ in numbers, dates, addresses and the name of the round look the same", () => {
  const one = `<h1>Een begroting</h1><p>12 plannen t/m maandag 3 maart 2027</p><a href="/rondes/burgerbegroting-1">Lees</a>`;
  const two = `<h1>Een fonds</h1><p>1.240 plannen t/m zondag 12 mei 2028</p><a href="/rondes/fonds-2">Lees</a>`;
  expect(looks(one)).toBe(looksOf(page(two), { slug: "fonds-2", title: "Een fonds" }));
});

test.each([
  ["another word", `<p class="lb-note">U kunt indienen.</p>`],
  ["another style", `<p class="lb-alert">U kunt waarderen.</p>`],
  ["one part more", `<p class="lb-note">U kunt waarderen.</p><p></p>`],
  ["another state", `<p class="lb-note" aria-hidden="true">U kunt waarderen.</p>`],
])("%s looks different", (_, main) => {
  expect(looks(main)).not.toBe(looks(`<p class="lb-note">U kunt waarderen.</p>`));
});
