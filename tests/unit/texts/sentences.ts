import { readFileSync } from "node:fs";
import ts from "typescript";

/** A sentence that people may read, and where it is written. */
export interface Sentence {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly words: readonly string[];
}

/** Stands for what a text fills in: a name, an amount, a date. It is read as one word. */
const filledIn = "…";

/** The sentences that a file of ours can show: of every string and text in it, but not of its keys, codes and errors. */
export const sentencesIn = (file: string): Sentence[] => sentencesOf(readFileSync(file, "utf8"), file);

export function sentencesOf(code: string, file: string): Sentence[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (isForBuilders(node)) return;
    const text = textOf(node);
    if (text === null) {
      ts.forEachChild(node, visit);
      return;
    }
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    for (const sentence of split(text)) found.push({ file, line, text: sentence, words: wordsOf(sentence) });
    if (ts.isTemplateExpression(node)) for (const { expression } of node.templateSpans) visit(expression);
  };
  visit(source);
  return found.filter(({ words }) => words.length > 1);
}

function textOf(node: ts.Node): string | null {
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => filledIn + literal.text).join("");
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) return node.text;
  return null;
}

/** Imports, types, names of properties and attributes, what is compared with, and errors, which nobody reads on a page. */
function isForBuilders(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || isName(node)) return true;
  if (ts.isNewExpression(node)) return node.expression.getText().endsWith("Error");
  if (ts.isTaggedTemplateExpression(node)) return true;
  return false;
}

function isName(node: ts.Node): boolean {
  return ts.isStringLiteral(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** A full stop, question mark, exclamation mark or colon with a capital or a new line after it ends a sentence; so does a line. */
function split(text: string): string[] {
  return text
    .split(/(?<=[.?!:])\s+(?=["‘'(]?[\p{Lu}\d…])|\n+/u)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/[\s\u00a0]+/).filter((word) => /[\p{L}\d…]/u.test(word));
}
