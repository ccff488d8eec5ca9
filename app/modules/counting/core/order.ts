/** Ascending order of ids by Unicode code point, the order of pabutools and of UTF-8 bytes; `<` compares UTF-16 units. */
export function byCodePoint(one: string, other: string): number {
  for (let at = 0; at < one.length && at < other.length; at++) {
    if (one.charCodeAt(at) === other.charCodeAt(at)) continue;
    return codePointFrom(one, at) - codePointFrom(other, at);
  }
  return one.length - other.length;
}

/** The items from first to last, those that compare as equal together in one group. */
export function inGroups<Item>(items: readonly Item[], compare: (one: Item, other: Item) => number): Item[][] {
  const groups: Item[][] = [];
  for (const item of items.toSorted(compare)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && compare(group[0], item) === 0) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The items of the groups in turn, each with its place: those of one group share it, the places behind are passed over. */
export function inPlaces<Item>(
  groups: readonly (readonly Item[])[],
): { readonly item: Item; readonly place: number }[] {
  let before = 0;
  return groups.flatMap((group) => {
    const place = before + 1;
    before += group.length;
    return group.map((item) => ({ item, place }));
  });
}

/** Two texts may first differ in the second half of a surrogate pair: then the pair is what is compared. */
function codePointFrom(text: string, at: number): number {
  const isSecondHalf =
    at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0;
}
