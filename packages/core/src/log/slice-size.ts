/** UTF-16 units that are read or hashed before the thread is handed back: 2 ms, and 12 on a slow phone. */
export const sliceSize = 100_000;
