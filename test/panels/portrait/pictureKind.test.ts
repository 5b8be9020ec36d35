import { expect, test } from 'vitest'
import { pictureKind } from '../../../src/panels/portrait/pictureKind.ts'

const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((p) => (typeof p === 'string' ? [...p].map((c) => c.charCodeAt(0)) : [p])))

test.each([
  ['png', bytes(0x89, 'PNG\r\n')],
  ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe1)],
  ['webp', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')],
  ['gif', bytes('GIF89a')],
  ['heic', bytes(0, 0, 0, 24, 'ftypheic')],
  ['heic', bytes(0, 0, 0, 24, 'ftypmif1')],
  ['svg', bytes('<?xml version="1.0"?>\n<svg xmlns="x">')],
  ['other', bytes('<html><script>')],
  ['other', bytes('%PDF-1.7')],
  ['other', bytes(0, 0, 0, 24, 'ftypisom')],
  ['other', bytes()],
] as const)('[TOG-31] %s by its first bytes', (kind, head) => {
  expect(pictureKind(head)).toBe(kind)
})
