import { type ComponentType, useEffect } from 'react'

/** A part that comes later, between fields that are there: it pushes the one that has the keyboard out of nobody's sight. */
export function keepingSight<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return function KeepingSight(props) {
    useEffect(() => {
      const at = document.activeElement
      if (at?.closest('aside') != null) at.scrollIntoView({ block: 'nearest' })
    }, [])
    return <Part {...props} />
  }
}
