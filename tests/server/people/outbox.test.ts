import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { deliverOutbox, keepDelivering } from "#app/modules/people/outbox.server.ts";
import { db } from "#app/platform/db.server.ts";
import { log } from "#app/platform/log.server.ts";
import { startMailServer } from "#tests/support/smtp-server.js";

let server: Awaited<ReturnType<typeof startMailServer>>;

beforeEach(async () => {
  server = await startMailServer();
  vi.stubEnv("SMTP_URL", server.url);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const recipients = () => server.delivered.map(({ to }) => to);
const addresses = (count: number) => Array.from({ length: count }, (_, at) => `inwoner-${at + 1}@voorbeeld.example`);

const queue = (to: readonly string[]) =>
  db.outboxMail.createMany({
    data: to.map((one) => ({ to: one, subject: "Antwoord", text: "Kijk op https://x.example" })),
  });

/** Lets the wait after a failed attempt pass. */
const later = () => db.outboxMail.updateMany({ data: { triedAt: new Date(0) } });

test("what waits is sent in order, once, and keeps no text", async () => {
  await queue(addresses(3));
  expect(await deliverOutbox()).toBe(3);
  expect(await deliverOutbox()).toBe(0);
  expect(recipients()).toEqual(addresses(3));
  const mails = await db.outboxMail.findMany();
  expect(mails.every(({ sentAt, text, attempts }) => sentAt !== null && text === "" && attempts === 1)).toBe(true);
});

test("several that deliver at the same time send each mail once", async () => {
  await queue(addresses(20));
  const sent = await Promise.all([deliverOutbox(), deliverOutbox(), deliverOutbox(), deliverOutbox()]);
  expect(sent.reduce((a, b) => a + b)).toBe(20);
  expect(recipients().sort()).toEqual(addresses(20).sort());
});

test("a mail that fails waits before it is tried again, and others go on", async () => {
  await queue(addresses(1));
  server.takes(false);
  expect(await deliverOutbox()).toBe(0);
  server.takes(true);
  await queue(["later@voorbeeld.example"]);
  expect(await deliverOutbox()).toBe(1);
  expect(recipients()).toEqual(["later@voorbeeld.example"]);
  await later();
  expect(await deliverOutbox()).toBe(1);
});

test("why a mail failed is in the log without the words of the mail server, which name the address", async () => {
  const warn = vi.spyOn(log, "warn");
  await queue(addresses(1));
  server.takes(false);
  expect(await deliverOutbox()).toBe(0);
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ responseCode: 451 }), "mail not sent");
  expect(JSON.stringify(warn.mock.calls)).not.toContain("inwoner-1");
  warn.mockRestore();
});

test("after five attempts it stays, unsent and with its text", async () => {
  await queue(addresses(1));
  server.takes(false);
  for (let attempt = 0; attempt < 7; attempt++) {
    await deliverOutbox();
    await later();
  }
  server.takes(true);
  expect(await deliverOutbox()).toBe(0);
  expect(await db.outboxMail.findFirst()).toMatchObject({
    attempts: 5,
    sentAt: null,
    text: "Kijk op https://x.example",
  });
});

test("a process that serves the site delivers by itself", async () => {
  await queue(addresses(2));
  keepDelivering(20);
  keepDelivering(20);
  await vi.waitFor(() => expect(server.delivered).toHaveLength(2), 5_000);
  await queue(["later@voorbeeld.example"]);
  await vi.waitFor(() => expect(server.delivered).toHaveLength(3), 5_000);
});

test("nothing leaves from the example, or without a mail server", async () => {
  await queue(addresses(1));
  vi.stubEnv("EXAMPLE_MODE", "1");
  expect(await deliverOutbox()).toBe(0);
  vi.stubEnv("EXAMPLE_MODE", "0");
  vi.stubEnv("SMTP_URL", undefined);
  expect(await deliverOutbox()).toBe(0);
  expect(recipients()).toEqual([]);
});
