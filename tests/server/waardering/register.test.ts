import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { visitor, type Officer } from "#app/modules/people/core/actor.ts";
import type { FileError } from "#app/modules/waardering/core/register-file.ts";
import { replaceCode } from "#app/modules/waardering/desk.server.ts";
import { identify } from "#app/modules/waardering/identify.server.ts";
import { importRegister, type PrintedCode } from "#app/modules/waardering/import-register.server.ts";
import { readRegister } from "#app/modules/waardering/read-register.server.ts";
import { codesWait, jobOf, startImport, takeCodes } from "#app/modules/waardering/register-jobs.server.ts";
import { sessionHeader, uploading } from "#app/http.server.ts";
import { startSession } from "#app/modules/people/sessions.server.ts";
import { action as fetchCodes } from "#app/routes/waardering/register-codes.ts";
import { db } from "#app/platform/db.server.ts";
import type { RoundWishes } from "#tests/support/factories.ts";
import { makeOfficer, makeRound } from "#tests/support/factories.ts";
import { makeEntry, registerChannels } from "#tests/support/waardering-factories.ts";

const withRegister = (wishes: RoundWishes = {}) =>
  makeRound({ kind: "citizens_budget", at: "screening", rules: { channels: registerChannels }, ...wishes });

/** A file in parts that break wherever they like, in the middle of a character too. */
function inParts(file: Buffer, size = 7): AsyncIterable<Uint8Array> {
  return Readable.from(
    Array.from({ length: Math.ceil(file.length / size) }, (_, at) => file.subarray(at * size, (at + 1) * size)),
  );
}

const read = (text: string) => readRegister(inParts(Buffer.from(text)), () => {});
const errorsOf = async (text: string): Promise<readonly FileError[]> => {
  const result = await read(text);
  return "errors" in result ? result.errors : [];
};

async function importAs(by: Officer | "system", slug: string, numbers: readonly string[], hand?: () => never) {
  const codes: PrintedCode[] = [];
  const persons = numbers.map((number) => ({ number, meetsAge: !number.startsWith("JONG") }));
  const result = await importRegister(by, slug, persons, {
    progress: () => {},
    hand: hand ?? ((given) => void codes.push(...given)),
  });
  return { result, codes };
}

describe("reading a list", () => {
  it("takes semicolons or commas, a byte order mark and quotes", async () => {
    const expected = [{ number: "Ä-1", meetsAge: true }];
    expect(await read("\ufeffnummer;leeftijd\r\nä-1;ja\r\n")).toEqual(expected);
    expect(await read('nummer,leeftijd\n"ä-1","ja"\n')).toEqual(expected);
  });

  it("tells the line that an editor shows, also behind empty lines", async () => {
    expect(await errorsOf("nummer;leeftijd\n1;ja\n\n2;wie weet\n")).toEqual([{ line: 4, reason: "age_not_yes_or_no" }]);
  });

  it("refuses what is no CSV and what is no UTF-8", async () => {
    expect(await errorsOf('nummer;leeftijd\n1;"ja\n')).toMatchObject([{ reason: "not_csv" }]);
    const both = await errorsOf('nummer;leeftijd\n1;wie weet\n2;"ja\n');
    expect(both, "what was found before stays said").toMatchObject([{ line: 2 }, { reason: "not_csv" }]);
    const latin = readRegister(inParts(Buffer.from("nummer;leeftijd\n\xe91;ja\n", "latin1")), () => {});
    expect(await latin).toMatchObject({ errors: [{ reason: "not_utf8" }] });
  });
});

