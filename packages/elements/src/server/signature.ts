import type { Signature } from '@kehoach/session';
import { numberText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { viewsWords } from './views.messages.js';

/** Whether the server has signed the head of the log that is shown: on the page and on paper. */
export function signatureTemplate(
  signature: Signature | undefined,
  language: Language,
  classes: string,
): TemplateResult | typeof nothing {
  if (signature === undefined) return nothing;
  const upTo = signature.how === 'right' ? numberText(signature.version, language) : '';
  const text = viewsWords[language].signature[signature.how](upTo);
  return html`<p class=${classes} data-signature=${signature.how}>${text}</p>`;
}
