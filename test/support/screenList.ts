// Every screen a person meets and everything that opens on it. A new one needs a line here: then axe, the test at 320 px and
// `npm run shots` see it.
import type { Page } from 'playwright-core'
import type { MessageKey, Values } from '../../src/i18n/translate.ts'
import { PLAN_SECTIONS, type PlanSection } from '../../src/panels/plan/planSections.ts'
import type { Example } from './example.ts'

export interface Screen {
  readonly name: string
  readonly path: (example: Example) => string
  /** Who looks: the facilitator's browser, a participant's, an observer's, or one that has never been here. */
  readonly as: 'facilitator' | 'participant' | 'observer' | 'stranger'
  /** Resolves when a person would say that the page is there. */
  readonly ready: Ready
}
type Ready = (page: Page, example: Example) => Promise<void>

const map = ({ id }: Example) => `/w/${id}`
const busy = ({ busyId }: Example) => `/w/${busyId}`

function at(name: string, path: Screen['path'], as: Screen['as'], ...steps: readonly Ready[]): Screen {
  const ready: Ready = async (page, example) => {
    for (const step of steps) await step(page, example)
  }
  return { name, path, as, ready }
}
/** In which groups work. */
const groups = ({ groupsId }: Example) => `/w/${groupsId}`
const OWN_GROUP = /^(Votre groupe|Your group)/

/** A part of the plan that a team has filled in. */
const plan =
  (section: PlanSection) =>
  ({ busyId }: Example) =>
    `/w/${busyId}/plan/${section}`

/** On the map of the example, once it is there. */
const onMap = (name: string, ...steps: readonly Ready[]) => at(name, map, 'facilitator', content, ...steps)
const onBusyMap = (name: string, ...steps: readonly Ready[]) =>
  at(name, busy, 'facilitator', content, ...steps)

const onSession = (name: string, ...steps: readonly Ready[]) =>
  at(name, ({ sessionId }) => `/w/${sessionId}`, 'facilitator', content, ...steps)

