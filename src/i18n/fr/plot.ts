import type { plot as en } from '../en/plot.ts'

export const plot: Record<keyof typeof en, string> = {
  'plot.evidence.apriori': 'a priori',
  'plot.evidence.verified': 'vérifié',
  'plot.name': '{offer}, {evidence}',
  'plot.name.persona': '{offer}, {persona}, {evidence}',
  'plot.none': '{name} : aucune action notée.',
  'plot.curve':
    '{name} : {count, plural, one {# action notée} other {# actions notées}} sur {total}, {mean} en moyenne.',
  'plot.ends': 'Le plus bas : {low} ({lowLevel}). Le plus haut : {high} ({highLevel}).',
  'plot.flat': 'Toujours {level}.',
  'plot.asked': '{to, plural, one {# client interrogé} other {De {from} à # clients interrogés}}',
  'plot.askedSame': '{n, plural, one {# client interrogé} other {# clients interrogés}}',
  'plot.gap': 'Écart, {first} par rapport à {second} :',
  'plot.gap.mean':
    '{mean} en moyenne, sur {n, plural, one {# action notée} other {# actions notées}} des deux côtés ; {missing, plural, =0 {toutes comparables} one {# non comparable} other {# non comparables}}.',
  'plot.gap.none': 'aucune action n’est notée des deux côtés, rien ne peut être comparé.',
  'plot.gap.behind': 'Le plus en retrait : {action} ({gap}).',
  'plot.gap.ahead': 'Le plus en avance : {action} ({gap}).',
  'plot.first':
    'Le client est-il satisfait à chaque action avec « {offer} » ? Montez chaque « ? » à son niveau, ou cliquez sur le niveau au-dessus.',
  'plot.first.keys': 'Au clavier : flèche bas depuis l’action, puis 1 à {levels}.',

  'picture.persona': 'Persona : {name}',
  'picture.personas': 'Personas : {names}',
  'picture.rated': '{count} sur {total}',
  'picture.key.apriori': 'Supposé par l’équipe',
  'picture.key.verified': 'Mesuré auprès de clients : intervalle à 95 %, n interrogés',
  'picture.frictions': 'Points de friction',
  'picture.noOwner': 'à attribuer',
  'picture.sources': 'Mesuré : {sources}.',
  'picture.source': '{source} (n {n})',
  'picture.source.unnamed': 'source non indiquée',
  'picture.unverified': 'Tous les niveaux sont a priori : personne n’a encore interrogé de clients.',
  'picture.made': 'Parcours, {date}',
}
