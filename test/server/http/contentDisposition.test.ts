import { expect, test } from 'vitest'
import { contentDisposition } from '../../../server/http/exportWorkshop.ts'

test.each([
  ['Café « Été »', 'Cafe _ Ete _', 'Caf%C3%A9%20%C2%AB%20%C3%89t%C3%A9%20%C2%BB'],
  ['a/b\\c:"d"\r\nSet-Cookie: x', 'a b c d Set-Cookie  x', 'a%20b%20c%20d%20Set-Cookie%20%20x'],
  ['', 'workshop', 'workshop'],
  ['顧客', '__', '%E9%A1%A7%E5%AE%A2'],
  ['\ud800', '_', '%EF%BF%BD'],
])('a workshop named %j is exported under a name that every system takes', (title, plain, exact) => {
  expect(contentDisposition(title)).toBe(
    `attachment; filename="${plain}.parcours.json"; filename*=UTF-8''${exact}.parcours.json`,
  )
})
