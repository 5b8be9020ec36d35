import type { join as en } from '../en/join.ts'

export const join: Record<keyof typeof en, string> = {
  'join.loading': 'Recherche de l’atelier…',
  'join.invitation': 'Vous êtes invité à l’atelier',
  'join.private': 'Un atelier avec une phrase secrète',
  'join.as.facilitator': 'Vous entrez comme animateur : vous conduisez l’atelier et invitez les autres.',
  'join.as.cofacilitator': 'Vous entrez comme coanimateur : vous conduisez la séance avec l’animateur.',
  'join.as.participant': 'Vous entrez comme participant : vous pouvez ajouter, noter et modifier.',
  'join.as.observer': 'Vous entrez comme observateur : vous suivez le travail en direct, sans le modifier.',
  'join.as.display': 'Cet écran montre l’atelier à la salle : le code, le minuteur, ce dont on discute.',
  'join.name': 'Votre nom (facultatif)',
  'join.name.hint': 'Les autres le voient dans la liste des présents.',
  'join.enter': 'Entrer dans l’atelier',
  'join.reenter': 'Revenir dans l’atelier',
  'join.entering': 'Entrée…',
  'join.problem': 'Cet atelier ne s’ouvre pas',
  'join.home': 'Aller à l’accueil',
  'join.code': 'Rejoindre avec un code',
  'join.code.field': 'Code de l’atelier',
  'join.code.hint': 'Les caractères que montre l’animateur.',
  'join.code.incomplete': 'Un code a au moins six caractères, lettres et chiffres.',
  'join.code.submit': 'Rejoindre',
  'join.code.busy': 'Recherche…',
  'join.code.again':
    'Toujours aucun atelier pour ce code. Les codes n’ont ni 0, ni O, ni 1, ni I, ni L. Demandez plutôt le lien, ou visez le QR code.',
  'join.code.wait':
    'Trop de codes faux ont été essayés d’ici. Les codes marchent de nouveau à {time}. Un lien ou le QR code marche tout de suite.',
}
