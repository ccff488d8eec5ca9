import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What takes somebody first and yet is no command, each with the reason. */
export const noCommands: Readonly<Record<string, string>> = {
  act: "commands are made of it",
  actInRound: "commands are made of it",
  actOnPlan: "commands are made of it",
  actOnOwnPlan: "commands are made of it",
  onGranted: "commands are made of it",
  onMoney: "commands are made of it",
  bookerOf: "as whom somebody books; writes nothing",
  auditActor: "in which role somebody acts; writes nothing",
  whyNotDo: "asks the table for a command, and notes what it refuses to the office",
  codesWait: "tells whether a file waits; writes nothing",
  storeDecision: "commands are made of it",
  noted: "notes what a command refused to the office",
  onKnownRound: "commands are made of it",
  whyNotDesk: "asks the table; writes nothing",
  whyNotImport: "asks the table; writes nothing",
  deskEntry: "reads for the desk; writes nothing",
  ownData: "reads what the site keeps of somebody; writes nothing",
  voiceOf: "finds the voice of somebody; writes nothing",
  voiceOrNone: "finds the voice of somebody; writes nothing",
  voiceAfterClose: "finds the voice of somebody; writes nothing",
  valuingVoice: "finds the voice of somebody; writes nothing",
  takeDossier: "gives exportDossier, in a thread of its own",
  dossierJobOf: "tells how far a dossier is; writes nothing",
  startImport: "gives importRegister behind the request that brought the list",
  takeCodes: "hands the codes that importRegister made to who gave it; writes nothing",
};

const modules = "app/modules";
const somebody = /\b(Actor|Valuer|Resident|Officer|CodeHolder)\b/;

/** The exported functions of the modules' server files whose first argument is somebody. */
export function actorFirst(): string[] {
  const files = readdirSync(modules, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".server.ts"),
  );
  return files.flatMap((file) => exportsOf(readFileSync(join(modules, file), "utf8")));
}

function exportsOf(text: string): string[] {
  const source = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  const aliases = source.statements
    .filter(ts.isTypeAliasDeclaration)
    .filter(({ type }) => somebody.test(type.getText()));
  const isSomebody = (type: string) => somebody.test(type) || aliases.some(({ name }) => name.text === type);
  return functionsOf(source)
    .filter(({ parameters: [first] }) => isSomebody(first?.type?.getText() ?? ""))
    .map(({ name }) => name);
}

interface Exported {
  readonly name: string;
  readonly parameters: readonly ts.ParameterDeclaration[];
}

/** Declared as a function, or as a constant that is one. */
function functionsOf(source: ts.SourceFile): Exported[] {
  return source.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement))
      return isExported(statement)
        ? [{ name: statement.name?.text ?? "default", parameters: [...statement.parameters] }]
        : [];
    if (!ts.isVariableStatement(statement) || !isExported(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [{ name: name.getText(), parameters: [...initializer.parameters] }]
        : [],
    );
  });
}

const isExported = (node: ts.HasModifiers): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
