// Renders components as the application does: in French, with preferences and, where asked, an open workshop.
import { type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { TOPICS } from '../../src/i18n/later.ts'
import { loadWords, type Words } from '../../src/i18n/words.ts'
import { WorkshopProvider } from '../../src/store/WorkshopContext.ts'
import type { Workshop } from '../../src/store/workshop.ts'
import { type Preferences, PreferencesProvider, QUIET_DEVICE } from '../../src/ui/PreferencesContext.ts'
import { WordsProvider } from '../../src/ui/TranslateContext.ts'

const allWords = await loadWords('fr', TOPICS)
/** The French texts, to ask for a sentence by its key where its wording does not matter. */
export const fr = allWords.translate

/** For `getByText(fr(…), AS_IS)`: without it the unbreakable spaces of the page become plain ones. */
export const AS_IS = { normalizer: (text: string) => text }

export interface RenderWith {
  readonly workshop?: Workshop
  /** All words there are, unless said otherwise. */
  readonly words?: Words
  readonly announce?: Preferences['announce']
  /** Of the device, where they are not what they are at first. */
  readonly device?: Partial<Preferences>
  readonly onPreferences?: (fields: Partial<Preferences>) => void
}

export function renderWith(
  element: ReactNode,
  { workshop, words = allWords, announce = 'all', device = {}, onPreferences }: RenderWith = {},
): RenderResult {
  const preferences: Preferences = {
    locale: 'fr',
    theme: 'system',
    cursors: true,
    announce,
    ...QUIET_DEVICE,
    ...device,
  }
  const control = { preferences, change: (fields: Partial<Preferences>) => onPreferences?.(fields) }
  return render(
    <WordsProvider value={words}>
      <PreferencesProvider value={control}>
        {workshop === undefined ? element : <WorkshopProvider value={workshop}>{element}</WorkshopProvider>}
      </PreferencesProvider>
    </WordsProvider>,
  )
}
