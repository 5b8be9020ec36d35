import { Suspense } from 'react'
import { describePersona, renamePersona } from '../../model/commands/persona.ts'
import { NAME_MAX, TEXT_MAX } from '../../model/schema/limits.ts'
import type { Persona } from '../../model/schema/persona.ts'
import { useActivePersona, useCanWrite } from '../../store/WorkshopContext.ts'
import { keepingSight } from '../../ui/keepingSight.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { DraftTextField } from '../fields/DraftTextField.tsx'
import { NameField } from '../fields/NameField.tsx'
import { useCommit } from '../fields/useCommit.ts'
import styles from './Inspector.module.css'
import { PanelHeading } from './PanelHeading.tsx'

const PersonaPicture = lazyPart(['portrait'], async () =>
  keepingSight((await import('../portrait/PersonaPicture.tsx')).PersonaPicture),
)

const SegmentWorth = lazyPart(['worth'], async () =>
  keepingSight((await import('../plan/value/SegmentWorth.tsx')).SegmentWorth),
)

const TEXTS = ['portrait', 'needs', 'expectations'] as const

/** Nothing is selected: what one can do, and whose journey this is. */
export function PersonaPanel() {
  const t = useTranslate()
  const canWrite = useCanWrite()
  const persona = useActivePersona()
  if (persona === null) return <PanelHeading kind={t('inspector.persona')} name="" showName={false} />
  return (
    <>
      <PanelHeading kind={t('inspector.persona')} name={persona.name} showName={!canWrite} />
      <Suspense>
        <PersonaPicture key={persona.id} persona={persona} />
      </Suspense>
      {canWrite ? <PersonaForm persona={persona} key={persona.id} /> : <PersonaCard persona={persona} />}
      {canWrite ? null : <SegmentWorth persona={persona} />}
      {canWrite ? <p className={styles.teach}>{t('inspector.teach')}</p> : null}
    </>
  )
}

function PersonaForm({ persona }: { readonly persona: Persona }) {
  const t = useTranslate()
  const commit = useCommit()
  return (
    <>
      <NameField
        look="heading"
        labelHidden
        label={t('persona.name')}
        value={persona.name}
        place={`${persona.id}/name`}
        maxLength={NAME_MAX}
        onCommit={(name) => commit((r) => renamePersona(r, persona.id, name))}
      />
      <NameField
        label={t('persona.segment')}
        value={persona.segment}
        place={`${persona.id}/segment`}
        maxLength={NAME_MAX}
        onCommit={(segment) => commit((r) => describePersona(r, persona.id, { segment }))}
      />
      <SegmentWorth persona={persona} />
      {TEXTS.map((text) => (
        <DraftTextField
          key={text}
          label={t(`persona.${text}`)}
          placeholder={t(`persona.${text}.hint`)}
          value={persona[text]}
          place={`${persona.id}/${text}`}
          maxLength={TEXT_MAX}
          onCommit={(words) => commit((r) => describePersona(r, persona.id, { [text]: words }))}
        />
      ))}
    </>
  )
}

function PersonaCard({ persona }: { readonly persona: Persona }) {
  const t = useTranslate()
  return (
    <dl className={styles.card}>
      {(['segment', ...TEXTS] as const)
        .filter((text) => persona[text] !== '')
        .map((text) => (
          <div key={text}>
            <dt className={styles.subheading}>{t(`persona.${text}`)}</dt>
            <dd className={styles.text} dir="auto">
              {persona[text]}
            </dd>
          </div>
        ))}
    </dl>
  )
}
