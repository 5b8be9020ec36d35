import type { map as en } from '../en/map.ts'

export const map: Record<keyof typeof en, string> = {
  'map.label': 'Carte du parcours',
  'map.instructions':
    'Les flèches vont d’action en action. Bas va à la croix, où haut et bas changent le niveau et Échap revient. Haut va à la séquence. Entrée ouvre le détail, F2 renomme, Inser en ajoute une derrière, Suppr supprime. Ctrl, Maj et une flèche déplacent l’action.',
  'map.zoom': 'Zoom',
  'map.zoomIn': 'Zoomer',
  'map.zoomOut': 'Dézoomer',
  'map.fit': 'Voir toute la carte',
  'map.card': 'action {position} sur {count} dans {sequence}',
  'map.card.frictions': '{count, plural, one {# friction} other {# frictions}}',
  'map.mark': 'Satisfaction, {title}, {offer}',
  'map.mark.place': 'Satisfaction, {title}, {offer} : pas encore noté. Haut ou bas pour noter.',
  'map.sequence': 'Séquence {position} sur {count} :',
  'map.addActionTo': 'Ajouter une action à {sequence}',
  'map.addSequence': 'Ajouter une séquence',
  'map.newAction': 'Nouvelle action',
  'map.newSequence': 'Nouvelle séquence',
  'map.noSituation': 'Que recouvre cette période pour le client ?',
  'map.rename': 'Titre de l’action',
  'map.frictions': 'Points de friction',
  'map.noOwner': 'à attribuer',
  'map.moreFrictions': '{count, plural, one {# autre} other {# autres}}',
  'map.moved': '{title} : maintenant action {position} sur {count} dans {sequence}',
  'map.empty': 'Cette carte n’a pas encore de séquence. Ajoutez la première.',
  'map.n': 'n {n}',
  'map.sequenceMoved': '{what} : maintenant séquence {position} sur {count}',
}
