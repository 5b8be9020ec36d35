import { Fragment } from 'react'
import styles from './Breakable.module.css'
import { breakableIn } from './cellRoom.ts'

/** A text whose words, where one is too long for this width in sheet pixels, break behind a hyphen. */
export function Breakable({ text, width }: { readonly text: string; readonly width: number }) {
  return breakableIn(text, width)
    .split('\u00ad')
    .map((part, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
      <Fragment key={i}>
        {i === 0 ? null : <span className={styles.here} />}
        {part}
      </Fragment>
    ))
}
