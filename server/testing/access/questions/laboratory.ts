import type { Question } from '../question.ts'

const place = { exercise: 'counting', task: 'some' }
const answer = { answer: { kind: 'number', value: '1' } }

/** The data laboratory, which is nowhere but in its own installation. */
export const laboratory: Record<string, Question> = {
  'GET /api/v1/laboratory': { about: 'laboratory' },
  'PUT /api/v1/laboratory/track': { about: 'laboratory', body: { track: 'policy' } },
  'GET /api/v1/laboratory/exercises/:exercise': { about: 'laboratory', params: place },
  'POST /api/v1/laboratory/exercises/:exercise/tasks/:task/answer': {
    about: 'laboratory',
    params: place,
    body: answer,
  },
  'POST /api/v1/laboratory/exercises/:exercise/tasks/:task/hint': { about: 'laboratory', params: place },
  'GET /api/v1/laboratory/exercises/:exercise/files/:file': {
    about: 'laboratory',
    params: { ...place, file: 'persons.csv' },
  },
  'GET /api/v1/laboratory/certificate': { about: 'laboratory', query: 'name=Somebody' },
  'GET /api/v1/laboratory/handbook': { about: 'laboratory', query: 'reader=participants' },
  'GET /api/v1/laboratory/progress': { about: 'laboratory' },
  'POST /api/v1/laboratory/hints': { about: 'laboratory', body: { number: 1, ...place } },
  'POST /api/v1/laboratory/participants/:number/reset': { about: 'laboratory', params: { number: '1' } },
  'POST /api/v1/laboratory/reset': { about: 'laboratory', body: { progress: 'keep' } },
  'GET /api/v1/laboratory/slips': { about: 'laboratory' },
}
