import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Secret, TOTP } from "otpauth";
import { startMailServer } from "../support/smtp-server.js";
import { makeClone, removeClone } from "./support/clone.js";
import { adminUrlOf, eventually, start, stop } from "./support/product.js";
import { run } from "./support/run.js";

const password = "drie losse woorden";

/** A clone that lends its database server, and one that uses it as a municipality with a server of its own does. */
/** @type {string} */
let lender;
/** @type {string} */
let dir;
/** @type {Awaited<ReturnType<typeof start>>} */
let lending;
/** @type {Awaited<ReturnType<typeof startMailServer>>} */
let mail;
before(async () => {
  lender = makeClone();
  dir = makeClone();
  lending = await start(lender);
  mail = await startMailServer();
});
after(async () => {
  // The site first: until it ends it keeps its connections to the server of the mail.
  await removeClone(dir);
  await mail.close();
  await stop(lending);
  await removeClone(lender);
});

/** @param {string} address @param {Record<string, string>} fields @param {string} [cookie] */
async function post(address, fields, cookie = "") {
  const headers = { origin: new URL(address).origin, cookie };
  const response = await fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers,
    redirect: "manual",
  });
  assert.equal(response.status, 303, await response.text());
  return response;
}

/** @param {Response} response */
const cookieOf = (response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** Signs in for the first time, with the second step that is set up then. @param {string} url @param {string} email */
async function signIn(url, email) {
  const firstStep = cookieOf(await post(`${url}/inloggen`, { email, password }));
  const settingUp = `${url}/inloggen/tweede-stap/instellen`;
  const page = await (await fetch(settingUp, { headers: { cookie: firstStep } })).text();
  const secret = /<span class="lb-code">([A-Z2-7 ]+)<\/span>/.exec(page)?.[1] ?? "";
  const code = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) }).generate();
  return cookieOf(await post(settingUp, { code, kept: "on" }, firstStep));
}

test("a municipality with its own server begins: an administrator, a colleague by mail, and its wijken", async () => {
  const env = { DATABASE_URL: adminUrlOf(lender) };
  const site = await start(dir, { env: { ...env, SMTP_URL: mail.url } });
  const begin = (/** @type {string[]} */ ...words) =>
    run(dir, ["scripts/run.js", "scripts/commands/administrator.ts", ...words], env);

  const first = begin("eerste@gemeente.example", "Eerste beheerder");
  assert.equal(await first.ended, 0, first.output());
  const link = first.standardOutput().trim();
  assert.match(link, /^\/uitnodiging\/[\w-]{43}$/);
  const again = begin("eerste@gemeente.example", "Iemand anders");
  assert.equal(await again.ended, 1);
  assert.match(again.output(), /Met dit e-mailadres is al een account/);
  const without = begin("tweede@gemeente.example");
  assert.equal(await without.ended, 1);
  assert.match(without.output(), /Gebruik: npm run -s administrator/);

  await post(site.url + link, { password });
  const cookie = await signIn(site.url, "eerste@gemeente.example");
  const work = await (await fetch(`${site.url}/werk`, { headers: { cookie } })).text();
  assert.match(work, /Vul de wijken in/, "the first administrator is told where to begin");
  assert.match(work, /Maak de eerste ronde/);
  const colleague = { email: "griffie@gemeente.example", displayName: "Griffie", roles: "clerk", intent: "add" };
  await post(`${site.url}/beheer/mensen`, colleague, cookie);
  await eventually("the invitation arrives", () => mail.delivered.length > 0);
  assert.equal(mail.delivered[0]?.to, "griffie@gemeente.example");
  assert.match(mail.delivered[0]?.text ?? "", /\/uitnodiging\/[\w-]{43}/);

  assert.match(await (await fetch(`${site.url}/account-maken`)).text(), /nog niet ingevuld/);
  await post(`${site.url}/beheer/wijken`, { "wijken[0].id": "", "wijken[0].name": "Centrum" }, cookie);
  const headers = { origin: site.url };
  const body = new URLSearchParams({ email: "buur@voorbeeld.example" });
  const asked = await fetch(`${site.url}/account-maken`, { method: "POST", body, headers });
  assert.doesNotMatch(await asked.text(), /\/account-maken\/[\w-]{43}/, "the link is in the mail alone");
  await eventually("the link arrives", () => mail.delivered.length > 1);
  const [toMake] = /\/account-maken\/[\w-]{43}/.exec(mail.delivered[1]?.text ?? "") ?? [];
  assert.match(await (await fetch(site.url + toMake)).text(), /<option value="Centrum">/);
  assert.equal(await stop(site), 0);
});
