import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { addOffer, changeOffer, moveOffer, removeOffer } from '../../model/commands/offer.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import { OFFER_ROLES, type Offer, type OfferRole } from '../../model/schema/offer.ts'
import { useOffers, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { AddLine } from '../fields/AddLine.tsx'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import { useRemoval } from '../fields/useRemoval.ts'
import styles from './Editor.module.css'
import { OfferColourButton } from './OfferColourButton.tsx'

export function OffersEditor() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const offers = useOffers()
  const [role, setRole] = useState<OfferRole>('competitor')
  const [moved, setMoved] = useState('')
  function add(name: string) {
    const id = workshop.newId('offer')
    return commit((r) => addOffer(r, { id, name, role }))
  }
  return (
    <section className={styles.part} aria-labelledby="offers-heading">
      <h3 className={styles.heading} id="offers-heading">
        {t('offers.offers')}
      </h3>
      <p className={styles.hint}>{t('offers.offers.hint')}</p>
      <ul className={styles.list}>
        {offers.map((offer) => (
          <OfferRow key={offer.id} offer={offer} offers={offers} onMoved={setMoved} />
        ))}
      </ul>
      <VisuallyHidden>
        <p role="status">{moved}</p>
      </VisuallyHidden>
      <div className={styles.add}>
        <AddLine label={t('offers.add')} placeholder={t('offers.add')} maxLength={NAME_MAX} onAdd={add} />
        <RoleSelect label={t('offers.role.new')} role={role} onChange={setRole} />
      </div>
    </section>
  )
}

interface OfferRowProps {
  readonly offer: Offer
  readonly offers: readonly Offer[]
  /** Says where it is now. */
  readonly onMoved: (words: string) => void
}

function OfferRow({ offer, offers, onMoved }: OfferRowProps) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const row = useRef<HTMLLIElement>(null)
  const remove = useRemoval(row)
  const place = offers.findIndex((o) => o.id === offer.id)
  const wanted = useRef<'earlier' | 'later' | null>(null)
  function move(step: 'earlier' | 'later'): void {
    const others = offers.filter((o) => o.id !== offer.id)
    const target = place + (step === 'later' ? 1 : -1)
    wanted.current = step
    if (workshop.run((r) => moveOffer(r, offer.id, others[target - 1]?.id ?? null)) === null)
      onMoved(t('offers.moved', { offer: offer.name, position: target + 1, count: offers.length }))
  }
  // The keyboard goes along; at an end, to the way back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for when the row has another place
  useLayoutEffect(() => {
    const button = (step: string | null) =>
      row.current?.querySelector<HTMLButtonElement>(`[data-step="${step}"] button`)
    const pressed = button(wanted.current)
    if (wanted.current !== null)
      (pressed?.disabled === true
        ? button(wanted.current === 'later' ? 'earlier' : 'later')
        : pressed
      )?.focus()
    wanted.current = null
  }, [place])
  return (
    <li className={styles.row} ref={row}>
      <OfferColourButton offer={offer} />
      <NameField
        look="text"
        labelHidden
        label={t('offers.name')}
        value={offer.name}
        maxLength={NAME_MAX}
        onCommit={(name) => commit((r) => changeOffer(r, offer.id, { name }))}
      />
      <RoleSelect
        label={t('offers.role', { offer: offer.name })}
        role={offer.role}
        onChange={(role) => commit((r) => changeOffer(r, offer.id, { role }))}
      />
      <div className={styles.tools}>
        <span data-step="earlier">
          <IconButton
            size="small"
            label={t('offers.earlier', { offer: offer.name })}
            icon={<ArrowUp />}
            isDisabled={place === 0}
            onPress={() => move('earlier')}
          />
        </span>
        <span data-step="later">
          <IconButton
            size="small"
            label={t('offers.later', { offer: offer.name })}
            icon={<ArrowDown />}
            isDisabled={place === offers.length - 1}
            onPress={() => move('later')}
          />
        </span>
        <IconButton
          size="small"
          label={t('offers.delete', { offer: offer.name })}
          icon={<Trash2 />}
          onPress={() => remove((r) => removeOffer(r, offer.id))}
        />
      </div>
    </li>
  )
}

interface RoleSelectProps {
  readonly label: string
  readonly role: OfferRole
  readonly onChange: (role: OfferRole) => void
}

function RoleSelect({ label, role, onChange }: RoleSelectProps) {
  const t = useTranslate()
  return (
    <SelectField
      label={label}
      labelHidden
      value={role}
      onChange={(e) => onChange(OFFER_ROLES.find((r) => r === e.target.value) ?? role)}
    >
      {OFFER_ROLES.map((r) => (
        <option key={r} value={r}>
          {t(`offers.role.${r}`)}
        </option>
      ))}
    </SelectField>
  )
}
