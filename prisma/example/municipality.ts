/** In the order of the areas on the drawn map of the home page. */
export const wijken = ["Centrum", "Noord", "Noordwest", "Noordoost", "Oost", "Zuidoost", "Zuid", "De Meent"] as const;

export type WijkName = (typeof wijken)[number];

export const programmes = [
  { number: 1, name: "Bestuur en dienstverlening" },
  { number: 2, name: "Veiligheid" },
  { number: 3, name: "Verkeer en parkeren" },
  { number: 4, name: "Economie en centrum" },
  { number: 5, name: "Openbare ruimte" },
  { number: 6, name: "Onderwijs, sport en cultuur" },
  { number: 7, name: "Zorg en welzijn" },
  { number: 8, name: "Wonen en duurzaamheid" },
] as const;

export type ProgrammeName = (typeof programmes)[number]["name"];

/**
 * The eleven subjects of R14 with the four that residents added (R36), and the programme where the official estimate of
 * such a plan lands unless its own budget line says otherwise.
 */
export const programmeOfTheme = {
  safety: "Veiligheid",
  public_space: "Openbare ruimte",
  parking: "Verkeer en parkeren",
  sport: "Onderwijs, sport en cultuur",
  recreation: "Openbare ruimte",
  culture: "Onderwijs, sport en cultuur",
  welfare: "Zorg en welzijn",
  green: "Openbare ruimte",
  economy: "Economie en centrum",
  care: "Zorg en welzijn",
  sustainability: "Wonen en duurzaamheid",
  meeting: "Zorg en welzijn",
  art: "Onderwijs, sport en cultuur",
  facilities: "Openbare ruimte",
  taking_part: "Bestuur en dienstverlening",
} as const satisfies Record<string, ProgrammeName>;

export type ExampleTheme = keyof typeof programmeOfTheme;

/** The raad: 37 seats. */
export const parties = [
  { name: "Fractie A", seats: 9 },
  { name: "Fractie B", seats: 8 },
  { name: "Fractie C", seats: 7 },
  { name: "Fractie D", seats: 6 },
  { name: "Fractie E", seats: 5 },
  { name: "Fractie F", seats: 2 },
] as const;

/** A municipality that does not exist. */
export const municipality = {
  name: "Lindenveen",
  residents: 84_200,
  councilSeats: 37,
  phone: "14 035",
  desk: "Balie in het raadhuis, Veenplein 1",
  deskHours: "Elke werkdag van 9.00 tot 17.00 uur",
  postalAddress: "Veenplein 1, 1200 AA Lindenveen",
  website: "levedebuurt.voorbeeld.nl",
  email: "buurt@lindenveen.voorbeeld.nl",
  wijken,
  programmes,
  parties,
} as const;
