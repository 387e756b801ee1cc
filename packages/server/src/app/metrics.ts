/** Counts what the server does, in the text form of Prometheus. */
export class Metrics {
  readonly #counts = new Map<string, number>();
  readonly #gauges = new Map<string, () => number>();

  /** Adds to a counter; `labels` in a fixed order. */
  add(name: CounterName, labels: Readonly<Record<string, string>> = {}, by = 1): void {
    const key = `${name}${labelText(labels)}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + by);
  }

  /** A figure that is read when it is asked for. */
  gauge(name: GaugeName, read: () => number): void {
    this.#gauges.set(name, read);
  }

  /** All of it, a family after the other. */
  text(): string {
    const lines: string[] = [];
    for (const [name, help] of Object.entries(counterHelp)) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`);
      for (const [key, value] of this.#counts) if (nameIn(key) === name) lines.push(`${key} ${value}`);
    }
    for (const [name, help] of Object.entries(gaugeHelp)) {
      const value = this.#gauges.get(name)?.();
      if (value !== undefined) lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

const counterHelp = {
  kehoach_requests_total: 'Requests that were answered, by route, method and status.',
  kehoach_request_seconds_total: 'Seconds that their answers took, by route; waiting for news included.',
  kehoach_commands_total: 'Commands that were settled, by what became of them.',
  kehoach_unkept_figures_total: 'Figures of a list that the store could not keep; they were answered all the same.',
} as const;

const gaugeHelp = {
  kehoach_live_readers: 'Requests that wait for news.',
  kehoach_plans_held: 'Plans that are held folded.',
  kehoach_stale_files: 'Files of the configuration that have changed and cannot be used.',
  kehoach_memory_bytes: 'Memory of the process that is in use.',
} as const;

type CounterName = keyof typeof counterHelp;
type GaugeName = keyof typeof gaugeHelp;

function nameIn(key: string): string {
  return key.replace(/\{.*$/, '');
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/["\\\n]/g, '')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
