import { Readable } from "node:stream";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { addReceipt } from "#app/modules/plans/add-receipt.server.ts";
import { largest, most, type TakenFile } from "#app/modules/plans/core/milestone.ts";
import { listReceipts, publicFile, receiptFile } from "#app/modules/plans/files.server.ts";
import type { MilestoneKept } from "#app/modules/plans/forms.ts";
import { keepMilestone, removeFile, removeMilestone } from "#app/modules/plans/keep-milestone.server.ts";
import { loadPlan, loadPublicPlan } from "#app/modules/plans/queries.server.ts";
import { takeFile } from "#app/modules/plans/take-file.server.ts";
import { cents } from "#app/modules/counting/core/money.ts";
import { addDays, utc } from "#app/modules/rounds/core/dates.ts";
import { db } from "#app/platform/db.server.ts";
import { whyNotSendFile } from "#app/routes/plans/find-own-plan.server.ts";
import { makeOfficer, makePlan, makeResident, makeRound } from "#tests/support/factories.ts";
import { aPdf, aPhoto, place } from "#tests/support/files.ts";
import { done, eventsOf, expectRefused } from "#tests/support/plans-factories.ts";

const inParts = (bytes: Uint8Array) => Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]);
const take = (bytes: Uint8Array) => takeFile(inParts(bytes));

async function taken(bytes: Uint8Array): Promise<TakenFile> {
  const file = await take(bytes);
  if (isRefused(file)) throw new Error(file.refused);
  return file;
}

const reasonOf = async (bytes: Uint8Array) => {
  const file = await take(bytes);
  return isRefused(file) ? [file.refused, file.field] : file.kind;
};

async function adopted(outcome: "adopted" | "rejected" = "adopted") {
  const round = await makeRound({ at: "accountability" });
  const author = await makeResident();
  const plan = await makePlan(round, { state: "decided", author });
  const official = await makeOfficer(["official"]);
  const row = { planId: plan.id, outcome, decidedOn: new Date(), recordedById: official.accountId };
  await db.decision.create({ data: row });
  return { round, plan, official, author };
}

const aStep = (wishes: Partial<MilestoneKept> = {}): MilestoneKept => ({
  ...{ milestone: null, title: "Bankjes besteld", plannedOn: "2040-05-01", doneOn: null, text: "", description: "" },
  ...wishes,
});
const aDocument: TakenFile = { kind: "document", bytes: aPdf };
const aReceipt = { description: "Zaden, tuincentrum", cents: cents(12_50) };

describe("a file that comes in", () => {
  test("a photo is made anew: upright, bounded, and nothing of where it was taken is left", async () => {
    for (const format of ["jpeg", "png", "webp"] as const) {
      const sent = await aPhoto(2400, 1200, format);
      expect(sent.includes(place), format).toBe(true);
      const file = await taken(sent);
      expect(file).toMatchObject({ kind: "photo", width: 800, height: 1600 });
      const { format: kept, exif, icc, xmp, orientation } = await sharp(file.bytes).metadata();
      expect({ kept, exif, icc, xmp, orientation }).toEqual({ kept: "jpeg" });
      expect(Buffer.from(file.bytes).includes(place)).toBe(false);
      expect(file.bytes.length).toBeLessThan(largest.document);
    }
  });

  test("a PDF stays as it is", async () => {
    expect(await taken(aPdf)).toEqual({ kind: "document", bytes: aPdf });
  });

  test("is known by its bytes alone, and refused with its field", async () => {
    const large = (start: Uint8Array, size: number) => Buffer.concat([start, Buffer.alloc(size)]);
    const photo = await aPhoto(400, 400);
    for (const [bytes, reason] of [
      [Buffer.from("<svg onload=alert(1)>"), "file_unknown"],
      [Buffer.from("MZ een programma"), "file_unknown"],
      [Buffer.alloc(0), "file_unknown"],
      [Buffer.from("%PDF-1.7 en dan brak het af"), "file_broken"],
      [photo.subarray(0, photo.length / 2), "file_broken"],
      [large(aPdf, largest.document), "file_too_large"],
      [large(photo, largest.photo), "file_too_large"],
    ] as const)
      expect(await reasonOf(bytes), reason).toEqual([reason, "file"]);
  });

  test("a photo that would not fit in memory is refused by its head", async () => {
    const huge = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: "white" } })
      .png()
      .toBuffer();
    expect(await reasonOf(huge)).toEqual(["photo_too_many_pixels", "file"]);
  });

  test("is read no further than it may be large", async () => {
    let read = 0;
    const endless = {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.resolve({ done: false as const, value: new Uint8Array((read += 100_000) && 100_000) }),
      }),
    };
    expect(await takeFile(endless)).toMatchObject({ refused: "file_too_large" });
    expect(read).toBeLessThan(largest.photo + 300_000);
  });
});

