/** How the words for units are used: which begin a name, which stand for many, which follow a name. */

/** Words that begin the name of a unit; written small they begin one too ("phòng Hành chính"). */
export const unitHeads: readonly string[] = [
  'khoa',
  'sở', 'ban', 'bộ', 'cục', 'vụ', 'chi cục', 'tổng cục', 'phòng', 'văn phòng', 'trung tâm', 'viện', 'trường', 'học viện',
  'ủy ban', 'ubnd', 'hđnd', 'hội đồng', 'hội', 'liên hiệp', 'liên đoàn', 'liên minh', 'đoàn', 'mặt trận', 'ubmttq', 'mttq',
  'công an', 'quân sự', 'biên phòng', 'kiểm lâm', 'hải quan', 'thuế', 'thống kê', 'kho bạc', 'ngân hàng', 'bảo hiểm',
  'tòa án', 'viện kiểm sát', 'thanh tra', 'thi hành án', 'báo', 'đài', 'cổng', 'công ty', 'tổng công ty', 'tập đoàn', 'hợp tác xã',
  'doanh nghiệp', 'đảng ủy', 'tỉnh ủy', 'huyện ủy', 'thành ủy', 'chi bộ', 'bql', 'vp', 'tổ công tác', 'tổ chức', 'cơ quan', 'đơn vị',
  'địa phương', 'cơ sở', 'bệnh viện', 'trạm', 'đội', 'hạt', 'bưu điện', 'điện lực', 'viễn thông', 'quỹ', 'nhà xuất bản', 'thư viện',
  'bảo tàng', 'nhà văn hóa', 'chủ đầu tư', 'nhà đầu tư', 'thường trực', 'thủ trưởng', 'lãnh đạo', 'giám đốc', 'chủ tịch',
  'hiệu trưởng', 'chánh', 'trưởng', 'người dân', 'bộ chỉ huy', 'ban chỉ huy', 'phân hiệu', 'đại học',
  'câu lạc bộ', 'nhà trường', 'gdđt', 'bhxh', 'lđlđ', 'cấp ủy', 'chính quyền', 'luật sư', 'mạng lưới', 'tổng đội', 'thị đoàn', 'huyện đoàn',
  'tỉnh đoàn', 'xã đoàn', 'quản lý thị trường', 'khu', 'vườn', 'công đoàn', 'hộ', 'già làng', 'trưởng thôn', 'báo chí', 'tòa soạn', 'mobifone', 'vnpt', 'viettel', 'vinaphone', 'agribank', 'lực lượng', 'bộ phận',
  'bch', 'bcđ', 'ttyt', 'tand', 'vksnd', 'nhcsxh', 'bhyt', 'chủ rừng', 'chủ cơ sở', 'chủ hộ', 'chủ doanh nghiệp', 'chủ phương tiện', 'chủ sở hữu', 'chủ trang trại',
  'thông tấn xã', 'kiểm toán nhà nước', 'ub', 'ubkt', 'kbnn', 'nhnn', 'ttytdp', 'phân xưởng', 'trạm y tế',
  'hiệp hội', 'bgh', 'gvcn', 'gvbm', 'ttcm', 'cđcs', 'cbgv', 'tpt', 'btv', 'btt', 'ubkt', 'ldld',
  'chỉ huy trưởng', 'xí nghiệp', 'nhà máy', 'chi nhánh', 'đảng bộ', 'đảng đoàn', 'hạt kiểm lâm', 'tổ dân phố', 'tổ hợp tác',
]; // prettier-ignore

