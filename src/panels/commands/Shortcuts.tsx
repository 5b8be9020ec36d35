import { COMMAND_GROUPS, COMMAND_IDS, type CommandId, entryOf } from '../../editing/commandTable.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { Keys } from './Keys.tsx'
import styles from './Shortcuts.module.css'

/** Ways of the pointer and of the finger that have no key. */
const BY_HAND = ['add', 'type', 'several', 'move'] as const

/** Every key there is, printed from the table that the keyboard obeys. */
export function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  return (
    <Dialog title={t('shortcuts.title')} open onClose={onClose}>
      <p className={styles.intro}>{t('shortcuts.intro')}</p>
      {COMMAND_GROUPS.map((group) => (
        <section key={group}>
          <h3 className={styles.group} id={`shortcuts-${group}`}>
            {t(`commands.group.${group}`)}
          </h3>
          <table className={styles.table} aria-labelledby={`shortcuts-${group}`}>
            <tbody>
              {COMMAND_IDS.filter((id) => entryOf(id).group === group && entryOf(id).keys.length > 0).map(
                (id) => (
                  <tr key={id}>
                    <th scope="row" className={styles.what}>
                      {t(`command.${id}`)}
                      <span className={styles.where}>{t(whereOf(id))}</span>
                    </th>
                    <td className={styles.keys}>
                      <Keys chords={entryOf(id).keys} />
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </section>
      ))}
      <section>
        <h3 className={styles.group}>{t('shortcuts.pointer')}</h3>
        <ul className={styles.hand}>
          {BY_HAND.map((way) => (
            <li key={way}>{t(`shortcuts.pointer.${way}`)}</li>
          ))}
        </ul>
      </section>
    </Dialog>
  )
}

function whereOf(id: CommandId): MessageKey {
  const { on } = entryOf(id)
  if (on === 'anywhere') return 'shortcuts.on.anywhere'
  const [only, ...more] = on
  return only === undefined || more.length > 0 ? 'shortcuts.on.map' : `shortcuts.on.${only}`
}
