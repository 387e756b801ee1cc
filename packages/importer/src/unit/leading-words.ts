/** With which a sentence says who answers for work; a part of an expression. */
export const leadingVerbs: string = 'chủ trì|phụ trách|đảm nhận|đảm nhiệm';

/** … or who does it, whoever answers for it. */
export const doingVerbs: string = `${leadingVerbs}|thực hiện`;

/** "Một trong hai đơn vị Phòng Tổ chức, Phòng Tài vụ": which of those that follow is left open. */
export const oneOfThem: string = 'một trong (?:hai|ba|các) (?:đơn vị|cơ quan|phòng|sở)(?: sau)?(?: đây)?:?';
