import { notFound, reading } from "#app/http.server.ts";
import { publicFile } from "#app/modules/plans/files.server.ts";
import { findRound } from "../rounds/find-round.server.ts";
import { fileHeaders } from "./file-headers.server.ts";

/** A photo or document of a step; not found as soon as the plan is not shown any more. */
export const loader = reading(async ({ actor, request, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  const id = number("file");
  const file = await publicFile(round, number("number"), id);
  if (!file) throw notFound();
  // Another file has another number, so what a browser has of this one is right; whether it may still be shown it asks soon.
  const headers = { ...fileHeaders(file.kind, id), "Cache-Control": "public, max-age=300", ETag: `"${id}"` };
  if (request.headers.get("If-None-Match") === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, { headers });
});