export const SCREENS: readonly Screen[] = [
  at('home', () => '/', 'stranger', heading),
  at('home-recent', () => '/', 'facilitator', heading),
  at('home-new', () => '/', 'stranger', heading, pressMatching(/^(Particuliers|Consumers)/), dialog),
  at('join', ({ tokens }) => `/join#${tokens.participant}`, 'stranger', heading),
  at(
    'join-passphrase',
    ({ tokenWithPassphrase }) => `/join#${tokenWithPassphrase}`,
    'stranger',
    text('passphrase.hint'),
  ),
  at(
    'read-passphrase',
    ({ tokenWithPassphrase }) => `/read#${tokenWithPassphrase}`,
    'stranger',
    text('passphrase.hint'),
  ),
  at('join-code', () => '/join', 'stranger', heading),
  at('join-refused', () => '/join#nolinkhasthissecretatallnever', 'stranger', heading),
  at('not-found', () => '/nowhere', 'stranger', heading),
  at('not-a-member', map, 'stranger', heading),

  onMap('map'),
  onMap('map-zoomed', press('map.zoomIn'), press('map.zoomIn'), press('map.zoomIn')),
  onMap('action', firstCard, key('Enter'), field('inspector.action.title')),
  onMap('sequence', firstSequence, key('Enter'), panel),
  onMap('persona', pressMatching(/^Persona\s?: /u), panel),
  onMap('verify', firstCard, key('Enter'), verifyForm),
  onMap('offers', press('offers.manage'), dialog),
  onMap('curves', press('workshop.curves'), twoCurvesCompared),
  onMap('lanes-menu', press('map.lanes'), dialog),
  onMap('lanes', everyLane),
  onMap('insights', press('workshop.insights'), panel),
  onMap('rounds', press('workshop.rounds'), text('rounds.title')),
  onMap('rounds-rating', press('workshop.rounds'), text('rounds.title'), press('rounds.new.rating')),
  onMap('rounds-vote', press('workshop.rounds'), text('rounds.title'), press('rounds.new.vote')),
  onMap('guide', press('workshop.guide'), panel),
  onMap('guide-levels', press('workshop.guide'), panel, ...Array<Ready>(5).fill(press('guide.next'))),
  onMap('several', firstCard, key('Shift+ArrowRight'), toolbar),
  onMap('palette', press('workshop.commands'), dialog),
  onMap('shortcuts', firstCard, key('?'), dialog),
  onMap('draft', firstCard, key('a'), field('map.rename')),
  onMap('note-placing', press('workshop.addNote'), placing),
  onMap('people', press('workshop.people.count', { count: 1 }), dialog),
  onMap('share', press('workshop.share'), dialog),
  onMap('share-terms', press('workshop.share'), dialog, linkTerms),
  onMap('share-replace', press('workshop.share'), dialog, replaceLink),
  onMap('settings', press('workshop.settings'), dialog),
  onMap('download', press('workshop.download'), preview),

  at('summary', ({ busyId }) => `/w/${busyId}/summary`, 'facilitator', mapPicture),
  at('summary-read', ({ id }) => `/w/${id}/summary`, 'observer', mapPicture),
  at('display', ({ id }) => `/w/${id}/display`, 'facilitator', wayIn),

  onBusyMap('busy'),
  onBusyMap('tray', trayOpen),
  onBusyMap('note', firstNote, key('Enter'), panel),
  onBusyMap('note-writing', firstNote, key('F2'), field('note.text')),
  onBusyMap('comments', pressMatching(/^(Commentaires|Comments)/), panel),
  onBusyMap('comment-mention', pressMatching(/^(Commentaires|Comments)/), panel, mentioning),
  onBusyMap('portrait', pressMatching(/^Persona\s?: /u), panel),
  at('empty', ({ emptyId }) => `/w/${emptyId}`, 'facilitator', text('map.empty')),
  at('damaged', ({ damagedId }) => `/w/${damagedId}`, 'facilitator', content),
  // Last on that workshop, because it deletes.
  at(
    'notice',
    ({ damagedId }) => `/w/${damagedId}`,
    'facilitator',
    content,
    firstCard,
    key('Delete'),
    notice,
  ),
  at('observer', map, 'observer', content),
  at('observer-action', map, 'observer', content, firstCard, key('Enter'), panel),

  at('table', ({ id }) => `/w/${id}/table`, 'facilitator', content),
  at('table-busy', ({ busyId }) => `/w/${busyId}/table`, 'facilitator', content),
  at('table-observer', ({ id }) => `/w/${id}/table`, 'observer', content),
  at('table-empty', ({ emptyId }) => `/w/${emptyId}/table`, 'facilitator', text('table.noSequences')),

  ...PLAN_SECTIONS.map((section) =>
    at(`plan-${section}`, ({ id }) => `/w/${id}/plan/${section}`, 'facilitator', planPart),
  ),
  at('plan-value-filled', plan('value'), 'facilitator', planPart, picture('value.split.axis')),
  at('plan-referral', plan('measures'), 'facilitator', planPart, openReferral),
  at('plan-season', plan('objectives'), 'facilitator', planPart, ...Array<Ready>(2).fill(openSeason)),
  onSession('lead', press('workshop.lead'), panel),
  onSession('lead-phase-parts', press('workshop.lead'), panel, press('lead.phase.add'), partByPart),
  onSession('lead-rounds', press('workshop.lead'), panel, tab('lead.tab.rounds')),
  onSession('lead-people', press('workshop.lead'), panel, tab('lead.tab.people')),
  onSession('lead-room', press('workshop.lead'), panel, tab('lead.tab.room')),
  onSession('session-rounds', press('workshop.rounds'), text('rounds.title')),
  onSession(
    'session-writing-new',
    press('workshop.rounds'),
    press('rounds.new.writing'),
    text('writing.new.what'),
  ),
  onSession(
    'session-cards',
    press('workshop.rounds'),
    pressMatching(/^(Irritants|What irritates)/),
    text('writing.by.nobody'),
  ),
  at('session-display', ({ sessionId }) => `/w/${sessionId}/display`, 'facilitator', anyHeading),
  at('session-summary', ({ sessionId }) => `/w/${sessionId}/summary`, 'facilitator', anyHeading),
  at('rate', ({ sessionId }) => `/w/${sessionId}`, 'participant', answering),
  at('rate-table', ({ sessionId }) => `/w/${sessionId}/table`, 'participant', answering),
  at('summary-participant', ({ sessionId }) => `/w/${sessionId}/summary`, 'participant', anyHeading),

  at('groups-lead', groups, 'facilitator', content, press('workshop.lead'), panel, tab('lead.tab.groups')),
  at('groups-display', ({ groupsId }) => `/w/${groupsId}/display`, 'facilitator', inGroups),
  at('groups', groups, 'participant', content, ownGroup, wayThere),
  at('groups-mine', groups, 'participant', content, ownGroup, pressMatching(OWN_GROUP), dialog),
  at('groups-table', ({ groupsId }) => `/w/${groupsId}/table`, 'participant', content, ownGroup, signs),
  at('groups-choose', ({ choosingId }) => `/w/${choosingId}`, 'participant', content, choosing),

  at('plan-empty', ({ emptyId }) => `/w/${emptyId}/plan`, 'facilitator', planPart),
  // Last of all: what cuts a page off cannot be taken back.
  at('offline', busy, 'facilitator', content, offline),
]

