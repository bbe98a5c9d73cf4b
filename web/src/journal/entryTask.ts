import type { PracticeTimer } from '../practice/PracticeTimer'
import type { Practice } from '../practice/session'
import { minutesOf } from '../practice/stopwatch'
import { newId } from '../state/newId'
import type { Entry } from './entry'
import { changedOnBoth } from './conflict'
import { changeEntry, findEntry, logEntry } from './entryApi'
import { blankForm, bodyOf, changesOf, type EntryForm, formOf } from './entryForm'
import { ownZone } from './zoned'

/** Saved, or not because there is another version: theirs. */
export type Outcome = { readonly saved: Entry | undefined } | { readonly theirs: Entry }

/** What the form of an entry is opened for. */
export interface EntryTask {
  readonly title: 'entry.new' | 'entry.edit' | 'entry.finish'
  readonly form: EntryForm
  /** The entry as it was when the form was opened. */
  readonly base?: Entry
  /** Throws `ApiError`. `anyway` is the other version over which the form is to be saved. */
  readonly save: (form: EntryForm, anyway?: Entry) => Promise<Outcome>
  /** The same task on another version of its entry. */
  readonly on: (entry: Entry) => EntryTask
}

export function newEntry(instrument: string): EntryTask {
  // The same for each try, so that a repetition after a lost answer is one entry.
  const id = newId('entry')
  return {
    title: 'entry.new',
    form: blankForm(Date.now(), ownZone(), instrument),
    save: async (form) => ({ saved: await logEntry(id, bodyOf(form)) }),
    on: editing,
  }
}

export function editing(base: Entry): EntryTask {
  return {
    title: 'entry.edit',
    form: formOf(base),
    base,
    save: (form, anyway) => change(base, form, anyway),
    on: editing,
  }
}

/** Writes down the session that runs; until that is done it stands, and is lost by nothing. */
export function finishing(timer: PracticeTimer, { start }: Practice): EntryTask {
  timer.pause()
  const { timestamp, timeZone, type, instrument, pieces = [] } = start
  const blank = blankForm(Date.parse(timestamp), timeZone, instrument)
  return {
    title: 'entry.finish',
    form: { ...blank, type, pieces, minutes: String(minutesOf(timer.elapsed())) },
    save: async (form) => ({ saved: await timer.finish(bodyOf(form)) }),
    on: editing,
  }
}

/** What others have changed in the meantime stays, unless it is the same that was changed here: then it is asked which one counts. */
async function change(base: Entry, form: EntryForm, anyway: Entry | undefined): Promise<Outcome> {
  const changes = changesOf(base, form)
  if (Object.keys(changes).length === 0) return { saved: undefined }
  const now = findEntry(base.id)
  const known = anyway ?? base
  if (now && now.version > known.version && changedOnBoth(known, form, now).length > 0) return { theirs: now }
  return { saved: await changeEntry(anyway ? { ...base, version: anyway.version } : base, changes) }
}
