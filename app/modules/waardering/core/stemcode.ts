import { grouped, readable, readableFrom } from "./readable.ts";

/** Seventeen characters by chance: 31^17 is more than 2^84. One more checks them. */
const free = 17;

/** How many random bytes make a code: 128 bits, so that no character is likelier than another by more than 2^-43. */
export const stemcodeBytes = 16;

/** The code that these random bytes make, as it is printed: "ABC-DEF-GHJ-KMN-PQR-STU". Throws a RangeError on too few. */
export function stemcodeFrom(bytes: Uint8Array): string {
  if (bytes.length !== stemcodeBytes) throw new RangeError(`a code is made of ${stemcodeBytes} bytes`);
  const characters = readableFrom(bytes, free);
  return printedStemcode(characters + checkOf(characters));
}

/** The eighteen characters of a code in groups of three. */
export const printedStemcode = (characters: string): string => grouped(characters, 3);

const onlyReadable = new RegExp(`^[${readable}]*$`);

/**
 * The eighteen characters that somebody typed, whatever the case, spaces and dashes; null when it can be no code: one
 * character wrong, or two next to each other swapped, never passes the check.
 */
export function readStemcode(typed: string): string | null {
  const characters = typed.toUpperCase().replace(/[\s\p{Pd}.]/gu, "");
  if (characters.length !== free + 1 || !onlyReadable.test(characters)) return null;
  return checkOf(characters.slice(0, free)) === characters.at(-1) ? characters : null;
}

/** A sum weighted by place, modulo a prime: every weight differs from its neighbour and from 0. */
function checkOf(characters: string): string {
  const sum = Array.from(characters).reduce((total, one, at) => total + (at + 1) * readable.indexOf(one), 0);
  return readable[sum % readable.length] ?? "";
}
