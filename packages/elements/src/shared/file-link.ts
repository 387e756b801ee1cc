import { html, nothing, type TemplateResult } from 'lit';

/** A link to a file that is kept elsewhere, by the name of its host; of any other kind of address, nothing. */
export function fileLink(link: unknown): TemplateResult | typeof nothing {
  const host = typeof link === 'string' ? /^https:\/\/([^/?#\s]+)/.exec(link)?.[1] : undefined;
  return host === undefined ? nothing : html` <a href=${link} rel="noopener noreferrer">${host}</a>`;
}
