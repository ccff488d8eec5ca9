/** What is known of a write that ended so: the database refused it, so nothing is stored, or the answer to it was lost. */
export type Trouble = "nothing_stored" | "unknown";

/**
 * SQLSTATE of a disk, memory or number of connections that is full, of a disk that fails, and of a database that only reads. Also of
 * a transaction that stood in the way of others each time it was tried, which Prisma calls P2034.
 */
const cannotStore = /^(53|58|25006|40001|40P01|P2034)/;
/** A server that ends or begins, which Prisma calls P1017; P2028 is a transaction that ended with its connection. */
const cutOff = /^(57|P1017|P2028)/;
const lost = /connection|socket|ECONNRESET|EPIPE/i;

/** As Prisma tells of what its driver met; of a connection that a transaction did not get it is the driver that tells. */
interface DatabaseError extends Error {
  readonly code?: string;
  readonly meta?: { readonly driverAdapterError?: { readonly cause?: { kind?: string; originalCode?: string } } };
}

/** Whether an error is trouble of the database's own and not a mistake of ours, for which there is null. */
export function databaseTrouble(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  const { code = "", meta, message }: DatabaseError = error;
  const { kind, originalCode = "" } = meta?.driverAdapterError?.cause ?? {};
  if (cannotStore.test(originalCode) || cannotStore.test(code) || kind === "DatabaseNotReachable")
    return "nothing_stored";
  if (cutOff.test(originalCode) || cutOff.test(code)) return "unknown";
  return originalCode === "" && lost.test(message) ? "unknown" : null;
}
