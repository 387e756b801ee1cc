import type { Language } from '../language.js';

/**
 * A number as people type it, with a percent mark or none: `1.250` is a thousand and more in Vietnamese, `1,250` in
 * English, as `numberText` writes them; a comma or a point that parts no three digits begins the fraction in both.
 *
 * @returns `undefined` for anything else
 */
export function numberFrom(typed: string, language: Language): number | undefined {
  const text = typed.trim().replace(/\s*%$/, '');
  const [whole, fraction] = language === 'vi' ? ['.', ','] : [',', '.'];
  const isGrouped = (language === 'vi' ? vietnamese : english).test(text);
  if (isGrouped) return Number(text.replaceAll(whole, '').replace(fraction, '.'));
  return /^-?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

const vietnamese = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/;
const english = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
