/** How things stand, in one sentence: "Năm 2025, toàn tỉnh có 120 hộ", "Nguyên nhân do thiếu vốn". */
export const stands: RegExp = new RegExp(
  '^(?:(?:tính đến|đến nay|hiện nay|hiện tại|hiện có|thời gian qua|(?:trong )?những năm|nhìn chung' +
    '|tuy nhiên|nguyên nhân|cùng kỳ|(?:so với )?(?:cùng kỳ )?năm (?:trước|ngoái))[\\s,]' +
    '|(?:tính )?đến (?:hết )?(?:ngày|tháng|quý)\\s[\\d/IVX.]+,?\\s[^.;]{0,80}\\s(?:đạt|còn|mới|chưa)\\s' +
    '|(?:trong |đến )?năm 20\\d\\d,?\\s(?:[^.;]{0,60}\\s)?(?:đã|có|đạt|còn|xảy ra|được|giảm|tăng)\\s' +
    '|(?:qua|theo|kết quả)\\s(?:rà soát|kiểm tra|thống kê|khảo sát|đánh giá|báo cáo|số liệu' +
    '|theo dõi)[^.;,]{0,80},?\\s(?:có|còn|đã|hiện|phát hiện|cho thấy|số|nhiều|một số|toàn)\\s' +
    '|toàn (?:tỉnh|huyện|xã|ngành|trường)\\s(?:hiện |đã |còn |có )+)[^.;]*[.;]?\\s*$',
  'iu',
);
