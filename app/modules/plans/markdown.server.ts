import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";

const marked = new Marked({ gfm: true, breaks: false, async: false });

/** Headings of an author begin below those of the page. */
const demoted = { h1: "h3", h2: "h3", h3: "h4", h4: "h4", h5: "h4", h6: "h4" };

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ["p", "h3", "h4", "ul", "ol", "li", "strong", "em", "blockquote", "a", "br", "del", "hr"],
  allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
  allowedSchemes: ["https", "http", "mailto"],
  allowProtocolRelative: false,
  transformTags: {
    ...demoted,
    a: (_tag, { href = "" }) => ({ tagName: "a", attribs: { href, rel: "nofollow noopener ugc" } }),
  },
};

/** The HTML of an author's Markdown, safe to show: no pictures, no HTML of their own, links that lend no rank. */
export function htmlOf(markdown: string): string {
  return sanitizeHtml(marked.parse(withoutHtml(markdown)) as string, allowed);
}

/** An angle bracket that could open a tag is text, as the author typed it. */
function withoutHtml(markdown: string): string {
  return markdown.replace(/<(?=[a-z/!?])/gi, "&lt;");
}
