import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Route, Switch, useLocation } from 'wouter'
import { loadWords, type Words } from '../i18n/words.ts'
import { isPlanSection } from '../panels/plan/planSections.ts'
import { type Preferences, PreferencesProvider } from '../ui/PreferencesContext.ts'
import { SkipLink } from '../ui/SkipLink.tsx'
import { WordsProvider } from '../ui/TranslateContext.ts'
import { savePreferences } from './deviceStorage.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { JoinPage } from './JoinPage.tsx'
import { Loading } from './Loading.tsx'
import { ProblemPage } from './ProblemPage.tsx'
import { ReadPage } from './ReadPage.tsx'
import { usePageFocus } from './usePageFocus.ts'

// Join is there at once, on a phone at the door; the rest comes when it is opened.
const HomePage = lazy(() => import('./HomePage.tsx').then((m) => ({ default: m.HomePage })))
const SummaryPage = lazy(() => import('./SummaryPage.tsx').then((m) => ({ default: m.SummaryPage })))
const DisplayPage = lazy(() => import('./DisplayPage.tsx').then((m) => ({ default: m.DisplayPage })))
const WorkshopPage = lazy(() => import('./WorkshopPage.tsx').then((m) => ({ default: m.WorkshopPage })))

export interface AppProps {
  readonly initialPreferences: Preferences
  /** Words of the initial language. */
  readonly initialWords: Words
}

/** wouter does not read two parts that may be absent out of a path. */
type PlanParams = Readonly<Record<'id', string> & Record<'section' | 'item', string | undefined>>

export function App({ initialPreferences, initialWords }: AppProps) {
  const [preferences, setPreferences] = useState(initialPreferences)
  const [words, setWords] = useState(initialWords)
  const change = useCallback((fields: Partial<Preferences>) => {
    setPreferences((before) => {
      const next = { ...before, ...fields }
      savePreferences(next)
      return next
    })
  }, [])
  const { locale, theme } = preferences
  useEffect(() => {
    if (words.locale === locale) return
    let wanted = true
    // A language that does not load leaves the page in the one it has.
    loadWords(locale, words.topics()).then(
      (next) => (wanted ? setWords(next) : null),
      () => null,
    )
    return () => {
      wanted = false
    }
  }, [locale, words])
  useEffect(() => {
    document.documentElement.lang = words.locale
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [words.locale, theme])

  const [, navigate] = useLocation()
  usePageFocus()
  const control = useMemo(() => ({ preferences, change }), [preferences, change])
  return (
    <WordsProvider value={words}>
      <PreferencesProvider value={control}>
        <RouterProvider navigate={navigate}>
          <SkipLink />
          <ErrorBoundary>
            <Suspense fallback={<Loading />}>
              <Switch>
                <Route path="/" component={HomePage} />
                <Route path="/join" component={JoinPage} />
                <Route path="/read" component={ReadPage} />
                <Route path="/w/:id/summary">{({ id }) => <SummaryPage key={id} id={id} />}</Route>
                <Route path="/w/:id/display">{({ id }) => <DisplayPage key={id} id={id} />}</Route>
                <Route path="/w/:id/map">
                  {({ id }) => <WorkshopPage key={id} id={id} view="map" section={null} />}
                </Route>
                <Route path="/w/:id/table">
                  {({ id }) => <WorkshopPage key={id} id={id} view="table" section={null} />}
                </Route>
                <Route<PlanParams> path="/w/:id/plan/:section?/:item?">
                  {({ id, section, item }) =>
                    isPlanSection(section) ? (
                      <WorkshopPage key={id} id={id} view="plan" section={section ?? null} item={item} />
                    ) : (
                      <ProblemPage code="not-found" />
                    )
                  }
                </Route>
                <Route path="/w/:id">
                  {({ id }) => <WorkshopPage key={id} id={id} view="map" section={null} />}
                </Route>
                <Route>
                  <ProblemPage code="not-found" />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </RouterProvider>
      </PreferencesProvider>
    </WordsProvider>
  )
}
