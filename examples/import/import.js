import { serverAddress, tokenFor } from '../office-server.js';

const [element, chosen, said] = ['kh-import', '#actor', '#said'].map((name) => document.querySelector(name));

// Reads the sample in place of a file that a visitor would choose.
document.querySelector('#sample').addEventListener('click', async () => {
  said.textContent = '';
  const answer = await fetch('ke-hoach-mau.docx').catch(() => undefined);
  const bytes = answer?.ok === true ? await answer.arrayBuffer().catch(() => undefined) : undefined;
  if (bytes !== undefined) await element.read(new Uint8Array(bytes));
  else said.textContent = `Chưa tải được văn bản mẫu${answer ? ` (mã ${answer.status})` : ''}. Hãy thử lại sau.`;
});

const endpoint = await serverAddress();
document.querySelector(endpoint === '' ? '#file-alone' : '#on-server').hidden = false;
if (endpoint !== '') {
  element.endpoint = endpoint;
  element.planPage = '../office/?plan={id}';
  element.tokenProvider = async () => {
    const person = personChosen();
    return (
      person && tokenFor(endpoint, { subject: `van-thu ${person.unit}`, roles: ['recorder', 'planner'], ...person })
    );
  };
}

/** For trying out one may act for the very office that issued the document, whichever that is. */
function personChosen() {
  const { issuer } = element;
  // Before anything is read nobody knows which office that is; a server reads an old Word file for any clerk.
  if (chosen.value === 'issuer' && issuer === undefined) return { unit: 'van-thu', name: 'Văn thư cơ quan' };
  if (chosen.value === 'issuer') return { unit: issuer.unit, name: `Văn thư ${issuer.name}` };
  return chosen.value === 'other' ? { unit: 'co-quan-khac', name: 'Văn thư cơ quan khác' } : undefined;
}
