import type { budget as en } from '../en/budget.ts'

export const budget: Record<keyof typeof en, string> = {
  'budget.intro':
    'Ce que coûtent les mesures de la première à la troisième année. Ce qu’un autre budget porte déjà est montré et jamais additionné ; un coût que personne n’a donné est signalé, pas compté pour zéro.',
  'budget.year': 'Année {year}',
  'budget.yearOf': 'Année {year} ({calendar})',
  'budget.calendar': '({calendar})',
  'budget.atLeast': 'au moins {amount}',
  'budget.nothing':
    'Rien n’est encore chiffré : donnez un coût à une mesure, et ses années s’inscrivent ici.',
  'budget.total': 'sur trois ans',
  'budget.threeYears': 'Trois ans',
  'budget.what': 'Quoi',
  'budget.sum': 'Total',
  'budget.elsewhere': 'Déjà dans d’autres budgets (non additionné)',
  'budget.incentives': 'Primes sur les objectifs, au plus',
  'budget.byMeasure': 'Par mesure',
  'budget.byLever': 'Par levier',
  'budget.bySegment': 'Par segment',
  'budget.withoutLines': '{count, plural, one {# mesure n’a} other {# mesures n’ont}} pas encore de coût.',
  'budget.uncosted':
    '{count, plural, one {# coût est incomplet et n’est} other {# coûts sont incomplets et ne sont}} pas additionné.',
  'budget.toMeasures': 'Compléter les mesures',
  'budget.incentive.noCap':
    '{count, plural, one {Une prime n’a pas de plafond et peut coûter n’importe quel montant, absent des totaux} other {# primes n’ont pas de plafond et peuvent coûter n’importe quel montant, absent des totaux}} : {which}.',
  'budget.incentive.noAmount':
    '{count, plural, one {Une prime n’a pas de montant à la cible et ne peut pas être chiffrée} other {# primes n’ont pas de montant à la cible et ne peuvent pas être chiffrées}} : {which}.',
  'budget.incentive.outside':
    '{count, plural, one {Une prime tombe hors des trois années du plan et n’est pas comptée} other {# primes tombent hors des trois années du plan et ne sont pas comptées}} : {which}.',
  'budget.toObjectives': 'Compléter les objectifs',
  'budget.open.noCap': 'sans plafond',
  'budget.open.noAmount': 'montant manquant',
  'budget.firstYear': 'Première année du plan',
  'budget.firstYear.unsaid': 'Non précisée',
  'budget.firstYear.byObjective': 'La première qui a un objectif ({year})',
  'budget.firstYear.hint':
    'Les années 1 à 3 en découlent ; les primes des autres années ne sont pas comptées.',
  'budget.mix': 'L’équilibre',
  'budget.mix.defensive': 'Défensif',
  'budget.mix.offensive': 'Offensif',
  'budget.mix.economic': 'Économique',
  'budget.mix.relational': 'Relationnel',
  'budget.mix.lifeCycle': 'Cycle de vie',
  'budget.mix.calendar': 'Calendrier',
  'budget.mix.part':
    '{what} {share, number, percent}, {count, plural, one {# mesure} other {# mesures}}, {amount}',
  'budget.mix.noPart': '{what} : aucune mesure',
  'budget.mix.none': '{first} ou {second} : précisé pour aucune mesure encore.',
  'budget.mix.unsaid': 'Non précisé pour {count, plural, one {# mesure} other {# mesures}}.',
  'budget.ceiling': 'Ce que vaut la fidélité de plus de clients',
  'budget.ceiling.about':
    'Une politique qui coûte plus qu’elle ne peut rapporter est trop chère. Indiquez ce que rapporte un client en un an et combien restent d’une année sur l’autre : aujourd’hui, et visés.',
  'budget.ceiling.each': '{amount} par client : le plus que vaut le fait de les garder au taux visé.',
  'budget.ceiling.below': 'Pour tous, {amount} ; la première année du plan coûte {spent}, c’est en dessous.',
  'budget.ceiling.above': 'Pour tous, {amount} ; la première année du plan coûte {spent}, c’est au-dessus.',
  'budget.ceiling.open':
    'Pour tous, {amount} ; la première année du plan coûte au moins {spent}, et ce qui n’est pas chiffré peut le dépasser.',
  'budget.ceiling.missing': 'Il manque {count, plural, one {un chiffre} other {# chiffres}} pour le plafond.',
  'budget.ceiling.noLimit': 'Si tous restent pour toujours et sans actualisation, il n’y a pas de limite.',
  'budget.ceiling.caveat':
    'Un plafond, pas un objectif : il suppose que le taux visé soit atteint et se maintienne, avec la même marge chaque année.',
  'budget.figure.margin': 'Marge annuelle d’un client',
  'budget.figure.now': 'Clients gardés, aujourd’hui',
  'budget.figure.aim': 'Clients gardés, visés',
  'budget.figure.discount': 'Taux d’actualisation',
  'budget.figure.customers': 'Nombre de clients',
  'budget.ratio.and': ' ; ',
  'budget.toValue': 'Ce que coûte de conquérir et de garder un client',
  'budget.currency': 'Monnaie du plan',
  'budget.currency.hint':
    'La changer ne convertit rien : les montants gardent leurs chiffres, arrondis à ce que la monnaie permet.',
  'budget.by.stance': 'Par posture',
  'budget.by.nature': 'Par nature',
  'budget.unsaid': 'Non précisé',
  'budget.elsewhere.note': 'Déjà dans un autre budget',
  'budget.elsewhere.in': 'Déjà dans un autre budget : {where}',
}
