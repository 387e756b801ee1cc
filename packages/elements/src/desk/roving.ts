/** The parts of a group that is one tab stop: tabs, counts, tools, filters. */
function partsOf(group: Element): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('button, select')].filter(
    (part) => part.closest('[popover], dialog.calendar') === null,
  );
}

/** Sees to it that each such group has one tab stop, the chosen part at first. Templates leave `tabindex` alone. */
export function settleStops(root: ParentNode): void {
  for (const group of root.querySelectorAll('[data-stop]')) {
    const parts = partsOf(group);
    showChosen(group);
    const stop =
      parts.find((part) => part.tabIndex === 0 && part.hasAttribute('tabindex')) ??
      parts.find((part) => part.matches('[aria-selected="true"], [aria-pressed="true"]')) ??
      parts[0];
    for (const part of parts) setStop(part, part === stop);
  }
}

const shown = new WeakMap<Element, HTMLElement>();

/** Brings a chosen tab into the part of its strip that can be seen, once for each choice: a reader may scroll on. */
function showChosen(strip: Element): void {
  const tab = strip.querySelector<HTMLElement>('[aria-selected="true"]');
  if (tab === null || shown.get(strip) === tab) return;
  shown.set(strip, tab);
  const [first, last] = [tab.offsetLeft - beside, tab.offsetLeft + tab.offsetWidth + beside];
  strip.scrollLeft = Math.min(Math.max(strip.scrollLeft, last - strip.clientWidth), first);
}

/** So much of the neighbour of a tab is seen too, in pixels: that there is one. */
const beside = 28;

/** The part that has the focus is the tab stop of its group. */
export function keepStop({ target }: Event): void {
  const part = target as HTMLElement;
  const group = part.closest('[data-stop]');
  if (group === null || !partsOf(group).includes(part)) return;
  for (const each of partsOf(group)) setStop(each, each === part);
}

/** Goes where an arrow leads within a group. @returns whether it was one */
export function rove(event: KeyboardEvent): boolean {
  const group = (event.currentTarget as Element | null) ?? (event.target as Element);
  const parts = partsOf(group).filter((part) => part.offsetParent !== null);
  const at = parts.indexOf(event.target as HTMLElement);
  const to = stepFrom(at, event.key, parts.length);
  if (at === -1 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return false;
  event.preventDefault();
  parts[to]?.focus();
  return true;
}

function stepFrom(at: number, key: string, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function setStop(part: HTMLElement, isStop: boolean): void {
  const wanted = isStop ? '0' : '-1';
  if (part.getAttribute('tabindex') !== wanted) part.setAttribute('tabindex', wanted);
}
