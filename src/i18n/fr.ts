import { common } from './fr/common.ts'
import { errors } from './fr/errors.ts'
import { fields } from './fr/fields.ts'
import { home } from './fr/home.ts'
import { join } from './fr/join.ts'
import { map } from './fr/map.ts'
import { table } from './fr/table.ts'
import { workshop } from './fr/workshop.ts'

export const messages = { ...common, ...errors, ...fields, ...home, ...join, ...map, ...table, ...workshop }
