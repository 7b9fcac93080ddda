import type { UserRow } from '../users.ts'

export const otherPilotUsers: readonly UserRow[] = [
  ['Magdalena', 'Steinbacher', 'at-bfa-vienna', ['case_officer'], 'case_officer'],
  ['Florian', 'Pichler', 'at-bfa', ['case_officer', 'central_desk'], 'central_desk_both'],
  ['Elisabeth', 'Hörmann', 'at-bfa', ['approver'], 'approver'],
  ['Martin', 'Zöchling', 'at-bmi', ['verifier'], 'verifier_register'],
  ['Verena', 'Auer', 'at-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Gerald', 'Kofler', 'at-police-vienna-airport', ['border_officer'], 'border_officer'],

  ['Lotte', 'Verstraete', 'be-io-127bis', ['case_officer'], 'case_officer'],
  ['Benoît', 'Delvaux', 'be-io', ['central_desk'], 'central_desk'],
  ['Sofie', 'Claessens', 'be-io', ['approver'], 'approver'],
  ['Julien', 'Lambrecht', 'be-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Wouter', 'De Smedt', 'be-police-brussels-airport', ['border_officer'], 'border_officer'],

  ['Hélène', 'Marchand', 'fr-pp-paris', ['case_officer'], 'case_officer'],
  ['François', 'Lefèvre', 'fr-prefecture-nord', ['case_officer'], 'case_officer'],
  ['Aurélie', 'Bonnet', 'fr-dgef', ['central_desk'], 'central_desk'],
  ['Étienne', 'Garnier', 'fr-dgef', ['approver'], 'approver'],
  ['Camille', 'Rousselle', 'fr-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Théo', 'Vasseur', 'fr-paf-roissy', ['border_officer'], 'border_officer'],

  ['Femke', 'Hoekstra', 'nl-avim-rotterdam', ['case_officer'], 'case_officer'],
  ['Daan', 'Vermeulen', 'nl-dtv', ['central_desk'], 'central_desk'],
  ['Marijke', 'Postma', 'nl-dtv', ['approver'], 'approver'],
  ['Ruben', 'Dijkhuis', 'nl-rvig', ['verifier'], 'verifier_register'],
  ['Anouk', 'Brouwer', 'nl-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Jeroen', 'Kuipers', 'nl-kmar-schiphol', ['border_officer'], 'border_officer'],

  ['Małgorzata', 'Wiśniewska', 'pl-nwosg', ['case_officer'], 'case_officer'],
  ['Łukasz', 'Zieliński', 'pl-posg', ['case_officer'], 'case_officer'],
  ['Agnieszka', 'Dąbrowska', 'pl-kgsg', ['central_desk'], 'central_desk'],
  ['Paweł', 'Gołębiewski', 'pl-kgsg', ['approver'], 'approver'],
  ['Joanna', 'Kępińska', 'pl-mc', ['verifier'], 'verifier_register'],
  ['Tomasz', 'Sobczak', 'pl-mission-baku', ['mission_officer'], 'mission_officer'],
  ['Krzysztof', 'Bąk', 'pl-sg-okecie', ['border_officer'], 'border_officer'],
]