async function heading(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Of a page that is whole only with what it is about. */
async function anyHeading(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 2 }).first().waitFor()
}

/** A rating that is being answered is in front of who takes part. */
async function answering(page: Page): Promise<void> {
  await page.getByRole('radio').nth(3).waitFor()
}

async function inGroups(page: Page, { t }: Example): Promise<void> {
  await page.getByRole('heading', { name: t('group.wall') }).waitFor({ state: 'attached' })
}

async function ownGroup(page: Page): Promise<void> {
  await page.getByRole('button', { name: OWN_GROUP }).waitFor()
}

/** One's own group at the sequences it has. */
async function signs(page: Page, { t }: Example): Promise<void> {
  await page
    .getByText(`(${t('group.ours')})`)
    .first()
    .waitFor({ state: 'attached' })
}

async function wayThere(page: Page, { t }: Example): Promise<void> {
  await page.getByRole('button', { name: t('group.go') }).waitFor()
}

async function choosing(page: Page, { t }: Example): Promise<void> {
  await page.getByRole('button', { name: t('group.choose', { group: 'Commerciaux terrain' }) }).waitFor()
}

function tab(label: MessageKey): Ready {
  return (page, { t }) => page.getByRole('tab', { name: t(label), exact: true }).click()
}

async function content(page: Page, { firstSequence }: Example): Promise<void> {
  const asText = page.getByText(firstSequence)
  const asField = page.locator(`[value="${firstSequence}"]`)
  await asText.or(asField).filter({ visible: true }).first().waitFor()
}

async function planPart(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
  // Words of the part itself, and not only its title.
  await page.locator('main > :not(h2)').first().waitFor()
}

/** The referral among the measures, opened. */
async function openReferral(page: Page, { t }: Example): Promise<void> {
  const closed = page.getByRole('button', { name: /^(Ouvrir Parrainage|Open Referral)/i }).first()
  await closed.click()
  await page.getByText(t('referral.rules'), { exact: true }).waitFor()
}

/** Opens the next season that is folded. */
async function openSeason(page: Page, { t }: Example): Promise<void> {
  await page.locator('details:not([open])').getByText(t('season.title')).first().click()
}

/** Words that stand in a picture. */
function picture(words: MessageKey): Ready {
  return (page, { t }) => page.locator('svg').getByText(t(words)).waitFor()
}

function press(label: MessageKey, values?: Values): Ready {
  return (page, { t }) =>
    page
      .getByRole('button', { name: t(label, values), exact: true })
      .first()
      .click()
}

function pressMatching(name: RegExp): Ready {
  return (page) => page.getByRole('button', { name }).first().click()
}

function key(pressed: string): Ready {
  return (page) => page.keyboard.press(pressed)
}

function field(label: MessageKey): Ready {
  return (page, { t }) =>
    page
      .getByRole('textbox', { name: t(label) })
      .first()
      .waitFor()
}

function text(words: MessageKey): Ready {
  return (page, { t }) => page.getByText(t(words)).first().waitFor()
}

async function dialog(page: Page): Promise<void> {
  await page.getByRole('dialog').waitFor()
}

