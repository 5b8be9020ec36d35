// What the person chose for this device: language, appearance, live cursors, what is read out of others' work, sound, quiet.
import { createContext, use } from 'react'
import type { Locale } from '../i18n/locales.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** What of others' work is read out: everything, what concerns the place where one is, or nothing. */
export const ANNOUNCED = ['all', 'here', 'none'] as const
export type Announced = (typeof ANNOUNCED)[number]

export interface Preferences {
  readonly locale: Locale
  readonly theme: Theme
  readonly cursors: boolean
  readonly announce: Announced
  /** A tone when the clock warns and ends. */
  readonly sound: boolean
  /** Of the tone, from 0 to 1. */
  readonly volume: number
  /** Not moved along by whoever leads, no reactions, no sound. */
  readonly quiet: boolean
  /** Who leads here starts the clock with each phase. */
  readonly phaseClock: boolean
}

/** What holds for a device on which nobody chose otherwise. */
export const QUIET_DEVICE = { sound: false, volume: 0.5, quiet: false, phaseClock: true } as const

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
