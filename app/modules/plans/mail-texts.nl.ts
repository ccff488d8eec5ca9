import type { Principle } from "#app/modules/rounds/core/rules.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { principleNames } from "#app/modules/rounds/texts.nl.ts";
import type { DecidingBody } from "./core/deciding-body.ts";
import type { Condition, ScreeningOutcome } from "./core/plan.ts";
import { settledInWords, type SettledMoney } from "./payment-texts.nl.ts";
import { objectionTexts, outcomeNames, planTexts, signatures } from "./texts.nl.ts";

/** What a mail to the author of a plan is about. */
export interface MailAbout {
  readonly round: { readonly title: string };
  readonly plan: { readonly number: number; readonly title: string };
  readonly municipality: string;
  /** Of the plan's page. */
  readonly address: string;
}

export interface AuthorMail {
  readonly subject: string;
  readonly text: string;
}

/** In the words of the letter that the griffie has for it. */
function objecting(body: DecidingBody, municipality: string): string[] {
  const { title, term, where, what } = objectionTexts;
  return [`${title}.`, term("verstuurd"), where(body, municipality), what];
}

interface ScreeningTold {
  readonly outcome: ScreeningOutcome;
  readonly reason: string;
  readonly principle: Principle | null;
  readonly conditions: readonly Pick<Condition, "text" | "dueOn">[];
}

function mail({ round, address }: MailAbout, subject: string, sentences: readonly string[]): AuthorMail {
  const end = [
    "",
    `U leest het ook op de bladzijde van uw plan: ${address}`,
    "Vragen? Bel of mail de buurtcoördinator.",
  ];
  return { subject: `${round.title}: ${subject}`, text: ["Beste indiener,", "", ...sentences, ...end].join("\n") };
}

/** Your plan came in; `due`: the last day of an answer, in words. */
export function submittedMail(about: MailAbout, due: string | null): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${number} is binnen`, [
    `Uw plan ${number} (${title}) is binnen. Iedereen kan het nu lezen.`,
    "De gemeente controleert uw plan.",
    ...(due === null ? [] : [`${planTexts.show.awaited.you.due(due)} Het antwoord komt per mail.`]),
  ]);
}

const conditionItem = ({ text, dueOn }: Pick<Condition, "text" | "dueOn">) =>
  `- ${text} (voor of op ${longDate(dueOn)})`;

/** Your plan was screened. */
export function screeningMail(about: MailAbout, { outcome, reason, principle, conditions }: ScreeningTold): AuthorMail {
  const { number, title } = about.plan;
  const wanted = outcome === "yes_provided" ? ["", "Dit is nog nodig:", ...conditions.map(conditionItem)] : [];
  const unmet =
    outcome === "not_met" && principle
      ? [`Waar het plan niet aan voldoet: ${principleNames[principle]}.`, "Het plan doet niet meer mee."]
      : [];
  return mail(about, `antwoord op plan ${number}`, [
    `Wij hebben plan ${number} bekeken: ${title}.`,
    `De uitkomst: ${outcomeNames[outcome].toLowerCase()}.`,
    `De reden: ${reason}`,
    ...unmet,
    ...wanted,
  ]);
}

const joins: Readonly<Record<ScreeningOutcome, boolean>> = {
  yes: true,
  yes_provided: true,
  not_met: false,
  out_of_scope: false,
};

/** The plan that yours was merged into was screened; its reason is not said here, for that may be not public. */
export function parentScreenedMail(about: MailAbout, parent: number, outcome: ScreeningOutcome): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `antwoord op plan ${parent}, en dus op plan ${number}`, [
    `Uw plan ${number} (${title}) is samengevoegd met plan ${parent}.`,
    `Wij hebben plan ${parent} bekeken. De uitkomst: ${outcomeNames[outcome].toLowerCase()}.`,
    joins[outcome] ? `Plan ${parent} doet mee, ook namens u.` : "Daarom doet ook uw plan niet mee.",
  ]);
}

/** The plan that yours was merged into was removed. */
export function parentRemovedMail(about: MailAbout, parent: number): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${parent} is verwijderd, en plan ${number} doet niet mee`, [
    `Uw plan ${number} (${title}) is samengevoegd met plan ${parent}.`,
    `Plan ${parent} is verwijderd. Daarom doet ook uw plan niet mee.`,
  ]);
}

