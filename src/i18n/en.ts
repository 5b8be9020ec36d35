import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { home } from './en/home.ts'
import { join } from './en/join.ts'
import { levels } from './en/levels.ts'
import { map } from './en/map.ts'
import { notices } from './en/notices.ts'
import { offers } from './en/offers.ts'
import { workshop } from './en/workshop.ts'

export const messages = {
  ...common,
  ...errors,
  ...home,
  ...join,
  ...levels,
  ...map,
  ...notices,
  ...offers,
  ...workshop,
}
