import { createTransport, type Transporter } from "nodemailer";
import { db, type Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** After so many attempts somebody has to look at it. */
export const mostAttempts = 5;

/** Puts mails in the outbox within the transaction of the act that they tell about; sending comes after. */
export async function queueMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  await tx.outboxMail.createMany({ data: [...mails] });
}

/** Where mail leaves; null from the example, and without a mail server. */
export function mailServer(): string | null {
  return env.exampleMode ? null : env.smtpUrl;
}

interface Taken extends Mail {
  readonly id: number;
}

/**
 * Takes the first mail that waits, for one attempt: who takes it has counted it before anybody else can see it. After a
 * failed attempt a mail waits longer each time: 5, 20, 45 and 80 minutes.
 */
async function take(): Promise<Taken | null> {
  const [taken] = await db.$queryRaw<Taken[]>`
    UPDATE "OutboxMail" SET attempts = attempts + 1, "triedAt" = now() WHERE id = (
      SELECT id FROM "OutboxMail" WHERE "sentAt" IS NULL AND attempts < ${mostAttempts}
        AND ("triedAt" IS NULL OR "triedAt" + attempts * attempts * interval '5 minutes' <= now())
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "to", subject, text`;
  return taken ?? null;
}

/** Sends what waits, each mail by one process only, also when several run beside each other. Answers how many were sent. */
export async function deliverOutbox(): Promise<number> {
  const url = mailServer();
  if (url === null) return 0;
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };
  const transport = createTransport({ url, ...timeouts });
  let sent = 0;
  for (let mail = await take(); mail; mail = await take()) if (await send(transport, mail)) sent++;
  transport.close();
  return sent;
}

/** What is sent keeps no text: it was for the reader alone, and may hold a link that lets somebody in. */
async function send(transport: Transporter, { id, ...mail }: Taken): Promise<boolean> {
  try {
    await transport.sendMail({ from: env.mailFrom, ...mail });
  } catch (error) {
    log.warn({ mail: id, ...whyNotSent(error) }, "mail not sent");
    return false;
  }
  await db.$executeRaw`UPDATE "OutboxMail" SET "sentAt" = now(), text = '' WHERE id = ${id}`;
  return true;
}

/** By number and kind: what a mail server says in words mostly names the address. */
function whyNotSent(error: unknown): { code?: unknown; responseCode?: unknown } {
  if (!(error instanceof Error)) return {};
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown };
  return { code, responseCode };
}

/** Modules may be loaded more than once in a process; the postman comes once. */
const holder = globalThis as { postmanOfThisProcess?: NodeJS.Timeout };

/** Looks in the outbox again and again as long as this process lives, when mail leaves at all. */
export function keepDelivering(everyMilliseconds = 15_000): void {
  if (mailServer() === null || holder.postmanOfThisProcess) return;
  const again = () => {
    holder.postmanOfThisProcess = setTimeout(() => void round(), everyMilliseconds).unref();
  };
  const round = async () => {
    await deliverOutbox().catch((error: unknown) => log.error({ err: error }, "the outbox could not be emptied"));
    again();
  };
  again();
}
