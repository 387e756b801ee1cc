// Signs in at the office's server for trying out, then lets the plan be read from it. A portal has its own sign-in.
const chosen = document.querySelector('#actor');
const plan = document.querySelector('kh-plan');
chosen.value = localStorage.getItem('unit') ?? 'tgpl';
chosen.addEventListener('change', () => void signIn());
void signIn();

async function signIn() {
  const unit = chosen.value;
  const name = chosen.selectedOptions[0].textContent;
  localStorage.setItem('unit', unit);
  const body = JSON.stringify({ subject: unit, name, unit, roles: ['recorder'] });
  await fetch('/kehoach/session/dev', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  plan.setAttribute('actor-id', unit);
  plan.setAttribute('actor-unit', unit);
  plan.setAttribute('actor-name', name);
  plan.setAttribute('endpoint', '/kehoach');
}
