import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { withClient } from "../../scripts/database/connection.js";
import { makeClone, removeClone } from "./support/clone.js";
import { adminUrlOf, siteUrlOf, start, stop } from "./support/product.js";
import { makeAccount, signIn, signInOf } from "./support/resident.js";

/** @type {string} */
let dir;
/** @type {Awaited<ReturnType<typeof start>>} */
let site;
before(async () => {
  dir = makeClone();
  site = await start(dir);
});
after(async () => {
  await stop(site);
  await removeClone(dir);
});

test("every answer of every kind carries the security headers, and each page its own nonce", async () => {
  const own = new URL(site.url.replace("localhost", "127.0.0.1")).origin;
  const form = { origin: own, "content-type": "application/x-www-form-urlencoded" };
  const post = (/** @type {Record<string, string>} */ headers, /** @type {any} */ more = {}) =>
    /** @type {const} */ (["/inloggen", { method: "POST", body: "a=b", headers, ...more }]);
  const stream = { body: new Blob(["a=b"]).stream(), duplex: "half" };
  await makeAccount(own, "Hoofden");
  const headers = { cookie: (await signIn(own, signInOf("Hoofden"))) ?? "" };
  /** @type {readonly Asked[]} */
  const asked = [
    ["/"],
    ["/inloggen"],
    ["/inloggen.data"],
    ["/bestaat-niet", {}, 404],
    ["/bestaat-niet.data", {}, 404],
    ["/favicon.svg"],
    ["/assets/bestaat-niet.js", {}, 404],
    ["/health"],
    ["/account", { redirect: "manual" }, 302],
    ["/account.data", { redirect: "manual" }, 202],
    ["/account", { headers }],
    ["/account.data", { headers }],
    ["/account/gegevens.json", { headers }],
    ["/%E0%A4%A", {}, 400],
    [...post(form), 400],
    [...post({ ...form, origin: "https://evil.example" }), 403],
    [...post(form, { method: "PUT" }), 405],
    [...post(form, stream), 411],
    [...post(form, { body: "a".repeat(1_000_001) }), 413],
    [...post({ ...form, "content-type": "text/plain" }), 415],
    ["/rondes/voorbeeld/uitslag.csv", {}, 404],
  ];
  const nonces = new Set();
  for (const one of asked) nonces.add(await nonceOf(own, one));
  assert.equal(nonces.size, asked.length);
});

test("so does every answer while the database takes nobody in: what is asked is 500, what is sent 503", async (t) => {
  const own = new URL(site.url.replace("localhost", "127.0.0.1")).origin;
  await makeAccount(own, "Storing");
  const headers = { cookie: (await signIn(own, signInOf("Storing"))) ?? "" };
  const sent = () => {
    const body = new URLSearchParams({ email: "iemand@voorbeeld.example", password: "een lang wachtwoord" });
    return { method: "POST", body, headers: { origin: own } };
  };
  const login = new URL(siteUrlOf(dir)).username;
  const letIn = (/** @type {number} */ limit) =>
    withClient(adminUrlOf(dir), async (client) => {
      await client.query(`ALTER ROLE ${login} CONNECTION LIMIT ${limit}`);
      await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [login]);
    });
  await letIn(0);
  t.after(() => letIn(-1));
  /** @type {readonly Asked[]} */
  const asked = [
    ["/rondes", {}, 500],
    ["/rondes.data", {}, 500],
    ["/rondes/voorbeeld/uitslag.csv", {}, 500],
    ["/account", { headers }, 500],
    ["/account.data", { headers }, 500],
    ["/account/gegevens.json", { headers }, 500],
    ["/inloggen", sent(), 503],
    ["/inloggen.data", sent(), 503],
    ["/health", {}, 503],
  ];
  const nonces = new Set();
  for (const one of asked) nonces.add(await nonceOf(own, one));
  assert.equal(nonces.size, asked.length);
  for (const path of ["/inloggen", "/inloggen.data"]) {
    const refused = await fetch(own + path, sent());
    assert.equal(refused.headers.get("retry-after"), "60", path);
    assert.match(await refused.text(), /NIET bewaard/);
  }
});

/** @typedef {readonly [path: string, init?: RequestInit, status?: number]} Asked */

/**
 * Asks, holds the answer against every header that it must have, and tells its nonce.
 * @param {string} own
 * @param {Asked} asked
 */
async function nonceOf(own, [path, init, status = 200]) {
  const response = await fetch(own + path, init);
  assert.equal(response.status, status, path);
  // Nothing of somebody who is signed in is kept, also not for the button Back.
  if (init?.headers && "cookie" in init.headers) assert.equal(response.headers.get("cache-control"), "no-store", path);
  const policy = response.headers.get("content-security-policy") ?? "";
  const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
  assert.match(policy, /default-src 'none'/, path);
  assert.match(policy, /frame-ancestors 'none'/, path);
  assert.doesNotMatch(policy, /unsafe/, path);
  assert.equal(response.headers.get("referrer-policy"), "same-origin", path);
  assert.equal(response.headers.get("x-content-type-options"), "nosniff", path);
  assert.equal(response.headers.get("x-powered-by"), null, path);
  assert.equal(response.headers.get("strict-transport-security"), null, "only over https");
  assert.match(response.headers.get("permissions-policy") ?? "", /camera=\(\), .*geolocation=\(\)/, path);
  const scripts = (await response.text()).match(/<script(?![^>]*\bsrc=)[^>]*>/g) ?? [];
  for (const script of scripts) assert.ok(script.includes(`nonce="${nonce}"`), `${path}: ${script}`);
  return nonce;
}