/** To a partner of the buurt who is asked for advice; `due`: the day on which the author hears, in words. */
export function askedMail(
  { round, plan, municipality, address }: MailAbout,
  { name, organisation }: { readonly name: string; readonly organisation: string },
  due: string | null,
): AuthorMail {
  const text = [
    `Beste ${name},`,
    "",
    `De gemeente ${municipality} vraagt ${organisation} om advies over plan ${plan.number} (${plan.title}).`,
    ...(due === null ? [] : [`De gemeente geeft de indiener antwoord voor of op ${due}. Geef uw advies voor die dag.`]),
    "Wat u schrijft, wordt openbaar met het antwoord van de gemeente.",
    "",
    `Log in en schrijf uw advies: ${address}`,
  ].join("\n");
  return { subject: `${round.title}: advies gevraagd over plan ${plan.number}`, text };
}

interface MergeAsked {
  readonly goesOn: number;
  readonly reason: string;
  /** In words. */
  readonly lastDay: string;
}

/** We propose to merge your plan with another: yes or no? */
export function mergeProposedMail(
  about: MailAbout,
  other: { readonly number: number; readonly title: string },
  { goesOn, reason, lastDay }: MergeAsked,
): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `mag plan ${number} samen met plan ${other.number}?`, [
    `Uw plan ${number} (${title}) lijkt op plan ${other.number} (${other.title}).`,
    `Wij stellen voor om de plannen samen te voegen. Dan gaat alleen plan ${goesOn} verder.`,
    `De reden: ${reason}`,
    "",
    `Vindt u dat goed? Zeg ja of nee, t/m ${lastDay}: ${about.address}/samenvoegen`,
    "Zegt een van de indieners nee? Dan gaan beide plannen apart verder.",
    "Antwoordt iemand niet? Dan beslissen wij, met een reden die iedereen kan lezen.",
  ]);
}

/** The other plan changed while we ask whether the two can go together: what was answered counts no more. */
export function askedAgainMail(
  about: MailAbout,
  other: { readonly number: number; readonly title: string },
  lastDay: string,
): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${other.number} is veranderd`, [
    `Wij vragen of uw plan ${number} (${title}) samen mag met plan ${other.number} (${other.title}).`,
    `De indiener veranderde plan ${other.number}. Gaf u al antwoord? Dat telt niet meer.`,
    "",
    `Lees het andere plan. Zeg dan ja of nee, t/m ${lastDay}: ${about.address}/samenvoegen`,
  ]);
}

/** `decision`: why we merged without the answer of both authors; null when both agreed. */
export function mergedMail(about: MailAbout, parent: number, reason: string, decision: string | null): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${number} is samengevoegd met plan ${parent}`, [
    `Uw plan ${number} (${title}) zegt hetzelfde als plan ${parent}. Daarom zijn de plannen nu samengevoegd.`,
    `De reden: ${reason}`,
    ...decided(decision),
    `Alleen plan ${parent} doet mee. Het antwoord op plan ${parent} geldt ook voor uw plan. U krijgt dat per mail.`,
    "Wilt u dit niet? Bel of mail de buurtcoördinator, of trek uw plan in. Dat kan tot het einde van de controle.",
  ]);
}

/** Another plan was merged into yours. */
export function mergedIntoMail(about: MailAbout, other: number, decision: string | null): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${other} is samengevoegd met uw plan ${number}`, [
    `Plan ${other} zegt hetzelfde als uw plan ${number} (${title}). De plannen zijn nu samengevoegd.`,
    ...decided(decision),
    "Uw plan gaat verder, ook namens de indiener van het andere plan. Wie uw plan steunt, blijft uw plan steunen.",
  ]);
}

/** `decision`: why we leave them apart; null when an author did not agree. */
export function notMergedMail(about: MailAbout, other: number, decision: string | null): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${number} en plan ${other} blijven apart`, [
    `Uw plan ${number} (${title}) en plan ${other} zijn niet samengevoegd. Uw plan gaat verder zoals het was.`,
    decision === null ? "Niet alle indieners vonden samenvoegen goed." : `De reden: ${decision}`,
  ]);
}

