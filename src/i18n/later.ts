// The words that are loaded with the part of the interface that shows them, by topic: a page works before it has
// words for what nobody has opened yet. A part asks for its topics with `lazyPart` (src/ui/lazyPart.tsx).
//
// Adding a topic: a file of its name in en/ and in fr/ that exports one object, and a line here.

export const LATER = {
  passphrase: { en: () => import('./en/passphrase.ts'), fr: () => import('./fr/passphrase.ts') },
  linkTerms: { en: () => import('./en/linkTerms.ts'), fr: () => import('./fr/linkTerms.ts') },
  suggested: { en: () => import('./en/suggested.ts'), fr: () => import('./fr/suggested.ts') },
  door: { en: () => import('./en/door.ts'), fr: () => import('./fr/door.ts') },
  claim: { en: () => import('./en/claim.ts'), fr: () => import('./fr/claim.ts') },
  summons: { en: () => import('./en/summons.ts'), fr: () => import('./fr/summons.ts') },
  sharing: { en: () => import('./en/sharing.ts'), fr: () => import('./fr/sharing.ts') },
  crowd: { en: () => import('./en/crowd.ts'), fr: () => import('./fr/crowd.ts') },
  room: { en: () => import('./en/room.ts'), fr: () => import('./fr/room.ts') },
  groups: { en: () => import('./en/groups.ts'), fr: () => import('./fr/groups.ts') },
  phases: { en: () => import('./en/phases.ts'), fr: () => import('./fr/phases.ts') },
  sessionBar: { en: () => import('./en/sessionBar.ts'), fr: () => import('./fr/sessionBar.ts') },
  leading: { en: () => import('./en/leading.ts'), fr: () => import('./fr/leading.ts') },
  lanes: { en: () => import('./en/lanes.ts'), fr: () => import('./fr/lanes.ts') },
  comments: { en: () => import('./en/comments.ts'), fr: () => import('./fr/comments.ts') },
  portrait: { en: () => import('./en/portrait.ts'), fr: () => import('./fr/portrait.ts') },
  notes: { en: () => import('./en/notes.ts'), fr: () => import('./fr/notes.ts') },
  people: { en: () => import('./en/people.ts'), fr: () => import('./fr/people.ts') },
  announce: { en: () => import('./en/announce.ts'), fr: () => import('./fr/announce.ts') },
  places: { en: () => import('./en/places.ts'), fr: () => import('./fr/places.ts') },
  fields: { en: () => import('./en/fields.ts'), fr: () => import('./fr/fields.ts') },
  offerEditing: { en: () => import('./en/offerEditing.ts'), fr: () => import('./fr/offerEditing.ts') },
  keptWords: { en: () => import('./en/keptWords.ts'), fr: () => import('./fr/keptWords.ts') },
  guide: { en: () => import('./en/guide.ts'), fr: () => import('./fr/guide.ts') },
  commands: { en: () => import('./en/commands.ts'), fr: () => import('./fr/commands.ts') },
  insights: { en: () => import('./en/insights.ts'), fr: () => import('./fr/insights.ts') },
  inspector: { en: () => import('./en/inspector.ts'), fr: () => import('./fr/inspector.ts') },
  curves: { en: () => import('./en/curves.ts'), fr: () => import('./fr/curves.ts') },
  exporting: { en: () => import('./en/exporting.ts'), fr: () => import('./fr/exporting.ts') },
  plot: { en: () => import('./en/plot.ts'), fr: () => import('./fr/plot.ts') },
  plan: { en: () => import('./en/plan.ts'), fr: () => import('./fr/plan.ts') },
  planWords: { en: () => import('./en/planWords.ts'), fr: () => import('./fr/planWords.ts') },
  paste: { en: () => import('./en/paste.ts'), fr: () => import('./fr/paste.ts') },
  drivers: { en: () => import('./en/drivers.ts'), fr: () => import('./fr/drivers.ts') },
  gates: { en: () => import('./en/gates.ts'), fr: () => import('./fr/gates.ts') },
  budget: { en: () => import('./en/budget.ts'), fr: () => import('./fr/budget.ts') },
  measures: { en: () => import('./en/measures.ts'), fr: () => import('./fr/measures.ts') },
  objectives: { en: () => import('./en/objectives.ts'), fr: () => import('./fr/objectives.ts') },
  value: { en: () => import('./en/value.ts'), fr: () => import('./fr/value.ts') },
  worth: { en: () => import('./en/worth.ts'), fr: () => import('./fr/worth.ts') },
  referral: { en: () => import('./en/referral.ts'), fr: () => import('./fr/referral.ts') },
  season: { en: () => import('./en/season.ts'), fr: () => import('./fr/season.ts') },
  winBack: { en: () => import('./en/winBack.ts'), fr: () => import('./fr/winBack.ts') },
  next: { en: () => import('./en/next.ts'), fr: () => import('./fr/next.ts') },
  owners: { en: () => import('./en/owners.ts'), fr: () => import('./fr/owners.ts') },
  roles: { en: () => import('./en/roles.ts'), fr: () => import('./fr/roles.ts') },
  verify: { en: () => import('./en/verify.ts'), fr: () => import('./fr/verify.ts') },
  summary: { en: () => import('./en/summary.ts'), fr: () => import('./fr/summary.ts') },
  display: { en: () => import('./en/display.ts'), fr: () => import('./fr/display.ts') },
  table: { en: () => import('./en/table.ts'), fr: () => import('./fr/table.ts') },
  rounds: { en: () => import('./en/rounds.ts'), fr: () => import('./fr/rounds.ts') },
  ratingWords: { en: () => import('./en/ratingWords.ts'), fr: () => import('./fr/ratingWords.ts') },
  ballot: { en: () => import('./en/ballot.ts'), fr: () => import('./fr/ballot.ts') },
  results: { en: () => import('./en/results.ts'), fr: () => import('./fr/results.ts') },
  writing: { en: () => import('./en/writing.ts'), fr: () => import('./fr/writing.ts') },
  votes: { en: () => import('./en/votes.ts'), fr: () => import('./fr/votes.ts') },
} as const

export type Topic = keyof typeof LATER
export const TOPICS = Object.keys(LATER) as readonly Topic[]

type KeysOf<Module> = Module extends unknown
  ? { [Name in keyof Module]: keyof Module[Name] }[keyof Module]
  : never

/** The keys of all topics. */
export type LaterKey = KeysOf<Awaited<ReturnType<(typeof LATER)[Topic]['en']>>>
