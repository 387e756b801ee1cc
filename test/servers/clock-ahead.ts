// Loaded before a program, `node --import`: sets its clock to KEHOACH_TEST_NOW, from where it goes on. No program of
// ours can be told the time otherwise.
const Real = Date;

/** Milliseconds by which it is ahead of the machine's. */
export const ahead: number = Real.parse(process.env['KEHOACH_TEST_NOW'] ?? '') - Real.now();

globalThis.Date = class extends Real {
  constructor(...told: [] | [string | number | Date]) {
    super(...((told.length === 0 ? [Real.now() + ahead] : told) as [number]));
  }
  static override now(): number {
    return Real.now() + ahead;
  }
} as DateConstructor;
