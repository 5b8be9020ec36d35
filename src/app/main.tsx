// Starts the application in the page.
import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { preferredLocale } from '../i18n/locales.ts'
import { loadWords } from '../i18n/words.ts'
import { must } from '../model/must.ts'
import { QUIET_DEVICE } from '../ui/PreferencesContext.ts'
import { App } from './App.tsx'
import { loadPreferences } from './deviceStorage.ts'

// The page's policy forbids making code from text; without this zod tries, and browsers report it.
config({ jitless: true })

const preferences = loadPreferences({
  locale: preferredLocale(navigator.languages),
  theme: 'system',
  cursors: true,
  announce: 'all',
  ...QUIET_DEVICE,
})

async function start(): Promise<void> {
  const words = await loadWords(preferences.locale, [])
  createRoot(must(document.getElementById('root'))).render(
    <App initialPreferences={preferences} initialWords={words} />,
  )
}

// Not awaited here: the words may stand on something in the file of this module, which has then to be there first.
void start()
