import { useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { useAnswer } from '../answer/useAnswer'
import { Icon } from '../design/Icon'
import { type Notice, NoticeBar } from '../design/NoticeBar'
import { Spinner } from '../design/Spinner'
import { messageOf } from '../http/ApiError'
import { dayWords, timeWords } from '../i18n/format'
import { t } from '../i18n/t'
import { ownZone, wallTime } from '../journal/zoned'
import { today } from '../plan/today'
import { usePage } from '../router/usePage'
import { type Device, endDevice, findDevices, nameOf } from './devices'

/** Where the user is signed in, and how to end that. */
export function DevicesPage() {
  const heading = usePage(t('devices.title'))
  const { data, asOf, error, retry } = useAnswer('devices', findDevices)
  const [notice, tell] = useState<Notice>()
  const revoke = (device: Device) =>
    endDevice(device.id).then(
      () => {
        tell({ text: t('devices.revoked', { device: wordsOf(device) }) })
        retry()
      },
      (caught: unknown) => tell({ text: messageOf(caught), failed: true }),
    )
  return (
    <main id="main" className="page devices">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('devices.title')}
        </h1>
      </header>
      <p className="quiet">{t('devices.text')}</p>
      {!data && !error && <Spinner label={t('app.loading')} />}
      {error && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      <AsOf at={asOf} />
      <ul className="device-list">
        {data?.map((device) => (
          <DeviceItem key={device.id} device={device} onRevoke={() => void revoke(device)} />
        ))}
      </ul>
      <NoticeBar notice={notice} onClose={() => tell(undefined)} />
    </main>
  )
}

const wordsOf = ({ device }: Device) => nameOf(device) || t('devices.unknown')

function DeviceItem({ device, onRevoke }: { device: Device; onRevoke: () => void }) {
  const name = wordsOf(device)
  return (
    <li className="tile device">
      <div>
        <strong>{name}</strong> {device.current && <span className="device-this small">{t('devices.this')}</span>}
        <p className="quiet small">{t('devices.lastSeen', { when: moment(device.lastSeen) })}</p>
        <p className="quiet small">{t('devices.since', { when: moment(device.signedInAt) })}</p>
        {!device.current && device.behind !== undefined && device.behind > 0 && <p className="quiet small">{t('devices.behind', { count: device.behind })}</p>}
      </div>
      {!device.current && (
        <button type="button" className="button button-danger" aria-label={t('devices.revoke', { device: name })} onClick={onRevoke}>
          <Icon name="leave" />
          {t('devices.signOut')}
        </button>
      )}
    </li>
  )
}

function moment(instant: string): string {
  return `${dayWords(wallTime(Date.parse(instant), ownZone()).date, today())}, ${timeWords(instant)}`
}
