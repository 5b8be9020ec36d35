import type { sharing as en } from '../en/sharing.ts'

export const sharing: Record<keyof typeof en, string> = {
  'sharing.qr': 'QR code du lien pour les participants',
  'sharing.qr.hint': 'Visez-le avec l’appareil photo d’un téléphone : il ouvre l’atelier, sans compte.',
  'sharing.door': 'À la porte',
  'sharing.door.off': 'Qui a le lien ou le code entre aussitôt.',
  'sharing.door.on': 'Les nouveaux attendent que vous les fassiez entrer (Animer, Présents).',
  'sharing.door.after-start':
    'Les nouveaux entrent aussitôt jusqu’au début de la première phase ; ensuite, ils attendent que vous les fassiez entrer.',
}
