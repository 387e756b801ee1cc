/** With which a sentence says who answers for work; a part of an expression. */
export const leadingVerbs: string = 'chủ trì|phụ trách|đảm nhận|đảm nhiệm';

/** … or who does it, whoever answers for it. */
export const doingVerbs: string = `${leadingVerbs}|thực hiện`;
