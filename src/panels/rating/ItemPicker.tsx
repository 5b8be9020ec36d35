import { Button } from '../../ui/Button.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './ItemPicker.module.css'

export interface ItemGroup {
  /** Empty: the items stand without a heading. */
  readonly name: string
  readonly items: readonly { readonly id: string; readonly name: string }[]
}

export interface ItemPickerProps {
  readonly label: string
  readonly groups: readonly ItemGroup[]
  readonly picked: ReadonlySet<string>
  readonly onPick: (picked: ReadonlySet<string>) => void
  /** Choices made with one press. */
  readonly shortcuts: readonly { readonly text: string; readonly ids: readonly string[] }[]
}

/** Which things a round is about: boxes to tick, by sequence. */
export function ItemPicker({ label, groups, picked, onPick, shortcuts }: ItemPickerProps) {
  const t = useTranslate()
  function toggle(id: string): void {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    onPick(next)
  }
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>{t('rounds.pick.count', { what: label, count: picked.size })}</legend>
      <div className={styles.shortcuts}>
        {shortcuts
          .filter(({ ids }) => ids.length > 0)
          .map(({ text, ids }) => (
            <Button key={text} size="small" onPress={() => onPick(new Set(ids))}>
              {text}
            </Button>
          ))}
      </div>
      <div className={styles.list}>
        {groups.map(({ name, items }) => (
          <div key={`${name} ${items[0]?.id ?? ''}`} className={styles.group}>
            {name === '' ? null : <p className={styles.name}>{name}</p>}
            {items.map((item) => (
              <label key={item.id} className={styles.item}>
                <input type="checkbox" checked={picked.has(item.id)} onChange={() => toggle(item.id)} />
                <span>{item.name.trim() === '' ? t('rounds.unnamed') : item.name}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
