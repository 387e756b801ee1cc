/**
 * Letters without their marks, for searching: "Bộ Tư pháp" is found by "bo tu phap".
 *
 * Three letters look like Đ and are typed for it: Vietnamese Đ, Icelandic Ð and African Ɖ.
 */
export function plainText(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[đðɖ]/g, 'd');
}
