import { frenchSpaces } from '../model/frenchSpaces.ts'
import { common } from './fr/common.ts'
import { errors } from './fr/errors.ts'
import { fields } from './fr/fields.ts'
import { home } from './fr/home.ts'
import { insights } from './fr/insights.ts'
import { inspector } from './fr/inspector.ts'
import { join } from './fr/join.ts'
import { map } from './fr/map.ts'
import { offers } from './fr/offers.ts'
import { table } from './fr/table.ts'
import { workshop } from './fr/workshop.ts'

const plain = {
  ...common,
  ...errors,
  ...fields,
  ...home,
  ...insights,
  ...inspector,
  ...join,
  ...map,
  ...offers,
  ...table,
  ...workshop,
}

/** Written with plain spaces in the files of `fr/`; here French typography makes them unbreakable. */
export const messages = Object.fromEntries(
  Object.entries(plain).map(([key, text]) => [key, frenchSpaces(text)]),
) as typeof plain
