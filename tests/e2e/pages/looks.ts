import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { looksOf } from "../../support/looks.ts";
import { shared } from "../support/shared.ts";
import type { ModeName } from "./modes.ts";

/**
 * Whether nothing in this run has looked like this page before, in this mode: then it is to be looked at. This is what makes
 * it possible to visit every page at every moment as everybody, of which most are told the same. It holds over all workers:
 * one of them alone can make the folder that stands for the page.
 */
export function isFirstOfItsLooks(html: string, round: Round, mode: ModeName): boolean {
  if (!shared) throw new Error("The browser tests are prepared by playwright.config.ts.");
  const looks = createHash("sha256").update(looksOf(html, round)).digest("hex");
  return mkdirSync(join(shared.stateDir, "looks", mode, looks), { recursive: true }) !== undefined;
}
