import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import { fewestBallots } from "#app/modules/counting/core/pabulib-writer.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { recountFund } from "#app/modules/fonds/core/recount-fund.ts";
import { loadAward, loadFundResult, fundFileOf } from "#app/modules/fonds/queries.server.ts";
import { lastAward } from "#app/modules/fonds/load-award.server.ts";
import { loadBoard } from "#app/modules/fonds/load-board.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { publicBallots } from "#app/modules/fonds/public-ballots.server.ts";
import { variantMeanings } from "#app/modules/fonds/texts.nl.ts";
import { whatIfView } from "#app/modules/fonds/what-if-view.server.ts";
import { makeDossierFile } from "#app/modules/raad/make-files.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { utc } from "#app/modules/rounds/core/dates.ts";
import { voterRef } from "#app/modules/waardering/voter.server.ts";
import { db } from "#app/platform/db.server.ts";
import { decideByTwo, reload } from "#tests/support/factories.ts";
import { makeScoredRound, newestAward, unmotivated } from "#tests/support/fonds-factories.ts";
import { expectFondsRefused, lastEvent } from "#tests/support/fonds-refusals.ts";
import { done } from "#tests/support/plans-factories.ts";
import { openZip, paperText } from "#tests/support/read-dossier.ts";
import { closeValuing, fundRules, makeVotedFund, manyBallots } from "#tests/support/waardering-factories.ts";

/** Of € 300.000 the best plan takes nearly all; the two behind it fit in its place. */
const dear = [[260_000], [150_000], [140_000]] as const;
const reason = "Zo kunnen meer wijken iets doen.";

test("the studio shows every way to divide the fund, with a reason at each difference", async () => {
  const { round } = await makeScoredRound(dear, [0, 1, 1]);
  const { variants, plans } = await whatIfView(round, await loadBoard(round));
  expect(variants.map(({ variant, isRule, figures }) => [variant, isRule, figures?.full, figures?.spent])).toEqual([
    ["go_on", true, 1, 26_000_000],
    ["stop", false, 1, 26_000_000],
    ["optimal", false, 2, 29_000_000],
    ["shares", false, undefined, undefined],
  ]);
  expect(variants[2]).toMatchObject({ gains: [2, 3], losses: [1], others: [] });
  expect(variants[3]?.why).toContain("openbare stembiljetten");
  for (const { cells } of plans) {
    expect(cells.map(({ variant, why }) => [variant, why === null])).toEqual([
      ["go_on", true],
      ["stop", true],
      ["optimal", false],
    ]);
    expect(cells[2]?.why).toMatch(/punten.*Volgens de spelregels/);
  }
});

test("another way than the rules say is proposed with a reason, kept by changes, public, and counted again", async () => {
  const { round, chair } = await makeScoredRound(dear, [0, 1, 1]);
  const other = { variant: "optimal", ruleReason: reason, ...unmotivated } as const;
  expect(await proposeAward(chair, round.slug, other)).toEqual({ version: 1, awardedCents: 29_000_000 });
  expect(await lastEvent("fonds.award_proposed")).toMatchObject({ details: { version: 1, otherRule: "optimal" } });
  const change = { version: 1, number: 3, amount: cents(0), reason: "De indieners willen niet meer.", refuse: true };
  await done(changeAward(chair, round.slug, change));
  expect((await loadAward(round.id))?.otherRule).toEqual({ variant: "optimal", reason });
  await done(adoptAward(chair, round.slug, { version: 2 }));
  const { file, result } = await published(await reload(round.slug));
  expect(result.award.otherRule).toEqual({ variant: "optimal", reason });
  const files = openZip((await makeDossierFile(await reload(round.slug))).bytes);
  for (const paper of ["toekenningsbesluit", "raadsinformatiebrief"])
    expect(paperText(files, paper)).toContain(
      `Anders verdeeld dan de spelregels: samen de meeste punten. ${variantMeanings.optimal} De reden: ${reason}`,
    );
  const text = canonicalJson(file);
  const steps = [...recountFund(text, fingerprint(text))];
  expect(steps.filter(({ same }) => !same)).toEqual([]);
  // Held against the rules of the round alone it is another division.
  const { otherRule: _, ...byRules } = file;
  const wrong = [...recountFund(canonicalJson(byRules), fingerprint(canonicalJson(byRules)))];
  expect(wrong.filter(({ same }) => !same).map(({ code }) => code)).toEqual(["walk", "whole"]);
});

test("what the rules say needs no reason, and is stored as theirs", async () => {
  const { round, chair } = await makeScoredRound(dear, [0, 1, 1]);
  await done(proposeAward(chair, round.slug, { variant: "go_on", ruleReason: "Nergens om.", ...unmotivated }));
  expect((await newestAward(round)).award).toMatchObject({ otherRule: null, otherRuleReason: null });
});

test("no other way without a reason, and none in shares of nobody's ballots: nothing is written", async () => {
  const { round, chair } = await makeScoredRound(dear, [0, 1, 1]);
  const silent = { variant: "stop", ruleReason: "" } as const;
  await expectFondsRefused(() => proposeAward(chair, round.slug, silent), "other_rule_needs_reason", {
    field: "ruleReason",
  });
  const shares = { variant: "shares", ruleReason: reason, ...unmotivated } as const;
  await expectFondsRefused(() => proposeAward(chair, round.slug, shares), "no_ballots", { field: "variant" });
  expect(await db.allocation.count()).toBe(0);
});

test("equal shares know of the vote what everybody may know: nothing before its release, and no ballots of few", async () => {
  const wishes = { ceiling: cents(100_000), rules: fundRules({}) };
  const [few, many] = [await makeVotedFund([600, 500, 400], wishes), await makeVotedFund([600, 500, 400], wishes)];
  await manyBallots(few, fewestBallots - 1);
  await manyBallots(many, fewestBallots);
  expect(await publicBallots(await closeValuing(few))).toBeNull();
  const secret = await closeValuing(many, { released: false });
  expect(await publicBallots(secret)).toBeNull();
  await decideByTwo(secret.id, "release");
  const ballots = await publicBallots(await reload(secret.slug));
  expect(ballots?.reduce((sum, { count }) => sum + count, 0)).toBe(fewestBallots);
});

async function published(round: Round) {
  const result = await loadFundResult(round);
  if (!result) throw new Error("nothing was adopted");
  return { result, file: await fundFileOf(round, result) };
}

test("what was divided by ballots is counted again by those, also when choices are left out afterwards", async () => {
  const { round, chair, plans } = await makeScoredRound(dear, [0, 1, 1]);
  await db.rating.createMany({
    data: Array.from({ length: fewestBallots }, (_, voter) => voter).flatMap((voter) =>
      plans.map((plan) => ({
        ...{ roundId: round.id, planId: plan.id, voterRef: voterRef(round.id, `kiezer ${voter}`), sequence: 1 },
        ...{ value: voter % ([0, 3, 1, 4][plan.number] ?? 1) === 0 ? 1 : 0, idem: randomUUID(), day: utc(round.today) },
      })),
    ),
  });
  await decideByTwo(round.id, "release");
  await done(proposeAward(chair, round.slug, { variant: "shares", ruleReason: reason, ...unmotivated }));
  await done(adoptAward(chair, round.slug, { version: 1 }));
  await decideByTwo(round.id, "invalidate");
  const after = await reload(round.slug);
  const text = canonicalJson((await published(after)).file);
  expect([...recountFund(text, fingerprint(text))].filter(({ same }) => !same)).toEqual([]);
  expect(await publicBallots(after)).not.toEqual((await lastAward(db, round.id))?.ballots);
});
