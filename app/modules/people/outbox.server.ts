import { createTransport } from "nodemailer";
import { db, type Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { log } from "#app/platform/log.server.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Puts a mail in the outbox within the transaction of the act that it tells about; sending comes after. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  await tx.outboxMail.create({ data: mail });
}

/** Sends what waits, over SMTP; without SMTP_URL the outbox is only shown. Gives up on a mail after five attempts. */
export async function deliverOutbox(): Promise<number> {
  if (!env.smtpUrl) return 0;
  const transport = createTransport(env.smtpUrl);
  const waiting = await db.outboxMail.findMany({
    where: { sentAt: null, attempts: { lt: 5 } },
    orderBy: { id: "asc" },
    take: 50,
  });
  let sent = 0;
  for (const { id, to, subject, text } of waiting) {
    await db.outboxMail.update({ where: { id }, data: { attempts: { increment: 1 } } });
    try {
      await transport.sendMail({ from: env.mailFrom, to, subject, text });
      await db.outboxMail.update({ where: { id }, data: { sentAt: new Date() } });
      sent++;
    } catch (error) {
      log.warn({ mail: id, reason: error instanceof Error ? error.message : "unknown" }, "mail not sent");
    }
  }
  return sent;
}
