import { element } from '../view/dom';
import { word } from '../words';

/** The button that opens the guided session, and what is to be said while it opens, or does not. */
export function startOf(open: () => Promise<void>): HTMLElement {
  const state = element('p', { role: 'status' });
  const button = element('button', { type: 'button', class: 'solid' }, word('widget.session.start'));
  button.addEventListener('click', () => {
    state.textContent = word('widget.session.opening');
    void open()
      .then(() => '')
      .catch(() => word('widget.session.not-opened'))
      .then((said) => (state.textContent = said));
  });
  return element('div', { class: 'start' }, button, state);
}
