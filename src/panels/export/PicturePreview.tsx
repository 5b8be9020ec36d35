import { useEffect, useState } from 'react'
import { useTranslate } from '../../ui/TranslateContext.ts'
import styles from './PicturePreview.module.css'
import { svgBlob } from './pictureFile.ts'

export interface PicturePreviewProps {
  readonly xml: string | null
  readonly width: number
  readonly height: number
  readonly alt: string
}

/** The picture as it will be; its place is kept while it is made. */
export function PicturePreview({ xml, width, height, alt }: PicturePreviewProps) {
  const t = useTranslate()
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (xml === null) return
    const made = URL.createObjectURL(svgBlob({ xml }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [xml])
  return (
    <div className={styles.preview} style={{ aspectRatio: `${width} / ${height}` }}>
      {url === null ? (
        <p role="status">{t('export.making')}</p>
      ) : (
        <img src={url} alt={alt} width={width} height={height} />
      )}
    </div>
  )
}
