import { html, nothing, type TemplateResult } from 'lit';

/** A link to a file that is kept elsewhere, by the name of its host; of any other kind of address, nothing. */
export function fileLink(link: unknown): TemplateResult | typeof nothing {
  const [scheme, , host] = String(link).split('/');
  return scheme === 'https:' && host ? html` <a href=${link} rel="noopener noreferrer">${host}</a>` : nothing;
}
