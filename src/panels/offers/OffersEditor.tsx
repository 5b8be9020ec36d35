import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { addOffer, changeOffer, removeOffer } from '../../model/commands/offer.ts'
import { NAME_MAX } from '../../model/schema/limits.ts'
import { OFFER_ROLES, type Offer, type OfferRole } from '../../model/schema/offer.ts'
import { useOffers, useWorkshop } from '../../store/WorkshopContext.ts'
import { IconButton } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { AddLine } from '../fields/AddLine.tsx'
import { focusNext } from '../fields/focusNext.ts'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import styles from './Editor.module.css'

export function OffersEditor() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const offers = useOffers()
  const [role, setRole] = useState<OfferRole>('competitor')
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
          <OfferRow key={offer.id} offer={offer} />
        ))}
      </ul>
      <div className={styles.add}>
        <AddLine label={t('offers.add')} placeholder={t('offers.add')} maxLength={NAME_MAX} onAdd={add} />
        <RoleSelect label={t('offers.role.new')} role={role} onChange={setRole} />
      </div>
    </section>
  )
}

function OfferRow({ offer }: { readonly offer: Offer }) {
  const t = useTranslate()
  const workshop = useWorkshop()
  const commit = useCommit()
  const row = useRef<HTMLLIElement>(null)
  function remove(): void {
    const goOn = focusNext(row.current)
    if (workshop.run((r) => removeOffer(r, offer.id)) !== null) return
    workshop.notify('removed')
    goOn()
  }
  return (
    <li className={styles.row} ref={row}>
      <OfferGlyph offer={offer} line />
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
      <IconButton
        size="small"
        label={t('offers.delete', { offer: offer.name })}
        icon={<Trash2 />}
        onPress={remove}
      />
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
