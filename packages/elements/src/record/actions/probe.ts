/** The id of a thing that is yet to be, in a command by which is asked whether such a one can be given. */
export const newThing = 'thử-một-mã-mới';

/** Words in such a command. */
export const someWords = 'Thử';