describe("the steps of carrying out a plan", () => {
  test("are kept with a photo and a document, changed and taken away, with an event each", async () => {
    const { round, plan, official } = await adopted();
    const keep = (step: Partial<MilestoneKept>, file: TakenFile | null = null) =>
      done(keepMilestone(official, round.slug, plan.number, aStep(step), file));
    await keep({});
    const milestone = (await db.milestone.findFirstOrThrow()).id;
    const photo = await taken(await aPhoto(600, 400));
    await keep({ milestone, title: "Bankjes geplaatst", doneOn: round.today, description: "Drie bankjes" }, photo);
    await keep({ milestone, title: "Bankjes geplaatst", doneOn: round.today, description: "Offerte" }, aDocument);
    await keep({ milestone, title: "Bankjes geplaatst", doneOn: round.today, description: "Vier bankjes" }, photo);
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({
      milestones: [
        {
          ...{ title: "Bankjes geplaatst", plannedOn: "2040-05-01", doneOn: round.today },
          files: [
            { kind: "photo", description: "Vier bankjes", width: 400, height: 600 },
            { kind: "document", description: "Offerte", size: aPdf.length, width: null },
          ],
        },
      ],
    });
    expect(await db.planFile.count()).toBe(2);
    const file = (await db.planFile.findFirstOrThrow({ where: { kind: "photo" } })).id;
    await done(removeFile(official, round.slug, plan.number, { file }));
    await done(removeMilestone(official, round.slug, plan.number, { milestone }));
    expect(await db.planFile.count()).toBe(0);
    expect((await eventsOf(plan.id)).map(({ type, details }) => [type, details])).toEqual([
      ["plan.milestone_kept", { milestone }],
      ["plan.milestone_kept", { milestone, file: "photo" }],
      ["plan.milestone_kept", { milestone, file: "document" }],
      ["plan.milestone_kept", { milestone, file: "photo" }],
      ["plan.file_removed", { file: "photo" }],
      ["plan.milestone_removed", { milestone }],
    ]);
  });

  test("are refused with the field named, and nothing is written", async () => {
    const { round, plan, official } = await adopted();
    const keep =
      (step: Partial<MilestoneKept>, file: Parameters<typeof keepMilestone>[4] = null) =>
      () =>
        keepMilestone(official, round.slug, plan.number, aStep(step), file);
    await expectRefused(keep({ doneOn: addDays(round.today, 1) }), "done_in_future", "doneOn");
    await expectRefused(keep({}, aDocument), "description_missing", "description");
    await expectRefused(keep({ description: "Offerte" }), "file_missing", "file");
    await expectRefused(keep({}, { refused: "file_unknown", field: "file" }), "file_unknown", "file");
    await expectRefused(keep({ milestone: 999_999 }), "no_such_milestone");
    const other = await adopted();
    await done(keepMilestone(other.official, other.round.slug, other.plan.number, aStep(), null));
    const { id: milestone } = await db.milestone.findFirstOrThrow();
    await expectRefused(keep({ milestone }), "no_such_milestone");
    await expectRefused(() => removeMilestone(official, round.slug, plan.number, { milestone }), "no_such_milestone");
    await expectRefused(() => removeFile(official, round.slug, plan.number, { file: 999_999 }), "no_such_file");
    const step = { planId: plan.id, title: "Stap", text: "", plannedOn: utc(round.today) };
    await db.milestone.createMany({ data: Array.from({ length: most.milestones }, () => step) });
    await expectRefused(keep({}), "too_many_milestones");
  });

  test("belong to a plan that was decided positively, and to who follows it", async () => {
    const { round, plan, official } = await adopted("rejected");
    const keep = (number: number) => () => keepMilestone(official, round.slug, number, aStep(), null);
    await expectRefused(keep(plan.number), "nothing_granted");
    const waiting = await makePlan(round, { state: "admitted" });
    await expectRefused(keep(waiting.number), "plan_is_admitted");
    const positive = await adopted();
    for (const role of ["executive", "clerk", "desk_officer", "board_chair"] as const) {
      const somebody = await makeOfficer([role]);
      await expectRefused(
        () => keepMilestone(somebody, positive.round.slug, positive.plan.number, aStep(), null),
        "not_your_role",
      );
    }
  });
});

