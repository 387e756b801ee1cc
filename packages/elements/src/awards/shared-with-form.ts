// What the board and the form both need: a page that loads each of them later has it in its first file.
export { authoritiesOn, lawOn, revokersOn } from '@kehoach/core';
export { authorityText, formText, nominationText, nomineeText } from '@kehoach/words';
