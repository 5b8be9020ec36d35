import { OfferGlyph } from '../../charts/OfferGlyph.tsx'
import { EVIDENCES, type Evidence } from '../../model/schema/mark.ts'
import { useActiveOffer, useView, useWorkshop } from '../../store/WorkshopContext.ts'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './Curves.module.css'

/** What is drawn of each curve: what the team guessed, what customers said, and how to tell the two apart. */
export function EvidencePart() {
  const t = useTranslate()
  const workshop = useWorkshop()
  const shown = useView((v) => v.evidenceShown)
  const offer = useActiveOffer()
  function toggle(evidence: Evidence): void {
    workshop.view.setState((v) => {
      const next = new Set(v.evidenceShown)
      if (!next.delete(evidence)) next.add(evidence)
      return { evidenceShown: next }
    })
  }
  return (
    <section className={styles.part}>
      <fieldset className={styles.evidence}>
        <legend className={styles.title}>{t('curves.evidence')}</legend>
        {EVIDENCES.map((evidence) => (
          <label key={evidence} className={styles.line}>
            <input type="checkbox" checked={shown.has(evidence)} onChange={() => toggle(evidence)} />
            {offer === null ? null : <OfferGlyph offer={offer} line evidence={evidence} />}
            {t(`curves.evidence.${evidence}`)}
          </label>
        ))}
      </fieldset>
    </section>
  )
}
