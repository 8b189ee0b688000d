import type { Choice, Side } from '../../../dialogs/reply/reply';
import { element, freshId, spoken } from '../view/dom';
import { icon } from '../view/icon';
import { word } from '../words';
import { WIDTH } from './curve';
import { drawing, nearestArea, sketch, WHOLE } from './drawing';
import { VIEWS, type View, type ViewId } from './views';

/** One place: its option, and the checkbox of the list that stands for it. */
export interface Place {
  readonly option: Choice;
  readonly input: HTMLInputElement;
}

/** An answer to another question, given in the same message. */
export interface Beside {
  readonly question: string;
  readonly option: Choice;
}

const VIEW_WORDS: Readonly<Record<ViewId, string>> = {
  sole: word('widget.foot-map.sole'),
  top: word('widget.foot-map.top'),
  inner: word('widget.foot-map.inner'),
  outer: word('widget.foot-map.outer'),
  back: word('widget.foot-map.back'),
};

/** Half of what a finger needs: so near to the middle of an area, a tap is meant for it. */
const FINGER_PX = 22;

const shows = (view: View, place: string): boolean => place === WHOLE || place in view.areas;

/**
 * A drawn foot before the list of places. The checkboxes of the list are the only controls: a press on the drawing
 * presses the checkbox, so list and drawing cannot differ, and whoever cannot see the drawing misses nothing.
 */
export class FootMap {
  readonly element = element('div', { class: 'mapped' });
  private view: View = VIEWS[0];
  private mirrored = false;
  private side: Choice | undefined;
  private last: Place | undefined;
  private readonly stage = element('div', { class: 'stage' });
  private readonly name = element('p', { class: 'place-name' });
  private readonly both = element('p', { class: 'both' }, word('widget.foot-map.both'));
  private readonly whole = element('p', { class: 'whole', 'data-area': WHOLE, 'aria-hidden': 'true' });
  private readonly turns = new Map<View, { readonly radio: HTMLInputElement; readonly label: HTMLElement }>();

  constructor(
    private readonly places: readonly Place[],
    list: HTMLElement,
    private readonly sides?: Side,
  ) {
    this.side = sides?.options.find(({ id }) => id === sides.chosen);
    this.whole.textContent = places.find(({ option }) => option.id === WHOLE)?.option.label ?? '';
    const picture = element('div', { class: 'picture', 'aria-hidden': 'true' }, this.both, this.stage, this.name);
    const map = element('div', { class: 'map' }, ...this.sideSwitch(), picture, this.viewSwitch(), this.whole);
    this.element.append(element('div', {}, map, list));
    this.listen();
    const first = places.find(({ input }) => input.checked);
    this.turnRound();
    if (first !== undefined) this.turnTo(first);
  }

  /** The side, where one was chosen with the places. */
  get beside(): Beside | undefined {
    const { sides, side } = this;
    return sides === undefined || side === undefined ? undefined : { question: sides.question, option: side };
  }

  private sideSwitch(): readonly HTMLElement[] {
    if (this.sides === undefined) return [];
    const name = freshId();
    const all = this.sides.options.map((option) => {
      const radio = element('input', { type: 'radio', name, checked: option === this.side });
      radio.addEventListener('change', () => {
        this.side = option;
        this.turnRound();
      });
      return element('label', { class: 'side', 'data-side': option.id }, radio, option.label);
    });
    const row = element('div', { class: 'switch' }, ...all);
    return [element('fieldset', { class: 'sides' }, element('legend', {}, this.sides.title), row)];
  }

  private viewSwitch(): HTMLElement {
    const name = freshId();
    const all = VIEWS.map((view) => {
      const radio = element('input', { type: 'radio', name, class: 'spoken' });
      const text = VIEW_WORDS[view.id];
      const label = element('label', { class: 'view', 'data-view': view.id }, radio, element('span', {}, text));
      radio.addEventListener('change', () => this.show(view));
      this.turns.set(view, { radio, label });
      return label;
    });
    const row = element('div', { class: 'switch' }, ...all);
    return element('fieldset', { class: 'views' }, element('legend', {}, spoken(word('widget.foot-map.turn'))), row);
  }

