import type { summons as en } from '../en/summons.ts'

export const summons: Record<keyof typeof en, string> = {
  'summons.invite': '{name} vous invite à regarder {what}.',
  'summons.summon': '{name} vous montre {what}.',
  'summons.hold': '{name} garde votre vue sur {what}.',
  'summons.go': 'Y aller',
  'summons.quiet': 'Ne pas déplacer ma vue',
  'summons.view.map': 'la carte',
  'summons.view.table': 'le tableau',
  'summons.view.round': 'le tour',
  'summons.view.plan': 'le plan',
  'summons.view.summary': 'la synthèse',
}
