import { strFromU8, unzipSync } from "fflate";
import { create } from "xmlbuilder2";

/** The XML files of a zip by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Throws when the text is not well-formed XML. */
export function parsed(xml: string | undefined): Document {
  return create(xml ?? "").node as unknown as Document;
}

export function elements(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

/** Bytes as text, one character each: for looking into a PDF. */
export function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}
