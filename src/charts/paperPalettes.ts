// The values of the tokens for pictures that leave the page. test/charts/palette.test.ts keeps them equal to tokens.css.
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
