import type { door as en } from '../en/door.ts'

export const door: Record<keyof typeof en, string> = {
  'door.title': 'Vous êtes à la porte',
  'door.wait':
    'L’animateur voit que vous êtes là et va vous faire entrer. Cette page continue d’elle-même : laissez-la ouverte.',
  'door.away': 'L’animateur ne vous a pas fait entrer. Si c’est une erreur, redemandez le lien ou le code.',
  'door.again': 'Redemander',
}
