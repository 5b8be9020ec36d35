import { expect, test } from 'vitest'
import { PICTURE_FORMATS } from '../../src/charts/picture/pictureLayout.ts'
import { COMMAND_GROUPS, COMMAND_IDS } from '../../src/editing/commandTable.ts'
import { TOPICS } from '../../src/i18n/later.ts'
import { loadMessages } from '../../src/i18n/locales.ts'
import { AREA_KINDS, GROUP_COLOURS, GROUP_JOINS } from '../../src/model/facilitation/group.ts'
import { LOCKED_KINDS } from '../../src/model/facilitation/locks.ts'
import { ACCESSES, PARTS } from '../../src/model/facilitation/parts.ts'
import { PHASE_KINDS } from '../../src/model/facilitation/phase.ts'
import { ANONYMITIES, CARD_TARGETS, ITEM_KINDS } from '../../src/model/facilitation/round.ts'
import { LOBBIES, SUMMONS_MODES } from '../../src/model/facilitation/sessionState.ts'
import { SEQUENCE_STEPS } from '../../src/model/guide/guideSteps.ts'
import { HANDOVER_GAPS } from '../../src/model/insight/handovers.ts'
import { CHECK_GROUPS } from '../../src/model/plan/gates.ts'
import { MIX_ASPECTS } from '../../src/model/plan/policyMix.ts'
import { TECHNIQUES } from '../../src/model/plan/techniques.ts'
import { RECORD_KINDS } from '../../src/model/records.ts'
import { EXPERIENCE_COMPONENTS } from '../../src/model/schema/action.ts'
import { CHECK_ANSWERS, CHECK_KEYS } from '../../src/model/schema/check.ts'
import { GROUP_DECISIONS } from '../../src/model/schema/customerGroup.ts'
import { DRIVER_CODES, REGIMES } from '../../src/model/schema/driver.ts'
import { FRICTION_STATUSES } from '../../src/model/schema/friction.ts'
import { HANDOVER_STATUSES } from '../../src/model/schema/handover.ts'
import { LEVERS } from '../../src/model/schema/lever.ts'
import { EVIDENCES, MEANS } from '../../src/model/schema/mark.ts'
import { MEASURE_STATUSES, NATURES, SEGMENTS, STANCES, TRIGGERS } from '../../src/model/schema/measure.ts'
import { NOTE_COLOURS } from '../../src/model/schema/note.ts'
import { OBJECTIVE_KINDS } from '../../src/model/schema/objective.ts'
import { OFFER_COLOURS, OFFER_ROLES } from '../../src/model/schema/offer.ts'
import { LETTERS } from '../../src/model/schema/responsibility.ts'
import { MOMENTS } from '../../src/model/schema/sequence.ts'
import { SPEND_SIDES } from '../../src/model/schema/spendItem.ts'
import { WIN_BACK_STAGES } from '../../src/model/schema/winBack.ts'
import { TEMPLATE_KEYS } from '../../src/model/templates/templateKeys.ts'
import { CHANGES, COUNTED } from '../../src/panels/announce/summary.ts'
import { PLAN_SECTIONS } from '../../src/panels/plan/planSections.ts'
import { SUBJECT_KINDS } from '../../src/panels/plan/roles/subjectGroups.ts'
import { ERRORS } from '../../src/protocol/errors.ts'
import { ROLES } from '../../src/protocol/roles.ts'
import { REACTIONS } from '../../src/store/reactions.ts'
import { NOTICES } from '../../src/store/viewState.ts'
import { productFiles, readText, textsOf } from '../support/repository.ts'

/** Where any one word may be filled in: the type of the code that builds the key is the list. */
const ANY = 'any'
const RATING_LABELS = ['notEnough', 'few', 'split', 'mixed', 'aligned']
const STEPS = ['persona', 'sequences', ...SEQUENCE_STEPS, 'owners', 'worth', 'end']
const LEVEL_STEPS = ['competitors', 'today', 'intended']

