/** Whether a server that answers with this status may answer otherwise later. */
export function mayPassWith(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** Whether an answer of this status says that there is no such plan for whoever asks. */
export function isMissing(status: number | undefined): boolean {
  return status === 403 || status === 404 || status === 410;
}
