import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { messageOf } from '../http/ApiError'
import { t } from '../i18n/t'
import type { Field, Score } from '../score/score'
import { correctField } from '../score/scoreApi'
import { doubtsOf, reviewOrder } from './doubts'
import { wishOf } from './reviewKeys'

/** Going through a score's values with one hand: which is looked at, which is being corrected, and what each key does. */
export function useReview(score: Score, onChanged: (score: Score) => void) {
  // As it was when the page was opened, so that nothing moves away from under the hand.
  const [order] = useState(() => reviewOrder(score))
  const [current, setCurrent] = useState<Field>(order[0] ?? 'title')
  const [editing, setEditing] = useState<Field>()
  const [said, say] = useState('')
  const [error, setError] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const wanted = useRef<Field>(undefined)
  // Before the next key: the row may have other buttons by now, and a change of another device may have taken away the
  // one that had the keyboard, which would leave the keys unheard.
  useLayoutEffect(() => {
    if (wanted.current) firstButton(list.current, wanted.current)?.focus()
    else if (document.activeElement === document.body) firstButton(list.current, current)?.focus({ preventScroll: true })
    wanted.current = undefined
  })

  const go = (field: Field) => {
    wanted.current = field
    setCurrent(field)
  }
  // Nothing is drawn anew for the value that is looked at already, so no effect would move the keyboard.
  const enter = () => firstButton(list.current, current)?.focus()
  const step = (by: number) => {
    const next = order[order.indexOf(current) + by]
    if (next) go(next)
  }
  const take = async (field: Field, value: string) => {
    const changed = await correctField(score.id, field, value)
    onChanged(changed)
    setEditing(undefined)
    setError('')
    say(t('review.done', { field: t(`reading.${field}.field`), count: doubtsOf(changed).length }))
    go(after(order, field, changed))
  }
  const pick = (field: Field, value: string) => void take(field, value).catch((caught: unknown) => setError(messageOf(caught)))
  const edit = (field: Field) => {
    setCurrent(field)
    setEditing(field)
  }
  const cancel = (field: Field) => {
    setEditing(undefined)
    go(field)
  }

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (editing || hasModifier(event) || isTyping(event.target)) return
    // A key that is held down must not decide one value after the other.
    if (event.repeat && !event.key.startsWith('Arrow')) return event.preventDefault()
    const wish = wishOf(event.key, current, score.reading?.[current])
    if (!wish) return
    event.preventDefault()
    if (wish === 'next') return document.activeElement?.closest('[data-field]') ? step(1) : enter()
    if (wish === 'previous') return step(-1)
    if (wish === 'correct') return edit(current)
    pick(current, wish.take)
  }
  return { order, current, editing, said, error, list, press, choose: setCurrent, take, pick, edit, cancel }
}

/** The next value in doubt, round to the first; where there is none, the next one. */
function after(order: readonly Field[], field: Field, score: Score): Field {
  const doubts = doubtsOf(score)
  const place = order.indexOf(field)
  const behind = [...order.slice(place + 1), ...order.slice(0, place)]
  return behind.find((each) => doubts.includes(each)) ?? order[place + 1] ?? field
}

function firstButton(list: HTMLElement | null, field: Field): HTMLButtonElement | null | undefined {
  return list?.querySelector<HTMLButtonElement>(`[data-field='${field}'] .proof-buttons button`)
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.metaKey || event.ctrlKey || event.altKey
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
}
