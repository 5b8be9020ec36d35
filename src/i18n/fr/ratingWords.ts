import type { ratingWords as en } from '../en/ratingWords.ts'

export const ratingWords: Record<keyof typeof en, string> = {
  'rating.label.notEnough': 'Pas assez de réponses',
  'rating.label.few': 'Peu de réponses',
  'rating.label.split': 'Opinions opposées',
  'rating.label.mixed': 'Avis partagés',
  'rating.label.aligned': 'Accord',
  'rating.label.alignedFew': 'Accord (peu de réponses)',
  'rating.heard':
    '{name} : {n, plural, =0 {aucune réponse} one {# réponse} other {# réponses}}{median}, {label}.',
  'rating.median': 'médiane {median}',
  'rating.ad': 'écart moyen {ad}',
  'rating.shift.median': 'médiane {median}',
  'rating.shift.median.same': 'médiane inchangée',
  'rating.shift.ad': 'écart moyen {ad}',
  'rating.shift.ad.same': 'écart moyen inchangé',
  'rating.ends': '{low} en bas et {high} en haut',
  'rating.curve': 'La courbe de ce tour',
  'rating.curve.words':
    'Courbe des médianes, de {low} à {high} : {drawn} sur {count, plural, one {# action} other {# actions}} avec assez de réponses. Le tableau dit la même chose.',
}
