import type { SentMovement, SentPicture } from '../../pictures/exercise/sent';
import { still } from './drawing';
import { stepAt, timetable } from './timing';

/** One movement that can be set going. It rests while nobody can see it. */
export class Loop {
  readonly element: SVGElement;
  private readonly drawn: readonly SVGElement[];
  private readonly table: ReturnType<typeof timetable>;
  private began = 0;
  private shown = 0;
  private going = false;

  constructor(movement: SentMovement, { steps, width }: SentPicture) {
    this.drawn = movement.way.map((panels) => still(panels, movement, width));
    this.table = timetable(movement.way.length, steps);
    this.element = still([], movement, width);
    this.element.append(...(this.drawn[0]?.childNodes ?? []));
  }

  go(): void {
    if (this.going || this.drawn.length < 2) return;
    this.going = true;
    this.began = performance.now();
    requestAnimationFrame(() => this.step());
  }

  rest(): void {
    this.going = false;
  }

  private step(): void {
    if (!this.going) return;
    this.show(stepAt(this.table, performance.now() - this.began));
    requestAnimationFrame(() => this.step());
  }

  /** The parts of a step are moved in, and those of the last one back to where they were. */
  private show(step: number): void {
    if (step === this.shown) return;
    this.drawn[this.shown]?.append(...this.element.childNodes);
    this.element.append(...(this.drawn[step]?.childNodes ?? []));
    this.shown = step;
  }
}
