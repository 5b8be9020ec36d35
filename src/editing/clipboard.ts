// Copy, cut and paste by way of the system: as plain text for other programs, and in a form of our own, with marks and
// channels, hidden in the HTML, which browsers carry from window to window.
//
// Cutting takes nothing away: what is cut waits, dimmed, until it is pasted, so that marks, frictions and owners go
// along and nothing is lost when it never is.
import {
  type Clip,
  clipAsText,
  clipOfActions,
  clipOfSequences,
  readClip,
  sequencesIn,
} from '../model/clip.ts'
import type { Pickable } from '../store/viewState.ts'
import { type CommandContext, targetActions, targetSequences } from './commandContext.ts'
import { pasteLines, putDown } from './paste.ts'

const ATTRIBUTE = 'data-parcours'
/** Longer HTML is not looked through. */
const HTML_MAX = 5_000_000

export interface Pasted {
  readonly html: string
  readonly text: string
}

/** What was copied in this window last: for browsers that let no page read the clipboard by itself. */
let copiedHere: Clip | null = null
/** While a button copies. */
let asked: 'copy' | 'cut' | null = null

/** Whether the event that the browser sends now was asked for by a button: it is for the map, wherever the keyboard is. */
export function isAsked(): boolean {
  return asked !== null
}

/** Handles the event of the browser; false when there was nothing to copy. */
export function copyTo(context: CommandContext, data: DataTransfer | null, cut: boolean): boolean {
  const clip = clipHere(context)
  if (clip === null) return false
  data?.setData('text/plain', clipAsText(clip))
  data?.setData('text/html', asHtml(clip))
  tell(context, clip, cut)
  return true
}

/** What an event of the browser brought. */
export function pasteKept(context: CommandContext, { html, text }: Pasted): void {
  const clip = clipInHtml(html)
  if (clip !== null) putDown(context, clip)
  else if (text.trim() !== '') pasteLines(context, text)
  else context.workshop.notify('nothing-to-paste')
}

export function copyByCommand(context: CommandContext): void {
  byCommand(context, 'copy')
}

export function cutByCommand(context: CommandContext): void {
  byCommand(context, 'cut')
}

export async function pasteByCommand(context: CommandContext): Promise<void> {
  const found = await readSystem()
  if (found !== null && (found.html !== '' || found.text !== '')) pasteKept(context, found)
  else if (copiedHere !== null) putDown(context, copiedHere)
  else context.workshop.notify(found === null ? 'paste-by-keys' : 'nothing-to-paste')
}

function byCommand(context: CommandContext, how: 'copy' | 'cut'): void {
  asked = how
  // Makes the browser send the event that a key makes it send, which works without HTTPS too.
  const sent = document.execCommand?.('copy') ?? false
  const handled = asked === null
  asked = null
  if (!sent || !handled) copyTo(context, null, how === 'cut')
}

/** Whether the event is for a cut: a button can only ask the browser for a copy. */
export function takeAsked(event: ClipboardEvent): 'copy' | 'cut' {
  const how = asked ?? (event.type === 'cut' ? 'cut' : 'copy')
  asked = null
  return how
}

function clipHere(context: CommandContext): Clip | null {
  const { workshop } = context
  const records = workshop.records.getState()
  const ids = targetActions(context)
  if (ids.length > 0) return clipOfActions(records, workshop.id, ids)
  const sequences = targetSequences(context)
  return sequences.length === 0 ? null : clipOfSequences(records, workshop.id, sequences)
}

function tell({ workshop }: CommandContext, clip: Clip, cut: boolean): void {
  copiedHere = clip
  const what = clip.sequences.length > 0 ? 'sequences' : 'actions'
  workshop.view.setState({ cutIds: new Set(cut ? clip[what].map(({ id }) => id as Pickable) : []) })
  workshop.notify(`${what}-${cut ? 'cut' : 'copied'}`, { values: { count: clip[what].length } })
}

function asHtml(clip: Clip): string {
  const list = document.createElement('ul')
  list.setAttribute(ATTRIBUTE, JSON.stringify(clip))
  if (clip.sequences.length === 0) list.append(...clip.actions.map(({ title }) => listItem(title)))
  for (const { sequence, actions } of sequencesIn(clip)) {
    const item = listItem(sequence.name)
    const inner = document.createElement('ul')
    inner.append(...actions.map(({ title }) => listItem(title)))
    item.append(inner)
    list.append(item)
  }
  return list.outerHTML
}

function listItem(text: string): HTMLElement {
  const item = document.createElement('li')
  item.textContent = text
  return item
}

function clipInHtml(html: string): Clip | null {
  if (html.length > HTML_MAX || !html.includes(ATTRIBUTE)) return null
  // Parsed as a document of its own, in which nothing runs and nothing is loaded.
  const page = new DOMParser().parseFromString(html, 'text/html')
  const text = page.querySelector(`[${ATTRIBUTE}]`)?.getAttribute(ATTRIBUTE)
  return text == null ? null : readClip(text)
}

/** Null where the browser, or the person, does not let a page read the clipboard. */
async function readSystem(): Promise<Pasted | null> {
  try {
    const items = (await navigator.clipboard?.read()) ?? null
    if (items === null) return null
    const of = async (type: string) => {
      const item = items.find((each) => each.types.includes(type))
      return item === undefined ? '' : await (await item.getType(type)).text()
    }
    return { html: await of('text/html'), text: await of('text/plain') }
  } catch {
    return null // refused: what was copied here still counts
  }
}
