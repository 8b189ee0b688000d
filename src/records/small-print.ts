/** Words in one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

/** A heading, or a paragraph that may begin with words in bold. */
export interface Block {
  readonly kind: 'H1' | 'H2' | 'P';
  readonly runs: readonly Run[];
}

/** How wide a text is, in points. */
export type Measure = (run: Run) => number;

/** A run as it stands in its line. */
export interface Placed extends Run {
  /** Points from the beginning of the line. */
  readonly x: number;
}

export type Line = readonly Placed[];

interface Word extends Run {
  readonly wide: number;
}

/** The letters of a word that has no room in a line by itself, in parts that have. */
function parted(word: Run, width: number, measure: Measure): readonly Run[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [''];
  for (const letter of word.text) {
    const longer = `${parts.at(-1) ?? ''}${letter}`;
    if (measure({ ...word, text: longer }) <= width) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts.filter((part) => part !== '').map((text) => ({ ...word, text }));
}

const wordsOf = (runs: readonly Run[], width: number, measure: Measure): readonly Word[] =>
  runs
    .flatMap((run) =>
      run.text
        .split(/\s+/)
        .filter((text) => text !== '')
        .flatMap((text) => parted({ ...run, text }, width, measure)),
    )
    .map((word) => ({ ...word, wide: measure(word) }));

/** Words that stand beside each other in one look are one text again, with the spaces between them. */
function placed(words: readonly Word[], measure: Measure): Line {
  const line: Placed[] = [];
  for (const { text, bold = false } of words) {
    const last = line.at(-1);
    if (last?.bold === bold) line[line.length - 1] = { ...last, text: `${last.text} ${text}` };
    else line.push({ text, bold, x: last === undefined ? 0 : last.x + measure({ ...last, text: `${last.text} ` }) });
  }
  return line;
}

/** The lines of a paragraph in a column so many points wide: as many words in each as have room. */
export function linesOf(runs: readonly Run[], width: number, measure: Measure): readonly Line[] {
  const lines: Word[][] = [];
  let left = 0;
  for (const word of wordsOf(runs, width, measure)) {
    const wide = measure({ ...word, text: ` ${word.text}` });
    const open = lines.at(-1);
    if (open !== undefined && wide <= left) {
      open.push(word);
      left -= wide;
    } else {
      lines.push([word]);
      left = width - word.wide;
    }
  }
  return lines.map((words) => placed(words, measure));
}

/** Where columns stand: points from the left and the top of the page. */
export interface Frame {
  readonly lefts: readonly number[];
  readonly width: number;
  readonly top: number;
  /** Of every page after the first. */
  readonly nextTop: number;
  readonly bottom: number;
}

/** Where the next line goes. */
export class Columns {
  private column = 0;
  private top: number;
  y: number;

  constructor(
    private readonly frame: Frame,
    private readonly nextPage: () => void,
  ) {
    this.top = frame.top;
    this.y = frame.top;
  }

  get left(): number {
    return this.frame.lefts[this.column] ?? 0;
  }

  /** At the top of a column there is no space above a heading. */
  get isAtTop(): boolean {
    return this.y === this.top;
  }

  /** Goes on in the next column, or on the next page, where so much has no room in this one. */
  keep(points: number): void {
    if (this.y + points <= this.frame.bottom) return;
    if (this.column + 1 < this.frame.lefts.length) this.column += 1;
    else {
      this.column = 0;
      this.nextPage();
      this.top = this.frame.nextTop;
    }
    this.y = this.top;
  }
}
