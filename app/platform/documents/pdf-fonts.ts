import { createRequire } from "node:module";

/** Source Sans 3 (SIL Open Font License), shipped in an npm package, so that a PDF looks the same from every machine. */
export const faces = {
  regular: "400Regular/SourceSans3_400Regular.ttf",
  italic: "400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  bold: "700Bold/SourceSans3_700Bold.ttf",
  boldItalic: "700Bold_Italic/SourceSans3_700Bold_Italic.ttf",
} as const;

export type Face = keyof typeof faces;

export function registerFaces(pdf: PDFKit.PDFDocument): void {
  const require = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(faces)) {
    pdf.registerFont(name, require.resolve(`@expo-google-fonts/source-sans-3/${file}`));
  }
}

type OpenFont = { hasGlyphForCodePoint(codePoint: number): boolean };

const box = "□";
const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/**
 * Makes text printable in these faces, which all hold the same characters: what they lack becomes a box, one per
 * visible character. PDF/A forbids the empty glyph that would else be drawn.
 */
export function boxesFor(pdf: PDFKit.PDFDocument): (text: string) => string {
  // pdfkit keeps the opened font to itself, and nothing else here knows which characters it has
  const { font } = (pdf.font("regular") as unknown as { _font: { font: OpenFont } })._font;
  const known = new Map<string, boolean>([["\n", true]]);
  const has = (character: string) => {
    const answer = known.get(character) ?? hasGlyph(font, character);
    known.set(character, answer);
    return answer;
  };
  const printable = (grapheme: string) => {
    const visible = grapheme
      .normalize("NFC")
      .replace(/\t/g, " ")
      .replace(/\p{Default_Ignorable_Code_Point}/gu, "");
    return Array.from(visible).every(has) ? visible : box;
  };
  return (text) =>
    Array.from(text).every(has)
      ? text
      : Array.from(graphemes.segment(text), ({ segment }) => printable(segment)).join("");
}

const invisible = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Private and rare characters count as absent: line breaking works by UTF-16 units and would cut them in two. So do
 * invisible ones: the typeface draws a soft hyphen as a hyphen.
 */
function hasGlyph(font: OpenFont, character: string): boolean {
  if (invisible.test(character)) return false;
  const codePoint = character.codePointAt(0) ?? 0;
  return codePoint < 0xe000 && font.hasGlyphForCodePoint(codePoint);
}
