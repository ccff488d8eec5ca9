import { randomUUID } from "node:crypto";
import type { Row } from "../row.ts";

/** How well a number tells two groups apart: 0.5 is not at all (the area under the ROC curve, by ranks). */
function areaUnderCurve(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, of: 1 })), ...other.map((value) => ({ value, of: 0 }))];
  all.sort((a, b) => a.value - b.value);
  const ranks = all.reduce((sum, { of }, at) => sum + (of === 1 ? at + 1 : 0), 0);
  return (ranks - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
}

/** Sign-ins with a wrong password, turn by turn for an account that exists and for one that does not. */
export const d9: Row = {
  name: "D9",
  promise: "How long signing in takes does not tell whether an account exists.",
  sizes: { small: 120, full: 2000 },
  alone: true,
  saboteurs: { "no-dummy": { size: 60, what: "without an account no password is checked" } },
  async run({ size, sabotage, say }) {
    const { db } = await import("#app/platform/db.server.ts");
    const { hashPassword } = await import("#app/platform/password.server.ts");
    const { signIn } = await import("#app/modules/people/sign-in.server.ts");
    const passwordHash = await hashPassword("drie losse woorden");
    const known: string[] = [];
    for (let at = 0; at < size / 2; at++) known.push(`bekend-${at}-${randomUUID()}@proef.example`);
    await db.account.createMany({
      data: known.map((email) => ({
        kind: "resident" as const,
        email,
        passwordHash,
        displayName: "Kiezer",
        birthYear: 1980,
      })),
    });
    const time = async (email: string): Promise<number> => {
      const start = performance.now();
      const exists = sabotage === null || known.includes(email);
      // Without the stand-in for a missing account, signing in would be over here.
      const result = exists
        ? await signIn({ email, password: "een ander wachtwoord", from: randomUUID() })
        : { refused: await db.account.findUnique({ where: { email } }).then(() => "wrong_credentials") };
      if (!("refused" in result) || result.refused !== "wrong_credentials") throw new Error(JSON.stringify(result));
      return performance.now() - start;
    };
    await time(`opwarmen-${randomUUID()}@proef.example`);
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (const [at, email] of known.entries()) {
      const turns = [
        async () => void times.known.push(await time(email)),
        async () => void times.unknown.push(await time(`onbekend-${at}-${randomUUID()}@proef.example`)),
      ];
      // Which of the two comes first changes, so that neither has the machine to itself.
      for (const turn of at % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
    const area = areaUnderCurve(times.known, times.unknown);
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    say(`median ${median(times.known).toFixed(1)} ms known, ${median(times.unknown).toFixed(1)} ms unknown`);
    // With few tries chance alone moves the area: four times its deviation. The asked bound is that of the full size.
    const room = size >= 2000 ? 0.05 : 4 / Math.sqrt(3 * size);
    const holds = Math.abs(area - 0.5) <= room;
    return { asked: 1, found: holds ? 1 : 0, value: `auc=${area.toFixed(3)}` };
  },
};
