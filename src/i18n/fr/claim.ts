import type { claim as en } from '../en/claim.ts'

export const claim: Record<keyof typeof en, string> = {
  'claim.open': 'Je suis déjà dans la salle, sur un autre appareil',
  'claim.hint':
    'Dites qui vous y êtes. Un animateur confirme ; les deux appareils sont alors une seule personne, avec une seule réponse par tour.',
  'claim.who': 'Là, je suis',
  'claim.choose': 'Choisir…',
  'claim.ask': 'Demander',
  'claim.waiting': 'Un animateur est prévenu. Continuez en attendant.',
  'claim.refused': 'L’animateur n’a pas confirmé : sur cet appareil, vous restez qui vous êtes.',
}
