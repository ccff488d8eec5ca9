import { formatEuros, type Cents } from "../counting/core/money.ts";
import { fewestBallots } from "../counting/core/pabulib-writer.ts";
import type { SideTotals } from "./core/side-by-side.ts";

const listed = (plans: readonly string[]) => new Intl.ListFormat("nl").format(plans.map((plan) => `plan ${plan}`));

/** What the page says on which an administrator lays two rules beside each other. */
export const sideBySideTexts = {
  title: "Twee regels naast elkaar",
  lead: (round: string) =>
    `Kijk wat een regel in een eerdere ronde had gedaan, voordat u hem kiest voor ‘${round}’. U verandert hier niets.`,
  choose: "Kies een ronde en twee regels",
  earlier: "Eerdere ronde",
  left: "Eerste regel",
  right: "Tweede regel",
  amount: "Bedrag om te verdelen",
  amountHint: "Alleen nodig als een regel geld verdeelt.",
  amountWrong: "Vul een bedrag in. Gebruik alleen cijfers.",
  show: "Leg naast elkaar",
  noEarlier: "Er is nog geen eerdere ronde om op te proberen",
  noEarlierText:
    "U kunt regels proberen zodra een ronde van deze soort klaar is en de uitslag openbaar is. Wie de server beheert, kan ook een verkiezing uit een andere stad inlezen.",
  nothingToTry: "In deze soort ronde wordt niets geteld",
  nothingToTryText: "Bewoners maken samen een plan. Er is geen regel die tussen plannen kiest.",
  link: "Probeer regels op een eerdere ronde",
  linkText: "Twijfelt u over een regel? Leg twee regels naast elkaar en kijk welke plannen dan door waren gegaan.",
  rules: {
    then: "Zoals het toen ging",
    now: "De regels van deze ronde",
    greedy: "Meeste stemmen eerst, wat niet past overslaan",
    "greedy-no-skip": "Meeste stemmen eerst, stoppen bij wat niet past",
    "greedy-density": "Meeste stemmen per euro eerst",
    knapsack: "De beste combinatie voor het geld",
    "equal-shares": "Gelijke delen: iedereen beslist over evenveel geld",
    phragmen: "Phragmén: de last eerlijk verdelen",
    go_on: "Zoals toen, maar verder na een plan dat niet past",
    stop: "Zoals toen, maar stoppen bij een plan dat niet past",
  },
  needsLot: (plans: readonly string[]) => `Deze regel moet loten tussen ${listed(plans)}. Daarom is er geen uitkomst.`,
  tooManyWays: "Er zijn te veel manieren om het geld te verdelen. Deze regel vindt zo de beste niet.",
  amountMissing: "Deze regel verdeelt geld. Vul het bedrag in.",
  takesNoPart: "Het doet niet mee: het kost niets, of meer dan er is.",
  unfit: (rule: string) => `‘${rule}’ geeft geen uitkomst`,
  counts: { both: "door beide regels gekozen", left: "alleen door de eerste", right: "alleen door de tweede" },
  differ: "Dit verschilt er",
  same: "Beide regels kiezen hetzelfde",
  caption: "Alle plannen, de verschillen eerst",
  plan: "Plan",
  groups: {
    left: "Alleen de eerste regel kiest",
    right: "Alleen de tweede regel kiest",
    both_otherwise: "Beide regels kiezen, met een ander bedrag",
    both: "Beide regels kiezen",
    neither: "Geen van beide kiest",
  },
  chosen: "Gekozen",
  onList: (words: string) => `Op de lijst? ${words}.`,
  notChosen: "Niet gekozen",
  gets: (amount: Cents) => `Krijgt ${formatEuros(amount)}.`,
  together: (rule: string, { chosen, costs, savings }: SideTotals) => {
    const plans = chosen === 1 ? "1 plan" : `${chosen} plannen`;
    return `${rule}: ${plans}, samen ${formatEuros(costs)}${savings > 0 ? ` kosten en ${formatEuros(savings)} besparing` : ""}.`;
  },
  notes: {
    list: "Hoe inwoners toen antwoordden, blijft bij de regels van deze ronde zoals het was. Dat is de schaal, of het zijn de criteria met hun niveaus.",
    few: `Regels die geld verdelen, kunt u proberen als ten minste ${fewestBallots} mensen meededen. Met minder mensen zou te zien zijn wie samen voor welke plannen waren.`,
    vote: "De regels over de stemmen verdelen het geld naar wat bewoners kozen. Gelijke plannen gaan op volgorde van nummer.",
    money:
      "Bij het verdelen van geld telt een oordeel boven het midden als een stem. Een plan dat geld oplevert, doet niet mee. Gelijke plannen gaan op volgorde van nummer.",
  },
} as const;
