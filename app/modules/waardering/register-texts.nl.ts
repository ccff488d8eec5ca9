import { columns, type FileError, type FileReason } from "./core/register-file.ts";
import { inDutch } from "./texts.nl.ts";

const fileSentences: Readonly<Record<FileReason, string>> = {
  no_rows: "Er staat niemand in dit bestand. Kies een bestand met een regel per persoon.",
  column_missing: `De kolom {column} ontbreekt. Zet op de eerste regel: ${columns.number};${columns.age}.`,
  column_not_asked: `De kolom {column} hoort hier niet. Laat alleen ${columns.number} en ${columns.age} staan.`,
  column_twice: "De kolom {column} staat er meer dan één keer in.",
  column_of_birth:
    "In de kolom {column} staan geboortedatums. Die mogen niet in het register. Zet alleen ja of nee bij leeftijd.",
  column_of_bsn:
    "In de kolom {column} staan burgerservicenummers. Die mogen niet in het register. Geef iedereen een eigen nummer.",
  columns_differ: "Deze regel heeft {found} kolommen. De eerste regel heeft er {asked}.",
  number_missing: "Het nummer ontbreekt.",
  number_too_long: "Het nummer is te lang. Er passen {most} tekens.",
  number_twice: "Dit nummer staat ook op regel {before}.",
  age_not_yes_or_no: "Bij leeftijd staat geen ja of nee.",
  not_utf8: "Het bestand is niet opgeslagen als UTF-8. Sla het opnieuw op als ‘CSV UTF-8’.",
  not_csv: "Dit is geen CSV-bestand, of een aanhalingsteken is niet afgesloten.",
};

/** What is wrong in a file, with the line in front. */
export function fileErrorInWords({ line, reason, with: values }: FileError): string {
  const { column } = values ?? {};
  const named: FileError["with"] = {
    ...values,
    column: typeof column === "number" ? `op plaats ${column}` : `‘${column}’`,
  };
  const sentence = fileSentences[reason].replace(/\{(\w+)\}/g, (_, name: string) => String(named[name] ?? ""));
  return line === null ? sentence : `Regel ${inDutch(line)}: ${sentence}`;
}

export const registerTexts = {
  title: (round: string) => `Register van ${round}`,
  lead: "In het register staat wie in deze ronde mag meedoen. Wij bewaren geen namen, geen adressen en geen geboortedatums.",
  notUsed: "Deze ronde gebruikt geen register",
  entries: "Personen in het register",
  entitled: "Voldoen aan de leeftijd",
  none: "Er is nog geen register ingelezen.",
  emptyAtOpening:
    "Er staat nog niemand in het register. Zo kan niemand meedoen. Een beheerder leest eerst de lijst in.",
  read: "Lees een lijst in",
  readAgain: "Lees een nieuwe lijst in",
  file: "Bestand",
  fileHint: `CSV, UTF-8, ten hoogste 16 MB. Op de eerste regel staat: ${columns.number};${columns.age}. Daaronder per persoon het eigen nummer van uw lijst, en ja of nee: is deze persoon op de peildatum oud genoeg?`,
  fileMissing: "Kies een bestand.",
  replaces: "De nieuwe lijst komt in de plaats van de oude",
  replacesHint: "Stemcodes die al gedrukt zijn, werken dan niet meer.",
  replacesMissing: "Kruis aan dat u dit weet. Alle stemcodes die al gedrukt zijn, werken straks niet meer.",
  submit: "Lees in",
  codesFirst:
    "Na het inlezen maakt u één keer een bestand met stemcodes voor de drukker. Daarna kan niemand de codes nog zien.",
  closed: "Het register staat vast",
  once: "Het beoordelen is al begonnen. U kunt nu nog één lijst inlezen, en daarna geen andere meer.",
  reading: (rows: number) => `Bezig met lezen: ${inDutch(rows)} regels.`,
  storing: (done: number, total: number) => `Bezig met bewaren: ${inDutch(done)} van ${inDutch(total)} personen.`,
  busy: "De lijst wordt ingelezen",
  busyLead: "Deze bladzijde ververst zichzelf. U kunt haar ook sluiten en later terugkomen.",
  refresh: "Ververs nu",
  done: (entries: number) => `Ingelezen: ${inDutch(entries)} personen.`,
  codes: (codes: number) =>
    `Er zijn ${inDutch(codes)} stemcodes gemaakt. Haal ze nu op: dat kan één keer, tot een kwartier na het inlezen.`,
  download: "Haal het bestand voor de drukker op",
  codesStillWait: "De stemcodes van de vorige lijst zijn nog op te halen: één keer, tot een kwartier na het inlezen.",
  downloadLost: "Is het bestand kwijtgeraakt? Lees de lijst dan opnieuw in. Er komen dan nieuwe codes.",
  downloadLostNow: "Is het bestand kwijtgeraakt? De balie geeft wie zich meldt een nieuwe code.",
  wrong: "Er is niets ingelezen",
  wrongCount: (count: number) =>
    count === 1 ? "Er is één fout in het bestand." : `Er zijn ${inDutch(count)} fouten in het bestand.`,
  wrongFirst: (count: number) => `Dit zijn de eerste ${inDutch(count)}.`,
  wrongMany: (count: number) => `Er zijn ten minste ${inDutch(count)} fouten in het bestand.`,
  unsure:
    "De verbinding viel weg. Misschien is de lijst wel bewaard. Kijk hieronder hoeveel personen er nu in het register staan. Lees de lijst daarna opnieuw in als dat kan.",
  failed: "Het inlezen is niet gelukt. Er is niets bewaard. Probeer het nog een keer.",
  occupied: "Er wordt al een lijst voor deze ronde ingelezen. Wacht tot die klaar is.",
  gone: "De stemcodes zijn al opgehaald, of het is te laat. Bij Register leest u wat u nu kunt doen.",
  link: "Register",
} as const;

