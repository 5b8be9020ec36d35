import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { fields } from './en/fields.ts'
import { home } from './en/home.ts'
import { inspector } from './en/inspector.ts'
import { join } from './en/join.ts'
import { map } from './en/map.ts'
import { offers } from './en/offers.ts'
import { table } from './en/table.ts'
import { workshop } from './en/workshop.ts'

export const messages = {
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
}
