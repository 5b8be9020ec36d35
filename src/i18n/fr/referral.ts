import type { referral as en } from '../en/referral.ts'

export const referral: Record<keyof typeof en, string> = {
  'referral.title': 'Le parrainage',
  'referral.addNewcomer': 'Ajouter une prime pour le filleul',
  'referral.newcomer': 'Prime du filleul',
  'referral.granted': 'Déjà accordées',
  'referral.referredSoFar': 'Clients amenés à ce jour',
  'referral.share': 'Part de la valeur d’un nouveau client que l’on peut y mettre',
  'referral.committed': '{amount} engagés, {open} au plus encore à venir.',
  'referral.committedOpen': '{amount} engagés ; ce qui est encore à venir n’a pas de limite.',
  'referral.notCounted':
    'Comptez les récompenses accordées pour voir ce qui est engagé et les places qui restent.',
  'referral.places': '{name} : {remaining, plural, one {# place restante} other {# places restantes}}',
  'referral.places.open': '{name} : sans limite',
  'referral.places.over':
    '{name} : {over, plural, one {# de plus que la limite} other {# de plus que la limite}}',
  'referral.each': 'Un client amené a coûté {amount}.',
  'referral.ceiling': 'Plafond par client : {amount}.',
  'referral.ceiling.win': 'Les autres voies en paient un {amount}',
  'referral.ceiling.value': 'la part de la valeur d’un nouveau client est de {amount}',
  'referral.ceiling.below':
    'C’est moins que ce que le parrainage coûte au plus par client ({amount}) : baissez les récompenses ou demandez plus de filleuls.',
  'referral.ceiling.none': 'Pour le plafond, donnez ce que coûtent et valent les clients',
  'referral.ceiling.where': 'Valeur des clients',
  'referral.and': ' ; ',
  'referral.rules': 'Contre les abus',
  'referral.rules.count': '{count, plural, one {# règle posée sur 3} other {# règles posées sur 3}}',
  'referral.paidFirst': 'Seulement une fois la première commande payée',
  'referral.noSelfReferral': 'Personne ne se parraine soi-même',
  'referral.referralCloses': 'Dernier jour',
  'referral.over': 'Ce jour est passé : plus aucune récompense n’est due.',
  'referral.yes': 'Oui',
  'referral.no': 'Non',
}
