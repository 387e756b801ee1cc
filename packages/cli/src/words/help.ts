/** The help, in both languages. */
export const help = `kehoach – kế hoạch của cơ quan thành nhật ký sự kiện / official plans as event logs

Cách dùng / Usage:
  kehoach import TỆP [--out PLAN.ndjson]   đọc .docx, .doc, .xlsx, .pdf, .rtf, .txt, in những gì đã hiểu, ghi nhật ký
                                           read a .docx, .doc, .xlsx, .pdf, .rtf or .txt, print what was understood, write the log
  kehoach import TỆP --amends PLAN.ndjson [--out MỚI.ndjson]
                                           đọc văn bản sửa đổi kế hoạch, in cũ bên mới, ghi nhật ký có thêm sửa đổi
                                           read a paper that amends the plan, print old beside new, write the log with it
  kehoach show PLAN.ndjson                 in kế hoạch và trạng thái / print the plan and how it stands
  kehoach report PLAN.ndjson --to TỆP      báo cáo, công văn, tờ trình .docx, bảng .xlsx, .csv, trang .html, lịch .ics
                                           report or letter .docx, sheet .xlsx, .csv, page .html, calendar .ics;
                                           một báo cáo hay lịch cho nhiều kế hoạch: nêu nhiều nhật ký / several logs
                                           make one report or calendar
  kehoach fold PLAN.ndjson [--out TỆP]     gộp nhật ký thành PLAN.plan.json để trang hiện kế hoạch trước khi đọc nhật ký
                                           fold the log into PLAN.plan.json, which a page shows before it has read the log
  kehoach verify PLAN.ndjson [--head N:MÃ] [--key TỆP --heads TỆP|URL] [--audit]
                                           kiểm tra chuỗi mục / check the chain of entries
  kehoach backup KHO --out THƯ_MỤC         sao lưu mọi kế hoạch thành NDJSON, máy chủ vẫn chạy
                                           all plans as NDJSON, while the server goes on
  kehoach restore THƯ_MỤC --out KHO        lập kho mới từ bản sao lưu / make a new store from a backup
  kehoach move --from KHO --to KHO         chuyển sang kho mới khi máy chủ đã dừng
                                           copy to a new store while no server runs
  kehoach key MÃ --unit ĐƠN_VỊ [--scope read,record,issue,vouch] [--vouches-for ĐƠN_VỊ,…]
                                           lập khóa cho chương trình của đơn vị: in khóa một lần, và dòng cho directory.json
                                           a key for a program of a unit: printed once, with its line for directory.json
  kehoach serve [--data THƯ_MỤC]           chạy máy chủ nhật ký của cơ quan; xem kehoach serve --help
                                           run the server of an office's logs; see kehoach serve --help

Tùy chọn / Options:
  --out TỆP          (import) nơi ghi nhật ký / where to write the log
                     (fold) nơi ghi, bên cạnh nhật ký nếu không nêu / where to write, beside the log unless given
                     (backup, restore) thư mục hoặc kho mới / the new folder or store
  KHO: tệp kehoach.db, thư mục --data của máy chủ, postgres://user:password@host/kehoach, hoặc nats://host,host;
       kho mới có tên kết thúc bằng “.db” là tệp, tên khác là thư mục
       the file kehoach.db, the server's folder --data, postgres://… or nats://…; a new one whose name ends in “.db”
       is a file, any other a folder
  --to TỆP           (report) nơi ghi văn bản / where to write the paper
  --from NGÀY --until NGÀY
                     (report) kỳ báo cáo của .docx; từ ngày ban hành đến nay nếu không nêu
                     of which days the .docx tells; from the day of issue up to today unless given
  --as report|reminder|submission|minutes
                     (report) .docx là báo cáo kết quả, công văn đôn đốc, tờ trình khen thưởng, biên bản họp Hội đồng
                     the .docx is a report, a letter to units that are late, a submission of those put forward
                     for a commendation, or the minutes of the council; in Vietnamese
  --authority MÃ     (report --as submission) trình ai, theo mã trong hồ sơ quy tắc / to whom, by its code in the profile
  --meeting NGÀY --place NƠI --council MÃ
                     (report --as minutes) cuộc họp nào; lần cuối nếu không nêu / which meeting; the last unless given
  --number SỐ --issued-on NGÀY --issuer TÊN --parent TÊN --addressee TÊN --answer-by NGÀY
                     (report) số, ngày ký, cơ quan ban hành, chủ quản, nơi gửi, hạn trả lời của .docx; để trống nếu không nêu
                     number, day, issuer, agency above, addressee, day to answer of the .docx; blank unless given
  --unit ĐƠN_VỊ      (report) chỉ việc của đơn vị này, theo mã mà show liệt kê / this unit's work alone
  --overwrite        (import, report, fold) ghi đè tệp đã có / replace a file that is there
  --number SỐ        (import) điền số còn trống, hoặc thay số đã đọc / fill in or replace the number
  --issued-on NGÀY   (import) điền hoặc thay ngày, như 2026-01-28 / fill in or replace the day
  --year NĂM         (import) kế hoạch cho năm nào, như 2027 hoặc 2026-2027 / for which year the plan is
  --issuer TÊN       (import) cơ quan ban hành / the issuing office
  --title TÊN        (import) trích yếu / the title
  --amends TỆP       (import) nhật ký của kế hoạch mà văn bản sửa đổi; chỉ đọc / the log of the plan that it amends; only read
  --by TÊN           (import) người ban hành trên máy này / who issues it here
  --on NGÀY          (show, report) trạng thái vào một ngày / how it stood on a day
  --ids              (show) thêm mã của nhiệm vụ, phần, mục / the ids of tasks and sections too
  --head N:MÃ        (verify) mục thứ N phải có mã này, như đã in / entry N must bear this digest, as printed:
                     82:f88000eb
  --key TỆP          (verify) khóa công khai của máy chủ, cùng với --heads; nêu được nhiều lần, mỗi tệp một hay nhiều khóa
                     the server's public key, with --heads; may be given several times, a file may hold several keys
  --heads TỆP|URL    (verify) các đầu nhật ký có chữ ký mà nhật ký phải chứa; biến KEHOACH_TOKEN là mã đăng nhập
                     signed heads that the log must hold; the variable KEHOACH_TOKEN signs in at the address
  --audit            (verify) đối chiếu từng mục với quy tắc / ask of each entry whether the rules allow it
  --profile TỆP      (import, show, report, verify --audit) hồ sơ quy tắc profile.json của tỉnh khác, thay cho của Việt Nam
                     profile.json of another province, in place of Vietnam's own rules
  --json             kết quả cho máy đọc / output for machines
  --lang vi|en       ngôn ngữ, mặc định vi / language, vi unless given
  --help             trang này / this page

Mã kết thúc / Exit status:
  import: 0 đọc được trọn vẹn / read cleanly
          1 có điểm cần người xem; nhật ký vẫn được ghi nếu đủ số, ngày, tên, cơ quan
            findings need a person; the log is written all the same where number, day, title and office are known
          2 từ chối / refused
  import --amends: như import, nhưng nhật ký chỉ được ghi khi không còn điểm cần xem
            as import, and the log is written only where nothing is open
  report, fold: 0 đã ghi / written · 2 từ chối, hoặc nhật ký không nguyên vẹn / refused, or the log is not whole
  show: 0 · 1 nhật ký không nguyên vẹn / the log is not whole · 2 không đọc được / unreadable
  verify: 0 nguyên vẹn / whole · 1 không nguyên vẹn hoặc trái quy tắc / not whole, or against the rules
          2 không đọc được, hoặc cần hồ sơ quy tắc khác / unreadable, or another profile is needed
  backup: 1 có nhật ký hỏng; các kế hoạch khác đã được sao lưu / a log is damaged; the others are backed up
  backup, restore, move, key: 0 đã xong, đã kiểm tra / done and checked · 2 từ chối / refused
`;
