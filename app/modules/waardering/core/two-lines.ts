/** A title in two lines of at most `length` characters, broken between words; what does not fit ends in "…". */
export function inTwoLines(title: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(" ")) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && longer.length <= length) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const [first = "", second] = lines;
  if (second === undefined) return [first];
  return [first, lines.length > 2 ? `${second}…` : second];
}
