import { useTranslate } from '../../../ui/TranslateContext.ts'
import cards from '../Cards.module.css'
import { CostToWin } from './CostToWin.tsx'
import { NextEuro } from './NextEuro.tsx'
import { Segments } from './Segments.tsx'

/** What customers are worth: segments, what winning and keeping costs, and where the next euro does most (C5, C6). */
export function ValueSection() {
  const t = useTranslate()
  return (
    <div className={cards.section}>
      <p className={cards.intro}>{t('value.intro')}</p>
      <Segments />
      <CostToWin />
      <NextEuro />
    </div>
  )
}
