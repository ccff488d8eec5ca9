const forbiddenInXml = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text with line ends as `\n` and without the characters that no XML file may hold (lone surrogates among them). */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n").replace(forbiddenInXml, "");
}
