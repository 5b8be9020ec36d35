// The words that the wording checks look for, by language: regular expressions for a folded text (foldText.ts), so in
// small letters and without accents. A space stands for any spaces. Each is matched as whole words.
//
// Invariants
// - Few and sure: a word that customers use as often as companies do is not here, or only beside what gives it away.
// - Nothing of the templates is found: a test holds both.
import type { Locale } from '../schema/meta.ts'

/**
 * Why a wording is the company's.
 *
 * - `companyVoice`: the company speaks of itself. Looked for in titles only: in what the customer says, *we* is theirs.
 * - `customerAsOther`: the customer is spoken of, so somebody else is speaking.
 * - `companyTask`: the company's work, not what the customer does.
 * - `salesTerm`: a word of those who sell.
 */
export type WordingReason = 'companyVoice' | 'customerAsOther' | 'companyTask' | 'salesTerm'

/** J10: what a company says and a customer does not. */
export const COMPANY_WORDS: Readonly<Record<Locale, Readonly<Record<WordingReason, readonly string[]>>>> = {
  fr: {
    companyVoice: ['nous', 'notre', 'nos'],
    customerAsOther: [
      '(le|au|du|chaque) client',
      '(la|chaque) cliente',
      '(le|les|un|des|aux?|du|chaque) prospects?',
    ],
    companyTask: [
      '(traiter|expedier|enregistrer) (les?|la|une?|des) (commandes?|demandes?|reclamations?)',
      '(gerer|traiter) les (retours|reclamations|appels|litiges|plaintes)',
      '(emettre|etablir|editer|rediger) (les?|la|une?|des) (factures?|devis)',
      '(relancer|fideliser|conquerir|recruter|acquerir|demarcher|convertir|qualifier|satisfaire|segmenter|cibler)' +
        ' (les?|la|une?|des|nos|notre|de nouveaux) (clients?|clientes?|prospects?|acheteurs?)',
      'fideliser|fidelisation',
      '(?<!faire )(facturer|prospecter|demarcher)',
      'encaisser',
    ],
    salesTerm: [
      'leads?(?! time)',
      'prospects?|prospection',
      "conversions?(?! (des?|du) | d')",
      'taux de (conversion|transformation|rebond|ouverture)',
      'tunnels? (de vente|de conversion|d.achat)',
      'funnels?|churn|up-?sell(ing)?|cross-?sell(ing)?|montee en gamme|ventes? additionnelles?',
    ],
  },
  en: {
    companyVoice: ['we', 'us', 'ours?'],
    customerAsOther: [
      '(the|each|every) (customers?|clients?)(?! (service|support|care|desk|area|account|reviews?))',
      '(the|a|each|every|new) prospects?(?! of)',
    ],
    companyTask: [
      '(process|fulfil|fulfill|dispatch) ((the|an|a|new|incoming) )?(orders?|requests?|complaints?|claims?|payments?)',
      '(handle|manage) ((the|a|new|incoming) )?(orders?|returns?|complaints?|claims?|enquiries)',
      '(issue|raise|draw up) (the|an|a) (invoices?|quotes?|quotation)',
      'send an? (invoice|quote|quotation|reminder|newsletter)',
      '(onboard|convert|retain|acquire|target|chase|win back|win|qualify|segment)' +
        ' ((the|a|our|new|existing) )*(customers?|clients?|prospects?|buyers?)',
    ],
    salesTerm: [
      '(sales|warm|hot|cold|inbound|new|qualified|qualify|generate|capture|nurture|convert|score)' +
        ' ((the|a|new) )*leads?(?! (times?|engineers?|buyers?))',
      'lead (generation|qualification|nurturing|scoring|conversion|capture|magnets?)',
      '^leads?$',
      '(?<!(loft|barn|garage|file|currency|unit) )conversions?(?! of | kit| tables?)',
      'prospecting|funnels?|churn|up-?sell(ing)?|cross-?sell(ing)?',
    ],
  },
}

/** J11: what a customer does who comes back. In both languages at once: a team may write in either. */
export const COMING_BACK_WORDS: readonly string[] = [
  'racheter|rachats?|re-commander|repasser commande',
  'revenir(?! sur)',
  'renouvell?er|renouvellement|reconduire|reconduction|prolonger',
  're-?abonner|re-?abonnement|rester (client|cliente|fidele)|fidelite',
  '(acheter|commander|reserver|venir|choisir) (a|de) nouveau',
  '(nouvel|nouvelle|prochain|prochaine|deuxieme|second|seconde)' +
    ' (achat|commande|mission|contrat|visite|sejour|abonnement|reservation)',
  'repurchase|re-?order|resubscribe|renew|renewal|extend the contract',
  '(come|coming) back|return for|loyalty|stay (a customer|loyal)',
  '(buy|order|book|shop|come|visit|subscribe|hire) ((it|there|here|from them) )?again',
  'repeat (orders?|purchases?|visits?|business)',
  '(new|next|another|second) (work|order|contract|purchase|visit|booking|subscription)',
]

/** What turns one of them into its opposite, when it stands right before. */
export const NEGATIONS: readonly string[] = ['pas', 'plus', 'jamais', 'not', 'never', "don't", "won't"]
