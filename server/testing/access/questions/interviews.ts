import { nothing, type Question } from '../question.ts'

/** Interviews. */
export const interviews: Record<string, Question> = {
  'GET /api/v1/interviews': { about: 'everybody', query: 'from=2026-03-16&until=2026-03-22' },
  'GET /api/v1/interviews/calendar.ics': { about: 'everybody', query: 'from=2026-03-16&until=2026-03-22' },
  // There for those who read the case, where such an interview is planned; features/interviews asks.
  'GET /api/v1/cases/:caseId/interviews/:interviewId/calendar.ics': {
    ...{ about: 'case', params: { interviewId: nothing }, changes: true },
  },
  'GET /api/v1/cases/:caseId/interviews/:interviewId/notice.pdf': {
    ...{ about: 'case', params: { interviewId: nothing }, query: 'language=ur', changes: true },
  },
  'POST /api/v1/interview-slots': {
    about: 'planners',
    body: {
      ...{ dates: ['2020-01-01'], opens: '09:00', closes: '12:00', minutes: 45 },
      ...{ means: 'in_person', place: 'Here', room: '1' },
    },
  },
  'DELETE /api/v1/interview-slots/:slotId': { about: 'planners', params: { slotId: nothing } },
  'GET /api/v1/visiting-teams': { about: 'planners' },
  'POST /api/v1/visiting-teams': {
    about: 'planners',
    body: {
      ...{
        title: 'Visit',
        place: 'Here',
        firstOn: '2026-04-02',
        lastOn: '2026-04-01',
        opens: '09:00',
        closes: '12:00',
      },
      ...{ breakFrom: '12:00', breakUntil: '13:00', minutes: 45, pause: 0 },
      interviewers: [{ name: 'A', languages: ['az'] }],
    },
  },
  'GET /api/v1/visiting-teams/:teamId': { about: 'planners', params: { teamId: nothing } },
  'POST /api/v1/visiting-teams/:teamId/proposal': {
    ...{ about: 'planners', params: { teamId: nothing } },
    body: { persons: [{ caseId: nothing, personId: nothing, language: 'az' }] },
  },
  'POST /api/v1/visiting-teams/:teamId/plan': {
    ...{ about: 'planners', params: { teamId: nothing } },
    body: {
      entries: [
        ...[
          { caseId: nothing, personId: nothing, language: 'az', date: '2026-04-01', time: '09:00', interviewer: 'A' },
        ],
      ],
    },
  },
  'GET /api/v1/visiting-teams/:teamId/plan.csv': { about: 'planners', params: { teamId: nothing } },
  'GET /api/v1/visiting-teams/:teamId/plan.xlsx': { about: 'planners', params: { teamId: nothing } },
}
