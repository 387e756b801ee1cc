import type { Language } from '../language.js';

/**
 * A number as the language writes it, with all its digits: `1.387`, `12,5`; in English `1,387`, `12.5`.
 *
 * The same on every machine. What only comes from counting in binary (0.1 + 0.2) is left out; what is no finite
 * number is a dash.
 */
export function numberText(value: number, language: Language): string {
  if (!Number.isFinite(value)) return '–';
  const [whole = '', rest = ''] = digitsOf(Math.abs(value).toPrecision(15)).split('.');
  const [comma, dot] = language === 'vi' ? [',', '.'] : ['.', ','];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, dot);
  return `${value < 0 ? '-' : ''}${grouped}${rest === '' ? '' : comma + rest}`;
}

/**
 * A share in percent: `12,5%`, in English `12.5%`; no blank before the mark, as the plans themselves write it.
 *
 * What is rounded never becomes 0% or 100%: nothing looks finished, or untouched, that is not.
 *
 * @param decimals how many digits after the comma are shown at most; 2 unless given
 */
export function percentText(percent: number, language: Language, decimals = 2): string {
  const scale = 10 ** decimals;
  const rounded = Math.round(percent * scale) / scale;
  const isFalse = rounded !== percent && (rounded === 0 || rounded === 100);
  return `${numberText(isFalse ? rounded + Math.sign(percent - rounded) / scale : rounded, language)}%`;
}

/** A number with its unit of measure: `1.200 hồ sơ`, and `98,5%` without a blank. */
export function quantityText(value: number, unit: string, language: Language): string {
  return `${numberText(value, language)}${unit === '%' ? '' : ' '}${unit}`;
}

/** Digits without an exponent, and without zeros at the end of a fraction. */
function digitsOf(written: string): string {
  const [mantissa = '', exponent = '0'] = written.replace(/(\.\d*?)0*(?=e|$)/, '$1').split('e');
  const [whole = '', rest = ''] = mantissa.split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + rest;
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
