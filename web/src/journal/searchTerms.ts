/** A part of a search with its place in it. */
export interface Part {
  readonly from: number
  readonly to: number
  /** `(`, `)`, `-`, `AND`, `OR` or `NOT`; undefined for what is looked for. */
  readonly sign: string | undefined
  /** In lower case; undefined for words. */
  readonly field: string | undefined
  readonly value: string
  /** Inside of how many parentheses it stands. */
  readonly depth: number
}

const PART = /([()-])|(?:(\w+):)?"([^"]*)"|(\w+):([^\s()"]+)|([^\s()"]+)/gu
const OPERATORS = ['AND', 'OR', 'NOT']

/** Whether every entry that the search finds has this value of this field because the search asks for it. */
export function hasTerm(search: string, field: string, value: string): boolean {
  return termIn(partsOf(search), field, value) !== undefined
}

/** The search without the term where it has it, else with it. */
export function toggleTerm(search: string, field: string, value: string): string {
  const parts = partsOf(search)
  const term = termIn(parts, field, value)
  return term ? without(search, parts, term) : withTerm(search, parts, `${field}:${quoted(value)}`)
}

function withTerm(search: string, parts: readonly Part[], term: string): string {
  const before = search.trim()
  if (!before) return term
  // Behind an OR the term would belong to the last of the alternatives alone.
  return hasAlternatives(parts) ? `(${before}) ${term}` : `${before} ${term}`
}

/** Takes out the term, with an AND that ties it to its neighbour. */
function without(search: string, parts: readonly Part[], term: Part): string {
  const index = parts.indexOf(term)
  const [before, after] = [parts[index - 1], parts[index + 1]]
  const head = search.slice(0, before?.sign === 'AND' ? before.from : term.from)
  const tail = search.slice(before?.sign !== 'AND' && after?.sign === 'AND' ? after.to : term.to)
  return unwrapped(`${head.trimEnd()} ${tail.trimStart()}`.trim())
}

/** Parentheses around the whole of a search say nothing. */
function unwrapped(search: string): string {
  const parts = partsOf(search)
  const closing = parts.findIndex(({ sign, depth }) => sign === ')' && depth === 0)
  return parts[0]?.sign === '(' && closing === parts.length - 1 ? search.slice(1, -1).trim() : search
}

/** A term that is negated, or one of several alternatives, asks for something else. */
function termIn(parts: readonly Part[], field: string, value: string): Part | undefined {
  if (hasAlternatives(parts)) return undefined
  return parts.find((part, index) => {
    const negation = parts[index - 1]?.sign
    return part.depth === 0 && part.field === field && plain(part.value) === plain(value) && negation !== '-' && negation !== 'NOT'
  })
}

function hasAlternatives(parts: readonly Part[]): boolean {
  return parts.some(({ sign, depth }) => sign === 'OR' && depth === 0)
}

/** The parts of a search in their order. */
export function partsOf(search: string): readonly Part[] {
  let depth = 0
  return [...search.matchAll(PART)].map((match) => {
    const [whole, mark, quotedField, inQuotes, field, value, word] = match
    const sign = mark ?? (word !== undefined && OPERATORS.includes(word) ? word : undefined)
    if (sign === ')') depth--
    const part = {
      from: match.index,
      to: match.index + whole.length,
      sign,
      field: (quotedField ?? field)?.toLowerCase(),
      value: inQuotes ?? value ?? word ?? whole,
      depth,
    }
    if (sign === '(') depth++
    return part
  })
}

/** Only a quotation mark can't be quoted; the server reads over it. */
function quoted(value: string): string {
  const safe = plainCase(value)
  return /[\s()":]/u.test(safe) ? `"${safe}"` : safe
}

function plain(value: string): string {
  return plainCase(value).toLowerCase()
}

function plainCase(value: string): string {
  return value.replaceAll('"', ' ').trim()
}
