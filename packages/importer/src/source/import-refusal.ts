const sentences = {
  'legacy-doc': [
    'Đây là tệp Word cũ (.doc). Hãy mở bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save As) rồi “Word (.docx)”, sau đó nhập tệp .docx.',
    'This is an old Word file (.doc). Open it in Word or LibreOffice, choose “Save As”, then “Word (.docx)”, and import the .docx.',
  ],
  'broken-doc': [
    'Tệp .doc bị hỏng hoặc thiếu một phần. Hãy mở bằng Word hoặc LibreOffice rồi “Lưu thành” .docx.',
    'The .doc is damaged or a part of it is missing. Open it in Word or LibreOffice and save it as .docx.',
  ],
  pdf: [
    'Đây là tệp PDF. Hãy xin bản .docx từ văn thư của cơ quan ban hành, hoặc mở PDF bằng Word rồi “Lưu thành” .docx và đối chiếu với bản ký.',
    'This is a PDF. Ask the issuing office for the .docx, or open the PDF in Word, save it as .docx and compare it with the signed paper.',
  ],
  picture: [
    'Đây là ảnh chụp hoặc ảnh quét. Hãy xin bản .docx từ văn thư của cơ quan ban hành, hoặc chép nội dung vào một tệp văn bản.',
    'This is a picture or a scan. Ask the issuing office for the .docx, or copy the words into a text file.',
  ],
  rtf: [
    'Đây là tệp RTF. Hãy mở bằng Word hoặc LibreOffice rồi “Lưu thành” .docx.',
    'This is an RTF file. Open it in Word or LibreOffice and save it as .docx.',
  ],
  'broken-docx': [
    'Không đọc được tệp này như một tệp .docx: tệp bị hỏng hoặc là một loại tệp nén khác. Hãy mở bằng Word rồi “Lưu thành” .docx mới.',
    'This file cannot be read as a .docx: it is damaged or another kind of archive. Open it in Word and save it as a new .docx.',
  ],
  'broken-rtf': [
    'Tệp RTF bị hỏng hoặc thiếu một phần. Hãy mở bằng Word hoặc LibreOffice rồi “Lưu thành” .docx.',
    'The RTF file is damaged or a part of it is missing. Open it in Word or LibreOffice and save it as .docx.',
  ],
  'broken-xlsx': [
    'Không đọc được tệp này như một bảng tính .xlsx: tệp bị hỏng hoặc thiếu một phần. Hãy mở bằng Excel hoặc LibreOffice rồi “Lưu thành” .xlsx mới.',
    'This file cannot be read as a sheet (.xlsx): it is damaged or a part of it is missing. Open it in Excel or LibreOffice and save it as a new .xlsx.',
  ],
  'other-archive': [
    'Đây là một tệp nén khác (như .zip), không phải văn bản Word hay bảng tính Excel. Hãy giải nén rồi nhập tệp bên trong.',
    'This is another kind of archive (such as .zip), no Word document and no Excel sheet. Unpack it and import the file inside.',
  ],
  'broken-pdf': [
    'Tệp PDF bị hỏng hoặc thiếu một phần. Hãy tải hoặc xin lại tệp, hoặc xin bản .docx từ văn thư của cơ quan ban hành.',
    'The PDF is damaged or a part of it is missing. Get the file again, or ask the issuing office for the .docx.',
  ],
  'scanned-pdf': [
    'PDF này là bản quét, không có lớp chữ để đọc. Hãy xin bản .docx từ văn thư của cơ quan ban hành, hoặc dùng bản PDF được xuất trực tiếp từ Word.',
    'This PDF is a scan without any text to read. Ask the issuing office for the .docx, or take a PDF that was made by Word itself.',
  ],
  password: [
    'Tệp được đặt mật khẩu. Hãy mở bằng mật khẩu, bỏ mật khẩu rồi lưu lại, sau đó nhập tệp đã lưu.',
    'The file is protected by a password. Open it with the password, save it without one, and import that file.',
  ],
  'lock-file': [
    'Đây là tệp khóa tạm được tạo ra khi văn bản đang mở, không phải văn bản. Hãy chọn tệp cùng tên không có “~$” hoặc “.~lock.” ở đầu.',
    'This is the lock that stands while a document is open, not the document. Choose the file of that name without “~$” or “.~lock.” before it.',
  ],
  'unpacks-too-large': [
    'Tệp nén này bung ra hơn 16 MB chữ: không phải một kế hoạch. Hãy tách riêng phần kế hoạch rồi nhập lại.',
    'Unpacked, this file holds more than 16 MB of text: it is no plan. Import the part that is the plan.',
  ],
  spreadsheet: [
    'Đây là bảng tính Excel (.xlsx); nơi này chỉ đọc được văn bản. Hãy chép bảng vào một văn bản Word rồi lưu thành .docx.',
    'This is an Excel sheet (.xlsx); only documents can be read here. Copy the table into a Word document and save it as .docx.',
  ],
  'old-spreadsheet': [
    'Đây là bảng tính Excel dạng cũ (.xls, .xlsb). Hãy mở bằng Excel hoặc LibreOffice rồi “Lưu thành” .xlsx.',
    'This is an Excel sheet of an old kind (.xls, .xlsb). Open it in Excel or LibreOffice and save it as .xlsx.',
  ],
  presentation: [
    'Đây là tệp trình chiếu. Hãy chép nội dung kế hoạch vào một văn bản Word rồi lưu thành .docx.',
    'This is a presentation. Copy the words of the plan into a Word document and save it as .docx.',
  ],
  'open-document': [
    'Đây là tệp OpenDocument (.odt, .ods). Hãy mở bằng LibreOffice hoặc Word rồi “Lưu thành” .docx; bảng tính thì thành .xlsx.',
    'This is an OpenDocument file (.odt, .ods). Open it in LibreOffice or Word and save it as .docx, or a sheet as .xlsx.',
  ],
  'unknown-encoding': [
    'Tệp không phải văn bản Unicode (UTF-8). Nếu văn bản dùng phông TCVN3 hoặc VNI, hãy chuyển sang Unicode rồi lưu thành .docx hoặc .txt.',
    'The file is no Unicode text (UTF-8). If it is written in TCVN3 or VNI, convert it to Unicode and save it as .docx or .txt.',
  ],
  'web-page': [
    'Đây là trang web (HTML) được lưu thành tệp. Hãy mở bằng Word rồi “Lưu thành” .docx, hoặc chép phần nội dung vào một tệp văn bản.',
    'This is a web page (HTML) saved as a file. Open it in Word and save it as .docx, or copy its words into a text file.',
  ],
  'too-many-parts': [
    'Tệp có hơn 60.000 đoạn và dòng bảng: không phải một kế hoạch. Hãy tách riêng phần kế hoạch rồi nhập lại.',
    'The file holds more than 60,000 paragraphs and rows: it is no plan. Import the part that is the plan.',
  ],
  empty: ['Tệp không có chữ nào để đọc.', 'The file holds no words to read.'],
  'too-complex': [
    'Tệp có những đoạn dài hoặc lồng nhau quá mức của một văn bản; không đọc được.',
    'The file holds stretches longer or more nested than a document has; it cannot be read.',
  ],
  'too-large': ['Tệp lớn hơn 32 MB: không phải một kế hoạch.', 'The file is larger than 32 MB: it is no plan.'],
} as const;

/** Codes are API: add new ones, never rename one. */
export type ImportRefusalCode = keyof typeof sentences;

/** Why a file is not read, and what to do. */
export interface ImportRefusal {
  readonly code: ImportRefusalCode;
  readonly vi: string;
  readonly en: string;
}

/** The refusal with this code. */
export function importRefusal(code: ImportRefusalCode): ImportRefusal {
  const [vi, en] = sentences[code];
  return { code, vi, en };
}