  /** What a press on the picture means: what lies under it, and for a finger what it can have been meant for. */
  private pressed(event: MouseEvent): Place | undefined {
    const target = event.target as Element;
    const under = target.closest('[data-area]')?.getAttribute('data-area');
    const svg = target.closest('.drawing');
    if (svg === null || !matchMedia('(pointer:coarse)').matches) return this.place(under);
    const { left, top, width } = svg.getBoundingClientRect();
    const scale = width / WIDTH;
    const at = [(event.clientX - left) / scale, (event.clientY - top) / scale] as const;
    const { id, distance } = nearestArea(this.view, this.mirrored, at);
    const near = distance * scale <= FINGER_PX;
    return this.place(near || target.closest('.skin') !== null ? id : under);
  }

  private place(id: string | null | undefined): Place | undefined {
    return this.places.find(({ option }) => option.id === id);
  }

  private listen(): void {
    const placeAt = (event: Event): Place | undefined => {
      const at = (event.target as Element).closest('[data-area],[data-option]');
      return this.place(at?.getAttribute('data-area') ?? at?.getAttribute('data-option'));
    };
    this.element.addEventListener('click', (event) => {
      if ((event.target as Element).closest('.drawing,[data-area]') === null) return;
      const input = this.pressed(event)?.input;
      input?.click();
      input?.focus({ preventScroll: true });
    });
    this.element.addEventListener('change', (event) => {
      const place = placeAt(event);
      if (place?.input.checked === true) this.turnTo(place);
      this.last = place ?? this.last;
      this.mark();
    });
    this.element.addEventListener('focusin', (event) => {
      const place = placeAt(event);
      if (place?.input.matches(':focus-visible') === true) this.turnTo(place);
      this.mark(place);
    });
    this.element.addEventListener('focusout', () => this.mark());
    this.element.addEventListener('pointerover', (event) => {
      // A finger is over nothing: after the tap its mark would stay.
      if (event.pointerType !== 'touch') this.mark(placeAt(event));
    });
    this.element.addEventListener('pointerleave', () => this.mark());
  }

  /** Turns the foot to where the place is best seen, unless it can be seen already. */
  private turnTo({ option: { id } }: Place): void {
    if (!shows(this.view, id)) this.show(VIEWS.find(({ home }) => home.includes(id)) ?? this.view);
  }

  private show(view: View): void {
    this.view = view;
    this.draw();
  }

  private draw(): void {
    this.stage.replaceChildren(drawing(this.view, this.mirrored));
    for (const [view, { radio }] of this.turns) radio.checked = view === this.view;
    this.mark();
  }

  /** The foot of the side that was chosen, for one drawing cannot be of both. */
  private turnRound(): void {
    this.mirrored = this.side?.id === 'left';
    this.both.hidden = this.side?.id !== 'both';
    this.sketch();
    this.draw();
  }

  private sketch(): void {
    for (const [view, { label }] of this.turns) {
      label.querySelector('svg')?.remove();
      label.prepend(sketch(view, this.mirrored));
    }
  }

  /** Shows on the drawing what is ticked, what has the focus and what the pointer is on. */
  private mark(pointed?: Place): void {
    for (const place of this.places) this.markAreas(place, place === pointed);
    const named = pointed ?? this.places.find(({ input }) => input.matches(':focus')) ?? this.last;
    const tick = named?.input.checked === true ? [icon('tick')] : [];
    this.name.replaceChildren(element('span', {}, ...tick, named?.option.label ?? word('widget.foot-map.hint')));
  }

  private markAreas({ input, option }: Place, pointed: boolean): void {
    const marks = { chosen: input.checked, focused: input.matches(':focus-visible'), pointed };
    for (const area of this.element.querySelectorAll(`[data-area="${option.id}"]`)) {
      const before = area.classList.value;
      for (const [mark, on] of Object.entries(marks)) area.classList.toggle(mark, on);
      // A thick rim must not lie under the thin one of a neighbour.
      const thick = (marks.chosen || marks.focused) && area.classList.value !== before;
      if (thick && option.id !== WHOLE) area.parentElement?.append(area);
    }
  }
}
