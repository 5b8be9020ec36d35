// The values of the tokens for pictures that leave the page. test/charts/palette.test.ts keeps them equal to tokens.css.
import type { NoteColour } from '../model/schema/note.ts'
import type { Palette } from './palette.ts'

export type PictureTheme = 'light' | 'dark'

export const PAPER_PALETTES: Readonly<Record<PictureTheme, Palette>> = {
  light: {
    paper: '#f5f4f0',
    surface: '#ffffff',
    ink: '#1d2230',
    inkSoft: '#4b5265',
    inkFaint: '#676e80',
    line: '#dcd9d0',
    lineStrong: '#868c9b',
    friction: '#9c3d00',
    frictionSoft: '#fdeddf',
    offers: {
      blue: '#2456c7',
      orange: '#b04a06',
      green: '#1a7547',
      violet: '#7a3fbf',
      rose: '#b8275a',
      teal: '#0b6a7c',
      amber: '#805a00',
      slate: '#475569',
    },
  },
  dark: {
    paper: '#14161c',
    surface: '#1d2029',
    ink: '#eceef3',
    inkSoft: '#b9bfcd',
    inkFaint: '#979eaf',
    line: '#363b48',
    lineStrong: '#767d90',
    friction: '#ffb27a',
    frictionSoft: '#42301f',
    offers: {
      blue: '#86a8ff',
      orange: '#ffa566',
      green: '#74d39d',
      violet: '#c39bff',
      rose: '#ff94b8',
      teal: '#62cbdd',
      amber: '#e6c15c',
      slate: '#b4c0d2',
    },
  },
}

/** Sticky notes and their edges. */
export const NOTE_PAPERS: Readonly<
  Record<PictureTheme, Readonly<Record<NoteColour, { readonly paper: string; readonly line: string }>>>
> = {
  light: {
    yellow: { paper: '#fff1a8', line: '#b39a1e' },
    pink: { paper: '#ffd9e4', line: '#c4688a' },
    blue: { paper: '#d6e8ff', line: '#5b8cc4' },
    green: { paper: '#d5f2d6', line: '#5a9e63' },
    violet: { paper: '#e9deff', line: '#8f6cc9' },
    grey: { paper: '#e6e8ed', line: '#858b99' },
  },
  dark: {
    yellow: { paper: '#4d4314', line: '#a08c33' },
    pink: { paper: '#55283a', line: '#a9607c' },
    blue: { paper: '#213c5c', line: '#5f87b4' },
    green: { paper: '#214529', line: '#5b9766' },
    violet: { paper: '#3c2c5e', line: '#876bb8' },
    grey: { paper: '#363b47', line: '#7c8291' },
  },
}
