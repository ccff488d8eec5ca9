/** FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const roundConstants = Uint32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);
const start = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19] as const;

const utf8 = new TextEncoder();

/**
 * SHA-256 of a text in UTF-8, as eight 32-bit words (FIPS 180-4). It stands here because a lot must be drawn with the
 * same numbers in the database's server, in a browser and with any `sha256sum`, and the core may not reach outside.
 */
export function sha256(text: string): Uint32Array {
  const blocks = padded(utf8.encode(text));
  const state = Uint32Array.from(start);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < blocks.byteLength; offset += 64) {
    for (let at = 0; at < 16; at++) schedule[at] = blocks.getUint32(offset + at * 4);
    compress(state, schedule);
  }
  return state;
}

/** The same as 64 hexadecimal digits in lower case. */
export const fingerprint = (text: string): string =>
  [...sha256(text)].map((part) => part.toString(16).padStart(8, "0")).join("");

/** The message, one 1-bit, zeros, and the length in bits, to a multiple of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function compress(state: Uint32Array, schedule: Uint32Array): void {
  for (let at = 16; at < 64; at++) {
    const early = word(schedule, at - 15);
    const late = word(schedule, at - 2);
    const spreadEarly = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const spreadLate = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[at] = word(schedule, at - 16) + spreadEarly + word(schedule, at - 7) + spreadLate;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at++) {
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const added = (h + sumE + ((e & f) ^ (~e & g)) + word(roundConstants, at) + word(schedule, at)) | 0;
    const sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const mixed = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + added) | 0;
    d = c;
    c = b;
    b = a;
    a = (added + mixed) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((value, at) => (state[at] = word(state, at) + value));
}

const word = (words: Uint32Array, at: number): number => words[at] ?? 0;
