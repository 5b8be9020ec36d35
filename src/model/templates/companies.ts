// A sale to companies: the default sequences, with the time the buyer's own house takes to decide (J3).
import { anyCompany, anyOffers, companyDepartments } from './startingPoints.ts'
import type { TemplateContent } from './templateContent.ts'

export const companies: TemplateContent = {
  market: 'companies',
  persona: anyCompany,
  offers: anyOffers,
  departments: companyDepartments,
  sequences: [
    {
      name: { fr: 'Recherche de fournisseurs', en: 'Looking for suppliers' },
      situation: {
        fr: 'Un problème freine notre activité. On me charge de trouver qui peut le régler, en plus du reste.',
        en: 'A problem holds our business back. I am asked to find someone who can solve it, on top of everything else.',
      },
      moment: 'before',
      actions: [
        { title: { fr: 'Constater un problème', en: 'Notice a problem' } },
        { title: { fr: 'Interroger son réseau', en: 'Ask around the trade' } },
        { title: { fr: 'Repérer des fournisseurs', en: 'Spot possible suppliers' } },
        { title: { fr: 'Vérifier leurs références', en: 'Check their references' } },
      ],
    },
    {
      name: { fr: 'Comparaison', en: 'Comparing' },
      situation: {
        fr: 'J’ai quelques noms. Je les rencontre, je leur explique nos contraintes et je mets leurs propositions côte à côte.',
        en: 'I have a few names. I meet them, explain our constraints and put their proposals side by side.',
      },
      moment: 'before',
      actions: [
        { title: { fr: 'Expliquer ses contraintes', en: 'Explain the constraints' } },
        { title: { fr: 'Assister à une démonstration', en: 'Watch a demonstration' } },
        { title: { fr: 'Recevoir les propositions', en: 'Receive the proposals' } },
        { title: { fr: 'Comparer coûts et services', en: 'Compare costs and services' } },
      ],
    },
    {
      name: { fr: 'Décision', en: 'Decision' },
      situation: {
        fr: 'Je ne décide pas seul. Il faut revenir sur ce dont nous avons besoin, rassurer les utilisateurs et convaincre la direction.',
        en: 'I do not decide alone. We must look again at what we need, reassure the users and convince the management.',
      },
      moment: 'before',
      actions: [
        { title: { fr: 'Préciser le besoin en interne', en: 'Clarify the need in-house' } },
        { title: { fr: 'Consulter les utilisateurs', en: 'Consult the users' } },
        { title: { fr: 'Justifier la dépense', en: 'Make the case for the cost' } },
        { title: { fr: 'Obtenir l’accord de la direction', en: 'Win the management’s approval' } },
      ],
    },
    {
      name: { fr: 'Achat', en: 'Purchase' },
      situation: {
        fr: 'Le choix est fait. Il reste à s’entendre sur les conditions, à signer et à préparer la suite.',
        en: 'The choice is made. What remains is to agree on terms, sign and prepare what follows.',
      },
      moment: 'purchase',
      actions: [
        { title: { fr: 'Négocier les conditions', en: 'Negotiate the terms' } },
        { title: { fr: 'Signer le contrat', en: 'Sign the contract' } },
        { title: { fr: 'Passer commande', en: 'Place the order' } },
        { title: { fr: 'Préparer la mise en place', en: 'Prepare the roll-out' } },
      ],
    },
    {
      name: { fr: 'Installation et utilisation', en: 'Setting up and using' },
      situation: {
        fr: 'Mes collègues s’y mettent. Si cela se passe mal, c’est vers moi qu’ils se tournent.',
        en: 'My colleagues get started. If it goes badly, I am the one they turn to.',
      },
      moment: 'memory',
      actions: [
        { title: { fr: 'Recevoir et mettre en service', en: 'Receive and put into service' } },
        { title: { fr: 'Former les équipes', en: 'Train the teams' } },
        { title: { fr: 'Utiliser au quotidien', en: 'Use it day to day' } },
        { title: { fr: 'Solliciter l’assistance', en: 'Call on support' } },
      ],
    },
    {
      name: { fr: 'Bilan et fidélité', en: 'Review and loyalty' },
      situation: {
        fr: 'L’échéance approche. Je fais le bilan de ce que nous y avons gagné et je me demande si nous continuons ensemble.',
        en: 'The renewal date is near. I weigh up what we gained and wonder whether we carry on together.',
      },
      moment: 'memory',
      actions: [
        { title: { fr: 'Faire le point avec le fournisseur', en: 'Take stock with the supplier' } },
        { title: { fr: 'Recommander à un confrère', en: 'Recommend to a peer' } },
        { title: { fr: 'Étendre à d’autres services', en: 'Extend to other departments' } },
        { title: { fr: 'Renouveler ou racheter', en: 'Renew or buy again' } },
      ],
    },
  ],
}
