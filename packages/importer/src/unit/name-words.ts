/**
 * Words that end a list of units in a sentence, and the verbs that belong to a name.
 *
 * Behind a word: in how many of 27 documents of offices it was seen; in none where no number stands.
 */

/** One-syllable words that end a list of units in a sentence. */
export const closingWords: ReadonlySet<string> = new Set([
  'để', // 25
  'nhằm', // 8
  'theo', // 26
  'khi', // 16
  'sẽ', // 7
  'trình', // 25
  'gửi', // 20
  'lập', // 26
  'cho', // 24
  'là', // 21
  'phải', // 10
  'trước', // 20
  'từ', // 21
  'đến', // 24
  'tại', // 25
  'trong', // 26
  'chậm', // 11
  'hoàn', // 22
  'mở', // 7
  'làm', // 17
  'đưa', // 7
  'cử', // 3
  'mời', // 2
  'nộp', // 6
]);

/** Words in which those that end a list are a part of another. */
export const compounds: ReadonlySet<string> = new Set([
  'công trình', // 12
  'chương trình', // 10
  'quy trình', // 4
  'quá trình', // 10
  'giáo trình',
  'lộ trình', // 6
  'hành trình', // 1
  'công lập', // 1
  'ngoài lập',
  'thành lập', // 17
  'độc lập', // 25
  'dân lập',
  'tư lập',
  'sáng lập',
  'giáo dục', // 9
  'tư trong', // 2
]);

/** Verbs that may also tell units apart: "các cơ quan tiến hành tố tụng", "Ban quản lý dự án đầu tư xây dựng". */
export const nameVerbs: ReadonlySet<string> = new Set([
  'phối hợp', // 22
  'khai thác', // 10
  'quản lý', // 22
  'thực hiện', // 26
  'tiến hành', // 5
  'tổ chức', // 24
  'xây dựng', // 25
  'đầu tư', // 19
  'đào tạo', // 10
  'nghiên cứu', // 13
  'cung cấp', // 5
  'kiểm tra', // 21
  'giám sát', // 11
  'hỗ trợ', // 15
  'vận hành', // 7
  'phát triển', // 16
  'sử dụng', // 16
  'chỉ đạo', // 17
  'điều hành', // 3
  'số hóa', // 1
  'bồi dưỡng', // 6
  'tiếp nhận', // 9
  'tuyên truyền', // 9
  'tham gia', // 13
  'phổ biến', // 5
  'chế biến', // 2
  'sản xuất',
]);

/** … right after one of these. */
export const nameJoints: ReadonlySet<string> = new Set([
  'cơ quan', // 21
  'đơn vị', // 21
  'tổ chức', // 24
  'cá nhân', // 12
  'hội đồng', // 6
  'bộ phận', // 2
  'lực lượng', // 2
  'quản lý', // 22
  'đầu tư', // 19
  'dự án', // 14
  'trung tâm', // 9
  'công ty', // 7
  'ban', // 25
  'đoàn', // 13
  'tổ', // 24
  'phòng', // 24
  'chủ', // 27
  'nhà', // 22
  'các', // 27
  'những', // 16
  'và', // 27
  'của', // 27
  'khu', // 11
  'cục', // 6
  'viện', // 2
  'được', // 24
  'phối hợp', // 22
  'doanh nghiệp', // 14
  'nhà máy', // 5
  'cơ sở', // 17
  'xúc tiến',
]);

/** After these "tổ chức" is a noun; after "bệnh viện" it is what the hospital does. */
export const groupJoints: ReadonlySet<string> = new Set([
  'cơ quan', // 21
  'đơn vị', // 21
  'cá nhân', // 12
  'các', // 27
  'những', // 16
  'và', // 27
  'của', // 27
]);

/** Verbs of one syllable, with which no name goes on unless they are a part of a longer word. */
export const soloVerbs: ReadonlySet<string> = new Set(
  (
    'in thuê mua bán đo gác vá vẽ kẻ dán quét dọn treo trồng thả kéo lắp xả đăng phủ dựng khám trực thu chi nhận cấm cứu đón ' +
    'gắn gieo phun tiêm cân khoan bắn bắt nạo cõng rào chốt canh ký sửa đắp đào phạt viết chụp dạy coi chấm trao tặng thăm ' +
    'họp nghe ghi giữ đóng tháo rước may kể mổ bốc sấy gọi neo chọn chia trả duyệt đặt cắm chằng vớt nhặt cắt ra phát cho soi ' +
    'cấp giảm tăng thắp đỡ bơm đi chở nấu lát chạy gặp'
  ).split(' '),
);

/** What is done, and may be the field of an office: after a level or a place it is what is done. */
export const deeds: ReadonlySet<string> = new Set([
  'khen thưởng', // 8
  'cứu hộ', // 1
  'cứu nạn', // 1
  'đo đạc', // 1
  'xét nghiệm',
  'giám sát', // 11
  'tổng hợp', // 13
  'đấu giá',
  'cấp cứu',
  'điều trị',
]);

/** Verbs with which names end: "Phòng Kế hoạch tổng hợp". */
export const closingVerbs: ReadonlySet<string> = new Set([
  'tổng hợp', // 13
  'điều trị',
  'phát triển', // 16
  'khai thác', // 10
  'quản lý', // 22
  'nghiên cứu', // 13
  'đầu tư', // 19
  'đào tạo', // 10
  'kiểm tra', // 21
  'giám sát', // 11
  'tuyên truyền', // 9
  'điều hành', // 3
  'kiểm soát', // 4
]);
