/** "Bring to me", at the window of those who are brought. */
export const summons = {
  'summons.invite': '{name} invites you to look at {what}.',
  'summons.summon': '{name} has brought you to {what}.',
  'summons.hold': '{name} keeps your view at {what}.',
  'summons.go': 'Go there',
  'summons.quiet': 'Do not move my view',
  'summons.view.map': 'the map',
  'summons.view.table': 'the table',
  'summons.view.round': 'the round',
  'summons.view.plan': 'the plan',
  'summons.view.summary': 'the summary',
} as const
