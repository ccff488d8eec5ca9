import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

const password = "een lang wachtwoord";

/** @typedef {{ email: string, password: string }} SignIn */

/** How somebody signs in who made an account here. @param {string} name @returns {SignIn} */
export const signInOf = (name) => ({
  email: `${name.toLowerCase().replaceAll(" ", "-")}@voorbeeld.example`,
  password,
});

/**
 * Makes an account through the site of an example, as a resident does: the mail with the link is on the page.
 * @param {string} url
 * @param {string} name
 * @param {string} [wijk] where the resident lives; without it elsewhere
 */
export async function makeAccount(url, name, wijk = "elders") {
  const { email } = signInOf(name);
  const asked = await (await post(`${url}/account-maken`, { email })).text();
  const [link] = /\/account-maken\/[\w-]{43}/.exec(asked) ?? [];
  assert.ok(link, asked);
  const response = await post(url + link, {
    password,
    displayName: name,
    birthYear: "1980",
    wijk,
    accepted: "on",
  });
  assert.equal(response.status, 303, await response.text());
}

/** Whether the site still knows the account: its password opens the page with its name. @param {string} url @param {string} name */
export async function isKnown(url, name) {
  const cookie = await signIn(url, signInOf(name));
  if (cookie === null) return false;
  const page = await fetch(`${url}/account`, { headers: { cookie } });
  return page.status === 200 && (await page.text()).includes(name);
}

/**
 * Hands in a plan through the site, as its owner. Answers its address.
 * @param {string} url
 * @param {{ author: SignIn, round: string, title: string }} plan
 */
export async function submitPlan(url, { author, round, title }) {
  const fields = {
    ...{ title, summary: "Een plek om te zitten.", text: "Drie bankjes.", theme: "green", place: "city" },
    ...{ effect: "cost", oneOffCents: "6.000", yearlyCents: "0", ownEffort: "Wij houden het schoon." },
    ...{ "promises[0]": "feedback", "promises[1]": "finance", carriedOutBy: "De buurt", intent: "submit" },
    key: randomUUID(),
  };
  const response = await post(`${url}/rondes/${round}/indienen`, fields, (await signIn(url, author)) ?? "");
  assert.equal(response.status, 303, await response.text());
  return response.headers.get("location")?.split("?")[0] ?? "";
}

/** The cookie of somebody who signs in; null when the password does not fit. @param {string} url @param {SignIn} who */
export async function signIn(url, who) {
  const signedIn = await post(`${url}/inloggen`, { email: who.email, password: who.password });
  if (signedIn.status !== 303) return null;
  return signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
}

/** @param {string} address @param {Record<string, string>} fields @param {string} [cookie] */
async function post(address, fields, cookie = "") {
  return await fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: new URL(address).origin, cookie },
    redirect: "manual",
  });
}
