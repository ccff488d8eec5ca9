import type { RichText, Run } from "./model.ts";
import { spelled } from "./open-document.ts";
import { runsOf } from "./rich-text.ts";
import { el, type Child, type Element } from "./xml.ts";

/** A paragraph in a named style. */
export function paragraph(style: string, text: RichText): Element {
  return el("text:p", { "text:style-name": style }, ...inline(text));
}

export function inline(text: RichText): Child[] {
  return runsOf(text).flatMap(styled);
}

function styled(run: Run): Child[] {
  let children = spelled(run.text);
  const span = (style: string) => [el("text:span", { "text:style-name": style }, ...children)];
  if (run.strong) children = span("Strong_20_Emphasis");
  if (run.emphasis) children = span("Emphasis");
  if (run.href === undefined) return children;
  return [
    el(
      "text:a",
      { "xlink:type": "simple", "xlink:href": run.href, "text:style-name": "Internet_20_link" },
      ...children,
    ),
  ];
}
