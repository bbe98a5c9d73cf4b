import { type FocusEvent, useState } from 'react'
import { Icon } from '../design/Icon'
import { useRows } from '../design/useRows'
import { t } from '../i18n/t'
import { namesOf } from '../piece/piece'
import type { PieceStore } from '../piece/PieceStore'
import { usePieceSuggestions } from '../piece/usePieceSuggestions'
import type { EntryPiece } from './entry'

interface Props {
  pieces: readonly EntryPiece[]
  store: PieceStore
  mistake: string | undefined
  onChange: (pieces: readonly EntryPiece[]) => void
}

/** The pieces of an entry, one below the other. */
export function PieceFields({ pieces, store, mistake, onChange }: Props) {
  const { keys, add, remove } = useRows(pieces, onChange)
  return (
    <fieldset className="piece-fields">
      <legend>{t('entry.pieces')}</legend>
      {pieces.map((piece, index) => (
        <PieceRow
          key={keys[index]}
          piece={piece}
          number={index + 1}
          store={store}
          onChange={(changed) => onChange(pieces.with(index, changed))}
          onRemove={() => remove(index)}
        />
      ))}
      <p className="error-text" role="alert">
        {mistake}
      </p>
      <button type="button" className="button button-small" onClick={() => add({ title: '' })}>
        <Icon name="plus" />
        {t('entry.piece.add')}
      </button>
    </fieldset>
  )
}

interface RowProps {
  piece: EntryPiece
  number: number
  store: PieceStore
  onChange: (piece: EntryPiece) => void
  onRemove: () => void
}

function PieceRow({ piece, number, store, onChange, onRemove }: RowProps) {
  const [active, setActive] = useState(false)
  const suggestions = usePieceSuggestions(piece, store, active && !piece.id)
  // Another name is another piece.
  const name = (changed: Partial<EntryPiece>) => onChange({ ...piece, ...changed, id: null })
  const leave = (event: FocusEvent<HTMLDivElement>) => setActive(event.currentTarget.contains(event.relatedTarget))
  return (
    <div className="piece-row" onFocus={() => setActive(true)} onBlur={leave}>
      <label className="field">
        <span>{t('entry.piece.title', { number })}</span>
        <input type="text" value={piece.title} maxLength={255} autoComplete="off" onChange={(event) => name({ title: event.target.value })} />
      </label>
      <label className="field">
        <span>{t('entry.piece.composer', { number })}</span>
        <input type="text" value={piece.composer ?? ''} maxLength={255} autoComplete="off" onChange={(event) => name({ composer: event.target.value })} />
      </label>
      <button type="button" className="icon-button" aria-label={t('entry.piece.remove', { number })} title={t('entry.piece.remove', { number })} onClick={onRemove}>
        <Icon name="close" />
      </button>
      {suggestions.length > 0 && (
        <div className="chip-row piece-suggestions" role="group" aria-label={t('entry.piece.suggestions')}>
          {suggestions.map(({ id, title, composer }) => (
            <button key={id} type="button" className="choice" onClick={() => onChange({ ...piece, id, title, composer: composer ?? null })}>
              {namesOf({ title, composer: composer ?? null })}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
