// The words of English for a script tag. The build fills this file with those that the page's own file leaves out;
// whoever imports the elements as modules has both languages in them.

/** Whose words they are. */
export const language = 'en';
