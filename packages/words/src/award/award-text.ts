import type { NominationState, NomineeKind, Profile } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { en } from './en.js';
import { vi, type AwardWords } from './vi.js';

const words: Words<AwardWords> = { vi, en };

/** Where a nomination stands, as a step on its way. */
export function nominationText(state: NominationState, language: Language): string {
  return words[language].state[state];
}

/** Who is put forward: a collective, an individual, a household. */
export function nomineeText(kind: NomineeKind, language: Language): string {
  return words[language].nominee[kind];
}

/** The name of a form of commendation, in whichever law of the profile it stands; the code where it stands in none. */
export function formText(code: string, language: Language, profile: Pick<Profile, 'commendation'>): string {
  const forms = profile.commendation.laws.flatMap((law) => law.forms);
  return forms.find((form) => form.code === code)?.[language] ?? code;
}

/** The name of an authority; the code where the profile has none of that name. */
export function authorityText(code: string, language: Language, profile: Pick<Profile, 'commendation'>): string {
  return profile.commendation.authorities.find((authority) => authority.code === code)?.[language] ?? code;
}
