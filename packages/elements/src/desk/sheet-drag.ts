/** How far a sheet is drawn down before letting go closes it, in CSS pixels. */
const far = 96;

/**
 * Takes hold of a sheet by its head: it follows the finger down, and closes or goes back when that lets go. While
 * something is being recorded it fills the screen and stays.
 */
export function grabbing(onClose: () => void): (event: PointerEvent) => void {
  return ({ currentTarget, target, clientY: from, pointerId }) => {
    const head = currentTarget as HTMLElement;
    const sheet = head.closest('dialog');
    if (sheet?.matches(':modal') !== true || sheet.hasAttribute('data-recording')) return;
    if ((target as Element).closest('button') !== null) return;
    const held = new AbortController();
    const { signal } = held;
    let way = 0;
    const goTo = (to: number): void => {
      way = Math.max(0, to);
      sheet.style.translate = way === 0 ? '' : `0 ${way}px`;
    };
    const letGo = (isWanted: boolean): void => {
      held.abort();
      const isFar = way > far;
      goTo(0);
      if (isWanted && isFar) onClose();
    };
    head.setPointerCapture(pointerId);
    head.addEventListener('pointermove', ({ clientY }) => goTo(clientY - from), { signal });
    head.addEventListener('pointerup', () => letGo(true), { signal });
    head.addEventListener('pointercancel', () => letGo(false), { signal });
  };
}
