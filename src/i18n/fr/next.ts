import type { next as en } from '../en/next.ts'

export const next: Record<keyof typeof en, string> = {
  'next.intro':
    'Par où commencer : ce qui bloque le plan, ce qui lui manque, puis les frictions qui valent le plus pour le moins de travail.',
  'next.blocking': 'Voici ce qui bloque le plan',
  'next.gaps': 'Ce qui manque au plan',
  'next.noGaps': 'Vu d’ici, il ne manque rien au plan.',
  'next.gap.noObjective': 'Il n’y a pas d’objectif pour l’année.',
  'next.gap.gateClosed':
    '{count, plural, one {Un préalable n’est pas rempli} other {# préalables ne sont pas remplis}} : aucun programme ne rattrape cela.',
  'next.gap.gatePartly':
    'Des mesures sont décidées ou en cours alors que {count, plural, one {un préalable n’est rempli qu’en partie} other {# préalables ne sont remplis qu’en partie}}.',
  'next.gap.gateUnanswered':
    'Des mesures sont décidées ou en cours alors que {count, plural, one {un préalable est sans réponse} other {# préalables sont sans réponse}}.',
  'next.gap.noUpSell': 'Il n’y a pas de cible de ventes additionnelles à côté de la conservation.',
  'next.gap.objectiveWithoutOwner':
    '{count, plural, one {# objectif n’a} other {# objectifs n’ont}} pas de responsable.',
  'next.gap.objectiveTwice':
    '{count, plural, one {# objectif existe en double} other {# objectifs existent en double}} : gardez-en un par type et par année.',
  'next.gap.incentiveWithoutCap':
    '{count, plural, one {# prime n’a pas de plafond et peut coûter} other {# primes n’ont pas de plafond et peuvent coûter}} n’importe quel montant.',
  'next.gap.incentiveWithoutAmount':
    '{count, plural, one {# prime n’a} other {# primes n’ont}} pas de montant à la cible.',
  'next.gap.frictionWithoutOwner':
    '{count, plural, one {# friction n’a} other {# frictions n’ont}} pas de responsable.',
  'next.gap.frictionWithoutDriver':
    '{count, plural, one {# friction n’a} other {# frictions n’ont}} pas de moteur de perte.',
  'next.gap.driverWithoutCountermeasure':
    '{count, plural, one {# moteur de perte n’a} other {# moteurs de perte n’ont}} pas de parade.',
  'next.gap.leverWithoutOwner':
    '{count, plural, one {# levier n’a} other {# leviers n’ont}} pas de responsable.',
  'next.gap.measureWithoutOwner':
    '{count, plural, one {# mesure n’a} other {# mesures n’ont}} pas de responsable.',
  'next.gap.measureWithoutStance':
    '{count, plural, one {# mesure n’est dite} other {# mesures ne sont dites}} ni défensive ni offensive.',
  'next.gap.measureWithoutTrigger':
    '{count, plural, one {# mesure n’a} other {# mesures n’ont}} pas de déclencheur.',
  'next.gap.measureWithoutCost':
    'Le coût de {count, plural, one {# mesure} other {# mesures}} n’est pas connu.',
  'next.gap.tiersUnanswered': 'Un parrainage ne dit pas si une personne peut toucher plusieurs récompenses.',
  'next.gap.severalAccountable':
    'Plusieurs personnes répondent de {count, plural, one {# sujet} other {# sujets}} : gardez-en une pour chacun.',
  'next.gap.acquisitionWithoutRetention':
    '{count, plural, one {# service qui conquiert des clients n’a} other {# services qui conquièrent des clients n’ont}} aucun rôle dans leur fidélité.',
  'next.gap.departmentWithoutRole':
    '{count, plural, one {# service ne répond} other {# services ne répondent}} de rien dans la fidélisation.',
  'next.gap.departmentWithoutPeople':
    'Dans {count, plural, one {# service} other {# services}}, personne n’est encore désigné.',
  'next.gap.noAcquisitionDepartment': 'Aucun service n’est désigné comme conquérant des clients.',
  'next.gap.overdue': '{count, plural, one {# échéance est dépassée} other {# échéances sont dépassées}}.',
  'next.gap.winBackTooLate':
    '{count, plural, one {# reconquête débute} other {# reconquêtes débutent}} après six mois de silence.',
  'next.ranked': 'Les frictions à traiter d’abord',
  'next.byValue':
    'Gravité × valeur des segments concernés (leur part de la valeur de tous), divisée par l’effort.',
  'next.equal': 'Gravité divisée par l’effort, tous les personas comptant autant.',
  'next.unownedFirst': 'Celles dont personne ne répond viennent d’abord.',
  'next.valueFrom':
    'La valeur d’un segment est celle du groupe de clients de ce nom : nombre de clients × ce que rapporte chacun en un an. Elle se donne sur le panneau du persona ou ici :',
  'next.nothingWorth':
    'Aucun segment ne rapporte quoi que ce soit : la valeur ne peut pas les départager. À voir ici :',
  'next.withoutValue':
    'On ne sait pas ce que vaut le segment de {personas} : avec le nombre de clients, leur marge et leur coût, le classement tiendra compte de la valeur. Tous les groupes de clients :',
  'next.askWorth': 'Valeur du segment : {persona}',
  'next.none':
    'Rien à classer encore : il faut des frictions sur des actions qui ont un niveau aujourd’hui et un niveau visé.',
  'next.figures':
    'Gravité {severity}, effort {effort} sur 5, {measures, plural, =0 {aucune mesure} one {# mesure} other {# mesures}}.',
  'next.valueShare': 'Segments concernés : {share} de la valeur.',
  'next.effortAssumed': 'Personne n’a noté l’effort : compté comme moyen.',
  'next.assumed': '{share} de la gravité n’est que supposée.',
  'next.dueOn': 'À résoudre avant le {date}',
  'next.unowned': 'Personne n’en répond',
  'next.show': 'Voir sur la carte',
  'next.showFriction': 'Voir sur la carte : {friction}',
  'next.unknown':
    '{count, plural, one {# friction n’est pas classée} other {# frictions ne sont pas classées}} : il manque un niveau d’aujourd’hui ou le niveau visé.',
  'next.plot':
    '{count, plural, one {# friction} other {# frictions}} selon la gravité et l’effort ; les chiffres sont dans la liste qui suit.',
  'next.effort': 'Effort',
  'next.effort.low': '← faible',
  'next.effort.high': 'important →',
  'next.severity': '↑ Gravité',
  'next.severityByValue': '↑ Gravité × valeur des segments',
  'next.legend':
    'En haut à gauche, ce qui vaut le plus pour le moins de travail. Plus un disque est grand, plus sa gravité n’est que supposée ; un bord épais : personne n’en répond.',
  'next.wordOfMouth': 'Bouche-à-oreille : {words}',
  'next.caveat': 'Une règle pour classer au sein de cet atelier, pas une prévision.',
}
