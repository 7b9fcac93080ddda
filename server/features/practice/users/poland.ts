import type { UserRow } from '../users.ts'

export const polandUsers: readonly UserRow[] = [
  ['Małgorzata', 'Wiśniewska', 'pl-nwosg', ['case_officer'], 'case_officer'],
  ['Łukasz', 'Zieliński', 'pl-posg', ['case_officer'], 'case_officer'],
  ['Agnieszka', 'Dąbrowska', 'pl-kgsg', ['central_desk'], 'central_desk'],
  ['Paweł', 'Gołębiewski', 'pl-kgsg', ['approver'], 'approver'],
  ['Joanna', 'Kępińska', 'pl-mc', ['verifier'], 'verifier_register'],
  ['Tomasz', 'Sobczak', 'pl-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Krzysztof', 'Bąk', 'pl-sg-okecie', ['border_officer'], 'border_officer'],
]
