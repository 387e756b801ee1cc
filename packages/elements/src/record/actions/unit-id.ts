/**
 * An id for a unit, out of its name: letters without marks, words joined by strokes, `trung-tam-tro-giup-phap-ly`.
 *
 * @param isTaken whether another has that id already: then a number follows
 */
export function unitIdFrom(name: string, isTaken: (id: string) => boolean): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  if (plain === '' || !isTaken(plain)) return plain;
  let at = 2;
  while (isTaken(`${plain}-${at}`)) at += 1;
  return `${plain}-${at}`;
}
