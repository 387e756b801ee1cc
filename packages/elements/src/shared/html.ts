import { html as asWritten, type TemplateResult } from 'lit';
import { prefixHere, usualPrefix } from './prefix.js';

const named = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** For templates with elements of ours in them, written `<kh-…>`: they get the prefix that those have on this page. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult<1> {
  return asWritten(prefixHere() === usualPrefix ? strings : namedHere(strings), ...values);
}

/** Lit knows a template by its strings: each keeps the ones that it got. */
function namedHere(strings: TemplateStringsArray): TemplateStringsArray {
  let own = named.get(strings);
  if (own === undefined) {
    const texts = strings.map((text) => text.replaceAll(/(?<=<\/?)kh/g, prefixHere()));
    // Lit asks whether there are raw ones, by which it knows a template, and never reads them.
    own = Object.assign(texts, { raw: texts });
    named.set(strings, own);
  }
  return own;
}
