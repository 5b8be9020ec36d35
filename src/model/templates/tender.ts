// A public tender, seen by the buyer who runs it: the procedure has sequences of its own (J3).
import { anyOffers, companyDepartments } from './startingPoints.ts'
import type { TemplateContent } from './templateContent.ts'

export const tender: TemplateContent = {
  market: 'tender',
  persona: {
    name: { fr: 'Notre acheteur public type', en: 'Our typical public buyer' },
    segment: { fr: 'Collectivités à préciser', en: 'Public bodies to be defined' },
    portrait: {
      fr: 'Qui est cette personne ? Son organisme, sa fonction, les services pour lesquels elle achète, les règles qu’elle doit suivre.',
      en: 'Who is this person? Their body, their position, the departments they buy for, the rules they must follow.',
    },
    needs: {
      fr: 'Quel service rendu aux usagers dépend de cet achat ? Quel calendrier, quel budget ?',
      en: 'Which public service depends on this purchase? What timetable, what budget?',
    },
    expectations: {
      fr: 'Qu’attend cette personne d’un bon candidat ? Qu’est-ce qui lui ferait gagner du temps ou éviter un recours ?',
      en: 'What do they expect of a good bidder? What would save them time or avoid a challenge?',
    },
  },
  offers: anyOffers,
  departments: companyDepartments,
  sequences: [
    {
      name: { fr: 'Définition du besoin', en: 'Defining the need' },
      situation: {
        fr: 'Un service m’annonce un besoin. Je dois le traduire en exigences, et savoir ce que le marché propose.',
        en: 'A department tells me of a need. I must turn it into requirements and learn what the market offers.',
      },
      moment: 'before',
      actions: [
        { title: { fr: 'Recueillir le besoin des services', en: 'Gather the departments’ needs' } },
        { title: { fr: 'Rencontrer des fournisseurs', en: 'Meet suppliers' } },
        { title: { fr: 'Estimer le budget', en: 'Estimate the budget' } },
        { title: { fr: 'Rédiger le cahier des charges', en: 'Write the specification' } },
      ],
    },
    {
      name: { fr: 'Consultation', en: 'Call for bids' },
      situation: {
        fr: 'Je publie mon dossier et j’espère de bonnes réponses. Chaque question d’un candidat doit être traitée à égalité.',
        en: 'I publish my documents and hope for good bids. Every bidder’s question must be answered fairly.',
      },
      moment: 'before',
      actions: [
        { title: { fr: 'Publier l’avis de marché', en: 'Publish the contract notice' } },
        { title: { fr: 'Répondre aux questions', en: 'Answer the questions' } },
        { title: { fr: 'Recevoir les plis', en: 'Receive the bids' } },
      ],
    },
    {
      name: { fr: 'Analyse des offres', en: 'Evaluating the bids' },
      situation: {
        fr: 'Je note chaque offre selon les critères annoncés. Je dois comprendre vite, et pouvoir tout justifier.',
        en: 'I score every bid against the published criteria. I must understand quickly, and be able to justify everything.',
      },
      moment: 'before',
      actions: [
        { title: { fr: 'Vérifier les candidatures', en: 'Check that bidders qualify' } },
        { title: { fr: 'Noter les offres', en: 'Score the bids' } },
        { title: { fr: 'Demander des précisions', en: 'Ask for clarification' } },
        { title: { fr: 'Négocier si la procédure le permet', en: 'Negotiate where rules allow' } },
      ],
    },
    {
      name: { fr: 'Attribution', en: 'Award' },
      situation: {
        fr: 'La commission tranche. J’informe tous les candidats et je redoute un recours qui bloquerait tout.',
        en: 'The committee decides. I inform every bidder, and dread a challenge that would stop everything.',
      },
      moment: 'purchase',
      actions: [
        { title: { fr: 'Présenter le choix en commission', en: 'Present the choice to the board' } },
        { title: { fr: 'Informer les candidats écartés', en: 'Inform unsuccessful bidders' } },
        { title: { fr: 'Signer et notifier le marché', en: 'Sign and award the contract' } },
      ],
    },
    {
      name: { fr: 'Exécution du marché', en: 'Performing the contract' },
      situation: {
        fr: 'Le titulaire prend le relais. J’attends qu’il tienne ce qu’il a écrit, sans relances et sans avenants.',
        en: 'The contractor takes over. I expect what was written to be done, without chasing and without amendments.',
      },
      moment: 'memory',
      actions: [
        { title: { fr: 'Lancer la prestation', en: 'Launch the work' } },
        { title: { fr: 'Suivre délais et qualité', en: 'Follow deadlines and quality' } },
        { title: { fr: 'Réceptionner la prestation', en: 'Accept the work' } },
        { title: { fr: 'Régler les factures', en: 'Pay the invoices' } },
      ],
    },
    {
      name: { fr: 'Bilan et reconduction', en: 'Review and renewal' },
      situation: {
        fr: 'Le terme arrive. Les services sont-ils contents ? Je reconduis, je relance une consultation, et je garderai ce souvenir au moment de rencontrer des fournisseurs.',
        en: 'The term is near. Are the departments happy? I renew or start a new procedure, and I will remember this when I next meet suppliers.',
      },
      moment: 'memory',
      actions: [
        { title: { fr: 'Évaluer le titulaire', en: 'Assess the contractor' } },
        { title: { fr: 'Partager son retour d’expérience', en: 'Share the experience with peers' } },
        { title: { fr: 'Reconduire le marché', en: 'Renew the contract' } },
        { title: { fr: 'Préparer la consultation suivante', en: 'Prepare the next procedure' } },
      ],
    },
  ],
}
