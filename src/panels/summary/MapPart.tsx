import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { toSvg } from '../../charts/picture/toSvg.ts'
import { useCompared, useShownCurves } from '../../store/curves.ts'
import { useSettledRecords } from '../../store/useSettledRecords.ts'
import { Button } from '../../ui/Button.tsx'
import { fileName, saveFile } from '../../ui/saveFile.ts'
import { useTranslate, useWords } from '../../ui/TranslateContext.ts'
import { PicturePreview } from '../export/PicturePreview.tsx'
import { pngBlob, svgBlob } from '../export/pictureFile.ts'
import { useWholePicture } from '../export/useWholePicture.ts'
import styles from './Summary.module.css'

export interface MapPartProps {
  /** ISO 8601 day. */
  readonly today: string
  readonly loadFontCss: (text: string) => Promise<string>
}

/** The map as the picture that is also printed: always light, as paper is. */
export function MapPart({ today, loadFontCss }: MapPartProps) {
  const t = useTranslate()
  const { locale } = useWords()
  const [failed, setFailed] = useState(false)
  const records = useSettledRecords()
  const curves = useShownCurves()
  const compared = useCompared()
  const options = useMemo(
    () => ({ format: 'slide', theme: 'light', locale, t, curves, compared, date: today }) as const,
    [locale, t, curves, compared, today],
  )
  const picture = useMemo(() => toSvg(records, options), [records, options])
  const whole = useWholePicture(
    picture.xml,
    (fontCss) => toSvg(records, { ...options, fontCss }).xml,
    loadFontCss,
  )
  const title = records.meta?.title ?? ''
  async function savePng(): Promise<void> {
    if (whole === null) return
    const blob = await pngBlob({ ...picture, xml: whole })
    setFailed(blob === null)
    if (blob !== null) saveFile(blob, fileName(title, t('export.file'), today, 'png'))
  }
  return (
    <>
      <PicturePreview
        xml={whole}
        width={picture.width}
        height={picture.height}
        alt={t('summary.map.picture', { title })}
      />
      <div className={`${styles.buttons} ${styles.screenOnly}`}>
        <Button
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
          onPress={() =>
            whole === null
              ? null
              : saveFile(svgBlob({ xml: whole }), fileName(title, t('export.file'), today, 'svg'))
          }
        >
          <Download aria-hidden="true" />
          {t('export.asSvg')}
        </Button>
      </div>
      {failed ? (
        <p className={styles.gap} role="alert">
          {t('export.failed')}
        </p>
      ) : null}
    </>
  )
}
