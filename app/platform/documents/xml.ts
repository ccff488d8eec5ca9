import { create, fragment } from "xmlbuilder2";
import { cleanText } from "./clean-text.ts";

/** A piece of XML as plain data; attributes and text are escaped when it is written. */
export type Element = { name: string; attributes: Readonly<Record<string, string>>; children: readonly Child[] };
export type Child = Element | string;

export function el(name: string, attributes: Readonly<Record<string, string>> = {}, ...children: Child[]): Element {
  return { name, attributes, children };
}

/** The whole file, UTF-8, without the characters that XML forbids. */
export function xmlBytes(root: Element): Uint8Array {
  const parts: string[] = [];
  const document = create({ version: "1.0", encoding: "UTF-8" });
  write(document, root, parts);
  const whole = (text: string): string => text.replace(/<\?part (\d+)\?>/g, (_, at) => whole(parts[Number(at)] ?? ""));
  return new TextEncoder().encode(whole(document.end()));
}

type Node = ReturnType<typeof create>;

/** As many children as are written at once. */
const atOnce = 200;

/**
 * xmlbuilder2 keeps the whole of what it writes as objects, of a table of thousands of rows some hundreds of megabytes. So many
 * children become text by so many at a time; until the end an instruction stands where they come, which no text can make.
 */
function write(parent: Node, { name, attributes, children }: Element, parts: string[]): void {
  const attributesToWrite = Object.entries(attributes).map(([key, value]) => [key, literal(value)] as const);
  const node = parent.ele(name, Object.fromEntries(attributesToWrite));
  if (children.length <= atOnce) writeAll(node, children, parts);
  else
    for (let from = 0; from < children.length; from += atOnce) {
      const part = fragment();
      writeAll(part, children.slice(from, from + atOnce), parts);
      node.ins("part", String(parts.push(part.end()) - 1));
    }
}

function writeAll(node: Node, children: readonly Child[], parts: string[]): void {
  for (const child of children) {
    if (typeof child === "string") node.txt(literal(child));
    else write(node, child, parts);
  }
}

/** xmlbuilder2 takes text that looks like an entity for one: with every ampersand escaped beforehand it has no choice. */
function literal(text: string): string {
  return cleanText(text).replaceAll("&", "&amp;");
}
