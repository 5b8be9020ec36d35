import type { winBack as en } from '../en/winBack.ts'

export const winBack: Record<keyof typeof en, string> = {
  'winBack.intro':
    'Repérez qui risque de partir et reconquérez d’abord les meilleurs, bien avant six mois de silence. Travaillez par segments ou par groupes nommés ; aucune personne n’est nommée ici.',
  'winBack.stage.prevention': 'Prévention : avant le départ',
  'winBack.stage.prevention.about':
    'Des clients qui achètent moins souvent, se plaignent, ou arrivent en fin de contrat.',
  'winBack.stage.winBack': 'Reconquête : après le départ',
  'winBack.stage.winBack.about':
    'Des clients qui sont partis. Leurs chances ne sont pas celles de la prévention : les deux ne s’additionnent jamais.',
  'winBack.add.prevention': 'Ajouter un groupe à retenir',
  'winBack.add.winBack': 'Ajouter un groupe à reconquérir',
  'winBack.total':
    'attendus, pour {known} {count, plural, one {groupe sur #} other {groupes sur #}} aux chiffres connus',
  'winBack.name': 'Segment ou groupe',
  'winBack.person.isGroup': 'C’est bien un groupe',
  'winBack.person.email':
    'Cela ressemble à une adresse e-mail. Nommez un segment ou un groupe, jamais une personne : l’identité des clients reste dans votre fichier.',
  'winBack.person.phone':
    'Cela ressemble à un numéro de téléphone. Nommez un segment ou un groupe, jamais une personne : l’identité des clients reste dans votre fichier.',
  'winBack.person.name':
    'Cela ressemble au nom d’une personne. Nommez un segment ou un groupe, jamais une personne : l’identité des clients reste dans votre fichier.',
  'winBack.delete': 'Supprimer {name}',
  'winBack.field.customers': 'Clients',
  'winBack.field.chance': 'Chance de réussite',
  'winBack.field.valueCents': 'Valeur d’un client gardé',
  'winBack.field.offerCents': 'Offre à celui qui accepte',
  'winBack.field.contactCents': 'Coût d’un contact',
  'winBack.field.fixedCents': 'Coût fixe',
  'winBack.field.silenceMonths': 'Débute après (mois de silence)',
  'winBack.driver': 'Pourquoi ils partent',
  'winBack.driver.none': 'Non précisé',
  'winBack.reason': 'Avec leurs mots',
  'winBack.reason.hint': 'Ce que disent ceux qui sont partis',
  'winBack.missing': 'Pour voir ce que cela rapporte, indiquez : {what}.',
  'winBack.gain': 'Gain attendu : {amount}.',
  'winBack.loss': 'Perte attendue : {amount}.',
  'winBack.breakEven': 'C’est rentable à partir de {share} de chances.',
  'winBack.never': 'Avec ces chiffres, ce n’est jamais rentable.',
  'winBack.zero': 'Non précisé, compté pour rien : {what}.',
  'winBack.timing.unknown': 'Personne n’a dit après combien de mois de silence cela débute.',
  'winBack.timing.close': 'Cela débute tard : après six mois de silence, la plupart sont perdus.',
  'winBack.timing.tooLate': 'Trop tard : six mois de silence ou plus. Débutez bien avant.',
  'winBack.followUp': 'Tableau de suivi : ce que les clients ont',
  'winBack.followUp.about':
    'Par solution vendue ou installée : que proposer avant que les clients le demandent. Les clients eux-mêmes restent dans votre fichier.',
  'winBack.followUp.add': 'Ajouter une solution',
  'winBack.followUp.solution': 'Solution',
  'winBack.followUp.customers': 'Clients qui l’ont',
  'winBack.followUp.since': 'Depuis',
  'winBack.followUp.proposal': 'Que proposer',
  'winBack.followUp.dueDate': 'Proposer avant le',
  'winBack.empty.prevention':
    'Aucun groupe encore. Par exemple : « Clients CPP sans commande depuis deux mois », 40 clients, une visite à 15 €.',
  'winBack.empty.winBack':
    'Aucun groupe encore. Par exemple : « Résiliations du printemps », 200 clients, 12 % de chances, une offre de 30 €.',
  'winBack.followUp.empty':
    'Aucune solution encore. Par exemple : « Antivirus poste par poste », posé il y a deux ans chez douze clients.',
}