async function panel(page: Page): Promise<void> {
  await page.getByRole('complementary').last().getByRole('heading').first().waitFor()
}

/** On a phone only the first actions are in view, and nothing else is mounted. */
async function firstCard(page: Page): Promise<void> {
  await page.locator('[data-stop^="card "]').first().focus()
}

async function firstSequence(page: Page): Promise<void> {
  await page.locator('[data-stop^="sequence "]').first().focus()
}

async function firstNote(page: Page): Promise<void> {
  await page.locator('[data-note]').first().focus()
}

async function toolbar(page: Page): Promise<void> {
  await page.getByRole('toolbar').waitFor()
}

async function placing(page: Page, { t }: Example): Promise<void> {
  await page.getByRole('button', { name: t('note.placing.cancel') }).waitFor()
}

async function notice(page: Page, { t }: Example): Promise<void> {
  await page
    .getByRole('button', { name: t('common.close'), exact: true })
    .first()
    .waitFor()
}

async function trayOpen(page: Page, { t }: Example): Promise<void> {
  const button = page.getByRole('button', { name: t('tray.title') })
  await button.waitFor()
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}

async function offline(page: Page, { t }: Example): Promise<void> {
  await page.routeWebSocket(/\/sync\//, (line) => void line.close({ code: 1013 }))
  await page.reload()
  await page.getByText(t('workshop.status.offline')).waitFor()
}

async function partByPart(page: Page, { t }: Example): Promise<void> {
  await page.getByText(t('lead.phase.parts')).click()
  await page.getByText(t('lead.phase.parts.hint')).waitFor()
}

async function linkTerms(page: Page, { t }: Example): Promise<void> {
  const what = t('workshop.share.link.participant')
  await page.getByRole('button', { name: t('linkTerms.change.what', { what }) }).click()
  await page.getByLabel(t('linkTerms.endsAt')).waitFor()
}

async function replaceLink(page: Page, { t }: Example): Promise<void> {
  const what = t('workshop.share.link.participant')
  await page.getByRole('button', { name: t('workshop.share.replace.what', { what }) }).click()
  await page.getByRole('button', { name: t('workshop.share.replace.confirm') }).waitFor()
}

async function preview(page: Page, { t }: Example): Promise<void> {
  await page.getByRole('img', { name: t('export.preview') }).waitFor()
}

async function mentioning(page: Page, { t }: Example): Promise<void> {
  await page
    .getByRole('button', { name: t('comments.answerTo', { author: 'Inès' }) })
    .first()
    .click()
  await page.getByRole('textbox', { name: t('comments.answer.write') }).pressSequentially('@')
  await page.getByRole('listbox').waitFor()
}

/** Us today compared with the competitor. */
async function twoCurvesCompared(page: Page, { t }: Example): Promise<void> {
  await page.getByRole('combobox', { name: t('curves.first') }).selectOption({ index: 2 })
  await page.getByRole('combobox', { name: t('curves.second') }).selectOption({ index: 1 })
  await page.getByText(/(actions comparées|actions compared)$/).waitFor()
}

async function everyLane(page: Page, { t }: Example): Promise<void> {
  await page.getByRole('button', { name: t('map.lanes') }).click()
  await page.getByRole('switch').first().waitFor()
  // The switch itself is hidden behind its picture.
  for (const lane of await page.getByRole('switch').all())
    if (!(await lane.isChecked())) await lane.click({ force: true })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: t('map.fit') }).click()
}

/** The form of what customers say of an action, filled in from answers. */
async function verifyForm(page: Page, { t }: Example): Promise<void> {
  await page.getByRole('button', { name: /^(Noter ce que disent|Note what customers)/ }).click()
  await page.getByLabel(t('verify.paste')).fill('5 6 4 6 7 5 nsp')
  await page.getByText(/(réponses lues|answers read)/).waitFor()
}

async function mapPicture(page: Page): Promise<void> {
  await page.getByRole('img', { name: /^(La carte de l’atelier|The map of the workshop)/ }).waitFor()
}

async function wayIn(page: Page): Promise<void> {
  await page.getByRole('img', { name: /QR/ }).waitFor()
}
