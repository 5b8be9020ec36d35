// Worked example 2 (S1): advice to small firms on keeping their data safe, with a choice of technical solutions.
// An invented business; the levels only show how the sheet is filled.
import { itSecurityPlan } from './itSecurityPlan.ts'
import type { TemplateContent } from './templateContent.ts'

export const itSecurity: TemplateContent = {
  market: 'companies',
  persona: {
    name: { fr: 'Marc, gérant de PME', en: 'Marc, small-business owner' },
    segment: { fr: 'Entreprises de moins de 20 salariés', en: 'Firms with fewer than 20 employees' },
    portrait: {
      fr: 'Il dirige un atelier de douze personnes. Personne n’y est informaticien : les sauvegardes reposent sur la bonne volonté.',
      en: 'He runs a workshop of twelve people. Nobody there is an IT specialist: backups depend on goodwill.',
    },
    needs: {
      fr: 'Protéger devis, plans et fichiers clients sans y passer ses soirées.',
      en: 'Keep quotes, plans and customer records safe without spending his evenings on it.',
    },
    expectations: {
      fr: 'Un conseil clair, plusieurs solutions à sa mesure, et quelqu’un qui se souvienne de son installation.',
      en: 'Clear advice, several solutions that fit, and someone who remembers what was installed.',
    },
  },
  offers: {
    competitor: { fr: 'Prestataire généraliste', en: 'General IT contractor' },
    usToday: { fr: 'Notre cabinet aujourd’hui', en: 'Our firm today' },
    usIntended: { fr: 'Notre cabinet demain', en: 'Our firm as intended' },
  },
  departments: {
    advice: {
      name: { fr: 'Conseil', en: 'Consulting' },
      acquisition: false,
      owner: {
        name: { fr: 'Sophie', en: 'Sophie' },
        role: { fr: 'Fondatrice, réalise les audits', en: 'Founder, carries out the audits' },
      },
    },
    business: {
      name: { fr: 'Développement commercial', en: 'Business development' },
      acquisition: true,
      owner: {
        name: { fr: 'Karim', en: 'Karim' },
        role: { fr: 'Devis, site internet, prospection', en: 'Quotes, website, new business' },
      },
    },
    support: {
      name: { fr: 'Installation et suivi', en: 'Installation and follow-up' },
      acquisition: false,
      owner: {
        name: { fr: 'Julie', en: 'Julie' },
        role: { fr: 'Installe et tient le tableau de suivi', en: 'Installs and keeps the follow-up table' },
      },
    },
  },
  sequences: [
    {
      name: { fr: 'Recherche d’un spécialiste', en: 'Looking for a specialist' },
      situation: {
        fr: 'Un confrère vient de perdre ses fichiers. Je réalise que cela pourrait nous arriver et je ne sais pas à qui m’adresser.',
        en: 'A fellow owner has just lost all his files. It could happen to us, I realise, and I do not know whom to turn to.',
      },
      moment: 'before',
      actions: [
        {
          title: { fr: 'Découvrir un risque', en: 'Discover a risk' },
          levels: { competitor: 3, usToday: 3, usIntended: 4 },
        },
        {
          title: { fr: 'Interroger d’autres dirigeants', en: 'Ask other business owners' },
          levels: { competitor: 4, usToday: 4, usIntended: 5 },
        },
        {
          title: { fr: 'Chercher un spécialiste', en: 'Look for a specialist' },
          levels: { competitor: 4, usToday: 3, usIntended: 5 },
        },
        {
          title: { fr: 'Lire des recommandations', en: 'Read recommendations' },
          levels: { competitor: 4, usToday: 2, usIntended: 6 },
          frictions: [
            {
              text: {
                fr: 'Aucune entreprise de ma taille ne témoigne sur le site.',
                en: 'No firm of my size has its say on the website.',
              },
              department: 'business',
            },
          ],
        },
      ],
    },
    {
      name: { fr: 'Comparaison', en: 'Comparing' },
      situation: {
        fr: 'On me propose des sigles et des abonnements. Je voudrais savoir ce qui convient à une maison comme la mienne.',
        en: 'I am offered acronyms and subscriptions. I would like to know what suits a house like mine.',
      },
      moment: 'before',
      actions: [
        {
          title: { fr: 'Décrire son installation', en: 'Describe the current set-up' },
          levels: { competitor: 3, usToday: 5, usIntended: 6 },
        },
        {
          title: { fr: 'Recevoir un choix de solutions', en: 'Receive a choice of solutions' },
          notes: {
            fr: 'Plusieurs solutions techniques, chacune rattachée à un problème que le client a cité.',
            en: 'Several technical solutions, each tied to a problem the customer named.',
          },
          levels: { competitor: 3, usToday: 5, usIntended: 6 },
        },
        {
          title: { fr: 'Comprendre ce qui est proposé', en: 'Understand what is on offer' },
          levels: { competitor: 2, usToday: 3, usIntended: 6 },
          frictions: [
            {
              text: {
                fr: 'La proposition est pleine de termes que je n’ose pas demander d’expliquer.',
                en: 'The proposal is full of terms I dare not ask about.',
              },
              department: 'advice',
            },
          ],
        },
        {
          title: { fr: 'Comparer coût et protection', en: 'Compare cost and protection' },
          levels: { competitor: 5, usToday: 4, usIntended: 5 },
        },
      ],
    },
    {
      name: { fr: 'Décision', en: 'Decision' },
      situation: {
        fr: 'C’est une dépense qui ne rapporte rien, me dit-on. Je dois en parler avec mon associée et trancher.',
        en: 'It is money that earns nothing, I am told. I must talk it over with my business partner and decide.',
      },
      moment: 'before',
      actions: [
        {
          title: { fr: 'Chiffrer le prix d’un arrêt', en: 'Put a price on a stoppage' },
          levels: { competitor: 2, usIntended: 5 },
        },
        {
          title: { fr: 'En discuter avec son associée', en: 'Talk it over with the partner' },
          levels: { competitor: 4, usToday: 4, usIntended: 5 },
        },
        {
          title: { fr: 'Retenir une solution', en: 'Settle on a solution' },
          levels: { competitor: 4, usToday: 4, usIntended: 6 },
        },
      ],
    },
    {
      name: { fr: 'Achat', en: 'Purchase' },
      situation: {
        fr: 'J’ai choisi. Je veux un prix ferme, une date, et la certitude que l’atelier ne s’arrêtera pas.',
        en: 'I have chosen. I want a firm price, a date, and the certainty that work will not stop.',
      },
      moment: 'purchase',
      actions: [
        {
          title: { fr: 'Négocier le périmètre', en: 'Negotiate the scope' },
          levels: { competitor: 4, usToday: 4, usIntended: 5 },
        },
        {
          title: { fr: 'Signer le devis', en: 'Sign the quote' },
          levels: { competitor: 5, usToday: 3, usIntended: 5 },
          frictions: [
            {
              text: {
                fr: 'Dix jours d’attente entre notre accord et le devis.',
                en: 'Ten days’ wait between our agreement and the quote.',
              },
              department: 'business',
            },
          ],
        },
        {
          title: { fr: 'Convenir d’une date', en: 'Agree on a date' },
          levels: { competitor: 3, usToday: 4, usIntended: 5 },
        },
      ],
    },
    {
      name: { fr: 'Installation et utilisation', en: 'Setting up and using' },
      situation: {
        fr: 'La solution est en place. Mes salariés changent leurs habitudes ; moi, je voudrais ne plus y penser.',
        en: 'The solution is in place. My staff change their habits; I would rather not have to think about it.',
      },
      moment: 'memory',
      actions: [
        {
          title: { fr: 'Accueillir l’installateur', en: 'Welcome the installer' },
          levels: { competitor: 4, usToday: 5, usIntended: 6 },
        },
        {
          title: { fr: 'Apprendre les bons réflexes', en: 'Learn good habits' },
          levels: { competitor: 2, usToday: 3, usIntended: 6 },
          frictions: [
            {
              text: {
                fr: 'Une heure de formation pour toute l’équipe, puis plus rien.',
                en: 'One hour’s training for the whole team, then nothing.',
              },
              department: 'support',
            },
          ],
        },
        {
          title: { fr: 'Travailler l’esprit tranquille', en: 'Work with peace of mind' },
          levels: { competitor: 4, usToday: 5, usIntended: 6 },
        },
        {
          title: { fr: 'Signaler un incident', en: 'Report an incident' },
          levels: { competitor: 3, usToday: 4, usIntended: 5 },
        },
      ],
    },
    {
      name: { fr: 'Suivi et fidélité', en: 'Follow-up and loyalty' },
      situation: {
        fr: 'Les menaces changent et mon entreprise aussi. J’aimerais que l’on me prévienne, plutôt que de m’en apercevoir trop tard.',
        en: 'Threats change and so does my firm. I would like to be warned rather than find out too late.',
      },
      moment: 'memory',
      actions: [
        {
          title: { fr: 'Retrouver l’état de ses solutions', en: 'Look up what is installed' },
          notes: {
            fr: 'Un tableau de suivi garde, pour chaque client, les solutions installées et leur date.',
            en: 'A follow-up table keeps, for each customer, the solutions installed and their date.',
          },
          levels: { competitor: 2, usToday: 3, usIntended: 6 },
        },
        {
          title: { fr: 'Être prévenu d’une évolution utile', en: 'Hear of a useful upgrade' },
          notes: {
            fr: 'C’est nous qui prenons contact quand une solution installée doit évoluer.',
            en: 'We get in touch first when an installed solution should be upgraded.',
          },
          levels: { competitor: 2, usToday: 2, usIntended: 7 },
          frictions: [
            {
              text: {
                fr: 'Personne ne nous a signalé que notre sauvegarde était dépassée.',
                en: 'Nobody told us that our backup was out of date.',
              },
              department: null,
            },
          ],
        },
        {
          title: { fr: 'Confier une nouvelle mission', en: 'Commission new work' },
          levels: { competitor: 4, usToday: 4, usIntended: 6 },
        },
        {
          title: { fr: 'Recommander le cabinet sur son site', en: 'Recommend the firm on its website' },
          levels: { competitor: 3, usToday: 3, usIntended: 6 },
        },
      ],
    },
  ],
  plan: itSecurityPlan,
}
