/** One letter put in, taken out, replaced, or two neighbours swapped; or nothing at all. */
export function withinOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const start = sharedStart(one, other);
  if (one.length > other.length) return one.slice(start + 1) === other.slice(start);
  if (one.length < other.length) return one.slice(start) === other.slice(start + 1);
  if (one.slice(start + 1) === other.slice(start + 1)) return true;
  const swapped = one[start] === other[start + 1] && one[start + 1] === other[start];
  return swapped && one.slice(start + 2) === other.slice(start + 2);
}

/** How many letters two words have in common at the start. */
export function sharedStart(one: string, other: string): number {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return place;
}

/** The word and every form of it with one letter left out: two words one edit apart share such a form. */
export function shortenings(word: string): string[] {
  const forms = [word];
  for (let place = 0; place < word.length; place += 1) forms.push(word.slice(0, place) + word.slice(place + 1));
  return forms;
}
