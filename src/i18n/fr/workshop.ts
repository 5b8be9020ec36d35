import type { workshop as en } from '../en/workshop.ts'

export const workshop: Record<keyof typeof en, string> = {
  'workshop.note': 'Note',
  'workshop.addNote': 'Note',
  'workshop.commentsOn':
    '{count, plural, =0 {Commenter {name}} one {# commentaire en cours sur {name}} other {# commentaires en cours sur {name}}}',
  'workshop.comments': 'Commentaires',
  'workshop.guide': 'Guide',
  'workshop.rounds': 'Notations',
  'workshop.insights': 'Analyse',
  'workshop.curves': 'Courbes',
  'workshop.details': 'Détails',
  'workshop.persona': 'Persona : {name}',
  'workshop.enterCode': 'Rejoindre avec un code',
  'workshop.untitled': 'Atelier',
  'workshop.title': 'Titre de l’atelier',
  'workshop.views': 'Vues',
  'workshop.commands': 'Commandes (Ctrl+K)',
  'workshop.map': 'Carte',
  'workshop.table': 'Tableau',
  'workshop.plan': 'Plan',
  'workshop.lead': 'Animer',
  'workshop.lead.waiting': '{count, plural, one {# attend} other {# attendent}}',
  'workshop.summary': 'Synthèse',
  'workshop.share': 'Partager',
  'workshop.share.title': 'Inviter',
  'workshop.share.code': 'Code à saisir sur la page d’accueil',
  'workshop.share.link.participant': 'Lien pour les participants, qui peuvent modifier',
  'workshop.share.link.observer': 'Lien pour les observateurs, qui peuvent seulement consulter',
  'workshop.share.link.display': 'Lien pour l’écran de la salle',
  'workshop.share.link.facilitator': 'Lien pour un autre animateur',
  'workshop.share.copyLink': 'Copier le lien : {what}',
  'workshop.share.replace': 'Remplacer ce lien',
  'workshop.share.replace.what': 'Remplacer ce lien : {what}',
  'workshop.share.replace.facilitator':
    'Les animateurs entrés par ce lien quittent aussitôt l’atelier et ne reviennent que par le nouveau lien. Vous restez, ainsi que la personne qui a créé l’atelier.',
  'workshop.share.replace.participant':
    'Toutes les personnes entrées par ce lien ou par le code quittent aussitôt l’atelier. Elles reviennent par le nouveau lien ou le nouveau code, sous la même identité ; ce qu’elles ont écrit reste.',
  'workshop.share.replace.observer':
    'Toutes les personnes qui consultent par ce lien quittent aussitôt l’atelier et ne reviennent que par le nouveau lien.',
  'workshop.share.replace.display':
    'Les écrans qui montrent l’atelier par ce lien s’éteignent aussitôt et ne reviennent que par le nouveau lien.',
  'workshop.share.replace.confirm': 'Remplacer le lien',
  'workshop.share.replace.busy': 'Remplacement…',
  'workshop.share.replace.keep': 'Le garder',
  'workshop.share.replace.done': 'Lien remplacé. Envoyez le nouveau à ceux qui doivent revenir.',
  'workshop.settings': 'Réglages',
  'workshop.download': 'Télécharger',
  'workshop.cursors': 'Curseurs en direct',
  'workshop.people': 'Qui est là',
  'workshop.people.count': '{count, plural, one {# personne présente} other {# personnes présentes}}',
  'workshop.people.you': '{name} (vous)',
  'workshop.people.anonymous': 'Invité',
  'workshop.status.connecting': 'Connexion…',
  'workshop.status.saved': 'Enregistré',
  'workshop.status.saving': 'Enregistrement…',
  'workshop.status.typing': 'Pas encore partagé',
  'workshop.status.offlineTyping': 'Hors ligne : pas encore conservé',
  'workshop.status.notSaved': 'Non enregistré : le serveur ne peut pas écrire',
  'workshop.status.offline': 'Hors ligne : conservé sur cet appareil',
  'workshop.status.offlineUnkept': 'Hors ligne : gardez cette fenêtre ouverte',
  'workshop.status.readOnly': 'Lecture seule',
  'workshop.status.blocked': 'Modification impossible',
  'workshop.status.closed': 'Déconnecté',
  'workshop.status.hint.saved': 'Tout est enregistré sur le serveur.',
  'workshop.status.hint.saving': 'Le serveur n’a pas encore confirmé.',
  'workshop.status.hint.typing':
    'Ce que vous tapez n’est encore que dans ce champ : Entrée, ou quitter le champ, le partage.',
  'workshop.status.hint.offlineTyping':
    'Ce que vous tapez n’est encore que dans ce champ : Entrée, ou quitter le champ, le conserve sur cet appareil.',
  'workshop.status.hint.notSaved':
    'Le serveur a votre travail en mémoire mais ne peut pas l’enregistrer pour le moment. Il réessaie sans cesse ; gardez cette fenêtre ouverte.',
  'workshop.status.hint.offline':
    'Vous pouvez continuer. Ce que vous écrivez sera fusionné au retour de la connexion.',
  'workshop.status.hint.readOnly': 'Vous suivez le travail en direct, sans le modifier.',
  'workshop.status.hint.blocked': 'Le message affiché dit pourquoi, et que faire.',
  'workshop.status.offlineReading': 'Hors ligne',
  'workshop.status.hint.connecting': 'L’atelier est en cours de chargement depuis le serveur.',
  'workshop.status.hint.offlineUnkept':
    'Ce navigateur ne garde pas de copie : ce que le serveur n’a pas reçu n’est que dans cette fenêtre.',
  'workshop.status.hint.offlineReading':
    'Vous voyez l’atelier tel qu’il était. La suite viendra au retour de la connexion.',
  'workshop.status.hint.closed': 'Le serveur a mis fin à la connexion. Le message affiché dit pourquoi.',
  'workshop.line.slower': 'Liaison plus lente',
  'workshop.line.slower.hint':
    'Connexion sans WebSocket, car ce réseau n’en laisse passer aucun : un peu plus lente, et rien ne manque.',
  'workshop.undo': 'Annuler (Ctrl+Z)',
  'workshop.redo': 'Rétablir (Maj+Ctrl+Z)',
  'workshop.cursors.hint': 'Le vôtre pour les autres, et les leurs pour vous.',
  'workshop.closed': 'La connexion à l’atelier est terminée',
  'workshop.closed.kept': 'Ce que vous avez écrit est conservé sur cet appareil.',
  'workshop.closed.unkept':
    'Ce que le serveur n’a pas reçu n’est que dans cette fenêtre : copiez ce qui compte pour vous avant de la quitter.',
  'workshop.damaged':
    '{count, plural, one {# élément ne peut pas être lu par cette version et n’est pas affiché} other {# éléments ne peuvent pas être lus par cette version et ne sont pas affichés}} : {kinds}. Rien n’est perdu : l’atelier et son export les conservent. Rechargez la page pour prendre la dernière version ; si le message reste, prévenez la personne qui gère Parcours.',
  'workshop.damaged.blocked':
    'La description de cet atelier (son échelle ou sa version) ne peut pas être lue : il reste affiché mais ne peut plus être modifié. Importez son dernier export depuis l’accueil, ou demandez à la personne qui gère Parcours de restaurer une sauvegarde.',
  'workshop.damaged.title': 'Le titre de l’atelier ne peut pas être lu. Donnez-lui un titre pour le réparer.',
  'workshop.damaged.settings':
    'Un réglage de l’atelier (langue, marché ou monnaie) ne peut pas être lu : une valeur par défaut le remplace ici. Tout le reste se modifie comme d’habitude ; prévenez la personne qui gère Parcours.',
  'workshop.damaged.personas': '{count, plural, one {# persona} other {# personas}}',
  'workshop.damaged.offers': '{count, plural, one {# offre} other {# offres}}',
  'workshop.damaged.sequences': '{count, plural, one {# séquence} other {# séquences}}',
  'workshop.damaged.actions': '{count, plural, one {# action} other {# actions}}',
  'workshop.damaged.marks': '{count, plural, one {# croix} other {# croix}}',
  'workshop.damaged.frictions': '{count, plural, one {# friction} other {# frictions}}',
  'workshop.damaged.departments': '{count, plural, one {# service} other {# services}}',
  'workshop.damaged.owners': '{count, plural, one {# responsable} other {# responsables}}',
  'workshop.damaged.responsibilities': '{count, plural, one {# attribution} other {# attributions}}',
  'workshop.damaged.channels': '{count, plural, one {# canal} other {# canaux}}',
  'workshop.damaged.touchpoints': '{count, plural, one {# point de contact} other {# points de contact}}',
  'workshop.damaged.handovers':
    '{count, plural, one {# contrôle de passage entre canaux} other {# contrôles de passage entre canaux}}',
  'workshop.damaged.drivers': '{count, plural, one {# moteur de perte} other {# moteurs de perte}}',
  'workshop.damaged.measures': '{count, plural, one {# mesure} other {# mesures}}',
  'workshop.damaged.costLines': '{count, plural, one {# ligne de coût} other {# lignes de coût}}',
  'workshop.damaged.answers': '{count, plural, one {# lien de mesure} other {# liens de mesures}}',
  'workshop.damaged.winBacks': '{count, plural, one {# reconquête} other {# reconquêtes}}',
  'workshop.damaged.followUps':
    '{count, plural, one {# ligne du tableau de suivi} other {# lignes du tableau de suivi}}',
  'workshop.damaged.objectives': '{count, plural, one {# objectif} other {# objectifs}}',
  'workshop.damaged.actuals':
    '{count, plural, one {# résultat d’un objectif} other {# résultats d’objectifs}}',
  'workshop.damaged.seasonMonths':
    '{count, plural, one {# mois de l’an dernier} other {# mois de l’an dernier}}',
  'workshop.damaged.customerGroups':
    '{count, plural, one {# groupe de clients} other {# groupes de clients}}',
  'workshop.damaged.spendItems': '{count, plural, one {# dépense} other {# dépenses}}',
  'workshop.damaged.checks':
    '{count, plural, one {# réponse à la liste de contrôle} other {# réponses à la liste de contrôle}}',
  'workshop.damaged.figures': '{count, plural, one {# chiffre} other {# chiffres}}',
  'workshop.damaged.notes': '{count, plural, one {# note} other {# notes}}',
  'workshop.damaged.groupTags': '{count, plural, one {# mention de groupe} other {# mentions de groupes}}',
  'workshop.damaged.rounds': '{count, plural, one {# résultat de tour} other {# résultats de tours}}',
  'workshop.damaged.comments': '{count, plural, one {# commentaire} other {# commentaires}}',
  'workshop.tooNew':
    'Cet atelier a été modifié par une version plus récente de Parcours. Rechargez la page pour le modifier.',
}
