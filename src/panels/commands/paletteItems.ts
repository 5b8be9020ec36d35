import { type CommandContext, journeyOf } from '../../editing/commandContext.ts'
import { COMMAND_IDS, type CommandGroup, type CommandId, entryOf } from '../../editing/commandTable.ts'
import type { Findable } from '../../editing/findByWords.ts'
import { isPossible, runCommand } from '../../editing/runCommand.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { MapFocus } from '../../store/mapFocus.ts'

/** One line of the palette. */
export interface PaletteItem extends Findable {
  readonly id: string
  readonly label: string
  /** What it is, before its name. */
  readonly kind: string | null
  readonly group: CommandGroup | 'places'
  readonly keys: readonly string[]
  run(): void
}

/** The commands that make sense where the person is, by their names in both languages. */
export function commandItems(context: CommandContext, other: Translate): PaletteItem[] {
  return COMMAND_IDS.filter((id) => entryOf(id).keysOnly !== true && isPossible(id, context)).map((id) =>
    commandItem(id, context, other),
  )
}

function commandItem(id: CommandId, context: CommandContext, other: Translate): PaletteItem {
  const { group, keys } = entryOf(id)
  const label = context.t(`command.${id}`)
  const names = [label, other(`command.${id}`)]
  return { id, label, kind: null, names, group, keys, run: () => runCommand(id, context) }
}

/** Every sequence and action, to go to. */
export function placeItems(context: CommandContext): PaletteItem[] {
  const { t, workshop } = context
  const item = (focus: MapFocus & { kind: 'card' | 'sequence' }, label: string): PaletteItem => {
    const kind = t(focus.kind === 'card' ? 'commands.goToAction' : 'commands.goToSequence')
    return {
      id: focus.id,
      label,
      kind,
      names: [label, `${kind} ${label}`],
      group: 'places',
      keys: [],
      run: () => goTo(workshop, focus),
    }
  }
  return journeyOf(context).sequences.flatMap(({ sequence, actions }) => [
    item({ kind: 'sequence', id: sequence.id }, sequence.name),
    ...actions.map((action) => item({ kind: 'card', id: action.id }, action.title)),
  ])
}

/** On the map the keyboard goes there; in the table, which has no such place, it is selected and shown. */
function goTo({ view }: CommandContext['workshop'], focus: MapFocus & { kind: 'card' | 'sequence' }): void {
  const { map } = view.getState()
  if (map !== null) map.goTo(focus)
  else
    view.setState({
      selection:
        focus.kind === 'card' ? { kind: 'action', id: focus.id } : { kind: 'sequence', id: focus.id },
    })
}
