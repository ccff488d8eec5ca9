import { secure } from "./http.server.ts";
import { sentenceFor } from "./modules/people/texts.nl.ts";
import {
  isOutdated,
  logsForms,
  logSettings,
  serverState,
  whyNotEntrust,
} from "./modules/rounds/safe-storage.server.ts";
import { roundSentences } from "./modules/rounds/texts.nl.ts";
import { env } from "./platform/env.server.ts";
import { log } from "./platform/log.server.ts";
import { warningTexts } from "./site.nl.ts";

interface SiteWarning {
  readonly reason: string;
  /** For the administrator. */
  readonly sentence: string;
}

/** What is wrong with how this site runs, which only who runs the server can put right. */
export async function siteWarnings(): Promise<SiteWarning[]> {
  const [unsafe, settings, { version, number, walLevel }] = await Promise.all([
    whyNotEntrust(),
    logSettings(),
    serverState(),
  ]);
  return [
    ...(logsForms(settings) ? [{ reason: "database_logs_forms", sentence: warningTexts.databaseLogs }] : []),
    ...(unsafe ? [{ reason: unsafe.refused, sentence: sentenceFor(roundSentences, unsafe) }] : []),
    ...(walLevel === "minimal" ? [{ reason: "journal_too_small", sentence: warningTexts.journalTooSmall }] : []),
    ...(isOutdated(number) ? [{ reason: "database_outdated", sentence: warningTexts.databaseOutdated(version) }] : []),
    ...(secure && env.trustedProxy === null
      ? [{ reason: "proxy_not_trusted", sentence: warningTexts.proxyNotTrusted }]
      : []),
  ];
}

/** Says so in the log, when the site starts. */
export function logSiteWarnings(): void {
  siteWarnings()
    .then((warnings) => {
      for (const { reason } of warnings) log.error({ reason }, "the site does not run safely");
    })
    .catch((error: unknown) => log.error({ err: error }, "whether the site runs safely is not known"));
}
