import type { roles as en } from '../en/roles.ts'

export const roles: Record<keyof typeof en, string> = {
  'roles.intro':
    'Chacun a un rôle dans la fidélisation, y compris ceux qui conquièrent les clients. Pour chaque ligne, une seule personne répond du résultat (A) ; d’autres réalisent (R), sont consultées avant (C) ou informées après (I).',
  'roles.empty':
    'Personne n’est encore nommé. Ajoutez les personnes ci-dessous ; chaque ligne du plan pourra alors avoir son responsable.',
  'roles.grid': 'Responsabilités',
  'roles.keys':
    'Les flèches vont d’une case à l’autre. Appuyez sur R, A, C ou I pour donner un rôle, Suppr pour le retirer, Entrée pour choisir dans une liste. Ctrl+C et Ctrl+V copient et collent des cases, aussi d’un tableur.',
  'roles.subject': 'Sujet',
  'roles.noDepartment': 'Sans service',
  'roles.acquisition': 'Conquiert des clients',
  'roles.noAccountable': 'Personne n’en répond',
  'roles.severalAccountable':
    '{count, plural, one {# personne en répond} other {# personnes en répondent}} : n’en gardez qu’une',
  'roles.cell': '{subject}, {owner} : {letter}',
  'roles.menu': 'Rôle, {owner} : {subject}',
  'roles.letter.none': 'Aucun rôle',
  'roles.letter.R': 'Réalise',
  'roles.letter.R.means': 'Fait le travail',
  'roles.letter.A': 'Responsable',
  'roles.letter.A.means': 'Répond du résultat ; une seule personne',
  'roles.letter.C': 'Consulté',
  'roles.letter.C.means': 'Son avis est demandé avant',
  'roles.letter.I': 'Informé',
  'roles.letter.I.means': 'Est prévenu après',
  'roles.group.levers': 'Leviers',
  'roles.group.frictions': 'Frictions',
  'roles.group.measures': 'Mesures',
  'roles.group.objectives': 'Objectifs',
  'roles.departments': 'Services',
  'roles.departments.hint':
    'Le marketing mène ; les services qui conquièrent les clients doivent aussi répondre de leur fidélité.',
  'roles.department.name': 'Nom du service',
  'roles.addDepartment': 'Ajouter un service',
  'roles.owners': 'Personnes',
  'roles.owners.hint': 'Une colonne chacune dans le tableau ci-dessus.',
  'roles.owner.name': 'Nom de la personne',
  'roles.owner.department': 'Service : {name}',
  'roles.addOwner': 'Ajouter une personne',
  'roles.delete': 'Supprimer {name}',
  'roles.covered':
    '{count, plural, one {# sujet} other {# sujets}} sur {all} avec exactement un responsable (A) ; {none} sans, {several} avec plusieurs',
  'roles.groupCovered': '{count} sur {all} avec un seul responsable',
  'roles.acquisitionGap':
    '{department} conquiert des clients et n’a aucun rôle dans leur fidélité : donnez-lui un R ou un A.',
  'roles.departmentEmpty':
    '{department} : personne n’est nommé. Chaque service a un rôle dans la fidélisation.',
  'roles.departmentIdle': '{department} ne répond de rien dans la fidélisation : donnez-lui un R ou un A.',
  'roles.acquisitionGap.short': 'Aucun rôle dans la fidélité',
  'roles.noAcquisition':
    'Aucun service n’est désigné comme conquérant des clients : cochez-le ci-dessous, pour voir s’il a aussi un rôle dans leur fidélité.',
  'roles.paste.nothing': 'Rien à coller ici : copiez des cases avec R, A, C ou I.',
  'roles.paste.done':
    '{count, plural, =0 {Aucune case remplie.} one {# case remplie.} other {# cases remplies.}}',
  'roles.paste.outside': '{count, plural, one {# case tombe} other {# cases tombent}} hors du tableau.',
  'roles.paste.refused': 'Ni R, ni A, ni C, ni I : {cells}.',
  'roles.handovers': 'Passages de relais entre canaux',
  'roles.handovers.none':
    'Aucun : la carte ne montre pas encore de changement de canal d’une action à la suivante.',
  'roles.handovers.covered':
    '{count} sur {all} avec une personne qui veille à ce que le client et ses données arrivent.',
  'roles.handover': '{from} → {to}, à « {action} »',
  'roles.handover.show': 'Voir sur la carte : {handover}',
  'roles.handover.owner': 'Qui veille sur : {handover}',
  'roles.handover.nobody': 'Personne',
  'roles.show': 'Voir sur la carte',
}
