/** Zoomed in by two fingers, the visual viewport is small for another reason, and nothing must move. */
const MOST_SCALE = 1.05;

/**
 * Keeps what fills the screen above a keyboard on the screen, where the browser lays that over the page: iOS always,
 * Android on pages that do not ask for `interactive-widget=resizes-content`.
 */
export function keepAboveKeyboard(element: HTMLElement): void {
  const { visualViewport } = window;
  if (visualViewport === null) return;
  const fit = (): void => {
    const { height, offsetTop, scale } = visualViewport;
    const covered = scale < MOST_SCALE && height < innerHeight - 1;
    element.style.setProperty('--room', covered ? `${height}px` : '');
    element.style.setProperty('--room-top', covered ? `${offsetTop}px` : '');
  };
  visualViewport.addEventListener('resize', fit);
  visualViewport.addEventListener('scroll', fit);
  fit();
}
