// Any plan of the office's server: which one, and for which of its units one records, is chosen here for trying out.
import { read, serverAddress, tokenFor } from '../office-server.js';

const [plans, actors, plan, shown, said, list, record] = [
  '#plan',
  '#actor',
  'kh-plan',
  '#shown',
  '#said',
  'kh-plans',
  'kh-record',
].map((name) => document.querySelector(name));
const endpoint = await serverAddress();
said.textContent = '';
if (endpoint === '') said.textContent = 'Trang này cần máy chủ của cơ quan. Hãy khởi động bằng lệnh npm start.';
else await open().catch(({ message }) => (said.textContent = `Chưa mở được kế hoạch. ${message}`));

async function open() {
  const guest = { subject: 'khach', name: 'Khách', unit: 'khach', roles: ['reader'] };
  const token = await tokenFor(endpoint, guest);
  const { plans: all } = await read(endpoint, '/plans', token);
  list.addEventListener('kh-plan-select', ({ planId }) => location.assign(`?plan=${encodeURIComponent(planId)}`));
  for (const { id, number, title } of all) plans.append(new Option(`${number} – ${title}`, id));
  plans.addEventListener('change', () => location.assign(`?plan=${encodeURIComponent(plans.value)}`));
  if (all.length === 0) throw new Error('Máy chủ chưa có kế hoạch nào; hãy nhập kế hoạch từ văn bản.');
  const id = new URLSearchParams(location.search).get('plan') ?? all[0].id;
  plans.value = id;
  if (plans.value === '') plans.prepend(new Option('Chọn kế hoạch', '', true, true));
  show((await read(endpoint, `/plans/${encodeURIComponent(id)}/plan.json`, token)).plan);
}

function show({ id, issued, units }) {
  document.title = `Kế hoạch ${issued.number} - ${issued.issuerName}`;
  document.querySelector('.office').textContent = issued.issuerName;
  document.querySelector('h1').textContent = `Kế hoạch ${issued.number}: ${issued.title}`;
  for (const { value, name } of actingIn(units, issued.issuer)) actors.append(new Option(name, value));
  // Each window remembers who sits at it; at first it is somebody who carries the plan out.
  const kept = `unit ${id}`;
  actors.value = sessionStorage.getItem(kept) ?? '';
  if (actors.value === '') actors.selectedIndex = Math.min(1, actors.options.length - 1);
  const act = () => {
    sessionStorage.setItem(kept, actors.value);
    const { subject, unit, name } = personChosen();
    Object.assign(plan, { actorId: subject, actorUnit: unit, actorName: name });
  };
  act();
  actors.addEventListener('change', act);
  plan.tokenProvider = () => tokenFor(endpoint, personChosen());
  // All plans are looked at as by the unit that is chosen: a guest has no work of its own.
  const reader = () => ({ ...personChosen(), roles: ['reader'] });
  Object.assign(list, { tokenProvider: () => tokenFor(endpoint, reader()), endpoint });
  plan.addEventListener('kh-record-open', ({ detail }) => {
    const { taskId: task, command: choice, answering } = detail;
    Object.assign(record, { task, choice, answering });
    record.scrollIntoView({ block: 'nearest' });
  });
  plan.planId = id;
  plan.endpoint = endpoint;
  actors.disabled = false;
  shown.hidden = false;
}

/** The units of a plan that act, the one that issued it first; a group of many is nobody who could sign in. */
function actingIn(units, issuer) {
  return Object.values(units)
    .filter(({ role }) => role !== 'group')
    .sort((one, other) => Number(other.id === issuer) - Number(one.id === issuer))
    .map(({ id, names }) => ({
      value: id,
      name: `${names.at(-1).name}${id === issuer ? ' (cơ quan ban hành)' : ''}`,
    }));
}

function personChosen() {
  const { value: unit, text: name } = actors.selectedOptions[0];
  return { subject: unit, name, unit, roles: ['recorder'] };
}
