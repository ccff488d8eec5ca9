import type { ExamplePlan } from "./plan.ts";

/** Experiment 3, finished: 54 submitted = 46 valued + 4 merged + 3 out of scope + 1 withdrawn; the raad decided on 12. */
export const burgerbegroting2026: readonly ExamplePlan[] = [
  {
    title: "Een wandeling met stemmen uit vroeger",
    summary: "Een route door de oude stad waarbij je via je telefoon verhalen van bewoners hoort.",
    text: `In elke steeg van de oude stad is iets gebeurd. Wie er woont, weet dat. Wie er winkelt, loopt eraan voorbij.

Wij namen gesprekken op met mensen die hier al lang zijn: een schippersdochter, een drukker, een vrouw die in de oorlog moest onderduiken. Op twaalf plekken komt een tegel met een teken. Houd je je telefoon erbij, dan hoor je het verhaal.

Wie geen telefoon heeft, leent een kastje bij de balie van het museum.`,
    theme: "culture",
    neighbourhoods: ["Oude Haven", "Grachtkwartier"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 16_000,
    yearlyEuros: 800,
    ownEffort: "Negen bewoners namen de gesprekken op en knippen ze. Twee van hen leiden groepen rond.",
    carriedOutBy: "Verhalengroep Centrum",
    official: {
      oneOffEuros: 17_200,
      yearlyEuros: 800,
      explanation: "De tegels moeten stroef zijn. Dat maakt ze € 100 per stuk duurder.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Fietsen parkeren onder het plein",
    summary: "Een deel van de parkeergarage wordt een stalling voor achthonderd fietsen.",
    text: `Op zaterdag staan er rond het Veenplein duizend fietsen. Ze blokkeren de stoep en vallen in de plantenbakken. In de garage eronder zijn op hetzelfde moment zestig plaatsen leeg.

Maak de bovenste laag geschikt voor fietsen. Met een flauwe helling fiets je zo naar binnen. Er is plaats voor bakfietsen en scootmobielen en er zijn stopcontacten om op te laden.

Boven de grond komt ruimte vrij voor bomen, terrassen en mensen die slecht zien.`,
    theme: "parking",
    neighbourhoods: ["Veenplein"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 280_000,
    yearlyEuros: 12_000,
    ownEffort: "Winkeliers wijzen klanten de weg. De fietsersgroep test de helling en de rekken.",
    carriedOutBy: "Gemeente, team Verkeer, met de beheerder van de garage",
    official: {
      oneOffEuros: 415_000,
      yearlyEuros: 68_000,
      explanation: "De gemeente mist het geld van zestig parkeerplaatsen. Ook is een aparte ingang verplicht.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "rejected",
      reason:
        "De raad vindt de kosten per jaar te hoog. Er komt eerst een onderzoek naar een stalling in het oude bankgebouw.",
      instrument: {
        kind: "motie",
        reference: "M1",
        title: "Onderzoek naar het oude bankgebouw",
        proposers: ["Fractie C"],
        text: "1. Het college onderzoekt een stalling in het oude bankgebouw.",
        votesFor: 24,
        votesAgainst: 13,
      },
      votesFor: 16,
      votesAgainst: 21,
    },
  },
  {
    title: "Huiswerkplek in het oude postkantoor",
    summary: "Leerlingen die thuis geen rustige plek hebben, kunnen elke schooldag tot acht uur leren.",
    text: `Met vier kinderen in drie kamers kun je geen wiskunde leren. Toch wordt van elke leerling hetzelfde verwacht. Wie het kan betalen, gaat naar een instituut.

In het oude postkantoor is een zaal vrij met hoge ramen. Wij zetten er dertig tafels, goede lampen en een printer neer. Elke middag zijn er twee studenten die uitleg geven. Telefoons gaan in een bak.

Om zes uur is er een broodje. Er is geen aanmelding en geen lijst met namen.`,
    theme: "welfare",
    neighbourhoods: ["Stationskwartier"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 6_000,
    yearlyEuros: 32_000,
    ownEffort: "Achttien studenten en oud-leraren geven uitleg voor een kleine vergoeding.",
    carriedOutBy: "Leergroep Postkantoor",
    official: {
      oneOffEuros: 6_000,
      yearlyEuros: 35_500,
      explanation: "De huur van het postkantoor gaat dit jaar omhoog.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Watertappunten in de binnenstad",
    summary: "Zes kranen waar iedereen gratis een fles kan vullen, ook op hoogte voor een rolstoel.",
    text: `Op een warme dag koopt iedereen een flesje. Een uur later ligt het leeg in de gracht. Uit de kraan komt hetzelfde water, maar buiten is er geen kraan.

Wij willen zes tappunten: op het plein, bij het station, bij de bibliotheek, in het park, bij het theater en aan de haven. Onderaan zit een bakje voor honden. De kraan spoelt zichzelf door, zodat het water fris blijft.

Op elk punt staat hoeveel flesjes er al zijn bespaard.`,
    theme: "facilities",
    neighbourhoods: ["De hele binnenstad"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 18_000,
    yearlyEuros: 1_500,
    ownEffort: "Zes winkeliers houden elk een kraan schoon en melden storingen.",
    carriedOutBy: "Gemeente, team Openbare ruimte",
    official: {
      oneOffEuros: 19_800,
      yearlyEuros: 1_900,
      explanation: "Twee punten liggen ver van de waterleiding. De controle op bacteriën is ook meegeteld.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "adopted",
      reason: "De raad neemt het plan over omdat het weinig kost en er voor iedereen is.",
      votesFor: 35,
      votesAgainst: 2,
    },
  },
  {
    title: "Terrassen zonder plastic bekers",
    summary: "Alle cafés en feesten in de binnenstad gebruiken dezelfde beker, met één euro statiegeld.",
    text: `Na de kermis lag er een laag plastic op het plein. Het duurde twee dagen voor alles weg was. Een deel vonden we een maand later terug in de gracht.

Eén stevige beker voor de hele stad lost dat op. Je betaalt een euro en krijgt die overal terug. De bekers worden gewassen in de spoelkeuken van een sociale werkplaats.

Voor de start zijn vierduizend bekers en een wasmachine nodig. Twintig cafés doen mee vanaf de eerste dag.`,
    theme: "sustainability",
    neighbourhoods: ["Veenplein", "Oude Haven"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 9_000,
    yearlyEuros: 0,
    ownEffort: "De cafés betalen het wassen zelf. Vrijwilligers halen de bekers op met een bakfiets.",
    carriedOutBy: "Twintig cafés en een sociale werkplaats",
    official: {
      oneOffEuros: 9_000,
      yearlyEuros: 0,
      explanation: "De prijs van de bekers is bekend uit een eerdere inkoop.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Eén grote kerstboom in plaats van zes",
    summary: "De zes bomen in het centrum worden één boom op het Veenplein, versierd door de scholen.",
    text: `Elk jaar zet de gemeente zes grote kerstbomen neer. Ze worden opgehaald, opgetakeld, verlicht en weer afgevoerd. Vijf van de zes staan op plekken waar in december bijna niemand komt.

Eén boom is feestelijker. Alle scholen maken versiering. Op de eerste zondag van december gaan de lichtjes samen aan, met een koor en warme soep.

De andere vijf plekken krijgen een struik in de grond. Die kan elk jaar opnieuw verlicht worden.`,
    theme: "culture",
    neighbourhoods: ["Veenplein"],
    wijk: "Centrum",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 14_000,
    currentBudgetLine: "Programma 4, Economie en centrum: feestverlichting",
    currentBudgetEuros: 88_000,
    ownEffort: "Elf scholen maken de versiering. Het koor van de binnenstad zingt gratis.",
    carriedOutBy: "Gemeente, team Centrum, met de scholen",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 11_000,
      explanation: "De vijf struiken en hun lampjes kosten elk jaar ook iets.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Bloembakken het hele jaar door groen",
    summary: "Vaste planten in de bakken hoeven niet drie keer per jaar vervangen te worden.",
    text: `De bloembakken in de winkelstraten zijn prachtig, voor zes weken. Daarna worden de planten weggegooid en komen er nieuwe. Dat gebeurt drie keer per jaar.

Met vaste planten heb je tien jaar plezier. Grassen, sedum en kleine struiken kunnen tegen droogte. In het voorjaar komen er bollen tussendoor. Een tuinarchitect tekende een plan waarin altijd iets bloeit.

De bakken zelf kunnen blijven. Alleen de aarde moet een keer ververst worden.`,
    theme: "green",
    neighbourhoods: ["Torenstraat", "Veenplein"],
    wijk: "Centrum",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 11_500,
    currentBudgetLine: "Programma 5, Openbare ruimte: bloembakken en hangmanden",
    currentBudgetEuros: 63_000,
    ownEffort: "Winkeliers geven de bakken water. Een groengroep knipt ze in februari terug.",
    carriedOutBy: "Team Groen met winkeliers",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 12_300,
      explanation: "Er is ook minder water nodig. Daardoor valt de besparing iets hoger uit.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een jeu-de-boulesbaan bij de flat",
    summary: "Een baan van twaalf bij vier meter, met een pergola en twee lange banken.",
    text: `Voor de flat ligt een strook gras waar alleen honden komen. Wij willen er een baan voor jeu de boules. Dat spel kan iedereen, van 8 tot 98 jaar.

De baan is van gravel met een rand van oud spoorhout. Onder de pergola zit je uit de wind. De kist met ballen staat in de hal, de huismeester heeft de sleutel.

We willen spelen tegen andere flats. Wie verliest, bakt een taart voor de winnaars.`,
    theme: "meeting",
    neighbourhoods: ["Zaagmolenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 8_500,
    yearlyEuros: 300,
    ownEffort: "Bewoners leggen de baan zelf aan en harken hem elke week.",
    carriedOutBy: "Boulesgroep van de flat",
    official: {
      oneOffEuros: 7_900,
      yearlyEuros: 300,
      explanation: "Gravel uit een ander werk is over en kan gebruikt worden.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een veilige hoek bij de bakker",
    summary: "Op de hoek van de Klaverstraat ziet niemand elkaar. Een bredere stoep lost dat op.",
    text: `Bij de bakker staan auto’s tot op de hoek. Wie wil oversteken, moet eerst de weg op om iets te zien. Vorig jaar waren er drie aanrijdingen, gelukkig zonder zwaargewonden.

Trek de stoep op de hoek twee meter naar voren. Auto’s kunnen er dan niet meer staan en de oversteek wordt korter. In de ruimte past ook een fietsenrek voor klanten.

De bakker verliest één parkeerplek, maar tekende zelf mee. Zijn klanten komen meestal lopend.`,
    theme: "safety",
    neighbourhoods: ["Bloemenbuurt", "Klaverstraat"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 27_000,
    yearlyEuros: 400,
    ownEffort: "De bakker veegt de hoek en geeft de boom water. Buren telden twee weken lang het verkeer.",
    carriedOutBy: "Gemeente, team Verkeer",
    official: {
      oneOffEuros: 31_500,
      yearlyEuros: 400,
      explanation: "Een put voor regenwater staat in de weg en moet een meter opschuiven.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "adopted",
      reason: "De raad volgt de inwoners. De drie aanrijdingen geven de doorslag.",
      votesFor: 37,
      votesAgainst: 0,
    },
  },
  {
    title: "Een voedselbos aan de Molenkade",
    summary: "Zestig fruitbomen, notenbomen en bessen op een verwaarloosd grasveld. Iedereen mag plukken.",
    text: `Een voedselbos lijkt op een gewoon bos, maar je kunt bijna alles eten. Appels, hazelnoten, bessen, kruiden en paddenstoelen groeien door elkaar. Na een paar jaar zorgt het voor zichzelf.

Aan de Molenkade ligt een veld van een halve hectare. De grond is nat en daarom nooit bebouwd. Voor peren en wilgen is dat juist goed.

Er lopen smalle paden doorheen. Op borden staat wat rijp is en hoeveel je mag meenemen. Scholen krijgen een eigen stukje.`,
    theme: "green",
    neighbourhoods: ["Molenkade"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 40_000,
    yearlyEuros: 2_000,
    ownEffort: "Dertig bewoners planten en snoeien. Een groep van vijf leert het vak bij een ander voedselbos.",
    carriedOutBy: "Voedselbosgroep Noord",
    official: {
      oneOffEuros: 44_000,
      yearlyEuros: 1_200,
      explanation: "Een sloot moet dieper. Daar staat tegenover dat de gemeente het veld niet meer maait.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "De grond wordt onderzocht op oude vervuiling." }],
      reason: "De plek is geschikt. Wie eet van deze grond, moet er zeker van zijn dat het veilig is.",
    },
  },
  {
    title: "Een wijkatelier in een lege winkel",
    summary: "De oude groenteman wordt een werkplaats waar buren samen iets maken en verkopen.",
    text: `Sinds de groenteman dicht is, kijk je op de hoek tegen dichte rolluiken. De straat ziet er doods uit. Er zijn genoeg mensen die iets moois maken, maar het ligt bij hen op zolder.

Wij willen de winkel drie jaar huren. Voor is een etalage waar makers om de beurt hun werk tonen. Achter staan naaimachines, een draaischijf en een werkbank.

Overdag werken er mensen die lang thuis zaten. Zij leren een ritme vinden en hun spullen verkopen.`,
    theme: "art",
    neighbourhoods: ["Bloemenbuurt"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 36_000,
    yearlyEuros: 12_000,
    ownEffort: "Zestien makers houden de winkel open en betalen elk tien euro per maand.",
    carriedOutBy: "Makers van de hoek, een bewonersgroep",
    official: {
      oneOffEuros: 33_000,
      yearlyEuros: 13_800,
      explanation: "De eigenaar knapt de gevel zelf op. De huur is wel iets hoger dan geschat.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Oude klinkers opnieuw gebruiken",
    summary: "De Zaagmolenweg wordt vernieuwd. Gebruik de oude stenen opnieuw in plaats van nieuwe te kopen.",
    text: `Volgend jaar gaat de Zaagmolenweg open voor een nieuw riool. In het plan staan nieuwe betonstenen. De oude klinkers zijn honderd jaar oud en nog helemaal goed.

Draai ze om, maak ze schoon en leg ze terug. Dat is mooier en sterker dan beton. Bovendien hoeven er geen vijftig vrachtwagens te rijden.

Een oude stratenmaker uit de wijk keurde een proefvak. Van elke tien stenen kunnen er negen terug. Voor de rest ligt er genoeg in het depot.`,
    theme: "sustainability",
    neighbourhoods: ["Zaagmolenweg"],
    wijk: "Noord",
    effect: "saving",
    oneOffEuros: 45_000,
    yearlyEuros: 0,
    currentBudgetLine: "Programma 5, Openbare ruimte: bestrating Zaagmolenweg",
    currentBudgetEuros: 230_000,
    ownEffort: "Bewoners letten op dat de stenen gestapeld worden en niet verdwijnen.",
    carriedOutBy: "Gemeente, team Openbare ruimte, met de aannemer",
    official: {
      oneOffEuros: 37_500,
      yearlyEuros: 0,
      explanation: "Stenen schoonmaken is handwerk. Dat haalt € 7.500 van de winst af.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een natuurpad met knuppelbrug",
    summary: "Een pad van anderhalve kilometer langs de natte kant van de plas, met een houten brug.",
    text: `De westkant van de plas is een moeras. Er bloeien orchideeën en je hoort er kikkers. Maar je kunt er niet komen zonder natte voeten.

Een knuppelbrug van vijftig meter ligt net boven het water. Daarvoor en daarna loopt het pad over een oude dijk. Er komt geen licht en geen asfalt, zodat de dieren rust houden.

Aan het begin staat een kast met zoekkaarten. Kinderen kunnen er een schepnet lenen.`,
    theme: "recreation",
    neighbourhoods: ["Plaswijk"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 66_000,
    yearlyEuros: 2_200,
    ownEffort: "De vogelgroep maakt het pad elk jaar vrij en vervangt kapotte planken.",
    carriedOutBy: "Gemeente, team Groen, met de vogelgroep",
    official: {
      oneOffEuros: 73_500,
      yearlyEuros: 2_200,
      explanation: "Hout dat tegen moeras kan, is de laatste tijd duurder geworden.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Een onderzoek laat zien dat het pad de broedvogels niet stoort." }],
      reason: "Mensen leren hier over natuur. Die natuur mag er niet onder lijden.",
    },
  },
  {
    title: "Een praatbank bij de buurtwinkel",
    summary: "Een gele bank met een duidelijke boodschap: ga zitten als je een praatje wilt.",
    text: `Bij de winkel komt iedereen elke week. Toch zeggen de meeste mensen alleen gedag. Een praatje beginnen voelt vreemd, je wilt niemand storen.

Een gele bank maakt het makkelijk. Wie daar zit, wil graag praten. Dat staat ook op de leuning, in vier talen. De winkel zet er koffie bij op dinsdag en vrijdag.

In een andere stad zag ik dat het werkt. Mijn moeder zou er elke dag zitten.`,
    theme: "meeting",
    neighbourhoods: ["Meidoornhof"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 2_400,
    yearlyEuros: 0,
    ownEffort: "Vijf vaste buren zitten er op dinsdag en vrijdag en betrekken nieuwe mensen bij het gesprek.",
    carriedOutBy: "Buren en de winkelier",
    official: {
      oneOffEuros: 2_400,
      yearlyEuros: 0,
      explanation: "Een gewone bank in een andere kleur kost niets extra.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Beter zicht op de kruising",
    summary: "Bij de kruising aan de Merelweg gaan struiken en een reclamebord weg, en komt er een spiegel.",
    text: `Wie vanaf de Merelweg links wil, ziet niets. Rechts staat een haag van twee meter en links een bord voor een nieuwbouwwijk die allang klaar is. Je moet op goed geluk optrekken.

Haal het bord weg en maak de haag laag. Op de hoek komt een bolle spiegel. Voor fietsers schilderen we een vak, zodat zij vooraan kunnen wachten.

Wij filmden een uur lang met toestemming van de wijkagent. Acht keer ging het bijna mis.`,
    theme: "safety",
    neighbourhoods: ["Vogelbuurt", "Merelweg"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 12_500,
    yearlyEuros: 0,
    ownEffort: "Bewoners van de hoek houden de haag voortaan zelf laag.",
    carriedOutBy: "Gemeente, team Verkeer",
    official: {
      oneOffEuros: 9_800,
      yearlyEuros: 0,
      explanation: "Het bord wordt gratis weggehaald door het bedrijf dat het neerzette.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Nestkasten tegen de eikenrups",
    summary: "Driehonderd nestkasten voor mezen in de eikenlanen. Mezen eten de rupsen op.",
    text: `Elke zomer loopt de halve wijk te krabben. De haren van de eikenrups geven jeuk en ontstoken ogen. Spuiten en zuigen kost veel geld en doodt ook andere dieren.

Een paar koolmezen voert per dag honderden rupsen aan de jongen. Hang je genoeg kasten op, dan komen er meer mezen. Op andere plekken werd de overlast zo veel kleiner.

De timmerlessen van twee scholen maken de kasten. Ouders hangen ze op, in februari.`,
    theme: "green",
    neighbourhoods: ["Vogelbuurt", "Plaswijk"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 5_800,
    yearlyEuros: 600,
    ownEffort: "Leerlingen timmeren, ouders hangen op. De vogelgroep maakt elk najaar alle kasten schoon.",
    carriedOutBy: "Twee scholen en de vogelgroep",
    official: {
      oneOffEuros: 5_800,
      yearlyEuros: 600,
      explanation: "Het hout is ruim gerekend, maar er valt ook wel eens een kast uit de boom.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Oude heggen worden houtwallen",
    summary: "Zeven kilometer heg hoeft niet meer elk jaar strak geknipt te worden.",
    text: `De heggen langs de parken in Noordwest worden drie keer per jaar geknipt. Ze zijn strak en kaal. Vogels kunnen er niet in broeden en het knipsel moet worden afgevoerd.

Laat ze uitgroeien tot houtwallen. Dan is één keer snoeien in de drie jaar genoeg. Ze bloeien en dragen bessen. Langs stoepen en bij bochten blijven ze natuurlijk smal.

Takken leggen we als ril in het park. Daar wonen dan egels en winterkoninkjes in.`,
    theme: "green",
    neighbourhoods: ["De parken van Noordwest"],
    wijk: "Noordwest",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 7_300,
    currentBudgetLine: "Programma 5, Openbare ruimte: knippen van heggen",
    currentBudgetEuros: 118_000,
    ownEffort: "Een snoeigroep houdt de toegangen tot de parken open, twee keer per jaar.",
    carriedOutBy: "Team Groen met de snoeigroep",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 6_100,
      explanation: "Twee van de zeven kilometer liggen langs een fietspad. Die moeten strak blijven.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een sportkooi met een zacht veld",
    summary: "Een omheind veld voor voetbal en basketbal, met een zachte vloer en netten in plaats van hekken.",
    text: `Op het pleintje aan de Zandhoek wordt elke dag gevoetbald. De vloer is van tegels. Bijna elk kind heeft er een litteken aan overgehouden. De bal vliegt tegen ramen, dus komen er boze buren.

Een kooi met een zachte vloer en netten lost dat op. Netten maken geen lawaai als de bal ertegenaan komt. Er zijn vier doelen en twee baskets, waarvan één laag.

Meiden vroegen om een eigen uur. Dat staat in het rooster dat aan de kooi hangt.`,
    theme: "sport",
    neighbourhoods: ["Zandhoek"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 95_000,
    yearlyEuros: 2_500,
    ownEffort: "Twaalf jongeren zijn veldmeester. Zij houden het rooster bij en praten met de buren.",
    carriedOutBy: "Gemeente, team Sport, met de veldmeesters",
    official: {
      oneOffEuros: 108_000,
      yearlyEuros: 3_100,
      explanation: "De zachte vloer moet waterdoorlatend zijn. Dat kost € 13.000 extra.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "De lampen gaan elke dag om negen uur ’s avonds uit." }],
      reason: "De jongeren hebben een goed plan voor het beheer. De buren vroegen om rust in de avond.",
    },
    decision: {
      outcome: "adopted_changed",
      reason: "Bij amendement besloten: het bedrag wordt € 85.000. Het veld wordt daarvoor een derde kleiner.",
      instrument: {
        kind: "amendement",
        reference: "A1",
        title: "Een kleiner veld",
        proposers: ["Fractie A", "Fractie C"],
        text: "1. Het bedrag wordt € 85.000.\n2. Het veld wordt een derde kleiner.",
        votesFor: 28,
        votesAgainst: 9,
      },
      adopted: { oneOffEuros: 85_000, yearlyEuros: 2_400 },
      votesFor: 28,
      votesAgainst: 9,
    },
  },
  {
    title: "Koffie voor ouders bij de school",
    summary: "Een bakfiets met koffie staat elke vrijdag bij een andere school. Ouders denken mee over hun wijk.",
    text: `Naar een avond in het wijkcentrum komen altijd dezelfde mensen. Jonge ouders zie je er niet. Zij hebben geen oppas of kennen de weg niet.

Daarom gaan wij naar hen toe. Elke vrijdag staat er een bakfiets bij een school. Bij de koffie liggen drie vragen over de wijk. Wat mensen zeggen, schrijven we op grote kaarten.

Na een maand hangen de antwoorden aan het hek. De buurtcoördinator komt dan vertellen wat ermee gebeurt.`,
    theme: "taking_part",
    neighbourhoods: ["Vlinderbuurt", "Kwekerij", "Zandhoek"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 4_200,
    ownEffort: "Acht ouders rijden met de bakfiets en schrijven de kaarten uit.",
    carriedOutBy: "Ouders uit Noordoost met de buurtcoördinator",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 4_200,
      explanation: "De bakfiets is te leen bij de gemeente. Zonder die lening zou het meer zijn.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een wandelroute met rustpunten",
    summary: "Twee rondjes door Noordoost, van één en drie kilometer, met bankjes en duidelijke paaltjes.",
    text: `De dokter zegt dat ik elke dag een half uur moet lopen. Maar ik weet nooit of ik onderweg kan zitten. Dus loop ik hetzelfde stukje heen en weer.

Wij willen twee routes zonder stoepranden en met een bank om de driehonderd meter. Gekleurde paaltjes wijzen de weg. Op elk paaltje staat hoe ver het nog is naar een toilet.

De routes beginnen bij het gezondheidscentrum. Daar krijg je een kaart met een stempel voor elke ronde.`,
    theme: "care",
    neighbourhoods: ["Vlinderbuurt"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 19_500,
    yearlyEuros: 900,
    ownEffort: "Twintig wandelaars zetten de paaltjes en lopen op maandag mee met wie niet alleen durft.",
    carriedOutBy: "Wandelgroep Noordoost met team Openbare ruimte",
    official: {
      oneOffEuros: 21_000,
      yearlyEuros: 900,
      explanation: "Op drie plaatsen moet een stoeprand verlaagd worden.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "adopted",
      reason: null,
      votesFor: 31,
      votesAgainst: 6,
    },
  },
  {
    title: "Een warmtescan voor oude huizen",
    summary: "Buren lenen een warmtecamera en krijgen advies over kieren, vloeren en ramen.",
    text: `Veel huizen in de Kwekerij zijn gebouwd vóór de oorlog. De warmte lekt er aan alle kanten uit. Bewoners willen iets doen, maar weten niet waar ze moeten beginnen.

Met een warmtecamera zie je in vijf minuten waar het mis gaat. Wij leiden twaalf mensen op die aan huis komen. Zij maken foto’s en geven een lijstje: eerst wat weinig kost, dan de rest.

Wie weinig geld heeft, krijgt ook tochtstrips en radiatorfolie. Die plakken we meteen.`,
    theme: "sustainability",
    neighbourhoods: ["Kwekerij"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 24_000,
    yearlyEuros: 0,
    ownEffort: "Twaalf energieburen bezoeken elk vijfentwintig huizen.",
    carriedOutBy: "Energiegroep Kwekerij",
    official: {
      oneOffEuros: 21_500,
      yearlyEuros: 0,
      explanation: "Er zijn twee camera’s te leen bij een buurgemeente.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Twee buurthuizen met één beheerder",
    summary: "De buurthuizen van de Kwekerij en de Zandhoek delen hun beheerder, rooster en administratie.",
    text: `De twee buurthuizen liggen achthonderd meter van elkaar. Elk heeft een eigen beheerder, een eigen boekhouding en een eigen schoonmaakbedrijf. In beide huizen is de helft van de dagdelen leeg.

Eén beheerder kan beide huizen leiden, met sleutelhouders uit de buurt. Activiteiten die op elkaar lijken, gaan samen. Dan is er geld en ruimte voor wat er nog niet is.

De huizen blijven allebei open. Niemand hoeft verder te lopen dan nu.`,
    theme: "welfare",
    neighbourhoods: ["Kwekerij", "Zandhoek"],
    wijk: "Noordoost",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 38_000,
    currentBudgetLine: "Programma 7, Zorg en welzijn: beheer van buurthuizen",
    currentBudgetEuros: 426_000,
    ownEffort: "Veertien sleutelhouders openen en sluiten de huizen, elk op een vaste dag.",
    carriedOutBy: "Besturen van de twee buurthuizen",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 29_500,
      explanation: "De beheerder krijgt een zwaardere functie. Daar hoort een hoger loon bij.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "deferred",
      reason: "De raad wacht op het gesprek met de beheerders. Het plan komt terug bij de volgende Kadernota.",
      instrument: {
        kind: "motie",
        reference: "M2",
        title: "Eerst praten met de beheerders",
        proposers: ["Fractie B"],
        text: "1. Het college praat eerst met de beheerders.",
        votesFor: 24,
        votesAgainst: 13,
      },
      votesFor: 24,
      votesAgainst: 13,
    },
  },
  {
    title: "Filmavonden in het spoorpark",
    summary: "Acht zomeravonden film in de open lucht, gekozen door de buurt en gratis te bezoeken.",
    text: `Niet iedereen gaat op vakantie. In augustus is er in Oost weinig te doen en de avonden zijn warm. Een wit doek tussen twee bomen is dan genoeg.

Elke week kiest een andere groep de film: kinderen, ouderen, jongeren, de koks van het taalcafé. Zij zeggen er zelf iets over voordat het begint. Ondertitels staan altijd aan.

Neem een stoel of kleed mee. Wie niet zelf kan komen, wordt met de duofiets gehaald.`,
    theme: "culture",
    neighbourhoods: ["Spoorbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 13_000,
    ownEffort: "Twintig bewoners bouwen het doek op, regelen de koptelefoons en ruimen het park op.",
    carriedOutBy: "Filmgroep Spoorpark",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 14_700,
      explanation: "De rechten om films te vertonen zijn hoger dan de groep dacht.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Groene daken op de bushokjes",
    summary: "Op twintig bushokjes in Oost komt een dak van sedum, voor bijen en tegen de hitte.",
    text: `Een bushokje is in de zomer een broeikas. Je staat liever in de brandende zon. Met een dak van sedum blijft het eronder een stuk koeler.

De plantjes hebben weinig aarde nodig en bijna geen water. Ze bloeien van mei tot en met augustus. Samen vormen de twintig hokjes een ketting voor bijen, van het spoor tot het park.

Een hokje kan het gewicht dragen, dat vroegen we na. Regen die op het dak valt, loopt ook minder snel weg.`,
    theme: "sustainability",
    neighbourhoods: ["Langs de buslijn door Oost"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 28_000,
    yearlyEuros: 1_000,
    ownEffort: "Per halte is er een bewoner die twee keer per jaar de takjes en bladeren weghaalt.",
    carriedOutBy: "Beheerder van de bushaltes met bewoners",
    official: {
      oneOffEuros: 30_500,
      yearlyEuros: 1_600,
      explanation: "Werken op een dak langs de weg moet volgens de regels met een hoogwerker.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een leerplek voor jonge ondernemers",
    summary:
      "Jongeren die een bedrijfje willen beginnen, krijgen een jaar lang een plek, een coach en een klein bedrag.",
    text: `Ik knip haar in de schuur van mijn oom. Mijn vriendin verkoopt taarten via haar telefoon. We willen het echt goed doen, maar niemand legt uit hoe dat werkt met geld en regels.

In de oude drukkerij in Oost is plaats voor tien starters. Elke week is er een avond met iemand die zelf een zaak heeft. Aan het eind van het jaar presenteer je je plan aan winkeliers.

Wie stopt, heeft veel geleerd. Wie doorgaat, helpt de volgende groep.`,
    theme: "economy",
    neighbourhoods: ["Spoorbuurt", "Rivierenbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 45_000,
    yearlyEuros: 10_000,
    ownEffort: "Negen ondernemers geven elk zes avonden les. De jongeren verbouwen de ruimte zelf.",
    carriedOutBy: "Startgroep Oost met ondernemers",
    official: {
      oneOffEuros: 39_500,
      yearlyEuros: 12_500,
      explanation: "De verbouwing kan soberder. Een coach voor twee avonden per week ontbrak nog.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Meer ruimte voor de rollator",
    summary: "Op vier drukke routes in Oost worden stoepen breder en verdwijnen paaltjes en drempels.",
    text: `Wij zijn een groep van zestien mensen met een rollator of rolstoel. Samen legden we elke stoep in Oost af. Op 43 plekken liepen we vast.

Het gaat om paaltjes in het midden, scheve tegels, fietsen tegen de muur en randen die te hoog zijn. Veel is met een dag werk te herstellen. Op vier routes moet de stoep echt breder.

Onze kaart met foto’s ligt klaar. Begin met de route naar de winkels, want die gebruikt iedereen.`,
    theme: "public_space",
    neighbourhoods: ["Schoolbuurt", "Rivierenbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 110_000,
    yearlyEuros: 0,
    ownEffort: "De groep keurt elke plek na afloop. Winkeliers zetten hun borden niet meer op de stoep.",
    carriedOutBy: "Gemeente, team Openbare ruimte, met de rollatorgroep",
    official: {
      oneOffEuros: 118_000,
      yearlyEuros: 0,
      explanation: "Twee lantaarnpalen staan op de smalste plek en moeten verplaatst worden.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "adopted",
      reason:
        "De raad vindt dat iedereen zelfstandig naar de winkel moet kunnen. Het geld komt uit de algemene middelen.",
      votesFor: 32,
      votesAgainst: 5,
    },
  },
  {
    title: "Zwemles voor elk kind",
    summary: "Kinderen zonder diploma krijgen zwemles via school, ook als hun ouders het niet kunnen betalen.",
    text: `Onze stad ligt aan het water. Toch heeft één op de acht kinderen in groep 7 geen diploma. In de zomer gaan zij wel mee naar de plas.

Wij willen dat scholen samen met het zwembad les geven na schooltijd. Een busje brengt de kinderen. Ouders betalen wat zij kunnen missen. Voor moeders die niet kunnen zwemmen, is er een eigen uur.

Na een jaar is bijna iedereen die nu geen diploma heeft, aan de beurt geweest.`,
    theme: "sport",
    neighbourhoods: ["De scholen in Oost"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 38_000,
    ownEffort: "Ouders rijden mee in het busje en helpen bij het omkleden.",
    carriedOutBy: "Vier scholen met het zwembad",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 42_500,
      explanation: "Per vijftien kinderen zijn twee zweminstructeurs nodig. De groep rekende met één.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "adopted",
      reason: "De raad wil dat elk kind kan zwemmen. Na twee jaar volgt een verslag over het aantal diploma’s.",
      instrument: {
        kind: "motie",
        reference: "M3",
        title: "Elk kind leert zwemmen",
        proposers: ["Fractie A"],
        text: "1. Het college maakt na twee jaar een verslag over het aantal diploma’s.",
        votesFor: 35,
        votesAgainst: 2,
      },
      votesFor: 35,
      votesAgainst: 2,
    },
  },
  {
    title: "De plakploeg haalt zelf stickers weg",
    summary: "Een groep bewoners krijgt een krabber en een emmer. Het bedrijf hoeft minder vaak te komen.",
    text: `Lantaarnpalen en borden zitten vol stickers. De gemeente huurt een bedrijf dat ze vier keer per jaar verwijdert. Na een week zijn ze terug.

Wie meteen krabt, heeft er weinig werk aan. Wij zijn met zeventien mensen en doen elk een paar straten, tijdens het wandelen met de hond. Het bedrijf hoeft dan alleen nog te komen voor graffiti op hoogte.

Wij vragen alleen krabbers, een schoonmaakmiddel dat niet giftig is en een hesje.`,
    theme: "public_space",
    neighbourhoods: ["Heel Oost"],
    wijk: "Oost",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 5_500,
    currentBudgetLine: "Programma 5, Openbare ruimte: verwijderen van graffiti en stickers",
    currentBudgetEuros: 74_000,
    ownEffort: "Zeventien bewoners krabben elke week hun eigen straten schoon.",
    carriedOutBy: "Plakploeg Oost",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 5_500,
      explanation: "Het bedrijf bevestigt dat het één ronde minder in rekening brengt.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Buurttuin op het braakliggende veld",
    summary: "Tot er gebouwd wordt, maken bewoners een tuin van het lege veld in de Sterrenbuurt.",
    text: `Waar de oude school stond, ligt al vier jaar zand. Er staat een hek omheen en het waait alle kanten op. Bouwen begint pas over zes jaar.

Zes jaar is lang genoeg voor een tuin. We gebruiken bakken, zodat alles later mee kan verhuizen. Er komen bloemen, een theetafel, een buitenkeuken en een plek om fietsen te leren.

Alles wat we maken, past op een aanhanger. Zo begint straks een andere buurt met onze spullen.`,
    theme: "green",
    neighbourhoods: ["Sterrenbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 21_000,
    yearlyEuros: 1_100,
    ownEffort: "Veertig gezinnen vullen de bakken en openen om de beurt het hek.",
    carriedOutBy: "Tuingroep Sterrenbuurt",
    official: {
      oneOffEuros: 18_600,
      yearlyEuros: 1_900,
      explanation: "Aarde uit een ander project is gratis. Water uit een standpijp is per jaar duurder.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Kleedkamers voor meisjesvoetbal",
    summary: "Vier nieuwe kleedkamers, zodat meisjes zich niet meer in de kantine hoeven om te kleden.",
    text: `Tien jaar geleden had de club één meisjesteam. Nu zijn het er veertien. Er zijn nog steeds zes kleedkamers, gebouwd voor mannen, met één grote douche.

Op zaterdag kleden meisjes zich om in het materiaalhok. Sommigen stoppen daarom. Met vier kamers met aparte douches kunnen alle teams tegelijk spelen.

De gebouwen zijn van hout en komen kant-en-klaar aan. De kamers zijn doordeweeks te gebruiken door de school en de loopgroep.`,
    theme: "sport",
    neighbourhoods: ["Sportpark in Zuidoost"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 120_000,
    yearlyEuros: 2_000,
    ownEffort: "Leden schilderen en tegelen zelf. De club spaart € 15.000 voor de inrichting.",
    carriedOutBy: "De voetbalclub met team Sport",
    official: {
      oneOffEuros: 142_000,
      yearlyEuros: 2_600,
      explanation: "De aansluiting op riool en stroom was niet meegeteld.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "De club laat zien dat zij het onderhoud tien jaar kan betalen." }],
      reason: "Het tekort is duidelijk. De gemeente wil niet dat de club later in de problemen komt.",
    },
  },
  {
    title: "Een rijdende bibliotheek langs de flats",
    summary: "Een bus met boeken, spelletjes en computers staat elke week op vijf plekken in Zuidoost.",
    text: `De dichtstbijzijnde bibliotheek is drie kilometer weg, aan de andere kant van de rondweg. Kinderen mogen daar niet alleen naartoe. Dus lezen ze wat er thuis ligt, en dat is vaak niets.

Een bus met 2.500 boeken kan naar hen toe komen. Twee keer per week is er voorlezen. Ouderen halen er grote-letterboeken of een luisterboek. Er staan twee computers om iets te regelen.

De flatcommissies gaven al vijf plekken met stroom.`,
    theme: "culture",
    neighbourhoods: ["Sterrenbuurt", "Beekbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 34_000,
    ownEffort: "Elf vrijwilligers lezen voor en helpen met zoeken. Bewoners zetten stoelen klaar.",
    carriedOutBy: "Bibliotheek met vrijwilligers uit Zuidoost",
    official: {
      oneOffEuros: 12_000,
      yearlyEuros: 34_000,
      explanation: "De bus is te huur, maar de kasten erin moeten nieuw.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Struikelstoepen weer recht leggen",
    summary: "Op dertig plekken duwen wortels de tegels omhoog. Met een slimme vloer blijft de boom staan.",
    text: `Mijn vrouw brak haar heup over een tegel die vijf centimeter omhoog stond. Zij was niet de eerste. In onze straat zijn dit jaar zes mensen gevallen.

Vaak wordt de boom dan gekapt. Dat willen wij niet, want de bomen zijn tachtig jaar oud. Er bestaat een vloer van rubberkorrels die meebuigt met de wortels en water doorlaat.

Samen met een boomkenner telden wij dertig plekken. Bij zeven ervan is haast nodig.`,
    theme: "public_space",
    neighbourhoods: ["Beekbuurt", "Kastanjelaan"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 85_000,
    yearlyEuros: 0,
    ownEffort: "Bewoners meten elk halfjaar de hoogte van de tegels en geven die door.",
    carriedOutBy: "Gemeente, team Openbare ruimte",
    official: {
      oneOffEuros: 91_500,
      yearlyEuros: 0,
      explanation: "De nieuwe vloer is geschat per plek. Drie plekken zijn groter dan gemiddeld.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Afvalbakken legen als ze vol zijn",
    summary: "Een meter in de bak geeft door wanneer hij vol is. De wagen rijdt alleen als het nodig is.",
    text: `De afvalwagen leegt in Zuidoost elke dag 140 bakken. Bij veel bakken ligt dan één blikje op de bodem. Andere bakken zijn om tien uur al vol.

Met een simpele meter weet de chauffeur waar hij moet zijn. Dat scheelt de helft van de kilometers. Bij de snackbar en het park komt hij juist vaker.

Bewoners kunnen ook een volle bak melden met een code op het deksel. De proef bij de beek liet zien dat het werkt.`,
    theme: "sustainability",
    neighbourhoods: ["Sterrenbuurt", "Beekbuurt"],
    wijk: "Zuidoost",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 26_000,
    currentBudgetLine: "Programma 5, Openbare ruimte: legen van afvalbakken",
    currentBudgetEuros: 262_000,
    ownEffort: "Bewoners die de proef deden, leggen aan anderen uit hoe melden werkt.",
    carriedOutBy: "Gemeente, team Afval",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 21_500,
      explanation: "De meters en hun verbinding kosten € 4.500 per jaar.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "adopted",
      reason: "De raad neemt de besparing op in de begroting. Werkt het goed, dan volgen de andere wijken.",
      votesFor: 30,
      votesAgainst: 7,
    },
  },
  {
    title: "Het heidepad ook voor rolstoelen",
    summary: "Een rondje van twee kilometer over de hei krijgt een vaste ondergrond en twee rustplekken.",
    text: `De hei begint bij ons om de hoek, maar wie in een rolstoel zit, komt niet verder dan het hek. Het zand is los en de klaphekken zijn te smal.

Er is een soort verhard zand dat er natuurlijk uitziet en toch draagt. Daarmee leggen we een rondje van twee kilometer aan. Bij het hek komt een brede poort waar schapen niet doorheen kunnen.

Halverwege kijk je uit over het ven. Daar komt een bank met ruimte voor twee rolstoelen ernaast.`,
    theme: "care",
    neighbourhoods: ["Heiderand"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 74_000,
    yearlyEuros: 1_800,
    ownEffort: "Vrijwilligers duwen op zaterdag rolstoelen van mensen uit het zorghuis. Zij harken het pad.",
    carriedOutBy: "Gemeente, team Groen, met de heidegroep",
    official: {
      oneOffEuros: 82_000,
      yearlyEuros: 2_700,
      explanation: "Het pad moet in de natte hoek dertig centimeter hoger liggen.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "adopted_changed",
      reason: "Bij amendement besloten: eerst het deel tot het ven, voor € 46.000. Daarna kijkt de raad verder.",
      instrument: {
        kind: "amendement",
        reference: "A2",
        title: "Eerst het pad tot het ven",
        proposers: ["Fractie E"],
        text: "1. Eerst komt het deel tot het ven.\n2. Het bedrag wordt € 46.000.",
        votesFor: 29,
        votesAgainst: 8,
      },
      adopted: { oneOffEuros: 46_000, yearlyEuros: 1_500 },
      votesFor: 29,
      votesAgainst: 8,
    },
  },
  {
    title: "Hangmatten in het Componistenpark",
    summary: "Zes stevige hangmatten tussen palen, om te lezen, te praten of niets te doen.",
    text: `In het park moet je altijd iets: sporten, de hond uitlaten, doorlopen. Er is geen plek om gewoon te liggen. Het gras is vaak nat.

Zes hangmatten van sterk net nodigen uit tot luieren. Ze hangen aan palen in een kring, zodat je met elkaar kunt praten. Eén is extra breed, voor een ouder met kind of voor iemand die zich er vanuit een rolstoel in laat zakken.

Ze blijven het hele jaar hangen. Regen loopt er zo doorheen.`,
    theme: "recreation",
    neighbourhoods: ["Componistenbuurt"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 3_600,
    yearlyEuros: 200,
    ownEffort: "Scholieren controleren elke maand de knopen en de haken.",
    carriedOutBy: "Team Openbare ruimte met scholieren",
    official: {
      oneOffEuros: 4_300,
      yearlyEuros: 200,
      explanation: "De palen moeten een keurmerk hebben, omdat er kinderen in spelen.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Muziekles in de achtertuin",
    summary: "Kinderen krijgen in groepjes les van muzikanten uit de wijk, bij mensen thuis of in de tuin.",
    text: `De Componistenbuurt heeft straten met beroemde namen, maar uit de meeste huizen klinkt niets. Les is duur en een instrument nog duurder.

In onze wijk wonen elf mensen die goed spelen en graag lesgeven. Zij ontvangen elke week vier kinderen. De instrumenten lenen we uit: gitaren, trompetten, violen en trommels.

Aan het eind van het schooljaar spelen alle groepen samen in het park. Ouders die durven, spelen mee. Meedoen kost vijf euro per maand en soms niets.`,
    theme: "culture",
    neighbourhoods: ["Componistenbuurt"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 11_000,
    ownEffort: "Elf muzikanten geven les voor een kleine vergoeding. Ouders stellen hun kamer of tuin open.",
    carriedOutBy: "Muziekgroep Zuid",
    official: {
      oneOffEuros: 4_000,
      yearlyEuros: 9_500,
      explanation: "De instrumenten zijn een eenmalige aankoop. Daarna is het per jaar goedkoper.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Parkeerplekken voor bezoek en zorg",
    summary: "Achttien plekken op een grasstrook, van doorlatende stenen, alleen voor bezoek en zorg.",
    text: `Wie bij ons op bezoek komt, rijdt drie rondjes en gaat weer naar huis. De wijkverpleegkundige zet haar auto op de stoep en krijgt een boete. Dat gaat van haar tijd met mijn moeder af.

Langs de Cellolaan ligt een strook gras die steeds kapotgereden wordt. Leg daar stenen met gras ertussen. Regen zakt erdoor en het blijft groen.

De plekken zijn overdag voor zorg en na zes uur voor bezoek. Een kaart achter de ruit maakt dat duidelijk.`,
    theme: "parking",
    neighbourhoods: ["Cellolaan"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 52_000,
    yearlyEuros: 0,
    ownEffort: "Bewoners houden het gras tussen de stenen kort en spreken buren aan die er te lang staan.",
    carriedOutBy: "Gemeente, team Verkeer",
    official: {
      oneOffEuros: 57_500,
      yearlyEuros: 700,
      explanation: "Onder de strook ligt een gasleiding die beschermd moet worden.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Takken blijven in het park",
    summary: "Snoeihout gaat niet meer naar de stort, maar wordt in het park gebruikt voor paden en wallen.",
    text: `Elke winter rijden er tientallen wagens met takken het park uit. De stort vraagt geld per kilo. In de lente koopt de gemeente houtsnippers terug voor de paden.

Laat het hout waar het is. Dikke takken worden een wal langs de rand. Dunne takken gaan door de versnipperaar en komen op het pad. Stammen blijven liggen om op te zitten of te klimmen.

In rottend hout leven honderden soorten. Dat is goed voor spechten en egels.`,
    theme: "green",
    neighbourhoods: ["Componistenpark", "Heiderand"],
    wijk: "Zuid",
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 12_400,
    currentBudgetLine: "Programma 5, Openbare ruimte: afvoer van snoeihout",
    currentBudgetEuros: 97_000,
    ownEffort: "Een groep bewoners bouwt de wallen, vier zaterdagen in de winter.",
    carriedOutBy: "Team Groen met de snoeigroep Zuid",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 10_600,
      explanation: "Hout met een ziekte moet nog steeds naar de stort.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "De kinderboerderij krijgt een stal",
    summary: "Een nieuwe stal met een leslokaal, waar ook in de winter iets te doen is.",
    text: `De stal van de kinderboerderij is van golfplaat. In de zomer is het er snikheet en in de winter tocht het. De ezel hoest. Schoolklassen kunnen alleen komen als het droog is.

Wij willen een houten stal met een lokaal eraan vast. Door een raam kijk je bij de dieren. Kinderen leren er verzorgen, voeren en mesten. Ook mensen met een beperking werken er elke dag.

Het oude dak van asbest moet toch weg. Dat is een goed moment om opnieuw te beginnen.`,
    theme: "recreation",
    neighbourhoods: ["De Meent"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 78_000,
    yearlyEuros: 3_500,
    ownEffort: "Vijfentwintig vrijwilligers verzorgen de dieren. Een timmerploeg uit de wijk bouwt het lokaal af.",
    carriedOutBy: "Bestuur van de kinderboerderij",
    official: {
      oneOffEuros: 94_000,
      yearlyEuros: 3_500,
      explanation: "Het verwijderen van asbest door een erkend bedrijf kost € 16.000.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Het asbest is weg voordat de bouw begint." }],
      reason: "De stal is op en veel groepen hebben er plezier van. Asbest is gevaarlijk voor de bouwers.",
    },
  },
  {
    title: "Oversteken bij de rotonde",
    summary: "Bij de rotonde van De Meent komen twee oversteekplaatsen met een eiland en licht.",
    text: `De rotonde is de enige weg De Meent uit. Fietsers en voetgangers moeten drie keer oversteken zonder dat iemand hen voorrang geeft. Kinderen fietsen daarom over de verkeerde kant.

Wij willen twee oversteekplaatsen met een eiland halverwege. Op het eiland past een fiets met kar. Een lamp gaat feller branden als er iemand staat.

Leerlingen van de middelbare school turfden twee weken lang. Op drukke dagen steken er 900 mensen over.`,
    theme: "safety",
    neighbourhoods: ["De Meent"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 56_000,
    yearlyEuros: 500,
    ownEffort: "Leerlingen tellen na een jaar opnieuw. Ouders fietsen de eerste weken mee.",
    carriedOutBy: "Gemeente, team Verkeer",
    official: {
      oneOffEuros: 61_000,
      yearlyEuros: 800,
      explanation: "De lamp met sensor is duurder in aanleg en in onderhoud.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een schuur om te lenen en te delen",
    summary: "Partytent, aanhanger, ladder en waterpas: wat niemand elke dag nodig heeft, staat in één schuur.",
    text: `In De Meent heeft bijna elk huis een schuur. Daarin staan dingen die je één keer per jaar gebruikt. Wie ze niet heeft, moet ver rijden om ze te huren.

Wij bouwen één gezamenlijke schuur bij de sportvelden. Erin komen grote spullen: tenten, statafels, een aanhanger, een kettingzaag met cursus. Je reserveert op een lijst bij de deur of met een bericht.

Uit de opbrengst van de feesten betalen we het onderhoud. Wie iets kapotmaakt, meldt het. Boos worden doen we niet.`,
    theme: "facilities",
    neighbourhoods: ["De Meent"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 17_000,
    yearlyEuros: 900,
    ownEffort: "Bewoners bouwen de schuur zelf en geven spullen die zij over hebben.",
    carriedOutBy: "Schuurgroep De Meent",
    official: {
      oneOffEuros: 15_400,
      yearlyEuros: 900,
      explanation: "Voor een schuur van deze maat is geen vergunning nodig. Die kosten vervallen.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een boom voor elke geboren baby",
    summary: "Voor elk kind dat in Lindenveen wordt geboren, plant de stad een boom met een naamplaatje.",
    text: `Per jaar worden hier zo’n zevenhonderd kinderen geboren. Stel dat er voor elk kind een boom bij komt. Over twintig jaar is de stad een stuk groener en koeler.

Ouders krijgen een kaart met drie soorten om uit te kiezen. In november is er een plantdag per wijk. De familie schept de aarde, de gemeente zorgt voor een goed plantgat.

Ook wie hier als kind komt wonen, mag een boom vragen. Wie geen plaatje wil, plant gewoon mee.`,
    theme: "green",
    neighbourhoods: [],
    wijk: null,
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 62_000,
    ownEffort: "Families geven hun boom twee zomers water. Vrijwilligers helpen op de plantdagen.",
    carriedOutBy: "Team Groen met groengroepen uit alle wijken",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 84_000,
      explanation: "Een jonge boom kost € 120 met paal en nazorg. De indieners gingen uit van minder dan € 90.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Minder papier in de raadzaal",
    summary: "Raadsleden en pers lezen de stukken op een scherm. Drukken gebeurt alleen op verzoek.",
    text: `Voor elke raadsvergadering rollen er duizenden bladzijden uit de drukker. Een koerier brengt ze rond. De meeste mensen lezen ze al op een tablet en gooien het papier weg.

Stop met standaard drukken. Wie papier nodig heeft, vraagt erom en krijgt het zonder reden te geven. Op de publieke tribune liggen altijd tien gedrukte agenda’s.

In de bibliotheek staat een scherm waarop iedereen de stukken kan lezen, met een knop voor grotere letters.`,
    theme: "sustainability",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 21_000,
    currentBudgetLine: "Programma 1, Bestuur en dienstverlening: drukwerk voor de raad",
    currentBudgetEuros: 33_000,
    ownEffort: "Twee inwoners testen of de stukken goed te lezen zijn met een schermlezer.",
    carriedOutBy: "Griffie",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 17_800,
      explanation: "Een paar raadsleden willen op papier blijven lezen. Dat is meegerekend.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "adopted",
      reason: "De raad begint bij zichzelf. Wie papier nodig heeft, houdt daar recht op.",
      votesFor: 35,
      votesAgainst: 2,
    },
  },
  {
    title: "Dienstauto’s worden deelauto’s",
    summary: "De auto’s van de gemeente staan ’s avonds en in het weekend stil. Laat inwoners ze dan huren.",
    text: `De gemeente heeft 38 auto’s. Om vijf uur gaan ze op slot en van vrijdag tot maandag staan ze stil. Intussen kopen mensen een eigen auto voor een enkel ritje.

Verhuur ze buiten kantoortijd aan inwoners. De opbrengst dekt een deel van de kosten. Tien auto’s kunnen helemaal weg, want zo veel zijn er nooit tegelijk in gebruik.

Op elke auto staat dat hij van de stad is. Dus ook een beetje van jou.`,
    theme: "economy",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 73_000,
    currentBudgetLine: "Programma 1, Bestuur en dienstverlening: dienstauto’s",
    currentBudgetEuros: 296_000,
    ownEffort: "Gebruikers wassen de auto’s en houden schade bij met foto’s.",
    carriedOutBy: "Gemeente met een bedrijf voor deelauto’s",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 44_000,
      explanation: "Een deel van de auto’s is nodig voor nachtdiensten. De verzekering wordt ook duurder.",
    },
    screening: { outcome: "yes" },
    decision: {
      outcome: "rejected",
      reason: null,
      votesFor: 15,
      votesAgainst: 22,
    },
  },
  {
    title: "Het raadhuis een graad koeler",
    summary: "De verwarming in gemeentelijke gebouwen gaat van 21 naar 20 graden, en in het weekend uit.",
    text: `Op zondag is het raadhuis warm en leeg. Wij zagen dat toen we er langs liepen en de ramen beslagen waren. Thuis zet iedereen de kachel lager.

Eén graad minder scheelt ongeveer zeven procent. In het weekend kan de verwarming op twaalf graden. Ook in de sporthallen is het vaak te warm.

Ruimtes voor baby’s, ouderen en zieken blijven zoals ze zijn. Medewerkers die het koud hebben, kunnen een vest van de stad krijgen. Een grapje, maar het kan echt.`,
    theme: "sustainability",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 19_000,
    currentBudgetLine: "Programma 1, Bestuur en dienstverlening: energie voor gebouwen",
    currentBudgetEuros: 388_000,
    ownEffort: "Twee installateurs uit de stad lopen gratis alle gebouwen na op kieren en tijdklokken.",
    carriedOutBy: "Gemeente, team Gebouwen",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 23_500,
      explanation: "Met betere tijdklokken kan er nog meer af dan de indieners dachten.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Samen de schoonmaak inkopen",
    summary: "Gemeente, scholen en buurthuizen sluiten één contract voor schoonmaak in plaats van negentien.",
    text: `Elke school en elk buurthuis zoekt zelf een schoonmaakbedrijf. Er zijn nu negentien contracten. Kleine huizen betalen per uur soms anderhalf keer zo veel als het raadhuis.

Samen inkopen is goedkoper en eerlijker. In het contract komt te staan dat schoonmakers overdag werken, in een vast team. Dat is fijner voor hen en je ziet wie het doet.

Wie niet wil meedoen, mag zijn eigen contract houden.`,
    theme: "facilities",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 88_000,
    currentBudgetLine: "Programma 1, Bestuur en dienstverlening: schoonmaak van gebouwen",
    currentBudgetEuros: 742_000,
    ownEffort: "Drie inwoners met ervaring in inkoop kijken gratis mee met de eisen.",
    carriedOutBy: "Gemeente, team Inkoop, met scholen en buurthuizen",
    official: {
      oneOffEuros: 0,
      yearlyEuros: 61_000,
      explanation: "Vijf contracten lopen nog drie jaar door. Daarna groeit de besparing.",
    },
    screening: {
      outcome: "yes_provided",
      conditions: [{ text: "Schoonmakers houden hun baan en hun uren." }],
      reason: "De besparing is groot. Zij mag niet komen van de mensen met de laagste lonen.",
    },
  },
  {
    title: "Kraantjes met gratis drinkwater",
    summary: "In het centrum moet je je flesje kunnen vullen zonder iets te kopen.",
    text: `Ik geef rondleidingen in het centrum. Op warme dagen vraagt elke groep waar ze water kunnen krijgen. Ik stuur ze dan een café in, maar daar zijn ze niet altijd blij.

Een paar kraantjes op de looproute maken de stad gastvrij. Bij het station en op het plein zijn ze het hardst nodig. Kies een model dat niet bevriest en dat je met één hand kunt bedienen.

Ook daklozen hebben er veel aan.`,
    theme: "facilities",
    neighbourhoods: ["Stationskwartier", "Veenplein"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 7_500,
    yearlyEuros: 500,
    ownEffort: "De stadsgidsen geven het door als er een kraantje kapot is.",
    carriedOutBy: "Gemeente, team Openbare ruimte",
    duplicateOf: "Watertappunten in de binnenstad",
  },
  {
    title: "Stoepen zonder obstakels in Oost",
    summary: "Haal paaltjes, borden en losse tegels weg, zodat je met een rolstoel kunt doorrijden.",
    text: `Sinds mijn ongeluk rijd ik in een rolstoel. Ik ontdekte dat mijn eigen straat een hindernisbaan is. Reclameborden, containers en een paal precies midden op de stoep.

Een deel is slordigheid van mensen. Dat lossen we op door elkaar aan te spreken. Maar die paal, de scheve put en de hoge rand bij de apotheek kan alleen de gemeente weghalen.

Loop of rijd een keer met mij mee. Na tien minuten is het duidelijk.`,
    theme: "public_space",
    neighbourhoods: ["Rivierenbuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 40_000,
    yearlyEuros: 0,
    ownEffort: "Ik wil ambtenaren en raadsleden een middag rondleiden in een geleende rolstoel.",
    carriedOutBy: "Gemeente, team Openbare ruimte",
    duplicateOf: "Meer ruimte voor de rollator",
  },
  {
    title: "Raadsstukken alleen nog digitaal",
    summary: "Geen stapels papier meer voor de gemeenteraad. Een tablet is genoeg.",
    text: `Ik bezocht een raadsvergadering en zag hoe alle mappen na afloop in een container verdwenen. Dat kan niet meer in deze tijd.

Elk raadslid heeft al een tablet van de gemeente. Daar staan dezelfde stukken op, met een zoekfunctie. Drukken en rondbrengen is dus dubbel werk.

Het geld dat overblijft, kan naar iets waar inwoners plezier van hebben. Voor mensen op de tribune volstaat een groot scherm met de agenda.`,
    theme: "sustainability",
    neighbourhoods: [],
    wijk: null,
    effect: "saving",
    oneOffEuros: 0,
    yearlyEuros: 15_000,
    currentBudgetLine: "Programma 1, Bestuur en dienstverlening: drukwerk voor de raad",
    currentBudgetEuros: 33_000,
    ownEffort: "Ik help graag met een proef van drie maanden.",
    carriedOutBy: "Griffie",
    duplicateOf: "Minder papier in de raadzaal",
  },
  {
    title: "Een voetbalveldje waar je mag vallen",
    summary: "Vervang de tegels op het pleintje door iets zachts, met een net eromheen.",
    text: `Mijn zoon kwam vorige week thuis met een gat in zijn knie. Het was de derde keer dit jaar. Op het pleintje aan de Zandhoek liggen stoeptegels en die staan ook nog scheef.

De kinderen willen zo graag buiten spelen. Geef hun een ondergrond die meegeeft. Een net van vier meter hoog houdt de bal binnen. Dan zijn ook de bewoners op de hoek blij, want hun ramen blijven heel.

Een simpel veld is prima.`,
    theme: "sport",
    neighbourhoods: ["Zandhoek"],
    wijk: "Noordoost",
    effect: "cost",
    oneOffEuros: 50_000,
    yearlyEuros: 1_000,
    ownEffort: "Ouders uit de straat willen de tegels zelf weghalen.",
    carriedOutBy: "Gemeente, team Sport",
    duplicateOf: "Een sportkooi met een zacht veld",
  },
  {
    title: "Een geluidsscherm langs de snelweg",
    summary: "Een scherm van twee kilometer houdt het lawaai van de snelweg uit Noordwest.",
    text: `Met oostenwind kun je in de Plaswijk niet met open raam slapen. De snelweg is breder geworden en er rijden steeds meer vrachtwagens. Wij horen dag en nacht gebrom.

Op andere plekken langs dezelfde weg staat een hoog scherm. Bij ons houdt het ineens op. Trek het door over twee kilometer, met planten ertegenaan.

Zonnepanelen op het scherm kunnen een deel terugverdienen. Wij hebben 640 handtekeningen verzameld, ook in twee dorpen verderop.`,
    theme: "sustainability",
    neighbourhoods: ["Plaswijk"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 400_000,
    yearlyEuros: 0,
    ownEffort: "Bewoners meten een jaar lang het geluid met eigen meters.",
    carriedOutBy: "De beheerder van de snelweg",
    screening: {
      outcome: "out_of_scope",
      ground: "a",
      reason:
        "Dit plan kan niet meedoen. De snelweg is van het Rijk. De gemeente kan daar geen scherm bouwen. Het college stuurt de handtekeningen en de metingen door.",
    },
  },
  {
    title: "Alle nieuwe terrassen naar Zuidoost",
    summary: "Maak van Zuidoost de enige plek met horeca aan het water en stop ermee in andere wijken.",
    text: `Onze wijk heeft de mooiste beek van de stad. Toch zijn er geen terrassen. In het centrum en aan de plas zitten ze vol, met alle drukte van dien.

Geef tien jaar lang alleen nog vergunningen in Zuidoost. De andere wijken hebben genoeg gehad. Bestaande terrassen elders worden elk jaar een stukje kleiner.

Zo krijgen wij banen en gezelligheid. De stad heeft dan één duidelijk uitgaansgebied en dat is goed te beveiligen.`,
    theme: "economy",
    neighbourhoods: ["Beekbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 30_000,
    yearlyEuros: 5_000,
    ownEffort: "Bewoners helpen startende cafés met klussen.",
    carriedOutBy: "Gemeente, team Vergunningen",
    screening: {
      outcome: "out_of_scope",
      ground: "b",
      reason:
        "Dit plan kan niet meedoen. Het neemt ondernemers in andere wijken iets af. Een terras aan de beek kan wel. Daarvoor is een gewone aanvraag genoeg.",
    },
  },
  {
    title: "Een vaste begeleider voor mijn buurman",
    summary: "Een buurman heeft elke dag hulp nodig. De stad moet iemand voor hem betalen.",
    text: `Mijn buurman woont alleen en redt het niet. Hij vergeet te eten en raakt in de war. Ik help waar ik kan, maar ik werk ook.

Ik wil dat er elke dag een vaste begeleider komt, steeds dezelfde persoon. Nu komen er veel verschillende mensen en daar wordt hij onrustig van. Hij heeft niemand anders.

Met geld uit de burgerbegroting kan de stad dat regelen. Andere alleenstaanden in de straat kunnen er dan ook een beroep op doen.`,
    theme: "care",
    neighbourhoods: ["Componistenbuurt"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 0,
    yearlyEuros: 48_000,
    ownEffort: "Ik blijf koken voor hem op zondag.",
    carriedOutBy: "Een zorgorganisatie",
    screening: {
      outcome: "out_of_scope",
      ground: "c",
      reason:
        "Dit plan kan niet meedoen. Het gaat over de zorg voor één persoon. Zulke gegevens houden wij privé. Het sociaal wijkteam heeft contact opgenomen.",
    },
  },
  {
    title: "Een schaatsbaan op de parkeergarage",
    summary: "In januari een ijsbaan van kunststof op het bovenste dek van de garage in het centrum.",
    text: `Het bovenste dek van de garage is in de winter leeg. Het is vlak, groot en je hebt er uitzicht over de hele stad. Een mooiere plek om te schaatsen is er niet.

Kunststof platen hebben geen stroom nodig. Met een beetje zeep glijden ze goed. Je huurt schaatsen bij de ingang, ook stoelen voor wie niet kan staan.

Na drie weken gaan de platen weer in de opslag. Ze gaan tien jaar mee en kunnen in andere wijken ook gebruikt worden.`,
    theme: "sport",
    neighbourhoods: ["Veenplein"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 70_000,
    yearlyEuros: 9_000,
    ownEffort: "De schaatsclub houdt toezicht en geeft les aan beginners.",
    carriedOutBy: "Schaatsclub met de beheerder van de garage",
    withdrawn: true,
  },
];
