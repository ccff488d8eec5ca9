import assert from "node:assert/strict";

const password = "een lang wachtwoord";

/**
 * Makes an account through the site, as a resident does.
 * @param {string} url
 * @param {string} name
 */
export async function makeAccount(url, name) {
  const response = await post(`${url}/account-maken`, {
    email: addressOf(name),
    password,
    displayName: name,
    birthYear: "1980",
    wijk: "elders",
    accepted: "on",
  });
  assert.equal(response.status, 303, await response.text());
}

/** Whether the site still knows the account: its password opens the page with its name. @param {string} url @param {string} name */
export async function isKnown(url, name) {
  const signedIn = await post(`${url}/inloggen`, { email: addressOf(name), password });
  if (signedIn.status !== 303) return false;
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0] ?? "")
    .join("; ");
  const page = await fetch(`${url}/account`, { headers: { cookie } });
  return page.status === 200 && (await page.text()).includes(name);
}

/** @param {string} name */
const addressOf = (name) => `${name.toLowerCase().replaceAll(" ", "-")}@voorbeeld.example`;

/** @param {string} address @param {Record<string, string>} fields */
async function post(address, fields) {
  return await fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { origin: new URL(address).origin },
    redirect: "manual",
  });
}
