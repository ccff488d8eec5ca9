import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { Checks, type Place, type Row } from "../row.ts";
import { inFlight, sendForm } from "../voters.ts";

/**
 * Guesses at the stemcodes of a round whose register is full, by somebody who knows how a code is made, who has a copy of the
 * database, and who has seen codes that are used, replaced or of another round: at the lookup itself, and over HTTP, where
 * every refusal must be the same to the byte. Then too many tries, of one code and from one network. Meanwhile people with a code
 * of their own come from networks of their own, and get in. The log tells that somebody may be guessing, also where the guesses
 * come from everywhere, and holds no code.
 */
export const d8: Row = {
  name: "D8",
  promise: "Nobody guesses a stemcode, and a refused code does not tell why it was refused.",
  sizes: { small: 2_500, full: 1_000_000 },
  saboteurs: {
    "little-chance": { size: 5_000, what: "codes are made of sixteen random bits" },
    "plain-codes": { size: 2_000, what: "the plain codes stand beside their hashes" },
    "used-codes-differ": { size: 2_000, what: "a used code ends in another answer" },
    "no-limit": { size: 2_000, what: "tries are not counted" },
  },
  async run({ size, sabotage, place, say }) {
    const stage = await setRegister(size, sabotage === "little-chance");
    if (sabotage) await sabotageWith(place, sabotage, stage);
    const checks = new Checks();
    // A seeded fault is looked for where it is.
    if (sabotage === null || ofCodes.includes(sabotage)) {
      const start = performance.now();
      await guessAtLookup(checks, place, stage, size);
      const seconds = (performance.now() - start) / 1000;
      say(`${size} guesses at the lookup in ${seconds.toFixed(1)} s`);
    }
    if (sabotage === null || !ofCodes.includes(sabotage)) {
      const start = performance.now();
      await guessOverHttp(checks, place, stage, size / 100);
      say(`${size / 100} guesses over HTTP in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    return checks.outcome;
  },
};

/** The faults of the codes themselves; the others are of how the site answers. */
const ofCodes: readonly string[] = ["little-chance", "plain-codes"];

interface Stage {
  readonly round: Round;
  /** By what became of them; `issued` are worth something. */
  readonly codes: Readonly<Record<"issued" | "used" | "revoked" | "elsewhere", readonly string[]>>;
}

/** A code of sixteen bits alone, as a program without chance would make it. */
const weak = (number: number): Uint8Array => {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint16(0, number);
  return bytes;
};

async function setRegister(size: number, littleChance: boolean): Promise<Stage> {
  const { makeRound } = await import("#tests/support/factories.ts");
  const { registerChannels } = await import("#tests/support/waardering-factories.ts");
  const wishes = { kind: "citizens_budget", at: "valuation", rules: { channels: registerChannels } } as const;
  const [round, other] = [await makeRound(wishes), await makeRound(wishes)];
  const few = Math.ceil(size / 400);
  const issued = Math.min(100_000, Math.ceil(size / 10));
  return {
    round,
    codes: {
      issued: await fill(round, issued, "issued", littleChance),
      used: await fill(round, few, "used"),
      revoked: await fill(round, few, "revoked"),
      elsewhere: await fill(other, few, "issued"),
    },
  };
}

async function fill(
  { id: roundId }: Round,
  many: number,
  state: "issued" | "used" | "revoked",
  littleChance = false,
): Promise<string[]> {
  const { db } = await import("#app/platform/db.server.ts");
  const { stemcodeFrom } = await import("#app/modules/waardering/core/stemcode.ts");
  const { numberHash, stemcodeHash } = await import("#app/modules/waardering/register.server.ts");
  const codes = new Set<string>();
  while (codes.size < many)
    codes.add(stemcodeFrom(littleChance ? weak(randomInt(65_536)) : new Uint8Array(randomBytes(16))));
  const rows = [...codes].map((code) => ({ code, id: randomUUID() }));
  for (let at = 0; at < rows.length; at += 5000) {
    const part = rows.slice(at, at + 5000);
    await db.registerEntry.createMany({
      data: part.map(({ id }) => ({ id, roundId, numberHash: numberHash(roundId, id), meetsAge: true })),
    });
    await db.stemcode.createMany({
      data: part.map(({ id, code }) => ({
        hash: stemcodeHash(roundId, code.replaceAll("-", "")),
        entryId: id,
        state,
        usedWith: state === "used" ? randomUUID() : null,
      })),
    });
  }
  return rows.map(({ code }) => code);
}

/** Every kind of guess in turn. */
async function guessAtLookup(checks: Checks, place: Place, { round, codes }: Stage, size: number): Promise<void> {
  const { db } = await import("#app/platform/db.server.ts");
  const { readStemcode, stemcodeFrom } = await import("#app/modules/waardering/core/stemcode.ts");
  const { readable } = await import("#app/modules/waardering/core/readable.ts");
  const { takeCode } = await import("#app/modules/waardering/identify.server.ts");
  const { stemcodeHash } = await import("#app/modules/waardering/register.server.ts");
  const copied = await codesInDatabase(place);
  const known = [...codes.used, ...codes.revoked, ...codes.elsewhere];
  /** A code that is worth something, with one character of another kind and its check made right again. */
  const neighbour = (at: number): string => {
    const code = (codes.issued[at % codes.issued.length] ?? "").replaceAll("-", "");
    const place = at % 17;
    const other = readable[(readable.indexOf(code[place] ?? "") + 1 + (at % 30)) % 31] ?? "";
    const free = code.slice(0, place) + other + code.slice(place + 1, 17);
    return Array.from(readable, (check) => free + check).find((one) => readStemcode(one) !== null) ?? "";
  };
  const kinds = [
    () => stemcodeFrom(new Uint8Array(randomBytes(16))),
    () => stemcodeFrom(weak(randomInt(65_536))),
    neighbour,
    (at: number) => known[at % known.length] ?? "",
    (at: number) => copied[at % copied.length] ?? "",
  ];
  const guesses = Array.from({ length: size }, (_, at) => at);
  await inFlight(20, guesses, async (at) => {
    const guess = kinds[at % kinds.length]?.(Math.floor(at / kinds.length)) ?? "";
    const characters = readStemcode(guess) ?? guess;
    const entry = await takeCode(db, round.id, stemcodeHash(round.id, characters), randomUUID()).catch(String);
    checks.check(entry === null, () => `guess ${at}: ${entry}`);
  });
}

/** Whatever in a copy of the database could be typed as a code, and if nothing could, its hashes. */
async function codesInDatabase(place: Place): Promise<string[]> {
  const { readStemcode } = await import("#app/modules/waardering/core/stemcode.ts");
  const rows = await place.asOwner<Record<string, unknown>>(`SELECT * FROM "Stemcode" LIMIT 1000`);
  const texts = rows.flatMap((row) =>
    Object.values(row).flatMap((value) =>
      Buffer.isBuffer(value)
        ? [value.toString("hex"), value.toString("latin1")]
        : typeof value === "string"
          ? [value]
          : [],
    ),
  );
  const typable = texts.filter((text) => readStemcode(text) !== null);
  return typable.length > 0 ? typable : texts;
}

async function guessOverHttp(checks: Checks, place: Place, { round, codes }: Stage, many: number): Promise<void> {
  const { stemcodeFrom } = await import("#app/modules/waardering/core/stemcode.ts");
  const app = await place.startApp({ TRUST_PROXY: "1", LOG_LEVEL: "info" });
  const address = `${app.url}/rondes/${round.slug}/waardering/meedoen`;
  const sent: string[] = [];
  const send = (code: string, from: string) => {
    sent.push(code);
    return sendForm(address, "", { code, key: randomUUID() }, { headers: { "X-Forwarded-For": from } });
  };
  const random = () => stemcodeFrom(new Uint8Array(randomBytes(16)));
  /** A network that nobody else is in. */
  const somewhere = (at: number) => `10.${(at >> 8) & 255}.${at & 255}.1`;
  let expected: string | null = null;
  const kinds = [
    random,
    (at: number) => codes.used[at],
    (at: number) => codes.revoked[at],
    (at: number) => codes.elsewhere[at],
  ];
  // Enough that one in a hundred is a number of people.
  const entitled = codes.issued.slice(0, Math.max(100, Math.floor(many / 10)));
  const entering = inFlight(2, entitled, async (code, at) => {
    const { status } = await send(code, `10.${128 + (at >> 8)}.${at & 255}.1`);
    return status === 303;
  });
  await inFlight(
    8,
    Array.from({ length: many }, (_, at) => at),
    async (at) => {
      const guess = kinds[at % kinds.length]?.(Math.floor(at / kinds.length)) ?? random();
      const { status, body } = await send(guess, somewhere(at));
      const seen = `${status}\n${sameForAll(body, guess)}`;
      expected ??= seen.startsWith("409") ? seen : null;
      checks.check(seen === expected, () => `HTTP guess ${at} got ${seen.slice(0, 40).replaceAll("\n", " ")}`);
    },
  );
  await tooMany(checks, send, random);
  const inside = (await entering).filter(Boolean).length;
  checks.check(
    inside >= 0.99 * entitled.length,
    () => `${inside} of ${entitled.length} with a code of their own got in`,
  );
  const log = app.log();
  for (const limit of ["stemcode", "address", "wrongCodes"])
    checks.check(
      log.split("\n").filter((line) => line.includes(`"limit":"${limit}"`)).length === 1,
      () => `the log does not tell once that the limit "${limit}" was exceeded`,
    );
  const plain = sent.filter((code) => log.includes(code) || log.includes(code.replaceAll("-", "")));
  checks.check(plain.length === 0, () => `${plain.length} codes stand in the log`);
}

/** What is made anew for every answer. */
const sameForAll = (body: string, guess: string): string =>
  body
    .replaceAll(guess, "")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "")
    .replaceAll(/nonce="[^"]*"/g, "");

async function tooMany(
  checks: Checks,
  send: (code: string, from: string) => Promise<{ readonly body: string }>,
  random: () => string,
): Promise<void> {
  const isStopped = ({ body }: { readonly body: string }) => body.includes("te vaak een verkeerde code");
  const one = random();
  const ofOne = await inFlight(1, Array.from({ length: 8 }), (_, at) => send(one, `172.16.${at}.1`));
  checks.check(ofOne.filter(isStopped).length === 3, () => "one code could be tried more than five times");
  const fromOne = await inFlight(8, Array.from({ length: 120 }), () => send(random(), "172.20.0.1"));
  checks.check(fromOne.filter(isStopped).length === 20, () => "one network could try more than a hundred codes");
}

async function sabotageWith(place: Place, sabotage: string, { codes }: Stage): Promise<void> {
  if (sabotage === "plain-codes") {
    await place.asOwner(`ALTER TABLE "Stemcode" ADD COLUMN code text`);
    const { stemcodeHash } = await import("#app/modules/waardering/register.server.ts");
    const [row] = await place.asOwner<{ roundId: number }>(`SELECT min("roundId") AS "roundId" FROM "RegisterEntry"`);
    for (const code of codes.issued)
      await place.asOwner(`UPDATE "Stemcode" SET code = $1 WHERE hash = $2`, [
        code,
        Buffer.from(stemcodeHash(row?.roundId ?? 0, code.replaceAll("-", ""))),
      ]);
  }
  if (sabotage === "used-codes-differ")
    await place.asOwner(`
      CREATE FUNCTION complain(state "StemcodeState") RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN IF state = 'used' THEN RAISE EXCEPTION 'this code was used'; END IF; RETURN true; END $$;
      ALTER TABLE "Stemcode" ENABLE ROW LEVEL SECURITY;
      CREATE POLICY looking ON "Stemcode" FOR SELECT USING (true);
      CREATE POLICY changing ON "Stemcode" FOR UPDATE USING (complain(state)) WITH CHECK (true)`);
  if (sabotage === "no-limit")
    await place.asOwner(`
      CREATE FUNCTION count_nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.points := 0; RETURN NEW; END $$;
      CREATE TRIGGER count_nothing BEFORE INSERT OR UPDATE ON "RateLimit" FOR EACH ROW EXECUTE FUNCTION count_nothing()`);
}
