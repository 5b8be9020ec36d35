import type { portrait as en } from '../en/portrait.ts'

export const portrait: Record<keyof typeof en, string> = {
  'portrait.label': 'Image : {name}',
  'portrait.choose': 'Choisir une image',
  'portrait.replace': 'Une autre image',
  'portrait.remove': 'Retirer l’image',
  'portrait.hint':
    'Ou déposez-en une ici, ou collez-la. Elle est réduite sur cet appareil ; le fichier ne part nulle part.',
  'portrait.busy': 'Réduction de l’image…',
  'portrait.problem.heic':
    'Les navigateurs n’affichent pas les images HEIC. Enregistrez-la d’abord en JPEG ; sur un iPhone, envoyez-la-vous par courriel ou choisissez « Le plus compatible » dans les réglages de l’appareil photo.',
  'portrait.problem.svg':
    'Les dessins SVG ne sont pas acceptés, car ils peuvent contenir des programmes. Enregistrez-le d’abord en PNG.',
  'portrait.problem.other':
    'Ce n’est pas une image que les navigateurs affichent. Choisissez un fichier JPEG, PNG, WebP ou GIF.',
  'portrait.problem.large': 'Ce fichier dépasse 30 Mo. Réduisez-le d’abord, ou prenez une autre image.',
  'portrait.problem.unreadable':
    'Cette image ne peut pas être lue : le fichier est peut-être abîmé. Essayez-en une autre.',
}
