import type { AwardForm, CommendationRules, NomineeKind } from '@kehoach/core';

const people: readonly NomineeKind[] = ['individual'];
const groups: readonly NomineeKind[] = ['collective'];
const both: readonly NomineeKind[] = ['collective', 'individual'];
const provinceOrMinister = ['province-chair', 'minister'];
const headOfUnit = ['director', 'district-chair', 'commune-chair'];

const form = (
  code: string,
  vi: string,
  en: string,
  nominees: readonly NomineeKind[],
  authorities: readonly string[],
): AwardForm => ({ code, vi, en, for: nominees, authorities });

const stateForms: readonly AwardForm[] = [
  form('huan-chuong', 'Huân chương', 'Order', both, ['president']),
  form('huy-chuong', 'Huy chương', 'Medal', people, ['president']),
  form('danh-hieu-vinh-du-nha-nuoc', 'Danh hiệu vinh dự nhà nước', 'State honorary title', both, ['president']),
  form('giai-thuong-ho-chi-minh', 'Giải thưởng Hồ Chí Minh', 'Ho Chi Minh prize', both, ['president']),
  form('giai-thuong-nha-nuoc', 'Giải thưởng Nhà nước', 'State prize', both, ['president']),
  form('chien-si-thi-dua-toan-quoc', 'Chiến sĩ thi đua toàn quốc', 'National emulation soldier', people, [
    'prime-minister',
  ]),
  form('bang-khen-thu-tuong', 'Bằng khen của Thủ tướng Chính phủ', 'Certificate of merit of the Prime Minister', both, [
    'prime-minister',
  ]),
  form(
    'co-thi-dua-tinh',
    'Cờ thi đua của bộ, ban, ngành, tỉnh',
    'Emulation flag of a ministry or province',
    groups,
    provinceOrMinister,
  ),
  form(
    'chien-si-thi-dua-tinh',
    'Chiến sĩ thi đua bộ, ban, ngành, tỉnh',
    'Emulation soldier of a ministry or province',
    people,
    provinceOrMinister,
  ),
  form(
    'tap-the-lao-dong-xuat-sac',
    'Tập thể lao động xuất sắc',
    'Excellent labour collective',
    groups,
    provinceOrMinister,
  ),
  form('bang-khen', 'Bằng khen', 'Certificate of merit', [...both, 'household'], provinceOrMinister),
];

/** The flag of the Government is the Prime Minister’s under the older law, the Government’s under the newer one. */
const governmentFlag = (authorities: readonly string[]): AwardForm =>
  form('co-thi-dua-chinh-phu', 'Cờ thi đua của Chính phủ', 'Emulation flag of the Government', groups, authorities);

const villages = form(
  'thon-to-dan-pho-van-hoa',
  'Thôn, tổ dân phố văn hóa',
  'Cultured village or neighbourhood',
  groups,
  ['district-chair', 'commune-chair'],
);

/**
 * Law 15/2003/QH11 (amended 2005, 2009, 2013), until 31 December 2023, and law 06/2022/QH15 from
 * 1 January 2024.
 *
 * The newer law lets a province grant the commemorative medal, names communes and villages among those who can be
 * distinguished, and gives the flag of the Government to the Government alone. District chairs decided until their
 * offices ended on 30 June 2025; communes and departments have taken their duties.
 *
 * @see Luật Thi đua, khen thưởng 15/2003/QH11, articles 77 to 80
 * @see Luật Thi đua, khen thưởng 06/2022/QH15, articles 9, 19, 20, 71 and 77 to 80
 */
export const vietnamLaw: CommendationRules = {
  authorities: [
    { code: 'president', vi: 'Chủ tịch nước', en: 'the State President' },
    { code: 'government', vi: 'Chính phủ', en: 'the Government' },
    { code: 'prime-minister', vi: 'Thủ tướng Chính phủ', en: 'the Prime Minister' },
    { code: 'minister', vi: 'Bộ trưởng', en: 'the minister' },
    { code: 'province-chair', vi: 'Chủ tịch UBND tỉnh', en: 'the chair of the provincial People’s Committee' },
    { code: 'director', vi: 'Giám đốc sở', en: 'the director of the department' },
    {
      code: 'district-chair',
      vi: 'Chủ tịch UBND huyện',
      en: 'the chair of the district People’s Committee',
      until: '2025-06-30',
      successors: [
        { code: 'commune-chair', from: '2025-07-01' },
        { code: 'director', from: '2025-07-01' },
      ],
    },
    { code: 'commune-chair', vi: 'Chủ tịch UBND xã', en: 'the chair of the commune People’s Committee' },
  ],
  laws: [
    {
      number: '15/2003/QH11',
      from: '2004-07-01',
      until: '2023-12-31',
      forms: [
        ...stateForms,
        governmentFlag(['government', 'prime-minister']),
        villages,
        form('ky-niem-chuong', 'Kỷ niệm chương', 'Commemorative medal', people, ['minister']),
        form('tap-the-lao-dong-tien-tien', 'Tập thể lao động tiên tiến', 'Advanced labour collective', groups, [
          'director',
          'district-chair',
        ]),
        form('chien-si-thi-dua-co-so', 'Chiến sĩ thi đua cơ sở', 'Emulation soldier at grassroots level', people, [
          'director',
          'district-chair',
        ]),
        form('lao-dong-tien-tien', 'Lao động tiên tiến', 'Advanced worker', people, headOfUnit),
        form('giay-khen', 'Giấy khen', 'Certificate of commendation', [...both, 'household'], headOfUnit),
      ],
    },
    {
      number: '06/2022/QH15',
      from: '2024-01-01',
      forms: [
        ...stateForms,
        governmentFlag(['government']),
        form('xa-phuong-tieu-bieu', 'Xã, phường, thị trấn tiêu biểu', 'Exemplary commune or ward', groups, [
          'province-chair',
        ]),
        villages,
        form('ky-niem-chuong', 'Kỷ niệm chương', 'Commemorative medal', people, provinceOrMinister),
        form('tap-the-lao-dong-tien-tien', 'Tập thể lao động tiên tiến', 'Advanced labour collective', groups, [
          'director',
        ]),
        form('chien-si-thi-dua-co-so', 'Chiến sĩ thi đua cơ sở', 'Emulation soldier at grassroots level', people, [
          'director',
        ]),
        form('lao-dong-tien-tien', 'Lao động tiên tiến', 'Advanced worker', people, ['director', 'commune-chair']),
        form(
          'giay-khen',
          'Giấy khen',
          'Certificate of commendation',
          [...both, 'household'],
          ['director', 'commune-chair'],
        ),
        form('gia-dinh-van-hoa', 'Gia đình văn hóa', 'Cultured family', ['household'], ['commune-chair']),
      ],
    },
  ],
};
