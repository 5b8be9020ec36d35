// What the three empty journeys start with: a persona to fill in, three offers to name, a company to adapt.
import type { DepartmentContent, PersonaContent, TemplateContent } from './templateContent.ts'

/** The persona asks the questions its fields answer (J1). */
export const anyCustomer: PersonaContent = {
  name: { fr: 'Notre client type', en: 'Our typical customer' },
  segment: { fr: 'Cible à préciser', en: 'Target to be defined' },
  portrait: {
    fr: 'Qui est cette personne ? Son âge, son métier, ses habitudes, le contexte dans lequel elle achète.',
    en: 'Who is this person? Age, job, habits, the context in which they buy.',
  },
  needs: {
    fr: 'De quoi a-t-elle vraiment besoin ? Qu’est-ce qui la pousse à chercher ?',
    en: 'What do they really need? What makes them start looking?',
  },
  expectations: {
    fr: 'Qu’attend-elle d’un bon vendeur ? Qu’est-ce qui la surprendrait agréablement ?',
    en: 'What do they expect of a good seller? What would be a pleasant surprise?',
  },
}

export const anyCompany: PersonaContent = {
  name: { fr: 'Notre interlocuteur type', en: 'Our typical contact' },
  segment: { fr: 'Entreprises à préciser', en: 'Companies to be defined' },
  portrait: {
    fr: 'Qui est cette personne dans son entreprise ? Sa fonction, ses objectifs, ceux qu’elle doit convaincre, le budget dont elle dispose.',
    en: 'Who is this person in their company? Position, goals, whom they must convince, the budget they hold.',
  },
  needs: {
    fr: 'Quel problème de l’entreprise doit être réglé, et pour quand ?',
    en: 'Which problem of the company must be solved, and by when?',
  },
  expectations: {
    fr: 'Qu’attend l’entreprise d’un bon fournisseur ? Que redoute-t-elle ?',
    en: 'What does the company expect of a good supplier? What does it fear?',
  },
}

export const anyOffers: TemplateContent['offers'] = {
  competitor: { fr: 'Un concurrent', en: 'A competitor' },
  usToday: { fr: 'Nous aujourd’hui', en: 'Us today' },
  usIntended: { fr: 'Nous demain', en: 'Us as intended' },
}

/** Marketing leads; the departments that win customers answer for keeping them too (T4). */
export const companyDepartments: Readonly<Record<string, DepartmentContent>> = {
  marketing: {
    name: { fr: 'Marketing', en: 'Marketing' },
    acquisition: true,
    owner: {
      name: { fr: 'Responsable marketing', en: 'Head of marketing' },
      role: { fr: 'Pilote la fidélisation', en: 'Leads retention' },
    },
  },
  sales: {
    name: { fr: 'Ventes', en: 'Sales' },
    acquisition: true,
    owner: {
      name: { fr: 'Responsable des ventes', en: 'Head of sales' },
      role: { fr: 'Recrute des clients durables', en: 'Wins customers who stay' },
    },
  },
  delivery: {
    name: { fr: 'Production et livraison', en: 'Production and delivery' },
    acquisition: false,
    owner: {
      name: { fr: 'Responsable de production', en: 'Head of production' },
      role: { fr: 'Tient la promesse faite', en: 'Keeps the promise made' },
    },
  },
  service: {
    name: { fr: 'Service client', en: 'Customer service' },
    acquisition: false,
    owner: {
      name: { fr: 'Responsable du service client', en: 'Head of customer service' },
      role: { fr: 'Écoute, dépanne, fait remonter', en: 'Listens, helps, reports back' },
    },
  },
}
