import type { ballot as en } from '../en/ballot.ts'

export const ballot: Record<keyof typeof en, string> = {
  'ballot.step': 'Action {at} sur {count}',
  'ballot.cannotSay': 'Je ne sais pas',
  'ballot.keys': 'Touches : 1 à {levels}, flèches ; Suppr reprend la réponse.',
  'ballot.keysOfEleven':
    'Touches : 1 à 9, 0 pour 10, 1 deux fois pour 11, flèches ; Suppr reprend la réponse.',
  'ballot.takeBack': 'Reprendre ma réponse',
  'ballot.takenBack': 'Réponse reprise',
  'ballot.saved': 'Réponse enregistrée',
  'ballot.sending': 'Envoi…',
  'ballot.waiting':
    '{count, plural, one {Pas de connexion : # réponse attend sur cet appareil et partira dès que possible.} other {Pas de connexion : # réponses attendent sur cet appareil et partiront dès que possible.}}',
  'ballot.late': 'Le tour a été révélé avant l’arrivée de cette réponse : elle ne compte pas.',
  'ballot.ways': 'D’action en action',
  'ballot.previous': 'Retour',
  'ballot.next': 'Suivante',
  'ballot.finish': 'Terminer',
  'ballot.begin': 'Commencer',
  'ballot.goOn': 'Continuer',
  'ballot.list': 'la liste des actions',
  'ballot.answered': '{answered} sur {count}',
  'ballot.all': 'Tout est répondu. Merci !',
  'ballot.missing': '{count, plural, one {Il reste # action} other {Il reste # actions}}',
  'ballot.toAnswer': 'à répondre',
  'ballot.changeable': 'Jusqu’à la révélation, vous pouvez changer chaque réponse.',
  'ballot.anonymity.named':
    'Personne ne voit vos réponses avant la révélation. Ensuite, tous les voient avec votre nom.',
  'ballot.anonymity.anonymous':
    'Personne ne voit vos réponses avant la révélation. Ensuite, les niveaux sont montrés sans les noms, à partir de {count} réponses ; les animateurs peuvent trouver les noms.',
  'ballot.anonymity.unlinked':
    'Personne ne voit vos réponses avant la révélation. Ensuite, les niveaux sont montrés à partir de {count} réponses, et le serveur oublie de qui ils viennent.',
  'ballot.anonymity.vote.named':
    'Personne ne voit vos points avant la clôture. Ensuite, tous les voient avec votre nom.',
  'ballot.anonymity.vote.anonymous':
    'Personne ne voit vos points avant la clôture. Ensuite, les totaux sont montrés sans les noms ; les animateurs peuvent trouver les noms.',
  'ballot.anonymity.vote.unlinked':
    'Personne ne voit vos points avant la clôture. Ensuite, les totaux sont montrés, et le serveur oublie de qui viennent les points.',
}
