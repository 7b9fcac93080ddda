export interface Report {
  testResults: {
    name: string
    message: string
    assertionResults: { ancestorTitles: string[]; title: string; status: string; failureMessages: string[] | null }[]
  }[]
}
export function failedTests(report: Report, root: string): { name: string; message: string }[]
