import type { objectives as en } from '../en/objectives.ts'

export const objectives: Record<keyof typeof en, string> = {
  'objectives.intro':
    'La fidélisation mérite la même rigueur que la conquête : un objectif annuel, une prime, et les chiffres atteints, à leur date.',
  'objectives.blocking': 'Aucun objectif : c’est ce qui bloque tout le reste',
  'objectives.blocking.about':
    'Toutes les données peuvent être prêtes ; sans cible annuelle en clients conservés, en volume ou en chiffre d’affaires, personne ne peut dire si le plan réussit. Ajoutez-en un ci-dessous et donnez sa cible.',
  'objectives.half.retention':
    'Il n’y a pas de cible de conservation à côté des ventes additionnelles : donnez les deux.',
  'objectives.half.upSell':
    'Il n’y a pas de cible de ventes additionnelles à côté de la conservation : donnez les deux.',
  'objectives.clash.base':
    '{year} : la cible de {given} clients gardés ne correspond pas à vos clients × la part à garder, soit {expected}.',
  'objectives.clash.volume':
    '{year} : le volume visé de {given} ne correspond pas à clients × commandes, soit {expected}.',
  'objectives.clash.revenue':
    '{year} : le chiffre d’affaires visé de {given} ne correspond pas à volume × panier, soit {expected}.',
  'objectives.clash.upSellAboveRevenue':
    '{year} : les ventes additionnelles visées de {given} dépassent tout le chiffre d’affaires de {expected}.',
  'objectives.twice':
    '{objective} : cet objectif existe en double, et rien ne dit lequel compte. N’en gardez qu’un.',
  'objectives.kind': 'Objectif',
  'objectives.year': 'Année',
  'objectives.add': 'Ajouter l’objectif',
  'objectives.addTwice': 'Il en existe déjà un de ce type pour cette année.',
  'objectives.delete': 'Supprimer {objective}',
  'objectives.noOwner': 'Sans responsable',
  'objectives.ownedBy': 'Responsable : {names}',
  'objectives.start': 'Départ',
  'objectives.target': 'Cible',
  'objectives.orders': 'Commandes par client',
  'objectives.basket': 'Panier moyen',
  'objectives.goesDown':
    'La cible est inférieure au départ : une baisse compte donc comme un progrès. Si ce n’est pas voulu, corrigez l’un des deux.',
  'objectives.goesDown.retained':
    'Le départ est le nombre de clients gardés l’an dernier, et non le nombre de clients que vous avez.',
  'objectives.attained': '{share} du chemin au {date}.',
  'objectives.onPace': 'En avance ou à l’heure : {pace} d’un rythme régulier.',
  'objectives.behind': 'En retard : {pace} d’un rythme régulier.',
  'objectives.left': 'Reste à faire : {amount}.',
  'objectives.paid': 'Prime à ce stade : {amount}, pour {share} de la cible.',
  'objectives.undefined.noTarget': 'Pas encore de cible.',
  'objectives.undefined.noStart': 'Dites d’où part l’année.',
  'objectives.undefined.targetIsStart': 'La cible est le point de départ : il n’y a rien à atteindre.',
  'objectives.undefined.noActual': 'Aucun résultat n’a encore été saisi.',
  'objectives.actuals': 'Atteint, depuis le début de l’année',
  'objectives.actual': '{date} : {value}',
  'objectives.actual.delete': 'Supprimer le chiffre du {date}',
  'objectives.actual.date': 'Au',
  'objectives.actual.value': 'Atteint à cette date',
  'objectives.actual.add': 'Saisir',
  'objectives.incentive': 'Prime',
  'objectives.incentive.threshold': 'À partir de cette part de la cible',
  'objectives.incentive.threshold.hint': 'Atteint ÷ cible : 900 sur 1 000 font 90 %, quel que soit le départ',
  'objectives.incentive.target': 'Montant à la cible',
  'objectives.incentive.cap': 'Au plus',
  'objectives.incentive.noCap':
    'Sans plafond, elle peut coûter n’importe quel montant : indiquez « Au plus ».',
  'objectives.incentive.noAmount': 'Le montant à la cible manque : rien ne dit ce qu’elle coûte.',
  'objectives.incentive.max': 'Elle coûte au plus {amount}.',
}