export const registerCommandTexts = {
  usage: "Gebruik: npm run -s register -- RONDE LIJST.csv CODES.csv",
  unreadable: (path: string) => `Wij kunnen ${path} niet lezen.`,
  exists: (path: string) => `${path} bestaat al. Kies een andere naam voor het bestand met stemcodes.`,
  nothing: "Er is niets ingelezen.",
  kept: (path: string) => `De stemcodes staan in ${path}. Breng het naar de drukker en gooi het dan weg.`,
} as const;

export const identifyTexts = {
  title: "Doe mee met uw stemcode",
  lead: "De stemcode staat in de brief van de gemeente. U heeft geen account nodig.",
  tieTitle: "Koppel uw stemcode",
  tieLead:
    "De stemcode staat in de brief van de gemeente. Wij koppelen haar één keer aan uw account. Daarna doet u mee met uw account.",
  code: "Stemcode",
  codeHint: "Zes groepjes van drie tekens. Hoofdletters en streepjes maken niet uit.",
  submit: "Ga verder",
  tie: "Koppel en ga verder",
  once: "Een stemcode kunt u één keer gebruiken. Op dit apparaat blijft u bekend tot u stopt of de browser sluit, en niet langer dan 24 uur.",
  secret: "Niemand ziet wat u kiest, en wij bewaren niet wanneer u uw code gebruikte.",
  lost: "Code kwijt? De balie van de gemeente geeft u een nieuwe. De oude werkt dan niet meer.",
  orSignIn: "Liever met een account?",
  signIn: "Log in",
  known: "U doet mee met uw stemcode",
  knownText: "Deelt u dit apparaat met anderen? Stop dan als u klaar bent.",
  stop: "Stop op dit apparaat",
  goOn: "Ga beoordelen",
} as const;

export const chooseFirstTexts = {
  title: "Eerst kijken en kiezen",
  lead: "U kiest nu zonder account of code. Uw keuzes staan alleen in uw eigen browser. Ze tellen pas als u laat weten wie u bent.",
  chosen: (count: number, total: number) =>
    `U koos bij ${inDutch(count)} van ${inDutch(total)} plannen. Dit telt nog niet mee.`,
  keep: "Laat mijn keuzes tellen",
  forget: "Wis mijn keuzes",
  full: "Meer keuzes passen niet in uw browser. Laat deze keuzes eerst tellen. Daarna kunt u verder.",
  now: (words: string) => `U koos: ${words}. Nog niet bewaard.`,
  link: "Eerst kijken en kiezen",
  waiting: (count: number) =>
    count === 1
      ? "In uw browser staat één keuze die nog niet telt."
      : `In uw browser staan ${inDutch(count)} keuzes die nog niet tellen.`,
  look: "Bekijk deze keuzes",
} as const;

