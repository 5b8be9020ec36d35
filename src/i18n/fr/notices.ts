import type { notices as en } from '../en/notices.ts'

export const notices: Record<keyof typeof en, string> = {
  'notice.undo-overtaken': 'Rien à annuler : d’autres ont modifié les mêmes choses depuis.',
  'notice.redo-overtaken': 'Rien à rétablir : d’autres ont modifié les mêmes choses depuis.',
  'notice.undo-partly': 'Annulé en partie : d’autres ont modifié le reste depuis.',
  'notice.redo-partly': 'Rétabli en partie : d’autres ont modifié le reste depuis.',
  'notice.removed': 'Supprimé. Vous pouvez annuler.',
  'notice.actions-removed':
    '{count, plural, one {# action supprimée} other {# actions supprimées}}. Vous pouvez annuler.',
  'notice.actions-added':
    '{count, plural, one {# action ajoutée} other {# actions ajoutées}}. Vous pouvez annuler.',
  'notice.actions-moved':
    '{count, plural, one {# action déplacée} other {# actions déplacées}}. Vous pouvez annuler.',
  'notice.actions-copied':
    '{count, plural, one {# action copiée} other {# actions copiées}} : collez ici ou dans un autre atelier.',
  'notice.actions-cut':
    '{count, plural, one {# action coupée} other {# actions coupées}} : collez à l’endroit voulu.',
  'notice.sequences-copied':
    '{count, plural, one {Séquence copiée : collez-la} other {# séquences copiées : collez-les}} ici ou dans un autre atelier.',
  'notice.sequences-cut':
    '{count, plural, one {# séquence coupée} other {# séquences coupées}} : collez à l’endroit voulu.',
  'notice.sequences-removed':
    '{count, plural, one {# séquence supprimée ; ses actions attendent} other {# séquences supprimées ; leurs actions attendent}} d’être replacées. Vous pouvez annuler.',
  'notice.sequences-added':
    '{count, plural, one {# séquence ajoutée} other {# séquences ajoutées}}. Vous pouvez annuler.',
  'notice.sequences-moved':
    '{count, plural, one {# séquence déplacée} other {# séquences déplacées}}. Vous pouvez annuler.',
  'notice.nothing-to-paste':
    'Il n’y a rien à coller : copiez des actions, ou un texte avec une action par ligne.',
  'notice.paste-by-keys':
    'Ce navigateur ne laisse pas lire ce qui a été copié ailleurs. Appuyez sur Ctrl+V sur la carte pour le coller.',
  'notice.let-in': 'L’animateur vous a fait entrer. Bienvenue.',
  'notice.same-person': 'Ici aussi, vous êtes maintenant {name}, comme sur votre autre appareil.',
  'notice.part-missing':
    'Cette partie de la page n’a pas pu être chargée : rien n’a été fait. Vérifiez le réseau et réessayez, ou rechargez la page.',
}
