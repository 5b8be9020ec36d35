// The five default sequences (J2) for a sale to private customers.
import { anyCustomer, anyOffers, companyDepartments } from './startingPoints.ts'
import type { TemplateContent } from './templateContent.ts'

export const consumers: TemplateContent = {
  market: 'consumers',
  persona: anyCustomer,
  offers: anyOffers,
  departments: companyDepartments,
  sequences: [
    {
      name: { fr: 'Recherche d’informations', en: 'Looking for sellers' },
      situation: {
        fr: 'Ce que j’ai ne me convient plus, ou une nouvelle envie m’est venue. Je me demande qui pourrait y répondre, et par où commencer.',
        en: 'What I have no longer suits me, or I fancy something new. I wonder who could help, and where to start.',
      },
      moment: 'before',
      actions: [
        { title: { fr: 'Prendre conscience du besoin', en: 'Notice the need' } },
        { title: { fr: 'Demander conseil à ses proches', en: 'Ask friends and family' } },
        { title: { fr: 'Chercher des vendeurs', en: 'Search for sellers' } },
        { title: { fr: 'Lire les avis d’autres clients', en: 'Read other customers’ reviews' } },
      ],
    },
    {
      name: { fr: 'Comparaison', en: 'Comparing' },
      situation: {
        fr: 'J’ai repéré plusieurs solutions. Je veux comprendre ce qui les distingue et ne pas regretter mon choix.',
        en: 'I have spotted several options. I want to see what sets them apart and not regret my choice.',
      },
      moment: 'before',
      actions: [
        { title: { fr: 'Comparer les offres et les prix', en: 'Compare offers and prices' } },
        { title: { fr: 'Vérifier délais et garanties', en: 'Check lead times and guarantees' } },
        { title: { fr: 'Poser une question au vendeur', en: 'Ask the seller a question' } },
        { title: { fr: 'Arrêter son choix', en: 'Settle on one offer' } },
      ],
    },
    {
      name: { fr: 'Achat', en: 'Purchase' },
      situation: {
        fr: 'Je sais ce que je veux. Je prépare mon achat, je discute s’il le faut, puis je paie et j’attends.',
        en: 'I know what I want. I get ready, haggle if need be, then pay and wait.',
      },
      moment: 'purchase',
      actions: [
        { title: { fr: 'Préparer son achat', en: 'Get ready to buy' } },
        { title: { fr: 'Négocier le prix ou les options', en: 'Negotiate price or options' } },
        { title: { fr: 'Commander et payer', en: 'Order and pay' } },
        { title: { fr: 'Suivre la livraison', en: 'Track the delivery' } },
      ],
    },
    {
      name: { fr: 'Installation et utilisation', en: 'Setting up and using' },
      situation: {
        fr: 'Je découvre ce que j’ai acheté et je m’en sers. J’espère que tout fonctionne comme promis, et que quelqu’un m’aidera sinon.',
        en: 'I discover what I bought and use it. I hope it works as promised, and that someone will help if it does not.',
      },
      moment: 'memory',
      actions: [
        { title: { fr: 'Recevoir son achat', en: 'Receive the purchase' } },
        { title: { fr: 'Installer et prendre en main', en: 'Set it up and learn it' } },
        { title: { fr: 'Utiliser au quotidien', en: 'Use it day to day' } },
        { title: { fr: 'Demander de l’aide', en: 'Ask for help' } },
      ],
    },
    {
      name: { fr: 'Avis et fidélité', en: 'Feedback and loyalty' },
      situation: {
        fr: 'Avec le recul, je garde une impression. Je la partage, ou je me tais ; je reviens, ou je vais voir ailleurs.',
        en: 'Looking back, I keep an impression. I share it or stay silent; I come back or look elsewhere.',
      },
      moment: 'memory',
      actions: [
        { title: { fr: 'Donner son avis', en: 'Leave a review' } },
        { title: { fr: 'En parler autour de soi', en: 'Tell people about it' } },
        { title: { fr: 'Profiter d’un avantage fidélité', en: 'Use a loyalty benefit' } },
        { title: { fr: 'Racheter', en: 'Buy again' } },
      ],
    },
  ],
}