/** Keys that the code puts together, with what it fills in. */
const BUILT: Readonly<Record<string, readonly string[] | typeof ANY>> = {
  'announce.count.*': [...COUNTED, 'others'],
  'announce.*': CHANGES,
  'display.kind.*': ['rating', 'dots', 'writing'],
  'display.write.*': [...CARD_TARGETS, 'parking'],
  'display.anonymity.writing.*': ANONYMITIES,
  'rounds.anonymity.writing.*.hint': ANONYMITIES,
  'rounds.writing.*': [...CARD_TARGETS, 'parking'],
  'writing.place.*': CARD_TARGETS,
  'writing.place.all.*': CARD_TARGETS,
  'writing.what.*': ['frictions', 'ideas', 'sequences', 'parking'],
  'writing.state.*': ['saved', 'sending', 'waiting', 'late', 'refused'],
  'writing.ask.*': [...CARD_TARGETS, 'parking'],
  'writing.after.*': ANONYMITIES,
  'display.anonymity.*': ANONYMITIES,
  'summary.lever.*': LEVERS,
  'summary.cost.*': ['missing', 'elsewhere'],
  'summary.measure.status.*': MEASURE_STATUSES,
  'summary.objective.kind.*': OBJECTIVE_KINDS,
  'summary.votes.what.*': ITEM_KINDS,
  'ballot.anonymity.*': ANONYMITIES,
  'ballot.anonymity.vote.*': ANONYMITIES,
  'rating.label.*': [...RATING_LABELS, 'alignedFew'],
  'rounds.anonymity.*': ANONYMITIES,
  'rounds.anonymity.*.hint': ANONYMITIES,
  'rounds.kind.*': ITEM_KINDS,
  'rounds.kind.*.none': ITEM_KINDS,
  'rounds.things.*': [...ITEM_KINDS, 'sequences', 'parking'],
  'rounds.vote.*': ITEM_KINDS,
  '*.hint': ['home.templates', 'home.examples'],
  'announce.level.*': ['all', 'here', 'none'],
  'command.*': COMMAND_IDS,
  'commands.group.*': COMMAND_GROUPS,
  'curves.evidence.*': EVIDENCES,
  'curves.missing.*': ['first', 'second', 'both'],
  'comments.filter.*': ['open', 'all', 'mine'],
  'comments.mention.everyone.*': ROLES,
  'error.*': Object.keys(ERRORS),
  'export.format.*': PICTURE_FORMATS,
  'export.points.*': PICTURE_FORMATS,
  'guide.*.add': ['today', 'intended'],
  'guide.*.do': STEPS,
  'guide.*.example': ['persona', 'owners', 'worth', ...LEVEL_STEPS],
  'guide.*.name': STEPS,
  'guide.*.none': LEVEL_STEPS,
  'guide.*.title': STEPS,
  'guide.actions.example.*': MOMENTS,
  'guide.example.*': ['internet', 'jewellery', 'method', 'callCentre'],
  'guide.frictions.example.*': MOMENTS,
  'guide.situation.example.*': MOMENTS,
  'guide.state.*': ['filled', 'started', 'open'],
  'home.template.*': TEMPLATE_KEYS,
  'home.template.*.text': TEMPLATE_KEYS,
  'home.template.*.title': TEMPLATE_KEYS,
  'join.as.*': ROLES,
  'friction.status.*': FRICTION_STATUSES,
  'lanes.component.*': EXPERIENCE_COMPONENTS,
  'lanes.component.*.hint': EXPERIENCE_COMPONENTS,
  'lanes.component.*.short': EXPERIENCE_COMPONENTS,
  'lanes.handovers.gap.*': HANDOVER_GAPS,
  'lanes.handovers.realTime.*': ['unknown', 'yes', 'no'],
  'lanes.handovers.status.*': HANDOVER_STATUSES,
  'lanes.measures.status.*': MEASURE_STATUSES,
  'lanes.owners.*': ['friction', 'measure'],
  'note.colour.*': NOTE_COLOURS,
  'key.*': ANY,
  'moment.*': MOMENTS,
  'notice.*': NOTICES,
  'offers.role.*': OFFER_ROLES,
  'bar.react.*': REACTIONS,
  'colour.*': OFFER_COLOURS,
  'crowd.*': ['handOver', 'putOut'],
  'crowd.*.ask': ['handOver', 'putOut'],
  'room.bring.*': SUMMONS_MODES,
  'room.bring.*.hint': SUMMONS_MODES,
  'room.bring.on.*': SUMMONS_MODES,
  'room.cursors.*': ['auto', 'on', 'off'],
  'room.lobby.*': LOBBIES,
  'lead.groups.split.*': AREA_KINDS,
  'lead.groups.split.*.hint': AREA_KINDS,
  'lead.groups.join.*': GROUP_JOINS,
  'lead.groups.colour.*': GROUP_COLOURS,
  'lead.groups.area.*': AREA_KINDS,
  'room.lock.kind.*': LOCKED_KINDS,
  'room.moment.*': ['hand', 'restore'],
  'room.moments.*': ['taken', 'undone', 'restored', 'copied'],
  'room.succession.*': ['anyone', 'cofacilitators'],
  'sharing.door.*': LOBBIES,
  'summons.*': SUMMONS_MODES,
  'summons.view.*': ['map', 'table', 'round', 'plan', 'summary'],
  'phase.access.*': ACCESSES,
  'phase.ask.*': PHASE_KINDS,
  'phase.but.*': ACCESSES,
  'phase.note.*': ['own', 'read'],
  'phase.part.*': PARTS,
  'phase.kind.*': PHASE_KINDS,
  'phase.may.*': ACCESSES,
  'say.role.*': ROLES,
  'persona.*': ['portrait', 'needs', 'expectations', 'segment'],
  'persona.*.hint': ['portrait', 'needs', 'expectations'],
  'picture.key.*': EVIDENCES,
  'place.*': RECORD_KINDS,
  'plot.evidence.*': EVIDENCES,
  'portrait.problem.*': ['heic', 'svg', 'other', 'large', 'unreadable'],
  'role.*': ROLES,
  'roles.group.*': SUBJECT_KINDS,
  'roles.letter.*': LETTERS,
  'roles.letter.*.means': LETTERS,
  'shortcuts.on.*': ['card', 'mark', 'sequence', 'lane'],
  'shortcuts.pointer.*': ['add', 'type', 'several', 'move'],
  'theme.*': ['system', 'light', 'dark'],
  'workshop.*': ['map', 'table', 'plan', 'note', 'comments', 'guide', 'insights', 'curves'],
  'evidence.*': MEANS,
  'verify.verdict.*': ['confirmed', 'refuted', 'askMore'],
  'arrange.*': ['up', 'down', 'first', 'last'],
  'lever.*': LEVERS,
  'objective.*': OBJECTIVE_KINDS,
  'segment.*': SEGMENTS,
  'drivers.code.*': DRIVER_CODES,
  'drivers.regime.*': REGIMES,
  'drivers.total.*': REGIMES,
  'gates.*': Object.keys(CHECK_GROUPS),
  'gates.*.why': Object.keys(CHECK_GROUPS),
  'gates.answer.*': [...CHECK_ANSWERS, 'open'],
  'gates.check.*': CHECK_KEYS,
  'gates.state.*': ['open', 'closed', 'partly', 'unanswered'],
  'early.*': ['closed', 'partly', 'unanswered'],
  'early.tag.*': ['closed', 'partly', 'unanswered'],
  'early.to.*': ['gates', 'measures'],
  'cost.*': ['missing', 'partly', 'elsewhere', 'none'],
  'winBack.person.*': ['email', 'phone', 'name'],
  'budget.ceiling.*': ['above', 'open', 'below'],
  'budget.incentive.*': ['noCap', 'noAmount'],
  'budget.open.*': ['noCap', 'noAmount'],
  'objectives.incentive.*': ['noCap', 'noAmount'],
  'budget.by.*': ['stance', 'nature'],
  'budget.mix.*': Object.values(MIX_ASPECTS).flat(),
  'measures.answered.*': ['frictions', 'drivers', 'actions'],
  'measures.effort.*': ['1', '2', '3', '4', '5'],
  'measures.line.missing.*': ['amount', 'unit', 'quantity', 'tooLarge'],
  'measures.look.*': ['cards', 'table'],
  'measures.nature.*': NATURES,
  'measures.stance.*': STANCES,
  'measures.status.*': MEASURE_STATUSES,
  'measures.technique.*': TECHNIQUES.map(({ key }) => key),
  'measures.technique.*.about': TECHNIQUES.map(({ key }) => key),
  'measures.tiers.*': ['yes', 'no'],
  'measures.trigger.*': TRIGGERS,
  'objectives.clash.*': ['base', 'volume', 'revenue', 'upSellAboveRevenue'],
  'objectives.half.*': ['retention', 'upSell'],
  'objectives.undefined.*': ['noTarget', 'noStart', 'targetIsStart', 'noActual'],
  'next.gap.*': ANY,
  'owners.letter.*': LETTERS,
  'paste.*.*': ANY,
  'plan.*': PLAN_SECTIONS,
  'effect.*': ['treated', 'holdOut', 'lastYear'],
  'effect.result.*': ['holdOut', 'lastYear'],
  'effect.verdict.*': ['more', 'fewer', 'notProven'],
  'referral.*': ['yes', 'no', 'paidFirst', 'noSelfReferral'],
  'season.forecast.*': ['silence', 'lastYear', 'pace'],
  'value.cost.*': SPEND_SIDES,
  'value.cost.customers.*': SPEND_SIDES,
  'value.cost.each.*': SPEND_SIDES,
  'value.cost.item.*': SPEND_SIDES,
  'value.decision.*': GROUP_DECISIONS,
  'worth.*': ['marginCents', 'serveCents'],
  'value.group.*': ['customers', 'marginCents', 'serveCents', 'potentialCents'],
  'value.input.*': ANY,
  'value.next.*': ['today', 'best', 'toWin', 'toKeep', 'toNeither'],
  'value.noCurve.*.*': ANY,
  'value.proposal.*': GROUP_DECISIONS.filter((decision) => decision !== 'letGo'),
  'value.row.*': ANY,
  'value.totals.*': ['customers', 'share', 'actual'],
  'winBack.add.*': WIN_BACK_STAGES,
  'winBack.empty.*': WIN_BACK_STAGES,
  'winBack.field.*': ANY,
  'winBack.followUp.*': ['since', 'proposal'],
  'winBack.stage.*': WIN_BACK_STAGES,
  'winBack.stage.*.about': WIN_BACK_STAGES,
  'winBack.timing.*': ['unknown', 'close', 'tooLate'],
  'workshop.damaged.*': RECORD_KINDS,
  'workshop.share.link.*': ROLES,
  'workshop.share.replace.*': ROLES,
  'workshop.status.*': ANY,
}

