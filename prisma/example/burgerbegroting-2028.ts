import type { ExamplePlan } from "./plan.ts";

/** Experiment 3, open for valuing: 64 submitted = 52 to value + 6 merged + 4 out of scope + 2 withdrawn, in order of number. */
export const burgerbegroting2028: readonly ExamplePlan[] = [
  {
    title: "Een openbaar toilet bij de markt",
    summary: "Op het Veenplein komt een schoon toilet dat de hele dag open is, ook voor rolstoelen.",
    text: `Wie naar de markt gaat, moet soms naar het toilet. Dat geldt voor iedereen, maar vooral voor ouderen, zwangere vrouwen en mensen met een darmziekte. Nu moet je een café in en iets bestellen.

Wij willen een vast toilet naast de fietsenrekken. De deur is breed genoeg voor een rolstoel en er is een tafel om een baby te verschonen. Na elk bezoek maakt het toilet zichzelf schoon.

Een bezoek is gratis. Marktkooplui houden een oogje in het zeil.`,
    theme: "facilities",
    neighbourhoods: ["Veenplein", "de markt"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 85_000,
    yearlyEuros: 6_000,
    ownEffort: "De marktkooplui controleren het toilet op marktdagen. Drie vrijwilligers melden wat er stuk is.",
    carriedOutBy: "Gemeente, team Openbare ruimte",
    official: {
      oneOffEuros: 97_000,
      yearlyEuros: 8_500,
      explanation: "De aansluiting op het riool ligt verder weg dan gedacht. Schoonmaak in het weekend is duurder.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Geveltuinen in smalle straten",
    summary: "Tien straten krijgen plantgaten. Bewoners planten en geven water.",
    text: `In de straten achter de molen staat geen boom. Daar is geen plaats voor, want de stoep is anderhalve meter breed. Langs de muur kan wél iets groeien.

Wij willen in tien straten een rij tegels langs de gevel weghalen. In het gat komt aarde met klimplanten, kruiden of rozen. Het pad blijft breed genoeg voor een kinderwagen.

In de Klaverstraat hebben we het al geprobeerd. Daar praten mensen nu met elkaar terwijl ze water geven.`,
    theme: "green",
    neighbourhoods: ["Bloemenbuurt", "Klaverstraat en negen straten eromheen"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 12_000,
    yearlyEuros: 0,
    ownEffort: "Elke bewoner zorgt voor zijn eigen stukje. In elke straat helpt één iemand wie dat zelf niet kan.",
    carriedOutBy: "Straatgroepen, met team Groen voor het breken van de tegels",
    official: {
      oneOffEuros: 12_000,
      yearlyEuros: 0,
      explanation: "De gemeente rekende € 100 per plantgat voor 120 gaten. Dat is hetzelfde bedrag.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een skatebaan met een dak",
    summary: "Een betonnen baan met een halve overkapping, zodat je ook in de regen kunt rijden.",
    text: `Wij rijden nu op de parkeerplaats van de supermarkt. Dat is gevaarlijk en we worden weggestuurd. De dichtstbijzijnde baan ligt twintig kilometer verderop.

Naast de sporthal ligt een stuk asfalt waar niets mee gebeurt. Daar past een baan van dertig meter. Beginners krijgen een laag deel, gevorderden een kom. Onder het dak staan banken voor ouders en kijkers.

We maakten een model op schaal en lieten het aan de buren zien. Door hun vragen draaiden we de baan een kwartslag, weg van de huizen.`,
    theme: "sport",
    neighbourhoods: ["Zandhoek"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 130_000,
    yearlyEuros: 3_000,
    ownEffort: "Twintig skaters geven les aan beginners en vegen de baan. Twee ouders helpen bij het grondwerk.",
    carriedOutBy: "Gemeente, team Sport, samen met de skaters",
    official: {
      oneOffEuros: 148_000,
      yearlyEuros: 3_600,
      explanation: "Glad beton storten is werk voor specialisten. De gemeente kreeg een prijs van een baanbouwer.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Een geluidsmeting laat zien dat het bij de huizen stil genoeg blijft.", dueInDays: 5 }],
      reason: "Er is veel vraag naar een baan. De afstand tot de huizen is krap.",
    },
  },
  {
    title: "Bladkorven in plaats van bladblazers",
    summary: "Bewoners vegen het blad zelf in korven. De gemeente hoeft minder rondes te rijden.",
    text: `In oktober rijden er elke week wagens met bladblazers door onze straten. Ze maken veel lawaai en blazen het blad vaak alleen maar opzij.

Zet op elke hoek een grote korf van gaas. Dan vegen wij het blad er zelf in. De gemeente haalt de korven om de drie weken leeg. Onder struiken mag het blad blijven liggen. Daar is het goed voor egels en voor de grond.

De stoepen op doorgaande routes blijven gewoon werk van de gemeente.`,
    theme: "sustainability",
    neighbourhoods: ["Heel Noord"],
    wijk: "Noord",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 9_000,
    currentBudgetLine: "Programma 5, Openbare ruimte: blad ruimen in de wijken",
    currentBudgetEuros: 164_000,
    ownEffort: "In veertig straten vegen bewoners zelf. Wie dat niet kan, krijgt hulp van de buren.",
    carriedOutBy: "Bewoners van Noord en team Groen",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 7_200,
      explanation: "De korven slijten en moeten na vijf jaar nieuw. Dat gaat van de winst af.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Speelbos achter het wijkcentrum",
    summary: "Het veld wordt een klein bos om in te spelen. Buren onderhouden het bos zelf.",
    text: `Achter het wijkcentrum ligt een leeg grasveld van ongeveer 1.800 vierkante meter. Er speelt bijna niemand. Wij willen er bomen, struiken, boomstammen en zand.

Kinderen van 4 tot 12 jaar kunnen er klimmen en hutten bouwen. De bomen geven schaduw op warme dagen. Ouders zien de plek vanaf het terras.

Het hoofdpad is hard en twee meter breed. De zandbak krijgt een tafel op hoogte. Zo kan een kind in een rolstoel ook meespelen.`,
    theme: "recreation",
    neighbourhoods: ["Vlinderbuurt", "het veld achter het wijkcentrum"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 45_000,
    yearlyEuros: 2_500,
    ownEffort:
      "Twaalf buren onderhouden het bos, elke eerste zaterdag van de maand. Een hovenier uit de wijk geeft gratis les. De basisschool plant elk jaar een boom.",
    carriedOutBy: "Buurtgroep Speelbos met team Openbare ruimte",
    before: {
      title: "Speelbos bij ons wijkcentrum",
      ownEffort: "Wij zoeken nog buren die het bos willen onderhouden.",
      oneOffEuros: 38_000,
    },
    official: {
      oneOffEuros: 52_000,
      yearlyEuros: 2_500,
      explanation: "Het verschil is € 7.000. Het gaat om valzand (€ 3.000) en de keuring (€ 4.000).",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [
        { text: "Er ligt valzand onder elke klimplek." },
        { text: "De buren tekenen een afspraak over het onderhoud, voor vijf jaar." },
      ],
      reason: "De gemeente vindt het een goed plan. Spelen moet veilig zijn, en het onderhoud moet zeker zijn.",
    },
  },
  {
    title: "Kabelbaan over de vijver",
    summary: "Een kabelbaan van veertig meter, van de heuvel naar het eiland in het stadspark.",
    text: `In het stadspark ligt een heuvel met daarachter een vijver. Kinderen rollen nu van de heuvel af. Het zou geweldig zijn om over het water te zweven.

De kabel loopt van de top naar het eilandje. Daar staat een houten vlonder om te landen. Je loopt over een touwbrug terug naar de kant.

Er is een lage start voor kleintjes en een hoge start voor grotere kinderen. Wie niet kan zwemmen, draagt een vest. Die hangen in een kast bij de start.`,
    theme: "recreation",
    neighbourhoods: ["Stadspark"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 60_000,
    yearlyEuros: 2_000,
    ownEffort: "Ouders willen in de zomer toezicht houden.",
    carriedOutBy: "Gemeente, team Openbare ruimte",
    withdrawn: true,
  },
  {
    title: "De Meent hartveilig met zes AED’s",
    summary: "Zes apparaten voor eerste hulp bij een hartstilstand, aan de buitenmuur en altijd bereikbaar.",
    text: `Bij een hartstilstand telt elke minuut. Een ambulance doet er elf minuten over om bij ons te komen. In De Meent hangt nu één apparaat, binnen in de sporthal. ’s Nachts is de deur op slot.

Wij willen zes apparaten op de buitenmuur van huizen en scholen. Zo is er altijd één binnen vier minuten lopen. Een lampje wijst de weg in het donker.

Vijftig bewoners leren reanimeren. Zij krijgen een bericht als er iemand in nood is.`,
    theme: "care",
    neighbourhoods: ["De Meent", "Waterrand"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 14_400,
    yearlyEuros: 1_800,
    ownEffort: "Vijftig bewoners volgen elk jaar een cursus. Zes gezinnen geven een plek en de stroom.",
    carriedOutBy: "Hartgroep De Meent",
    official: {
      oneOffEuros: 13_200,
      yearlyEuros: 2_400,
      explanation: "De gemeente koopt goedkoper in. Accu’s en plakkers kosten per jaar wel iets meer.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Minder maaien, meer bloemen",
    summary: "De bermen worden twee keer per jaar gemaaid. Nu is dat zes keer. Er komen bloemen voor bijen.",
    text: `De gemeente maait de bermen nu zes keer per jaar. Dat kost veel geld. Bloemen en bijen krijgen weinig kans.

Wij stellen voor om twee keer per jaar te maaien. Bij bochten en oversteekplaatsen blijft het gras kort. Zo blijft het verkeer veilig.

Het maaisel gaat weg, want op arme grond groeien meer soorten. Een bord bij elke wijk legt uit waarom het gras hoog staat. Dan denkt niemand dat de gemeente het vergeet.`,
    theme: "green",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 60_000,
    currentBudgetLine: "Programma 5, Openbare ruimte: maaien van bermen",
    currentBudgetEuros: 312_000,
    ownEffort:
      "Dertig vrijwilligers tellen elk jaar de bloemen en de bijen. Zij melden plekken waar het gras te hoog staat.",
    carriedOutBy: "Team Groen",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 46_000,
      explanation: "Het verschil is € 14.000. Het afvoeren van lang gras kost meer.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Parkeren met een blauwe zone",
    summary: "In de straten bij het station van Oost mag je overdag nog twee uur staan. Bewoners krijgen een kaart.",
    text: `Sinds parkeren bij het station geld kost, staan de auto’s bij ons. Om acht uur ’s ochtends is alles vol. De thuiszorg rijdt rondjes en wij zetten onze auto drie straten verder.

Een blauwe zone is goedkoop. Er komen borden en strepen. Wie op bezoek is, legt een schijf achter het raam en mag twee uur blijven. Bewoners vragen één keer een kaart aan.

Bij een telling waren 71 van de 110 auto’s niet van bewoners.`,
    theme: "parking",
    neighbourhoods: ["Spoorbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 15_000,
    yearlyEuros: 2_000,
    ownEffort: "Wij tellen na een half jaar opnieuw, op drie dagen. Twee bewoners helpen anderen met de aanvraag.",
    carriedOutBy: "Gemeente, team Verkeer",
    official: {
      oneOffEuros: 17_500,
      yearlyEuros: 4_000,
      explanation: "Zonder controle werkt een blauwe zone niet. Twee uur toezicht per week is meegerekend.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Poëzie op de bushaltes",
    summary: "Op vijftien bushaltes komt een gedicht van een bewoner, elk half jaar een nieuw.",
    text: `Wie op de bus wacht, kijkt op zijn telefoon of naar reclame. Een paar goede regels maken dat wachten anders. Je neemt ze mee de bus in.

In Zuidoost wonen veel mensen die schrijven, soms in een andere taal. Wij vragen hen om een kort gedicht. Een groepje lezers kiest er vijftien. Naast elk gedicht in een andere taal staat een vertaling.

De gedichten staan op het glas, in witte letters. Na een half jaar zijn er nieuwe dichters aan de beurt.`,
    theme: "art",
    neighbourhoods: ["Sterrenbuurt", "Beekbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 7_500,
    yearlyEuros: 0,
    ownEffort: "Bewoners schrijven en kiezen de gedichten. De schrijfgroep geeft vier avonden les in het buurthuis.",
    carriedOutBy: "Schrijfgroep Zuidoost",
    official: {
      oneOffEuros: 8_100,
      yearlyEuros: 0,
      explanation: "De beheerder van de haltes vraagt een klein bedrag voor het plakken van de folie.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Leid het sluipverkeer om via Noord",
    summary: "Met een slagboom kan het verkeer niet meer door onze straat. Het rijdt dan door de Bloemenbuurt.",
    text: `Elke ochtend rijden er vierhonderd auto’s door onze straat. Ze komen van de rondweg en willen naar het centrum. Wij zitten in het lawaai.

Als er een slagboom komt bij de kerk, kunnen ze er niet meer door. De auto’s rijden dan via de straten van Noord. Daar is het nu nog heel stil, dus dat kan best wat drukker.

Bewoners van onze straat krijgen een pasje om de slagboom te openen. Ook de vuilniswagen en de brandweer kunnen erdoor.`,
    theme: "safety",
    neighbourhoods: ["Meidoornhof"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 48_000,
    yearlyEuros: 3_500,
    ownEffort: "Wij delen de pasjes uit en houden de lijst bij.",
    carriedOutBy: "Gemeente, team Verkeer",
    screening: {
      outcome: "out_of_scope",
      ground: "b",
      reason:
        "Dit plan kan niet meedoen. Het verkeer verdwijnt niet, maar komt in smalle straten met twee scholen. Dat is niet goed voor de stad als geheel. Team Verkeer praat met de straat over een andere oplossing.",
    },
  },
  {
    title: "Straatlampen dimmen na middernacht",
    summary: "Tussen 0.00 en 5.00 uur branden de lampen zachter. Bij zebrapaden niet.",
    text: `In Lindenveen branden 11.000 straatlampen de hele nacht op volle sterkte. Op straat is dan bijna niemand. Het kost stroom en het stoort vogels, vleermuizen en slapende mensen.

De meeste lampen zijn al zuinige led-lampen. Die kun je dimmen zonder iets te kopen. Tussen middernacht en vijf uur is de helft van het licht genoeg.

Bij zebrapaden, tunnels en het station verandert er niets. Voelt een plek onveilig? Dan gaat de lamp daar weer op vol.`,
    theme: "sustainability",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 31_000,
    currentBudgetLine: "Programma 5, Openbare ruimte: stroom voor straatverlichting",
    currentBudgetEuros: 418_000,
    ownEffort: "In elke wijk lopen twee mensen een avondronde. Zij geven door waar het te donker is.",
    carriedOutBy: "Team Openbare ruimte met de beheerder van de lampen",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 31_000,
      explanation: "De gemeente rekende met dezelfde uren. Zij komt op hetzelfde bedrag.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een cultuurpas voor alle kinderen",
    summary: "Elk kind van 6 tot 16 jaar mag vier keer per jaar gratis naar theater, museum, film of muziek.",
    text: `Er is in Lindenveen veel te zien en te horen. Maar voor een gezin met drie kinderen is één middag theater al te duur. Die kinderen denken later dat cultuur niet voor hen is.

Met een pas krijgt elk kind vier bezoeken per jaar. Een ouder mag voor de helft mee. De pas is voor iedereen gelijk. Zo hoeft niemand te laten zien dat er thuis weinig geld is.

Theaters en musea krijgen een vast bedrag per bezoek. Lege stoelen zijn er toch.`,
    theme: "culture",
    neighbourhoods: [],
    wijk: null,
    effect: "cost",
    oneOffEuros: 12_000,
    yearlyEuros: 150_000,
    ownEffort: "Dertig oudere inwoners gaan als gids mee met kinderen die alleen komen. Scholen delen de passen uit.",
    carriedOutBy: "Theater, museum, filmhuis en muziekschool samen",
    official: {
      oneOffEuros: 18_000,
      yearlyEuros: 172_000,
      explanation:
        "De gemeente verwacht dat zes op de tien kinderen de pas gebruiken. De indieners gingen uit van vijf.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "De parkeergarage ’s nachts op slot",
    summary: "Tussen 1.00 en 6.00 uur gaat de garage dicht. Bewoners met een pas kunnen er altijd in.",
    text: `De garage onder het Veenplein is dag en nacht open. Er zit ook de hele nacht een bewaker. Na één uur komen er gemiddeld drie auto’s binnen.

Sluit de garage van één tot zes. Wie zijn auto vergeet, belt een nummer en betaalt een vast bedrag om eruit te kunnen. Bewoners en hotelgasten met een pas merken niets, want voor hen gaat het hek open.

Dat scheelt vijf nachtdiensten per week. Het scheelt ook overlast, want nu wordt er geslapen en gedronken in het trappenhuis.`,
    theme: "parking",
    neighbourhoods: ["Veenplein"],
    wijk: "Centrum",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 120_000,
    currentBudgetLine: "Programma 3, Verkeer en parkeren: beheer van de parkeergarage",
    currentBudgetEuros: 640_000,
    ownEffort: "Bewoners boven de garage melden overlast in een app en denken mee over de sluitingstijden.",
    carriedOutBy: "Beheerder van de parkeergarage",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 96_000,
      explanation: "In het weekend blijft één bewaker nodig, omdat de cafés dan tot drie uur open zijn.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "De bewakers krijgen vooraf ander werk bij de beheerder aangeboden." }],
      reason: "De besparing is groot en bijna niemand merkt het. Mensen mogen er hun werk niet door verliezen.",
    },
  },
  {
    title: "Buurtmoestuin met regenton",
    summary: "Een open moestuin op het oude schoolplein, met water van het dak van de gymzaal.",
    text: `Het schoolplein in de Vogelbuurt ligt al drie jaar leeg. Jongeren rijden er rond op scooters. Wij willen er groente, fruit en bloemen.

De tuin heeft geen hek. Iedereen mag binnenlopen en een tomaat proeven. Er zijn dertig bedden voor gezinnen en vier grote bedden voor de voedselbank. Het dak van de gymzaal vult zes regentonnen.

Elke school in de wijk krijgt een eigen hoek. Op woensdag is er les over zaaien, koken en bewaren.`,
    theme: "green",
    neighbourhoods: ["Vogelbuurt"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 16_000,
    yearlyEuros: 0,
    ownEffort: "Dertig gezinnen verzorgen hun bed. Een tuinploeg van negen mensen doet de paden en de tonnen.",
    carriedOutBy: "Tuinploeg Vogelbuurt",
    official: {
      oneOffEuros: 16_000,
      yearlyEuros: 0,
      explanation: "De grond is onderzocht en schoon. Daarom komt er geen bedrag bij.",
    },
    partnerAdvice: "Doe dit. Maak twee bakken op tafelhoogte. Dan kan wie slecht ter been is ook meedoen.",
    screening: { outcome: "yes" },
  },
  {
    title: "Zonnepanelen op het wijkcentrum",
    summary: "Met 120 panelen op het dak maakt het wijkcentrum zijn eigen stroom.",
    text: `Het wijkcentrum betaalt elk jaar meer voor stroom. Daardoor gaan de zaalprijzen omhoog en stoppen kleine clubs. Het dak is groot, plat en ligt de hele dag in de zon.

Wij willen 120 panelen en een accu in de kelder. De stroom van overdag gebruiken we ’s avonds, als de zalen vol zitten. In de hal hangt een scherm dat laat zien hoeveel het dak oplevert.

De zaalhuur gaat dan voor vijf jaar omlaag voor clubs uit de wijk.`,
    theme: "sustainability",
    neighbourhoods: ["Vlinderbuurt", "Kwekerij"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 48_000,
    yearlyEuros: 500,
    ownEffort: "Een energiegroep houdt de opbrengst bij. Zij geeft elke maand advies aan buren over hun eigen dak.",
    carriedOutBy: "Bestuur van het wijkcentrum met de energiegroep",
    official: {
      oneOffEuros: 61_000,
      yearlyEuros: 900,
      explanation: "Het dak is 28 jaar oud. Onder de panelen moet eerst een nieuwe laag komen.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Drempels in de schoolstraat",
    summary: "Twee drempels bij de school zorgen dat auto’s langzamer rijden.",
    text: `Voor de basisschool in Oost rijden auto’s veel te hard. Vorige maand is er een jongen van zijn fiets gevallen omdat hij schrok. Ouders houden hun kind daarom stevig vast.

Met twee drempels moet iedereen wel langzaam rijden. Eén drempel komt bij de hoek en één vlak voor het hek. Op de drempel zetten we grote gekleurde vlakken. Dan zien automobilisten dat er kinderen zijn.

Ook de bus kan er goed overheen, als de helling niet te steil is.`,
    theme: "safety",
    neighbourhoods: ["Schoolbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 16_000,
    yearlyEuros: 0,
    ownEffort: "Kinderen ontwerpen de gekleurde vlakken. Ouders helpen met schilderen.",
    carriedOutBy: "Gemeente, team Verkeer",
    duplicateOf: "Veilig oversteken bij de basisschool",
  },
  {
    title: "Sporthal ook op zaterdagavond open",
    summary: "Jongeren kunnen van zeven tot elf binnen sporten, zonder lid te zijn van een club.",
    text: `Zaterdagavond is lang als je nergens heen kunt. Jongeren staan dan bij het winkelcentrum of blijven op hun kamer. De sporthal ernaast is donker en op slot.

Open de hal van zeven tot elf. Er is zaalvoetbal, dans en een hoek om te boksen. Twee sportleiders en een groep vrijwilligers houden toezicht. Om de week is er een avond voor meiden.

Vorig jaar probeerden we dit zes keer. Er kwamen gemiddeld 64 jongeren en er was één klacht.`,
    theme: "sport",
    neighbourhoods: ["Sterrenbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 21_000,
    ownEffort: "Vijftien ouders en oudere jongeren staan om de beurt bij de deur en in de kantine.",
    carriedOutBy: "Sportleiders en vrijwilligers uit Zuidoost",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 24_600,
      explanation: "Een beheerder mag zaterdagavond niet alleen in het gebouw zijn. Er moet een tweede bij.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Gemeentebrief digitaal, papier op verzoek",
    summary: "De gemeente mailt, tenzij u papier kiest. Dat kan ook met een telefoontje.",
    text: `De gemeente stuurt elk jaar honderdduizenden brieven. Veel daarvan gaan over iets dat je ook in een bericht kunt lezen. Papier, drukken en postzegels kosten veel.

Keer het om. Wie een mailadres geeft, krijgt de brief digitaal. Wie papier wil, belt één keer of zegt het aan de balie. Daarna blijft alles op papier, zonder vragen.

Besluiten met een termijn gaan altijd ook per post. Zo mist niemand iets belangrijks.`,
    theme: "facilities",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 58_000,
    currentBudgetLine: "Programma 1, Bestuur en dienstverlening: porto en drukwerk",
    currentBudgetEuros: 204_000,
    ownEffort: "Vrijwilligers in de bibliotheek helpen mensen om hun berichten te openen.",
    carriedOutBy: "Gemeente, team Dienstverlening",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 58_000,
      explanation: "De gemeente gaat ervan uit dat de helft van de huizen overstapt. Het bedrag klopt.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een uitkijkpunt aan de plas",
    summary: "Een houten toren van acht meter met uitzicht over het water, en beneden een rustplek.",
    text: `De plas is het mooiste stukje van Noordwest. Maar je ziet hem nergens. Overal staan riet en struiken, en de enige open plek is van de hengelclub.

Een toren van acht meter is genoeg om over het riet te kijken. Je ziet reigers, zeilboten en de hei in de verte. Beneden komt een bank onder een afdak. Wie de trap niet op kan, ziet op een scherm wat de camera boven ziet.

De weg erheen is een bestaand schelpenpad.`,
    theme: "recreation",
    neighbourhoods: ["Plaswijk"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 58_000,
    yearlyEuros: 1_000,
    ownEffort: "De vogelgroep controleert de trap elke maand. Zij leidt op zondag bezoekers rond.",
    carriedOutBy: "Gemeente, team Openbare ruimte, met de vogelgroep",
    official: {
      oneOffEuros: 66_500,
      yearlyEuros: 1_900,
      explanation: "De oever is zacht. De palen moeten vier meter dieper de grond in.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Spreekuur voor post en papieren",
    summary: "Twee keer per week hulp bij brieven, toeslagen en formulieren, zonder afspraak.",
    text: `Een blauwe envelop kan weken dicht blijven. Niet uit luiheid, maar uit angst. Uit een kleine rekening wordt dan een grote schuld.

Wij willen een plek midden in de stad waar je zonder afspraak binnenloopt. Je neemt je tas met post mee. Een vrijwilliger opent de brieven samen met je en legt uit wat er staat. Bij schulden is er dezelfde dag een deskundige.

Niemand vraagt naar je naam, behalve als dat nodig is voor een formulier.`,
    theme: "welfare",
    neighbourhoods: ["Grachtkwartier", "Oude Haven"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 3_000,
    yearlyEuros: 18_000,
    ownEffort: "Twaalf oud-boekhouders en -ambtenaren geven elk een middag per week.",
    carriedOutBy: "Papierwinkel Centrum, een groep vrijwilligers",
    official: {
      oneOffEuros: 3_000,
      yearlyEuros: 16_500,
      explanation: "De ruimte in de bibliotheek is gratis op dinsdag en donderdag.",
    },
    partnerAdvice:
      "Wij zien elke week mensen met een tas vol ongeopende post. Houd het spreekuur op een vaste plek en een vast uur. Een vrijwilliger van ons kan erbij zitten.",
    screening: { outcome: "yes" },
  },
  {
    title: "De fontein alleen in de zomer aan",
    summary: "Drie fonteinen in Oost spuiten van mei tot en met september. De rest van het jaar staan ze uit.",
    text: `Een fontein is heerlijk op een warme dag. In november zit er niemand bij. Toch draaien de pompen in Oost het hele jaar, dag en nacht.

Zet ze uit van oktober tot en met april. In de zomer gaan ze aan om tien uur en uit om tien uur. Dat spaart stroom en de pompen gaan langer mee.

De vijver bij het zorghuis is een uitzondering. Daar houdt de pomp het water gezond voor de vissen.`,
    theme: "sustainability",
    neighbourhoods: ["Rivierenbuurt", "Spoorbuurt"],
    wijk: "Oost",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 5_200,
    currentBudgetLine: "Programma 5, Openbare ruimte: fonteinen en pompen",
    currentBudgetEuros: 38_500,
    ownEffort: "Twee bewoners zetten de fonteinen aan en uit. Zij scheppen er ook het vuil uit.",
    carriedOutBy: "Bewoners van Oost met team Openbare ruimte",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 4_700,
      explanation: "In de winter moet de pomp elke maand kort draaien, anders gaat hij vastzitten.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Veilig oversteken bij de basisschool",
    summary: "Een drempel, betere lampen en een zebrapad. Kinderen steken dan zelf veilig over.",
    text: `Bij de basisschool steken elke dag 340 kinderen over. De weg is breed en recht, dus auto’s rijden er hard. In de winter is het om half negen nog schemerig.

Wij willen een zebrapad op een verhoogd plateau. Aan beide kanten komt een lamp die het zebrapad van opzij verlicht. De stoep wordt naar voren getrokken. Dan zien kinderen en automobilisten elkaar eerder.

Nu brengen ouders hun kind met de auto, omdat lopen eng is. Dat maakt het alleen drukker.`,
    theme: "safety",
    neighbourhoods: ["Schoolbuurt", "bij de schoolstraat"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 38_000,
    yearlyEuros: 600,
    ownEffort: "Twintig ouders zijn verkeersbrigadier. De school geeft elk jaar een week verkeersles.",
    carriedOutBy: "Gemeente, team Verkeer, met de oudergroep",
    official: {
      oneOffEuros: 38_000,
      yearlyEuros: 600,
      explanation: "De indieners vroegen een prijs aan een aannemer. De gemeente komt daar ook op uit.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Laat de bermen langer bloeien",
    summary: "Wacht met maaien tot de bloemen zijn uitgebloeid. Dat is mooier en goedkoper.",
    text: `In mei stonden de bermen vol klaprozen en margrieten. Een dag later was alles weg, omdat de maaier kwam. Zonde van de bloemen en van het werk.

Ik stel voor om te wachten tot half juli. De planten hebben dan zaad gemaakt en komen volgend jaar terug. Daarna is één keer maaien in de herfst genoeg.

Alleen bij kruispunten moet het gras laag blijven, anders zie je elkaar niet aankomen. Zo krijgen vlinders ook weer een plek.`,
    theme: "green",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 35_000,
    currentBudgetLine: "Programma 5, Openbare ruimte: maaien van bermen",
    currentBudgetEuros: 312_000,
    ownEffort: "Ik wil met mijn wandelclub in kaart brengen waar de mooiste bermen zijn.",
    carriedOutBy: "Team Groen",
    duplicateOf: "Minder maaien, meer bloemen",
  },
  {
    title: "Een zwemsteiger in de plas",
    summary: "Een lange steiger met trappen en een ondiep deel, zodat zwemmen in De Meent veiliger wordt.",
    text: `Op warme dagen springen er honderd mensen van de brug in de plas. Dat is verboden, maar ze doen het toch. Vorige zomer brak iemand zijn enkel op een steen.

Geef ons liever een goede plek. Een steiger van vijftig meter, met een lijn van boeien om de vaarboten weg te houden. Kinderen kunnen staan in een vak van een meter diep.

Er komt een bord met de waterkwaliteit van die week. Een omkleedhokje en prullenbakken horen erbij.`,
    theme: "recreation",
    neighbourhoods: ["Waterrand"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 75_000,
    yearlyEuros: 4_000,
    ownEffort: "Vijfentwintig zwemmers houden bij mooi weer toezicht. Zij halen in de herfst de boeien binnen.",
    carriedOutBy: "Gemeente, team Openbare ruimte, met de zwemgroep",
    official: {
      oneOffEuros: 88_000,
      yearlyEuros: 6_500,
      explanation: "Het water moet in de zomer elke twee weken worden getest. De steiger heeft ook een anker nodig.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [
        { text: "Het waterschap geeft een vergunning voor de steiger." },
        { text: "Een zomer lang meten laat zien dat het water schoon genoeg is." },
      ],
      reason: "Een veilige zwemplek lost een bestaand probleem op. Over het water gaat ook het waterschap.",
    },
  },
  {
    title: "Extra prullenbakken langs de hei",
    summary: "Twaalf nieuwe prullenbakken bij de ingangen van de hei, geleegd in het weekend.",
    text: `Op zondag wandelen er duizenden mensen op de hei. Bij de ingangen staat één kleine bak. Rond de middag ligt het afval eromheen en ’s avonds waait het de hei op.

Wij willen twaalf grote bakken met een klep, zodat kraaien er niet bij kunnen. Bij de parkeerplaats hoort er ook één voor hondenpoep. Belangrijk is dat ze op zondagavond leeg worden gemaakt.

Nu ruimt een groep buren elke maandag op. Wij vullen dan acht zakken.`,
    theme: "public_space",
    neighbourhoods: ["Heiderand"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 8_400,
    yearlyEuros: 3_200,
    ownEffort: "De buren blijven elke maandag een ronde lopen. Zij melden volle bakken met een foto.",
    carriedOutBy: "Gemeente, team Afval",
    official: {
      oneOffEuros: 8_400,
      yearlyEuros: 3_200,
      explanation: "De prijs per bak staat in het contract van de gemeente. Er is geen verschil.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Water en schaduw op het plein",
    summary: "Vier bomen in bakken, een zonnedoek en een laag waterspel maken het Veenplein koeler.",
    text: `Op een zomerdag is het Veenplein een oven. De stenen worden vijftig graden. Ouderen slaan de markt over en kinderen kunnen er niet spelen.

Een boom kan er niet in de grond, want daaronder ligt de garage. In grote bakken kan het wel. Tussen de lantaarns spannen we een wit doek. Vlak boven de grond komt een waterspel dat je met je voet aanzet.

Op marktdagen rollen de bakken opzij. Zo houdt de markt al haar plekken.`,
    theme: "public_space",
    neighbourhoods: ["Veenplein"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 21_000,
    yearlyEuros: 900,
    ownEffort: "De cafés geven de bomen water. Marktkooplui rollen de bakken en hangen het doek op.",
    carriedOutBy: "Ondernemers rond het plein met team Openbare ruimte",
    official: {
      oneOffEuros: 21_000,
      yearlyEuros: 900,
      explanation: "Het waterspel is een bestaand model. De leverancier bevestigde de prijs.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een treinstation aan de noordkant",
    summary: "Een tweede station, zodat Noord en De Meent dichter bij de trein wonen.",
    text: `Wie in Noord woont, fietst twintig minuten naar de trein. Voor ouderen is dat te ver en de bus rijdt maar twee keer per uur.

Het spoor loopt vlak langs onze wijk. Een klein station met twee perrons moet dus kunnen. De sprinter doet er één minuut langer over.

Er komen ook veel mensen uit dorpen in de buurt. Zij laten dan hun auto staan. Dat is goed voor het milieu en voor de drukte in het centrum.`,
    theme: "facilities",
    neighbourhoods: ["Zaagmolenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 400_000,
    yearlyEuros: 20_000,
    ownEffort: "Wij willen een fietsenstalling beheren met vrijwilligers.",
    carriedOutBy: "Spoorbeheerder en vervoerder",
    screening: {
      outcome: "out_of_scope",
      ground: "a",
      reason:
        "Dit plan kan niet meedoen. Over een station beslissen het Rijk, de provincie en de spoorbedrijven. Het gaat over de hele regio. De wethouder neemt de wens mee in het overleg daarover.",
    },
  },
  {
    title: "Een trapveldje zonder plassen",
    summary: "Het veld aan de Molenkade krijgt een goede afvoer en een vlakke grasmat.",
    text: `Na elke bui staat er een week lang water op ons veldje. Daarna is het een modderpoel en in de zomer een hobbelige akker. Toch is het de enige plek in de wijk waar je met z’n tienen kunt spelen.

Wij vragen geen kunstgras. Een goede afvoer in de grond en nieuw gras is genoeg. De doelen kunnen blijven staan.

Een vader die tuinman is, legde uit hoe het moet. Als we drie maanden wachten met spelen, wordt de mat sterk.`,
    theme: "sport",
    neighbourhoods: ["Zaagmolenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 46_000,
    yearlyEuros: 1_200,
    ownEffort: "Ouders zaaien het gras in en verplaatsen de doelen. De kinderen trekken elke maand de lijnen.",
    carriedOutBy: "Gemeente, team Sport, met de ouders",
    official: {
      oneOffEuros: 43_500,
      yearlyEuros: 1_500,
      explanation: "De afvoer kan op een sloot in de buurt uitkomen. Dat is korter dan de indieners dachten.",
    },
    partnerAdvice:
      "Leg het veldje zo aan dat ook meiden en jongere kinderen er graag komen. Vraag hun mening voordat de doelen er staan.",
    screening: { outcome: "yes" },
  },
  {
    title: "Een ouderkamer op de basisschool",
    summary: "Ouders kunnen na het wegbrengen blijven voor koffie, een cursus of een vraag.",
    text: `Aan het hek spreken ouders elkaar niet. Iedereen heeft haast of staat apart. Toch zitten ze met dezelfde vragen: slapen, schermen, ruzie, geld.

In school is een lokaal vrij. Maak daar een kamer van waar ouders welkom zijn van half negen tot twaalf. Er is een vaste gastvrouw en een speelkleed. Elke week komt er iemand langs: de jeugdverpleegkundige, de bibliotheek of de taalcoach.

Ook vaders en opa’s voelen zich er thuis, want er is een klushoek.`,
    theme: "welfare",
    neighbourhoods: ["Kwekerij"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 4_500,
    yearlyEuros: 28_000,
    ownEffort: "Ouders richten de kamer in en geven zelf workshops. De school betaalt licht en verwarming.",
    carriedOutBy: "Ouders van de Kwekerij met de school",
    official: {
      oneOffEuros: 4_500,
      yearlyEuros: 31_000,
      explanation: "Het loon van de gastvrouw is berekend met de nieuwe cao.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Vergaderzalen delen met verenigingen",
    summary: "De gemeente huurt minder zalen en gebruikt die van clubs. Clubs vergaderen gratis in het raadhuis.",
    text: `De gemeente huurt overdag dure zalen voor cursussen en overleg. In dezelfde stad staan clubhuizen overdag leeg. ’s Avonds is het andersom: dan is het raadhuis leeg en zoeken clubs een plek.

Ruil dat. De gemeente vergadert overdag bij clubs, voor een klein bedrag. Clubs gebruiken ’s avonds vier zalen van het raadhuis. Zo verdienen zij iets en hoeft niemand te bouwen.

Een lijst op internet laat zien wat vrij is. Afspraken over schoonmaak horen erbij.`,
    theme: "facilities",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 22_000,
    currentBudgetLine: "Programma 1, Bestuur en dienstverlening: zaalhuur en vergaderkosten",
    currentBudgetEuros: 71_000,
    ownEffort: "Vijftien clubs houden hun eigen agenda bij. Zij zorgen zelf voor koffie en sleutels.",
    carriedOutBy: "Gemeente, team Gebouwen, met de clubs",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 22_000,
      explanation: "Van de huidige zaalhuur kan ongeveer een derde vervallen. Dat is nagerekend.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Bomen terug in de Rivierlaan",
    summary: "Langs de hele laan komen 64 bomen, op de plek van de oude iepen die ziek waren.",
    text: `Vijf jaar geleden zijn de iepen in de Rivierlaan gekapt. Ze waren ziek. Er zou iets terugkomen, maar het bleef bij tegels en wat heesters.

Wij willen weer een echte laan. Met 64 bomen van vier verschillende soorten, zodat één ziekte niet alles kan doden. De wortels krijgen goede grond en lucht, anders duwen ze de stoep omhoog.

Over twintig jaar raken de kruinen elkaar. Dan fietsen onze kleinkinderen in de schaduw naar school.`,
    theme: "green",
    neighbourhoods: ["Rivierenbuurt", "Rivierlaan"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 160_000,
    yearlyEuros: 5_000,
    ownEffort: "Elk huis geeft de boom voor de deur drie zomers water. Bewoners onderhouden de plantvakken.",
    carriedOutBy: "Team Groen met de bewoners van de laan",
    official: {
      oneOffEuros: 184_000,
      yearlyEuros: 5_400,
      explanation: "Op negen plekken liggen leidingen. Daar is een betonnen plantbak onder de grond nodig.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Bankjes op de route naar de huisarts",
    summary: "Om de 150 meter een bank met leuning. Zo komen ouderen zelf bij de huisarts.",
    text: `Van de ouderenflat naar de huisarts is het negenhonderd meter. Voor wie slecht loopt, is dat te ver zonder rust. Veel mensen laten zich brengen of stellen het bezoek uit.

Zeven banken zijn genoeg. Met een leuning aan beide kanten, want dan kun je jezelf omhoog duwen. Ze staan in de schaduw en naast elke bank is ruimte voor een rollator.

Wij liepen de route met dertien bewoners. Zij wezen zelf de plekken aan.`,
    theme: "care",
    neighbourhoods: ["Beekbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 14_000,
    yearlyEuros: 0,
    ownEffort: "Bewoners van de flat houden de banken schoon. De kleinkinderen schuren en lakken ze om het jaar.",
    carriedOutBy: "Gemeente, team Openbare ruimte",
    official: {
      oneOffEuros: 14_000,
      yearlyEuros: 0,
      explanation: "Zeven banken met plaatsing kosten elk € 2.000. Het onderhoud doen de bewoners.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Kunst op de stroomkasten",
    summary: "Tweeëntwintig grijze stroomkasten in Zuid worden beschilderd door kunstenaars en kinderen.",
    text: `Op bijna elke hoek staat een grijze kast. Ze worden beplakt en beklad. Niemand kijkt ernaar, behalve de monteur.

Maak er kunst van. Elke kast krijgt een schildering die past bij de plek: een cello in de Componistenbuurt, een hagedis bij de hei. Bij de school tekenen kinderen het ontwerp. Een kunstenaar werkt het uit.

De kasten samen worden een route van anderhalf uur. Op de kaart staat bij elke kast een klein verhaal.`,
    theme: "art",
    neighbourhoods: ["Componistenbuurt", "Heiderand"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 11_000,
    yearlyEuros: 0,
    ownEffort: "Bewoners kiezen per straat het ontwerp. Zij schuren de kast en werken de verf bij.",
    carriedOutBy: "Kunstgroep Zuid",
    official: {
      oneOffEuros: 11_000,
      yearlyEuros: 0,
      explanation: "De eigenaar van de kasten werkt gratis mee. Het bedrag voor de kunstenaars is redelijk.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Zitplekken voor ouderen onderweg",
    summary: "Meer plekken om even te zitten op weg naar de dokter en de apotheek.",
    text: `Mijn vader is 88 en loopt met een rollator. Hij wil graag zelf naar de dokter. Halverwege moet hij zitten, maar er is niets. Laatst zat hij op een muurtje en kwam hij niet meer overeind.

Zet langs die weg een paar stevige stoelen of banken neer. Ze hoeven niet mooi te zijn, als ze maar hoog genoeg zijn. Ook bij de apotheek is een zitplek nodig, want daar staat vaak een rij.

Veel oudere buren vinden dit een goed plan.`,
    theme: "care",
    neighbourhoods: ["Beekbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 9_000,
    yearlyEuros: 0,
    ownEffort: "Mijn zus en ik maken de banken elk voorjaar schoon.",
    carriedOutBy: "Gemeente, team Openbare ruimte",
    duplicateOf: "Bankjes op de route naar de huisarts",
  },
  {
    title: "Schapen in plaats van maaimachines",
    summary: "Een kudde houdt de grasvelden rond de plas kort. De herder komt uit de streek.",
    text: `Rond de plas wordt vijf keer per jaar gemaaid met zware machines. Die rijden de bodem stuk en de vogels vliegen op. Schapen doen het stiller.

Een herder wil met tachtig schapen komen, van april tot en met oktober. Het hek verplaatst hij zelf. Honden moeten dan wel aan de lijn, maar dat is nu ook al de regel.

Kinderen van de scholen mogen bij het scheren kijken. Voor de steile kanten blijft één keer maaien nodig.`,
    theme: "green",
    neighbourhoods: ["Plaswijk"],
    wijk: "Noordwest",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 6_400,
    currentBudgetLine: "Programma 5, Openbare ruimte: maaien van grasvelden",
    currentBudgetEuros: 228_000,
    ownEffort: "Acht bewoners kijken elke dag of de dieren gezond zijn en of het hek dicht is.",
    carriedOutBy: "Herder met de schapengroep Plaswijk",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 5_100,
      explanation: "De gemeente telt de watertank en de verzekering van de kudde mee.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Het Veenplein zonder drempels",
    summary: "De keien rond het plein worden vlak, zodat iedereen er kan lopen en rijden.",
    text: `De oude keien op het Veenplein zijn mooi, maar voor een rolstoel zijn ze een ramp. Ook met een rollator, een kinderwagen of hakken blijf je steken.

Wij willen een vlakke route van twee meter breed, van de bushalte langs alle winkels naar het raadhuis. De rest van de keien blijft liggen. Bij acht winkels komt een lage helling.

Een testgroep van mensen met een beperking loopt en rijdt de route na. Pas als zij tevreden zijn, is het klaar.`,
    theme: "public_space",
    neighbourhoods: ["Veenplein", "Torenstraat"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 240_000,
    yearlyEuros: 1_500,
    ownEffort: "De testgroep denkt mee vanaf de eerste tekening. Winkeliers betalen de helft van hun helling.",
    carriedOutBy: "Gemeente, team Openbare ruimte, met de testgroep",
    official: {
      oneOffEuros: 265_000,
      yearlyEuros: 1_500,
      explanation: "Er is oud bodemonderzoek. Waarschijnlijk liggen er resten van de oude stad onder.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Reparatiecafé in de bibliotheek",
    summary: "Twee keer per maand samen kapotte spullen maken, van broodrooster tot broek.",
    text: `Een losse draad is genoeg om een lamp weg te gooien. De meeste mensen weten niet hoe je iets opent, laat staan hoe je het maakt.

In de bibliotheek zetten wij om de week tien tafels neer. Aan elke tafel zit iemand met verstand van zaken: stroom, naaien, hout, fietsen, computers. Je repareert samen. Je leert dus ook iets.

De bibliotheek legt er de goede boeken naast. Onderdelen betaal je zelf. Wat overblijft, wegen we, zodat we weten hoeveel afval we besparen.`,
    theme: "sustainability",
    neighbourhoods: ["Bij de bibliotheek"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 9_500,
    ownEffort: "Vierentwintig reparateurs werken gratis, elk één avond per maand.",
    carriedOutBy: "Reparateurs van Lindenveen met de bibliotheek",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 9_500,
      explanation: "Gereedschap, verzekering en een beheerder na sluitingstijd passen in dit bedrag.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "De fietstunnel licht en schoon",
    summary: "Nieuwe lampen, witte wanden en een goot tegen het water in de tunnel bij de rondweg.",
    text: `Meisjes uit onze wijk fietsen liever drie kilometer om dan door de tunnel. De helft van de lampen is stuk. Bij regen staat er tien centimeter water en het ruikt er.

Met nieuwe lampen in het plafond, lichte wanden en een goede goot is het een ander gezicht. De struiken bij de ingang gaan weg. Dan kun je al van ver zien of er iemand staat.

Wij vroegen 200 fietsers wat hen hier stoort. Licht stond met afstand op één.`,
    theme: "safety",
    neighbourhoods: ["Zandhoek", "Vlinderbuurt"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 72_000,
    yearlyEuros: 2_400,
    ownEffort: "Scholieren schilderen de wanden. Een buurtploeg maakt elke maand de goot leeg.",
    carriedOutBy: "Gemeente, team Verkeer",
    official: {
      oneOffEuros: 79_500,
      yearlyEuros: 2_800,
      explanation: "De pomp die het water weghaalt, is ook aan vervanging toe.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Camera’s in alle portieken",
    summary: "In elk portiek van de flats komt een camera. Bewoners kunnen thuis meekijken.",
    text: `In onze flats wordt ingebroken en gedeald. De politie komt pas als het te laat is. Met camera’s in elk portiek weten we meteen wie er binnenloopt.

De beelden komen op een kanaal dat alle bewoners kunnen zien. Zo passen we samen op. Ook bezoekers en kinderen staan er dan op, maar wie niets doet, heeft niets te vrezen.

De gemeente betaalt de camera’s. Wij regelen wie er ’s nachts kijkt.`,
    theme: "safety",
    neighbourhoods: ["De zes flats aan de Molenkade"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 34_000,
    yearlyEuros: 5_000,
    ownEffort: "Bewoners kijken om de beurt naar de beelden.",
    carriedOutBy: "Bewoners met een beveiligingsbedrijf",
    screening: {
      outcome: "out_of_scope",
      ground: "law",
      reason:
        "Dit plan kan niet meedoen. De privacywet verbiedt dat buren elkaar de hele dag filmen en bekijken. De wijkagent maakt met de bewoners een plan voor sloten en licht.",
    },
  },
  {
    title: "Buurtkamer ook open op zondag",
    summary: "Vrijwilligers koken en schenken koffie. De gemeente betaalt de huur.",
    text: `Zondag is voor veel mensen de stilste dag. De winkels zijn dicht, de kinderen wonen ver weg en de buurtkamer is gesloten. Juist dan willen mensen even onder de mensen zijn.

Wij openen van elf tot zes. Om één uur is er soep en om vijf uur een warme maaltijd. Er zijn kranten, spelletjes en een piano. Wie wil, kookt mee.

We deden vier zondagen een proef. De eerste keer kwamen er negen mensen, de laatste keer 47.`,
    theme: "meeting",
    neighbourhoods: ["Componistenbuurt"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 24_500,
    ownEffort: "Vijf ploegen van acht vrijwilligers koken en ruimen op. De gasten betalen zelf hun eten.",
    carriedOutBy: "Vrijwilligers van de buurtkamer in Zuid",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 24_500,
      explanation: "De huur en de verwarming voor 52 zondagen komen precies zo uit.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Het wijkcentrum delen met de muziekles",
    summary: "De muziekschool verhuist naar lege lokalen in het wijkcentrum. De huur van een heel gebouw vervalt.",
    text: `De muziekschool huurt een villa die slecht te verwarmen is. Het wijkcentrum heeft overdag zeven lege lokalen. Die twee horen bij elkaar.

Met gordijnen en kieren dichten hoor je niets van de buren. De eetgroep geniet juist van pianospel in de verte. Leerlingen kunnen na school meteen door naar les.

De villa is van een verhuurder. Het contract loopt over twee jaar af, dus dan kan het zonder boete. Een zaal voor concerten is er al.`,
    theme: "culture",
    neighbourhoods: ["Vlinderbuurt"],
    wijk: "Noordoost",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 31_500,
    currentBudgetLine: "Programma 6, Onderwijs, sport en cultuur: huur van de muziekschool",
    currentBudgetEuros: 46_000,
    ownEffort: "Ouders en leerlingen helpen verhuizen. Docenten geven twee keer per jaar een concert voor de wijk.",
    carriedOutBy: "Muziekschool en wijkcentrum samen",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 27_000,
      explanation: "Het wijkcentrum heeft meer schoonmaak en een ruimere openingstijd nodig.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een kinderraad in de Bloemenbuurt",
    summary: "Twaalf kinderen adviseren vier keer per jaar over spelen, groen en verkeer in hun buurt.",
    text: `Grote mensen beslissen waar de wipkip komt. Wij weten beter wat leuk is. Ook weten we waar het stinkt, waar het donker is en waar je hoofd kunt stoten.

Daarom willen wij een kinderraad. Elke klas van groep 6, 7 en 8 kiest twee kinderen. We komen vier keer bij elkaar in het buurthuis, met een juf en iemand van de gemeente. Die moet binnen een maand antwoord geven.

We hebben wel geld nodig voor drinken, vlaggen en een echte hamer.`,
    theme: "taking_part",
    neighbourhoods: ["Bloemenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 2_000,
    ownEffort: "De kinderen bereiden elke vergadering voor en vertellen in hun klas wat er is besloten.",
    carriedOutBy: "Kinderen, twee scholen en de buurtcoördinator",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 2_000,
      explanation: "De begeleiding hoort bij het gewone werk van de buurtcoördinator. Er komt niets bij.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Deelauto’s voor de Vogelbuurt",
    summary: "Vier elektrische auto’s om samen te gebruiken, met twee laadpalen aan de rand van de buurt.",
    text: `In onze straten staan meer auto’s dan huizen. De meeste rijden minder dan een uur per dag. Een tweede auto is vaak alleen nodig om eens per week iets op te halen.

Wij willen vier deelauto’s proberen. Je reserveert met je telefoon of door te bellen. Eén auto heeft plaats voor een rolstoel. Doen er veertig huizen mee, dan kunnen er twaalf parkeerplekken weg.

Op die plekken komen bomen of een bank. Dat kiezen de bewoners per straat.`,
    theme: "sustainability",
    neighbourhoods: ["Vogelbuurt"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 22_000,
    yearlyEuros: 4_000,
    ownEffort: "Bewoners wassen de auto’s en brengen ze naar de garage. Zij leren buren hoe het werkt.",
    carriedOutBy: "Autodeelgroep Vogelbuurt",
    official: {
      oneOffEuros: 26_500,
      yearlyEuros: 3_200,
      explanation: "Een laadpaal voor snel laden kost meer. Het gebruik brengt daarna juist iets op.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Klimplanten tegen kale muren",
    summary: "Haal in onze straat een rij stoeptegels weg, zodat er langs de huizen iets kan groeien.",
    text: `De Tulpstraat is een gang van baksteen. Je ziet geen blad. In de zomer blijft de warmte tussen de muren hangen en slapen we slecht.

Ik heb gelezen dat een muur met klimop veel koeler is. Daarvoor hoef je maar één tegel diep te graven. Als iedereen meedoet, is de hele straat in twee jaar groen.

De gemeente moet wel goedvinden dat we de stoep openmaken. En iemand moet ons vertellen welke planten geen schade doen aan de voegen.`,
    theme: "green",
    neighbourhoods: ["Tulpstraat"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 3_500,
    yearlyEuros: 0,
    ownEffort: "Negentien huizen in de straat willen planten kopen en verzorgen.",
    carriedOutBy: "Bewoners van de Tulpstraat",
    duplicateOf: "Geveltuinen in smalle straten",
  },
  {
    title: "Fietsenstalling bij de bushalte",
    summary: "Plek voor veertig fietsen, met een dak. Zo wordt de bus handiger.",
    text: `De bus naar de stad stopt aan de rand van De Meent. Vanuit de verste huizen is dat twintig minuten lopen. Met de fiets ben je er in vijf minuten, maar je kunt hem nergens kwijt.

Fietsen staan nu tegen het hek en vallen om. Ze worden nat en soms gestolen. Met een dak, goede rekken en een lamp durven meer mensen hun fiets te laten staan.

Er zijn ook vier brede plekken voor bakfietsen en een oplaadpunt.`,
    theme: "facilities",
    neighbourhoods: ["De Meent"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 18_500,
    yearlyEuros: 300,
    ownEffort: "Bewoners halen elk kwartaal kapotte fietsen weg en geven ze aan de fietswerkplaats.",
    carriedOutBy: "Gemeente, team Verkeer",
    official: {
      oneOffEuros: 18_500,
      yearlyEuros: 300,
      explanation: "Bij een andere halte kostte dezelfde stalling even veel.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Beweegtuin naast het zorghuis",
    summary: "Een tuin met leuningen, trapjes en trapfietsen, voor bewoners van het zorghuis en voor de buurt.",
    text: `Bewegen met anderen is leuker dan alleen oefenen in een zaaltje. Naast het zorghuis ligt een stuk gras dat niemand gebruikt. Daar is plaats voor tien toestellen.

Je kunt er leren opstaan, balans houden en een stoep op stappen. Een trapfiets waar je naast elkaar op zit, maakt praten makkelijk. De paden zijn breed en hebben overal een leuning.

Kinderen mogen er ook op. Dat is juist de bedoeling: kleinkinderen komen zo vaker mee.`,
    theme: "sport",
    neighbourhoods: ["Schoolbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 39_000,
    yearlyEuros: 1_500,
    ownEffort: "Twee fysiotherapeuten geven elke week gratis een uur. Familie helpt bewoners naar buiten.",
    carriedOutBy: "Zorghuis met de beweeggroep Oost",
    official: {
      oneOffEuros: 36_000,
      yearlyEuros: 1_500,
      explanation: "Het zorghuis geeft de grond en betaalt één toestel. Dat had de groep niet meegeteld.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Wijkpost dicht, balie in de bibliotheek",
    summary: "De wijkpost heeft weinig bezoek. Een balie in de bibliotheek van Zuid is vaker open en goedkoper.",
    text: `De wijkpost aan de Cellolaan is drie ochtenden open. Gemiddeld komen er elf mensen per week. De huur en de bezetting kosten meer dan honderdduizend euro per jaar.

De bibliotheek van Zuid is vijf dagen en twee avonden open. Daar kan een balie bij met een gesprekskamer. De wijkagent en de buurtcoördinator houden er spreekuur.

Zo krijgt de wijk meer uren voor minder geld. De bus stopt er voor de deur. Dat is bij de wijkpost niet zo.`,
    theme: "facilities",
    neighbourhoods: ["Componistenbuurt", "Heiderand"],
    wijk: "Zuid",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 64_000,
    currentBudgetLine: "Programma 1, Bestuur en dienstverlening: wijkposten",
    currentBudgetEuros: 318_000,
    ownEffort: "Zes vrijwilligers ontvangen mensen aan de balie en wijzen de weg.",
    carriedOutBy: "Gemeente, team Dienstverlening, met de bibliotheek",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 52_000,
      explanation: "De bibliotheek vraagt een bijdrage voor de ruimte en de avonduren.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Autovrije zaterdag in de Torenstraat",
    summary: "Van maart tot en met oktober is de winkelstraat op zaterdag voor voetgangers.",
    text: `Op zaterdag is de Torenstraat vol. Mensen lopen achter elkaar op een smalle stoep, terwijl auto’s stapvoets zoeken naar een plek. Gezellig is anders.

Zet de straat van tien tot zes dicht. Winkels kunnen hun spullen buiten zetten. Er is ruimte voor stoelen, muziek en een kinderhoek. Leveren kan vóór tien uur. Wie slecht loopt, mag tot de hoek gebracht worden.

Na een seizoen vragen we winkels en bezoekers wat ze ervan vinden. Dan beslissen we verder.`,
    theme: "economy",
    neighbourhoods: ["Torenstraat"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 5_000,
    yearlyEuros: 12_000,
    ownEffort: "Winkeliers zetten de hekken neer en betalen de muziek. Bewoners tellen de bezoekers.",
    carriedOutBy: "Winkeliers en bewoners van de Torenstraat",
    official: {
      oneOffEuros: 9_000,
      yearlyEuros: 13_500,
      explanation: "De bus moet omrijden. Daarvoor zijn een tijdelijke halte en borden nodig.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Hulpdiensten kunnen de straat binnen één minuut in." }],
      reason: "Een proef is goed om van te leren. De veiligheid in de smalle straat gaat voor.",
    },
  },
  {
    title: "Eén schuur voor drie speeltuinen",
    summary: "Drie speeltuinen delen hun gereedschap. Twee schuurtjes kunnen dan weg.",
    text: `In Oost zijn drie speeltuinen met elk een eigen schuur. In elke schuur staan dezelfde maaier, dezelfde ladder en dezelfde grasschaar. Alle drie betalen ze verzekering, stroom en onderhoud.

Eén grote schuur is genoeg. Die staat bij de middelste speeltuin, op vijf minuten met de bakfiets. De andere twee schuurtjes gaan weg. Op die plek komt een picknicktafel.

De besturen kennen elkaar goed. Ze maakten samen een lijst van wat dubbel is.`,
    theme: "recreation",
    neighbourhoods: ["Rivierenbuurt", "Schoolbuurt", "Spoorbuurt"],
    wijk: "Oost",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 7_500,
    currentBudgetLine: "Programma 5, Openbare ruimte: bijdrage aan speeltuinen",
    currentBudgetEuros: 92_000,
    ownEffort: "De drie besturen maken één rooster en verkopen wat over is.",
    carriedOutBy: "De drie speeltuinen in Oost",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 7_500,
      explanation: "De gemeente keek de rekeningen van drie jaar na. De uitkomst is dezelfde.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een huiskamer voor mantelzorgers",
    summary: "Een rustige plek waar je samen met je naaste heen kunt, met iemand die meekijkt.",
    text: `Als je voor iemand met dementie zorgt, wordt je wereld klein. Naar een café gaan lukt niet meer, want je naaste loopt weg of wordt onrustig. Bezoek blijft weg.

In onze huiskamer mag alles. Er is een gesloten tuin, een piano en een rustige kamer. Een zorgmedewerker en twee vrijwilligers zijn er altijd bij. Jij praat met anderen, terwijl je naaste helpt met aardappels schillen.

We willen vier middagen per week open, ook op zondag. Je hoeft niets te regelen van tevoren.`,
    theme: "care",
    neighbourhoods: ["Meidoornhof", "Vogelbuurt"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 35_000,
    ownEffort: "Eenentwintig vrijwilligers volgden al een cursus over dementie. Zij richten de kamer zelf in.",
    carriedOutBy: "Mantelzorggroep Noordwest met een zorgorganisatie",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 41_500,
      explanation: "Op zondag geldt een toeslag op het loon van de zorgmedewerker.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Meer uren thuiszorg in onze flat",
    summary: "De bewoners van één flat krijgen extra hulp in huis, bovenop wat zij nu krijgen.",
    text: `In onze flat wonen veel mensen die zorg nodig hebben. Zij krijgen minder uren dan vroeger. Wij vinden dat te weinig en willen dat de stad bijbetaalt.

Voor iedereen op de eerste en tweede verdieping moet er een extra uur per dag bij komen. Wij weten wie dat nodig heeft, want wij zien elkaar elke dag in de hal.

Het geld kan uit de burgerbegroting komen. Een vaste hulp voor de hele flat is bovendien goedkoper dan tien verschillende mensen.`,
    theme: "care",
    neighbourhoods: ["Schoolbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 65_000,
    ownEffort: "Bewoners letten op elkaar en doen boodschappen voor elkaar.",
    carriedOutBy: "Een thuiszorgorganisatie",
    screening: {
      outcome: "out_of_scope",
      ground: "c",
      reason:
        "Dit plan kan niet meedoen. Wie welke zorg krijgt, wordt per persoon bepaald. Daar mogen anderen niet over stemmen. Het wijkteam belt de bewoners om te vragen wat zij nodig hebben.",
    },
  },
  {
    title: "In het weekend een open buurthuiskamer",
    summary: "Doe de deur van onze huiskamer ook op zaterdag en zondag open.",
    text: `Door de week is de buurtkamer in Zuid de fijnste plek die ik ken. Op vrijdagmiddag gaat het licht uit. Dan duurt het tot maandag voor ik weer iemand spreek.

Ik ken minstens tien mensen die hetzelfde voelen. We willen best zelf de sleutel beheren en koffie zetten. Alleen de huur kunnen we niet betalen.

Begin met de zondag als twee dagen te duur is. Een pan soep en een spel kaarten is voor ons genoeg. Ook zonder beroepskracht gaat het goed.`,
    theme: "meeting",
    neighbourhoods: ["Componistenbuurt"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 30_000,
    ownEffort: "Tien vaste bezoekers beheren om de beurt de sleutel.",
    carriedOutBy: "Bezoekers van de buurtkamer",
    duplicateOf: "Buurtkamer ook open op zondag",
  },
  {
    title: "Minder borden, meer overzicht",
    summary: "Zeventig overbodige verkeersborden in Zuidoost gaan weg. Dat scheelt onderhoud.",
    text: `Op het kruispunt bij de beek staan negentien borden. Niemand kan die lezen terwijl hij rijdt. Sommige zeggen hetzelfde, andere gelden niet meer.

Met een groep automobilisten, fietsers en een rijinstructeur liepen wij alle straten na. Zeventig borden kunnen weg zonder dat een regel verandert. Elk bord kost onderhoud, schoonmaak en soms een nieuwe paal.

De borden die blijven, vallen dan beter op. De palen kunnen ergens anders opnieuw dienen.`,
    theme: "public_space",
    neighbourhoods: ["Beekbuurt", "Sterrenbuurt"],
    wijk: "Zuidoost",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 3_000,
    currentBudgetLine: "Programma 3, Verkeer en parkeren: onderhoud van verkeersborden",
    currentBudgetEuros: 57_000,
    ownEffort: "De groep levert een lijst met foto’s. Zij loopt na afloop alle straten opnieuw na.",
    carriedOutBy: "Team Verkeer met de bordengroep",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 3_600,
      explanation: "De gemeente vond nog twaalf borden die weg kunnen.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een broedplaats in de oude gymzaal",
    summary: "Makers, muzikanten en dansers krijgen samen een werkplek in een zaal die al jaren leegstaat.",
    text: `De gymzaal aan de Zaagmolenweg staat sinds zes jaar leeg. De gemeente betaalt wel de verwarming, omdat de leidingen anders bevriezen. Ondertussen vertrekken jonge makers uit de stad, want ruimte is te duur.

Wij willen er twaalf kleine werkplekken, een dansvloer en een zaal voor honderd mensen. Makers betalen lage huur. In ruil geven zij elke maand iets terug: een les, een optreden of een open dag.

Een architect uit de buurt tekende een verbouwing in drie stappen.`,
    theme: "culture",
    neighbourhoods: ["Zaagmolenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 180_000,
    yearlyEuros: 15_000,
    ownEffort: "De makers doen het timmerwerk en schilderwerk zelf. Samen brengen zij € 20.000 in.",
    carriedOutBy: "Makersgroep Noord",
    official: {
      oneOffEuros: 214_000,
      yearlyEuros: 11_000,
      explanation: "Nooduitgangen en ventilatie kosten meer. De huur van de makers is hoger ingeschat.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [
        { text: "Er komt een huurcontract voor minstens vijf jaar." },
        { text: "De makersgroep laat zien dat zij de vaste lasten kan betalen." },
      ],
      reason: "Het gebouw krijgt weer een doel. De gemeente wil zeker weten dat het blijft bestaan.",
    },
  },
  {
    title: "Een marktkraam op het dorpsplein",
    summary: "Elke vrijdag een kleine markt in De Meent, met vijf vaste kramen en stroom op het plein.",
    text: `Sinds de kruidenier stopte, is er in De Meent geen winkel meer. Een grote supermarkt komt er niet, daarvoor zijn we met te weinig. Een kleine markt kan wel.

Vijf kooplui willen elke vrijdag komen: groente, vis, kaas, brood en bloemen. Zij hebben stroom en water nodig en een vlak stuk plein. Er komen ook twee lange tafels.

De markt is er van drie tot zeven. Dan kunnen mensen na hun werk nog langskomen.`,
    theme: "economy",
    neighbourhoods: ["De Meent"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 33_000,
    yearlyEuros: 1_000,
    ownEffort: "Bewoners zetten de kramen op en ruimen het plein op. De kooplui betalen de stroom.",
    carriedOutBy: "Marktgroep De Meent",
    official: {
      oneOffEuros: 29_800,
      yearlyEuros: 1_000,
      explanation: "Er ligt al een waterleiding onder het plein. Alleen de stroomkast is nieuw.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een zomerbad voor honden",
    summary: "De laatste dag voordat het buitenbad dichtgaat, mogen honden erin.",
    text: `Elk jaar loopt het buitenbad eind september leeg. Het water gaat weg, want voor mensen is het te koud. Honden vinden dat niet erg.

Laat hen er één dag in zwemmen. Baasjes betalen een kleine prijs en dat geld gaat naar het asiel. Er is een hoek voor bange honden en een baan voor snelle. Een dierenarts loopt rond.

Daarna wordt het bad toch schoongemaakt, dus het kost bijna niets extra. In andere landen is dit een groot feest.`,
    theme: "recreation",
    neighbourhoods: ["Bij het zwembad"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 2_500,
    yearlyEuros: 0,
    ownEffort: "Hondenbezitters houden toezicht en maken na afloop het terrein schoon.",
    carriedOutBy: "Hondenclub met het zwembad",
    withdrawn: true,
  },
  {
    title: "Wij wieden zelf onze stoepen",
    summary: "In dertig straten van Zuid halen bewoners zelf het onkruid weg. De veegwagen hoeft niet te komen.",
    text: `Vier keer per jaar komt er een wagen met stalen borstels. Die haalt onkruid weg, maar beschadigt ook de voegen. Een week later groeit alles weer.

Wij doen het liever zelf, met een schoffel en een kop koffie. Dertig straten hebben zich opgegeven. Zij krijgen gereedschap van de gemeente en een container op vaste dagen.

Bloemen die wij mooi vinden, mogen blijven staan. Op routes naar winkels en zorg houden we de stoep helemaal schoon.`,
    theme: "taking_part",
    neighbourhoods: ["Dertig straten in Zuid"],
    wijk: "Zuid",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 17_000,
    currentBudgetLine: "Programma 5, Openbare ruimte: onkruid op verharding",
    currentBudgetEuros: 139_000,
    ownEffort: "In elke straat is één bewoner het aanspreekpunt. Samen wieden we vier keer per jaar.",
    carriedOutBy: "Bewoners van dertig straten",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 14_200,
      explanation: "Gereedschap en containers kosten € 2.800 per jaar. Dat gaat van de winst af.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een rustige straat bij de zorgwoningen",
    summary: "De straat voor de zorgwoningen wordt smaller, met een veilige oversteek en minder verkeer.",
    text: `Aan de Lelielaan wonen 24 mensen met een verstandelijke beperking. Zij gaan graag zelf naar de winkel. Maar auto’s komen hard de bocht om en de oversteek is elf meter breed.

Maak de rijbaan smaller en leg in het midden een eiland aan. Dan steek je in twee keer over. Met een andere kleur steen ziet iedereen dat hier mensen wonen die langzamer zijn.

De bewoners oefenden met ons op een geschilderde proefstraat. Met een eiland ging het goed.`,
    theme: "safety",
    neighbourhoods: ["Bloemenbuurt", "Lelielaan"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 64_000,
    yearlyEuros: 500,
    ownEffort: "Bewoners en begeleiders oefenen samen de nieuwe route. Buren lopen de eerste maand mee.",
    carriedOutBy: "Gemeente, team Verkeer",
    official: {
      oneOffEuros: 58_500,
      yearlyEuros: 500,
      explanation: "De straat krijgt volgend jaar toch nieuw riool. Samen uitvoeren is goedkoper.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een wijkrestaurant met leerlingen",
    summary: "Leerlingen van de praktijkschool koken en bedienen, drie avonden per week, voor een lage prijs.",
    text: `In Oost is geen restaurant waar je voor acht euro kunt eten. Wel is er een praktijkschool met een goede keuken. Die staat na drie uur leeg.

Wij willen er een wijkrestaurant van maken. Leerlingen van 16 tot 19 jaar koken en bedienen onder leiding van een kok. Zij leren een vak en verdienen hun eerste geld. Buren eten gezond en komen elkaar tegen.

Drie avonden per week is haalbaar. Er is een lange tafel voor wie alleen komt.`,
    theme: "meeting",
    neighbourhoods: ["Rivierenbuurt", "Spoorbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 55_000,
    yearlyEuros: 20_000,
    ownEffort: "Twaalf buren helpen in de keuken en begeleiden een leerling. De school stelt de keuken beschikbaar.",
    carriedOutBy: "Praktijkschool met de tafelgroep Oost",
    official: {
      oneOffEuros: 51_000,
      yearlyEuros: 26_000,
      explanation: "Tafels en stoelen zijn er al. De kok moet wel voor alle avonden worden betaald.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Leerlingen werken niet later dan negen uur ’s avonds." }],
      reason: "Leren en ontmoeten gaan hier goed samen. Voor jonge mensen gelden strenge werktijden.",
    },
  },
  {
    title: "Zachter licht als iedereen slaapt",
    summary: "Laat de lantaarns in de nacht op een lagere stand branden.",
    text: `Voor mijn slaapkamer staat een lantaarn die de hele nacht fel schijnt. Dikke gordijnen helpen niet genoeg. Ook op lege parkeerplaatsen brandt alles alsof het dag is.

Zet de lampen na twaalf uur lager. In het buitenland doen ze dat al jaren, zonder meer ongelukken. De gemeente spaart stroom en wij zien de sterren weer.

Bij oversteekplaatsen en in tunnels moet het licht natuurlijk blijven. Misschien kan een knop op de paal het licht tijdelijk aanzetten.`,
    theme: "sustainability",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 25_000,
    currentBudgetLine: "Programma 5, Openbare ruimte: stroom voor straatverlichting",
    currentBudgetEuros: 418_000,
    ownEffort: "Ik wil meetellen hoeveel lampen er in mijn wijk onnodig fel zijn.",
    carriedOutBy: "Beheerder van de straatlampen",
    duplicateOf: "Straatlampen dimmen na middernacht",
  },
  {
    title: "Een natuurbrug voor klein wild",
    summary: "Een groene brug over de Heideweg verbindt twee stukken hei. Dassen en egels steken veilig over.",
    text: `De Heideweg snijdt de hei in tweeën. Vorig jaar telden wij er 86 doodgereden dieren: egels, dassen, hagedissen en een ree. Aan beide kanten wordt de groep kleiner.

Een groene brug van twaalf meter breed lost dat op. Er komt aarde op met heide en struiken. Een hek leidt dieren ernaartoe. Voor wandelaars is er geen pad, want dieren hebben rust nodig.

De provincie betaalt vaak mee aan zulke bruggen. Wij willen dat Lindenveen de eerste stap zet.`,
    theme: "green",
    neighbourhoods: ["Heiderand", "Heideweg"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 400_000,
    yearlyEuros: 4_000,
    ownEffort: "De natuurgroep telt tien jaar lang de dieren, met camera’s en sporen. Zij onderhoudt de hekken.",
    carriedOutBy: "Gemeente en provincie, met de natuurgroep Zuid",
    official: {
      oneOffEuros: 385_000,
      yearlyEuros: 6_200,
      explanation: "Een smallere brug is ook goed voor dassen. Het onderhoud van de hekken is te laag geschat.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "De provincie betaalt minstens de helft van de brug." }],
      reason: "Het plan is goed voor de natuur, maar te groot voor de stad alleen.",
    },
  },
  {
    title: "Een groen schoolplein voor iedereen",
    summary: "Het plein van de school in de Sterrenbuurt wordt groen en blijft na schooltijd open.",
    text: `Ons schoolplein is 2.000 vierkante meter tegels met een hek. Om half vier gaat het op slot. Daarna spelen kinderen tussen de auto’s, terwijl er een heel plein leeg ligt.

Wij willen gras, wilgentunnels, een waterpomp en een heuvel met een glijbaan. Het hek blijft open tot de straatlampen aangaan. Er komt een theehuisje dat ouders zelf beheren.

De kinderen maakten 140 tekeningen. Op bijna elke tekening stond water.`,
    theme: "recreation",
    neighbourhoods: ["Sterrenbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 90_000,
    yearlyEuros: 3_000,
    ownEffort: "Ouders planten en bouwen op vier zaterdagen. Daarna sluit elke dag een ander gezin het plein af.",
    carriedOutBy: "School en oudergroep Sterrenbuurt",
    official: {
      oneOffEuros: 97_500,
      yearlyEuros: 2_400,
      explanation: "De pomp heeft schoon drinkwater nodig. Minder tegels betekent daarna minder onderhoud.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Lichtkunst in de donkere maanden",
    summary: "Van november tot en met januari zijn er acht kunstwerken van licht in de binnenstad.",
    text: `In de winter is de binnenstad na zes uur uitgestorven. Winkels zijn dicht en mensen blijven thuis. Met licht kun je een donkere plek tot een bestemming maken.

Acht kunstenaars uit de streek maken elk een werk op een onverwachte plek: onder een brug, in een steeg, op het water. Bewoners helpen bij de bouw. Een wandeling langs alle werken duurt een uur.

De lampen zijn zuinig en gaan om tien uur uit. Er is ook een route voor blinde mensen, met geluid en warmte.`,
    theme: "art",
    neighbourhoods: ["Grachtkwartier", "Oude Haven", "Stationskwartier"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 26_000,
    ownEffort: "Zestig bewoners bouwen mee en zijn gids. De cafés betalen de stroom.",
    carriedOutBy: "Lichtgroep Centrum",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 29_500,
      explanation: "De werken moeten in de nacht bewaakt worden en na afloop in een opslag.",
    },
    screening: { outcome: "yes" },
  },
];
