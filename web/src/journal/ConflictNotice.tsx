import { useEffect, useRef } from 'react'
import { listWords } from '../i18n/format'
import { t } from '../i18n/t'
import { changedOnBoth } from './conflict'
import type { Entry } from './entry'
import type { EntryForm } from './entryForm'

interface Props {
  base: Entry
  mine: EntryForm
  theirs: Entry
  onMine: () => void
  onTheirs: () => void
}

/** Says that there is another version, and what can be done about it. */
export function ConflictNotice({ base, mine, theirs, onMine, onTheirs }: Props) {
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.focus(), [theirs])
  const both = changedOnBoth(base, mine, theirs)
  return (
    <div ref={notice} className="conflict" role="alert" tabIndex={-1}>
      <strong>{t('entry.conflict.title')}</strong>
      <p>{t('entry.conflict.text')}</p>
      {both.length > 0 && <p>{t('entry.conflict.both', { fields: listWords(both.map((key) => t(key))) })}</p>}
      <div className="button-row">
        <button type="button" className="button button-main" onClick={onMine}>
          {t('entry.conflict.mine')}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {t('entry.conflict.theirs')}
        </button>
      </div>
    </div>
  )
}
