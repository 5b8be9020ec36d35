import { ChevronDown } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { startMeasure } from '../../../model/commands/startMeasure.ts'
import { type CatalogueTechnique, TECHNIQUES } from '../../../model/plan/techniques.ts'
import { useWorkshop } from '../../../store/WorkshopContext.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTranslate } from '../../../ui/TranslateContext.ts'
import styles from './TechniqueMenu.module.css'

/** Starts a measure from a technique of the catalogue, with the cost lines that it always has. */
export function TechniqueMenu() {
  const t = useTranslate()
  const workshop = useWorkshop()
  function start(technique: CatalogueTechnique): void {
    const { key, lever, stance, nature, trigger } = technique
    const title = t(`measures.technique.${key}`)
    const measure = { id: workshop.newId('measure'), title, lever, stance, nature, trigger, technique: key }
    const lines = firstLines(technique).map((line) => ({ id: workshop.newId('costLine'), ...line }))
    workshop.run((r) => startMeasure(r, measure, lines))
  }
  return (
    <MenuTrigger>
      <Button>
        {t('measures.startFrom')}
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom end" containerPadding={8}>
        <Menu className={styles.menu ?? ''}>
          {([false, true] as const).map((ambassadors) => (
            <MenuSection key={String(ambassadors)}>
              <Header className={styles.heading ?? ''}>
                {t(ambassadors ? 'measures.catalogue.ambassadors' : 'measures.catalogue')}
              </Header>
              {TECHNIQUES.filter((technique) => technique.ambassadors === ambassadors).map((technique) => (
                <MenuItem
                  key={technique.key}
                  className={styles.item ?? ''}
                  textValue={t(`measures.technique.${technique.key}`)}
                  onAction={() => start(technique)}
                >
                  {t(`measures.technique.${technique.key}`)}
                  <span className={styles.about}>{t(`measures.technique.${technique.key}.about`)}</span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The cost lines that a technique always has; the amounts stay to be given. */
function firstLines({ key, tiers }: CatalogueTechnique) {
  if (tiers) return [4, 2].map((minReferrals) => ({ minReferrals, recurring: true }))
  // Contests are communication: that budget usually has them already.
  return [{ recurring: true, elsewhere: key === 'contest' }]
}