const messages = await loadMessages('en', TOPICS)

const texts = new Set(
  productFiles()
    .filter((path) => !path.startsWith('src/i18n/'))
    .flatMap((path) => textsOf(path, readText(path))),
)

/** Topics and kinds of insight are many and each has a type: whatever `insights.…` the code builds counts. */
const patterns = [
  ...Object.entries(BUILT),
  ...[...texts]
    .filter((text) => /^insights\.[\w.*]+$/.test(text) && text.includes('*'))
    .map((text) => [text, ANY] as const),
].map(([pattern, words]) => {
  const filled = words === ANY ? '[^.]+' : `(?:${words.join('|')})`
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', filled)}$`)
})

const unused = (keys: readonly string[]) =>
  keys.filter((key) => !texts.has(key) && !patterns.some((pattern) => pattern.test(key)))

test('every text of the interface is asked for somewhere', () => {
  expect(unused(Object.keys(messages))).toEqual([])
  expect(unused(['workshop.loading', 'error.nothing', 'common.cancel'])).toEqual([
    'workshop.loading',
    'error.nothing',
  ])
})

test('every key that is put together is listed here', () => {
  const built = [...texts].filter(
    (text) =>
      /^(?=.*[a-z])[a-z*]+\.[\w.*]*$/.test(text) && text.includes('*') && !text.startsWith('insights.'),
  )
  const ours = built.filter((text) => {
    const shape = new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '.+')}$`)
    return Object.keys(messages).some((key) => shape.test(key))
  })
  // What ends like this is the name of a file.
  const keys = ours.filter((text) => !/^\*\.(csv|ics|json|png|svg)$/.test(text))
  expect(keys.filter((text) => !(text in BUILT))).toEqual([])
})

test('every key that is said to be put together is put together somewhere', () => {
  expect(Object.keys(BUILT).filter((pattern) => !texts.has(pattern))).toEqual([])
})