describe("importing a register", () => {
  it("stores keyed hashes alone, in an order that is not the list's, and hands a code to whom meets the age rule", async () => {
    const round = await withRegister();
    const numbers = Array.from({ length: 200 }, (_, at) => `L-${1000 + at}`);
    const { result, codes } = await importAs("system", round.slug, [...numbers, "JONG-1"]);
    expect(result).toEqual({ entries: 201, codes: 200 });
    expect(codes.map(({ number }) => number)).toEqual(numbers);
    expect(new Set(codes.map(({ code }) => code)).size).toBe(200);
    const entries = await db.$queryRaw<{ row: string }[]>`SELECT "RegisterEntry"::text AS row FROM "RegisterEntry"`;
    const stored = await db.$queryRaw<{ row: string }[]>`SELECT "Stemcode"::text AS row FROM "Stemcode"`;
    const all = [...entries, ...stored].map(({ row }) => row).join("\n");
    for (const { number, code } of codes) {
      expect(all).not.toContain(number);
      expect(all).not.toContain(Buffer.from(number).toString("hex"));
      expect(all).not.toContain(code.replaceAll("-", ""));
      expect(all).not.toContain(Buffer.from(code.replaceAll("-", "")).toString("hex"));
    }
    const order = await db.$queryRaw<
      { hash: string }[]
    >`SELECT encode("numberHash", 'hex') AS hash FROM "RegisterEntry" ORDER BY ctid`;
    expect(order.map(({ hash }) => hash)).toEqual(order.map(({ hash }) => hash).toSorted());
    const [event] = await db.auditEvent.findMany({ where: { type: "waardering.register_imported" } });
    expect(event).toMatchObject({ role: "system", roundId: round.id, details: { entries: 201, codes: 200 } });
  });

  it("stores nothing when the codes could not be handed over", async () => {
    const round = await withRegister();
    const failing = importAs("system", round.slug, ["1", "2"], () => {
      throw new Error("the disk is full");
    });
    await expect(failing).rejects.toThrow("the disk is full");
    expect(await db.registerEntry.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
  });

  it("takes a list of several statements, and tells how far it is", async () => {
    const round = await withRegister();
    const many = 12_000;
    const file = `nummer;leeftijd\n${Array.from({ length: many }, (_, at) => `L-${at};ja\n`).join("")}`;
    const rows: number[] = [];
    const persons = await readRegister(inParts(Buffer.from(file), 65_536), (read) => rows.push(read));
    if ("errors" in persons) throw new Error("the list is right");
    const stored: number[] = [];
    let codes: readonly PrintedCode[] = [];
    const result = await importRegister("system", round.slug, persons, {
      progress: (done) => stored.push(done),
      hand: (given) => void (codes = given),
    });
    expect(result).toEqual({ entries: many, codes: many });
    expect(await db.registerEntry.count()).toBe(many);
    expect(new Set(codes.map(({ number }) => number)).size).toBe(many);
    for (const told of [rows, stored]) {
      expect(told.length).toBeGreaterThan(2);
      expect(told).toEqual(told.toSorted((one, other) => one - other));
      expect(told.at(-1)).toBe(many);
    }
  });

  it("replaces the register and all codes of before", async () => {
    const round = await withRegister();
    await importAs("system", round.slug, ["1", "2", "3"]);
    await importAs("system", round.slug, ["3", "4"]);
    expect(await db.registerEntry.count()).toBe(2);
    expect(await db.stemcode.count()).toBe(2);
  });

  it("leaves the register of another round alone, in which the same number is another hash", async () => {
    const [one, other] = [await withRegister(), await withRegister()];
    await importAs("system", one.slug, ["1"]);
    await importAs("system", other.slug, ["1"]);
    const hashes = (await db.registerEntry.findMany()).map(({ numberHash }) => Buffer.from(numberHash).toString("hex"));
    expect(new Set(hashes).size).toBe(2);
  });

  it("gives no codes in a round that knows only the desk", async () => {
    const round = await withRegister({ rules: { channels: ["desk"] } });
    expect((await importAs("system", round.slug, ["1"])).result).toEqual({ entries: 1, codes: 0 });
  });

  it("takes a first list while people value, so that a round that opened without one is not dead, and no second", async () => {
    const round = await withRegister({ at: "valuation" });
    const { result, codes } = await importAs("system", round.slug, ["1"]);
    expect(result).toEqual({ entries: 1, codes: 1 });
    expect((await importAs("system", round.slug, ["1", "2"])).result).toEqual({ refused: "register_in_use" });
    const code = codes[0]?.code ?? "";
    expect(await identify(visitor, round.slug, { code, key: randomUUID(), from: "thuis" })).toMatchObject({
      kind: "code_holder",
    });
  });

  it("is for administrators, until the valuing ends, in a round that uses a register", async () => {
    const administrator = await makeOfficer(["administrator"]);
    const round = await withRegister();
    const late = await withRegister({ at: "advice" });
    const plain = await makeRound({ kind: "citizens_budget", at: "unopened" });
    const plans = await makeRound({ kind: "neighbourhood_plans", at: "unopened" });
    expect((await importAs(administrator, round.slug, ["1"])).result).toEqual({ entries: 1, codes: 1 });
    expect((await importAs(await makeOfficer(["clerk"]), round.slug, ["1"])).result).toEqual({
      refused: "not_your_role",
    });
    for (const by of [administrator, "system"] as const) {
      expect((await importAs(by, late.slug, ["1"])).result).toEqual({ refused: "too_late" });
      expect((await importAs(by, plain.slug, ["1"])).result).toEqual({ refused: "no_register" });
      expect((await importAs(by, plans.slug, ["1"])).result).toEqual({ refused: "not_in_this_kind" });
      expect((await importAs(by, "bestaat-niet", ["1"])).result).toEqual({ refused: "no_such_round" });
    }
  });
});

describe("a list that is sent", () => {
  const send = async (
    parts: AsyncIterable<Uint8Array>,
    take: (bytes: AsyncIterable<Uint8Array>) => Promise<number>,
    whyNot = (): Promise<null> => Promise.resolve(null),
  ) => {
    const headers = { "Content-Type": "multipart/form-data; boundary=grens" };
    const body = Readable.toWeb(Readable.from(parts)) as ReadableStream;
    const request = new Request("http://site/", { method: "POST", headers, body, duplex: "half" });
    const action = uploading(whyNot, take, ({ form }, file) =>
      Promise.resolve({ file, replaces: form.get("replaces") }),
    );
    return action({ request, params: {}, context: {} });
  };
  const head = (field: string) => Buffer.from(`--grens\r\nContent-Disposition: form-data; name="${field}"`);
  const aField = Buffer.concat([head("replaces"), Buffer.from("\r\n\r\non\r\n")]);
  const aFile = Buffer.concat([head("file"), Buffer.from(`; filename="lijst.csv"\r\n\r\n`)]);
  const lines = Buffer.from("123456;ja\n".repeat(6000));

  it("is not taken from who may not send it, also when that is said by a page of its own", async () => {
    let [taken, ended] = [0, false];
    async function* parts() {
      yield aFile;
      yield lines;
      yield Buffer.from("\r\n--grens--\r\n");
      await new Promise(setImmediate);
      ended = true;
    }
    const refusing = () => {
      throw new Response("Dit is niet uw plan.", { status: 403 });
    };
    const sending = send(parts(), () => Promise.resolve((taken += 1)), refusing);
    expect(await sending.catch((thrown: unknown) => (thrown as Response).status)).toBe(403);
    expect([taken, ended]).toEqual([0, true]);
  });

  it("is read as it comes in and never held whole", async () => {
    let [sent, taken, most] = [0, 0, 0];
    async function* parts() {
      yield aFile;
      for (let at = 0; at < 200; at++) {
        most = Math.max(most, sent - taken);
        sent += lines.length;
        yield lines;
        await new Promise(setImmediate);
      }
      yield Buffer.from("\r\n");
      yield aField;
      yield Buffer.from("--grens--\r\n");
    }
    const answer = await send(parts(), async (bytes) => {
      for await (const part of bytes) taken += part.length;
      return taken;
    });
    expect(answer).toEqual({ file: 200 * lines.length, replaces: "on" });
    expect(most).toBeLessThan(10 * lines.length);
  });

  it("is passed over when it turns out wrong halfway: what stands behind it in the form is read", async () => {
    const answer = await send(
      Readable.from([aFile, lines, lines, Buffer.from("\r\n"), aField, Buffer.from("--grens--\r\n")]),
      async (bytes) => {
        for await (const part of bytes) return part.length;
        return 0;
      },
    );
    expect(answer).toMatchObject({ replaces: "on" });
  });

  it("may be called whatever somebody called it", async () => {
    const named = Buffer.concat([head("file"), Buffer.from(`; filename="lijst;a=b 2026 é.csv"\r\n\r\n`)]);
    const parts = Readable.from([named, lines, Buffer.from("\r\n--grens--\r\n")]);
    const answer = await send(parts, async (bytes) => {
      let taken = 0;
      for await (const part of bytes) taken += part.length;
      return taken;
    });
    expect(answer).toMatchObject({ file: lines.length });
  });

  it("tells a mistake of ours from a form that is none", async () => {
    const parts = Readable.from([aFile, lines, Buffer.from("\r\n--grens--\r\n")]);
    const answer = send(parts, () => Promise.reject(new Error("a mistake of ours")));
    await expect(answer).rejects.toThrow("a mistake of ours");
  });

  it("is read by the reader of lists, with what is wrong in it and what stands behind it", async () => {
    const wrong = Buffer.from('nummer;leeftijd\n1;"ja\n');
    const rest = Buffer.from(`\r\n${aField.toString()}--grens--\r\n`);
    const answer = await send(Readable.from([aFile, wrong, lines, lines, rest]), async (bytes) => {
      const list = await readRegister(bytes);
      return "errors" in list ? list.errors.length : 0;
    });
    expect(answer).toEqual({ file: 1, replaces: "on" });
  });

  it("is read to its end when it is refused, so that whoever sends it sees the answer", async () => {
    let end = false;
    async function* parts() {
      yield Buffer.concat([head("replaces"), Buffer.from("\r\n\r\n"), lines]);
      for (let at = 0; at < 50; at++) {
        yield lines;
        await new Promise(setImmediate);
      }
      end = true;
    }
    await expect(send(Readable.from(parts()), () => Promise.resolve(0))).rejects.toMatchObject({ status: 400 });
    expect(end).toBe(true);
  });

  it.each(["cut off", "a field as long as a file"])("is refused as a form when it is no form: %s", async (how) => {
    const long = Buffer.concat([head("replaces"), Buffer.from("\r\n\r\n"), lines, Buffer.from("\r\n--grens--\r\n")]);
    const answer = send(Readable.from(how === "cut off" ? [aFile, lines] : [long]), async (bytes) => {
      for await (const _ of bytes);
      return 0;
    });
    await expect(answer).rejects.toMatchObject({ status: 400 });
  });
});

describe("the file for the print house", () => {
  const importOne = async () => {
    const round = await withRegister();
    const by = await makeOfficer(["administrator"]);
    expect(startImport(by, round.slug, [{ number: "L-1", meetsAge: true }])).toBe(true);
    await vi.waitFor(() => expect(jobOf(round.slug)).toMatchObject({ state: "done" }), 20_000);
    expect(codesWait(by, round.slug)).toBe(true);
    return { by, slug: round.slug };
  };

  it("is fetched once, and only by who imported the list", async () => {
    const { by, slug } = await importOne();
    expect(takeCodes(await makeOfficer(["administrator"]), slug)).toBeNull();
    expect(takeCodes(by, slug)?.toString()).toMatch(
      /^\ufeffnummer;stemcode\r?\nL-1;([2-9A-Z]{3}-){5}[2-9A-Z]{3}\r?\n$/,
    );
    const cookie = await sessionHeader(await startSession({ id: by.accountId, kind: "office" }));
    const again = new Request("http://site/", { method: "POST", body: new URLSearchParams(), headers: { cookie } });
    const answer = fetchCodes({ request: again, params: { roundSlug: slug }, context: {} });
    await expect(answer).rejects.toMatchObject({ status: 410 });
    expect(codesWait(by, slug)).toBe(false);
  });

  it("stays when a list after it is wrong, or is refused", async () => {
    const { by, slug } = await importOne();
    expect(startImport(by, slug, { errors: [{ line: 2, reason: "age_not_yes_or_no" }] })).toBe(true);
    expect(codesWait(by, slug)).toBe(true);
    expect(startImport(await makeOfficer(["clerk"]), slug, [{ number: "L-2", meetsAge: true }])).toBe(true);
    await vi.waitFor(() => expect(jobOf(slug)).toMatchObject({ state: "failed" }), 20_000);
    expect(takeCodes(by, slug)?.toString()).toContain("L-1;");
  });

  it("is gone after a quarter of an hour", async () => {
    const timers = vi.spyOn(globalThis, "setTimeout");
    const { by, slug } = await importOne();
    const ends = timers.mock.calls.filter(([, after]) => after === 15 * 60_000);
    timers.mockRestore();
    expect(ends).toHaveLength(1);
    for (const [end] of ends) end();
    expect(takeCodes(by, slug)).toBeNull();
  });
});

describe("a lost code", () => {
  const tryCode = (slug: string, code: string) =>
    identify(visitor, slug, { code, key: randomUUID(), from: randomUUID() });

  it("is replaced at the desk, which voids the old one and every way in that it gave", async () => {
    const round = await withRegister({ at: "valuation" });
    const { number, code } = await makeEntry(round);
    const desk = await makeOfficer(["desk_officer"]);
    const replaced = await replaceCode(desk, round.slug, ` ${number.toLowerCase()} `);
    if ("refused" in replaced) throw new Error(replaced.refused);
    expect(await tryCode(round.slug, code)).toEqual({ refused: "code_not_accepted", field: "code" });
    expect(await tryCode(round.slug, replaced.code)).toMatchObject({ kind: "code_holder", roundId: round.id });
    expect((await db.stemcode.findMany()).map(({ state }) => state).toSorted()).toEqual(["revoked", "used"]);
    const [event] = await db.auditEvent.findMany();
    expect(event).toMatchObject({ type: "waardering.code_replaced", details: {}, actorId: desk.accountId });
  });

  it("is not given to who is not in the register or does not meet the age rule", async () => {
    const round = await withRegister({ at: "valuation" });
    const young = await makeEntry(round, { meetsAge: false });
    const desk = await makeOfficer(["desk_officer"]);
    expect(await replaceCode(desk, round.slug, "bestaat niet")).toEqual({ refused: "not_on_list", field: "number" });
    expect(await replaceCode(desk, round.slug, young.number)).toEqual({ refused: "below_age", field: "number" });
    expect(await db.stemcode.count()).toBe(0);
  });
});
