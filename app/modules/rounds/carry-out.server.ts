import type { Step } from "./act-in-round.server.ts";
import type { ProposalKind } from "./core/four-eyes.ts";
import { storeCalendar } from "./store-rules.server.ts";

/** Does what two people decided, in the transaction that says so. What is more than a row stands behind it. */
export const carryOut: Readonly<Record<ProposalKind, (step: Step) => Promise<void>>> = {
  open,
  close_early: closeEarly,
  // Counting leaves out what an approved proposal names, and the result is open once its release is approved.
  invalidate: async () => {},
  release: async () => {},
  // The file goes on its day, and once all this is stored: destroy-keys.server.ts.
  destroy_key: async () => {},
};

/** The rules freeze, a fund gets its purse, and from now on the clock alone moves the phases. */
async function open({ tx, round, record }: Step): Promise<void> {
  await tx.$executeRaw`UPDATE "Round" SET "openedAt" = now() WHERE id = ${round.id}`;
  if (round.ceiling !== null) await tx.fund.create({ data: { roundId: round.id, ceilingCents: round.ceiling } });
  await record({ type: "round.opened", details: { rulesVersion: round.rulesVersion, hash: round.rulesHash } });
}

/** Today becomes the last day of the phase: everybody can still finish what the screen shows. */
async function closeEarly({ tx, round, record }: Step): Promise<void> {
  const { phase } = round.standing;
  if (phase === null) throw new Error("no phase is running");
  const calendar = round.calendar.map((dates) => (dates.phase === phase ? { ...dates, endsOn: round.today } : dates));
  await storeCalendar(tx, round.id, calendar);
  await record({ type: "round.closed_early", details: { phase } });
}
