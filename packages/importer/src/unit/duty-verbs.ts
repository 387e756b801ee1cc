/**
 * Verbs with which a duty begins.
 *
 * Behind a word: in how many of 27 documents of offices it was seen; in none where no number stands.
 */

/** Verbs with which a duty begins where it follows the unit without a sign; their first two syllables. */
export const dutyVerbs: ReadonlySet<string> = new Set([
  'kiểm soát', // 4
  'lãnh đạo', // 14
  'ban bố',
  'vào cuộc',
  'nghiên cứu', // 13
  'tìm hiểu', // 1
  'bàn giao', // 2
  'quyết định', // 19
  'chủ trì', // 15
  'phối hợp', // 22
  'tham mưu', // 12
  'triển khai', // 25
  'thực hiện', // 26
  'tổ chức', // 24
  'xây dựng', // 25
  'rà soát', // 16
  'hướng dẫn', // 17
  'kiểm tra', // 21
  'đôn đốc', // 11
  'tăng cường', // 10
  'đẩy mạnh', // 8
  'đẩy nhanh', // 6
  'tiến hành', // 5
  'báo cáo', // 22
  'ban hành', // 16
  'thẩm định', // 8
  'đánh giá', // 20
  'đề xuất', // 13
  'chuẩn bị', // 11
  'bố trí', // 13
  'cân đối', // 5
  'tuyên truyền', // 9
  'phổ biến', // 5
  'giám sát', // 11
  'theo dõi', // 11
  'tổng hợp', // 13
  'hoàn thành', // 17
  'hoàn thiện', // 12
  'xử lý', // 14
  'giải quyết', // 13
  'công bố', // 6
  'công khai',
  'quan trắc',
  'đối thoại',
  'chỉ đạo', // 17
  'quán triệt', // 6
  'vận động', // 5
  'nâng cao', // 13
  'phát huy', // 8
  'cung cấp', // 5
  'khảo sát', // 6
  'biên soạn',
  'phát động', // 3
  'duy trì', // 6
  'cập nhật', // 7
  'chịu trách', // 5
  'hỗ trợ', // 15
  'bảo đảm', // 12
  'đảm bảo', // 16
  'phòng ngừa', // 3
  'phát hiện', // 7
  'kịp thời', // 13
  'chủ động', // 11
  'tiếp tục', // 12
  'khẩn trương', // 7
  'tập trung', // 12
  'định kỳ', // 10
  'thường xuyên', // 6
  'tìm kiếm', // 1
  'tiếp nhận', // 9
  'lựa chọn', // 8
  'quản lý', // 22
  'phân công', // 15
  'in ấn', // 3
  'đăng tải',
  'phát sóng',
  'phát hành',
  'lồng ghép', // 3
  'giới thiệu', // 2
  'kêu gọi', // 2
  'đầu tư', // 19
  'vận hành', // 7
  'có trách',
  'xem xét', // 10
  'thống nhất', // 10
  'thông báo', // 6
  'đề nghị', // 16
  'yêu cầu', // 20
  'về việc', // 19
  'về công', // 8
  'trong việc', // 9
  'trong quá', // 10
  'trong công', // 11
  'lập hồ', // 5
  'lập kế', // 3
  'lập dự', // 1
  'lập danh', // 1
  'mở đợt', // 1
  'mở lớp', // 1
  'mở các', // 1
  'nêu cao', // 2
  'góp phần', // 8
  'tạo điều', // 3
  'bám sát', // 4
  'căn cứ', // 17
  'ưu tiên', // 9
  'nghiêm túc', // 16
  'ứng dụng', // 7
  'sử dụng', // 16
  'điều hành', // 3
  'giao ban', // 2
  'khuyến khích', // 5
  'thành lập', // 17
  'kiện toàn', // 4
  'tiếp thu', // 1
  'hoàn chỉnh',
  'tham dự', // 1
  'cử cán', // 2
  'mời các',
  'là cơ', // 2
  'là đầu', // 2
  'là đơn',
  'chấp hành', // 8
  'phát triển', // 16
  'thu thập', // 1
  'soạn thảo',
  'khai thác', // 10
  'số hóa', // 1
  'kết nối', // 9
  'tập huấn', // 6
  'bồi dưỡng', // 6
  'đào tạo', // 10
  'sơ kết', // 6
  'tổng kết', // 6
  'đưa tin',
  'đăng tin',
  'viết bài', // 2
  'mở chuyên',
  'gửi báo', // 2
  'gửi kế',
  'trình ubnd', // 4
  'trình ủy', // 1
  'trình chủ', // 1
  'trình hội',
  'trình cấp', // 3
  'tích cực', // 6
  'đăng ký', // 10
  'lên kế',
  'phản ánh', // 6
  'thu gom',
  'tuần tra', // 1
  'sàng lọc', // 2
  'phân loại', // 4
  'niêm yết', // 2
  'trang bị', // 2
  'mua sắm', // 1
  'sửa chữa', // 2
  'lắp đặt', // 1
  'nâng cấp', // 4
  'tháo dỡ', // 1
  'kê khai', // 1
  'tiêu hủy',
  'đồng chủ',
  'phân bổ', // 2
  'giải ngân', // 2
  'quyết toán', // 1
  'chi trả', // 1
  'xác minh', // 1
  'xác nhận', // 3
  'tháo gỡ', // 5
  'khắc phục', // 6
  'ngăn chặn', // 1
  'đấu tranh', // 1
  'cam kết', // 3
  'ký cam',
  'ký kết',
  'nắm bắt',
  'nắm tình', // 1
  'quan tâm', // 3
  'động viên', // 4
  'biểu dương',
  'trao đổi', // 1
  'nhân rộng', // 3
  'thí điểm', // 1
  'xác định', // 8
  'rút kinh', // 1
  'phân tích', // 1
  'điều chỉnh', // 6
  'bổ sung', // 13
  'sửa đổi', // 3
  'ra quân',
  'làm đầu',
  'làm tốt', // 2
  'thăm hỏi',
  'tặng quà',
  'chăm lo', // 1
  'lắng nghe',
  'vận chuyển', // 2
  'dọn dẹp',
  'đối chiếu', // 5
  'khoanh vùng', // 1
  'thể chế', // 1
  'cụ thể', // 21
  'tạo thuận',
  'huy động', // 7
  'khơi thông', // 2
  'gia cố',
  'tiếp cận', // 2
  'phân phối', // 2
  'bình xét',
  'thanh toán',
  'nghiệm thu',
  'thi công',
  'cấp phát',
  'thu hồi',
  'triệu tập',
  'trả lời',
  'phê duyệt', // 15
]);

/** The verbs that may follow a unit in a list of units, where a name would not hold them. */
export const listVerbs: ReadonlySet<string> = new Set([
  'bố trí', // 13
  'chịu trách', // 5
  'có trách',
  'hướng dẫn', // 17
  'chuẩn bị', // 11
  'cân đối', // 5
  'đôn đốc', // 11
  'thẩm định', // 8
  'chủ trì', // 15
]);
