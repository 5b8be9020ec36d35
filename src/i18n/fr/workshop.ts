import type { workshop as en } from '../en/workshop.ts'

export const workshop: Record<keyof typeof en, string> = {
  'workshop.details': 'Détails',
  'workshop.persona': 'Persona : {name}',
  'workshop.enterCode': 'Rejoindre avec un code',
  'workshop.untitled': 'Atelier',
  'workshop.title': 'Titre de l’atelier',
  'workshop.views': 'Vues',
  'workshop.map': 'Carte',
  'workshop.table': 'Tableau',
  'workshop.share': 'Partager',
  'workshop.share.title': 'Inviter',
  'workshop.share.code': 'Code à saisir sur la page d’accueil',
  'workshop.share.link.participant': 'Lien pour les participants, qui peuvent modifier',
  'workshop.share.link.observer': 'Lien pour les observateurs, qui peuvent seulement consulter',
  'workshop.share.link.facilitator': 'Lien pour un autre animateur',
  'workshop.share.copyLink': 'Copier le lien : {what}',
  'workshop.share.replace': 'Remplacer ce lien',
  'workshop.share.replace.what': 'Remplacer : {what}',
  'workshop.share.replace.facilitator':
    'Les animateurs entrés par ce lien quittent aussitôt l’atelier et ne reviennent que par le nouveau lien. Vous restez, ainsi que la personne qui a créé l’atelier.',
  'workshop.share.replace.participant':
    'Toutes les personnes entrées par ce lien ou par le code quittent aussitôt l’atelier. Elles reviennent par le nouveau lien ou le nouveau code, sous la même identité ; ce qu’elles ont écrit reste.',
  'workshop.share.replace.observer':
    'Toutes les personnes qui consultent par ce lien quittent aussitôt l’atelier et ne reviennent que par le nouveau lien.',
  'workshop.share.replace.confirm': 'Remplacer le lien',
  'workshop.share.replace.busy': 'Remplacement…',
  'workshop.share.replace.keep': 'Le garder',
  'workshop.share.replace.done': 'Lien remplacé. Envoyez le nouveau à ceux qui doivent revenir.',
  'workshop.settings': 'Réglages',
  'workshop.export': 'Exporter l’atelier (JSON)',
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
  'workshop.status.offlineReading': 'Hors ligne',
  'workshop.status.hint.connecting': 'L’atelier est en cours de chargement depuis le serveur.',
  'workshop.status.hint.offlineUnkept':
    'Ce navigateur ne garde pas de copie : ce que le serveur n’a pas reçu n’est que dans cette fenêtre.',
  'workshop.status.hint.offlineReading':
    'Vous voyez l’atelier tel qu’il était. La suite viendra au retour de la connexion.',
  'workshop.status.hint.closed': 'Le serveur a mis fin à la connexion. Le message affiché dit pourquoi.',
  'workshop.undo': 'Annuler (Ctrl+Z)',
  'workshop.redo': 'Rétablir (Maj+Ctrl+Z)',
  'workshop.cursors.hint': 'Le vôtre pour les autres, et les leurs pour vous.',
  'workshop.closed': 'La connexion à l’atelier est terminée',
  'workshop.closed.kept': 'Ce que vous avez écrit est conservé sur cet appareil.',
  'workshop.closed.unkept':
    'Ce que le serveur n’a pas reçu n’est que dans cette fenêtre : copiez ce qui compte pour vous avant de la quitter.',
  'workshop.damaged':
    '{count, plural, one {# élément ne peut pas être lu par cette version et n’est pas affiché. Il est conservé.} other {# éléments ne peuvent pas être lus par cette version et ne sont pas affichés. Ils sont conservés.}}',
  'workshop.tooNew':
    'Cet atelier a été modifié par une version plus récente de Parcours. Rechargez la page pour le modifier.',
  'workshop.noticeUndoOvertaken': 'Rien à annuler : d’autres ont modifié les mêmes choses depuis.',
  'workshop.noticeRedoOvertaken': 'Rien à rétablir : d’autres ont modifié les mêmes choses depuis.',
  'workshop.noticeRemoved': 'Supprimé. Vous pouvez annuler.',
  'workshop.loading': 'Ouverture de l’atelier…',
}
