/**
 * Numbers ids from 0 in the order in which they come, found by where they stand in a text: a file names the same few thousand
 * a million times, and each name as a string of its own costs more than the count.
 */
export class IdsInText {
  readonly all: string[] = [];
  private readonly hashes: number[] = [];
  /** The number of the id in each place of the table, one more than it is; 0 where there is none. */
  private slots = new Int32Array(1024);

  /** The number of the id between two places in a text. */
  numberIn(text: string, from: number, to: number): number {
    const hash = hashOf(text, from, to);
    for (let slot = hash & (this.slots.length - 1); ; slot = (slot + 1) & (this.slots.length - 1)) {
      const number = (this.slots[slot] ?? 0) - 1;
      if (number < 0) return this.take(slot, hash, text.slice(from, to));
      if (this.hashes[number] === hash && this.isAt(text, from, to, number)) return number;
    }
  }

  private isAt(text: string, from: number, to: number, number: number): boolean {
    const id = this.all[number] ?? "";
    return id.length === to - from && text.startsWith(id, from);
  }

  private take(slot: number, hash: number, id: string): number {
    const number = this.all.push(id) - 1;
    this.hashes.push(hash);
    this.slots[slot] = number + 1;
    if (2 * this.all.length > this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    const mask = 4 * this.slots.length - 1;
    this.slots = new Int32Array(mask + 1);
    for (const [number, hash] of this.hashes.entries()) {
      let slot = hash & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
