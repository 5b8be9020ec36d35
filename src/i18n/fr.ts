import { common } from './fr/common.ts'
import { errors } from './fr/errors.ts'
import { home } from './fr/home.ts'
import { join } from './fr/join.ts'
import { levels } from './fr/levels.ts'
import { map } from './fr/map.ts'
import { notices } from './fr/notices.ts'
import { offers } from './fr/offers.ts'
import { workshop } from './fr/workshop.ts'
import { withFrenchSpaces } from './frenchWords.ts'

export const messages = withFrenchSpaces({
  ...common,
  ...errors,
  ...home,
  ...join,
  ...levels,
  ...map,
  ...notices,
  ...offers,
  ...workshop,
})