describe("the files of a plan", () => {
  test("are public with the plan, and hidden as soon as two people removed it", async () => {
    const { round, plan, official } = await adopted();
    await done(keepMilestone(official, round.slug, plan.number, aStep({ description: "Offerte" }), aDocument));
    await done(addReceipt(official, round.slug, plan.number, aReceipt, aDocument));
    const [document, receipt] = await db.planFile.findMany({ orderBy: { id: "asc" } });
    if (!document || !receipt) throw new Error("two files were kept");
    expect(await publicFile(round, plan.number, document.id)).toEqual({ kind: "document", bytes: aPdf });
    expect(await publicFile(round, plan.number, receipt.id)).toBeNull();
    expect(await receiptFile(plan.id, receipt.id)).toEqual({ kind: "document", bytes: aPdf });
    expect(await receiptFile(plan.id, document.id)).toBeNull();
    const other = await makePlan(round, { state: "decided" });
    expect(await publicFile(round, other.number, document.id)).toBeNull();
    expect(await receiptFile(other.id, receipt.id)).toBeNull();
    await db.removal.create({
      data: { planId: plan.id, reason: "Naam.", requestedById: official.accountId, confirmedAt: new Date() },
    });
    expect(await publicFile(round, plan.number, document.id)).toBeNull();
    await expectRefused(() => keepMilestone(official, round.slug, plan.number, aStep(), null), "plan_is_removed");
  });

  test("are hidden when the grant is taken back, and can still be taken away", async () => {
    const { round, plan, official } = await adopted();
    const step = aStep({ description: "Offerte" });
    await done(keepMilestone(official, round.slug, plan.number, step, aDocument));
    await done(keepMilestone(official, round.slug, plan.number, aStep(), null));
    const file = (await db.planFile.findFirstOrThrow()).id;
    const back = { planId: plan.id, outcome: "rejected", version: 2, decidedOn: new Date() } as const;
    await db.decision.create({ data: { ...back, recordedById: official.accountId } });
    expect(await publicFile(round, plan.number, file)).toBeNull();
    expect(await loadPublicPlan(round, plan.number)).toMatchObject({ milestones: [] });
    await expectRefused(() => keepMilestone(official, round.slug, plan.number, aStep(), null), "nothing_granted");
    await done(removeFile(official, round.slug, plan.number, { file }));
    for (const { id: milestone } of await db.milestone.findMany())
      await done(removeMilestone(official, round.slug, plan.number, { milestone }));
    expect(await db.milestone.count()).toBe(0);
  });

  test("are read only from who may send them for a plan that takes them", async () => {
    const { round, plan, official, author } = await adopted();
    const site = "http://site/";
    const ask = (actor: Actor, number: number) =>
      whyNotSendFile(
        { actor, param: () => round.slug, number: () => number, url: new URL(site), request: new Request(site) },
        "plan.add_receipt",
      ).then(
        (no) => no?.refused ?? "read",
        (thrown: unknown) => (thrown as Response).status,
      );
    expect(await ask(author, plan.number)).toBe("read");
    expect(await ask(official, plan.number)).toBe("read");
    expect(await ask(await makeResident(), plan.number)).toBe(403);
    expect(await ask(await makeOfficer(["clerk"]), plan.number)).toBe("not_your_role");
    expect(await ask(author, 999)).toBe(404);
    for (const state of ["admitted", "decided"] as const)
      expect(await ask(author, (await makePlan(round, { state, author })).number), state).toBe(409);
    await db.removal.create({
      data: { planId: plan.id, reason: "Naam.", requestedById: official.accountId, confirmedAt: new Date() },
    });
    expect(await ask(author, plan.number)).toBe(404);
  });

  test("a receipt comes from the author or the office, and is in nothing that is public (R84)", async () => {
    const { round, plan, official, author } = await adopted();
    const send = (by: Parameters<typeof addReceipt>[0], file: TakenFile | null = aDocument) =>
      addReceipt(by, round.slug, plan.number, aReceipt, file);
    await done(send(author));
    await done(send(official, await taken(await aPhoto(300, 200))));
    expect(await listReceipts(plan.id)).toMatchObject([aReceipt, aReceipt]);
    expect(JSON.stringify(await loadPlan(round.id, plan.number))).not.toContain(aReceipt.description);
    await expectRefused(async () => send(await makeResident()), "not_your_plan");
    await expectRefused(() => send(author, null), "file_missing", "file");
    expect(await eventsOf(plan.id)).toMatchObject([
      { type: "plan.receipt_added", role: "resident", details: { cents: 12_50 } },
      { type: "plan.receipt_added", role: "official" },
    ]);
    const receipts = { planId: plan.id, kind: "receipt", description: "Bon", cents: 1, bytes: aPdf } as const;
    await db.planFile.createMany({ data: Array.from({ length: most.receipts - 2 }, () => receipts) });
    await expectRefused(() => send(author), "too_many_receipts");
  });
});