/** The other plan left the round while we asked about merging. */
export function mergeLapsedMail(about: MailAbout, other: number): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${other} doet niet meer mee`, [
    `Wij vroegen of uw plan ${number} (${title}) samen mag met plan ${other}. Plan ${other} doet niet meer mee.`,
    "Ons voorstel vervalt. U hoeft niets te doen. Uw plan gaat verder zoals het was.",
  ]);
}

const decided = (decision: string | null): string[] =>
  decision === null
    ? ["De indieners van beide plannen vinden dit goed."]
    : [`Niet alle indieners gaven op tijd antwoord. Wij beslisten. De reden: ${decision}`];

export function unmergedMail(about: MailAbout, parent: number): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${number} staat weer op zichzelf`, [
    `Uw plan ${number} (${title}) was samengevoegd met plan ${parent}. Dat is niet meer zo.`,
    "De gemeente controleert uw plan nu apart. U krijgt antwoord per mail.",
  ]);
}

/** `leaves`: whether the plan takes part no more; else only its text went. */
export function removedMail(about: MailAbout, reason: string, leaves: boolean): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `plan ${number} is verwijderd`, [
    `Wij hebben uw plan ${number} (${title}) verwijderd. De tekst staat niet meer op de site.`,
    `De reden: ${reason}`,
    leaves ? "Het plan doet niet meer mee." : "Wat er over het plan is geteld en besloten, blijft staan.",
  ]);
}

/** What was decided about a plan: what it means, why, and where who disagrees can object (null where nobody can). */
export interface Told {
  readonly what: readonly string[];
  /** Null when nobody recorded why. */
  readonly reason: string | null;
  readonly objectTo: DecidingBody | null;
  /** What the board of a fund said of the plan in its meeting; null when it wrote nothing, or there is no board. */
  readonly motivation: string | null;
  /** What must still be met before a plan that goes on can begin. */
  readonly conditions: readonly Pick<Condition, "text" | "dueOn">[];
  /** Who signs the letter of a fund; null where there is none. */
  readonly signedBy: "board" | "executive" | null;
}

/** `parent`: the plan that yours was merged into, which it is about. */
export function decidedMail(
  about: MailAbout,
  { what, reason, objectTo, ...told }: Told,
  parent: number | null,
): AuthorMail {
  const { number, title } = about.plan;
  const merged = [
    `Uw plan ${number} (${title}) is samengevoegd met plan ${parent}.`,
    `Over plan ${parent} is besloten.`,
  ];
  return mail(about, `besluit over plan ${parent ?? number}`, [
    ...(parent === null ? [`Over uw plan ${number} (${title}) is besloten.`] : merged),
    ...what,
    reason === null ? "Er is geen reden vastgelegd." : `De reden: ${reason}`,
    ...(told.motivation === null ? [] : [`Wat de fondsadviesraad van het plan vindt: ${told.motivation}`]),
    ...(told.conditions.length === 0
      ? []
      : ["Deze voorwaarden staan nog open:", ...told.conditions.map(conditionItem)]),
    ...(told.signedBy === null ? [] : ["", signatures[told.signedBy]]),
    ...(objectTo === null ? [] : ["", ...objecting(objectTo, about.municipality)]),
  ]);
}

/** What you get for your plan was set after your account (Awb 4:42). */
/** `objectTo`: null where nothing can be objected to, as with a bill that is paid. */
export function settledMail(about: MailAbout, settled: SettledMoney, objectTo: DecidingBody | null): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `het bedrag voor plan ${number} is vastgesteld`, [
    `U legde uit wat er met het geld voor uw plan ${number} (${title}) is gedaan.`,
    ...settledInWords(settled),
    ...(objectTo ? ["", ...objecting(objectTo, about.municipality)] : []),
  ]);
}

/** Your plan was not chosen, and can take part again. */
export function carryMail(about: MailAbout): AuthorMail {
  const { number, title } = about.plan;
  return mail(about, `u kunt plan ${number} meenemen naar een andere ronde`, [
    `Uw plan ${number} (${title}) is niet gekozen. U kunt het nog een keer indienen, in een andere ronde.`,
    "Log in en kijk bij Mijn plannen. Kies daar: neem het plan mee. Uw tekst staat dan klaar.",
    "Wilt u dat niet? Dan hoeft u niets te doen.",
  ]);
}
