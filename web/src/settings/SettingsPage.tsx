import { useState } from 'react'
import { AsOf } from '../answer/AsOf'
import { useAnswer } from '../answer/useAnswer'
import { Spinner } from '../design/Spinner'
import { chooseTheme, theme } from '../design/theme'
import { messageOf } from '../http/ApiError'
import { LanguageChoice } from '../i18n/LanguageChoice'
import { t, voice } from '../i18n/t'
import { Failed } from '../insight/TodayPage'
import { ownZone } from '../journal/zoned'
import { usePage } from '../router/usePage'
import { useObservable } from '../state/Observable'
import { changePreferences, findPreferences, type MailFrequency, mailFrequencies, type PreferenceChanges, type Preferences, PREFERENCES } from './preferences'
import '../insight/insight.css'
import './settings.css'

const weekStarts = ['monday', 'sunday', 'saturday'] as const
const USUAL_AIM = 30

/** What a user wants things to be, on this device and on all others. */
export function SettingsPage() {
  const heading = usePage(t('settings.title'))
  const { data, asOf, error, retry } = useAnswer(PREFERENCES, findPreferences)
  return (
    <main id="main" className="page settings">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h1>
      </header>
      {!data && !error && <Spinner label={t('app.loading')} />}
      {error && <Failed reason={error} retry={retry} />}
      <AsOf at={asOf} />
      {data && <SettingsForm given={data} />}
    </main>
  )
}

function SettingsForm({ given }: { given: Preferences }) {
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const dark = useObservable(theme) === 'dark'
  const { language } = useObservable(voice)
  const save = async (form: FormData) => {
    setBusy(true)
    try {
      await changePreferences({ ...changesIn(form, given), theme: dark ? 'dark' : 'light', language })
      setNote(t('settings.saved'))
    } catch (error) {
      setNote(messageOf(error))
    }
    setBusy(false)
  }
  return (
    <form
      className="settings-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
    >
      <label className="field">
        <span>{t('settings.theme')}</span>
        <select value={dark ? 'dark' : 'light'} onChange={(event) => chooseTheme(event.target.value === 'dark' ? 'dark' : 'light')}>
          <option value="light">{t('settings.theme.light')}</option>
          <option value="dark">{t('settings.theme.dark')}</option>
        </select>
      </label>
      <LanguageChoice />
      <DayFields given={given} />
      <div className="button-row">
        <button type="submit" className="button button-main" disabled={busy}>
          {t('settings.save')}
        </button>
        <span role="status">{note}</span>
      </div>
    </form>
  )
}

/** What concerns days. */
function DayFields({ given }: { given: Preferences }) {
  return (
    <>
      <label className="field">
        <span>{t('settings.weekStart')}</span>
        <select name="weekStart" defaultValue={given.weekStart ?? 'monday'}>
          {weekStarts.map((day) => (
            <option key={day} value={day}>
              {t(`settings.weekStart.${day}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('settings.timeZone')}</span>
        <select name="timeZone" defaultValue={given.timeZone ?? ownZone()}>
          {zones(given.timeZone).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('settings.dailyAim')}</span>
        <input type="number" name="dailyAim" min="1" max="1440" required defaultValue={given.dailyAim ?? USUAL_AIM} />
      </label>
      <label className="check">
        <input type="checkbox" name="reminders" defaultChecked={given.notificationSettings?.practiceReminders === true} />
        {t('settings.reminders')}
      </label>
      <label className="check">
        <input type="checkbox" name="deadlines" defaultChecked={given.notificationSettings?.goalDeadlines === true} />
        {t('settings.deadlines')}
      </label>
      <label className="check">
        <input type="checkbox" name="achievements" defaultChecked={given.notificationSettings?.achievementNotifications === true} />
        {t('settings.achievements')}
      </label>
      <label className="field">
        <span>{t('settings.mail')}</span>
        <select name="mail" defaultValue={given.notificationSettings?.emailFrequency ?? 'never'}>
          {mailFrequencies.map((each) => (
            <option key={each} value={each}>
              {t(`settings.mail.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('settings.reminderTime')}</span>
        <input type="time" name="reminderTime" defaultValue={given.reminderTime ?? ''} />
      </label>
    </>
  )
}

function changesIn(form: FormData, given: Preferences): PreferenceChanges {
  return {
    weekStart: form.get('weekStart') as Preferences['weekStart'] & string,
    timeZone: String(form.get('timeZone')),
    dailyAim: Number(form.get('dailyAim')),
    reminderTime: String(form.get('reminderTime')) || null,
    notificationSettings: { ...given.notificationSettings, practiceReminders: form.has('reminders'), goalDeadlines: form.has('deadlines'), achievementNotifications: form.has('achievements'), emailFrequency: form.get('mail') as MailFrequency },
  }
}

/** Those that the browser knows, and the one that is set. */
function zones(given: string | undefined): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ownZone(), ...(given ? [given] : [])])].toSorted()
}
