// What the example's pages share: where the office's server is, and a sign-in there for trying out, which works on one
// computer alone. A portal has its own sign-in and gives its own token.

/** Where the server answers; empty where these pages stand without one. */
export async function serverAddress() {
  try {
    const answer = await fetch(new URL('settings.json', import.meta.url));
    return answer.ok ? (await answer.json()).endpoint : '';
  } catch {
    return '';
  }
}

/** A token for whoever one wants to be. This page alone keeps it: two windows may be two people. */
export async function tokenFor(endpoint, { subject, name, unit, roles }) {
  const body = JSON.stringify({ subject, name: name.slice(0, 200), unit, roles });
  const headers = { 'Content-Type': 'application/json' };
  const address = `${endpoint}/session/dev`;
  const answer = await fetch(address, { method: 'POST', credentials: 'omit', headers, body });
  return (await answered(answer)).token;
}

/** What the server has at a path, or an error with the server's sentence. */
export async function read(endpoint, path, token) {
  return answered(await fetch(`${endpoint}${path}`, { headers: { Authorization: `Bearer ${token}` } }));
}

async function answered(answer) {
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.vi ?? `Máy chủ trả lời mã ${answer.status}.`);
  return body;
}
