import { asFile } from "#app/http.server.ts";

/** Of a file that somebody sent: it runs nothing, whatever is in it, and a document is kept and not opened here. */
export function fileHeaders(kind: "photo" | "document", id: number): Record<string, string> {
  const closed = { "Content-Security-Policy": "default-src 'none'; sandbox" };
  if (kind === "photo") return { ...closed, "Content-Type": "image/jpeg" };
  return { ...closed, ...asFile("application/pdf", `document-${id}.pdf`) };
}
