import { setTimeout as sleep } from 'node:timers/promises'
import type { Desk } from '../../contract/cases.ts'
import type { WholeList } from '../../contract/lists.ts'
import type { LikePersons, PersonLinks } from '../../contract/persons.ts'
import type { Api, Picture } from './picture.ts'

/** Pictures of persons and lists of them. */
export const persons: readonly Picture[] = [
  { name: 'case-known-person', who: 'baku', page: knownPerson('case') },
  { name: 'lists', who: 'baku', page: '/lists' },
  { name: 'list-columns', who: 'baku', page: list('columns') },
  { name: 'list', who: 'baku', page: list('checked') },
  { name: 'list-az', who: 'baku', page: list('checked'), language: 'az' },
  { name: 'like-persons', who: 'baku', page: knownPerson('list') },
  { name: 'like-persons-none', who: 'centralDesk', page: knownPerson('list', 'none') },
  { name: 'compare-persons', who: 'baku', page: knownPerson('pair') },
  { name: 'compare-persons-az', who: 'baku', page: knownPerson('pair'), language: 'az' },
  { name: 'compare-persons-decided', who: 'baku', page: knownPerson('pair', 'decided') },
  {
    name: 'compare-persons-phone-az-dark',
    who: 'baku',
    page: knownPerson('pair'),
    phone: true,
    language: 'az',
    dark: true,
  },
  { name: 'like-persons-phone-az', who: 'baku', page: knownPerson('list'), phone: true, language: 'az' },
  { name: 'compare-persons-fails', who: 'baku', page: knownPerson('pair'), answers: 'fails' },
  { name: 'compare-persons-gone', who: 'mission', page: knownPerson('pair', 'gone') },
]

/** The person of whom two States applied, or pages of somebody of whom none did. */
function knownPerson(where: 'case' | 'list' | 'pair', as?: 'none' | 'decided' | 'gone'): (api: Api) => Promise<string> {
  const nobody = '00000000-0000-7000-8000-000000000000'
  return async (api) => {
    for (const view of ['my_turn', 'waiting', 'closed']) {
      const { items } = await api.get<Desk>(`/desk?view=${view}&limit=100`)
      for (const { caseId } of items) {
        const [person] = (await api.get<PersonLinks>(`/cases/${caseId}/persons`)).persons
        const personId = person?.personId ?? nobody
        const list = `/cases/${caseId}/persons/${personId}`
        if (as === 'gone') return `${list}/${nobody}/${nobody}`
        if (!person || (as === 'none' ? person.open > 0 : person.open + person.decided + person.linked.length === 0))
          continue
        if (where !== 'pair') return where === 'case' ? `/cases/${caseId}#persons` : list
        const [like] = (await api.get<LikePersons>(`${list}/like`)).items
        if (!like) continue
        const pair = `${like.holderId}/${like.personId}`
        if (as === 'decided' && !like.verdict) {
          const reason = 'Same day and place of birth, and the same face in both photographs.'
          await api.post(`${list}/like/${pair}`, { verdict: 'same', reason, seen: 0 })
        }
        return `${list}/${pair}`
      }
    }
    throw new Error('Nobody is known twice for this picture.')
  }
}

/** A list of persons of the desk, as an older paper writes some of them, and of others whom nobody knows. */
function list(stage: 'columns' | 'checked'): (api: Api) => Promise<string> {
  return async (api) => {
    const { items } = await api.get<Desk>('/desk?view=my_turn&limit=12')
    const known = items.map(({ principal: { familyName, givenNames, birthDate } }, index) => {
      const name = `${familyName};${givenNames}`
      const [year = '', month = '', day = ''] = (birthDate ?? '').split('-')
      return `${index % 3 ? name : name.replaceAll('Ə', 'A').replaceAll('ə', 'a')};${day}.${month}.${year}`
    })
    const others = ['Beispiel;Erika;12.08.1964', 'Muster;Max;03.02.1971', 'Guliyev;Elchin;33.11.1984', ';;']
    const rows = [...known, ...others].map((row, index) => `${index + 1};${row}`)
    const today = new Date().toISOString().slice(0, 10)
    const form = {
      ...{ title: 'Mission of the spring', purpose: 'identification_mission', purposeWords: '', attested: 'true' },
      ...{ attestedBy: 'Central desk in Potsdam', attestationReference: 'B 2026/114', attestedOn: today },
      expiresOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    }
    const text = ['No;Surname;Given names;Date of birth', ...rows].join('\n')
    const sent = await api.send<WholeList>('/lists', form, { name: 'list.csv', text })
    const address = `/lists/${sent.listId}`
    if (stage === 'columns') return address
    await api.post(`${address}/check`, { columns: sent.columns, dateOrder: sent.dateOrder })
    while ((await api.get<WholeList>(address)).stage === 'checking') await sleep(100)
    return address
  }
}
