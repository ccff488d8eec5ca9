import { LRUCache } from "lru-cache";
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

/** The last texts that were shown: a plan is read far more often than it changes. */
const shown = new LRUCache<string, string>({ max: 500 });

/** The HTML of an author's Markdown, safe to show: no pictures, no HTML of their own, links that lend no rank. */
export function htmlOf(markdown: string): string {
  const known = shown.get(markdown);
  if (known !== undefined) return known;
  const html = sanitizeHtml(marked.parse(withoutHtml(markdown)) as string, allowed);
  shown.set(markdown, html);
  return html;
}

/** An angle bracket that could open a tag is text, as the author typed it. */
function withoutHtml(markdown: string): string {
  return markdown.replace(/<(?=[a-z/!?])/gi, "&lt;");
}
