import { notFound, reading } from "#app/http.server.ts";
import { receiptFile } from "#app/modules/plans/files.server.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { fileHeaders } from "./file-headers.server.ts";
import { findReceiptPlan } from "./find-own-plan.server.ts";

/** A receipt, for who wrote the plan and for the office. */
export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const plan = await findReceiptPlan(actor, round, number("number"), url);
  const id = number("file");
  const file = await receiptFile(plan.id, id);
  if (!file) throw notFound();
  const headers = { ...fileHeaders(file.kind, id), "Cache-Control": "private, no-store" };
  return new Response(file.bytes, { headers });
});
