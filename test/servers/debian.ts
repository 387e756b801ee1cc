// Programs that the tests need; on Debian as root, those that are missing are installed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What `find` finds, once the packages are installed that it may need: only as root on Debian, one process at a time.
 *
 * @returns nothing where it is not here and cannot be installed
 */
export function found<T>(find: () => T | undefined, packages: readonly string[]): T | undefined {
  const there = find();
  if (there !== undefined || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return there;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing ${packages.join(', ')} from Debian’s packages …`);
  // Whoever has waited for another process finds them installed: that takes apt-get a second.
  const args = [join(tmpdir(), 'kehoach-apt.lock'), 'sh', '-c', script, 'sh', ...packages];
  execFileSync('flock', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  return find();
}

const script = `set -e
apt-get -qq update
exec apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"`;
