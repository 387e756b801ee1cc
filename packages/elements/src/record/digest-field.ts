import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Filling, Surroundings } from './filling.js';
import { recordWords } from './record.messages.js';

/** The digest of a file that is kept elsewhere: typed, or made from the file, which does not leave the computer. */
export function digestField(
  { field: { name, value }, language }: Filling,
  { label, heading, isWrong, said, below }: Surroundings,
): TemplateResult {
  const words = recordWords[language];
  return html`<div class="field wide">
    <label for=${name}>${heading}</label>
    <input
      id=${name}
      name=${name}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${isWrong}
      aria-describedby=${said}
      .value=${live(value)}
    />
    <label class="file">
      ${words.ofFile}
      <input type="file" aria-label="${words.ofFile} ${label}" @input=${stop} @change=${onFile} />
    </label>
    ${below}
  </div>`;
}

function stop(event: Event): void {
  event.stopPropagation();
}

async function onFile(event: Event): Promise<void> {
  event.stopPropagation();
  const picker = event.currentTarget as HTMLInputElement;
  const input = picker.closest('.field')?.querySelector<HTMLInputElement>('input[name]');
  const file = picker.files?.[0];
  if (file === undefined || input === null || input === undefined) return;
  // A page that no lock guards is given no digests: then it is typed.
  const bytes = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  input.value = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
