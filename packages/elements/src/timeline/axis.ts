import { dayNumberOf, type CivilDate } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { shortDay, widthOf } from './label.js';
import { positionOf, type Scale } from './scale.js';
import { timelineWords } from './timeline.messages.js';

/** The words over the track, in percent of it. */
export interface Axis {
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Today, where it is in sight: its line, and its pill, which stays on the axis. */
  readonly now?: { readonly x: number; readonly pill: number; readonly label: string };
}

/** Marks, and today in a pill; a word that the one before or the pill would touch is left out, its line is not. */
export function axisOf(scale: Scale, today: CivilDate, width: number, em: number, language: Language): Axis {
  const x = positionOf(scale, dayNumberOf(today) + 0.5);
  const isInSight = x >= 0 && x <= 100;
  const month = (width * 30.4) / (scale.to - scale.from + 1);
  const day = shortDay(today, today, language);
  const label = month < 90 ? day : `${timelineWords[language].today} ${day}`;
  const half = widthOf(label, em) / 2 + 10;
  const middle = Math.min(width - half, Math.max(half, (x * width) / 100));
  let end = 0;
  const ticks = scale.ticks.map(({ at, label: word }) => {
    const tick = positionOf(scale, at);
    const from = (tick * width) / 100 + 6;
    const to = from + widthOf(word, em);
    const isTouched = from < end + 4 || (isInSight && from < middle + half + 4 && to > middle - half - 4);
    if (!isTouched) end = to;
    return { x: tick, label: isTouched ? '' : word };
  });
  return isInSight ? { ticks, now: { x, pill: (middle / width) * 100, label } } : { ticks };
}
