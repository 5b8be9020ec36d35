// What can be pasted from a spreadsheet, and by which names its columns are known, in French and English (PLN-40, PLN-43).
// The names are folded (`foldText`); they are what people write, not what the interface says.

/** How a cell is read. `yesNo`: a tick, a yes. A list: one of its choices, each known by the beginnings of words. */
export type CellKind = 'text' | 'amount' | 'count' | 'share' | 'day' | 'yesNo' | 'year' | Choices
export type Choices = Readonly<Record<string, readonly string[]>>

export interface PasteColumn {
  readonly kind: CellKind
  /** Beginnings of the names under which it is known. */
  readonly names: readonly string[]
  /** A line without it is none. */
  readonly required?: true
  /** Most letters it may hold. */
  readonly max?: number
}
export type PasteColumns = Readonly<Record<string, PasteColumn>>

const NAME = { kind: 'text', max: 80 } as const
const TEXT = { kind: 'text', max: 4000 } as const
const AMOUNT = { kind: 'amount' } as const
const COUNT = { kind: 'count' } as const

const LEVER: Choices = {
  journey: ['journ', 'cartogr', 'parcours', 'map'],
  lossDrivers: ['moteur', 'perte', 'comprend', 'loss', 'why', 'find'],
  winBack: ['reconqu', 'win'],
  roles: ['role', 'donner', 'give', 'responsab'],
}
const STANCE: Choices = { defensive: ['defensi'], offensive: ['offensi'] }
const NATURE: Choices = { economic: ['econom'], relational: ['relation'] }
const TRIGGER: Choices = { lifeCycle: ['cycle', 'life', 'vie'], calendar: ['calend'] }
const SEGMENT: Choices = {
  all: ['tous', 'toutes', 'all'],
  mostPrecious: ['cpp', 'precieu', 'precious'],
  maximumGrowth: ['ccm', 'croissance', 'growth'],
  unprofitable: ['cnr', 'rentable', 'unprofit'],
  others: ['autre', 'other'],
}
const STATUS: Choices = {
  idea: ['idee', 'idea'],
  decided: ['decid'],
  running: ['cours', 'running', 'progress'],
  done: ['fait', 'done', 'termin'],
  dropped: ['abandon', 'dropped'],
}
const CODE: Choices = {
  price: ['prix', 'tarif', 'price'],
  product: ['produit', 'qualit', 'product'],
  service: ['servic'],
  contact: ['contact', 'humain', 'human'],
  continuity: ['rupture', 'continu', 'cana', 'channel'],
  competitor: ['concurren', 'competit'],
  need: ['besoin', 'need'],
  other: ['autre', 'other'],
}
const REGIME: Choices = { silent: ['silen', 'sans'], cancelled: ['resili', 'cancel', 'avec'] }

