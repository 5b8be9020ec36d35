// Starts the application in the page.
import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { loadMessages, preferredLocale } from '../i18n/locales.ts'
import { must } from '../model/must.ts'
import { App } from './App.tsx'
import { loadPreferences } from './deviceStorage.ts'

const preferences = loadPreferences({
  locale: preferredLocale(navigator.languages),
  theme: 'system',
  cursors: true,
})
const messages = await loadMessages(preferences.locale)
createRoot(must(document.getElementById('root'))).render(
  <App initialPreferences={preferences} initialMessages={messages} />,
)
