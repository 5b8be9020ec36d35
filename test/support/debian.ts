// What tests need and the machine lacks, from Debian's packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** False when we are not root on Debian, or it failed. Starts no service. */
export function installFromDebian(packages: readonly string[]): boolean {
  if (!isRoot() || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${packages.join(' and ')} with apt-get …`)
  const aptGet = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // RUNLEVEL: a package that brings a service does not start it.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    }).status === 0
  // The package lists of a fresh machine are empty or old. A failed update may still leave usable ones.
  aptGet('update')
  return aptGet('install', '-y', '--no-install-recommends', ...packages)
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}
