import { parseXml, XmlElement as OtherElement, XmlText } from '@rgrove/parse-xml';
import { assert } from 'chai';
import fc from 'fast-check';
import { readXml } from './read-xml.js';
import type { XmlElement } from './xml.js';

/** A piece of XML, and what it says. */
interface Piece<Said> {
  readonly text: string;
  readonly said: Said;
}

const name = fc.constantFrom('w:p', 'a', 'B-1.2', '_x', 'Đơn·vị', '𠀀');
const inTag = fc.constantFrom('', ' ', '\r\n');
const characters = fc.constantFrom<Piece<string>[]>(
  { text: 'chủ trì', said: 'chủ trì' },
  { text: ' \r\n\t ', said: ' \n\t ' },
  { text: '&lt;&amp;&gt;&quot;&apos;', said: `<&>"'` },
  { text: '&#272;&#x1F600;&#13;', said: 'Đ😀\r' },
  { text: ']] >', said: ']] >' },
  { text: '<![CDATA[]]>', said: '' },
  { text: '<![CDATA[<a> & ]] ]]>', said: '<a> & ]] ' },
  { text: '<!----><!-- a - b > -->', said: '' },
  { text: '<?p?><?xml-p a="?" >?>', said: '' },
);
const value = fc.constantFrom<Piece<string>[]>(
  { text: `"'\n>"`, said: "' >" },
  { text: `'"&#10;&amp;'`, said: '"\n&' },
  { text: '""', said: '' },
);
const attributes = fc.dictionary(name, value, { maxKeys: 3 });

/** An element, written in one of the ways in which it can be. */
const { element } = fc.letrec<{ element: Piece<XmlElement>; child: Piece<XmlElement | string> }>((tie) => ({
  child: fc.oneof({ depthSize: 'small' }, characters, tie('element')),
  element: fc
    .record({ name, attributes, children: fc.array(tie('child'), { maxLength: 4 }), blank: inTag, around: inTag })
    .map(({ name, attributes, children, blank, around }) => {
      const given = Object.entries(attributes);
      const begin = `<${name}${given.map(([key, { text }]) => ` ${key}${around}=${around}${text}`).join('')}${blank}`;
      const inside = children.map(({ text }) => text).join('');
      return {
        text: inside === '' ? `${begin}/>` : `${begin}>${inside}</${name}${blank}>`,
        said: {
          name,
          attributes: Object.fromEntries(given.map(([key, { said }]) => [key, said])),
          children: children.map(({ said }) => said),
        },
      };
    }),
}));

/** An element with its neighbouring characters in one piece. */
type Plain = [name: string, attributes: Record<string, string>, ...children: (Plain | string)[]];

function plain({ name, attributes, children }: XmlElement): Plain {
  const joined: (Plain | string)[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (typeof child !== 'string') joined.push(plain(child));
    else if (typeof last === 'string') joined.splice(-1, 1, last + child);
    else if (child !== '') joined.push(child);
  }
  return [name, { ...attributes }, ...joined];
}

/** The same from another reader, one for every kind of XML. */
function byAnother({ name, attributes, children }: OtherElement): XmlElement {
  const known = children.map((each) =>
    each instanceof XmlText ? each.text : each instanceof OtherElement ? byAnother(each) : '',
  );
  return { name, attributes, children: known };
}

const orNothing = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

suite('reading XML', () => {
  test('gives what was written, however it was written', () => {
    fc.assert(
      fc.property(
        element,
        fc.constantFrom('', '\ufeff', '<?xml version="1.0"?>\r\n<!-- a -->'),
        ({ text, said }, lead) => assert.deepEqual(plain(readXml(`${lead}${text}\n`)), plain(said)),
      ),
    );
  });

  test('takes and refuses what another strict reader takes and refuses, and reads the same', () => {
    const marks = `<>/&;"'=-!?[]x \n`.split('');
    const pieces = ['\0', '\ufffe', '&a;', '&#0;', '&#xd800;', ']]>', '--', ' a=""', '<a>', '</a>'];
    const change = fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom('', ...marks, ...pieces));
    let taken = 0;
    fc.assert(
      fc.property(element, fc.array(change, { minLength: 1, maxLength: 3 }), ({ text }, changes) => {
        let changed = text;
        for (const [where, gone, put] of changes) {
          const at = where % (changed.length + 1);
          changed = changed.slice(0, at) + put + changed.slice(at + gone);
        }
        const [ours, other] = [orNothing(() => readXml(changed)), orNothing(() => parseXml(changed).root ?? undefined)];
        taken += ours === undefined ? 0 : 1;
        assert.deepEqual(ours && plain(ours), other && plain(byAnother(other)));
      }),
      { numRuns: 2000 },
    );
    assert.isAbove(taken, 100);
  });

  test('refuses what no part of a document holds', () => {
    const refused = [
      '',
      'a',
      '<a/><b/>',
      '<a/>a',
      '<![CDATA[]]><a/>',
      '<a b="1" b="2"/>',
      '<a b="<"/>',
      '<a b=1/>',
      '<a>&nbsp;</a>',
      '<a>&#x110000;</a>',
      '<a>\u0001</a>',
      '<a><!-- -- --></a>',
      '<?xml version="2.0"?><a/>',
      '<?xml encoding="UTF-8"?><a/>',
      ' <?xml version="1.0"?><a/>',
      '<!DOCTYPE a><a/>',
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      '<a>'.repeat(257) + '</a>'.repeat(257),
    ];
    for (const text of refused) assert.throws(() => readXml(text), 'not well-formed', text.slice(0, 40));
    assert.isDefined(readXml('<a>'.repeat(256) + '</a>'.repeat(256)));
  });

  test('takes time in proportion to its length, also where it is made to be slow', () => {
    const hostile: readonly (readonly [begin: string, piece: string, end: string])[] = [
      ['<a>', 'a', '</a>'],
      ['<a>', '<b/>', '</a>'],
      ['<a>', '&amp;', '</a>'],
      ['<a>', '&', '</a>'],
      ['<a>', '\r', '</a>'],
      ['<a>', ']', '</a>'],
      ['<a>', '<![CDATA[a]]>', '</a>'],
      ['<a>', '<!---->', '</a>'],
      ['<a>', '<b', ''],
      ['<a><!--', '-a', ''],
      ['<a><![CDATA[', ']', ''],
      ['<a><?p ', '?', ''],
      ['<a', ' b="1"', ''],
      ['<a', ' b', ''],
      ['<a', ' ', ''],
      ['<a b', ' ', ''],
      ['<a b="', "'", ''],
      ['<', 'a', ''],
      ['</', 'a', ''],
      ['<?xml', ' ', ''],
      ['<?xml version="1.', '0', ''],
    ];
    const took = ([begin, piece, end]: (typeof hostile)[number], length: number): number => {
      const text = begin + piece.repeat(length / piece.length) + end;
      const started = performance.now();
      orNothing(() => readXml(text));
      return performance.now() - started;
    };
    for (const each of hostile) {
      // Ten times as long: a hundred times the work, were it not in proportion. Others may take the processor for a
      // while, so that one of several tries is enough.
      const isInProportion = (): boolean => took(each, 1e6) < 40 * took(each, 1e5) + 40;
      assert.isTrue([1, 2, 3, 4, 5, 6].some(isInProportion), each.join(''));
    }
  });
});
