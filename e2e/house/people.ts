/** The officials of the journeys, by what they are in them. */
export const people = {
  berlinOfficer: 'katrin.vogel@de-lea-berlin.practice.example',
  berlinColleague: 'jonas.lindemann@de-lea-berlin.practice.example',
  germanDesk: 'stefan.bruckner@de-bpolp.practice.example',
  germanApprover: 'anja.hoffmeister@de-bpolp.practice.example',
  germanAdministrator: 'heike.lorenz@de-bpolp.practice.example',
  frenchDesk: 'aurelie.bonnet@fr-dgef.practice.example',
  bakuLawyer: 'nergiz.abdullayeva@az-sms.practice.example',
  germanLawyer: 'friederike.hartung@de-bpolp.practice.example',
  bakuAdministrator: 'perviz.tagizade@az-operator.practice.example',
  bakuOfficer: 'orxan.veliyev@az-sms.practice.example',
  bakuDesk: 'ayten.seferova@az-sms.practice.example',
  bakuColleague: 'elcin.meherremov@az-sms.practice.example',
  dataProtection: 'lale.ismayilova@az-sms.practice.example',
  germanDataProtection: 'birgit.sommerfeld@de-bpolp.practice.example',
  bakuApprover: 'resad.bagirli@az-sms.practice.example',
  identityVerifier: 'vusal.nebiyev@az-mia.practice.example',
  civilStatusVerifier: 'ulviyye.kerimli@az-moj.practice.example',
  missionInBerlin: 'gunel.rehimova@az-mission-berlin.practice.example',
  borderBaku: 'anar.sirinli@az-sbs-airport.practice.example',
  borderFrankfurt: 'sandra.kuhn@de-bpol-frankfurt-airport.practice.example',
} as const

export type Someone = keyof typeof people
