/** What one request, one person or one process may take at most. */
export const limits = {
  /** Bytes of the commands of one request: a hundred of the largest usual ones. */
  commandBytes: 4_194_304,
  /** Bytes of a log that is taken over, some 100,000 entries. */
  logBytes: 64_194_304,
  /** Bytes of an old Word file, and how many are read at the same time. */
  documentBytes: 33_554_432,
  documents: 2,
  /** Bytes of a request for a token. */
  sessionBytes: 4_096,
  /** Bytes of a request for a link: what may be asked of a paper. */
  linkBytes: 32_768,
  /** Tokens that the bearer of one key may ask for a minute, and wrong keys from one address. */
  sessionsPerMinute: 1_200,
  guessesPerMinute: 60,
  /** Milliseconds within which a body has arrived. */
  bodyMs: 30_000,
  /** Milliseconds within which the store has answered who asks whether this server is ready: probes do not wait long. */
  readyMs: 2_000,
  /** Objects and lists in one another: those of an entry, and two around it. */
  depth: 34,
  /** Commands of one request. */
  commands: 100,
  /** Commands by which a draft issues a plan. */
  draft: 5_000,
  /** Commands of one person a minute, unless the server is told another number. */
  commandsPerMinute: 6_000,
  /**
   * Logs that one person, or one address where nobody is signed in, may have folded a minute for a list of another day,
   * or since the plan is not held.
   */
  foldsPerMinute: 1_200,
  /** Plans of which one report tells. */
  plansOfReport: 100,
  /** Requests that wait for news at the same time. */
  live: 20_000,
  /** Of them those of one person: some windows on each of some plans. Programs with a key are not bounded by it. */
  livePerPerson: 50,
  /** Milliseconds that a long poll waits: proxies cut at 30 s. */
  pollMs: 25_000,
  /** Milliseconds between two beats of a stream, and after which it is closed. */
  beatMs: 15_000,
  streamMs: 55_000,
  /** Bytes that wait for a reader who takes nothing. */
  behind: 1_048_576,
  /** Plans that are held folded, ready for the next command. */
  desks: 200,
  /** Milliseconds by which another computer's clock may be ahead. */
  aheadMs: 300_000,
} as const;
