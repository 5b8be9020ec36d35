// What the person chose for this device: language, appearance, live cursors.
import { createContext, use } from 'react'
import type { Locale } from '../i18n/locales.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export interface Preferences {
  readonly locale: Locale
  readonly theme: Theme
  readonly cursors: boolean
}

export interface PreferencesControl {
  readonly preferences: Preferences
  change(fields: Partial<Preferences>): void
}

const PreferencesContext = createContext<PreferencesControl | null>(null)
export const PreferencesProvider = PreferencesContext.Provider

export function usePreferences(): PreferencesControl {
  const control = use(PreferencesContext)
  if (control === null) throw new Error('usePreferences outside PreferencesProvider')
  return control
}
