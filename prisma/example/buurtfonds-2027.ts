import type { ExamplePlan } from "./plan.ts";

/** Experiment 2: requests to the Buurtfonds of € 300.000; F01 is the first. All money is one-off. */
export const buurtfonds2027: readonly ExamplePlan[] = [
  {
    title: "Muziek op het plein, twaalf zondagen",
    summary: "Van mei tot en met juli klinkt elke zondag muziek op het Veenplein, gemaakt door mensen uit de stad.",
    text: `Op zondag is het Veenplein leeg. De winkels zijn dicht en er is niets te doen. Wij willen twaalf zondagen muziek, van twee tot vijf uur.

Geen grote namen, maar koren, bands en kinderen uit Lindenveen. Elke zondag heeft een andere wijk de leiding. Zo komen mensen naar het plein die er anders niet komen.

Het podium is laag en open. Ouderen krijgen een stoel in de schaduw. Om zes uur is alles opgeruimd.`,
    theme: "culture",
    neighbourhoods: ["Veenplein"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 31_000,
    yearlyEuros: 0,
    minimumEuros: 20_000,
    ownEffort: "Vijftig vrijwilligers bouwen op, schenken koffie en ruimen op. De muzikanten spelen zonder gage.",
    carriedOutBy: "Werkgroep Zondagsmuziek",
    before: { title: "Muziek op het plein, tien zondagen", oneOffEuros: 26_000 },
    official: {
      oneOffEuros: 32_400,
      yearlyEuros: 0,
      explanation: "De stroomkast op het plein is te klein voor een podium. Tijdelijke stroom kost € 1.400.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Kleine podia in de wijk",
    summary: "Vier verplaatsbare podia die iedereen gratis mag lenen voor een voorstelling, een les of een feest.",
    text: `Wie iets wil laten zien, moet nu een zaal huren. Dat is duur en eng als je net begint. Een podium van vier bij drie meter is vaak genoeg.

Wij bouwen vier podia die op een fietskar passen. Je leent ze een dag of een week. Erbij horen een klein dak, een lamp en een doos met regels.

Een school wil er toneel op spelen. Een groep vrouwen wil er leren spreken voor publiek. De lijst met belangstelling telt al 27 namen.`,
    theme: "culture",
    neighbourhoods: ["Grachtkwartier", "Torenstraat"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 18_000,
    yearlyEuros: 0,
    minimumEuros: 9_000,
    ownEffort: "Acht handige bewoners bouwen de podia. De toneelclub regelt het uitlenen en het herstel.",
    carriedOutBy: "Podiumgroep Centrum",
    official: {
      oneOffEuros: 18_000,
      yearlyEuros: 0,
      explanation: "De gemeente vroeg een prijs voor het hout en kwam op hetzelfde uit.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Leerwerkplek in de fietswerkplaats",
    summary: "Acht mensen zonder werk leren het vak van fietsenmaker. De buurt krijgt goedkope fietsen.",
    text: `In onze werkplaats maken vrijwilligers oude fietsen weer rijklaar. Steeds vaker vragen mensen of ze het vak kunnen leren. Zij zitten thuis en willen vooruit.

Wij willen acht leerplekken maken. Een ervaren fietsenmaker geeft een jaar lang drie dagen les. Wie slaagt, krijgt een bewijs waarmee je in een winkel kunt beginnen. Twee winkels hebben al plek beloofd.

De opgeknapte fietsen gaan voor weinig geld naar gezinnen en naar kinderen die naar de brugklas gaan.`,
    theme: "economy",
    neighbourhoods: ["Spoorbuurt", "Rivierenbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 38_500,
    yearlyEuros: 0,
    ownEffort: "Elf vrijwilligers houden de werkplaats open. Zij halen zelf de oude fietsen op.",
    carriedOutBy: "Vrijwilligers van de fietswerkplaats in Oost",
    official: {
      oneOffEuros: 38_500,
      yearlyEuros: 0,
      explanation: "Het loon van de fietsenmaker is nagerekend en klopt. Met minder lesdagen is er geen bewijs.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Koffiewinkel met korting voor buren",
    summary: "Een nieuwe koffiewinkel geeft buurtbewoners een jaar lang tien procent korting.",
    text: `Ik wil aan de Torenstraat een koffiewinkel beginnen. Met geld uit het Buurtfonds kan ik de inrichting betalen. Dan geef ik buren een jaar lang korting.

Een goede koffiewinkel brengt leven in de straat. Er is een grote tafel waar mensen samen kunnen zitten. In de avond mogen clubs er vergaderen, als ze iets bestellen.

Na een jaar verwacht ik winst te maken. Dan neem ik ook twee mensen uit de buurt aan. De korting stopt dan.`,
    theme: "economy",
    neighbourhoods: ["Torenstraat"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 25_000,
    yearlyEuros: 0,
    minimumEuros: 15_000,
    ownEffort: "Ik steek er zelf spaargeld in en sta zes dagen per week in de winkel.",
    carriedOutBy: "De ondernemer",
    screening: {
      outcome: "out_of_scope",
      ground: "law",
      reason:
        "Dit plan kan niet meedoen. Volgens de subsidieverordening gaat geld uit het fonds niet naar een bedrijf dat winst wil maken. Het loket voor ondernemers helpt graag verder.",
    },
  },
  {
    title: "De dierenweide opknappen met de buurt",
    summary: "Nieuwe hekken, een droge stal en een pad voor rolstoelen bij de geiten en kippen.",
    text: `Iedereen in de Vogelbuurt kent de dierenweide. Kinderen voeren er de geiten en ouderen drinken er koffie. Maar de hekken zijn rot en bij regen loopt de stal onder.

Wij willen de weide in één zomer opknappen. Een aannemer legt de vloer en het afvoerputje aan. De rest doen wij zelf, op zes werkdagen.

Er komt ook een hard pad van de poort naar de stal. Dan kan iedereen bij de dieren komen.`,
    theme: "recreation",
    neighbourhoods: ["Vogelbuurt"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 16_000,
    yearlyEuros: 0,
    minimumEuros: 10_500,
    ownEffort:
      "Veertig bewoners zetten hekken en schilderen de stal. Zeven gezinnen verzorgen de dieren, ook op feestdagen.",
    carriedOutBy: "Vriendengroep van de dierenweide",
    official: {
      oneOffEuros: 16_900,
      yearlyEuros: 0,
      explanation: "Het pad moet breder zijn voor rolstoelen. Dat scheelt € 900.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Een dierenarts kijkt het plan voor de stal na.", dueInDays: -3 }],
      reason: "Het plan helpt de hele buurt. Het welzijn van de dieren moet vaststaan.",
    },
  },
  {
    title: "Lampen bij het trapveldje",
    summary: "Met vier zuinige lampen kan er ook in de winter na school gevoetbald worden.",
    text: `In november is het om half vijf donker. Dan is het trapveldje leeg en zitten wij binnen met een telefoon. In de zomer spelen hier elke dag dertig kinderen.

Vier lampen met een knop zijn genoeg. Ze gaan na een half uur vanzelf uit. Om acht uur doen ze het helemaal niet meer, zodat de buren rust hebben.

We zijn bij alle huizen rond het veld langsgegaan. Van de 38 huizen zeiden er 35 ja.`,
    theme: "sport",
    neighbourhoods: ["Zaagmolenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 13_500,
    yearlyEuros: 0,
    ownEffort: "Twee vaders controleren de lampen elke maand. De kinderen houden het veld schoon.",
    carriedOutBy: "Kinderen en ouders rond het veldje, met team Openbare ruimte",
    official: {
      oneOffEuros: 15_800,
      yearlyEuros: 0,
      explanation: "De kabel loopt onder de weg door. Dat kost € 2.300 extra aan graafwerk.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "De lampen schijnen niet in de slaapkamers aan de Molenkade." }],
      reason: "De buurt wil het graag en regelt het beheer. Licht mag geen overlast geven.",
    },
  },
  {
    title: "Nieuwe keuken voor het buurthuis",
    summary: "De keuken is versleten. Met een goede keuken kunnen we drie keer zo veel mensen laten eten.",
    text: `Elke donderdag eten er twintig mensen mee in het buurthuis. Meer kan niet, want er werken maar twee kookpitten. De afzuigkap is stuk en de koelkast lekt.

Met een nieuwe keuken kunnen we voor zestig mensen koken. Ook andere groepen willen er graag in: de kookclub voor mannen, de kinderen van de naschoolse opvang en de soepgroep.

We kopen tweedehands waar het kan. Alleen de leidingen en de afzuiging doet een vakman.`,
    theme: "meeting",
    neighbourhoods: ["Bloemenbuurt", "Zaagmolenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 15_000,
    yearlyEuros: 0,
    minimumEuros: 10_000,
    ownEffort: "Vrijwilligers slopen de oude keuken en bouwen de nieuwe op. De kookgroep zamelt € 2.000 in.",
    carriedOutBy: "Vrijwilligers van het buurthuis in Noord",
    official: {
      oneOffEuros: 14_200,
      yearlyEuros: 0,
      explanation: "De gemeente heeft nog een spoelbak en kasten uit een oude school. Dat scheelt € 800.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een speeltoestel voor elk kind",
    summary: "Een mandschommel en een draaiplateau waar ook kinderen met een beperking op kunnen.",
    text: `Mijn dochter zit in een rolstoel. In de speeltuin kan zij alleen kijken. Zij is niet de enige: in onze wijk wonen minstens twaalf kinderen die niet kunnen klimmen.

Met acht ouders zochten wij toestellen uit waar iedereen op past. Een mandschommel is fijn voor kinderen die moeten liggen. Op het draaiplateau kan een rolstoel vast.

Zo spelen kinderen mét elkaar, en niet naast elkaar.`,
    theme: "recreation",
    neighbourhoods: ["Rivierenbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 9_800,
    yearlyEuros: 0,
    ownEffort: "Acht ouders controleren de toestellen elke week. Een opa uit de straat maakt de bank en het hek.",
    carriedOutBy: "Oudergroep Samen spelen, met team Openbare ruimte",
    official: {
      oneOffEuros: 9_800,
      yearlyEuros: 0,
      explanation: "Het bedrag is gelijk, want de ouders vroegen een offerte. De keuring zit erin.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Beweegroute voor ouderen",
    summary: "Een rondje van anderhalve kilometer met acht plekken om te rekken, te stappen en te zitten.",
    text: `Na een val durven veel ouderen niet meer ver te lopen. Daarna worden ze stijver en gaat het slechter. Een korte route met rustpunten helpt om weer te beginnen.

De fysiotherapeut in de wijk bedacht acht oefeningen die je met gewone kleren doet. Bij elke plek staat een bord met grote letters en een tekening.

Op dinsdag en vrijdag loopt er een groep. Je mag ook alleen gaan. De koffie staat klaar in de aula van het zorghuis.`,
    theme: "care",
    neighbourhoods: ["Beekbuurt", "Sterrenbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 9_000,
    yearlyEuros: 0,
    ownEffort: "Tien ouderen leren de groep begeleiden. Het zorghuis schenkt koffie.",
    carriedOutBy: "Beweeggroep Zuidoost",
    official: {
      oneOffEuros: 9_600,
      yearlyEuros: 0,
      explanation: "Twee borden staan in een boomwortel. Een andere voet kost € 600.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Wijkkrant op papier",
    summary: "Vier keer per jaar een krant in elke brievenbus van Zuid, gemaakt door bewoners zelf.",
    text: `Niet iedereen leest nieuws op een scherm. In Zuid weten veel mensen niet wat er om de hoek gebeurt. De oude wijkkrant stopte toen de drukker duurder werd.

Een nieuwe redactie staat klaar: twaalf mensen, de jongste is 15 en de oudste 82. Zij maken per jaar vier nummers van zestien bladzijden. Daarin staan verhalen, een agenda en een puzzel.

Elke krant heeft één bladzijde in eenvoudige taal met grote letters.`,
    theme: "taking_part",
    neighbourhoods: ["Componistenbuurt", "Heiderand"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 12_500,
    yearlyEuros: 0,
    minimumEuros: 8_000,
    ownEffort: "De redactie schrijft, maakt foto’s en brengt de krant rond bij 5.200 huizen.",
    carriedOutBy: "Redactie van de wijkkrant Zuid",
    official: {
      oneOffEuros: 11_700,
      yearlyEuros: 0,
      explanation: "De gemeente drukt mee met haar eigen werk. Daardoor is het drukken € 800 goedkoper.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Tuinen zonder tegels",
    summary: "Honderd huizen in Zuid ruilen tegels voor planten. Een groep buren komt helpen.",
    text: `Veel voortuinen zijn van steen. Mensen willen wel groen, maar zien op tegen het werk. Ze weten niet waar de tegels heen moeten en wat er goed groeit.

Wij komen langs met een bakfiets. We halen de tegels eruit, brengen aarde en zetten planten neer. Na afloop krijgt iedereen een kaart met uitleg per maand.

Tien tuinen per weekend lukt met zes mensen. In tien weekenden zijn we klaar. Huurders doen ook mee, want de verhuurders vinden het goed.`,
    theme: "green",
    neighbourhoods: ["Componistenbuurt"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 22_000,
    yearlyEuros: 0,
    minimumEuros: 11_000,
    ownEffort: "Zestien buren werken tien weekenden. Elk huis doet zelf mee en zorgt daarna voor de tuin.",
    carriedOutBy: "Tegelploeg Zuid",
    official: {
      oneOffEuros: 20_500,
      yearlyEuros: 0,
      explanation: "De gemeente haalt de tegels gratis op. Daardoor valt de containerhuur weg.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Buurtbus met vrijwilligers",
    summary: "Een kleine bus rijdt vier keer per dag tussen De Meent en het centrum. Vrijwilligers rijden.",
    text: `De gewone bus slaat onze halte over na zes uur en in het weekend. Wie slecht ter been is, komt dan de wijk niet uit. Een taxi is duur.

Wij nemen een tweedehands bus met acht stoelen en een lift voor een rolstoel. De bus rijdt een vaste ronde langs de huisarts, de markt, het station en het zwembad. Een rit is gratis, een vrije gift mag.

Op twee buurtavonden kwamen 160 mensen. Er staan 212 handtekeningen onder dit plan.`,
    theme: "care",
    neighbourhoods: ["De Meent", "Waterrand"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 21_000,
    yearlyEuros: 0,
    minimumEuros: 13_000,
    ownEffort: "Achttien chauffeurs rijden samen zeventig uur per week. Een monteur uit de wijk doet het onderhoud.",
    carriedOutBy: "Chauffeursgroep De Meent",
    official: {
      oneOffEuros: 23_600,
      yearlyEuros: 0,
      explanation: "De verzekering voor vervoer van passagiers is duurder dan gedacht.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [
        { text: "De bus is verzekerd voor alle passagiers." },
        { text: "Elke chauffeur laat zich medisch keuren." },
      ],
      reason: "Er is veel steun en veel eigen inzet. Vervoer van mensen vraagt extra zekerheid.",
    },
  },
  {
    title: "Samen leren fietsen als volwassene",
    summary: "Dertig volwassenen leren in een half jaar veilig fietsen. Ze krijgen les van buurtgenoten.",
    text: `Wie als kind nooit leerde fietsen, mist veel. Je bent afhankelijk van de bus of van een ander. In de Sterrenbuurt kunnen veel vrouwen niet fietsen en schamen zij zich daarvoor.

We oefenen eerst op het schoolplein, waar niemand kijkt. Daarna gaan we met een begeleider de straat op. Aan het eind rijden we samen naar de hei.

De lesfietsen hebben een lage instap. Na de cursus mag je een fiets kopen voor een klein bedrag.`,
    theme: "sport",
    neighbourhoods: ["Sterrenbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 6_800,
    yearlyEuros: 0,
    minimumEuros: 4_500,
    ownEffort: "Vijf vrouwen die vorig jaar slaagden, geven nu zelf les.",
    carriedOutBy: "Fietsgroep Sterrenbuurt",
    official: {
      oneOffEuros: 6_800,
      yearlyEuros: 0,
      explanation: "De prijs van tien lesfietsen is nagevraagd bij twee winkels en klopt.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Taalcafé in drie buurten",
    summary: "Elke week een avond Nederlands oefenen met buren, op drie plekken in Noordoost.",
    text: `Een cursus is goed voor regels en woorden. Praten leer je pas door te praten. Wie net in Nederland woont, heeft daar vaak niemand voor.

Wij openen drie taalcafés: in het wijkcentrum, bij de sportclub en in de kerkzaal. Aan elke tafel zit iemand die goed Nederlands spreekt. Er liggen kaartjes met onderwerpen, van koken tot werk.

Kinderen mogen mee, want er is een speelhoek. Je hoeft je niet aan te melden.`,
    theme: "welfare",
    neighbourhoods: ["Vlinderbuurt", "Zandhoek", "Kwekerij"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 12_000,
    yearlyEuros: 0,
    minimumEuros: 8_000,
    ownEffort: "Zesendertig bewoners zitten om de beurt aan tafel. De sportclub vraagt geen huur.",
    carriedOutBy: "Taalgroep Noordoost",
    official: {
      oneOffEuros: 10_800,
      yearlyEuros: 0,
      explanation: "De bibliotheek leent het lesmateriaal uit. Dat hoeft dus niet gekocht te worden.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Gereedschap lenen in de buurt",
    summary: "Een kast met honderd stuks gereedschap die iedereen in de Kwekerij mag gebruiken.",
    text: `Een boormachine draait in zijn hele leven een kwartier. Toch koopt elk huis er één. Dat is zonde van het geld en van de ruimte.

In de oude kas komt een uitleenplek. Er liggen boren, ladders, een heggenschaar en een naaimachine. Lid worden kost niets. Wie iets leent, tekent in een schrift.

Op zaterdag is er iemand die uitlegt hoe het werkt. Zo leren mensen ook iets van elkaar.`,
    theme: "sustainability",
    neighbourhoods: ["Kwekerij"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 7_500,
    yearlyEuros: 0,
    minimumEuros: 5_000,
    ownEffort: "Negen bewoners openen de kas twee keer per week. Buren gaven al 31 stuks gereedschap.",
    carriedOutBy: "Leengroep Kwekerij",
    official: {
      oneOffEuros: 7_500,
      yearlyEuros: 0,
      explanation: "Het bedrag past bij wat zulke uitleenplekken kosten.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Op woensdag eten we samen",
    summary: "Een jaar lang elke woensdag een warme maaltijd voor iedereen die niet alleen wil eten.",
    text: `Alleen eten is het moeilijkste moment van de dag. Dat hoorden wij van weduwen, van studenten en van gescheiden vaders. Zij wonen in dezelfde straat en eten elk apart.

Op woensdag dekken wij in de kantine van de school vier lange tafels. Een kookploeg maakt een maaltijd van groente die over is bij de markt. Mee-eten kost twee euro.

Wie niet kan betalen, helpt met afwassen. Wie slecht loopt, wordt opgehaald.`,
    theme: "meeting",
    neighbourhoods: ["Schoolbuurt", "Spoorbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 11_400,
    yearlyEuros: 0,
    minimumEuros: 7_000,
    ownEffort: "Vier kookploegen van zes mensen wisselen elkaar af. De marktkooplui geven groente.",
    carriedOutBy: "Tafelgroep Oost",
    official: {
      oneOffEuros: 12_100,
      yearlyEuros: 0,
      explanation: "De kantine moet na afloop schoon zijn voor school. De schoonmaak kost € 700.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Kerstlichtjes in elke straat",
    summary: "In december hangt er in elke straat van Noord een slinger van licht.",
    text: `De donkere maanden zijn lang. In het centrum hangt mooie verlichting, maar in onze wijk is het donker. Wij willen dat ook hier.

Met acht rollen zuinige lampjes komen we door heel Noord. De stroom komt van bewoners die een stekker over hebben. Rond half januari gaat alles weer in een doos.

Elke straat kiest zelf een kleur. Op de eerste avond lopen we met warme chocolademelk langs alle lichtjes. Kinderen maken er een speurtocht bij.`,
    theme: "art",
    neighbourhoods: ["Bloemenbuurt", "Zaagmolenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 8_000,
    yearlyEuros: 0,
    minimumEuros: 4_000,
    ownEffort: "In elke straat hangen twee bewoners de lichtjes op en halen ze weer weg.",
    carriedOutBy: "Straatgroepen in Noord",
    withdrawn: true,
  },
  {
    title: "Jongeren maken een podcast",
    summary: "Twaalf jongeren maken tien uitzendingen over hun eigen wijk, met verhalen van jong en oud.",
    text: `Over jongeren wordt veel gepraat. Zelden vraagt iemand wat zij zelf vinden. Daarom willen wij een podcast maken over opgroeien in Noordwest.

In elke aflevering gaan twee van ons op bezoek bij iemand van boven de zeventig. We vergelijken school, liefde en werk van toen en nu. Een geluidsvrouw leert ons opnemen en knippen.

De laatste aflevering nemen we op met publiek in de kantine van de sporthal. Iedereen is welkom.`,
    theme: "culture",
    neighbourhoods: ["Vogelbuurt", "Meidoornhof"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 6_200,
    yearlyEuros: 0,
    minimumEuros: 3_800,
    ownEffort: "De jongeren doen het hele werk zelf, elke vrijdagmiddag na school.",
    carriedOutBy: "Podcastgroep Noordwest",
    official: {
      oneOffEuros: 5_400,
      yearlyEuros: 0,
      explanation: "De bibliotheek heeft microfoons die de groep mag lenen.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Schaaktafels in het park",
    summary: "Drie stenen tafels om te schaken, dammen of kaarten, met bankjes eromheen.",
    text: `In de zomer zitten er elke dag mannen in het park met een schaakbord op een krat. Steeds meer mensen blijven staan kijken. Er ontstaat vanzelf een praatje.

Drie vaste tafels maken het nog makkelijker. Ze staan onder de kastanjes, bij het pad. Aan één kant is de bank weggelaten voor een rolstoel of scootmobiel.

Stukken en kaarten liggen in de kiosk. Op zaterdag leren wij kinderen de regels. Aan het eind van de zomer is er een toernooi.`,
    theme: "meeting",
    neighbourhoods: ["Rond het stadspark"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 5_600,
    yearlyEuros: 0,
    minimumEuros: 3_800,
    ownEffort: "De schakers geven elke zaterdag les en houden de tafels schoon.",
    carriedOutBy: "Schakers in het park, met team Openbare ruimte",
    official: {
      oneOffEuros: 6_300,
      yearlyEuros: 0,
      explanation: "Onder elke tafel is een fundering nodig, anders zakken ze weg.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Moestuinbakken bij de flats",
    summary: "Veertig hoge bakken op het dak van de garages, zodat flatbewoners groente kunnen telen.",
    text: `Wie op vijf hoog woont, heeft geen tuin. Op het dak van onze garages is plaats genoeg en de zon schijnt er de hele dag.

De bakken staan op poten. Dat is fijn voor mensen die niet kunnen bukken. Veertig huishoudens krijgen een bak van een vierkante meter. De regen van het dak wordt opgevangen.

Wie te veel heeft, legt het op de ruiltafel in de hal. Een tuinder geeft vier lessen over zaaien en oogsten.`,
    theme: "green",
    neighbourhoods: ["Hoge flats aan de Molenkade"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 8_900,
    yearlyEuros: 0,
    minimumEuros: 5_500,
    ownEffort: "De bewoners timmeren de bakken zelf en betalen tien euro per jaar voor zaad.",
    carriedOutBy: "Tuingroep van de flats",
    official: {
      oneOffEuros: 9_700,
      yearlyEuros: 0,
      explanation: "Een bouwkundige moet berekenen of het dak de natte aarde kan dragen.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Een berekening laat zien dat het garagedak sterk genoeg is." }],
      reason: "Veel mensen zonder tuin hebben hier plezier van. Het gewicht op het dak is nog onzeker.",
    },
  },
  {
    title: "Buurtarchief van foto’s en verhalen",
    summary: "Bewoners verzamelen oude foto’s en nemen verhalen op, voordat ze verdwijnen.",
    text: `Toen de laatste zagerij sloot, ging er een container vol foto’s weg. Dat mag niet nog eens gebeuren. In schoenendozen liggen nog duizenden beelden van onze buurt.

Wij gaan met een scanner langs bij mensen thuis. Zij vertellen erbij wie er op de foto staat. Dat nemen we op. Alles komt op een website en in een boek dat in de bibliotheek ligt.

Wie niet wil dat een foto openbaar is, zegt dat. Dan blijft hij privé.`,
    theme: "culture",
    neighbourhoods: ["Oude Haven", "Grachtkwartier"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 7_300,
    yearlyEuros: 0,
    minimumEuros: 5_000,
    ownEffort: "Zeven vrijwilligers scannen en schrijven op. Een oud-lerares leest alle verhalen na.",
    carriedOutBy: "Geheugengroep Centrum",
    official: {
      oneOffEuros: 6_900,
      yearlyEuros: 0,
      explanation: "De website kan meedraaien op die van het stadsarchief. Dat spaart € 400 uit.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een stille kamer in het ziekenhuis",
    summary: "Een huiselijke kamer waar familie kan wachten als iemand heel ziek is.",
    text: `Toen mijn moeder ziek was, zaten wij dagenlang op de gang. Er was geen plek om te huilen of om even te slapen. Dat gun ik niemand.

In het ziekenhuis staan kamers leeg. Met een bank, warm licht en een keukentje wordt zo’n kamer een plek om op adem te komen. Families uit heel de streek hebben daar iets aan.

Wij willen de inrichting betalen uit het Buurtfonds. Vrijwilligers zorgen voor bloemen en schone kopjes.`,
    theme: "care",
    neighbourhoods: ["Rond het ziekenhuis"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 28_000,
    yearlyEuros: 0,
    minimumEuros: 18_000,
    ownEffort: "Vier families verzorgen de kamer om de beurt.",
    carriedOutBy: "Familiegroep, samen met het ziekenhuis",
    screening: {
      outcome: "out_of_scope",
      ground: "a",
      reason:
        "Dit plan kan niet meedoen. Het ziekenhuis is er voor de hele regio en gaat zelf over zijn kamers. De gemeente bracht de familiegroep in contact met het ziekenhuis.",
    },
  },
  {
    title: "Voorlezen op school en thuis",
    summary: "Vijfentwintig voorlezers gaan elke week langs bij gezinnen waar weinig boeken zijn.",
    text: `Kinderen die worden voorgelezen, leren makkelijker lezen. Maar niet elke ouder heeft tijd, en niet elke ouder leest goed Nederlands.

Een voorlezer komt twintig weken lang een uur op bezoek. De ouder luistert mee. Na een paar weken neemt de ouder het boek over. Dat mag ook in de eigen taal.

De school kiest de gezinnen samen met hen uit. Elk kind krijgt aan het eind vijf boeken om te houden.`,
    theme: "welfare",
    neighbourhoods: ["Sterrenbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 5_200,
    yearlyEuros: 0,
    minimumEuros: 3_000,
    ownEffort: "Vijfentwintig voorlezers geven elk twintig uur. Ze volgen eerst twee avonden training.",
    carriedOutBy: "Leesgroep Zuidoost met de basisschool",
    official: {
      oneOffEuros: 5_200,
      yearlyEuros: 0,
      explanation: "De kosten zijn vooral boeken. Het bedrag per kind is redelijk.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Bijenlint langs de spoordijk",
    summary: "Een strook van een kilometer met bloemen, takken en zand voor wilde bijen.",
    text: `Langs het spoor ligt een kale helling van gras. Een paar keer per jaar wordt alles kort gemaaid. Voor insecten blijft er niets over.

Met een ecoloog kozen wij dertig soorten bloemen die op arme grond groeien. Ze bloeien na elkaar, van maart tot oktober. Ook leggen we zandbulten en takkenrillen aan, waarin bijen hun nest maken.

Langs het fietspad komen vier borden. Scholen krijgen een zoekkaart voor de klas.`,
    theme: "green",
    neighbourhoods: ["Spoorbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 9_600,
    yearlyEuros: 0,
    minimumEuros: 6_000,
    ownEffort: "Twintig bewoners zaaien en maaien met de hand. Drie van hen tellen elk jaar de bijen.",
    carriedOutBy: "Bijengroep Spoorbuurt",
    official: {
      oneOffEuros: 10_300,
      yearlyEuros: 0,
      explanation: "De bovenste laag grond moet eerst weg. Er is een kraan nodig voor één dag.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een open atelier voor iedereen",
    summary: "Drie middagen per week schilderen, kleien of timmeren, met alle materialen erbij.",
    text: `Iets maken met je handen geeft rust. Maar verf, klei en gereedschap zijn duur. En thuis is er niet altijd plaats of stilte.

In de voormalige drukkerij staat een grote tafel met licht van boven. Daar willen wij een jaar lang drie middagen opengaan. Er is altijd een kunstenaar uit de stad die helpt als je vastloopt.

Je hoeft geen talent te hebben. Iedereen betaalt wat hij kan. In mei hangen we alles op en komt de hele buurt kijken.`,
    theme: "art",
    neighbourhoods: ["Oude Haven"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 13_200,
    yearlyEuros: 0,
    minimumEuros: 8_800,
    ownEffort: "Zes kunstenaars geven elk drie middagen per maand. Bezoekers maken samen schoon.",
    carriedOutBy: "Ateliergroep Oude Haven",
    official: {
      oneOffEuros: 13_200,
      yearlyEuros: 0,
      explanation: "De huur is laag voor deze plek. De gemeente ziet geen posten die kunnen vervallen.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Sportmiddag zonder lidmaatschap",
    summary: "Elke woensdag kunnen kinderen gratis kennismaken met twaalf verschillende sporten.",
    text: `Lid worden van een club kost geld en tijd. Ouders weten vaak niet wat bij hun kind past. Daardoor sport één op de drie kinderen in De Meent helemaal niet.

Wij openen elke woensdagmiddag de sportzaal. Om de vier weken is er een andere sport, van judo tot rolstoelbasketbal. Trainers van clubs geven les.

Vindt een kind zijn sport? Dan helpen we de ouders om hulp te vragen voor de contributie. Schoenen en kleren zijn te leen.`,
    theme: "sport",
    neighbourhoods: ["De Meent"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 10_500,
    yearlyEuros: 0,
    minimumEuros: 6_500,
    ownEffort: "Ouders draaien een rooster voor toezicht. De clubs sturen hun trainers voor half geld.",
    carriedOutBy: "Sportouders van De Meent met acht clubs",
    official: {
      oneOffEuros: 9_300,
      yearlyEuros: 0,
      explanation: "De zaal staat op woensdag leeg en kost daarom maar de helft.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Burenhulp met een telefoonlijn",
    summary: "Eén nummer voor kleine hulp: een lamp, een lift, een formulier of gewoon een praatje.",
    text: `Iedereen wil wel eens iets doen voor een ander. Maar hulp vragen is lastig, zeker bij mensen die je niet kent. Een vast nummer maakt dat makkelijker.

Op werkdagen zit er van negen tot twaalf iemand aan de lijn. Die zoekt een helper in de buurt. Voor geld of zorg verwijzen we door. Elke helper heeft een pasje en een bewijs van goed gedrag.

Het nummer komt op een koelkastmagneet bij alle huizen van Noordwest.`,
    theme: "welfare",
    neighbourhoods: ["Vogelbuurt", "Meidoornhof", "Plaswijk"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 8_400,
    yearlyEuros: 0,
    minimumEuros: 5_800,
    ownEffort: "Veertien mensen nemen de telefoon op. Er staan 53 helpers klaar.",
    carriedOutBy: "Burenlijn Noordwest",
    official: {
      oneOffEuros: 8_000,
      yearlyEuros: 0,
      explanation: "Het bewijs van goed gedrag is gratis voor vrijwilligers. Dat scheelt € 400.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Tweede leven voor kinderkleding",
    summary: "Een gratis ruilwinkel voor kleding, schoenen en speelgoed van kinderen tot twaalf jaar.",
    text: `Kinderen groeien sneller dan kleren slijten. In veel huizen liggen stapels die te klein zijn, terwijl andere ouders elke maand moeten kiezen wat ze kopen.

In een leeg lokaal richten we een ruilwinkel in die eruitziet als een gewone winkel. Je brengt wat je over hebt en neemt mee wat je nodig hebt. Niemand vraagt waarom.

Wat kapot is, gaat naar de naaitafel. Daar leren ouders en kinderen zelf herstellen.`,
    theme: "sustainability",
    neighbourhoods: ["Rivierenbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 6_900,
    yearlyEuros: 0,
    minimumEuros: 4_200,
    ownEffort: "Negen ouders openen de winkel op maandag en zaterdag. Een naaister geeft gratis les.",
    carriedOutBy: "Ruilgroep Rivierenbuurt",
    official: {
      oneOffEuros: 6_900,
      yearlyEuros: 0,
      explanation: "Rekken en spiegels zijn nodig. De geschatte prijs is zuinig en goed.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Toneel door de straat heen",
    summary: "Een wandelvoorstelling waarin bewoners spelen, in hun eigen tuin, portiek of garage.",
    text: `Het publiek loopt in groepen door de buurt. Achter elke heg gebeurt iets: een lied, een ruzie, een herinnering. De straat zelf is het decor.

Zestig bewoners spelen of maken mee. Een regisseur komt een half jaar lang elke week langs. Wie niet wil spelen, naait kleren, bouwt of zorgt voor soep.

De voorstelling gaat over afscheid en aankomst. Dat past bij onze buurt, waar zo veel mensen komen en weer gaan. Er zijn negen avonden, gratis voor wie er woont.`,
    theme: "culture",
    neighbourhoods: ["Beekbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 14_800,
    yearlyEuros: 0,
    minimumEuros: 10_000,
    ownEffort: "Zestig bewoners werken een half jaar mee, elk twee uur per week.",
    carriedOutBy: "Toneelgroep Beekbuurt",
    official: {
      oneOffEuros: 15_600,
      yearlyEuros: 0,
      explanation: "Op negen avonden zijn verkeersregelaars verplicht. Hun opleiding kost € 800.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Regenwater vangen met de hele buurt",
    summary: "Tachtig regentonnen en een ondergrondse bak houden het water bij de huizen.",
    text: `Bij een flinke bui staat de Kreekstraat blank. Alle daken lozen op één oude buis. Tegelijk sproeien we in juni met drinkwater.

Dat kan slimmer. We zetten tachtig tonnen neer en graven onder de speelplaats één grote bak in. Uit die bak krijgen de plantsoenen water. De tonnen kopen we samen in, dat scheelt een derde.

Een bewoner die bij een waterbedrijf werkte, tekende het plan. Wij graven zelf, behalve op plekken met kabels.`,
    theme: "sustainability",
    neighbourhoods: ["Plaswijk"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 12_600,
    yearlyEuros: 0,
    minimumEuros: 7_500,
    ownEffort: "Tachtig huizen plaatsen hun eigen ton. Een graafploeg van twaalf mensen werkt vier zaterdagen.",
    carriedOutBy: "Watergroep Plaswijk",
    official: {
      oneOffEuros: 14_000,
      yearlyEuros: 0,
      explanation: "De bak onder de speelplaats heeft een zwaarder deksel nodig.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Mantelzorgers een dag vrijaf",
    summary: "Tien dagen per jaar zorgt een ander voor je naaste, zodat jij op adem komt.",
    text: `Wie jaren voor een partner of kind zorgt, vergeet zichzelf. Een dag weg lijkt onmogelijk. Wie let er dan op?

Wij regelen tien rustdagen. Op die dagen komt er iemand bij de naaste thuis, of gaan ze samen op stap. De mantelzorger krijgt een programma: wandelen, zwemmen of alleen slapen in een stil huis.

De helpers zijn oud-verpleegkundigen en studenten. Zij kennen de mensen al, want ze gaan eerst drie keer kennismaken.`,
    theme: "care",
    neighbourhoods: ["Componistenbuurt", "Heiderand"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 15_500,
    yearlyEuros: 0,
    minimumEuros: 9_500,
    ownEffort: "Zeventien helpers geven tien dagen. De mantelzorgers koken bij toerbeurt voor elkaar.",
    carriedOutBy: "Mantelzorgkring Zuid",
    official: {
      oneOffEuros: 16_800,
      yearlyEuros: 0,
      explanation: "Bij drie deelnemers is vervoer met een rolstoelbus nodig.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Het gaat om gezelschap. Verpleging blijft bij de zorgorganisatie." }],
      reason: "Het plan vult aan wat er al is. Medische handelingen horen niet bij vrijwilligers.",
    },
  },
  {
    title: "Digitale hulp aan de keukentafel",
    summary: "Scholieren helpen ouderen thuis met hun telefoon, DigiD en de afspraak bij het ziekenhuis.",
    text: `Alles moet tegenwoordig met een scherm. Mijn buurvrouw van 84 belt drie keer per week omdat haar telefoon ‘raar doet’. Zij is niet dom, ze heeft het nooit geleerd.

Scholieren weten hoe het werkt en hebben uren nodig voor hun maatschappelijke stage. Zij komen in duo’s aan huis. Ze nemen niets over, maar leggen rustig uit en schrijven de stappen op.

Wachtwoorden vragen ze nooit. Dat staat ook in de afspraken die beide kanten tekenen.`,
    theme: "taking_part",
    neighbourhoods: ["Vlinderbuurt"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 7_700,
    yearlyEuros: 0,
    minimumEuros: 5_200,
    ownEffort: "Veertig leerlingen geven elk dertig uur. Twee bewoners maken het rooster.",
    carriedOutBy: "Schermhulp Vlinderbuurt met de middelbare school",
    official: {
      oneOffEuros: 7_200,
      yearlyEuros: 0,
      explanation: "De tablets om op te oefenen zijn er al. De gemeente leent ze uit.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Muurschildering bij de fietstunnel",
    summary: "De grijze wanden van de tunnel worden een schildering van honderd meter, gemaakt met jongeren.",
    text: `De fietstunnel is grijs, nat en vol krabbels. Mensen fietsen er hard doorheen om er snel uit te zijn. Elke maand wordt hij schoongespoten en een week later is alles terug.

Op plekken waar jongeren zelf schilderden, bleef het schoon. Daarom maken wij met dertig tieners een beeld van de hei in vier seizoenen. Een muurschilder leert hen het vak.

De verf glimt, zodat het licht beter weerkaatst. Zo wordt de tunnel ook veiliger.`,
    theme: "art",
    neighbourhoods: ["Zandhoek", "fietstunnel bij de rondweg"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 9_900,
    yearlyEuros: 0,
    minimumEuros: 6_600,
    ownEffort: "Dertig tieners schilderen drie weken in de zomer. Zij werken kladjes daarna zelf bij.",
    carriedOutBy: "Jongeren uit de Zandhoek met een muurschilder",
    official: {
      oneOffEuros: 11_200,
      yearlyEuros: 0,
      explanation: "Een beschermlaag tegen krabbels kost extra, maar scheelt later schoonmaak.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Wandelmaatjes voor nieuwe bewoners",
    summary: "Wie net in Zuid woont, krijgt zes keer een maatje dat de wijk laat zien.",
    text: `Verhuizen is spannend. Je weet niet waar de bakker zit, wie je kunt vragen en waar je hond los mag. Na een half jaar ken je soms nog niemand.

Wij koppelen nieuwe mensen aan iemand die hier lang woont. Samen lopen ze zes keer een uur. Onderweg groeten ze winkeliers, de huisarts en de buurtwerker. De routes staan in een klein boekje.

Twee keer per jaar wandelen alle maatjes samen, met een picknick bij de hei.`,
    theme: "recreation",
    neighbourhoods: ["Componistenbuurt"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 5_400,
    yearlyEuros: 0,
    minimumEuros: 3_600,
    ownEffort: "Dertig bewoners zijn maatje. Een groep van vier maakt de routes en het boekje.",
    carriedOutBy: "Welkomgroep Zuid",
    official: {
      oneOffEuros: 5_400,
      yearlyEuros: 0,
      explanation: "Drukwerk en twee picknicks voor dit bedrag zijn goed te doen.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Buurtfeest op de grens van twee wijken",
    summary: "Oost en Zuidoost kennen elkaar slecht. Eén groot feest op de brug moet dat veranderen.",
    text: `De beek is smal, maar hij scheidt twee werelden. Aan de ene kant staan koopwoningen, aan de andere kant flats. Kinderen zitten op verschillende scholen.

Op de brug leggen wij één tafel neer van zestig meter. Elke kant brengt gerechten mee voor de overkant. Daarna zijn er wedstrijden in gemengde ploegen, van touwtrekken tot taarten bakken.

Na het feest blijft er iets over: een ploeg van beide oevers die elk jaar samen de beek schoonmaakt.`,
    theme: "meeting",
    neighbourhoods: ["Beekbuurt", "Rivierenbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 6_600,
    yearlyEuros: 0,
    minimumEuros: 4_400,
    ownEffort: "Vijfendertig mensen van beide kanten bereiden het feest voor en brengen zelf eten mee.",
    carriedOutBy: "Bruggroep Oost en Zuidoost",
    official: {
      oneOffEuros: 7_100,
      yearlyEuros: 0,
      explanation: "De brug gaat een dag dicht voor auto’s. Borden en een omleiding kosten € 500.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Kruidentuin met een pad voor rolstoelen",
    summary: "Een geurige tuin achter het zorghuis, die ook open is voor de buurt.",
    text: `Achter het zorghuis ligt een binnentuin met een hek erom. Bewoners kijken ernaar, maar komen er niet. Het pad is van los grind en er is geen schaduw.

Wij maken er een kruidentuin van met verhoogde bedden. Munt, salie en lavendel roepen herinneringen op bij mensen met dementie. Het pad wordt glad en loopt rond, zodat niemand vastloopt.

Het hek gaat overdag open. Buurtkinderen komen zaaien en krijgen thee van eigen munt.`,
    theme: "green",
    neighbourhoods: ["Schoolbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 14_700,
    yearlyEuros: 0,
    minimumEuros: 9_200,
    ownEffort: "Familie en buren werken twaalf zaterdagen in de tuin. Het zorghuis betaalt het water en de poort.",
    carriedOutBy: "Tuinvrienden van het zorghuis",
    official: {
      oneOffEuros: 13_900,
      yearlyEuros: 0,
      explanation: "Tegels van een oud schoolplein zijn gratis te gebruiken voor het pad.",
    },
    screening: { outcome: "yes" },
  },
];