test("files with a hash in their name may be kept for ever, others shortly", async () => {
  const page = await (await fetch(`${site.url}/`)).text();
  const asset = /\/assets\/[\w.-]+\.css/.exec(page)?.[0];
  assert.ok(asset, "the page has a style sheet");
  const style = await fetch(site.url + asset);
  assert.match(style.headers.get("cache-control") ?? "", /max-age=31536000, immutable/);
  assert.equal((await fetch(`${site.url}/assets/bestaat-niet.js`)).status, 404);
  assert.match((await fetch(`${site.url}/favicon.svg`)).headers.get("cache-control") ?? "", /max-age=3600/);
});

test("what is larger than a form is refused before it is read, and so is what hides its size", async () => {
  const origin = new URL(site.url.replace("localhost", "127.0.0.1")).origin;
  assert.equal(await statusOf({ origin, "content-length": "1000001" }, ""), 413);
  assert.equal(await statusOf({ origin, "transfer-encoding": "chunked" }, "x"), 411);
  assert.notEqual(await statusOf({ origin, "content-length": "3" }, "a=b"), 413);
});

test("a form with more fields than any page has is not looked at", async () => {
  const origin = new URL(site.url.replace("localhost", "127.0.0.1")).origin;
  const said = async (/** @type {number} */ fields) => {
    const body = new URLSearchParams(Array.from({ length: fields }, (_, at) => [`veld${at}`, "x"]));
    const answer = await fetch(`${origin}/inloggen`, { method: "POST", body, headers: { origin } });
    assert.equal(answer.status, 400);
    return answer.text();
  };
  assert.match(await said(5001), /Dit formulier is niet goed overgekomen/);
  assert.doesNotMatch(await said(5000), /niet goed overgekomen/);
});

test("only a form of this very site is let in, whatever the headers say (D11)", async () => {
  const own = new URL(site.url.replace("localhost", "127.0.0.1")).origin;
  const asForm = (/** @type {Record<string, string>} */ headers) =>
    statusOf({ "content-length": "3", ...headers }, "a=b", "POST", "/inloggen");
  assert.equal(await asForm({ origin: own }), 400, "let in, and refused by the form itself");
  assert.equal(await asForm({ origin: own, "sec-fetch-site": "same-origin" }), 400);
  const refused = [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: own.replace("127.0.0.1", "deel.127.0.0.1") },
    { origin: own.replace("http:", "https:") },
    { origin: "https://evil.example", host: "evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: own, "sec-fetch-site": "cross-site" },
    { origin: own, "sec-fetch-site": "same-site" },
  ];
  for (const headers of refused) assert.equal(await asForm(headers), 403, JSON.stringify(headers));
  for (const type of ["text/plain", "application/json", ""])
    assert.equal(await asForm({ origin: own, "content-type": type }), 415, type);
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
    assert.equal(await statusOf({ origin: own, "content-length": "3" }, "a=b", method), 405, method);
});

test("a visitor cannot pretend another address by a proxy's headers", async () => {
  const pretended = {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    origin: "https://evil.example",
  };
  const status = await statusOf({ ...pretended, "content-length": "3" }, "a=b");
  assert.ok(status >= 400, `refused, not ${status}`);
});

test("behind a proxy that is trusted, a visitor on https is told to stay there", async (t) => {
  const own = makeClone();
  t.after(() => removeClone(own));
  const behind = await start(own, { env: { TRUST_PROXY: "loopback" } });
  const headers = { "x-forwarded-proto": "https" };
  const secure = await fetch(`${behind.url}/`, { headers });
  assert.match(secure.headers.get("strict-transport-security") ?? "", /max-age=31536000/);
  assert.equal((await fetch(`${behind.url}/`)).headers.get("strict-transport-security"), null);
  assert.equal((await fetch(`${site.url}/`, { headers })).headers.get("strict-transport-security"), null);
  assert.equal(await stop(behind), 0);
});

test("an address that is no address gets an answer, and the site goes on", async () => {
  assert.equal(await statusOf({}, "", "GET", "/%E0%A4%A"), 400);
  assert.equal((await fetch(`${site.url}/health`)).status, 200);
});

/**
 * A request as no browser would send it.
 * @param {Record<string, string>} headers
 * @param {string} body what is sent of it
 * @param {string} [method]
 * @param {string} [path]
 * @returns {Promise<number>}
 */
function statusOf(headers, body, method = "POST", path = "/inloggen") {
  const type = { "content-type": "application/x-www-form-urlencoded" };
  return new Promise((resolve, reject) => {
    const sending = request(site.url.replace("localhost", "127.0.0.1") + path, {
      method,
      headers: { ...type, ...headers },
    });
    sending.on("response", (response) => {
      resolve(response.statusCode ?? 0);
      sending.destroy();
    });
    sending.on("error", reject);
    sending.write(body);
    if (body.length === Number(headers["content-length"] ?? body.length)) sending.end();
  });
}
