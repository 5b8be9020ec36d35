import type { inspector as en } from '../en/inspector.ts'

export const inspector: Record<keyof typeof en, string> = {
  'inspector.label': 'Détails',
  'inspector.close': 'Fermer les détails',
  'inspector.action': 'Action',
  'inspector.action.title': 'Titre de l’action',
  'inspector.sequence': 'Séquence',
  'inspector.persona': 'Persona',
  'inspector.satisfaction': 'Satisfaction',
  'inspector.verified': 'Vérifié auprès de clients',
  'inspector.verified.what': '{action}, {offer}',
  'inspector.place': 'Place dans le parcours',
  'inspector.teach':
    'Choisissez une action pour la noter, relever ce qui irrite le client et dire qui en est responsable ; choisissez une séquence pour décrire sa situation.',

  'persona.name': 'Nom du persona',
  'persona.segment': 'Segment',
  'persona.portrait': 'Portrait et contexte',
  'persona.portrait.hint': 'Qui est-ce, et dans quelle situation commence ce parcours ?',
  'persona.needs': 'Besoins',
  'persona.needs.hint': 'Que cherche cette personne ?',
  'persona.expectations': 'Attentes',
  'persona.expectations.hint': 'Sur quoi compte-t-elle, sans toujours le dire ?',
}
