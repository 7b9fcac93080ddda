import type { ListColumns, WholeList } from '../../../contract/lists.ts'
import { type ListField, listFields } from '../../../domain/identity/lists/fields.ts'
import { api } from '../../data/api.ts'
import { useSpoken } from '../../i18n/language.tsx'
import { SelectControl } from '../../ui/control/controls.tsx'
import { ChoiceField } from '../../ui/field/choice-field.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useForm } from '../../ui/form/use-form.ts'
import styles from './lists.module.css'
import { forgetLists } from './queries.ts'

/** What every column holds, beside the first lines of the file. */
export function ColumnsForm({ list }: { list: WholeList }) {
  const { t } = useSpoken()
  const form = useForm({
    name: `list-${list.listId}`,
    start: { fields: fieldsOf(list), dateOrder: list.dateOrder },
    send: ({ fields, dateOrder }) =>
      api('POST /api/v1/lists/{listId}/check', {
        path: { listId: list.listId },
        body: { columns: columnsOf(fields), dateOrder },
      }),
    done: forgetLists,
  })
  const { value, change, at } = form
  const { id, error } = at('columns', t('lists.columns'))
  return (
    <Form form={form} submit={t('lists.columns.go')}>
      <p>{t(list.remembered ? 'lists.columns.remembered' : 'lists.columns.text')}</p>
      {list.otherSheets > 0 && (
        <p className={styles.warn}>{t('lists.columns.other-sheets', { count: list.otherSheets })}</p>
      )}
      <div className={styles.scroll}>
        <table className={styles.columns} id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
          <caption className="visually-hidden">{t('lists.columns')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lists.columns.heading')}</th>
              <th scope="col">{t('lists.columns.holds')}</th>
              <th scope="col">{t('lists.columns.sample')}</th>
            </tr>
          </thead>
          <tbody>
            {list.headings.map((heading, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may be called alike; their place tells them apart
              <tr key={column}>
                <th scope="row">
                  <bdi>{heading || t('lists.columns.unnamed', { number: column + 1 })}</bdi>
                </th>
                <td>
                  <SelectControl
                    aria-label={t('lists.columns.holds-of', { heading: heading || String(column + 1) })}
                    value={value.fields[column] ?? ''}
                    onChange={(event) => {
                      const fields = [...value.fields]
                      fields[column] = event.currentTarget.value as ListField | ''
                      change({ fields })
                    }}
                  >
                    <option value="">{t('lists.columns.nothing')}</option>
                    {listFields.map((field) => (
                      <option key={field} value={field}>
                        {t(`lists.column.${field}`)}
                      </option>
                    ))}
                  </SelectControl>
                </td>
                <td className={styles.sample}>
                  <bdi translate="no">
                    {list.sample
                      .map((row) => row[column]?.trim())
                      .filter(Boolean)
                      .slice(0, 3)
                      .join(' · ')}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ChoiceField
        {...at('dateOrder', t('lists.date-order'))}
        choices={(['day_first', 'month_first'] as const).map((order) => ({
          value: order,
          label: t(`lists.date-order.${order}`),
        }))}
        value={value.dateOrder}
        onChange={(dateOrder) => change({ dateOrder: dateOrder as typeof list.dateOrder })}
      />
    </Form>
  )
}

function fieldsOf({ headings, columns }: WholeList): (ListField | '')[] {
  return headings.map((_, column) => listFields.find((field) => columns[field]?.includes(column)) ?? '')
}

function columnsOf(fields: readonly (ListField | '')[]): ListColumns {
  const columns: ListColumns = {}
  fields.forEach((field, column) => {
    if (field) columns[field] = [...(columns[field] ?? []), column]
  })
  return columns
}
