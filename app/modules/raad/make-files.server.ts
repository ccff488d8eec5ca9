import { createHash } from "node:crypto";
import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { csv } from "#app/platform/documents/csv.ts";
import type { Workbook } from "#app/platform/documents/model.ts";
import { ods } from "#app/platform/documents/ods.ts";
import { odt } from "#app/platform/documents/odt.ts";
import { pdf } from "#app/platform/documents/pdf.ts";
import { xlsx } from "#app/platform/documents/xlsx.ts";
import { manifest, zip, type NamedFile } from "#app/platform/documents/zip.ts";
import { env } from "#app/platform/env.server.ts";
import { votePabulib } from "#app/modules/waardering/vote-pabulib.ts";
import { voteOf } from "#app/modules/waardering/vote.server.ts";
import { pointsPerPlan } from "#app/modules/fonds/queries.server.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { makeDossier, type Dossier, type DossierStage } from "./core/dossier.ts";
import { loadFacts } from "./load-facts.server.ts";
import { lettersPapers, toldByLetter } from "./render/letters.ts";
import { withFingerprint, type Paper } from "./render/paper.ts";
import { papersOf, sheetsOf } from "./render/papers.ts";
import { withSums } from "./render/tables.ts";

/** Hears how many of how many steps are done. */
export type Progress = (done: number, total: number) => void;

export interface DossierFile {
  readonly round: string;
  readonly stage: DossierStage;
  /** Number of files in the zip, the manifest included. */
  readonly files: number;
  /** SHA-256 of manifest.json, lower-case hex: stands for the whole dossier. */
  readonly manifest: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The whole dossier of a round as one zip. The same data give the same bytes: every date in it is that of the facts. `progress`
 * hears how many of how many steps are done.
 */
export async function makeDossierFile(round: Round, progress: Progress = () => undefined): Promise<DossierFile> {
  const dossier = makeDossier(await loadFacts(round));
  const parts = { letters: await lettersOf(round, dossier), ballots: await ballotsOf(round) };
  const files = await filesOf(dossier, parts, progress);
  const { slug, rulesVersion, rulesHash } = round;
  const facts = {
    round: slug,
    stage: dossier.stage,
    date: dossier.on,
    rules: { version: rulesVersion, sha256: rulesHash },
  };
  const contents = manifest(files, facts);
  return {
    round: slug,
    stage: dossier.stage,
    files: files.length + 1,
    manifest: sha256(contents),
    name: `dossier-${slug}-${dossier.stage === "before" ? "voor" : "na"}-besluit.zip`,
    bytes: zip([...files, { name: "manifest.json", bytes: contents }], dossier.on),
  };
}

/** As everybody can have them: nothing before two people released the outcome. */
async function ballotsOf(round: Round): Promise<string | null> {
  const vote = round.released ? await voteOf(round) : null;
  return vote && votePabulib(round, vote, env.municipality);
}

/** The letters to those whose plans were decided on, with what the board gave those plans. */
async function lettersOf(round: Round, dossier: Dossier): Promise<Paper[]> {
  const plans = toldByLetter(dossier);
  if (plans.length === 0) return [];
  const awarded = plans.filter(({ award }) => award).map(({ id }) => id);
  return lettersPapers(dossier, await pointsPerPlan(round, awarded));
}

interface Parts {
  /** Of residents each gets one: what they were made of is nothing for them. */
  readonly letters: readonly Paper[];
  /** The ballots of a vote in the format of Pabulib; null without a vote that is published. */
  readonly ballots: string | null;
}

async function filesOf(dossier: Dossier, { letters, ballots }: Parts, progress: Progress): Promise<NamedFile[]> {
  const json = new TextEncoder().encode(`${canonicalJson(asJson(dossier))}\n`);
  const papers = papersOf(dossier).map((one) => (one.asItIs ? one : withFingerprint(one, sha256(json))));
  const sheets = sheetsOf(dossier);
  const book: Workbook = { title: `Dossier ${dossier.round.title}`, date: dossier.on, sheets: sheets.map(withSums) };
  const make: readonly (() => NamedFile | Promise<NamedFile>)[] = [
    ...[...papers, ...letters].flatMap(({ name, doc }) => [
      () => ({ name: `${name}.odt`, bytes: odt(doc) }),
      async () => ({ name: `${name}.pdf`, bytes: await pdf(doc) }),
    ]),
    () => ({ name: "tabellen.ods", bytes: ods(book) }),
    async () => ({ name: "tabellen.xlsx", bytes: await xlsx(book) }),
    ...sheets.map((sheet) => () => ({ name: `tabellen/${fileName(sheet.name)}.csv`, bytes: csv(sheet) })),
    ...(ballots === null ? [] : [() => ({ name: "stemming.pb", bytes: new TextEncoder().encode(ballots) })]),
    () => ({ name: "dossier.json", bytes: json }),
  ];
  const files: NamedFile[] = [];
  progress(0, make.length);
  for (const one of make) {
    files.push(await one());
    progress(files.length, make.length);
  }
  return files;
}

const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

function fileName(name: string): string {
  return name.toLowerCase().replaceAll(" ", "-");
}

/** Everything in the dossier but what changes by the clock alone, papers that are files of their own, and what nobody adopted yet. */
function asJson({ round, adoptedPaper: _paper, meetings, proposal: { adopted }, ...dossier }: Dossier): unknown {
  const { today: _, standing: __, ...fixed } = round;
  const proposal = adopted && { version: adopted.version, adoptedOn: adopted.adoptedOn, texts: adopted.texts };
  const kept = meetings && {
    ...meetings,
    texts: meetings.texts.map(({ paper: __, ...text }) => text),
    proposals: meetings.proposals.map(({ doc: __, ...adoptedThen }) => adoptedThen),
  };
  return JSON.parse(JSON.stringify({ ...dossier, proposal, meetings: kept, round: fixed }));
}
