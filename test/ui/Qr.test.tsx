// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { Qr } from '../../src/ui/Qr.tsx'
import { renderWith } from '../support/renderWith.tsx'

const LINK = 'https://parcours.example.org/join#XaK3zP0m_1qVd8Wc-4Tn2Bq7'

/** The dark modules of the drawing, one text a row. */
function modulesOf(svg: HTMLElement): string[] {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[3])
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => '.'))
  for (const [, x, y, run] of svg
    .querySelector('path')!
    .getAttribute('d')!
    .matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let i = 0; i < Number(run); i++) rows[Number(y)]![Number(x) + i] = '#'
  return rows.map((row) => row.join(''))
}

test('a code has its name, its three corners, and four modules of light around', () => {
  renderWith(<Qr text={LINK} label="Le code QR de l’atelier" />)
  const rows = modulesOf(screen.getByRole('img', { name: 'Le code QR de l’atelier' }))
  const corner = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']
  const at = (x: number, y: number) => corner.map((_, i) => rows[y + i]!.slice(x, x + 7))
  const far = rows.length - 4 - 7
  expect([at(4, 4), at(far, 4), at(4, far)]).toEqual([corner, corner, corner])
  const light = [
    ...rows.slice(0, 4),
    ...rows.slice(-4),
    ...rows.map((row) => row.slice(0, 4) + row.slice(-4)),
  ]
  expect(light.join('')).not.toContain('#')
})

/** As a camera sees it: so many pixels a module. */
function pixelsOf(rows: readonly string[], scale = 6) {
  const size = rows.length * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] === '#')
        data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
  return { width: size, height: size, data }
}

test.each([
  LINK,
  'http://192.168.1.7:8080/join#a',
  `https://ateliers.exemple.gouv.fr/parcours/join#${'Xa3_-'.repeat(20)}`,
])('another program reads from the drawing what was put in: %s', (link) => {
  renderWith(<Qr text={link} label="QR" />)
  expect(decodeQR(pixelsOf(modulesOf(screen.getByRole('img'))))).toBe(link)
})

test('another address is another code', () => {
  const { rerender } = renderWith(<Qr text={LINK} label="QR" />)
  const before = modulesOf(screen.getByRole('img'))
  rerender(<Qr text={`${LINK}x`} label="QR" />)
  expect(modulesOf(screen.getByRole('img'))).not.toEqual(before)
})
