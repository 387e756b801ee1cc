/**
 * The parts of names of offices, as they are written inside a name. Behind a part: in how many of 27
 * documents of offices it was seen.
 */
export const officeWords: readonly string[] = [
  'tỉnh', // 26
  'thành phố', // 3
  'huyện', // 8
  'quận',
  'thị xã',
  'thị trấn', // 5
  'xã', // 27
  'phường', // 13
  'đặc khu',
  'và', // 27
  'các', // 27
  'thuộc', // 14
  'của', // 27
  'khu vực', // 8
  'Ủy ban nhân dân', // 17
  'Hội đồng nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam', // 1
  'Mặt trận Tổ quốc Việt Nam', // 2
  'Tỉnh ủy', // 7
  'Thành ủy',
  'Huyện ủy', // 2
  'Đảng ủy', // 1
  'Ban Thường vụ', // 7
  'Ban Chấp hành', // 3
  'Ban Tổ chức', // 2
  'Ban Tuyên giáo', // 2
  'Ban Dân vận', // 1
  'Ban Nội chính',
  'Ủy ban Kiểm tra', // 1
  'Hội Liên hiệp Phụ nữ',
  'Hội Nông dân',
  'Hội Cựu chiến binh',
  'Liên đoàn Lao động', // 1
  'Đoàn Thanh niên', // 1
  'Cộng sản Hồ Chí Minh', // 1
  'Việt Nam', // 26
  'Văn phòng', // 10
  'Sở', // 26
  'Phòng', // 24
  'Ban', // 25
  'Bộ', // 19
  'Cục', // 6
  'Chi cục', // 3
  'Trung tâm', // 9
  'Trường', // 21
  'Tổ', // 24
  'Hội đồng', // 6
  'Ban Chỉ đạo',
  'Đoàn kiểm tra', // 4
  'Ban Quản lý', // 5
  'Công an', // 6
  'Bộ Chỉ huy Quân sự', // 1
  'Thanh tra', // 4
  'Bệnh viện',
  'Trạm Y tế',
  'Tư pháp', // 4
  'Nội vụ', // 10
  'Tài chính', // 11
  'Kế hoạch và Đầu tư', // 2
  'Công Thương', // 17
  'Y tế', // 1
  'Giáo dục và Đào tạo', // 8
  'Khoa học và Công nghệ', // 2
  'Nông nghiệp và Môi trường', // 6
  'Nông nghiệp và Phát triển nông thôn', // 1
  'Tài nguyên và Môi trường', // 2
  'Xây dựng', // 25
  'Giao thông vận tải',
  'Văn hóa, Thể thao và Du lịch', // 1
  'Văn hóa và Thể thao',
  'Văn hóa và Thông tin', // 1
  'Văn hóa - Xã hội',
  'Thông tin và Truyền thông', // 2
  'Lao động - Thương binh và Xã hội',
  'Ngoại vụ',
  'Du lịch', // 1
  'Dân tộc và Tôn giáo',
  'Kinh tế', // 14
  'Kinh tế, Hạ tầng và Đô thị',
  'Tài chính - Kế hoạch',
  'khu kinh tế', // 6
  'khu công nghiệp', // 6
  'dự án', // 14
  'đầu tư xây dựng', // 10
  'công trình giao thông', // 2
  'Kiểm soát bệnh tật',
  'Trợ giúp pháp lý', // 1
  'nhà nước', // 15
  'Tiểu học', // 6
  'Trung học cơ sở', // 2
  'Trung học phổ thông',
  'Mầm non', // 6
  'Chính trị', // 4
  'Quân sự', // 2
  'Mỹ thuật',
];
