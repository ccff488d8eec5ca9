import type { ExamplePlan } from "./plan.ts";

/** A fund of € 60.000 on which residents vote: nine requests, of which eight take part. All money is one-off. */
export const straatfonds2027: readonly ExamplePlan[] = [
  {
    title: "Een speelstraat op woensdagmiddag",
    summary: "Op woensdag gaat onze straat van één tot vijf uur dicht voor auto’s. Dan is er plek om te spelen.",
    text: `Kinderen spelen nu tussen geparkeerde auto’s. Op woensdag zijn er wel vijftig thuis.

Wij kopen hekken, borden en een kar met spellen. Ouders zetten de hekken neer en ruimen ze ook weer op. De kar staat de rest van de week in de schuur van de speeltuin.

De bewoners hebben allemaal een brief gehad. Twee derde is voor, niemand is tegen. Hulpdiensten kunnen er altijd door, want de hekken schuiven opzij. Na een jaar vragen wij de straat opnieuw wat zij ervan vindt.`,
    theme: "recreation",
    neighbourhoods: ["Lijsterstraat"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 6_500,
    yearlyEuros: 0,
    ownEffort: "Veertien ouders staan om de beurt bij de hekken.",
    carriedOutBy: "Ouders van de Lijsterstraat",
    official: { oneOffEuros: 6_500, yearlyEuros: 0, explanation: "De prijs van de hekken en de borden klopt." },
    screening: { outcome: "yes" },
  },
  {
    title: "Regentonnen voor honderd huizen",
    summary: "Honderd huizen krijgen een regenton. Het riool loopt dan minder snel over bij een harde bui.",
    text: `Bij zware regen staat het water hier tot aan de stoep. De gemeente vraagt ons om regen op te vangen.

Samen inkopen is goedkoper. Wij helpen bij het aansluiten, ook bij mensen die dat zelf niet kunnen. Een ton van tweehonderd liter past in elke voortuin.

In de zomer geven wij met dat water onze planten te drinken. Dat scheelt drinkwater. Huurders kunnen ook meedoen: de corporatie vindt het goed dat wij de pijp doorzagen. Wie verhuist, laat de ton staan.`,
    theme: "sustainability",
    neighbourhoods: ["Weverskwartier"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 12_000,
    yearlyEuros: 0,
    ownEffort: "Tien klussers sluiten de tonnen aan op zaterdag.",
    carriedOutBy: "Buurtgroep Weverskwartier",
    official: {
      oneOffEuros: 12_600,
      yearlyEuros: 0,
      explanation: "De tonnen zijn iets duurder geworden. Per huis kost dat zes euro meer.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Lampjes in het tunneltje",
    summary: "Het fietstunneltje onder het spoor wordt licht en vrolijk. Nu durven mensen er na zes uur niet door.",
    text: `Het tunneltje is donker en de muren zijn vies. Veel mensen fietsen daarom om.

Wij willen lampjes in de muur en een schildering van de leerlingen van de Brugschool. De gemeente heeft de tekening al gezien.

De lampjes gaan vanzelf aan als er iemand aankomt. Zo slapen de vleermuizen gewoon door. Op de schildering komt het water van vroeger, met boten en vissers. Over de verf gaat een laag die je kunt afspoelen als iemand erop spuit. De school houdt elk jaar een feest bij de tunnel.`,
    theme: "safety",
    neighbourhoods: ["Spoorbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 18_500,
    yearlyEuros: 0,
    ownEffort: "De leerlingen schilderen, en de buurt maakt twee keer per jaar schoon.",
    carriedOutBy: "Werkgroep Licht in de Tunnel",
    official: {
      oneOffEuros: 19_800,
      yearlyEuros: 0,
      explanation: "De kabel moet onder het spoor door. Dat kost € 1.300 extra.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een bankje om uit te rusten",
    summary:
      "Vier bankjes tussen het woonhuis voor ouderen en de winkels. Zo kan iedereen weer zelf boodschappen doen.",
    text: `Van het Vlierhof naar de winkel is het negenhonderd meter. Dat is te ver als lopen moeilijk gaat.

Met vier bankjes zit er steeds een plek om te rusten. De bewoners wezen de plekken zelf aan. Ze hebben een rugleuning en armsteunen, want anders kom je niet meer overeind.

Er komt geen bankje voor iemands raam. Op twee plekken staat al een boom voor de schaduw. De winkelier op de hoek zet er bij warm weer een kan water bij. Ook ouders met een kinderwagen zijn er blij mee.`,
    theme: "meeting",
    neighbourhoods: ["Vlierhof"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 4_800,
    yearlyEuros: 0,
    ownEffort: "Bewoners houden de bankjes schoon en melden het als er iets stuk is.",
    carriedOutBy: "Bewoners van het Vlierhof",
    official: { oneOffEuros: 4_800, yearlyEuros: 0, explanation: "Vier bankjes met plaatsen kosten precies dit." },
    screening: { outcome: "yes" },
  },
  {
    title: "Een bakfiets om te lenen",
    summary: "Drie bakfietsen staan klaar voor wie iets groots moet halen of brengen. Lenen kost niets.",
    text: `Veel mensen hebben een auto voor die ene keer per maand. Een bakfiets is dan genoeg.

De fietsen staan bij de bakker, de school en het buurthuis. Wie leent, zet zijn naam op een lijst. Eén fiets heeft een motor, voor wie minder kracht heeft.

Wij probeerden het vorig jaar met een oude fiets. Die was elke zaterdag weg. Mensen haalden er planten mee, een kast en zelfs een trouwtaart. Van het geld kopen wij ook sloten, helmen voor kinderen en een verzekering voor twee jaar.`,
    theme: "sustainability",
    neighbourhoods: ["Molenbuurt", "Grachtkwartier"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 14_400,
    yearlyEuros: 0,
    ownEffort: "De bakker en het buurthuis geven de sleutel. Een fietsenmaker uit de straat doet het onderhoud.",
    carriedOutBy: "Deelfiets Molenbuurt",
    official: {
      oneOffEuros: 14_900,
      yearlyEuros: 0,
      explanation: "De verzekering is € 500 duurder dan de groep dacht.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een moestuin op het dak van de garage",
    summary: "Op het lege dak van de parkeergarage komen dertig bakken met groente, kruiden en bloemen.",
    text: `Het dak ligt al zes jaar leeg. De beheerder vindt het goed dat wij er tuinieren.

Wie een bak heeft, geeft een deel van de oogst aan de voedselbank. Er komt ook een hoek waar scholen les kunnen geven.

Het dak is open van acht uur tot het donker wordt. Er is een lift, dus ook mensen in een rolstoel kunnen tuinieren. Regenwater vangen wij op in twee grote vaten. Rond het dak staat al een hoog hek. De bakken staan op wielen, zodat het dak nagekeken kan worden.`,
    theme: "green",
    neighbourhoods: ["Centrum"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 23_000,
    yearlyEuros: 0,
    ownEffort: "Dertig gezinnen zorgen elk voor een bak en betalen zelf hun zaden.",
    carriedOutBy: "Vereniging Dak vol Groen",
    official: { oneOffEuros: 24_500, yearlyEuros: 0, explanation: "De berekening van het dak kost € 1.500." },
    screening: {
      outcome: "yes_provided",
      reason: "Het dak moet het gewicht kunnen dragen.",
      conditions: [{ text: "Een bouwkundige rekent na dat het dak sterk genoeg is.", dueInDays: 20 }],
    },
  },
  {
    title: "Samen eten op de eerste maandag",
    summary: "Twaalf keer koken buren voor tachtig mensen in het buurthuis. Betalen doet iedereen naar wat hij heeft.",
    text: `In onze flats wonen veel mensen alleen. Eten doen zij voor de televisie.

Wij huren de keuken van het buurthuis en kopen pannen en borden. Daarna kan het eten zichzelf betalen. Wie krap zit, helpt in de keuken.

Elke keer kookt een andere groep: Surinaams, Turks, Hollands of wat er in het seizoen is. Wie slecht loopt, wordt gehaald. Aan elke tafel zit iemand die let op wie er alleen komt. Na het eten is er muziek of een spel, en om negen uur is alles schoon.`,
    theme: "meeting",
    neighbourhoods: ["Hoogbouw West"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 9_600,
    yearlyEuros: 0,
    ownEffort: "Vier kookgroepen van zes mensen wisselen elkaar af.",
    carriedOutBy: "Kookgroep Hoogbouw West",
    official: {
      oneOffEuros: 9_600,
      yearlyEuros: 0,
      explanation: "De huur van de keuken is nagevraagd bij het buurthuis.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een nieuwe kleedkamer voor de meisjes",
    summary: "De voetbalclub krijgt een eigen kleedkamer voor meisjes. Nu kleden zij zich thuis om.",
    text: `Vijf jaar terug had de club twaalf meisjes, nu zijn het er negentig. Er is één kleedkamer voor iedereen.

De vereniging bouwt zelf. Het geld is voor hout, buizen en tegels. De fundering ligt er al, want daar stond vroeger een opslag.

Meisjes stoppen nu vaak als zij een jaar of twaalf zijn. Zij noemen het omkleden als reden. Overdag mag ook de school de ruimte gebruiken bij het sporten. De douches krijgen warm water van panelen die al op het dak liggen.`,
    theme: "sport",
    neighbourhoods: ["Sportpark De Meent"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 27_500,
    yearlyEuros: 0,
    ownEffort: "Leden van de club bouwen in de zomer zes zaterdagen.",
    carriedOutBy: "Voetbalvereniging De Meent",
    official: {
      oneOffEuros: 29_000,
      yearlyEuros: 0,
      explanation: "Voor de douches is een extra afvoer nodig. Die kost € 1.500.",
    },
    screening: { outcome: "yes" },
  },
  {
    title: "Een goedkopere buskaart voor jongeren",
    summary: "Jongeren tot achttien jaar betalen de helft voor de bus in de stad.",
    text: `De bus is duur voor wie naar school of naar een bijbaan gaat. Met een halve prijs nemen meer jongeren de bus.

Wij vroegen het aan driehonderd jongeren. De meesten fietsen nu, ook als het regent of laat is. Ouders brengen hun kinderen vaak met de auto. Een kaart voor de halve prijs is eerlijk, want ook ouderen krijgen korting. De jongerenraad wil het een jaar proberen en dan tellen hoeveel jongeren er instappen.`,
    theme: "taking_part",
    neighbourhoods: [],
    wijk: null,
    effect: "cost",
    oneOffEuros: 40_000,
    yearlyEuros: 0,
    ownEffort: "De jongerenraad maakt het bekend op scholen.",
    carriedOutBy: "Jongerenraad",
    screening: {
      outcome: "out_of_scope",
      ground: "a",
      reason: "De provincie stelt de prijs van de bus vast. De gemeente kan dat niet veranderen.",
    },
  },
];
