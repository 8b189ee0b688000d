/** One line: what it is about, if that has to be said, and what there is to say. */
export interface Row {
  readonly label?: string;
  readonly text: string;
}

/** A part of the page; what has to be known at once comes first, the long lists of noes last. */
export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
}
