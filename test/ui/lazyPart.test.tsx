// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { loadWords } from '../../src/i18n/words.ts'
import { lazyPart, loadParts } from '../../src/ui/lazyPart.tsx'
import { useTranslate } from '../../src/ui/TranslateContext.ts'
import { renderWith } from '../support/renderWith.tsx'

function Close() {
  return useTranslate()('insights.close')
}

test('a part comes with its words', async () => {
  const words = await loadWords('fr', [])
  const Part = lazyPart(['insights'], async () => Close)
  await act(async () => {
    renderWith(<Part />, { words })
  })
  expect(await screen.findByText('Fermer l’analyse')).toBeDefined()
  expect(words.topics()).toEqual(['insights'])
  expect(words.load(['insights'])).toBeNull()
})

test('while a part is on its way the rest of the page stays, and it may say so', async () => {
  const words = await loadWords('fr', [])
  const { promise, resolve } = Promise.withResolvers<typeof Close>()
  const Part = lazyPart(['insights'], () => promise, 'en route')
  renderWith(
    <>
      <p>le reste</p>
      <Part />
    </>,
    { words },
  )
  expect(await screen.findByText('en route')).toBeDefined()
  expect(screen.getByText('le reste')).toBeDefined()
  await act(async () => resolve(Close))
  expect(await screen.findByText('Fermer l’analyse')).toBeDefined()
  expect(screen.queryByText('en route')).toBeNull()
})

test('all parts are loaded ahead, those inside other parts too', async () => {
  const loaded: string[] = []
  lazyPart(['table'], async () => {
    lazyPart([], async () => {
      loaded.push('inner')
      return Close
    })
    loaded.push('outer')
    return Close
  })
  const words = await loadWords('en', [])
  await loadParts(words)
  expect(loaded).toEqual(['outer', 'inner'])
  expect(words.topics()).toContain('table')
})
