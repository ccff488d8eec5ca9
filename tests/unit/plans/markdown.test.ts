import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { htmlOf } from "#app/modules/plans/markdown.server.ts";

test("paragraphs, lists, emphasis and headings below those of the page", () => {
  expect(htmlOf("# Groot\n\nEen **vet** woord.\n\n- een\n- twee")).toBe(
    "<h3>Groot</h3>\n<p>Een <strong>vet</strong> woord.</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n",
  );
});

test("a link goes out without lending its rank", () => {
  expect(htmlOf("[site](https://voorbeeld.example)")).toContain(
    '<a href="https://voorbeeld.example" rel="nofollow noopener ugc">site</a>',
  );
});

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["an event", '<p onclick="x()">tekst</p>'],
  ["a picture", "![foto](https://voorbeeld.example/x.png)"],
  ["a link that is a script", "[klik](javascript:alert(1))"],
  ["a link without its scheme", "[klik](//voorbeeld.example)"],
  ["data", "[klik](data:text/html;base64,PHA+)"],
])("%s does not come through", (_, markdown) => {
  expect(htmlOf(markdown)).not.toMatch(/<script|<img|<[^>]*\son\w+=|href="(?:javascript|data|\/\/)/i);
});

test("HTML that an author types is shown as typed", () => {
  expect(htmlOf("Kies <b>dit</b>, want 3 < 4.")).toBe("<p>Kies &lt;b&gt;dit&lt;/b&gt;, want 3 &lt; 4.</p>\n");
});

const piece = fc.constantFrom(
  "<",
  ">",
  "script",
  "[a](",
  ")",
  "javascript:",
  "![",
  "](",
  '"',
  "`",
  "\n",
  "#",
  "&lt;",
  "a",
  " ",
);

property.prop([fc.array(piece, { maxLength: 30 })])("whatever is typed, only the allowed tags are there", (pieces) => {
  const tags = [...htmlOf(pieces.join("")).matchAll(/<\/?([a-z0-9]+)/g)].map((match) => match[1]);
  const allowed = ["p", "h3", "h4", "ul", "ol", "li", "strong", "em", "blockquote", "a", "br", "del", "hr"];
  expect(tags.filter((tag) => !allowed.includes(tag ?? ""))).toEqual([]);
});
