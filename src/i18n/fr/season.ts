import type { season as en } from '../en/season.ts'

export const season: Record<keyof typeof en, string> = {
  'season.onPace':
    'En avance ou à l’heure : {pace} de ce que la saison de l’an dernier donnerait à cette date.',
  'season.behind': 'En retard : {pace} de ce que la saison de l’an dernier donnerait à cette date.',
  'season.ofTarget': '{actual} sur {target} : {share} de la cible.',
  'season.required': 'Pour y arriver, le reste de l’année doit apporter {pace} de ce que prévoit son plan.',
  'season.required.none': 'Il ne reste rien de l’année pour ce qui manque.',
  'season.forecast.silence':
    'Prévision : {value}, si {rate} de ceux qui ne sont pas encore revenus reviennent.',
  'season.forecast.lastYear':
    'Prévision : {value}, si ceux qui ne sont pas encore revenus reviennent comme l’an dernier ({rate} d’entre eux).',
  'season.forecast.pace': 'Prévision : {value}, si cela continue ainsi.',
  'season.silentReturn': 'Pas encore revenus, mais qui reviennent d’habitude',
  'season.silentReturn.hint': 'Parmi les clients qui ne sont pas revenus à cette époque de l’année',
  'season.base':
    'D’après vos chiffres, {customers, plural, one {# client} other {# clients}} × {share} = {target}.',
  'season.base.take': 'Prendre comme cible',
  'season.title': 'Saison : l’an dernier, mois par mois',
  'season.about':
    'Avec les douze mois, le plan de l’année suit les hauts et les bas de l’an dernier ; sans eux, il est régulier. Collez douze cellules d’un tableur dans le premier mois.',
  'season.lastYear': 'Ce que chaque mois de l’an dernier a apporté',
  'season.known':
    '{count, plural, one {# mois connu sur 12} other {# mois connus sur 12}} : le plan reste régulier tant qu’ils n’y sont pas tous.',
  'season.whole': 'Le plan suit la saison de l’an dernier.',
  'season.zero': 'Les douze mois sont à zéro : le plan reste régulier.',
  'effect.title': 'Le programme garde-t-il plus de clients ?',
  'effect.about':
    'Seule une comparaison le dit : avec un groupe de clients qui n’a pas eu le programme ou, moins sûrement, avec les clients de l’an dernier.',
  'effect.treated': 'Avec le programme',
  'effect.holdOut': 'Sans le programme',
  'effect.lastYear': 'Clients de l’an dernier',
  'effect.customers': 'Clients',
  'effect.kept': 'Dont gardés',
  'effect.result.holdOut':
    'Par rapport au groupe sans programme : {difference} points (entre {low} et {high}, 19 fois sur 20).',
  'effect.result.lastYear':
    'Par rapport à l’an dernier : {difference} points (entre {low} et {high}, 19 fois sur 20).',
  'effect.verdict.more': 'Plus de clients sont gardés.',
  'effect.verdict.fewer': 'Moins de clients sont gardés.',
  'effect.verdict.notProven': 'Non prouvé : l’écart peut être dû au hasard.',
  'effect.verdict.missing': 'Non prouvé : il n’y a encore rien à quoi comparer.',
  'effect.worth': 'Soit environ {count, number} clients, {amount} de marge par an.',
  'effect.count': 'Soit environ {count, number} clients.',
  'effect.lastYear.caveat': 'Tout ce qui a changé d’autre depuis l’an dernier est aussi dans cet écart.',
  'effect.impossible':
    '{group} : plus de clients gardés qu’il n’y en avait, ou aucun client : vérifiez les nombres.',
}
