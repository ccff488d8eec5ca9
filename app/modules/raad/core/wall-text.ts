/** One text on the wall, or as much of it as fits beside the others. */
export interface WallText {
  /** Which of the texts, from 0. */
  readonly of: number;
  readonly text: string;
  /** Whether an earlier part shows its beginning. */
  readonly begun: boolean;
}

/** As many characters as the end of a line and the white after a text take. */
const between = 30;

/**
 * Texts in parts of at most `room` characters, in their order and with nothing left out: a text stays whole where it fits in one
 * part, else whole sentences stay together, else whole words.
 */
export function wallParts(texts: readonly string[], room: number): readonly (readonly WallText[])[] {
  const parts: WallText[][] = [];
  let left = 0;
  texts.forEach((text, of) => {
    const line = text.replaceAll(/\s+/g, " ").trim();
    left -= between;
    if (line.length > left && line.length <= room) left = 0;
    for (const piece of piecesOf(line, room)) {
      const part = parts.at(-1);
      const last = part?.at(-1);
      if (!part || piece.length > left) {
        parts.push([{ of, text: piece, begun: last?.of === of }]);
        left = room - piece.length;
      } else if (last?.of === of) {
        part[part.length - 1] = { ...last, text: `${last.text} ${piece}` };
        left -= piece.length + 1;
      } else {
        part.push({ of, text: piece, begun: false });
        left -= piece.length;
      }
    }
  });
  return parts;
}

/** The sentences of a text; what is longer than the room by its words. */
function piecesOf(line: string, room: number): readonly string[] {
  if (line === "") return [];
  return line.split(/(?<=[.;:!?]) /).flatMap((sentence) => {
    if (sentence.length <= room) return [sentence];
    return sentence.split(" ").flatMap((word) => word.match(new RegExp(`.{1,${room}}`, "gsu")) ?? []);
  });
}

/** Where the wall is: which part of which plan or amendement, and how many times it was asked for; all from the address. */
export interface WallPlace {
  /** The number of a plan, or the name of an amendement or motie. */
  readonly item: string;
  readonly part: number;
  readonly turn: number;
}

/** How many times the wall asks again before the next part: four times five seconds, to read it. */
const turns = 4;

/** The part to show, from 1, and where the wall is when it asks again; another item begins at its first part. */
export function wallPlace(
  asked: WallPlace,
  item: string,
  parts: number,
): { readonly part: number; readonly next: WallPlace } {
  const part = asked.item === item && asked.part >= 1 && asked.part <= parts ? asked.part : 1;
  const turn = asked.item === item && part === asked.part ? asked.turn + 1 : 1;
  if (turn < turns) return { part, next: { item, part, turn } };
  return { part, next: { item, part: part < parts ? part + 1 : 1, turn: 0 } };
}
