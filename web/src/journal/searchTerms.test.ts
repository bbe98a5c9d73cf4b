import { expect, test } from 'vitest'
import { hasTerm, toggleTerm } from './searchTerms'

test('a term is added behind what is there', () => {
  expect(toggleTerm('', 'type', 'lesson')).toBe('type:lesson')
  expect(toggleTerm('bach  ', 'type', 'lesson')).toBe('bach type:lesson')
})

test('a value of several words is quoted, and found again in any case', () => {
  const search = toggleTerm('bach', 'tag', 'Slow practice')

  expect(search).toBe('bach tag:"Slow practice"')
  expect(hasTerm(search, 'tag', 'slow practice')).toBe(true)
  expect(hasTerm('TAG:warm-up', 'tag', 'warm-up')).toBe(true)
})

test('a quotation mark in a value is left out, since it cannot be quoted', () => {
  expect(toggleTerm('', 'tag', 'the "hard" bar')).toBe('tag:"the  hard  bar"')
})

test('adding and taking away leaves a search as it was', () => {
  for (const search of ['', 'bach', 'composer:bach duration:>30', 'bach OR liszt', '(bach OR liszt) -mood:frustrated', '"a (b" c']) {
    const added = toggleTerm(search, 'mood', 'proud')
    expect(hasTerm(added, 'mood', 'proud')).toBe(true)
    expect(toggleTerm(added, 'mood', 'proud')).toBe(search)
  }
})

test('a term behind alternatives is for all of them', () => {
  expect(toggleTerm('bach OR liszt', 'type', 'lesson')).toBe('(bach OR liszt) type:lesson')
})

test('an AND goes with its term', () => {
  expect(toggleTerm('bach AND type:lesson', 'type', 'lesson')).toBe('bach')
  expect(toggleTerm('type:lesson AND bach', 'type', 'lesson')).toBe('bach')
  expect(toggleTerm('bach AND type:lesson AND mood:proud', 'type', 'lesson')).toBe('bach AND mood:proud')
})

test('what is negated, an alternative or another value is not asked for', () => {
  expect(hasTerm('-type:lesson', 'type', 'lesson')).toBe(false)
  expect(hasTerm('NOT type:lesson', 'type', 'lesson')).toBe(false)
  expect(hasTerm('type:lesson OR bach', 'type', 'lesson')).toBe(false)
  expect(hasTerm('(type:lesson OR bach) liszt', 'type', 'lesson')).toBe(false)
  expect(hasTerm('type:lessons', 'type', 'lesson')).toBe(false)
  expect(hasTerm('"type:lesson"', 'type', 'lesson')).toBe(false)
})

test('a search that is not finished yet is no obstacle', () => {
  expect(toggleTerm('composer:"bac', 'type', 'lesson')).toBe('composer:"bac type:lesson')
  expect(toggleTerm('(((', 'type', 'lesson')).toBe('((( type:lesson')
})
