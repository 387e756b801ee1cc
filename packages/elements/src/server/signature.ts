import type { Signature } from '@kehoach/session';
import { numberText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';

/** Whether the server has signed the head of the log that is shown: on the page and on paper. */
export function signatureTemplate(
  signature: Signature | undefined,
  language: Language,
  classes: string,
): TemplateResult | typeof nothing {
  if (signature === undefined) return nothing;
  return html`<p class=${classes} data-signature=${signature.how}>${sentenceOf(signature, language)}</p>`;
}

function sentenceOf(signature: Signature, language: Language): string {
  const isVietnamese = language === 'vi';
  switch (signature.how) {
    case 'right': {
      const version = numberText(signature.version, language);
      return isVietnamese
        ? `Chữ ký của máy chủ đúng đến bản ghi ${version}`
        : `Signed by the server up to entry ${version}`;
    }
    case 'unchecked':
      return isVietnamese ? 'Chữ ký chưa kiểm tra được' : 'The signature could not be checked';
    default:
      return isVietnamese ? 'Chữ ký không đúng' : 'The signature is wrong';
  }
}
