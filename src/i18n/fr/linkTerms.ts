import type { linkTerms as en } from '../en/linkTerms.ts'

export const linkTerms: Record<keyof typeof en, string> = {
  'linkTerms.none': 'Sans fin, sans phrase secrète.',
  'linkTerms.end': 'Ouvert jusqu’au {when}.',
  'linkTerms.over': 'Fermé depuis le {when} : il ne fait plus entrer personne.',
  'linkTerms.passphrase': 'Demande une phrase secrète.',
  'linkTerms.change': 'Fin et phrase secrète',
  'linkTerms.change.what': 'Fin et phrase secrète : {what}',
  'linkTerms.endsAt': 'Fait entrer jusqu’au',
  'linkTerms.endsAt.hint':
    'À l’heure de votre fuseau ; l’horloge du serveur décide. Qui est entré reste, sauf si le lien est remplacé. Vide : sans fin.',
  'linkTerms.new': 'Nouvelle phrase secrète',
  'linkTerms.new.hint':
    'Demandée à qui vient par ce lien, son QR code ou son code. Qui est entré n’est plus interrogé. Elle ne peut pas être montrée plus tard : notez-la. Vide : rien ne change.',
  'linkTerms.new.show': 'Afficher la nouvelle phrase secrète',
  'linkTerms.save': 'Enregistrer',
  'linkTerms.saving': 'Enregistrement…',
  'linkTerms.remove': 'Retirer la phrase secrète',
  'linkTerms.cancel': 'Annuler',
  'linkTerms.saved': 'Enregistré : le lien s’y tient dès maintenant.',
}
