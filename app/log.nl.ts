import type { AuditEvents, AuditType } from "./modules/audit/core/event.ts";
import { moveNames } from "./modules/budget/texts.nl.ts";
import { cents, formatEuros } from "./modules/counting/core/money.ts";
import { variantNames } from "./modules/fonds/texts.nl.ts";
import type { Act } from "./modules/people/core/acts.ts";
import { teamFunctions } from "./modules/people/core/team.ts";
import { kindNames, partnerKindNames, phaseNames, roleNames } from "./modules/people/texts.nl.ts";
import { sides } from "./modules/plans/core/impact.ts";
import {
  channelNames,
  fileNames,
  outcomeNames,
  reportOutcomeNames,
  reportReasonNames,
  sideNames,
  weightNames,
} from "./modules/plans/texts.nl.ts";
import { decisionNames, instrumentNames, instrumentOutcomeNames, screenNames } from "./modules/raad/texts.nl.ts";
import { formatValue } from "./modules/results/core/value.ts";
import { longDate, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import { principleNames, roundTexts } from "./modules/rounds/texts.nl.ts";
import { inDutch } from "./modules/waardering/texts.nl.ts";

/** The kinds of acts in the log, as the address names them: the start of their types. */
export const logKinds = {
  mensen: { type: "people", label: "Mensen en rollen" },
  rondes: { type: "round", label: "Rondes en spelregels" },
  plannen: { type: "plan", label: "Plannen" },
  register: { type: "waardering", label: "Register en balie" },
  loting: { type: "lot", label: "Loting" },
  potten: { type: "budget", label: "Potten" },
  fonds: { type: "fonds", label: "Fonds" },
  raad: { type: "raad", label: "Raad" },
  doelen: { type: "results", label: "Doelen en metingen" },
} as const;

export type LogKind = keyof typeof logKinds;

type Goal = AuditEvents["results.indicator_set"]["now"];

type Describe<T extends AuditType> = (details: AuditEvents[T], whom: string) => string;

/** The name behind a code that a detail holds; a code of an older version stays as it is. */
const named = (names: Readonly<Record<string, string>>, code: string): string => names[code]?.toLowerCase() ?? code;
const role = (code: string) => named(roleNames, code);
const list = (words: readonly string[]) => words.join(", ");

const factorNames: Readonly<Record<string, string>> = {
  code: "Een code",
  recovery: "Een herstelcode",
  passkey: "Een passkey",
};

const verdictNames: Readonly<Record<string, string>> = {
  approved: "goedgekeurd",
  refused: "geweigerd",
  withdrawn: "ingetrokken",
};

const proposals: Readonly<Record<string, { readonly title: string }>> = roundTexts.fourEyes.kinds;
const proposalName = (kind: string): string => proposals[kind]?.title.toLowerCase() ?? kind;
const because = roundTexts.fourEyes.because;

const valueText = (value: number | null): string => (value === null ? "weggehaald" : formatValue(value));
const goalText = ({ baselineYear, baselineValue, targetYear, targetValue, spreadLimit }: Goal): string =>
  `van ${formatValue(baselineValue)} in ${baselineYear} naar ${formatValue(targetValue)} in ${targetYear}${spreadLimit === null ? "" : `, spreiding hoogstens ${formatValue(spreadLimit)}`}`;

const asQuestion = (booked: boolean) => (booked ? "" : ", een vraag aan de raad");

/** What somebody of the office tried, as it is said behind "Geweigerd:". */
const actNames: Readonly<Record<Act, string>> = {
  "people.add_officer": "een account maken voor een collega",
  "people.add_partner": "een partner toevoegen",
  "people.invite_officer": "een collega opnieuw uitnodigen",
  "people.grant_role": "een rol geven of afnemen",
  "people.change_password": "het eigen wachtwoord veranderen",
  "people.keep_second_factor": "de eigen tweede stap van het inloggen veranderen",
  "people.reset_second_factor": "de tweede stap van een collega wissen",
  "people.download_own": "eigen gegevens downloaden",
  "people.remove_account": "het eigen account verwijderen",
  "people.name_role": "een rol een andere naam geven",
  "people.set_wijken": "de wijken bijwerken",
  "people.read_outbox": "de verstuurde berichten lezen",
  "audit.read": "het logboek lezen",
  "round.create": "een ronde maken",
  "round.duplicate": "de ronde kopiëren",
  "round.configure": "de ronde inrichten",
  "round.open": "de ronde openen",
  "round.close_early": "een fase eerder sluiten",
  "round.invalidate": "oordelen niet laten meetellen",
  "round.release": "de uitslag vrijgeven",
  "round.destroy_key": "de sleutel van de ronde vernietigen",
  "round.propose_change": "een wijziging van de spelregels voorstellen",
  "round.decide_change": "over een wijziging van de spelregels beslissen",
  "budget.read_ledger": "het boek van de potten lezen",
  "budget.arrange": "de potten inrichten",
  "budget.book": "boeken op een pot",
  "plan.submit": "een plan indienen",
  "plan.enter_for_resident": "een plan invoeren voor een inwoner",
  "plan.revise": "een plan veranderen",
  "plan.withdraw": "een plan intrekken",
  "plan.report": "een plan melden",
  "plan.read_dossier": "het dossier van een plan lezen",
  "plan.handle_report": "een melding afhandelen",
  "plan.request_removal": "om verwijderen van een plan vragen",
  "plan.confirm_removal": "over het verwijderen van een plan beslissen",
  "plan.note": "een interne notitie schrijven",
  "plan.assign": "een plan aan een collega geven",
  "plan.carry_over": "een plan meenemen naar een nieuwe ronde",
  "plan.invite_to_carry": "de indiener uitnodigen het plan mee te nemen",
  "plan.place": "een plan bij een wijk zetten",
  "plan.weigh": "de gevolgen van een plan wegen",
  "plan.check_principle": "een grondbeginsel nakijken",
  "plan.estimate": "het bedrag van een plan narekenen",
  "round.publish_prices": "alle bedragen van een ronde bekend maken",
  "plan.cover_line": "dekking geven aan een activiteit",
  "plan.screen": "de uitkomst van de controle vastleggen",
  "plan.find_not_met": "vastleggen dat een plan niet voldoet",
  "plan.meet_condition": "een voorwaarde afvinken",
  "plan.merge": "voorstellen om plannen samen te voegen, of plannen losmaken",
  "plan.answer_merge": "antwoorden op een voorstel om samen te voegen",
  "plan.ask_partner": "een partner om advies vragen",
  "plan.advise_as_partner": "advies geven als partner",
  "plan.advise": "een advies schrijven",
  "plan.decide": "over een tussentijds plan beslissen",
  "plan.escalate": "een plan hogerop voorleggen",
  "plan.answer_escalation": "antwoorden op een plan dat hogerop ging",
  "plan.act_ahead": "vooruitlopen op de raad",
  "plan.set_goals": "opschrijven wat de buurt een succes noemt",
  "plan.account": "de verantwoording bewaren",
  "plan.keep_milestone": "een stap van de uitvoering bewaren",
  "plan.add_receipt": "een bon insturen",
  "plan.pay": "een plan betalen",
  "waardering.rate": "een plan beoordelen",
  "waardering.compare": "plannen vergelijken",
  "waardering.vote": "stemmen",
  "waardering.import_register": "het register inlezen",
  "waardering.identify": "een stemcode gebruiken",
  "waardering.replace_code": "een stemcode vervangen",
  "waardering.enter_paper": "een papieren stembiljet invoeren",
  "lot.enter": "de uitkomst van een loting invoeren",
  "lot.confirm": "een loting bevestigen",
  "fonds.score": "een score geven",
  "fonds.declare_conflict": "zeggen betrokken te zijn bij een plan",
  "fonds.see_progress": "zien wie al scores gaf",
  "fonds.see_meeting": "de vergadering van de fondsadviesraad zien",
  "fonds.hold_meeting": "de vergadering van de fondsadviesraad leiden",
  "fonds.record_attendance": "vastleggen wie er in de vergadering van de fondsadviesraad zijn",
  "fonds.propose_award": "een verdeling voorstellen",
  "fonds.change_award": "de verdeling veranderen",
  "fonds.adopt_award": "de verdeling vaststellen",
  "raad.decide": "een besluit vastleggen",
  "raad.read_proposal": "het raadsvoorstel lezen",
  "raad.write_proposal": "het raadsvoorstel schrijven",
  "raad.adopt_proposal": "het raadsvoorstel vaststellen",
  "raad.prioritise": "voorrang van de raad vastleggen",
  "raad.record_instrument": "een amendement of motie vastleggen",
  "raad.edit_resolution": "de tekst van het besluit schrijven",
  "raad.export": "het dossier maken",
  "raad.export_year": "de verantwoording van een jaar lezen",
  "results.arrange": "de doelen van de raad inrichten",
  "results.measure": "een meting invullen",
};

/** What happened, in one sentence each; `whom` is the account that an act is about. */
const sentences: { readonly [T in AuditType]: Describe<T> } = {
  "example.started": () => "Begonnen met het vullen van de voorbeeldgemeente.",
  "example.finished": () => "Klaar met het vullen van de voorbeeldgemeente.",
  "people.signed_in": ({ with: factor }) => `Ingelogd met ${named(factorNames, factor)}.`,
  "people.act_refused": ({ act }) => `Geweigerd: ${named(actNames, act)}.`,
  "people.second_factor_set": ({ kind }) =>
    kind === "recovery" ? "Nieuwe herstelcodes bewaard." : "De tweede stap van het inloggen aangezet.",
  "people.second_factor_refused": ({ kind }) => `Bij het inloggen geweigerd: ${named(factorNames, kind)}.`,
  "people.second_factor_reset": (_, whom) => `De tweede stap van ${whom} gewist.`,
  "people.passkey_added": ({ name }) => `Een passkey toegevoegd: ${name}.`,
  "people.passkey_removed": ({ name }) => `Een passkey verwijderd: ${name}.`,
  "people.password_changed": () => "Het eigen wachtwoord veranderd.",
  "people.registered": () => "Een account gemaakt.",
  "people.account_removed": () => "Het eigen account verwijderd.",
  "people.officer_added": ({ roles }, whom) =>
    roles.length > 0
      ? `Een account gemaakt voor ${whom}: ${list(roles.map(role))}.`
      : `Een account gemaakt voor ${whom}.`,
  "people.partner_added": ({ partnerKind, organisation }, whom) =>
    `${whom} adviseert als partner voor ${organisation} (${named(partnerKindNames, partnerKind).toLowerCase()}).`,
  "people.officer_invited": (_, whom) => `${whom} opnieuw uitgenodigd.`,
  "people.password_chosen": () => "Een wachtwoord gekozen met een uitnodiging.",
  "people.role_granted": ({ role: code }, whom) => `${whom} kreeg de rol ${role(code)}.`,
  "people.role_revoked": ({ role: code }, whom) => `${whom} heeft niet meer de rol ${role(code)}.`,
  "people.role_named": ({ role: code, name }) => `De rol ${role(code)} heet nu ${name}.`,
  "people.team_set": ({ wijk, functions }) =>
    `Het team van ${wijk} bijgewerkt. Ingevuld: ${functions.length} van de ${teamFunctions.length} functies.`,
  "people.wijken_set": ({ wijken }) => `De wijken bijgewerkt. Het zijn er nu ${wijken.length}.`,
  "round.created": ({ kind }) => `De ronde gemaakt: ${named(kindNames, kind)}.`,
  "round.duplicated": ({ slug }) => `De ronde gekopieerd naar ${slug}.`,
  "round.configured": () => "De ronde ingericht.",
  "round.opened": ({ rulesVersion }) => `De ronde geopend. Versie ${rulesVersion} van de spelregels staat vast.`,
  "round.act_proposed": ({ kind, reason }) => `Voorgesteld: ${proposalName(kind)}.${because(reason)}`,
  "round.act_decided": ({ kind, verdict, reason }) =>
    `Voorstel ${named(verdictNames, verdict)}: ${proposalName(kind)}.${because(reason)}`,
  "round.closed_early": ({ phase }) => `De fase ${named(phaseNames, phase)} eerder gesloten.`,
  "round.change_proposed": ({ reason }) => `Een wijziging van de spelregels voorgesteld. De reden: ${reason}`,
  "round.change_approved": ({ rulesVersion }) => `De wijziging goedgekeurd. Nu geldt versie ${rulesVersion}.`,
  "round.change_rejected": ({ reason }) => `De wijziging afgewezen.${because(reason ?? "")}`,
  "round.change_withdrawn": () => "De voorgestelde wijziging ingetrokken.",
  "round.imported": ({ plans, ballots }) => `Een verkiezing ingelezen. Plannen: ${plans}. Stembiljetten: ${ballots}.`,
  "plan.drafted": ({ version }) => `Een concept bewaard, versie ${version}.`,
  "plan.submitted": ({ channel, entryReason, accountId, team }, whom) =>
    [
      `Het plan ingediend, ${named(channelNames, channel)}.`,
      ...(accountId === undefined ? [] : [`De behandelaar is ${whom}.`]),
      ...(team === undefined ? [] : [`Het team van ${team} behandelt het.`]),
      ...(entryReason ? [`De reden: ${entryReason}`] : []),
    ].join(" "),
  "plan.revised": ({ version }) => `Het plan veranderd. Dit is versie ${version}.`,
  "plan.withdrawn": () => "Het plan ingetrokken.",
  "plan.reported": ({ reason }) => `Het plan gemeld: ${named(reportReasonNames, reason)}.`,
  "plan.report_handled": ({ outcome }) => `Een melding afgehandeld: ${named(reportOutcomeNames, outcome)}.`,
  "plan.removal_requested": ({ reason }) => `Om verwijderen van het plan gevraagd. De reden: ${reason}`,
  "plan.removal_confirmed": ({ reason }) => `Het verwijderen van het plan bevestigd. De reden: ${reason}`,
  "plan.removal_cancelled": () => "Het plan niet verwijderd.",
  "plan.noted": () => "Een interne notitie geschreven.",
  "plan.assigned": (_, whom) => `Het plan aan ${whom} gegeven.`,
  "plan.assigned_to_team": ({ wijk }) => `Het plan aan het team van ${wijk} gegeven.`,
  "plan.carried_over": ({ round, number, consent }) =>
    `Plan ${number} van ronde ${round} meegenomen naar deze ronde.${consent ? " De inwoner vindt dat goed." : ""}`,
  "plan.carry_invited": () => "De indiener uitgenodigd om het plan mee te nemen naar een nieuwe ronde.",
  "plan.placed": ({ wijken }) =>
    wijken.length > 0 ? `Het plan bij een wijk gezet: ${list(wijken)}.` : "Het plan bij de hele stad gezet.",
  "plan.principle_checked": ({ principle, met }) =>
    `Een grondbeginsel nagekeken: ${named(principleNames, principle)}. ${met ? "Het plan voldoet." : "Het plan voldoet niet."}`,
  "plan.weighed": (weighed) =>
    `De gevolgen gewogen: ${list(sides.map((side) => `${sideNames[side].toLowerCase()} ${named(weightNames, weighed[side])}`))}.`,
  "plan.estimated": ({ oneOffCents, yearlyCents }) =>
    `Het bedrag nagerekend: ${formatEuros(cents(oneOffCents))} eenmalig, ${formatEuros(cents(yearlyCents))} per jaar.`,
  "round.prices_published": ({ known, missing }) =>
    `De bedragen van ${inDutch(known)} plannen tegelijk bekend gemaakt.${missing.length > 0 ? ` Nog zonder bedrag: plan ${list(missing.map(String))}.` : ""}`,
  "plan.line_covered": ({ line, coverage }) => `Activiteit ${line} kreeg dekking ${coverage}.`,
  "plan.screened": ({ outcome }) => `Uitkomst van de controle: ${named(outcomeNames, outcome)}.`,
  "plan.condition_met": () => "Een voorwaarde is voldaan.",
  "plan.merge_proposed": ({ into, until }) =>
    `Voorgesteld om het plan samen te voegen met plan ${into}. Antwoorden kan t/m ${longDate(until as LocalDate)}.`,
  "plan.merge_answered": ({ with: other, agrees }) =>
    `Geantwoord op het voorstel om samen te voegen met plan ${other}: ${agrees ? "ja" : "nee"}.`,
  "plan.merge_refused": ({ into }) => `Het plan niet samengevoegd met plan ${into}.`,
  "plan.merged": ({ into }) => `Het plan samengevoegd met plan ${into}.`,
  "plan.unmerged": ({ from }) => `Het plan losgemaakt van plan ${from}.`,
  "plan.advised": () => "Een advies geschreven.",
  "plan.partner_asked": (_, whom) => `${whom} om advies gevraagd.`,
  "plan.partner_advised": ({ organisation }) => `Advies gegeven voor ${organisation}.`,
  "plan.partner_advice_withdrawn": ({ organisation }) => `Geen advies (meer) van ${organisation}.`,
  "plan.escalated": ({ to }) => `Het plan hogerop voorgelegd: ${role(to)}.`,
  "plan.escalation_answered": ({ from }) => `Antwoord van ${role(from)} op het plan dat hogerop ging.`,
  "plan.acted_ahead": ({ actedOn, informedOn }) =>
    `Het college liep vooruit op de raad, op ${longDate(actedOn as LocalDate)}. ${informedOn ? `De raad hoorde het op ${longDate(informedOn as LocalDate)}.` : "De raad weet het nog niet."}`,
  "plan.decided": ({ outcome }) => `Beslist over het plan: ${named(decisionNames, outcome)}.`,
  "plan.goals_set": ({ goals, outcomes }) =>
    `Bewaard wat de buurt een succes noemt. Doelen: ${goals}. Waarvan bekend is wat ervan kwam: ${outcomes}.`,
  "plan.accounted": ({ spentCents }) => `De verantwoording bewaard: ${formatEuros(cents(spentCents))} uitgegeven.`,
  "plan.milestone_kept": ({ file }) =>
    `Een stap van de uitvoering bewaard${file === undefined ? "" : `, met ${named(fileNames, file)}`}.`,
  "plan.milestone_removed": () => "Een stap van de uitvoering weggehaald.",
  "plan.file_removed": ({ file }) => `Bij de uitvoering weggehaald: ${named(fileNames, file)}.`,
  "plan.money_held": ({ potId }) => `Geld klaargezet op pot ${potId}.`,
  "plan.advance_planned": ({ cents: amount, dueOn }) =>
    `Een voorschot gepland van ${formatEuros(cents(amount))}, voor ${longDate(dueOn as LocalDate)}.`,
  "plan.advance_dropped": ({ cents: amount, dueOn }) =>
    `Een voorschot weggehaald van ${formatEuros(cents(amount))}, voor ${longDate(dueOn as LocalDate)}.`,
  "plan.paid": ({ move, cents: amount }) =>
    `${move === "spend" ? "Betaald" : "Teruggekomen"}: ${formatEuros(cents(amount))}.`,
  "plan.settled": ({ version, cents: amount }) =>
    `Het bedrag vastgesteld op ${formatEuros(cents(amount))}, versie ${version}.`,
  "plan.receipt_added": ({ cents: amount }) => `Een bon ingestuurd van ${formatEuros(cents(amount))}.`,
  "waardering.register_imported": ({ entries, codes }) =>
    `Het register ingelezen: ${inDutch(entries)} personen en ${inDutch(codes)} stemcodes.`,
  "waardering.code_replaced": () => "Aan de balie een stemcode vervangen.",
  "waardering.paper_entered": () => "Een papieren stembiljet voor de eerste keer ingevoerd.",
  "waardering.paper_blocked": () => "Een papieren stembiljet anders gelezen dan de eerste keer. Het is geblokkeerd.",
  "waardering.paper_restarted": () => "Een geblokkeerd stembiljet weggehaald. Het wordt opnieuw ingevoerd.",
  "waardering.paper_stored": () => "Een papieren stembiljet voor de tweede keer hetzelfde ingevoerd. Het telt.",
  "lot.entered": ({ source }) => `De uitkomst van een loting ingevoerd. De bron: ${source}.`,
  "lot.confirmed": () => "De loting bevestigd.",
  "fonds.scored": () => "Een score gegeven.",
  "fonds.conflict_declared": () => "Gezegd betrokken te zijn bij het plan.",
  "fonds.conflict_taken_back": () => "Gezegd toch niet betrokken te zijn bij het plan.",
  "fonds.plan_taken": () => "Het plan in de vergadering op tafel gelegd.",
  "fonds.minutes_written": ({ version, concluded }) =>
    `Versie ${version} geschreven van wat de fondsadviesraad van het plan zei.${concluded ? " Het plan is besproken." : ""}`,
  "fonds.sheet_begun": () => "Een scoreblad begonnen en nog niet ingeleverd.",
  "fonds.attendance_recorded": ({ present, seats }) =>
    `Vastgelegd hoeveel leden er in de vergadering zijn: ${present} van de ${seats}.`,
  "fonds.screen_paused": () => "Het scherm van de vergadering op pauze gezet.",
  "fonds.screen_resumed": () => "Het scherm van de vergadering weer aangezet.",
  "fonds.award_proposed": ({ version, awardedCents, otherRule }) =>
    `Een verdeling voorgesteld: versie ${version}, samen ${formatEuros(cents(awardedCents))}.${
      otherRule ? ` Anders dan de spelregels: ${named(variantNames, otherRule)}.` : ""
    }`,
  "fonds.award_changed": ({ version, reason }) => `De verdeling veranderd in versie ${version}. De reden: ${reason}`,
  "fonds.award_adopted": ({ version, awardedCents }) =>
    `De verdeling vastgesteld: versie ${version}, samen ${formatEuros(cents(awardedCents))}.`,
  "budget.pot_added": ({ pot, year, cents: amount, booked }) =>
    `De pot ${pot} van ${year} toegevoegd: ${formatEuros(cents(amount))}${asQuestion(booked)}.`,
  "budget.pot_changed": ({ pot, year, cents: amount, booked, was, wasCents }) =>
    `De pot ${was} van ${year} gewijzigd. Eerst: ${formatEuros(cents(wasCents))}. Nu: ${pot}, ${formatEuros(cents(amount))}${asQuestion(booked)}.`,
  "budget.pot_removed": ({ pot, year }) => `De pot ${pot} van ${year} weggehaald.`,
  "budget.figures_set": ({ year, freeCents, freePercent, greenCents, greenPercent, greenProgramme, source }) =>
    `De cijfers van ${year} bewaard: ${freePercent} procent van ${formatEuros(cents(freeCents))} en ${greenPercent} procent van ${formatEuros(cents(greenCents))}, programma ${greenProgramme}. De bron: ‘${source}’.`,
  "budget.programme_set": ({ year, programme, name, cents: amount, was, source }) =>
    `De begroting van programma ${programme}, ${name}, in ${year} ${amount === null ? "weggehaald" : `bewaard: ${formatEuros(cents(amount))}`}.${was === null ? "" : ` Eerst: ${formatEuros(cents(was))}.`} De bron: ‘${source}’.`,
  "budget.booked": ({ pot, item, move, cents: amount, reason }) =>
    `Geboekt op ${pot}, ${item}: ${named(moveNames, move)} ${formatEuros(cents(amount))}. De reden: ${reason}`,
  "raad.plan_tabled": () => "Het plan in de raad op tafel gelegd.",
  "raad.instrument_tabled": ({ kind, reference }) =>
    `In de raad op tafel gelegd: ${named(instrumentNames, kind)} ${reference}.`,
  "raad.instrument_recorded": ({ kind, reference, outcome, version }) =>
    `Vastgelegd: ${named(instrumentNames, kind)} ${reference} ${named(instrumentOutcomeNames, outcome)}, versie ${version}.`,
  "raad.screen_set": ({ screen }) => `Het scherm van de raad: ${named(screenNames, screen)}.`,
  "raad.decided": ({ outcome }) => `Het besluit vastgelegd: ${named(decisionNames, outcome)}.`,
  "raad.proposal_written": ({ version }) => `De tekst van het raadsvoorstel bewaard, versie ${version}.`,
  "raad.proposal_adopted": ({ version, on }) =>
    `Het college stelde het raadsvoorstel vast op ${longDate(on as LocalDate)}, versie ${version}.`,
  "raad.prioritised": () => "Vastgelegd dat de raad een plan voorrang geeft.",
  "raad.priority_taken_back": () => "Vastgelegd dat de raad een plan geen voorrang meer geeft.",
  "raad.resolution_edited": ({ stage, version }) =>
    `De tekst van het ${stage === "adopted" ? "besluit" : "ontwerpbesluit"} bewaard, versie ${version}.`,
  "results.indicator_set": ({ name, now, was }) =>
    `Het doel ‘${name}’ bewaard: ${goalText(now)}.${was === null ? "" : ` Eerst: ${goalText(was)}.`}`,
  "results.indicator_removed": ({ name }) => `Het doel ‘${name}’ weggehaald.`,
  "results.measured": ({ name, year, changes }) =>
    `Gemeten in ${year}, ‘${name}’: ${list(changes.map(({ wijk, value, was }) => `${wijk ?? "hele gemeente"} ${valueText(value)}${was === null ? "" : ` (eerst ${valueText(was)})`}`))}.`,
  "raad.exported": ({ files }) => `Het dossier gemaakt. Bestanden: ${files}.`,
};

/** An event in one sentence. What the log holds was written by `record`, so its details are those of its type. */
export function sentenceOf(type: string, details: unknown, whom: string | null): string {
  const describe = sentences[type as AuditType] as Describe<AuditType> | undefined;
  return describe?.(details as never, whom ?? "iemand") ?? type;
}

export const logTexts = {
  title: "Logboek",
  lead: "Wat er gebeurde met rondes, plannen en accounts, het nieuwste eerst. Niemand kan hier iets veranderen. Wat over accounts gaat, verdwijnt na twee jaar.",
  secret: "Wie welk oordeel over een plan gaf, staat hier niet en is niet te zien.",
  filter: "Zoek in het logboek",
  round: "Ronde",
  allRounds: "Alle rondes",
  kind: "Soort",
  allKinds: "Alles",
  show: "Toon",
  clear: "Toon alles",
  caption: (total: number) => (total === 1 ? "1 gebeurtenis" : `${total.toLocaleString("nl-NL")} gebeurtenissen`),
  what: "Wat, en door wie",
  about: "Waarover",
  at: "Wanneer, en de gegevens",
  plan: (number: number) => `plan ${number}`,
  visitor: "Een bezoeker",
  resident: "Een inwoner",
  system: "Het systeem",
  gone: "Een account dat weg is",
  empty: "Geen gebeurtenis gevonden",
  emptyText: "Haal een keuze weg om meer te zien.",
  pages: "Bladeren door het logboek",
} as const;
