import { assert } from 'chai';
import fc from 'fast-check';
import { copyOf, isIn, placeOf, putAt, takeAt, thingIn } from './place.js';

interface Thing {
  readonly id: string;
}

/** What is done to a list: at a share of its length, with a thing of that id. */
const steps = fc.array(
  fc.record({
    step: fc.constantFrom('push', 'put', 'take', 'replace', 'copy', 'ask'),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    id: fc.nat({ max: 60 }).map(String),
  }),
  { minLength: 40, maxLength: 200 },
);

suite('the place of a thing in a list', () => {
  test('is where looking through the list finds it, whatever was put in, taken out and copied before', () => {
    fc.assert(
      fc.property(steps, (done) => {
        let list: Thing[] = Array.from({ length: 40 }, (_, at) => ({ id: `${at}` }));
        const kept: Thing[][] = [];
        for (const { step, share, id } of done) {
          const at = Math.floor(share * list.length);
          if (step === 'push' && !isIn(list, id)) list.push({ id });
          else if (step === 'put' && !isIn(list, id)) putAt(list, at, { id });
          else if (step === 'take' && at < list.length) takeAt(list, at);
          else if (step === 'replace' && at < list.length) list[at] = { ...(list[at] as Thing) };
          else if (step === 'copy') {
            kept.push(list);
            list = copyOf(list);
          }
          for (const one of [list, ...kept])
            assert.equal(
              placeOf(one, id, 'id'),
              one.findIndex((thing) => thing.id === id),
            );
        }
      }),
    );
  });

  test('is that of the first where an id stands twice', () => {
    const list = [...Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, at })), { id: '3', at: 40 }];
    assert.equal(thingIn(list, '3')?.at, 3);
  });
});