/** Words that name a unit or a post only in a list of units: elsewhere they begin sentences too. */
export const listedHeads: readonly string[] = [
  'tỉnh đoàn', 'thành đoàn', 'huyện đoàn', 'đoàn thanh niên', 'đoàn trường', 'ban đại diện', 'ban giám hiệu', 'tổ trưởng', 'tổ chuyên môn',
  'tổ công nghệ', 'tổ', 'phó', 'giáo viên', 'nhân viên', 'cha mẹ', 'phụ huynh', 'học sinh', 'bảo vệ', 'tổng phụ trách', 'trưởng thôn', 'y tế',
  'thành viên', 'kế toán', 'thủ quỹ', 'công chức', 'viên chức', 'cán bộ', 'chuyên viên', 'đ/c', 'đồng chí', 'bí thư', 'ông', 'bà', 'quân sự', 'đoàn viên',
  'hội viên', 'nông dân', 'thôn', 'bản', 'khu phố', 'trung đoàn', 'lữ đoàn', 'đồn', 'chi hội', 'chi đoàn', 'công đoàn', 'hộ kinh doanh',
]; // prettier-ignore

/** Nouns that stand for many units; in a row they are one: "các cơ quan, tổ chức liên quan". */
export const collectiveNouns: ReadonlySet<string> = new Set([
  'khoa', 'bộ môn', 'trường', 'tổ', 'đội',
  'sở', 'ban', 'bộ', 'ngành', 'phòng', 'đơn vị', 'cơ quan', 'tổ chức', 'cá nhân', 'địa phương', 'đoàn thể', 'hội', 'cấp',
  'xã', 'phường', 'thị trấn', 'huyện', 'thị xã', 'thành phố', 'đặc khu', 'cục', 'vụ', 'viện', 'chi cục', 'trung tâm',
  'thôn', 'bản', 'ấp', 'buôn', 'khu phố', 'tổ dân phố', 'chi bộ', 'đảng bộ',
]); // prettier-ignore

/** Places of one level, which share what stands before them: "UBND các xã, phường". */
export const placeNouns: ReadonlySet<string> = new Set([
  'xã', 'phường', 'thị trấn', 'huyện', 'thị xã', 'thành phố', 'đặc khu', 'tỉnh',
]); // prettier-ignore

/** Words that make a noun plural. */
export const articles: readonly string[] = ['các', 'những', 'một số', 'toàn thể', 'tất cả các', 'mọi'];

/** The verbs that may follow a unit in a list of units, where a name would not hold them. */
export const listVerbs: ReadonlySet<string> = new Set([
  'bố trí', 'chịu trách', 'có trách', 'hướng dẫn', 'chuẩn bị', 'cân đối', 'đôn đốc', 'thẩm định', 'chủ trì',
]); // prettier-ignore