export const waitingTexts = {
  title: "Laat uw keuzes tellen",
  lead: (count: number) =>
    count === 1
      ? "In deze browser wacht één keuze. Zij telt pas als u dat zegt. Koos iemand anders hier? Wis haar dan."
      : `In deze browser wachten ${inDutch(count)} keuzes. Ze tellen pas als u dat zegt. Koos iemand anders hier? Wis ze dan.`,
  store: (count: number) => (count === 1 ? "Deze keuze gaat tellen" : `Deze ${inDutch(count)} keuzes gaan tellen`),
  kept: "Deze plannen beoordeelde u al",
  keptText: "Daar blijft uw eigen oordeel staan. Wilt u het veranderen? Dat doet u bij het plan zelf.",
  keptPlan: (plan: string, own: string, waiting: string) => `${plan}: u gaf ‘${own}’. Hier wacht ‘${waiting}’.`,
  choice: (plan: string, words: string) => `${plan}: ${words}`,
  gone: "Deze plannen doen niet meer mee",
  keep: "Laat deze keuzes tellen",
  forget: "Wis deze keuzes",
  none: "In deze browser wachten geen keuzes",
  goOn: "Ga beoordelen",
} as const;

const ballots = (count: number) => (count === 1 ? "Eén stembiljet wacht" : `${inDutch(count)} stembiljetten wachten`);

export const deskTexts = {
  title: (round: string) => `Balie: ${round}`,
  lead: "Zoek iemand op met het nummer uit uw eigen lijst. U ziet hier niet of iemand meedeed, en niet wat iemand koos.",
  number: "Nummer uit de lijst",
  numberHint: "Het nummer dat de gemeente zelf aan deze persoon gaf.",
  search: "Zoek op",
  found: (number: string) => `Nummer ${number} staat in het register`,
  oldEnough: "Deze persoon mag meedoen.",
  tooYoung: "Deze persoon is nog te jong om mee te doen.",
  newCode: "Geef een nieuwe stemcode",
  newCodeHint: "De oude code werkt dan niet meer. Ook wie ermee binnen was, is dan weg.",
  codeTitle: "De nieuwe stemcode",
  codeText: "Schrijf de code over of druk deze bladzijde af. Wij tonen haar één keer.",
  codeDone: "Klaar, volgende persoon",
  paper: "Voer een stembiljet in",
  paperAgain: "Voer het stembiljet voor de tweede keer in",
  paperWaits:
    "Een collega voerde al een stembiljet in. Voer hetzelfde papier nog een keer in. U ziet niet wat de collega invoerde.",
  paperOwn: "U voerde al een stembiljet in. Een collega voert het nog een keer in. Pas daarna telt het.",
  paperBlocked: "Er is een stembiljet geblokkeerd: de twee keer dat het is ingevoerd, verschillen. Er telt niets.",
  paperRestarted: "Dit stembiljet begint opnieuw. Twee mensen voeren het papier in.",
  paperTooLate: "Voor dit nummer is tijdens het beoordelen geen stembiljet ingevoerd. Dat kan nu niet meer.",
  restart: "Begin opnieuw met dit stembiljet",
  restartHint: "Daarna voeren twee mensen het papier opnieuw in.",
  restarted: "De twee keren zijn gewist. Voer het papier opnieuw in.",
  ballotTitle: (number: string) => `Stembiljet van nummer ${number}`,
  ballotLead: "Neem over wat op het papier staat. Staat er bij een plan niets? Laat het dan leeg.",
  noAnswer: "Niets ingevuld",
  store: "Bewaar dit stembiljet",
  first: "Ingevoerd. Een collega voert hetzelfde papier nog een keer in. Pas daarna telt het.",
  stored: "Beide keren hetzelfde. Het stembiljet telt.",
  differs: "Dit is anders dan de eerste keer. Het stembiljet is geblokkeerd en telt niet.",
  waiting: (waiting: number, blocked: number) =>
    [
      waiting === 0 ? "" : `${ballots(waiting)} op invoer.`,
      blocked === 0
        ? ""
        : blocked === 1
          ? "Eén stembiljet is geblokkeerd."
          : `${inDutch(blocked)} stembiljetten zijn geblokkeerd.`,
    ]
      .filter(Boolean)
      .join(" "),
  kiosk: "Zet dit apparaat klaar voor inwoners",
  kioskHint:
    "U wordt uitgelogd. Inwoners doen hier om de beurt mee met hun stemcode. Wie twee minuten niets doet, wordt gewist.",
  closed: "De balie is nu dicht",
} as const;
