// The loyalty policy of worked example 2 (S1): a follow-up table of the solutions installed, upgrades proposed before they are
// asked for, recommendations for the website. The seed gives no figures, so nothing is costed.
import type { PlanContent } from './planContent.ts'

export const itSecurityPlan: PlanContent = {
  channels: {
    site: { fr: 'Site internet', en: 'Website' },
    phone: { fr: 'Téléphone', en: 'Phone' },
    visit: { fr: 'Visite sur place', en: 'Visit on site' },
    mail: { fr: 'E-mail', en: 'E-mails' },
  },
  touchpoints: {
    'Chercher un spécialiste': ['site'],
    'Lire des recommandations': ['site'],
    'Décrire son installation': ['phone', 'visit'],
    'Recevoir un choix de solutions': ['mail'],
    'Comprendre ce qui est proposé': ['mail', 'phone'],
    'Négocier le périmètre': ['phone'],
    'Signer le devis': ['mail'],
    'Convenir d’une date': ['phone'],
    'Accueillir l’installateur': ['visit'],
    'Apprendre les bons réflexes': ['visit'],
    'Signaler un incident': ['phone'],
    'Retrouver l’état de ses solutions': ['mail'],
    'Être prévenu d’une évolution utile': ['phone', 'mail'],
    'Confier une nouvelle mission': ['phone'],
    'Recommander le cabinet sur son site': ['site'],
  },
  handovers: [
    {
      at: 'Accueillir l’installateur',
      from: 'phone',
      to: 'visit',
      dataCarried: {
        fr: 'Le périmètre signé et le plan des postes',
        en: 'The scope signed and the map of the computers',
      },
      realTime: true,
      status: 'continuous',
      department: 'support',
    },
  ],
  experience: {
    'Être prévenu d’une évolution utile': {
      expectation: { fr: 'Qu’on se souvienne de mon installation', en: 'That someone remembers my set-up' },
      unexpectedPlus: { fr: 'Un appel avant que je ne m’inquiète', en: 'A call before I start to worry' },
    },
  },
  drivers: [
    {
      label: { fr: 'Solution dépassée sans alerte', en: 'Solution out of date, no warning' },
      code: 'contact',
      regime: 'silent',
      countermeasure: {
        fr: 'Le tableau de suivi, relu chaque mois',
        en: 'The follow-up table, read through each month',
      },
      behind: ['Être prévenu d’une évolution utile'],
    },
    {
      label: { fr: 'Devis trop lent', en: 'Quote too slow' },
      code: 'service',
      regime: 'silent',
      countermeasure: {
        fr: 'Un devis type par solution, envoyé sous deux jours',
        en: 'A standard quote per solution, sent within two days',
      },
      behind: ['Signer le devis'],
    },
    {
      label: { fr: 'Équipe laissée seule', en: 'Staff left alone' },
      code: 'service',
      regime: 'cancelled',
      behind: ['Apprendre les bons réflexes'],
    },
  ],
  measures: [
    {
      title: {
        fr: 'Tableau de suivi des solutions installées',
        en: 'Follow-up table of solutions installed',
      },
      lever: 'winBack',
      stance: 'defensive',
      nature: 'relational',
      trigger: 'lifeCycle',
      triggerEvent: { fr: 'Une prestation terminée', en: 'A job completed' },
      segment: 'all',
      effort: 2,
      technique: 'followUpTable',
      means: {
        fr: 'Par solution : combien de clients, depuis quand, ce qui doit évoluer',
        en: 'By solution: how many customers, since when, what is to be upgraded',
      },
      indicator: { fr: 'Part des clients suivis', en: 'Share of customers followed' },
      department: 'support',
      answersFrictions: ['Être prévenu d’une évolution utile'],
      answersActions: ['Retrouver l’état de ses solutions'],
      lines: [],
    },
    {
      title: {
        fr: 'Proposer les évolutions avant qu’on les demande',
        en: 'Propose upgrades before they are asked for',
      },
      lever: 'winBack',
      stance: 'offensive',
      nature: 'relational',
      trigger: 'lifeCycle',
      triggerEvent: { fr: 'Une solution à faire évoluer', en: 'A solution to be upgraded' },
      segment: 'all',
      effort: 2,
      technique: null,
      means: { fr: 'Un appel, puis une proposition chiffrée', en: 'A call, then a proposal with its price' },
      indicator: { fr: 'Nouvelles missions par client', en: 'New jobs per customer' },
      department: 'business',
      answersFrictions: [],
      answersActions: ['Être prévenu d’une évolution utile', 'Confier une nouvelle mission'],
      lines: [],
    },
    {
      title: { fr: 'Recommandations sur le site', en: 'Recommendations on the website' },
      lever: 'journey',
      stance: 'offensive',
      nature: 'relational',
      trigger: 'lifeCycle',
      triggerEvent: { fr: 'Trois mois sans incident', en: 'Three months without an incident' },
      segment: 'mostPrecious',
      effort: 1,
      technique: 'siteRecommendations',
      means: {
        fr: 'Demander trois lignes et l’accord de publier',
        en: 'Ask for three lines and leave to publish',
      },
      indicator: { fr: 'Recommandations publiées', en: 'Recommendations published' },
      department: 'business',
      answersFrictions: ['Lire des recommandations'],
      answersActions: ['Recommander le cabinet sur son site'],
      lines: [],
    },
  ],
  followUps: [
    {
      solution: { fr: 'Sauvegarde sur disque externe', en: 'Backup on an external disk' },
      since: { fr: 'Installée avant 2024', en: 'Installed before 2024' },
      proposal: {
        fr: 'Passer à une sauvegarde chiffrée hors site',
        en: 'Move to an encrypted backup off site',
      },
    },
    {
      solution: { fr: 'Antivirus poste par poste', en: 'Antivirus on each computer' },
      since: { fr: 'Licence annuelle', en: 'Yearly licence' },
      proposal: { fr: 'Regrouper les licences et les alertes', en: 'Bring licences and alerts together' },
    },
    {
      solution: { fr: 'Mots de passe partagés dans un tableur', en: 'Passwords shared in a spreadsheet' },
      since: { fr: 'Relevé à l’audit', en: 'Found by the audit' },
      proposal: { fr: 'Installer un coffre-fort de mots de passe', en: 'Install a password manager' },
    },
  ],
  levers: { journey: 'advice', lossDrivers: 'support', winBack: 'business', roles: 'advice' },
}