/** Verbs with which a duty begins where it follows the unit without a sign. */
export const dutyVerbs: ReadonlySet<string> = new Set([
  'kiểm soát', 'lãnh đạo', 'ban bố', 'vào cuộc', 'nghiên cứu', 'tìm hiểu', 'bàn giao', 'quyết định',
  'chủ trì', 'phối hợp', 'tham mưu', 'triển khai', 'thực hiện', 'tổ chức', 'xây dựng', 'rà soát', 'hướng dẫn', 'kiểm tra', 'đôn đốc',
  'tăng cường', 'đẩy mạnh', 'đẩy nhanh', 'tiến hành', 'báo cáo', 'ban hành', 'thẩm định', 'đánh giá', 'nghiên cứu', 'đề xuất',
  'chuẩn bị', 'bố trí', 'cân đối', 'tuyên truyền', 'phổ biến', 'giám sát', 'theo dõi', 'tổng hợp', 'hoàn thành', 'hoàn thiện',
  'xử lý', 'giải quyết', 'công bố', 'chỉ đạo', 'quán triệt', 'vận động', 'nâng cao', 'phát huy', 'cung cấp', 'khảo sát', 'biên soạn',
  'phát động', 'duy trì', 'cập nhật', 'chịu trách', 'hỗ trợ', 'bảo đảm', 'đảm bảo', 'phòng ngừa', 'phát hiện', 'kịp thời', 'chủ động',
  'tiếp tục', 'khẩn trương', 'tập trung', 'định kỳ', 'thường xuyên', 'tìm kiếm', 'tiếp nhận', 'lựa chọn', 'quản lý', 'phân công',
  'in ấn', 'đăng tải', 'phát sóng', 'phát hành', 'lồng ghép', 'giới thiệu', 'kêu gọi', 'đầu tư', 'vận hành', 'có trách', 'xem xét',
  'thống nhất', 'thông báo', 'đề nghị', 'yêu cầu', 'về việc', 'về công', 'trong việc', 'trong quá', 'trong công', 'lập hồ', 'lập kế', 'lập dự', 'lập danh',
  'mở đợt', 'mở lớp', 'mở các', 'nêu cao', 'góp phần', 'tạo điều', 'bám sát', 'căn cứ', 'ưu tiên', 'nghiêm túc', 'ứng dụng', 'sử dụng',
  'điều hành', 'giao ban', 'khuyến khích', 'thành lập', 'kiện toàn', 'tiếp thu', 'hoàn chỉnh', 'tham dự', 'cử cán', 'mời các', 'là cơ', 'là đầu',
  'là đơn', 'chấp hành', 'phát triển', 'thu thập', 'soạn thảo', 'khai thác', 'số hóa', 'kết nối', 'tập huấn', 'bồi dưỡng', 'đào tạo', 'sơ kết',
  'tổng kết', 'đưa tin', 'đăng tin', 'viết bài', 'mở chuyên', 'gửi báo', 'gửi kế', 'trình ubnd', 'trình ủy', 'trình chủ', 'trình hội', 'trình cấp', 'tích cực', 'đăng ký', 'lên kế', 'phản ánh',
  'thu gom', 'tuần tra', 'sàng lọc', 'phân loại', 'niêm yết', 'trang bị', 'mua sắm', 'sửa chữa', 'lắp đặt', 'nâng cấp', 'tháo dỡ', 'kê khai', 'tiêu hủy',
  'đồng chủ', 'phân bổ', 'giải ngân', 'quyết toán', 'chi trả', 'xác minh', 'xác nhận', 'tháo gỡ', 'khắc phục', 'ngăn chặn', 'đấu tranh', 'cam kết', 'ký cam', 'ký kết',
  'nắm bắt', 'nắm tình', 'quan tâm', 'động viên', 'biểu dương', 'trao đổi', 'nhân rộng', 'thí điểm', 'xác định', 'rút kinh', 'phân tích', 'điều chỉnh',
  'bổ sung', 'sửa đổi', 'ra quân', 'làm đầu', 'làm tốt', 'thăm hỏi', 'tặng quà', 'chăm lo', 'lắng nghe', 'vận chuyển', 'dọn dẹp', 'đối chiếu', 'khoanh vùng',
  'thể chế', 'cụ thể', 'tạo thuận', 'huy động', 'khơi thông', 'gia cố', 'tiếp cận', 'phân phối', 'bình xét', 'phê duyệt',
]); // prettier-ignore

/** Words in which those that end a list are a part of another. */
export const compounds: ReadonlySet<string> = new Set([
  'công trình', 'chương trình', 'quy trình', 'quá trình', 'giáo trình', 'lộ trình', 'hành trình', 'công lập', 'ngoài lập', 'thành lập',
  'độc lập', 'dân lập', 'tư lập', 'sáng lập', 'giáo dục', 'tư trong',
]); // prettier-ignore

/** One-syllable words that end a list of units in a sentence. */
export const closingWords: ReadonlySet<string> = new Set([
  'để', 'nhằm', 'theo', 'khi', 'sẽ', 'trình', 'gửi', 'lập', 'cho', 'là', 'phải', 'trước', 'từ', 'đến', 'tại', 'trong', 'chậm', 'hoàn', 'mở', 'làm', 'đưa', 'cử', 'mời', 'nộp',
]); // prettier-ignore

