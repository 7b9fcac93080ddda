import type { Chance } from './chance.ts'

/** Names and places by falling frequency, with a long tail made of syllables: as registers of a large country have them. */
const given =
  'emily jack joshua thomas isabella lachlan sophie james samuel jessica daniel william ella benjamin georgia hannah matthew charlotte nicholas liam chloe olivia ryan jacob ruby grace alexander mia lily sarah lucas michael luke ethan mitchell zoe madison caitlin jake amy riley harry patrick lucy jayden cooper adam dylan connor lauren bailey max nathan tahlia imogen amelia oliver zachary joseph angus brianna alexandra jordan holly abigail aidan hayden cameron kate harrison charlie callum tyler noah eliza emma sienna claire blake jasmine alicia isabelle elizabeth molly maya david oscar henry tara anthony phoebe bella hamish natalie annabel nicole rebecca mikayla paige aaron kayla john christopher matilda edward jackson harriet rachel sebastian keely leah stephanie madeleine kyle brooke summer hugo brodie isaac elliot logan taylor tiffany marcus alana jamie finn hugh louis bethany christian declan lara elise kiera toby caleb mackenzie sam flynn george julia gabriel jaime robert eva eden zali danielle laura amber jesse vanessa andrew hayley joel dakota timothy simon ashley skye ava peter shania tyson koby victoria levi anna peyton kaitlyn ben felix mitchell brayden tristan sean xavier nathaniel archie bronte lewis zac jade talia sascha heidi monique lachlann tia ned billy jeremy erin stephen tasha cassandra elijah kane reece shane jye dominic austin louise katelyn mason ebony tori samantha corey ruben julian rory freya piper courtney kai kobe kirra bree'
const family =
  'white green clarke webb reid ryan campbell smith jones bishop matthews thorpe george dent coulson lowry donaldson miles goode wheatley carbone beams kuhl musolino stephenson berry mccarthy hanna noble burford rudd blackwell clark neville lock dixon morrison king nguyen zilm browne chandler mason godfrey fitzpatrick petersen alderson hobson weller swaffer ballantyne tremellen dolan rollins crook ebert whalley hope sheldon pascoe maynard bradshaw lund spears harrington jolly purtell ford finlay crouch burgess hughes clayton mcneill painter fleming pickering varley purdy leslie bellchambers glass rees coleman gilbertson howie roche heinrich sadler scott gregory stevens brown wilson taylor johnson martin anderson thompson walker harris lee robinson kelly young allen wright hill baker adams turner cooper ward parker evans murphy edwards morris watson cook rogers morgan bell murray bailey richardson cox howard brooks gray watts price hughes bennett wood barnes ross henderson hamilton graham wallace cole west stone hunt black palmer mills nichols grant knight ferguson rose dunn perkins hudson spencer gardner payne pierce carter marshall owens harrison kennedy wells warren fox burns gordon shaw holmes rice robertson hunter simpson boyd crawford porter mann tucker hicks hansen daniels hart duncan armstrong andrews carroll greene bradley lane riley burke cunningham'
const places =
  'toowoomba frankston bundaberg hervey bay orange springwood port macquarie rockhampton mosman reservoir sunbury berwick burwood wagga blacktown rowville glen waverley epping surfers paradise bendigo mildura carlton richmond preston mount gambier kempsey tamworth dubbo narre warren point cook werribee croydon ringwood balwyn doncaster hawthorn brighton armidale lismore nambour caloundra buderim noosaville tewantin gympie maryborough mackay townsville cairns atherton bowen ayr cleveland wynnum manly redcliffe caboolture ipswich coorparoo chermside kenmore indooroopilly nerang southport robina mudgeeraba ballina byron bay grafton coffs harbour taree forster cessnock maitland newcastle gosford wyong penrith richmond windsor liverpool campbelltown camden bowral goulburn queanbeyan albury wodonga shepparton benalla wangaratta traralgon morwell moe sale bairnsdale lakes entrance geelong colac warrnambool portland hamilton horsham stawell ararat ballarat melton bacchus marsh kyneton castlemaine echuca swan hill unley norwood glenelg salisbury elizabeth gawler whyalla port augusta port pirie mount barker fremantle subiaco nedlands joondalup rockingham mandurah bunbury busselton albany geraldton kalgoorlie hobart launceston burnie devonport kingston glenorchy belconnen kambah wanniassa'
const states = ['nsw', 'vic', 'qld', 'wa', 'sa', 'tas', 'act', 'nt']
const statesWeight = [0.36, 0.25, 0.19, 0.09, 0.075, 0.02, 0.012, 0.003]
const prefixes = ['north', 'south', 'east', 'west', 'port', 'mount', 'st', 'upper', 'lower', 'new', 'glen', 'point']
const suffixes = ['heights', 'park', 'vale', 'hills', 'beach', 'creek', 'gardens', 'bay', 'waters', 'junction']
const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'f',
  'g',
  'h',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  'sch',
  'st',
  't',
  'v',
  'w',
  'z',
]
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ie', 'ou']
const codas = ['n', 'r', 'l', 's', 'rt', 'nd', 'ck', 'tt', 'll', 'm', 'ng', 'tz', 'rs', 'w']
const endings = ['er', 'son', 'ic', 'ano', 'man', 'ley', 'ton', 'well', 'ski', 'as', 'ini', 'ham', 'field', 'en']

export interface Names {
  given(): string
  family(): string
  place(): string
  state(): string
}

export function names(by: Chance): Names {
  const surnames = [...family.split(' '), ...tail(by, 1800)]
  const forenames = [
    ...given.split(' '),
    ...given
      .split(' ')
      .slice(0, 120)
      .flatMap((name) => variants(name)),
    ...tail(by, 250),
  ]
  const towns = [...places.split(' '), ...compounds(by, places.split(' '), 900)]
  return {
    given: () => zipf(by, forenames, 0.5),
    family: () => zipf(by, surnames, 0.5),
    place: () => zipf(by, towns, 0.25),
    state: () => {
      let rest = by.next()
      for (const [at, state] of states.entries()) {
        rest -= statesWeight[at]!
        if (rest < 0) return state
      }
      return 'nsw'
    },
  }
}

/** Spellings that parents choose: near names that are names of their own, which is what makes a slip hard to tell. */
function variants(name: string): string[] {
  const forms = [
    name.replace(/y$/, 'ie'),
    name.replace(/ie$/, 'y'),
    name.replace(/c(?=[aou])/, 'k'),
    name.replace(/ai/, 'ay'),
    name.replace(/n$/, 'nn'),
  ]
  return forms.filter((form) => form !== name).slice(0, 1)
}

function tail(by: Chance, count: number): string[] {
  return Array.from({ length: count }, () => {
    const syllable = () => by.of(onsets) + by.of(nuclei) + by.of(codas)
    return (
      (by.happens(0.5) ? syllable() : '') +
      by.of(onsets) +
      by.of(nuclei) +
      (by.happens(0.6) ? by.of(endings) : by.of(codas))
    )
  })
}

function compounds(by: Chance, towns: readonly string[], count: number): string[] {
  return Array.from({ length: count }, () =>
    by.happens(0.5) ? `${by.of(prefixes)} ${by.of(towns)}` : `${by.of(towns)} ${by.of(suffixes)}`,
  )
}

/** Rank r comes up about r^-s as often as the first. */
function zipf(by: Chance, values: readonly string[], steepness: number): string {
  const rank = values.length * by.next() ** (1 / (1 - steepness))
  return values[Math.min(values.length - 1, Math.floor(rank))]!
}
