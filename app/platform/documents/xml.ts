import { create } from "xmlbuilder2";
import { cleanText } from "./clean-text.ts";

/** A piece of XML as plain data; attributes and text are escaped when it is written. */
export type Element = { name: string; attributes: Readonly<Record<string, string>>; children: readonly Child[] };
export type Child = Element | string;

export function el(name: string, attributes: Readonly<Record<string, string>> = {}, ...children: Child[]): Element {
  return { name, attributes, children };
}

/** The whole file, UTF-8, without the characters that XML forbids. */
export function xmlBytes(root: Element): Uint8Array {
  const document = create({ version: "1.0", encoding: "UTF-8" });
  write(document, root);
  return new TextEncoder().encode(document.end());
}

function write(parent: ReturnType<typeof create>, { name, attributes, children }: Element): void {
  const attributesToWrite = Object.entries(attributes).map(([key, value]) => [key, literal(value)] as const);
  const node = parent.ele(name, Object.fromEntries(attributesToWrite));
  for (const child of children) {
    if (typeof child === "string") node.txt(literal(child));
    else write(node, child);
  }
}

/** xmlbuilder2 takes text that looks like an entity for one: with every ampersand escaped beforehand it has no choice. */
function literal(text: string): string {
  return cleanText(text).replaceAll("&", "&amp;");
}
