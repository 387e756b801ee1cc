/** What is said of a file, or of how work stands by a sheet: how much it matters, and its sentences. */
export const fileSentences = {
  'read-from-pdf': [
    'note',
    'Văn bản được đọc từ lớp chữ của PDF ({} trang): đoạn, cột và bảng dựng lại theo vị trí chữ. Hãy đối chiếu với bản ký.',
    'Read from the text layer of a PDF (pages: {}): paragraphs, columns and tables are told by where words stand. Compare it with the signed paper.',
  ],
  'page-lines-left-out': [
    'note',
    'Đã bỏ số trang và dòng lặp lại ở đầu, cuối các trang: “{}”.',
    'Page numbers and lines that are repeated on each page were left out: “{}”.',
  ],
  'pages-without-text': [
    'check',
    'Các trang này của PDF là ảnh, không có chữ để đọc: {}.',
    'These pages of the PDF are pictures without any text to read: {}.',
  ],
  'no-accents': [
    'check',
    'Lớp chữ của PDF thiếu dấu tiếng Việt (“{}”): tên đơn vị và lời văn có thể sai. Hãy xin bản .docx.',
    'The text layer of the PDF lacks Vietnamese accents (“{}”): names and words may be wrong. Ask for the .docx.',
  ],
  'torn-words': [
    'check',
    'Chữ trong PDF bị xáo trộn (“{}”): tên đơn vị và lời văn có thể sai. Hãy xin bản .docx.',
    'Letters in the PDF are out of their order (“{}”): names and words may be wrong. Ask for the .docx.',
  ],
  'hidden-rows': [
    'check',
    'Bảng tính có {} dòng bị ẩn, không được đọc. Nếu thuộc kế hoạch, hãy bỏ lọc hoặc bỏ ẩn rồi nhập lại.',
    'Rows of the sheet that are hidden were not read: {}. Where they belong to the plan, show them and import it again.',
  ],
  'hidden-columns': [
    'note',
    'Bảng tính có cột bị ẩn, không được đọc: {}.',
    'Columns of the sheet that are hidden were not read: {}.',
  ],
  'hidden-sheets': [
    'note',
    'Tệp có trang tính bị ẩn, không được đọc: {}.',
    'Sheets of the file that are hidden were not read: {}.',
  ],
  'unreckoned-cells': [
    'check',
    'Ô có công thức nhưng tệp không lưu kết quả, không được đọc: {}. Hãy mở bằng Excel, lưu lại rồi nhập lại.',
    'Cells with a formula whose result the file does not hold were not read: {}. Open it in Excel, save it and import it again.',
  ],
  'sheets-without-tasks': [
    'check',
    'Trang tính không có bảng nhiệm vụ, không được đọc: {}.',
    'Sheets that hold no table of tasks were not read: {}.',
  ],
  'sheets-of-counts': [
    'note',
    'Trang tính chỉ cộng số nhiệm vụ theo đơn vị, không cần đọc: {}.',
    'Sheets that only count the tasks of units need not be read: {}.',
  ],
  'unmeasured-target': [
    'check',
    '“{}”: chưa rõ chỉ tiêu đạt bao nhiêu, hoặc vào ngày nào; chưa ghi nhận.',
    '“{}”: how much of the target was reached, or on which day, is not clear; nothing is recorded.',
  ],
  'sheet-without-day': [
    'check',
    'Bảng có cột “{}” nhưng không nêu ngày của số liệu; chưa ghi nhận gì. Hãy ghi “Số liệu tính đến ngày …” trên bảng rồi nhập lại.',
    'The table has a column “{}” and names no day; nothing is recorded. Write “Số liệu tính đến ngày …” above it and import it again.',
  ],
  'sheet-of-several-days': [
    'check',
    'Bảng nêu nhiều ngày số liệu: “{}”; chưa ghi nhận tiến độ, kết quả, vướng mắc.',
    'The table says of several days that it speaks of them: “{}”; no progress, result or obstacle is recorded.',
  ],
  'unclear-standing': [
    'check',
    '“{}”: chưa rõ việc đang ở mức nào, hoặc các ô không khớp nhau; chưa ghi nhận.',
    '“{}”: how the work stands is not clear, or cells contradict each other; nothing is recorded.',
  ],
  'done-on-no-day': [
    'check',
    '“{}”: không nêu ngày hoàn thành nên chưa rõ đúng hạn hay quá hạn; chưa ghi nhận hoàn thành. Hãy ghi ngày hoàn thành thực tế rồi nhập lại.',
    '“{}”: done on a day that is not named, in time or late; no completion is recorded. Write that day down and import it again.',
  ],
  'done-by-day-of-sheet': [
    'note',
    '“{}”: không nêu ngày hoàn thành; lấy ngày của bảng.',
    '“{}”: the day of completion is not named; that of the table is taken.',
  ],
  'stopped-without-reason': [
    'check',
    '“{}”: bảng không nêu lý do; chưa ghi nhận tạm dừng, hủy bỏ.',
    '“{}”: the table gives no reason; neither a suspension nor a cancellation is recorded.',
  ],
  'stopped-by-day-of-sheet': [
    'note',
    '“{}”: không nêu từ ngày nào; lấy ngày của bảng.',
    '“{}”: since which day is not said; that of the table is taken.',
  ],
} as const;

/** What is told of a file rather than of its words, or of how work stands by a sheet. Codes are API. */
export type FileFindingCode = keyof typeof fileSentences;
