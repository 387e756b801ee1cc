/** What stands behind `Authorization: Bearer`; nothing where the request bears nothing of that kind. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer +([\w.~+/=-]+) *$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
}
