import { useState } from 'react'
import type { TemplateKey } from '../../model/templates/templateKeys.ts'
import type { ErrorCode } from '../../protocol/errors.ts'
import type { CreateWorkshop, Deployment } from '../../protocol/http.ts'
import { PageBar } from '../../ui/PageBar.tsx'
import { useTranslate } from '../../ui/TranslateContext.ts'
import { CodeForm, type CodeRefusal } from '../join/CodeForm.tsx'
import styles from './Home.module.css'
import { HowItGoes } from './HowItGoes.tsx'
import { ImportForm } from './ImportForm.tsx'
import { NewWorkshopDialog } from './NewWorkshopDialog.tsx'
import { type RecentWorkshop, RecentWorkshops } from './RecentWorkshops.tsx'
import { Starts } from './Starts.tsx'

/** Each `on…` that answers gives null when it is done (the application then leaves this page) or why it is not. */
export interface HomeProps {
  readonly templates: readonly TemplateKey[]
  readonly deployment: Deployment
  /** The name this person last gave; empty for none. */
  readonly knownName: string
  readonly recent: readonly RecentWorkshop[]
  readonly now: number
  readonly hrefOfWorkshop: (id: string) => string
  readonly onCreate: (body: CreateWorkshop) => Promise<ErrorCode | null>
  readonly onImport: (file: File) => Promise<ErrorCode | null>
  readonly onJoinCode: (code: string) => Promise<CodeRefusal | null>
  readonly onForget: (id: string) => void
}

/** The first page: what this is, and every way into a workshop. */
export function Home(props: HomeProps) {
  const t = useTranslate()
  const { templates, deployment, recent, now, hrefOfWorkshop } = props
  const [chosen, setChosen] = useState<TemplateKey | null>(null)
  return (
    <>
      <PageBar homeHref={null} />
      <main className={styles.home}>
        <div className={styles.hero}>
          <h1 className={styles.title}>{t('home.title')}</h1>
          <p className={styles.lead}>{t('home.lead')}</p>
        </div>
        <aside className={styles.enter}>
          <section className={styles.join} aria-labelledby="home-join">
            <h2 className={styles.heading} id="home-join">
              {t('join.code')}
            </h2>
            <CodeForm onJoinCode={props.onJoinCode} />
          </section>
          {recent.length === 0 ? (
            <div className={styles.how}>
              <HowItGoes />
            </div>
          ) : (
            <RecentWorkshops recent={recent} now={now} hrefOf={hrefOfWorkshop} onForget={props.onForget} />
          )}
        </aside>
        <div className={styles.starts}>
          <Starts templates={templates} onChoose={setChosen} />
          <ImportForm onImport={props.onImport} />
        </div>
      </main>
      <NewWorkshopDialog
        template={chosen}
        deployment={deployment}
        knownName={props.knownName}
        onCreate={props.onCreate}
        onClose={() => setChosen(null)}
      />
    </>
  )
}
