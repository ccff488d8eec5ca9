/** One line of the municipality's list: its own number for somebody, and whether that person meets the age rule. */
export interface ListedPerson {
  readonly number: string;
  readonly meetsAge: boolean;
}

export type FileReason =
  | "no_rows"
  | "column_missing"
  | "column_not_asked"
  | "column_twice"
  | "column_of_birth"
  | "column_of_bsn"
  | "columns_differ"
  | "number_missing"
  | "number_too_long"
  | "number_twice"
  | "age_not_yes_or_no"
  | "not_utf8"
  | "not_csv";

/** What is wrong in a file, and where: the line as an editor counts it; null is the file as a whole. */
export interface FileError {
  readonly line: number | null;
  readonly reason: FileReason;
  /** What the sentence needs: a column or a line. Never a value of the file, which may be somebody's. */
  readonly with?: Readonly<Record<string, string | number>>;
}

/** The only columns there may be, as their headers say. */
export const columns = { number: "nummer", age: "leeftijd" } as const;

const longest = 40;
const birth = /geboorte|birth|^geb/i;
const date = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{1,2}-\d{1,2}|(?:19|20)\d{6})$/;

/** A number as it is searched for: without spaces around, in capitals. */
export const listNumber = (typed: string): string => typed.trim().toUpperCase();

/**
 * The elfproef of a burgerservicenummer: eight or nine digits whose sum, weighted 9 to 2 and -1, divides by eleven
 * (Wet algemene bepalingen burgerservicenummer; Logisch Ontwerp BSN).
 */
export function passesElfproef(value: string): boolean {
  if (!/^\d{8,9}$/.test(value) || /^0+$/.test(value)) return false;
  const digits = Array.from(value.padStart(9, "0"), Number);
  return digits.reduce((sum, digit, at) => sum + digit * (at === 8 ? -1 : 9 - at), 0) % 11 === 0;
}

/** Looks whether a column holds what must never come in, value by value. */
class Column {
  private filled = 0;
  private elfproef = 0;
  private dates = 0;

  constructor(
    readonly name: string,
    /** Counted from one. */
    private readonly position: number,
  ) {}

  /** What an error calls it: its name, or its place, because without a header that "name" may be somebody's number. */
  get called(): string | number {
    return /^\p{L}+$/u.test(this.name) ? this.name : this.position;
  }

  see(value: string): void {
    if (value === "") return;
    this.filled++;
    if (passesElfproef(value.replace(/\D/g, ""))) this.elfproef++;
    if (date.test(value)) this.dates++;
  }

  /**
   * Of numbers by chance one in eleven passes; of a column of BSNs all do. Half of them is no chance, nor is a quarter of a hundred
   * (five deviations).
   */
  get mustNotBe(): "column_of_bsn" | "column_of_birth" | null {
    if (this.filled === 0) return null;
    if (this.elfproef * (this.filled < 100 ? 2 : 4) >= this.filled) return "column_of_bsn";
    return birth.test(this.name) || this.dates * 2 >= this.filled ? "column_of_birth" : null;
  }
}

/** Reads a list row by row. All of it is right or none of it comes in: `errors` after `end` says which. */
export class RegisterReader {
  readonly persons: ListedPerson[] = [];
  readonly errors: FileError[] = [];
  private header: readonly Column[] | null = null;
  private readonly lineOf = new Map<string, number>();

  constructor(private readonly mostErrors = 1000) {}

  /** One record of the file with the line that it stands on. */
  row(fields: readonly string[], line: number): void {
    const values = fields.map((value) => value.trim());
    if (values.every((value) => value === "")) return;
    if (this.header) this.person(this.header, values, line);
    else this.header = values.map((name, at) => new Column(name.toLowerCase(), at + 1));
  }

  /** Says what only the whole file tells. */
  end(): void {
    const names = this.header?.map(({ name }) => name) ?? [];
    for (const name of Object.values(columns)) {
      const times = names.filter((one) => one === name).length;
      if (times !== 1) this.wrong(null, times === 0 ? "column_missing" : "column_twice", { column: name });
    }
    for (const column of this.header ?? []) {
      const asked = Object.values<string>(columns).includes(column.name);
      const reason = column.mustNotBe ?? (asked ? null : "column_not_asked");
      if (reason) this.wrong(null, reason, { column: column.called });
    }
    if (this.lineOf.size === 0 && this.errors.length === 0) this.wrong(null, "no_rows");
  }

  private person(header: readonly Column[], values: readonly string[], line: number): void {
    if (values.length !== header.length) {
      this.wrong(line, "columns_differ", { found: values.length, asked: header.length });
      return;
    }
    header.forEach((column, at) => column.see(values[at] ?? ""));
    const names = header.map(({ name }) => name);
    if (!Object.values(columns).every((name) => names.includes(name))) return;
    const valueOf = (name: string) => values[names.indexOf(name)] ?? "";
    this.take(listNumber(valueOf(columns.number)), valueOf(columns.age).toLowerCase(), line);
  }

  private take(number: string, age: string, line: number): void {
    const before = this.lineOf.get(number);
    if (number === "") this.wrong(line, "number_missing");
    else if (number.length > longest) this.wrong(line, "number_too_long", { most: longest });
    else if (before !== undefined) this.wrong(line, "number_twice", { before });
    else if (age !== "ja" && age !== "nee") this.wrong(line, "age_not_yes_or_no");
    else {
      this.lineOf.set(number, line);
      this.persons.push({ number, meetsAge: age === "ja" });
    }
  }

  /** What is wrong with a column is said before what is wrong with the rows, which it mostly explains. */
  private wrong(line: number | null, reason: FileReason, more?: FileError["with"]): void {
    const error = { line, reason, ...(more && { with: more }) };
    if (line === null) this.errors.unshift(error);
    else if (this.errors.length < this.mostErrors) this.errors.push(error);
  }
}
