import type { Coverage, Purse } from "#app/modules/plans/core/plan.ts";
import type { ExamplePlan } from "./plan.ts";

/** A made-up plan outside the cycle, with the day on which it came in and where the money is, once the municipality has checked it. */
export interface ExampleInterimPlan extends ExamplePlan {
  /** Days before the day of seeding on which it was handed in. */
  readonly daysAgo: number;
  readonly money?: { readonly coverage: Coverage; readonly purse: Purse | null };
}

/** One plan for each who decides, in different states; prisma/seeding/interim.ts says what became of them. */
export const tussentijdsePlannen: readonly ExampleInterimPlan[] = [
  {
    title: "Een bank bij de bushalte",
    summary: "Bij de bushalte aan de Veenweg komt een bank. Wie slecht ter been is, kan dan zitten.",
    text: `Aan de Veenweg stopt elk half uur een bus. Er is geen plek om te zitten. Veel mensen uit het zorghuis staan er met een rollator.

Wij willen een bank met leuningen aan beide kanten. De plek is er al: naast het hokje ligt een stuk stoep dat niemand gebruikt.

De busmaatschappij vindt het goed. Wij houden de bank zelf schoon en melden het als er iets stuk is. Zo hoeft de gemeente er niet vaak naar om te kijken.`,
    theme: "public_space",
    neighbourhoods: ["Veenweg"],
    wijk: "Noord",
    effect: "cost",
    oneOffEuros: 2_400,
    yearlyEuros: 0,
    ownEffort: "Vier buren maken de bank elke maand schoon.",
    carriedOutBy: "Bewoners van de Veenweg",
    official: { oneOffEuros: 2_500, yearlyEuros: 0, explanation: "Met het plaatsen erbij kost de bank iets meer." },
    screening: { outcome: "yes" },
    daysAgo: 150,
    money: { coverage: 2, purse: "small_means" },
  },
  {
    title: "Licht op het trapveld",
    summary: "Het trapveld achter de sporthal krijgt vier lampen. Dan kan de jeugd er in de winter ook voetballen.",
    text: `Om vijf uur is het in de winter al donker. De jeugd hangt dan in het portiek van de flat. Dat geeft ruzie met bewoners.

Vier lampen op het hek zijn genoeg. Ze gaan om negen uur vanzelf uit, zodat niemand er last van heeft bij het slapen.

De jongerenwerker is er drie avonden in de week bij. De spelers hebben zelf afgesproken wie het hek sluit. In de zomer blijven de lampen uit. De stroom komt uit de kast van de sporthal, die er vlak naast staat.`,
    theme: "sport",
    neighbourhoods: ["Sporthalbuurt"],
    wijk: "Zuidoost",
    effect: "cost",
    oneOffEuros: 11_000,
    yearlyEuros: 300,
    ownEffort: "De spelers sluiten om de beurt het hek.",
    carriedOutBy: "Jongeren van de Sporthalbuurt",
    official: { oneOffEuros: 12_000, yearlyEuros: 300, explanation: "Voor de kabel moet de stoep twee dagen open." },
    screening: { outcome: "yes" },
    daysAgo: 60,
    money: { coverage: 2, purse: "small_means" },
  },
  {
    title: "Een nieuw dak voor het buurthuis",
    summary: "Het dak van het buurthuis lekt. Zonder nieuw dak gaat het gebouw deze winter dicht.",
    text: `Sinds de storm staan er emmers in de grote zaal. De kinderopvang is al verhuisd naar de gang. Ook de kookgroep kan er niet meer in.

Een noodzeil houdt het hooguit tot het voorjaar. Daarna komt het water in de muren en wordt de schade veel groter.

Wij vragen om een nieuw dak voordat het gaat vriezen. Vrijwilligers halen het oude zink eraf en brengen het weg. De rest is werk voor een bedrijf, want het dak is hoog en steil.`,
    theme: "meeting",
    neighbourhoods: ["Oranjebuurt"],
    wijk: "Oost",
    effect: "cost",
    oneOffEuros: 58_000,
    yearlyEuros: 0,
    ownEffort: "Twaalf vrijwilligers halen het oude dak eraf.",
    carriedOutBy: "Stichting Buurthuis Oost",
    official: { oneOffEuros: 62_000, yearlyEuros: 0, explanation: "Dit is de laagste van drie offertes." },
    screening: { outcome: "yes" },
    daysAgo: 110,
    money: { coverage: 4, purse: null },
  },
  {
    title: "Een oversteek bij de tennisbaan",
    summary: "Bij de tennisbaan komt een zebrapad met een drempel. Kinderen steken daar nu over tussen de auto’s.",
    text: `Op zaterdag komen er honderd kinderen naar de tennisbaan. De straat ervoor heeft geen bocht en geen drempel. Niemand haalt daar de voet van het gas.

Wij hebben een middag geteld. Twee op de drie auto’s reed harder dan vijftig. In de zomer werd een jongen net niet geraakt.

Een zebrapad alleen helpt te weinig. Met een drempel erbij remt iedereen af. De club zet op drukke dagen zelf twee ouders met een hesje bij de weg. Die leren van de politie hoe dat moet.`,
    theme: "safety",
    neighbourhoods: ["Parkzicht"],
    wijk: "Zuid",
    effect: "cost",
    oneOffEuros: 34_000,
    yearlyEuros: 0,
    ownEffort: "Ouders van de club staan op zaterdag bij de weg.",
    carriedOutBy: "Tennisclub en gemeente",
    official: { oneOffEuros: 36_000, yearlyEuros: 0, explanation: "De drempel krijgt ook een afvoer voor regen." },
    screening: { outcome: "yes" },
    daysAgo: 120,
    money: { coverage: 3, purse: null },
  },
  {
    title: "Een moestuin achter de flat",
    summary: "Achter de flat ligt gras dat niemand gebruikt. Bewoners willen er samen groente kweken.",
    text: `Het veldje is even groot als een tennisbaan. De gemeente maait het acht keer per jaar. Verder komt er niemand.

Wij maken er twintig bakken van steigerhout, op een hoogte waar ook iemand in een rolstoel bij kan. Water komt van het dak, in drie tonnen.

Vijftien gezinnen doen mee. Elk gezin kookt een keer per jaar voor de rest van de trap. Wat overblijft, gaat naar de voedselbank. Wie stopt, geeft de bak door aan de volgende op de lijst.`,
    theme: "green",
    neighbourhoods: ["Hoge Flat"],
    wijk: "Noordwest",
    effect: "cost",
    oneOffEuros: 4_000,
    yearlyEuros: 0,
    ownEffort: "Vijftien gezinnen bouwen de bakken en houden ze bij.",
    carriedOutBy: "Bewoners van de Hoge Flat",
    official: { oneOffEuros: 4_200, yearlyEuros: 0, explanation: "De grond moet eerst worden onderzocht." },
    screening: {
      outcome: "yes_provided",
      reason: "Groente kweken kan hier, als de grond schoon is.",
      conditions: [{ text: "De grond is onderzocht en schoon.", dueInDays: 25 }],
    },
    daysAgo: 26,
    money: { coverage: 1, purse: null },
  },
  {
    title: "Een pinautomaat op het plein",
    summary: "De laatste pinautomaat van de wijk is weg. Ouderen moeten nu naar het centrum voor geld.",
    text: `Sinds de bank dicht is, kun je hier nergens meer geld halen. Voor wie geen auto heeft, is het centrum ver.

Op de markt kun je bijna nergens pinnen. Ouderen vragen nu hun buren om geld mee te nemen. Dat vinden zij niet fijn, en veilig is het ook niet.

Er is plek in de muur van de oude bank. De winkels op het plein zijn voor. Zij willen het geld van de dag er ook kwijt. Kan de gemeente ervoor zorgen dat er weer een automaat komt?`,
    theme: "economy",
    neighbourhoods: ["Marktbuurt"],
    wijk: "De Meent",
    effect: "cost",
    oneOffEuros: 20_000,
    yearlyEuros: 0,
    ownEffort: "De winkeliers letten overdag op de automaat.",
    carriedOutBy: "Winkeliers van het plein",
    screening: {
      outcome: "out_of_scope",
      ground: "a",
      reason: "Over pinautomaten gaan de banken. De gemeente gaf uw brief aan hen door.",
    },
    daysAgo: 90,
  },
  {
    title: "Bloembakken in de winkelstraat",
    summary: "In de winkelstraat komen tien bakken met bloemen. De straat is nu grijs en heet in de zomer.",
    text: `Er staat geen enkele boom in de straat. Onder de stoep liggen kabels, dus die kunnen er ook niet komen. Bakken kunnen wel.

Wij kozen planten die weinig water vragen en waar bijen op komen. In elke bak zit een voorraad water voor twee weken.

De bakken staan zo dat een kinderwagen en de brandweer erlangs kunnen. Twee winkeliers hebben de sleutel van de kraan. Op maandag geeft de ene water, op donderdag de andere.`,
    theme: "green",
    neighbourhoods: ["Binnenstad"],
    wijk: "Centrum",
    effect: "cost",
    oneOffEuros: 6_000,
    yearlyEuros: 200,
    ownEffort: "De winkeliers geven de planten water.",
    carriedOutBy: "Winkeliers in de binnenstad",
    daysAgo: 5,
  },
];
