import type { votes as en } from '../en/votes.ts'

export const votes: Record<keyof typeof en, string> = {
  'votes.left':
    '{left, plural, =0 {Plus aucun point sur {budget}} one {Il reste 1 point sur {budget}} other {Il reste # points sur {budget}}}',
  'votes.most': 'Au plus {most} sur un même élément',
  'votes.less': 'Un point de moins sur {name}',
  'votes.more': 'Un point de plus sur {name}',
  'votes.given':
    '{count, plural, =0 {Aucun point sur {name}} one {# point sur {name}} other {# points sur {name}}}',
  'votes.tied': '{rank}, ex æquo',
  'votes.tally':
    '{dots, plural, =0 {aucun point} one {# point} other {# points}}{voters, plural, =0 {} one {, de # personne} other {, de # personnes}}',
  'votes.withheld':
    '{count, plural, one {# personne a voté : rien n’est montré, on saurait où sont ses points.} other {# personnes ont voté : rien n’est montré, on saurait où sont leurs points.}}',
  'votes.own': 'dont {count} de vous',
  'votes.show': 'Montrer sur la carte : {name}',
  'votes.again': 'Voter de nouveau sur tout',
  'votes.again.tied': '{count, plural, other {Départager les # premiers}}',
  'votes.weights': 'Faire des points le poids des frictions…',
  'votes.weights.hint': 'Chaque friction pèse autant que ses points ; sans point, 0. Vous pourrez l’annuler.',
  'votes.weights.change': '{before} → {after}',
  'votes.weights.take': '{count, plural, one {Changer # poids} other {Changer # poids}}',
  'votes.weights.done': 'Les frictions pèsent ce que disent leurs points.',
}
