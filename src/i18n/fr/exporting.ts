import type { exporting as en } from '../en/exporting.ts'

export const exporting: Record<keyof typeof en, string> = {
  'export.title': 'Télécharger',
  'export.picture': 'La carte en image',
  'export.picture.hint': 'Avec les courbes que cette fenêtre affiche, et les deux que l’on compare.',
  'export.format': 'Pour',
  'export.format.a3': 'Papier A3',
  'export.format.slide': 'Diapositive 16:9',
  'export.preview': 'Aperçu',
  'export.points.a3': 'Imprimée en A3, les plus petites lettres ont {points} points de haut.',
  'export.points.slide': 'Sur une diapositive, les plus petites lettres ont {points} points de haut.',
  'export.small': 'C’est petit : la carte est longue. Imprimez-la plus grand, ou sur plusieurs feuilles.',
  'export.asSvg': 'SVG',
  'export.asSvg.label': 'Télécharger l’image en SVG : nette à toute taille',
  'export.asPng': 'PNG',
  'export.asPng.label': 'Télécharger l’image en PNG : pour les diapositives et les messages',
  'export.failed': 'Ce navigateur n’a pas pu faire le PNG. Téléchargez plutôt le SVG.',
  'export.making': 'Préparation de l’image…',
  'export.data': 'Tout l’atelier',
  'export.data.hint': 'Pour le garder, ou l’ouvrir ailleurs.',
  'export.json': 'Télécharger en fichier Parcours (JSON)',
  'export.file': 'Carte',
}
