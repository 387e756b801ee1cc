/** The units of the example's plan as people there call them, where a name has no room. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['stp', 'Sở Tư pháp'],
  ['tgpl', 'TT TGPL'],
  ['phong-hcbt', 'Phòng HC-BT'],
  ['phong-don-vi', 'Phòng, đơn vị'],
  ['dai-ptth', 'Đài PT-TH'],
  ['bao-ninh-thuan', 'Báo NT'],
  ['to-tung', 'CQ tố tụng'],
  ['to-chuc-tham-gia', 'Tổ chức TGPL'],
  ['hd-lien-nganh', 'HĐ liên ngành'],
  ['thanh-vien-hd', 'TV Hội đồng'],
  ['lien-quan', 'CQ liên quan'],
  ['hd-tdkt', 'HĐ TĐKT Sở'],
]);

/**
 * The short name of a unit, the same on every day. An office writes it into its directory; here everybody may sign in
 * as anybody, so there is none.
 */
export function shortNameOf(unitId: string): string | undefined {
  return shortNames.get(unitId);
}
