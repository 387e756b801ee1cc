/** Waits until a person or the system asks this process to stop. Who asks a second time does not wait. */
export function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    const ask = (): void => {
      for (const signal of signals) process.off(signal, ask).once(signal, () => process.exit(130));
      resolve();
    };
    for (const signal of signals) process.on(signal, ask);
  });
}

const signals = ['SIGINT', 'SIGTERM'] as const;
