/** Where the store is, and how long it is waited for. */
export interface PostgresOptions {
  /**
   * `postgres://user:password@host:port/database?sslmode=verify-full&sslrootcert=FILE`; what is missing is taken from
   * `PGHOST`, `PGPASSWORD` and so on. `sslmode` is one of `disable`, `require`, `verify-ca`, `verify-full`, as
   * PostgreSQL's own programs mean them. PgBouncer may stand there, in any mode.
   */
  readonly url: string;
  /** Milliseconds after which what has no answer is given up: 10,000 unless given. */
  readonly timeoutMs?: number;
}
