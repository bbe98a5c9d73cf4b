import { useId, useState } from 'react'
import { durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import type { Share } from './insight'

const FEW = 6
const asWritten = (name: string) => name

interface Props {
  title: string
  shares: readonly Share[]
  /** How a name is read; as it is written when not given. */
  words?: (name: string) => string
}

/** What each has of the time, the most first: a bar and the time in words. */
export function ShareList({ title, shares, words = asWritten }: Props) {
  const [all, setAll] = useState(false)
  const heading = useId()
  if (shares.length === 0) return null
  const most = Math.max(shares[0]?.minutes ?? 0, 1)
  const shown = all ? shares : shares.slice(0, FEW)
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ol className="share-list">
        {shown.map((share) => (
          <li key={`${share.name}\n${share.composer}`}>
            <span className="share-name">
              {words(share.name)}
              {share.composer && <span className="quiet small"> {share.composer}</span>}
            </span>
            <span className="share-time">{durationWords(share.minutes)}</span>
            <span className="share-bar" style={{ inlineSize: `${(share.minutes / most) * 100}%` }} aria-hidden="true" />
          </li>
        ))}
      </ol>
      {shares.length > FEW && (
        <button type="button" className="button button-quiet button-small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('insights.fewer') : t('insights.all', { count: shares.length })}
        </button>
      )}
    </section>
  )
}
