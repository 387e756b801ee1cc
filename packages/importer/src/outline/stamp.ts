/**
 * Whether a line belongs to the picture of a digital signature, as files that were signed bear one wherever there was
 * room: "Thời gian ký: 27.10.2017 15:19:25 +07:00". It tells when somebody signed, and nothing of the plan; no plan
 * says a second.
 */
export function isStamp(line: string): boolean {
  return /^(?:thời gian|giờ|ngày)\s+ký\s*:/iu.test(line) || /\d[T ]\d{1,2}:\d{2}:\d{2}\b|^\D{0,6}\+07:00$/u.test(line);
}
