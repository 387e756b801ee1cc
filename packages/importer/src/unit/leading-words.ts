/** With which a sentence says who answers for work; a part of an expression. */
export const leadingVerbs: string = 'chủ trì|phụ trách|đảm nhận|đảm nhiệm|làm đầu mối';

/** … or who does it, whoever answers for it. */
export const doingVerbs: string = `${leadingVerbs}|thực hiện`;

/** Behind "giao": "giao ban đầu tuần" meets, "Giao Ban Quản lý cảng" gives work to a board; a part of an expression. */
export const noMeeting: string =
  '(?!\\sban(?!\\p{L})(?!\\s(?:chỉ huy|chỉ đạo|quản lý|chấp hành|thường vụ|dân vận|tuyên|nội chính|pháp chế|kinh tế|văn hóa|dân tộc' +
  '|giám|đại diện|xây dựng|tiếp công|tổ chức (?:tỉnh|đảng|đại|hội|lễ|cuộc|giải))(?!\\p{L})))';

/** "Một trong hai đơn vị Phòng Tổ chức, Phòng Tài vụ": which of those that follow is left open. */
export const oneOfThem: string = 'một trong (?:hai|ba|các) (?:đơn vị|cơ quan|phòng|sở)(?: sau)?(?: đây)?:?';