/** By what is pasted. The order is that of the columns when nothing names them. */
export const PASTE_TARGETS = {
  costLines: {
    label: {
      ...NAME,
      names: ['poste', 'pour quoi', 'libelle', 'depense', 'nom', 'what', 'label', 'item', 'name'],
    },
    fixedCents: {
      ...AMOUNT,
      names: ['fixe', 'montant', 'cout', 'forfait', 'total', 'fixed', 'amount', 'cost'],
    },
    unitCents: { ...AMOUNT, names: ['a l unite', 'unite', 'prix', 'tarif', 'pu', 'unit', 'each', 'price'] },
    quantity: { ...COUNT, names: ['quantite', 'qte', 'nombre', 'nb', 'quantity', 'qty', 'number'] },
    cap: { ...COUNT, names: ['plafond', 'au plus', 'max', 'limite', 'cap', 'at most', 'limit'] },
    minReferrals: { ...COUNT, names: ['filleul', 'a partir de', 'referral'] },
    year: { kind: 'year', names: ['annee', 'des', 'year', 'from'] },
    recurring: { kind: 'yesNo', names: ['chaque annee', 'recurren', 'every year', 'recurring', 'yearly'] },
    elsewhere: { kind: 'yesNo', names: ['deja', 'autre budget', 'ailleurs', 'already', 'elsewhere'] },
  },
  drivers: {
    label: {
      ...NAME,
      required: true,
      names: ['raison', 'moteur', 'motif', 'cause', 'libelle', 'reason', 'driver', 'label'],
    },
    count: { ...COUNT, names: ['client', 'nombre', 'nb', 'perdus', 'customer', 'count', 'number', 'lost'] },
    valueLostCents: {
      ...AMOUNT,
      names: ['valeur', 'leur valeur', 'ca perdu', 'montant', 'perte', 'value', 'their value', 'amount'],
    },
    code: { kind: CODE, names: ['nature', 'code', 'categorie', 'kind', 'category'] },
    regime: { kind: REGIME, names: ['comment', 'depart', 'regime', 'how'] },
    countermeasure: { ...TEXT, names: ['parade', 'contre', 'reponse', 'countermeasure', 'answer'] },
  },
  winBacks: {
    name: { ...NAME, required: true, names: ['segment', 'groupe', 'nom', 'libelle', 'group', 'name'] },
    customers: { ...COUNT, names: ['client', 'nombre', 'nb', 'effectif', 'customer', 'number', 'count'] },
    chance: {
      kind: 'share',
      names: ['chance', 'taux', 'probabilit', 'reussite', 'rate', 'probability', 'success'],
    },
    valueCents: { ...AMOUNT, names: ['valeur', 'value'] },
    offerCents: { ...AMOUNT, names: ['offre', 'remise', 'cadeau', 'offer', 'gift', 'discount'] },
    contactCents: {
      ...AMOUNT,
      names: ['contact', 'cout d un contact', 'cout du contact', 'cost of a contact', 'contact cost'],
    },
    fixedCents: { ...AMOUNT, names: ['fixe', 'cout fixe', 'fixed'] },
    silenceMonths: { ...COUNT, names: ['debute', 'mois', 'silence', 'starts', 'months'] },
    reason: {
      ...TEXT,
      names: ['avec leurs mots', 'raison', 'motif', 'pourquoi', 'reason', 'why', 'in their words'],
    },
  },
  followUps: {
    solution: { ...NAME, required: true, names: ['solution', 'produit', 'nom', 'product', 'name'] },
    customers: { ...COUNT, names: ['client', 'nombre', 'nb', 'customer', 'number', 'count'] },
    since: { ...NAME, names: ['depuis', 'installe', 'since', 'installed'] },
    proposal: { ...NAME, names: ['que proposer', 'proposition', 'proposal', 'what to propose', 'propose'] },
    dueDate: { kind: 'day', names: ['proposer avant', 'avant', 'echeance', 'date', 'due', 'before', 'by'] },
  },
  customerGroups: {
    name: { ...NAME, required: true, names: ['groupe', 'segment', 'nom', 'libelle', 'group', 'name'] },
    customers: { ...COUNT, names: ['client', 'nombre', 'nb', 'effectif', 'customer', 'number', 'count'] },
    marginCents: { ...AMOUNT, names: ['marge', 'rapporte', 'margin', 'brings'] },
    serveCents: {
      ...AMOUNT,
      names: ['cout', 'servir', 'service', 'frais', 'cost', 'serving'],
    },
    potentialCents: { ...AMOUNT, names: ['potentiel', 'pourrait', 'au mieux', 'potential', 'could'] },
    reason: { ...TEXT, names: ['pourquoi', 'raison', 'remarque', 'why', 'reason', 'note'] },
  },
  spendItems: {
    label: {
      ...NAME,
      required: true,
      names: ['depense', 'poste', 'pour quoi', 'libelle', 'nom', 'spent on', 'what', 'label', 'item', 'name'],
    },
    amountCents: { ...AMOUNT, names: ['montant', 'cout', 'prix', 'total', 'amount', 'cost', 'price'] },
  },
  measures: {
    title: {
      kind: 'text',
      max: 160,
      required: true,
      names: ['mesure', 'action', 'titre', 'nom', 'measure', 'title', 'name'],
    },
    lever: { kind: LEVER, names: ['levier', 'lever'] },
    stance: { kind: STANCE, names: ['posture', 'stance'] },
    nature: { kind: NATURE, names: ['nature'] },
    trigger: { kind: TRIGGER, names: ['declencheur', 'trigger'] },
    segment: { kind: SEGMENT, names: ['segment', 'cible', 'target'] },
    owner: { ...NAME, names: ['responsable', 'qui', 'pilote', 'owner', 'who'] },
    dueDate: { kind: 'day', names: ['echeance', 'date', 'pour le', 'quand', 'due', 'when'] },
    indicator: { ...NAME, names: ['indicateur', 'indicator', 'kpi'] },
    status: { kind: STATUS, names: ['statut', 'etat', 'status', 'state'] },
    fixedCents: { ...AMOUNT, names: ['annee 1', 'cout', 'budget', 'montant', 'year 1', 'cost', 'amount'] },
  },
  countActuals: {
    date: { kind: 'day', required: true, names: ['date', 'jour', 'au', 'le', 'day'] },
    value: {
      ...COUNT,
      required: true,
      names: [
        'atteint',
        'realise',
        'valeur',
        'client',
        'vente',
        'resultat',
        'reached',
        'actual',
        'value',
        'result',
      ],
    },
  },
  moneyActuals: {
    date: { kind: 'day', required: true, names: ['date', 'jour', 'au', 'le', 'day'] },
    value: {
      ...AMOUNT,
      required: true,
      names: [
        'atteint',
        'realise',
        'valeur',
        'ca',
        'chiffre',
        'montant',
        'resultat',
        'reached',
        'actual',
        'value',
        'revenue',
        'amount',
      ],
    },
  },
} as const satisfies Readonly<Record<string, PasteColumns>>
export type PasteTarget = keyof typeof PASTE_TARGETS
export type PasteKey<Target extends PasteTarget> = keyof (typeof PASTE_TARGETS)[Target] & string
