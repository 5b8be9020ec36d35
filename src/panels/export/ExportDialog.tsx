import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { pictureLanes } from '../../canvas/lanes/lanePictures.ts'
import { useShownLanes } from '../../canvas/lanes/useShownLanes.ts'
import type { PictureTheme } from '../../charts/paperPalettes.ts'
import { PICTURE_FORMATS, type PictureFormat } from '../../charts/picture/pictureLayout.ts'
import { toSvg } from '../../charts/picture/toSvg.ts'
import { useCompared, useShownCurves } from '../../store/curves.ts'
import { useRecords } from '../../store/WorkshopContext.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { fileName, saveFile } from '../../ui/saveFile.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import styles from './ExportDialog.module.css'
import { PicturePreview } from './PicturePreview.tsx'
import { pngBlob, svgBlob } from './pictureFile.ts'
import { useWholePicture } from './useWholePicture.ts'

export interface ExportDialogProps {
  readonly onClose: () => void
  /** Where the server gives the workshop as a file. */
  readonly exportHref: string
  /** ISO 8601 day. */
  readonly today: string
  /** `@font-face` rules, with the fonts in them, for a text. */
  readonly loadFontCss: (text: string) => Promise<string>
}

/** Smaller letters are hard to read on paper. */
const READABLE_POINTS = 6

/** The map as a picture, as it will be printed or shown, and the workshop as a file. */
export function ExportDialog({ onClose, exportHref, today, loadFontCss }: ExportDialogProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const [format, setFormat] = useState<PictureFormat>('a3')
  const [theme, setTheme] = useState<PictureTheme>('light')
  const [failed, setFailed] = useState(false)
  // As it was when the dialog opened: a picture does not change under one's hands.
  const records = useRecords((s) => s)
  const [frozen] = useState(records)
  const curves = useShownCurves()
  const compared = useCompared()
  const title = frozen.meta?.title ?? ''
  const shown = useShownLanes()
  const options = useMemo(
    () => ({
      ...{ format, theme, locale, t, curves, compared },
      lanes: pictureLanes(shown, frozen, t),
      frictions: shown.some((lane) => lane.id === 'frictions'),
      notes: true,
      date: today,
    }),
    [format, theme, locale, t, curves, compared, shown, frozen, today],
  )
  const picture = useMemo(() => toSvg(frozen, options), [frozen, options])
  const whole = useWholePicture(
    picture.xml,
    (fontCss) => toSvg(frozen, { ...options, fontCss }).xml,
    loadFontCss,
  )
  const nameOf = (extension: 'svg' | 'png') => fileName(title, t('export.file'), today, extension)
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(picture.pointsOnPaper)

  async function savePng(): Promise<void> {
    if (whole === null) return
    const blob = await pngBlob({ ...picture, xml: whole })
    setFailed(blob === null)
    if (blob !== null) saveFile(blob, nameOf('png'))
  }
  return (
    <Dialog title={t('export.title')} open onClose={onClose}>
      <section className={styles.part} aria-labelledby="export-picture">
        <h3 className={styles.heading} id="export-picture">
          {t('export.picture')}
        </h3>
        <p className={styles.hint}>{t('export.picture.hint')}</p>
        <div className={styles.choices}>
          <ChoiceField
            label={t('export.format')}
            choices={PICTURE_FORMATS.map((value) => ({ value, text: t(`export.format.${value}`) }))}
            value={format}
            onChange={setFormat}
          />
          <ChoiceField
            label={t('common.theme')}
            choices={(['light', 'dark'] as const).map((value) => ({ value, text: t(`theme.${value}`) }))}
            value={theme}
            onChange={setTheme}
          />
        </div>
        <PicturePreview xml={whole} width={picture.width} height={picture.height} alt={t('export.preview')} />
        <p className={styles.hint}>
          {t(`export.points.${format}`, { points })}
          {picture.pointsOnPaper < READABLE_POINTS ? ` ${t('export.small')}` : null}
        </p>
        <div className={styles.buttons}>
          <Button
            look="primary"
            isDisabled={whole === null}
            aria-label={t('export.asPng.label')}
            onPress={() => void savePng()}
          >
            <Download aria-hidden="true" />
            {t('export.asPng')}
          </Button>
          <Button
            isDisabled={whole === null}
            aria-label={t('export.asSvg.label')}
            onPress={() => (whole === null ? null : saveFile(svgBlob({ xml: whole }), nameOf('svg')))}
          >
            <Download aria-hidden="true" />
            {t('export.asSvg')}
          </Button>
        </div>
        {failed ? (
          <p className={styles.error} role="alert">
            {t('export.failed')}
          </p>
        ) : null}
      </section>
      <section className={styles.part} aria-labelledby="export-data">
        <h3 className={styles.heading} id="export-data">
          {t('export.data')}
        </h3>
        <p className={styles.hint}>{t('export.data.hint')}</p>
        <a className={styles.link} href={exportHref} download>
          <Download aria-hidden="true" />
          {t('export.json')}
        </a>
      </section>
    </Dialog>
  )
}
