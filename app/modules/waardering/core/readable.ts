/** For codes that people read and type: without 0, O, 1, I and L, which they mistake for one another. 31 is a prime. */
export const readable = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** As many of those characters as asked, from bytes read as one number. */
export function readableFrom(bytes: Uint8Array, many: number): string {
  let number = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Array.from({ length: many }, () => {
    const character = readable[Number(number % BigInt(readable.length))] ?? "";
    number /= BigInt(readable.length);
    return character;
  }).join("");
}

/** The characters in groups behind each other: "ABC-DEF". */
export const grouped = (characters: string, size: number): string =>
  (characters.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join("-");
