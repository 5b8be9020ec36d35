// Files that the page makes and the person keeps.

/** "Bijoux - Carte 2026-11-22.svg": what no file system refuses. */
export function fileName(title: string, what: string, date: string, extension: string): string {
  const safe = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  const short = [...safe].slice(0, 60).join('').trim()
  return `${short === '' ? what : `${short} - ${what}`} ${date}.${extension}`
}

export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after this returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
