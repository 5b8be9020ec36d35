// Builds the client when there is none or it is older than what it is made of. Runs before `npm start`.
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const top = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = ['src', 'public', 'package-lock.json', 'vite.config.ts']

/** Time of the newest file under a path, in milliseconds; 0 when there is none. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (found === null) return 0
  if (!found.isDirectory()) return found.mtimeMs
  // A directory's own time tells of files that were removed.
  const times = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))))
  return Math.max(found.mtimeMs, ...times)
}

const built = await newest(join(top, 'dist/index.html'))
const changed = Math.max(...(await Promise.all(SOURCES.map((source) => newest(join(top, source))))))
if (built <= changed) {
  // Loaded only when needed: a deployment that brings its own dist needs no vite.
  const { build } = await import('vite')
  await build({ configFile: join(top, 'vite.config.ts'), logLevel: 'warn' })
}
