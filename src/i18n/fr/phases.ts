import type { phases as en } from '../en/phases.ts'

export const phases: Record<keyof typeof en, string> = {
  'phase.kind.persona': 'Persona',
  'phase.kind.map': 'Carte du parcours',
  'phase.kind.rate': 'Notation',
  'phase.kind.frictions': 'Points de friction',
  'phase.kind.intended': 'Courbe visée',
  'phase.kind.plan': 'Responsables et plan',
  'phase.kind.close': 'Clôture',
  'phase.kind.free': 'Phase',
  'phase.ask.persona':
    'Mettez-vous d’accord sur le client dont vous dessinez le parcours : qui il est, ce dont il a besoin, ce qu’il attend.',
  'phase.ask.map':
    'Écrivez ce que fait le client, une action après l’autre, dans chaque séquence. Commencez par un verbe. Ne jugez pas encore.',
  'phase.ask.rate':
    'Notez chaque action comme le ferait ce client. Chacun pour soi ; les réponses se montrent ensemble.',
  'phase.ask.frictions': 'Dites ce qui irrite le client, à l’action où cela se produit.',
  'phase.ask.intended':
    'Dessinez l’expérience que vous voulez offrir, surtout là où la courbe est basse aujourd’hui.',
  'phase.ask.plan': 'Donnez à chaque point de friction un responsable, une mesure et une date.',
  'phase.ask.close': 'Revenez sur ce qui a été décidé, et dites qui fait quoi ensuite.',
  'phase.ask.free': 'L’animateur dit ce qu’il y a à faire.',
  'phase.access.own': 'Ajouter, modifier le sien',
  'phase.access.edit': 'Tout modifier',
  'phase.access.read': 'Lecture seule',
  'phase.may.own': 'Vous pouvez ajouter, et modifier ce que vous avez ajouté vous-même.',
  'phase.may.edit': 'Vous pouvez tout modifier sur la carte.',
  'phase.may.read': 'Dans cette phase, la carte se consulte seulement.',
  'phase.may.leads': 'Vous animez : vous pouvez tout modifier, même quand les autres ne le peuvent pas.',
  'phase.may.observer': 'Vous observez : vous voyez tout, sans rien modifier.',
  'phase.minutes': '{minutes, plural, =0 {Sans durée} one {# min} other {# min}}',
}
