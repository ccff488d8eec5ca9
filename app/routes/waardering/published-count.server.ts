import { canonicalJson } from "#app/modules/counting/core/canonical.ts";
import { fingerprint } from "#app/modules/counting/core/sha256.ts";
import type { FundFile } from "#app/modules/fonds/core/fund-file.ts";
import { fundFileOf, loadFundResult } from "#app/modules/fonds/queries.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import type { CountFile } from "#app/modules/waardering/core/count-file.ts";
import { countFileOf } from "#app/modules/waardering/result.server.ts";
import { countedResult } from "./counted.server.ts";

/** The file by which a closed round can be counted again, its text and fingerprint, and the names of its plans by number. */
export interface PublishedCount {
  readonly file: CountFile | FundFile;
  readonly text: string;
  readonly fingerprint: string;
  readonly titles: readonly { readonly number: number; readonly title: string | null }[];
}

/** Null as long as there is no result that this actor may read. */
export async function publishedCount(actor: Actor, round: Round): Promise<PublishedCount | null> {
  if (round.kind === "neighbourhood_fund") {
    const result = await loadFundResult(round);
    return result && published(await fundFileOf(round, result), result.award.rows);
  }
  const result = await countedResult(actor, round);
  return result && published(countFileOf(round, result), [...result.plans.values()]);
}

function published(
  file: PublishedCount["file"],
  plans: readonly { readonly number: number; readonly title: string | null }[],
): PublishedCount {
  const text = canonicalJson(file);
  return { file, text, fingerprint: fingerprint(text), titles: plans.map(({ number, title }) => ({ number, title })) };
}
