// Worked example 1 (S1): costume jewellery made on a 3D printer in the style celebrities wear, sold from a
// market stall in Tours. An invented business; the levels only show how the sheet is filled.
import { jewelleryPlan } from './jewelleryPlan.ts'
import type { TemplateContent } from './templateContent.ts'

export const jewellery: TemplateContent = {
  market: 'consumers',
  persona: {
    name: { fr: 'Léa, 15 ans', en: 'Léa, 15' },
    segment: { fr: 'Adolescentes de Tours et des environs', en: 'Teenage girls in and around Tours' },
    portrait: {
      fr: 'Collégienne, elle suit ses célébrités préférées sur son téléphone et fait les marchés avec ses copines. Elle dépense son argent de poche avec soin.',
      en: 'At secondary school, she follows her favourite celebrities on her phone and goes round the markets with her girlfriends. She spends her pocket money with care.',
    },
    needs: {
      fr: 'Porter le style de la célébrité du moment sans se ruiner, et être la première de la bande.',
      en: 'Wear the style of the celebrity of the day without breaking the bank, and be first in her group.',
    },
    expectations: {
      fr: 'Rêver avant de venir, choisir facilement, passer un bon moment à plusieurs et repartir avec un bijou qui n’est qu’à elle.',
      en: 'Dream before she comes, choose with ease, have a good time together and leave with a jewel of her own.',
    },
  },
  offers: {
    competitor: { fr: 'Boutique de bijoux fantaisie', en: 'Costume jewellery shop' },
    usToday: { fr: 'Notre stand d’essai', en: 'Our trial stall' },
    usIntended: { fr: 'Notre stand demain', en: 'Our stall as intended' },
  },
  departments: {
    creation: {
      name: { fr: 'Création et impression 3D', en: 'Design and 3D printing' },
      acquisition: false,
      owner: {
        name: { fr: 'Camille', en: 'Camille' },
        role: { fr: 'Fondatrice, dessine et imprime', en: 'Founder, designs and prints' },
      },
    },
    stall: {
      name: { fr: 'Stand et vente', en: 'Stall and sales' },
      acquisition: true,
      owner: {
        name: { fr: 'Nadia', en: 'Nadia' },
        role: { fr: 'Tient l’étal les jours de marché', en: 'Runs the stall on market days' },
      },
    },
    community: {
      name: { fr: 'Communauté et réseaux sociaux', en: 'Community and social networks' },
      acquisition: false,
      owner: {
        name: { fr: 'Hugo', en: 'Hugo' },
        role: { fr: 'Anime la page et les concours', en: 'Runs the page and the contests' },
      },
    },
  },
  sequences: [
    {
      name: { fr: 'Découverte en ligne', en: 'Discovering online' },
      situation: {
        fr: 'Je vois passer les bijoux de ma célébrité préférée et j’en veux un pareil. Je cherche qui en vend près de chez moi.',
        en: 'I see what my favourite celebrity is wearing and I want one like it. I look for someone who sells them near me.',
      },
      moment: 'before',
      actions: [
        {
          title: { fr: 'Craquer pour un bijou de célébrité', en: 'Fall for a celebrity’s jewel' },
          levels: { competitor: 5, usToday: 5, usIntended: 6 },
        },
        {
          title: { fr: 'Découvrir la page Facebook', en: 'Come across the Facebook page' },
          levels: { competitor: 3, usToday: 3, usIntended: 6 },
        },
        {
          title: { fr: 'Rêver devant les photos', en: 'Dream over the photos' },
          notes: {
            fr: 'La page doit donner envie de se déplacer : mises en scène, clientes qui portent les bijoux, coulisses de l’impression.',
            en: 'The page must make a visit tempting: staged photos, customers wearing the jewels, printing behind the scenes.',
          },
          levels: { competitor: 3, usToday: 4, usIntended: 7 },
        },
        {
          title: { fr: 'En parler à ses copines', en: 'Chat about it with girlfriends' },
          levels: { competitor: 4, usIntended: 6 },
        },
        {
          title: { fr: 'Chercher le jour et le lieu', en: 'Look up the day and place' },
          levels: { competitor: 6, usToday: 2, usIntended: 5 },
          frictions: [
            {
              text: {
                fr: 'Le stand change de marché et la page ne dit pas où il sera samedi.',
                en: 'The stall moves from market to market and the page does not say where it will be on Saturday.',
              },
              department: 'community',
            },
          ],
        },
      ],
    },
    {
      name: { fr: 'Comparaison et pré-choix', en: 'Comparing and pre-choice' },
      situation: {
        fr: 'J’hésite entre la boutique du centre et ce stand. Je regarde les modèles sur mon téléphone et je mets de côté ceux que je voudrais essayer.',
        en: 'I hesitate between the shop in town and this stall. I look through the models on my phone and set aside those I would like to try.',
      },
      moment: 'before',
      actions: [
        {
          title: { fr: 'Parcourir les modèles', en: 'Browse the models' },
          levels: { competitor: 4, usToday: 4, usIntended: 6 },
        },
        {
          title: { fr: 'Comparer avec les boutiques', en: 'Compare with the shops' },
          levels: { competitor: 4, usToday: 4, usIntended: 5 },
        },
        {
          title: { fr: 'Vérifier son budget', en: 'Check her budget' },
          levels: { competitor: 5, usToday: 4, usIntended: 5 },
        },
        {
          title: { fr: 'Faire un pré-choix en ligne', en: 'Make a pre-choice online' },
          levels: { competitor: 2, usToday: 3, usIntended: 6 },
          frictions: [
            {
              text: {
                fr: 'Sur téléphone, le pré-choix s’efface dès que l’on ferme la page.',
                en: 'On a phone the pre-choice is lost as soon as the page is closed.',
              },
              department: 'community',
            },
          ],
        },
        {
          title: { fr: 'Donner rendez-vous aux copines', en: 'Arrange to meet her girlfriends' },
          levels: { competitor: 4, usIntended: 6 },
        },
      ],
    },
    {
      name: { fr: 'Achat sur le marché', en: 'Buying at the market' },
      situation: {
        fr: 'Nous voilà sur le marché, à Tours, toute la bande. Nous voulons regarder, toucher, hésiter ensemble, sans nous sentir pressées.',
        en: 'Here we are at the market in Tours, the whole gang. We want to look, touch and dither together without being rushed.',
      },
      moment: 'purchase',
      actions: [
        {
          title: { fr: 'Venir au marché entre copines', en: 'Come to the market with girlfriends' },
          levels: { competitor: 5, usToday: 5, usIntended: 7 },
        },
        {
          title: { fr: 'Patienter devant l’étal', en: 'Wait at the stall' },
          notes: {
            fr: 'Attendre est inévitable : l’étal doit être beau, et l’on doit s’y sentir bien.',
            en: 'Some waiting is unavoidable: the stall must be pretty and a pleasant place to be.',
          },
          levels: { competitor: 5, usToday: 2, usIntended: 4 },
          frictions: [
            {
              text: {
                fr: 'Trop d’attente le samedi matin, debout, sans rien à faire.',
                en: 'Too long a wait on Saturday mornings, standing, with nothing to do.',
              },
              department: 'stall',
            },
          ],
        },
        {
          title: { fr: 'Retrouver son pré-choix', en: 'Pick up the pre-choice' },
          levels: { usToday: 2, usIntended: 6 },
        },
        {
          title: { fr: 'Choisir la matière', en: 'Choose the material' },
          levels: { competitor: 3, usToday: 3, usIntended: 6 },
          frictions: [
            {
              text: {
                fr: 'Les matières sont présentées en vrac : difficile d’imaginer le bijou fini.',
                en: 'The materials are shown in a jumble: it is hard to picture the finished jewel.',
              },
              department: 'creation',
            },
          ],
        },
        {
          title: { fr: 'Choisir le modèle ensemble', en: 'Choose the model together' },
          levels: { competitor: 4, usToday: 4, usIntended: 6 },
        },
        {
          title: { fr: 'Payer', en: 'Pay' },
          levels: { competitor: 5, usToday: 4, usIntended: 5 },
        },
      ],
    },
    {
      name: { fr: 'Fabrication et premier port', en: 'Made and first worn' },
      situation: {
        fr: 'Mon bijou se fabrique sous mes yeux, et tout le monde s’arrête pour regarder. Dès qu’il est prêt, je le mets.',
        en: 'My jewel is made before my eyes and everyone stops to look. The moment it is ready I put it on.',
      },
      moment: 'purchase',
      actions: [
        {
          title: { fr: 'Suivre l’impression 3D en direct', en: 'Watch the 3D printer at work' },
          levels: { usToday: 3, usIntended: 7 },
          frictions: [
            {
              text: {
                fr: 'L’imprimante est posée derrière l’étal : on n’en voit que le dos.',
                en: 'The printer stands behind the stall: one only sees its back.',
              },
              department: 'creation',
            },
          ],
        },
        {
          title: { fr: 'Vivre l’ambiance du stand', en: 'Enjoy the buzz of the stall' },
          notes: {
            fr: 'Le but : que le stand soit « the place to be » des jours de marché.',
            en: 'The aim: the stall is “the place to be” on market days.',
          },
          levels: { competitor: 3, usToday: 4, usIntended: 7 },
        },
        {
          title: { fr: 'Recevoir son bijou', en: 'Receive the jewel' },
          levels: { competitor: 5, usToday: 5, usIntended: 6 },
        },
        {
          title: { fr: 'Le porter aussitôt', en: 'Wear it straight away' },
          levels: { competitor: 5, usToday: 6, usIntended: 7 },
        },
      ],
    },
    {
      name: { fr: 'Souvenir et retour', en: 'Memory and coming back' },
      situation: {
        fr: 'Je montre mon bijou et je raconte ma matinée. S’il se passe du nouveau, je veux le savoir avant les autres, et revenir.',
        en: 'I show my jewel and tell the story of my morning. If there is something new, I want to know before the others, and come back.',
      },
      moment: 'memory',
      actions: [
        {
          title: { fr: 'Poser en photo avec son bijou', en: 'Pose for a photo with the jewel' },
          notes: {
            fr: 'Photos destinées à notre page Facebook ; pour une mineure, demander l’accord des parents.',
            en: 'Photos are for our Facebook page; for a minor, ask the parents’ consent.',
          },
          levels: { competitor: 2, usToday: 4, usIntended: 6 },
        },
        {
          title: { fr: 'Publier sur ses propres réseaux', en: 'Post on her own networks' },
          levels: { competitor: 3, usToday: 4, usIntended: 6 },
        },
        {
          title: { fr: 'Participer à un jeu-concours', en: 'Enter a contest' },
          notes: {
            fr: 'Coût déjà compté dans le budget de communication.',
            en: 'Its cost is already in the communication budget.',
          },
          levels: { competitor: 3, usIntended: 5 },
        },
        {
          title: { fr: 'Suivre les bijoux de sa célébrité', en: 'Follow her celebrity’s jewels' },
          notes: {
            fr: 'Un message à chaque nouveauté inspirée de la célébrité qu’elle a choisie.',
            en: 'One message for each novelty inspired by the celebrity she chose.',
          },
          levels: { competitor: 2, usToday: 2, usIntended: 6 },
          frictions: [
            {
              text: {
                fr: 'Les nouveautés annoncées ne concernent presque jamais la célébrité choisie.',
                en: 'The novelties announced are hardly ever about the celebrity she chose.',
              },
              department: null,
            },
          ],
        },
        {
          title: { fr: 'Parrainer ses copines', en: 'Refer her girlfriends' },
          notes: {
            fr: 'Bons cadeaux : 10 € dès quatre filleules, 5 € dès deux, pour les 50 premières de chaque palier, soit 750 € au plus la première année.',
            en: 'Gift vouchers: €10 from four friends referred, €5 from two, for the first 50 of each tier: at most €750 in the first year.',
          },
          levels: { competitor: 2, usIntended: 6 },
        },
        {
          title: { fr: 'Revenir acheter un bijou', en: 'Come back for another jewel' },
          levels: { competitor: 4, usToday: 4, usIntended: 6 },
        },
      ],
    },
  ],
  plan: jewelleryPlan,
}
