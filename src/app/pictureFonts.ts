// Our font inside a picture, so that it looks the same in every program that opens it. Only the parts it needs.
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import greek from '@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url'
import latinExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url'
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

const PARTS = [
  {
    url: latin,
    has: /./,
    range: 'U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212',
  },
  { url: latinExt, has: /[\u0100-\u024f\u1e00-\u1eff]/, range: 'U+0100-02AF,U+1E00-1EFF' },
  { url: cyrillic, has: /[\u0400-\u04ff]/, range: 'U+0400-04FF' },
  { url: greek, has: /[\u0370-\u03ff]/, range: 'U+0370-03FF' },
] as const

/** `@font-face` rules with the fonts in them, for the letters of a text. */
export async function pictureFontCss(text: string): Promise<string> {
  const rules = PARTS.filter(({ has }) => has.test(text)).map(async ({ url, range }) => {
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
    const data = base64(new Uint8Array(await answer.arrayBuffer()))
    return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`
  })
  return (await Promise.all(rules)).join('')
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  // In pieces: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  return btoa(binary)
}
