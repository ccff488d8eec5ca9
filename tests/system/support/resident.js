import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";

const password = "een lang wachtwoord";

/**
 * Makes an account through the site, as a resident does.
 * @param {string} url
 * @param {string} name
 * @param {string} [wijk] where the resident lives; without it elsewhere
 */
export async function makeAccount(url, name, wijk = "elders") {
  const response = await post(`${url}/account-maken`, {
    email: addressOf(name),
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
  const cookie = await signIn(url, name);
  if (cookie === null) return false;
  const page = await fetch(`${url}/account`, { headers: { cookie } });
  return page.status === 200 && (await page.text()).includes(name);
}

/**
 * Hands in a plan through the site, as its owner. Answers its address.
 * @param {string} url
 * @param {{ author: string, round: string, title: string }} plan
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

/** The cookie of somebody who signs in; null when the password does not fit. @param {string} url @param {string} name */
async function signIn(url, name) {
  const signedIn = await post(`${url}/inloggen`, { email: addressOf(name), password });
  if (signedIn.status !== 303) return null;
  return signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
}

/** @param {string} name */
const addressOf = (name) => `${name.toLowerCase().replaceAll(" ", "-")}@voorbeeld.example`;

/** @param {string} address @param {Record<string, string>} fields @param {string} [cookie] */
async function post(address, fields, cookie = "") {
  return await fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: new URL(address).origin, cookie },
    redirect: "manual",
  });
}
