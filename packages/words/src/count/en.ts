import type { vi } from './vi.js';

/** One of it, and several. */
export const en: Readonly<Record<keyof typeof vi, readonly [one: string, several: string]>> = {
  task: ['task', 'tasks'],
  responsibility: ['responsibility', 'responsibilities'],
  unit: ['unit', 'units'],
  entry: ['entry', 'entries'],
  product: ['product', 'products'],
  obstacle: ['obstacle', 'obstacles'],
  request: ['request for an extension', 'requests for an extension'],
  report: ['report', 'reports'],
  day: ['day', 'days'],
};
