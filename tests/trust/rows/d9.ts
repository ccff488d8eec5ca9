import { randomUUID } from "node:crypto";
import { Checks, type Row } from "../row.ts";

/** How well a number tells two groups apart: 0.5 is not at all (the area under the ROC curve, by ranks). */
function areaUnderCurve(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, of: 1 })), ...other.map((value) => ({ value, of: 0 }))];
  all.sort((a, b) => a.value - b.value);
  const ranks = all.reduce((sum, { of }, at) => sum + (of === 1 ? at + 1 : 0), 0);
  return (ranks - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
}

type Call = (email: string) => Promise<unknown>;

/** Sign-ins with a wrong password, and asking for a link by mail, turn by turn for an account that exists and one that does not. */
export const d9: Row = {
  name: "D9",
  promise:
    "Neither the answer nor its time tells whether an account exists: signing in, making an account, a lost password.",
  sizes: { small: 100, full: 2000 },
  alone: true,
  saboteurs: {
    "other-cost": { size: 28, what: "passwords were kept at a higher cost than an unknown account is checked with" },
    "mailed-at-once": { size: 28, what: "a mail to who has an account leaves before the answer" },
    "shown-mail": { size: 4, what: "the page shows the mail, as in the example" },
  },
  async run({ size, sabotage, place, say }) {
    const { hash } = await import("argon2");
    const { db } = await import("#app/platform/db.server.ts");
    const { hashPassword } = await import("#app/platform/password.server.ts");
    const { signIn } = await import("#app/modules/people/sign-in.server.ts");
    const { sendLink } = await import("#app/modules/people/send-link.server.ts");
    const env = { EXAMPLE_MODE: sabotage === "shown-mail" ? "1" : "0" };
    Object.assign(process.env, env);
    const checks = new Checks();
    const isSmall = size < 2000;
    const password = "drie losse woorden";
    const passwordHash =
      sabotage === "other-cost"
        ? await hash(password, { memoryCost: 65_536, timeCost: 3, parallelism: 1 })
        : await hashPassword(password);
    if (sabotage === "mailed-at-once") await place.asOwner(mailedAtOnce);
    await db.wijk.create({ data: { name: "Noord", position: 1 } });
    const known = Array.from(
      { length: isSmall ? 1.5 * size : size / 2 },
      (_, at) => `bekend-${at}-${randomUUID()}@proef.example`,
    );
    const person = { kind: "resident" as const, passwordHash, displayName: "Kiezer", birthYear: 1980 };
    await db.account.createMany({ data: known.map((email) => ({ ...person, email })) });

    const calls: Readonly<Record<string, Call>> = {
      "signing in": (email) => signIn({ email, password: "een ander wachtwoord", from: randomUUID() }),
      "asking for a link": (email) => sendLink({ email, back: "", from: randomUUID() }),
    };
    const areas: string[] = [];
    for (const [name, call] of Object.entries(calls)) {
      const look = async (emails: readonly string[], room: number) => {
        const { times, answers } = await turnByTurn(emails, call);
        const area = areaUnderCurve(times.known, times.unknown);
        say(`${name}: median ${median(times.known)} ms known, ${median(times.unknown)} ms unknown`);
        return { answers, area, holds: Math.abs(area - 0.5) <= room };
      };
      // With few tries chance alone moves the area: four times its deviation. The asked bound is that of the full size.
      const room = (many: number) => (isSmall ? 4 / Math.sqrt(6 * many) : 0.05);
      const [some, more] = [known.slice(0, size / 2), known.slice(size / 2)];
      const first = await look(some, room(some.length));
      // A machine that is busy at times makes chance larger than that: what seems to tell must still do so twice as long.
      const last = first.holds || !isSmall ? first : await look(more, room(more.length));
      checks.check(first.answers.size === 1, () => `${name}: ${[...first.answers].slice(0, 2).join(" or ")}`);
      checks.check(last.holds, () => `${name}: auc=${last.area.toFixed(3)}`);
      areas.push(last.area.toFixed(3));
    }
    await comparePages(await place.startApp(env), known, checks);
    return { ...checks.outcome, value: `auc=${areas.join(",")}` };
  },
};

/** How long each call took, and all different answers; which of two comes first a draw says, so that nothing that returns hits one alone. */
async function turnByTurn(known: readonly string[], call: Call) {
  const { seededDraw } = await import("#app/modules/counting/core/random.ts");
  const answers = new Set<string>();
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
  const time = async (email: string): Promise<number> => {
    const start = performance.now();
    const answer = await call(email);
    const took = performance.now() - start;
    answers.add(JSON.stringify(answer));
    return took;
  };
  for (let at = 0; at < 5; at++) await time(`opwarmen-${randomUUID()}@proef.example`);
  const draw = seededDraw("D9");
  for (const [at, email] of known.entries()) {
    const turns = [
      async () => void times.known.push(await time(email)),
      async () => void times.unknown.push(await time(`onbekend-${at}-${randomUUID()}@proef.example`)),
    ];
    for (const turn of draw(2) === 0 ? turns : turns.toReversed()) await turn();
  }
  return { times, answers };
}

/** The pages of the site, in status and to the byte but for the address itself and what is new in every page. */
async function comparePages(
  app: { readonly url: string; readonly stop: () => Promise<void> },
  known: readonly string[],
  checks: Checks,
) {
  const unknown = `onbekend-${randomUUID()}@proef.example`;
  const forms: readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[] = [
    ["/inloggen", { password: "een ander wachtwoord" }],
    ["/account-maken", {}],
    ["/wachtwoord-vergeten", {}],
  ];
  for (const [path, fields] of forms) {
    const pageFor = async (email: string) => {
      const response = await fetch(app.url + path, {
        method: "POST",
        headers: { origin: app.url },
        body: new URLSearchParams({ ...fields, email }),
        redirect: "manual",
      });
      const text = (await response.text()).replaceAll(email, "ADRES").replaceAll(/nonce(="|":")[^"]+/g, "nonce");
      return { status: response.status, location: response.headers.get("location"), text };
    };
    const [one, other] = [await pageFor(known.at(-1) ?? ""), await pageFor(unknown)];
    checks.check(one.status < 500 && one.text.includes("ADRES"), () => `${path}: ${one.status}, without the address`);
    const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
    let at = 0;
    while (first[at] === second[at] && at < first.length) at++;
    checks.check(first === second, () => `${path} differs: ${first.slice(Math.max(0, at - 80), at + 80)}`);
  }
  await app.stop();
}

function median(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(1);
}

const mailedAtOnce = `
  CREATE FUNCTION mailed_at_once() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF EXISTS (SELECT FROM "Account" WHERE email = NEW."to") THEN PERFORM pg_sleep(0.2); END IF; RETURN NEW; END $$;
  CREATE TRIGGER mailed_at_once AFTER INSERT ON "OutboxMail" FOR EACH ROW EXECUTE FUNCTION mailed_at_once()`;
