import type { Profile } from '@kehoach/core';
import { authorityText, formText } from '../award/award-text.js';
import type { Language, Words } from '../language.js';
import { en, enNames } from './en.js';
import type { Refusal } from '@kehoach/core';
import { vi, viNames, type Names, type NameWords, type RefusalSentences } from './vi.js';

const sentences: Words<RefusalSentences> = { vi, en };
const nameWords: Words<NameWords> = { vi: viNames, en: enNames };

/**
 * Why a command was refused, in sentences for the person: what is wrong, and what to do.
 *
 * @param profile gives forms of commendation and authorities their names; without it general words stand for them
 */
export function refusalText(refusal: Refusal, language: Language, profile?: Pick<Profile, 'commendation'>): string {
  // A newer server may refuse with a code that this version does not know.
  if (!Object.hasOwn(sentences[language], refusal.code)) return nameWords[language].refused;
  const sentence = sentences[language][refusal.code] as (params: Refusal['params'], names: Names) => string;
  return sentence(refusal.params, namesIn(language, profile));
}

function namesIn(language: Language, profile: Pick<Profile, 'commendation'> | undefined): Names {
  const words = nameWords[language];
  const authority = (code: string): string =>
    profile === undefined ? words.authority : authorityText(code, language, profile);
  return {
    form: (code) => (profile === undefined ? words.form : `“${formText(code, language, profile)}”`),
    authority,
    oneOf: (codes) => {
      const names = [...new Set(codes.map(authority))];
      const last = names.pop() ?? words.authority;
      return names.length === 0 ? last : `${names.join(', ')} ${words.or} ${last}`;
    },
    nominee: (kind) =>
      Object.hasOwn(words.nominee, kind) ? words.nominee[kind as keyof NameWords['nominee']] : words.otherNominee,
  };
}
