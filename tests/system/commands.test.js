import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { makeClone, removeClone } from "./support/clone.js";
import { adminUrlOf, databaseUrlOf, serverOf, siteUrlOf, start, stop } from "./support/product.js";
import { run } from "./support/run.js";

/** @type {string} */
let dir;
before(() => {
  dir = makeClone();
  writeFileSync(
    join(dir, "scripts", "probe.ts"),
    `import { createHash } from "node:crypto";
     const { DATABASE_URL, EXAMPLE_MODE, STATE_DIR }: Record<string, string | undefined> = process.env;
     const words: readonly string[] = process.argv.slice(2);
     console.log(JSON.stringify({ url: DATABASE_URL, example: EXAMPLE_MODE, state: STATE_DIR, words }));
     process.exitCode = words.length;`,
  );
});
after(() => removeClone(dir));

/** @param {Record<string, string>} [env] */
async function probe(env) {
  const command = run(dir, ["scripts/run.js", "scripts/probe.ts", "een", "twee woorden"], env);
  assert.equal(await command.ended, 2, command.output());
  return JSON.parse(command.standardOutput());
}

test("two commands at once, the first ever, make and share one server, and the last one stops it", async () => {
  const [first, second] = await Promise.all([probe(), probe()]);
  assert.equal(first.url, second.url);
  assert.equal(serverOf(dir), null);
});

test("without a running site a command starts the database for itself; its output is the command's alone", async () => {
  const seen = await probe();
  assert.deepEqual(seen.words, ["een", "twee woorden"]);
  assert.equal(seen.example, "1");
  assert.ok(seen.state.startsWith(dir));
  assert.equal(serverOf(dir), null, "it stopped the database again");
});

test("an election is counted without a database, and what is wrong with it is said with its line", async () => {
  const [good, bad] = [join(dir, "goed.pb"), join(dir, "fout.pb")];
  const meta = ["META", "key;value", "description;Proef", "country;NL", "unit;Proef", "instance;1", "num_projects;2"];
  const more = ["num_votes;2", "budget;10", "vote_type;approval", "rule;greedy", "date_begin;2026", "date_end;2026"];
  const projects = ["PROJECTS", "project_id;cost", "a;4", "b;6.50", "VOTES", "voter_id;vote"];
  writeFileSync(good, [...meta, ...more, ...projects, "1;a,b", "2;b"].join("\n"));
  writeFileSync(bad, [...meta, ...more, ...projects, "1;a,b", "2;c"].join("\n"));
  const count = (/** @type {string[]} */ ...words) =>
    run(dir, ["scripts/run.js", "--without-database", "scripts/commands/count.ts", ...words]);
  const counted = count(good, "--rule", "greedy");
  assert.equal(await counted.ended, 0, counted.output());
  assert.deepEqual(JSON.parse(counted.standardOutput()), {
    ...{ rule: "greedy", selected: ["b"], cost: "6.50", budget: "10", ties: [] },
  });
  const refused = count(bad, "--rule", "equal-shares");
  assert.equal(await refused.ended, 1);
  assert.match(refused.output(), /Regel 21: Een stem noemt project c/);
  assert.equal(refused.standardOutput(), "");
  assert.equal(serverOf(dir), null, "no database was started");
});

test("a register is read in whole or not at all, and the codes for the print house are written once", async () => {
  writeFileSync(
    join(dir, "scripts", "round-with-register.ts"),
    `import { makeRound } from "#tests/support/factories.ts";
     import { registerChannels as channels } from "#tests/support/waardering-factories.ts";
     const { slug } = await makeRound({ kind: "citizens_budget", at: "screening", rules: { channels } });
     console.log(slug);
     process.exit(0);`,
  );
  const list = join(dir, "lijst.csv");
  const codes = join(dir, "codes.csv");
  const site = await start(dir);
  const made = run(dir, ["scripts/run.js", "scripts/round-with-register.ts"]);
  assert.equal(await made.ended, 0, made.output());
  const slug = made.standardOutput().trim();
  const register = () => run(dir, ["scripts/run.js", "scripts/commands/register.ts", slug, list, codes]);

  writeFileSync(list, "nummer;leeftijd\nL-1;ja\nL-1;nee\n");
  const refused = register();
  assert.equal(await refused.ended, 1, refused.output());
  assert.equal(refused.standardOutput(), "");
  assert.match(refused.output(), /Regel 3: Dit nummer staat ook op regel 2\./);
  assert.ok(!existsSync(codes));

  writeFileSync(list, "nummer;leeftijd\nL-1;ja\nL-2;nee\nL-3;ja\n");
  const read = register();
  assert.equal(await read.ended, 0, read.output());
  const { entries, codes: count } = JSON.parse(read.standardOutput());
  assert.equal(entries, 3);
  const lines = readFileSync(codes, "utf8").trim().split(/\r?\n/);
  assert.equal(lines.length - 1, count);
  assert.deepEqual(
    lines.slice(1).map((line) => line.split(";")[0]?.replace("\ufeff", "")),
    ["L-1", "L-3"],
    "who is too young gets no code",
  );
  assert.equal(statSync(codes).mode & 0o077, 0, "nobody else can read them");

  const again = register();
  assert.equal(await again.ended, 1);
  assert.deepEqual(lines, readFileSync(codes, "utf8").trim().split(/\r?\n/), "codes are never written over");
  assert.equal(await stop(site), 0);
});

test("beside a running site a command finds the same database and leaves it running", async () => {
  const site = await start(dir);
  assert.equal((await probe()).url, siteUrlOf(dir));
  assert.ok((await fetch(`${site.url}/health`)).ok);
  assert.equal(await stop(site), 0);
  assert.equal(serverOf(dir), null);
});

test("with DATABASE_URL it is that server, without example; one that cannot be reached is named", async () => {
  const site = await start(dir);
  const url = `${databaseUrlOf(dir)}&application_name=eigen`;
  const seen = await probe({ DATABASE_URL: url, DATABASE_SITE_URL: siteUrlOf(dir) });
  assert.equal(seen.url, siteUrlOf(dir), "a command is in the database what the site is");
  assert.equal(seen.example, "0");

  const unable = run(dir, ["scripts/run.js", "scripts/probe.ts"], { DATABASE_URL: url });
  assert.equal(await unable.ended, 1, "this owner may not make the login of the site");
  assert.match(unable.output(), /CREATE ROLE leve_de_buurt LOGIN PASSWORD '...' IN ROLE lvb_app/);

  const made = await probe({ DATABASE_URL: adminUrlOf(dir) });
  assert.match(
    new URL(made.url).username,
    /^lvb_site_[0-9a-f]{8}$/,
    "one who may make roles needs to give no second address",
  );
  assert.equal(await stop(site), 0);

  const refused = run(dir, ["scripts/start.js"], { DATABASE_URL: url });
  assert.equal(await refused.ended, 1);
  assert.match(refused.output(), /De database van DATABASE_URL is niet bereikbaar/);
});
