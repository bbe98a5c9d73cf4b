import { useState } from 'react'
import { Icon } from '../design/Icon'
import { messageOf } from '../http/ApiError'
import { dayWords } from '../i18n/format'
import { t } from '../i18n/t'
import { ownZone, wallTime } from '../journal/zoned'
import { useObservable } from '../state/Observable'
import { newestFirst, type NoticeStore, noticeWords, readNotice } from './notice'
import './notice.css'

/** How many notices are new, and what they say. */
export function NoticeBell({ store }: { store: NoticeStore }) {
  const notices = newestFirst(useObservable(store.items).values())
  const [error, setError] = useState('')
  const [today] = useState(() => wallTime(Date.now(), ownZone()).date)
  const read = (id: string) => {
    setError('')
    readNotice(id).then(
      () => store.remove(id),
      (caught: unknown) => setError(messageOf(caught)),
    )
  }
  return (
    <>
      <button type="button" className="icon-button notice-bell" popoverTarget="notices" aria-label={t('notices.open', { count: notices.length })}>
        <Icon name="bell" />
        {notices.length > 0 && (
          <span className="notice-count" aria-hidden="true">
            {notices.length > 9 ? '9+' : notices.length}
          </span>
        )}
      </button>
      <div id="notices" popover="auto" className="profile-menu notice-list" role="region" aria-label={t('notices.title')}>
        <h2>{t('notices.title')}</h2>
        <div role="status">{error && <p className="error-text small">{error}</p>}</div>
        {notices.length === 0 && <p className="quiet">{t('notices.none')}</p>}
        <ul>
          {notices.map((notice) => (
            <li key={notice.id}>
              <span>{noticeWords(notice)}</span>
              <span className="quiet small">{dayWords(notice.day, today)}</span>
              <button type="button" className="button button-small" aria-label={t('notices.readThis', { notice: noticeWords(notice) })} onClick={() => read(notice.id)}>
                {t('notices.read')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
