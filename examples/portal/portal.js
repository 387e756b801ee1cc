// Signs in at the office's server for trying out, then lets the desk read its plan from there. A portal has its own
// sign-in, and may give the desk a `tokenProvider` instead.
const chosen = document.querySelector('#actor');
const desk = document.querySelector('kh-desk');
chosen.value = localStorage.getItem('unit') ?? 'tgpl';
if (chosen.selectedIndex === -1) chosen.value = 'tgpl';
chosen.addEventListener('change', () => void signIn());
void signIn();

async function signIn() {
  const unit = chosen.value;
  const name = chosen.selectedOptions[0].textContent;
  localStorage.setItem('unit', unit);
  const roles = unit === 'stp' ? ['recorder', 'planner'] : ['recorder'];
  const body = JSON.stringify({ subject: unit, name, unit, roles });
  const headers = { 'Content-Type': 'application/json' };
  // Where no server answers, the desk says so itself.
  await fetch('/kehoach/session/dev', { method: 'POST', headers, body }).catch(() => undefined);
  desk.setAttribute('actor-id', unit);
  desk.setAttribute('actor-unit', unit);
  desk.setAttribute('actor-name', name);
  desk.setAttribute('endpoint', '/kehoach');
}
