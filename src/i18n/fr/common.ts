import type { common as en } from '../en/common.ts'

export const common: Record<keyof typeof en, string> = {
  'app.name': 'Parcours',
  'common.cancel': 'Annuler',
  'common.close': 'Fermer',
  'common.copy': 'Copier',
  'common.copied': 'Copié',
  'common.undo': 'Annuler',
  'common.loading': 'Chargement…',
  'common.retry': 'Réessayer',
  'common.home': 'Accueil',
  'common.quickAccess': 'Accès rapide',
  'common.skipToContent': 'Aller au contenu',
  'common.language': 'Langue',
  'common.theme': 'Apparence',
  'theme.system': 'Comme l’appareil',
  'theme.light': 'Claire',
  'theme.dark': 'Sombre',
  'role.facilitator': 'Animateur',
  'role.cofacilitator': 'Coanimateur',
  'role.participant': 'Participant',
  'role.observer': 'Observateur',
  'role.display': 'Écran',
  'fatal.title': 'Un problème est survenu sur cette page',
  'fatal.body':
    'Ce que vous avez écrit est conservé sur cet appareil et sur le serveur. Rechargez la page pour continuer.',
  'fatal.reload': 'Recharger la page',
}
