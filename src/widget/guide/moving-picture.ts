import type { SentPicture } from '../../pictures/exercise/sent';
import { element } from '../view/dom';
import { word } from '../words';
import { stills } from './drawing';
import { Loop } from './loop';

/** Some people get ill from what moves: they are shown the positions, and can set them going. */
const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The positions beside each other, or the movement, by a button. The steps beside it say what it shows. */
export function movingPicture(name: string, picture: SentPicture): HTMLElement {
  const loops = picture.movements.map((movement) => new Loop(movement, picture));
  const figure = element('figure', { class: 'moves', 'aria-label': word('widget.picture.name', { name }) });
  const positions = element('div', { class: 'stills' }, ...stills(picture));
  const moving = element('div', { class: 'loops' }, ...loops.map((loop) => loop.element));
  const button = element('button', { type: 'button', class: 'move' });
  let inSight = false;
  let isMoving = !prefersStill();

  const show = (): void => {
    moving.hidden = !isMoving;
    positions.hidden = isMoving;
    button.textContent = isMoving ? word('widget.picture.hold') : word('widget.picture.move');
    for (const loop of loops) {
      if (isMoving && inSight) loop.go();
      else loop.rest();
    }
  };
  button.addEventListener('click', () => {
    isMoving = !isMoving;
    show();
  });
  new IntersectionObserver((seen) => {
    inSight = seen.at(-1)?.isIntersecting ?? false;
    show();
  }).observe(figure);
  figure.append(positions, moving, button);
  show();
  return figure;
}
