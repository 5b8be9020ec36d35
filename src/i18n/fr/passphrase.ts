import type { passphrase as en } from '../en/passphrase.ts'

export const passphrase: Record<keyof typeof en, string> = {
  'passphrase.field': 'Phrase secrète',
  'passphrase.hint': 'La personne qui vous a invité la connaît. Vous pouvez la coller.',
  'passphrase.show': 'Afficher la phrase secrète',
  'passphrase.wait':
    'Trop de codes ou de phrases secrètes faux ont été essayés d’ici. Nouvel essai possible à {time}.',
  'passphrase.read': 'Lire l’atelier',
}
