// What is done on a page with our elements, of 0.1 or of today: each ends once what follows from it is on the screen.

export const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export function rootOf(name) {
  return document.querySelector(`kh-${name}`)?.shadowRoot;
}

export async function until(isSo) {
  for (const start = performance.now(); !isSo(); await frame())
    if (performance.now() - start > 300_000) throw new Error(`waited in vain: ${isSo}`);
}

/** @returns when it was, in ms since the page was asked for */
export async function untilPainted() {
  await until(() => rootOf('timeline')?.textContent.includes('Nhiệm vụ 1:'));
  return performance.now();
}

/** Who is there may record: the log was checked, and stands in the store. */
export async function untilKept() {
  await untilPainted();
  const host = document.querySelector('kh-plan');
  const known = (await host.entries()).length;
  await until(() => known > 0);
  let sent;
  for (let tries = 0; tries < 3000 && sent?.refusal === undefined; tries += 1) {
    // Refused by the rules: so nothing is written, and somebody decides.
    sent = await host.send({ type: 'ReportProgress', occurredOn: '2022-12-30', data: { taskId: 'none', percent: 5 } });
    await frame();
  }
  if (sent.refusal === undefined) throw new Error(`nobody records here: ${JSON.stringify(sent)}`);
}

/** Words are typed into the search of the list, until the list is what they leave: all that have that number. */
export async function typed(words, number) {
  const input = rootOf('tasks').querySelector('input[type=search]');
  input.value = words;
  input.dispatchEvent(new Event('input'));
  await until(() => rootOf('tasks').querySelector('tbody')?.textContent.includes(`Nhiệm vụ ${number}`));
  await frame();
}

/** Somebody goes to the search, as long before they type as a hand needs. */
export async function search() {
  rootOf('tasks').querySelector('input[type=search]').focus();
  await new Promise((resolve) => setTimeout(resolve, 400));
}

export function letter() {
  return typed('nhiem vu 18', '18');
}

export function later() {
  return typed('nhiem vu 187', '187');
}

/** A task is chosen in the timeline, until it is what the others show. */
export async function choice() {
  rootOf('timeline').querySelectorAll('[data-task="t3"]')[0]?.click();
  await until(() => rootOf('task').textContent.includes('Nhiệm vụ 4:'));
  await frame();
}

/** Progress of that task is recorded, until the history shows it. */
export async function recorded() {
  const data = { taskId: 't3', percent: 47, note: 'Đã ghi ở đây' };
  const sent = await document.querySelector('kh-plan').send({ type: 'ReportProgress', occurredOn: '2022-12-30', data });
  if (sent.recorded === undefined) throw new Error(JSON.stringify(sent));
  await until(() => rootOf('history').textContent.includes('Đã ghi ở đây'));
  await frame();
}

/** The page is set back to a day, until the counts are that day's. @returns ms */
export async function setBack(day) {
  const counts = () => rootOf('summary').textContent;
  const [start, before] = [performance.now(), counts()];
  const event = Object.assign(new Event('kh-as-of-change', { bubbles: true, composed: true }), { day });
  document.querySelector('kh-summary').dispatchEvent(event);
  await until(() => counts() !== before);
  return performance.now() - start;
}
