import { common } from './fr/common.ts'
import { errors } from './fr/errors.ts'
import { fields } from './fr/fields.ts'
import { home } from './fr/home.ts'
import { inspector } from './fr/inspector.ts'
import { join } from './fr/join.ts'
import { map } from './fr/map.ts'
import { offers } from './fr/offers.ts'
import { table } from './fr/table.ts'
import { workshop } from './fr/workshop.ts'
import { withFrenchSpaces } from './frenchWords.ts'

export const messages = withFrenchSpaces({
  ...common,
  ...errors,
  ...fields,
  ...home,
  ...inspector,
  ...join,
  ...map,
  ...offers,
  ...table,
  ...workshop,
})
