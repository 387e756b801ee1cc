/** Languages of the interface; Vietnamese unless the page says otherwise. */
export type Language = 'vi' | 'en';

/** The same words in each language, so that none is left untranslated. */
export type Words<T> = Readonly<Record<Language, T>>;
