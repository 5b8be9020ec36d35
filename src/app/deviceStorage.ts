// What this browser remembers between visits: preferences and recent workshops. The only code that touches
// localStorage and sessionStorage. Private windows may refuse it; then nothing is remembered, and everything still works.
import { z } from 'zod/mini'
import { cardTextSchema } from '../model/facilitation/writing.ts'
import { LOCALES } from '../model/schema/meta.ts'
import { ROLES } from '../protocol/roles.ts'
import { type KeptBallots, NEW_CARD } from '../store/ballotBox.ts'
import type { RememberedWay } from '../sync/lineWay.ts'
import { ANNOUNCED, type Preferences, THEMES } from '../ui/PreferencesContext.ts'

const PREFERENCES_KEY = 'parcours.preferences'
const RECENT_KEY = 'parcours.recent'
const NAME_KEY = 'parcours.name'
const GUIDE_KEY = 'parcours.guide'
const LANES_KEY = 'parcours.lanes'
const RECENT_MAX = 12

const preferencesSchema = z.partial(
  z.object({
    locale: z.enum(LOCALES),
    theme: z.enum(THEMES),
    cursors: z.boolean(),
    announce: z.enum(ANNOUNCED),
    sound: z.boolean(),
    volume: z.number().check(z.minimum(0), z.maximum(1)),
    quiet: z.boolean(),
    phaseClock: z.boolean(),
  }),
)

const recentSchema = z.array(
  z.object({ id: z.string(), title: z.string(), role: z.enum(ROLES), openedAtMs: z.number() }),
)
export type RecentWorkshop = Readonly<z.infer<typeof recentSchema>[number]>

export function loadPreferences(defaults: Preferences): Preferences {
  const stored = preferencesSchema.safeParse(read(PREFERENCES_KEY))
  if (!stored.success) return defaults
  const { locale, theme, cursors, announce, sound, volume, quiet, phaseClock } = stored.data
  return {
    locale: locale ?? defaults.locale,
    theme: theme ?? defaults.theme,
    cursors: cursors ?? defaults.cursors,
    announce: announce ?? defaults.announce,
    sound: sound ?? defaults.sound,
    volume: volume ?? defaults.volume,
    quiet: quiet ?? defaults.quiet,
    phaseClock: phaseClock ?? defaults.phaseClock,
  }
}

export function savePreferences(preferences: Preferences): void {
  write(PREFERENCES_KEY, preferences)
}

/** The name this person last gave at a door; empty when there is none. */
export function loadKnownName(): string {
  const name = read(NAME_KEY)
  return typeof name === 'string' ? name : ''
}

export function saveKnownName(name: string): void {
  write(NAME_KEY, name)
}

/** The lanes that this person looks at, in any workshop; null while nobody has chosen here. */
export function loadLanes(): readonly string[] | null {
  const stored = z.array(z.string()).safeParse(read(LANES_KEY))
  return stored.success ? stored.data : null
}

export function saveLanes(lanes: readonly string[] | null): void {
  write(LANES_KEY, lanes)
}

/** Latest first. */
export function loadRecent(): readonly RecentWorkshop[] {
  const stored = recentSchema.safeParse(read(RECENT_KEY))
  return stored.success ? stored.data : []
}

export function rememberWorkshop(workshop: RecentWorkshop): void {
  write(RECENT_KEY, [workshop, ...loadRecent().filter((w) => w.id !== workshop.id)].slice(0, RECENT_MAX))
}

export function forgetWorkshop(id: string): void {
  write(
    RECENT_KEY,
    loadRecent().filter((w) => w.id !== id),
  )
}

const guidesSchema = z.array(
  z.object({ id: z.string(), open: z.boolean(), place: z.object({ key: z.string(), index: z.number() }) }),
)
/** Where this person is in the guide of a workshop, and whether it was open when they left. */
export type GuideVisit = Readonly<Omit<z.infer<typeof guidesSchema>[number], 'id'>>

/** At the first step, closed, for whoever has not been there. */
export function loadGuide(workshopId: string): GuideVisit {
  const stored = guidesSchema.safeParse(read(GUIDE_KEY))
  const known = stored.success ? stored.data.find(({ id }) => id === workshopId) : undefined
  return known ?? { open: false, place: { key: 'persona', index: 0 } }
}

export function saveGuide(workshopId: string, visit: GuideVisit): void {
  const stored = guidesSchema.safeParse(read(GUIDE_KEY))
  const others = stored.success ? stored.data.filter(({ id }) => id !== workshopId) : []
  write(GUIDE_KEY, [{ ...visit, id: workshopId }, ...others].slice(0, RECENT_MAX))
}

const ballotsSchema = z.array(
  z.object({
    roundId: z.string(),
    unsent: z.array(
      z.tuple([z.string(), z.union([z.number(), z.null(), z.literal('none'), cardTextSchema])]),
    ),
  }),
)
const BALLOTS_KEY = 'parcours.ballots'
/** `cardId`: of the card that is being changed; none of a new one. */
const draftsSchema = z.array(
  z.object({
    roundId: z.string(),
    cardId: z._default(z.string(), NEW_CARD),
    itemId: z._default(z.string(), ''),
    text: z.string(),
  }),
)
const DRAFTS_KEY = 'parcours.drafts'
const DRAFTS_MAX = 60

function drafts() {
  const stored = draftsSchema.safeParse(read(DRAFTS_KEY))
  return stored.success ? stored.data : []
}

/** Answers to a round that have not reached the server: a phone that is switched off meanwhile loses none. */
export function keptBallots(roundId: string): KeptBallots {
  const all = () => {
    const stored = ballotsSchema.safeParse(read(BALLOTS_KEY))
    return stored.success ? stored.data : []
  }
  return {
    loadDrafts: () =>
      new Map(
        drafts()
          .filter((each) => each.roundId === roundId)
          .map(({ cardId, itemId, text }) => [cardId, { itemId, text }]),
      ),
    saveDraft(cardId, draft) {
      const others = drafts().filter((each) => each.roundId !== roundId || each.cardId !== cardId)
      const own = draft === null ? [] : [{ roundId, cardId, ...draft }]
      write(DRAFTS_KEY, [...own, ...others].slice(0, DRAFTS_MAX))
    },
    load: () => new Map(all().find((each) => each.roundId === roundId)?.unsent ?? []),
    save(unsent) {
      const before = all()
      const others = before.filter((each) => each.roundId !== roundId)
      if (unsent.size === 0 && others.length === before.length) return
      const own = unsent.size === 0 ? [] : [{ roundId, unsent: [...unsent] }]
      write(BALLOTS_KEY, [...own, ...others].slice(0, RECENT_MAX))
    },
  }
}

const WAY_KEY = 'parcours.way'

/** By which way this tab's lines went: another tab may be on another network by the time it is opened again. */
export function rememberedWay(): RememberedWay {
  return {
    http: tabStorage((tab) => tab.getItem(WAY_KEY) === 'http') ?? false,
    remember: (http) => tabStorage((tab) => (http ? tab.setItem(WAY_KEY, 'http') : tab.removeItem(WAY_KEY))),
  }
}

function tabStorage<T>(use: (tab: Storage) => T): T | null {
  try {
    return use(sessionStorage)
  } catch {
    return null // refused: it is found out again
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null // refused or damaged: as if nothing had been stored
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // refused or full: the preference holds for this visit only
  }
}