/** Verbs that may also tell units apart: "các cơ quan tiến hành tố tụng", "Ban quản lý dự án đầu tư xây dựng". */
export const nameVerbs: ReadonlySet<string> = new Set([
  'phối hợp',
  'khai thác', 'quản lý', 'thực hiện', 'tiến hành', 'tổ chức', 'xây dựng', 'đầu tư', 'đào tạo', 'nghiên cứu', 'cung cấp', 'kiểm tra',
  'giám sát', 'hỗ trợ', 'vận hành', 'phát triển', 'sử dụng', 'chỉ đạo', 'điều hành', 'số hóa', 'bồi dưỡng', 'tiếp nhận', 'tuyên truyền',
]); // prettier-ignore

/** … right after one of these. */
export const nameJoints: ReadonlySet<string> = new Set([
  'cơ quan', 'đơn vị', 'tổ chức', 'cá nhân', 'hội đồng', 'bộ phận', 'lực lượng', 'quản lý', 'đầu tư', 'dự án', 'trung tâm', 'công ty',
  'ban', 'đoàn', 'tổ', 'phòng', 'chủ', 'nhà', 'các', 'những', 'và', 'của', 'khu', 'cục', 'viện', 'được',
]); // prettier-ignore

const levels = ['tỉnh', 'huyện', 'xã', 'phường', 'quận', 'thành', 'thị', 'cấp', 'thuộc', 'trực', 'liên', 'sở'];

/**
 * Heads that also begin other words ("Báo cáo", "Ban hành", "Hội nghị", "Tổ chức triển khai"): a name
 * follows them with a capital, or with one of these.
 */
export const ambiguousHeads: ReadonlyMap<string, readonly string[]> = new Map([
  ['báo', [...levels, 'và']],
  ['ban', [...levels, 'quản', 'chỉ', 'giám', 'tổ', 'dân', 'ngành', 'chấp', 'điều', 'an', 'công', 'đại', 'vận', 'liên']],
  ['bộ', [...levels, 'ngành', 'phận']],
  ['hội', levels],
  ['đoàn', [...levels, 'thể', 'kiểm', 'công', 'giám', 'thanh', 'luật', 'đại']],
  ['phòng', [...levels, 'chuyên', 'nghiệp', 'ban', 'khám', 'điều']],
  ['trường', [...levels, 'học', 'đại', 'mầm', 'tiểu', 'trung', 'cao', 'chính', 'thpt', 'thcs', 'phổ']],
  ['viện', [...levels, 'nghiên']],
  ['cục', levels],
  ['vụ', levels],
  ['sở', [...levels, 'ngành', 'ban']],
  ['thuế', levels],
  ['đài', [...levels, 'phát', 'truyền']],
  ['quỹ', levels],
  ['đội', [...levels, 'quản']],
  ['trạm', [...levels, 'y']],
  ['hạt', [...levels, 'kiểm']],
  ['khu', []],
  ['cổng', [...levels, 'thông']],
  ['chánh', ['văn', 'thanh']],
  ['trưởng', ['phòng', 'ban', 'thôn', 'các', 'đoàn']],
  ['thống kê', levels],
  ['thanh tra', levels],
  ['lãnh đạo', [...levels, 'các', 'phòng', 'đơn', 'cơ', 'ubnd', 'ủy', 'ban', 'chuyên']],
  ['hộ', ['dân', 'gia']],
  ['khoa', [...levels, 'chuyên', 'phòng']],
  ['vườn', ['quốc']],
  [
    'tổ chức',
    ['chính', 'đoàn', 'tham', 'liên', 'có', 'cá', 'xã', 'tín', 'hội', 'hành', 'trợ', 'kinh', 'trong', 'quốc', 'phi'],
  ],
  ['cơ sở', ['đào', 'giáo', 'y', 'khám', 'sản', 'kinh', 'tôn', 'bảo', 'chế', 'nuôi', 'có', 'trực', 'dạy']],
]);
