import { teamTexts } from "./modules/people/team-texts.nl.ts";
import { retentionSentences } from "./retention.nl.ts";

export type Duty = "toegankelijkheid" | "privacy" | "contact";

interface DutyText {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly {
    readonly heading: string;
    readonly text: string;
    readonly link?: { readonly href: string; readonly label: string };
  }[];
}

/** All cookies of ours, each with what it is for and how long it stays. */
const cookies = [
  "Wij gebruiken alleen cookies die nodig zijn. Er zijn geen cookies van anderen.",
  "‘lvb’ houdt u ingelogd, ten hoogste een maand.",
  "‘lvb-volgorde’ bevat een willekeurig getal en houdt de volgorde van plannen voor u gelijk, een jaar lang.",
  "‘stemcode’ onthoudt dat u met een stemcode meedoet, tot u stopt of de browser sluit, en niet langer dan een dag.",
  "‘alvast’ bewaart wat u koos voordat u liet weten wie u bent. Alleen wij kunnen het openen. Het gaat weg als u de browser sluit.",
  "‘overgeslagen’ onthoudt welke plannen u oversloeg, zestig dagen.",
  "‘op-tafel’ onthoudt welk plan u het laatst beoordeelde of opnieuw wilt zien, tot u de browser sluit.",
  "‘balie’ staat alleen op een apparaat aan de balie, en zegt bij welke ronde het hoort.",
];

/** The pages that a Dutch public site must have. */
export const duties: Readonly<Record<Duty, DutyText>> = {
  toegankelijkheid: {
    title: "Toegankelijkheid",
    lead: "Iedereen moet deze site kunnen gebruiken. Dit is een concept. De site is nog niet onderzocht.",
    parts: [
      {
        heading: "Wat wij nastreven",
        text: "Wij volgen de richtlijn WCAG 2.2, niveau AA. De site werkt met het toetsenbord, op een klein scherm en zonder JavaScript.",
      },
      {
        heading: "Stand van zaken",
        text: "Er is nog geen onderzoek door een onafhankelijk bureau. Daarom noemen wij hier nog geen status.",
      },
      { heading: "Werkt er iets niet?", text: "Vertel het ons. Kijk bij Contact hoe u ons bereikt." },
    ],
  },
  privacy: {
    title: "Privacy",
    lead: "Wij vragen zo min mogelijk van u. Hier leest u wat wij bewaren, en waarom.",
    parts: [
      {
        heading: "Uw account",
        text: "Wij bewaren uw e-mailadres, een naam of schuilnaam, uw geboortejaar en uw wijk. Zo weten wij of u mag meedoen. Uw wachtwoord kunnen wij niet lezen.",
      },
      {
        heading: "Uw plannen",
        text: "Een ingediend plan is openbaar. Uw naam staat er alleen bij als u dat wilt. Verwijdert u uw account? Dan blijft het plan staan, zonder uw naam. Wij bewaren er een code bij. Komt u terug, dan hoeft u niet te kiezen tussen uw eigen plan en een ander plan. Wie de code ziet, weet niet dat u het was.",
      },
      {
        heading: "Foto's en bonnen",
        text: "Wordt uw plan uitgevoerd? Dan kan de gemeente foto's en documenten bij het plan zetten. Iedereen kan die zien. Uit een foto halen wij weg waar en waarmee zij is gemaakt. Bonnen die u instuurt, zien alleen u en medewerkers van de gemeente.",
      },
      {
        heading: "Uw oordelen",
        text: "Bij een oordeel bewaren wij geen naam, geen adres en geen tijd. Alleen de dag. De sleutel die bij een ronde hoort, ligt buiten de database. Zes weken of langer na het besluit van de raad vernietigen wij die sleutel. Twee mensen besluiten dat samen. Daarna weet niemand meer wie wat koos.",
      },
      {
        heading: "Register en stemcodes",
        text: "Soms werkt een ronde met een register: een lijst van wie mag meedoen. Wij bewaren daarvan per persoon een code. Die maken wij van het nummer op de lijst van de gemeente. Ook bewaren wij of die persoon oud genoeg is. Geen naam, geen adres, geen geboortedatum en geen burgerservicenummer. Krijgt u een stemcode? Ook die bewaren wij alleen als een code die niemand kan teruglezen, en niet wanneer u haar gebruikte. Koppelt u de stemcode aan uw account? Dan bewaren wij dat dit account bij een regel van het register hoort.",
      },
      {
        heading: "Als u uw account verwijdert",
        text: "Uw account, uw e-mailadres en uw naam zijn dan meteen weg. Wij bewaren een code die wij van uw e-mailadres maken. Zo telt u niet dubbel als u terugkomt tijdens een ronde. Is het beoordelen klaar in elke ronde die toen open was? Dan gaat ook die code weg.",
      },
      {
        heading: "Hoe lang wij iets bewaren",
        text: retentionSentences.map(({ sentence }) => sentence).join(" "),
      },
      {
        heading: "Uw gegevens bekijken of weghalen",
        text: "Bij Account downloadt u alles wat wij van u bewaren. U kunt uw account daar ook verwijderen. Wat u koos, blijft meetellen.",
      },
      {
        heading: "Cookies",
        text: cookies.join(" "),
      },
    ],
  },
  contact: {
    title: "Contact",
    lead: "Heeft u een vraag, of schrijft u uw plan liever op papier? Wij helpen u.",
    parts: [
      {
        heading: "Bellen of langskomen",
        text: "Bel de gemeente of kom naar de balie in het raadhuis. Een medewerker vult een plan samen met u in. U heeft geen e-mailadres nodig.",
      },
      {
        heading: "Liever in uw eigen buurt?",
        text: "Vraag naar de buurtcoördinator van uw wijk. Die komt naar u toe.",
        link: { href: "/wijken", label: teamTexts.title },
      },
    ],
  },
};
