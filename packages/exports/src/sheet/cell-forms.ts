/** How letters look. */
const fonts = {
  plain: '<sz val="11"/>',
  title: '<b/><sz val="14"/>',
  italic: '<i/><sz val="11"/>',
  bold: '<b/><sz val="11"/>',
  late: '<b/><sz val="11"/><color rgb="FFB3221A"/>',
} as const;

/** Around which sides of a cell a line runs; of a heading over others none at its ends. */
const borders = { none: '', all: 'left right top bottom', band: 'top bottom' } as const;

/** How numbers are shown: days, shares with one decimal. The ids below 164 are those of Excel itself. */
const formats = { day: [164, 'dd/mm/yyyy'], share: [165, '0.0%'] } as const;

/** How a cell looks. */
export interface CellForm {
  readonly font: keyof typeof fonts;
  readonly border: keyof typeof borders;
  readonly isGrey?: boolean;
  readonly format?: keyof typeof formats;
  readonly isCentred?: boolean;
  /** Its words are broken into lines. */
  readonly wraps?: boolean;
  readonly vertical?: 'top' | 'center';
}

/** The forms of a workbook, each written once and named by its number. */
export class CellForms {
  readonly #ids = new Map<string, number>([[formText({ font: 'plain', border: 'none' }), 0]]);

  idOf(form: CellForm): number {
    const text = formText(form);
    const id = this.#ids.get(text) ?? this.#ids.size;
    this.#ids.set(text, id);
    return id;
  }

  /** The part of the file that holds them. @see ECMA-376, part 1, 18.8.39 */
  get xml(): string {
    const all = (name: string, each: readonly string[]): string =>
      `<${name} count="${each.length}">${each.join('')}</${name}>`;
    const filled = '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF0F3"/></patternFill></fill>';
    // The first two are Excel's own.
    const fills = ['none', 'gray125'].map((kind) => `<fill><patternFill patternType="${kind}"/></fill>`);
    return [
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      all(
        'numFmts',
        Object.values(formats).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
      ),
      all(
        'fonts',
        Object.values(fonts).map((font) => `<font>${font}<name val="Times New Roman"/></font>`),
      ),
      all('fills', [...fills, filled]),
      all('borders', Object.values(borders).map(borderText)),
      all('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      all('cellXfs', [...this.#ids.keys()]),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      '</styleSheet>',
    ].join('');
  }
}

function formText({
  font,
  border,
  isGrey = false,
  format,
  isCentred = false,
  wraps = false,
  vertical,
}: CellForm): string {
  const [fontId, borderId] = [Object.keys(fonts).indexOf(font), Object.keys(borders).indexOf(border)];
  const numFmtId = format === undefined ? 0 : formats[format][0];
  const ids = `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${isGrey ? 2 : 0}" borderId="${borderId}" xfId="0"`;
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  const places = [
    ...(isCentred ? ['horizontal="center"'] : []),
    ...(vertical === undefined ? [] : [`vertical="${vertical}"`]),
    ...(wraps ? ['wrapText="1"'] : []),
  ];
  return places.length === 0
    ? `<xf ${ids} ${applied}/>`
    : `<xf ${ids} ${applied}><alignment ${places.join(' ')}/></xf>`;
}

function borderText(sides: string): string {
  const each = ['left', 'right', 'top', 'bottom'].map((side) =>
    sides.includes(side) ? `<${side} style="thin"/>` : `<${side}/>`,
  );
  return `<border>${each.join('')}<diagonal/></border>`;
}
