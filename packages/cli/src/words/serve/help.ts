/** The help of `kehoach serve`, in both languages. */
export const serveHelp = `kehoach serve – máy chủ nhật ký của cơ quan / the server of an office's logs

Cách dùng / Usage:
  kehoach serve [tùy chọn / options]

Tùy chọn, và biến môi trường thay cho nó / Options, and the variable of the environment that stands for each:
  --data THƯ_MỤC     KEHOACH_DATA   thư mục dữ liệu, mặc định ./kehoach-data; một máy chủ ghi vào một thư mục
                                    folder of the data, ./kehoach-data unless given; one server writes to one folder
  --database URL     KEHOACH_DATABASE   PostgreSQL, như postgres://user:password@host/kehoach, thay cho kho trong thư mục;
                                    nhiều máy chủ dùng chung được; thư mục dữ liệu vẫn giữ khóa. Mật khẩu nên để trong biến
                                    PostgreSQL, instead of the store in the folder; several servers may share it; the
                                    folder still keeps the keys. A password is better kept in the variable
                                    mã hóa / encrypted: ?sslmode=verify-full&sslrootcert=TỆP
  --nats URL         KEHOACH_NATS   NATS JetStream, như nats://a,b,c hoặc nats://user:password@host/LUỒNG?ca=TỆP; tls:// để mã hóa
                                    thêm ?creds=TỆP, ?cert=TỆP&key=TỆP, ?replicas=1|3|5; nhiều máy chủ dùng chung được
                                    NATS JetStream instead; tls:// for an encrypted line; several servers may share it
                     KEHOACH_NATS_UNTESTED=1   dùng cả phiên bản NATS chưa được kiểm thử / take a version of NATS that was not tested
  --port CỔNG        KEHOACH_PORT   mặc định 8226; 0 là cổng bất kỳ / 8226 unless given; 0 for any
  --host ĐỊA_CHỈ     KEHOACH_HOST   mặc định 127.0.0.1 / 127.0.0.1 unless given
  --base ĐƯỜNG_DẪN   KEHOACH_BASE   mặc định /kehoach; “/” là gốc / /kehoach unless given; “/” for the root
  --origin ĐỊA_CHỈ   KEHOACH_ORIGIN trang ở địa chỉ khác được gọi máy chủ bằng mã đăng nhập; nêu được nhiều lần
                                    a page elsewhere that may ask, with a token; may be given several times
  --trust-proxy ĐỊA_CHỈ  KEHOACH_TRUST_PROXY   máy chuyển tiếp (nginx, F5…) được tin khi nêu địa chỉ người hỏi
                                    bằng X-Forwarded-For; địa chỉ hoặc dải mạng, nêu được nhiều lần
                                    a proxy that is believed when it says in X-Forwarded-For who asks: an address or a
                                    network; may be given several times
  --rate SỐ          KEHOACH_RATE   số lệnh mỗi người mỗi phút, mặc định 6000 / commands of one person a minute
  --directory TỆP    KEHOACH_DIRECTORY     danh bạ directory.json: đơn vị, người, quyền, khóa; đọc lại khi thay đổi
                                    directory.json: units, persons, rights, keys; read again when it changes
  --profile TỆP      KEHOACH_PROFILE       profile.json: quy tắc của tỉnh, mặc định của Việt Nam
                                    profile.json: the rules of the province, Vietnam's unless given
  --identity TỆP     KEHOACH_IDENTITY      identity.json: các cách đăng nhập; đọc lại khi thay đổi
                                    the ways to sign in; read again when it changes
  --jwt-issuer, --jwt-audience, --jwt-keys URL   KEHOACH_JWT_ISSUER, KEHOACH_JWT_AUDIENCE, KEHOACH_JWT_KEYS
                                    một nơi cấp JWT, thay cho tệp / one issuer of JWT, instead of the file
  --smtp URL         KEHOACH_SMTP   máy chủ thư để nhắc việc, như smtp://máy:25 hoặc smtps://tên:mật-khẩu@máy; mật khẩu nên để
                                    trong biến / the mail server for reminders; a password is better kept in the variable
  --mail-from ĐỊA_CHỈ  KEHOACH_MAIL_FROM   địa chỉ gửi, như "Nhắc việc <kehoach@stp.example>" / who writes the letters
  --mail-link URL    KEHOACH_MAIL_LINK   trang mở nhiệm vụ, có {plan} và {task} / the page that shows a task, with {plan} and {task}
  --log              KEHOACH_LOG=1  mỗi yêu cầu một dòng JSON trên stderr, không có dữ liệu cá nhân ngoài mã người dùng
                                    a line of JSON a request on stderr, without personal data but the subject
  --lang vi|en       KEHOACH_LANG   ngôn ngữ, mặc định vi / language, vi unless given
  --help                            trang này / this page

Ctrl-C hoặc SIGTERM dừng máy chủ; những gì đã báo ghi xong đều còn.
Ctrl-C or SIGTERM stops the server; all that was acknowledged is kept.

Mã kết thúc / Exit status: 0 đã dừng / stopped · 2 không khởi động được / could not start
`;
