import type { FormEvent } from 'react'
import { durationWords } from '../i18n/format'
import { t } from '../i18n/t'
import { type Entry } from '../journal/entry'
import type { EntryStore } from '../journal/EntryStore'
import { useObservable } from '../state/Observable'
import { DialogButtons } from './DialogButtons'
import { type CheckIn, checkIn } from './occurrenceApi'
import type { Occurrence } from './plan'
import { useSaving } from './useSaving'

const NEWEST = 20

interface Props {
  occurrence: Occurrence
  entries: EntryStore
  onDone: () => void
  onCancel: () => void
}

/** Says that a session was practised: the entry of the journal that tells of it, and what was thought about it. */
export function CheckInForm({ occurrence, entries, onDone, onCancel }: Props) {
  const { localDate, reflectionPrompts, notes } = occurrence
  const linkable = likeliest(useObservable(entries.items).values(), localDate)
  const { busy, error, save } = useSaving(onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = saidIn(new FormData(event.currentTarget), reflectionPrompts)
    save(() => checkIn(occurrence, said))
  }
  return (
    <form className="stack" onSubmit={submit}>
      {linkable.length > 0 && (
        <label className="field">
          <span>{t('plan.checkIn.entry')}</span>
          <select name="entry" defaultValue={linkable.find((entry) => entry.localDate === localDate)?.id ?? ''}>
            <option value="">{t('plan.checkIn.noEntry')}</option>
            {linkable.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {[entry.localDate, durationWords(entry.duration), entry.pieces[0]?.title].filter(Boolean).join(' · ')}
              </option>
            ))}
          </select>
        </label>
      )}
      {reflectionPrompts.map((prompt, nth) => (
        <label key={prompt} className="field">
          <span>{prompt}</span>
          <textarea name={`answer-${nth}`} rows={2} maxLength={4000} />
        </label>
      ))}
      <label className="field">
        <span>{t('repertoire.notes.field')}</span>
        <textarea name="notes" rows={2} maxLength={4000} defaultValue={notes ?? ''} />
      </label>
      <DialogButtons error={error} busy={busy} confirm={t('plan.checkIn')} onCancel={onCancel} />
    </form>
  )
}

/** The newest entries, those of the day of the session first. */
function likeliest(entries: Iterable<Entry>, day: string | null): readonly Entry[] {
  const rank = (entry: Entry) => (entry.localDate === day ? 0 : 1)
  return [...entries].toSorted((one, other) => rank(one) - rank(other) || other.timestamp.localeCompare(one.timestamp)).slice(0, NEWEST)
}

function saidIn(form: FormData, prompts: readonly string[]): CheckIn {
  const word = (name: string) => String(form.get(name) ?? '').trim()
  const answers = prompts.map((prompt, nth) => [prompt, word(`answer-${nth}`)] as const).filter(([, answer]) => answer)
  return {
    ...(word('entry') ? { logEntryId: word('entry') } : {}),
    ...(answers.length > 0 ? { responses: Object.fromEntries(answers) } : {}),
    ...(word('notes') ? { notes: word('notes') } : {}),
  }
}
