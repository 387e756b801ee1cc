/**
 * Brings what is chosen in a pane into view. Panes beside each other scroll by themselves and the page stays;
 * one at a time, the page scrolls.
 *
 * @param isShown whether the pane is the one that a narrow page shows
 */
export function scrollToChosen(pane: HTMLElement, isShown: boolean): void {
  const chosen = mostChosen(pane);
  if (chosen === undefined) return;
  if (getComputedStyle(pane).maxHeight === 'none') {
    if (isShown) chosen.scrollIntoView({ block: 'center' });
    return;
  }
  const toChosen = (): void => {
    const distance = chosen.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += distance - pane.clientHeight / 4;
  };
  toChosen();
  // Pieces that were never shown have only a guessed height until they come near.
  requestAnimationFrame(toChosen);
}

/** The narrowest part of a pane that is chosen. */
function mostChosen(pane: HTMLElement): HTMLElement | undefined {
  const parts = ['.field[data-asked]', 'mark', "[aria-selected='true']", "[aria-pressed='true']", '[data-open]'];
  return parts.flatMap((part) => [...pane.querySelectorAll<HTMLElement>(part)])[0];
}
