import { beginServed, centre, clerk, ready } from '../dist/journeys/served.js';
import { median } from './measure.js';

/** Two browsers, one plan: how long until an entry of one is on the screen of the other, against the server's own answer. */
export async function seeing(say, isQuick) {
  const office = await beginServed();
  try {
    const [one, other] = [await ready(await office.open(centre)), await ready(await office.open(clerk))];
    const rounds = isQuick ? 3 : 20;
    const seen = [];
    const answered = [];
    for (let round = 0; round < rounds; round += 1) {
      const since = performance.now();
      const result = await office.say(clerk, 'SubmitReport', reportOf(`Máy chủ trả lời ${round}`));
      answered.push(performance.now() - since);
      if (!result.includes('"recorded"')) throw new Error(result);
      const text = `Lượt ${round}`;
      const shown = other.evaluate(seenAt, text);
      const said = await one.evaluate(saidAt, reportOf(text));
      seen.push((await shown) - said);
    }
    const entries = await office.entries();
    if (entries.length !== 82 + 2 * rounds) throw new Error(`${entries.length} entries`);
    say(
      'Two browsers: until an entry of one is on the screen of the other / server’s answer',
      median(seen) / median(answered),
      'ratio',
    );
    say('Two browsers: until it is seen, the slowest', Math.max(...seen) / 1000, 's', 1);
  } finally {
    await office.end();
  }
}

const reportOf = (text) => ({ reportId: crypto.randomUUID(), kind: 'periodic', text, taskId: 'II.1.1' });

/** Runs in the page: records. @returns when it began, in milliseconds since 1970 */
async function saidAt(data) {
  const since = performance.timeOrigin + performance.now();
  const sent = await document.querySelector('kh-plan').send({ type: 'SubmitReport', on: '2022-09-20', data });
  if (!('recorded' in sent)) throw new Error(JSON.stringify(sent));
  return since;
}

/** Runs in the page: when it shows the words. */
function seenAt(text) {
  return new Promise((resolve) => {
    const look = () => {
      const said = document.querySelector('kh-history').shadowRoot.textContent;
      if (said.includes(text)) resolve(performance.timeOrigin + performance.now());
      else setTimeout(look, 2);
    };
    look();
  });
}
