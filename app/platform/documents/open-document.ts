import { pinnedDate } from "./pinned-date.ts";
import { el, xmlBytes, type Child, type Element } from "./xml.ts";
import { zip } from "./zip.ts";

const namespaces = {
  "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  "xmlns:number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
  "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
  "office:version": "1.2",
};

type Parts = {
  kind: "text" | "spreadsheet";
  title: string;
  subject?: string | undefined;
  date: string;
  /** Children of `office:styles`, of `office:automatic-styles` and `office:master-styles` in styles.xml. */
  styles: readonly Element[];
  page: { layouts: readonly Element[]; masters: readonly Element[] };
  /** Children of `office:automatic-styles` and of the body in content.xml. */
  automaticStyles: readonly Element[];
  body: readonly Element[];
};

/** An OpenDocument file (ISO/IEC 26300, version 1.2): `mimetype` comes first and uncompressed, as the standard asks. */
export function openDocument(parts: Parts): Uint8Array {
  const mediaType = `application/vnd.oasis.opendocument.${parts.kind}`;
  const files = [
    { name: "mimetype", bytes: new TextEncoder().encode(mediaType) },
    { name: "META-INF/manifest.xml", bytes: xmlBytes(packageManifest(mediaType)) },
    { name: "meta.xml", bytes: xmlBytes(meta(parts)) },
    { name: "styles.xml", bytes: xmlBytes(styles(parts)) },
    { name: "content.xml", bytes: xmlBytes(content(parts)) },
  ];
  return zip(files, parts.date, ["mimetype"]);
}

function packageManifest(mediaType: string): Element {
  const entry = (path: string, type: string) =>
    el("manifest:file-entry", { "manifest:full-path": path, "manifest:media-type": type });
  return el(
    "manifest:manifest",
    { "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": "1.2" },
    el("manifest:file-entry", {
      "manifest:full-path": "/",
      "manifest:version": "1.2",
      "manifest:media-type": mediaType,
    }),
    ...["meta.xml", "styles.xml", "content.xml"].map((name) => entry(name, "text/xml")),
  );
}

function meta({ title, subject, date }: Parts): Element {
  const instant = pinnedDate(date).toISOString().slice(0, 19);
  return el(
    "office:document-meta",
    namespaces,
    el(
      "office:meta",
      {},
      el("dc:title", {}, title),
      ...(subject === undefined ? [] : [el("dc:subject", {}, subject)]),
      el("meta:creation-date", {}, instant),
      el("dc:date", {}, instant),
      el("dc:language", {}, "nl-NL"),
    ),
  );
}

function styles({ styles: named, page }: Parts): Element {
  return el(
    "office:document-styles",
    namespaces,
    fontFaces(),
    el("office:styles", {}, ...named),
    el("office:automatic-styles", {}, ...page.layouts),
    el("office:master-styles", {}, ...page.masters),
  );
}

function content({ kind, automaticStyles, body }: Parts): Element {
  return el(
    "office:document-content",
    namespaces,
    fontFaces(),
    el("office:automatic-styles", {}, ...automaticStyles),
    el("office:body", {}, el(`office:${kind}`, {}, ...body)),
  );
}

export const documentFont = "Liberation Sans";

function fontFaces(): Element {
  const family = { "svg:font-family": `'${documentFont}', Arial, Helvetica`, "style:font-family-generic": "swiss" };
  return el("office:font-face-decls", {}, el("style:font-face", { "style:name": documentFont, ...family }));
}

/** Text as OpenDocument spells it: line ends, tabs and runs of spaces are elements, or a reader folds them into one. */
export function spelled(text: string): Child[] {
  return text
    .split(/(\n|\t| {2,}|^ )/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (piece === "\n") return el("text:line-break");
      if (piece === "\t") return el("text:tab");
      return /^ +$/.test(piece) && piece !== " " ? el("text:s", { "text:c": String(piece.length) }) : piece;
    });
}
