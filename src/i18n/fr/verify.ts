import type { verify as en } from '../en/verify.ts'

export const verify: Record<keyof typeof en, string> = {
  'verify.none': 'Pas encore vérifié.',
  'verify.add': 'Noter ce que disent les clients',
  'verify.add.of': 'Noter ce que disent les clients : {what}',
  'verify.edit': 'Modifier',
  'verify.edit.of': 'Modifier ce que disent les clients : {what}',
  'verify.remove': 'Supprimer la croix vérifiée',
  'verify.asked': '{n, plural, one {# client interrogé} other {# clients interrogés}}',
  'verify.interval': 'Intervalle à 95 % : de {low} à {high}',
  'verify.interval.none': 'Sans intervalle',
  'verify.beside': '{gap} par rapport à l’a priori',
  'verify.same': 'Comme supposé',
  'verify.verdict.confirmed': 'L’a priori est confirmé',
  'verify.verdict.refuted': 'L’a priori est démenti',
  'verify.verdict.askMore': 'Trop tôt pour le dire : interrogez plus de clients',

  'verify.form': 'Ce que disent les clients',
  'verify.paste': 'Coller les réponses',
  'verify.paste.hint':
    'Une par ligne, ou séparées par des espaces, des virgules ou des points-virgules. Elles restent sur cet appareil.',
  'verify.paste.read':
    '{n, plural, one {# réponse lue} other {# réponses lues}} : niveau, nombre et intervalle sont remplis ci-dessous.',
  'verify.paste.nothing': 'Aucune réponse de 1 à {levels} là-dedans.',
  'verify.paste.unread':
    '{count, plural, one {# élément non lu : {examples}} other {# éléments non lus : {examples}}}',
  'verify.paste.tooLong': 'Seul le début a été lu : c’est trop long.',
  'verify.form.level': 'Niveau, de 1 à {levels}',
  'verify.form.n': 'Clients interrogés',
  'verify.form.low': 'Intervalle de',
  'verify.form.high': 'à',
  'verify.form.interval.hint': 'L’intervalle à 95 % de la moyenne, si vous le connaissez.',
  'verify.form.means': 'Nature de la preuve',
  'verify.form.source': 'Source',
  'verify.form.source.hint': 'Enquête de mai, avis sur la boutique…',
  'verify.form.date': 'Date',
  'verify.form.save': 'Noter',
  'verify.form.unreadable': 'Saisissez un nombre.',
}
