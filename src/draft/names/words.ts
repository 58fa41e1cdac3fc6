/** The words of a text as a set; each list says of what sort its words are. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** In front of a person’s name: “Finance Minister Jan Ostrowski”. */
export const TITLES = words(
  'president premier minister chancellor secretary mayor governor senator congressman congresswoman representative ambassador commissioner commissar chairman chairwoman chair chief director professor doctor judge justice king queen prince princess pope cardinal archbishop bishop imam rabbi sheikh emperor empress duke duchess baron baroness count lord lady sir dame general colonel major captain lieutenant sergeant admiral commander officer inspector sheriff speaker mp mep councillor councilor deputy envoy spokesman spokeswoman spokesperson mr mrs ms miss dr prof sen rep gov gen col capt lt sgt rev st attorney prosecutor leader coach manager executive officer whip treasurer',
)

/** Of these nothing but the person is named: “Mr Smith”. */
export const SHORT_TITLES = words('mr mrs ms miss dr prof sen rep gov gen col capt lt sgt rev sir')

/** What people are, besides their titles. */
export const ROLES = words(
  'actor activist adviser advisor analyst architect artist astronaut athlete author baker biologist boss businessman businesswoman campaigner candidate chemist climatologist co-founder composer conductor critic curator dancer dean designer diplomat driver ecologist economist editor engineer executive expert farmer fisherman fisherwoman footballer founder geologist guitarist head historian hydrologist investor journalist lawmaker lawyer lecturer librarian manager mathematician mechanic merchant midwife musician negotiator nurse official painter pensioner philosopher photographer physicist pilot poet politician priest psychologist rector refugee reporter researcher resident scholar scientist sculptor sergeant singer sociologist soldier student surgeon teacher technician tenor trainer tutor volunteer widow widower witness worker writer husband wife father mother son daughter brother sister man woman boy girl',
)

export const ORGANISATIONS = words(
  'administration agency airline airlines airport alliance army assembly association authority bank board broadcaster brewery broker bureau business cabinet carmaker centre center chain chamber charity church club clinic coalition college commission committee community company conglomerate congress consortium consultancy cooperative corporation council court daily department developer directorate drugmaker enterprise faculty federation firm force forces forum foundation front fund government group guard guild hospital inc industries inspectorate institute institution laboratory laboratories league library lender ltd magazine manufacturer ministry mission monitor movement museum network newspaper ngo observatory office operator orchestra organisation organization outlet parliament partnership party plc police producer publisher regulator retailer school secretariat senate service services shipyard society startup start-up supplier syndicate team theatre theater treasury trust union university utility watchdog think-tank tribunal unit builder maker zoo nations embassy bundestag duma seimas sejm',
)

export const PLACES = words(
  'avenue basin bay beach borough bridge canal canyon cape castle cathedral city coast continent county creek desert district estuary fjord forest glacier gulf harbour harbor heights hill hills island islands isle lake mountain mountains municipality neighbourhood neighborhood ocean oblast palace park peak peninsula plain plateau port prefecture province quarter reef region republic ridge river road sea square state station strait street suburb territory town valley village volcano way capital commune emirate kingdom enclave crater summit dam asteroid comet planet moon star galaxy',
)

/** What companies are called by their trade: “Hansung Electronics”. */
export const COMPANY_NAMES = words(
  'aerospace airlines bros brothers airways automotive beverages biotech brands breweries capital chemicals communications devices electronics energy entertainment financial foods gas group healthcare holdings industries insurance international labs lines logistics media mining motors networks oil partners petroleum pharma pharmaceuticals power properties re records resources retail robotics semiconductor semiconductors software solutions sons steel stores studios supermarkets systems technologies telecom therapeutics',
)

/** In front of a name: “Radio Obala”. */
export const ORGANISATIONS_BEFORE = words(
  'radio banco banca banque bank université universidad universidade universität university ministry association fc afc ac sc club hotel editora groupe grupo gruppo',
)

/** In front of a name: “Lake Bosumtwi”. */
export const PLACES_BEFORE = words(
  'lake mount cape fort port isle river mt saint san santa são los las el gulf bay strait',
)

export const PROJECTS = words(
  'project programme program pipeline railway tunnel line initiative scheme corridor reactor mine telescope rover probe satellite viaduct motorway highway metro tramway interconnector plan link',
)

export const EVENTS = words(
  'war wars day games cup championship championships olympics summit festival fair conference conflict crisis revolution election elections referendum uprising massacre protests commemorations exhibition marathon tournament prix congress invasion biennale expo week carnival carnaval derby regatta prize',
)

/** Days that have a name and no date of their own. */
export const FEASTS = words(
  'advent ashura carnival christmas diwali easter eid epiphany hanukkah holi lent midsummer nowruz passover pentecost purim ramadan thanksgiving vesak',
)

/** Small words inside of names: “Ursula von der Leyen”, “Rio de Janeiro”, “Institute of Technology”. */
export const PARTICLES = words(
  'de da do dos das del della di du la le les van von der den ten ter zu zur el al bin bint ibn y e av af sur',
)
export const JOINTS = words('of for and the & on in')

/** Capitalised at times, and no name of anything. */
export const NO_NAMES = words(
  'i east west north south northeast northwest southeast southwest eastern western northern southern central internet web god earth sun moon monday tuesday wednesday thursday friday saturday sunday parliament covid ceo cfo mp mps mep gdp ai it tv co2 dna hiv pm am ad bc phd ok',
)

export const SAYING = words(
  'said says say told tells added adds warned warns argued argues denied denies claimed claims accused accuses announced announces declared declares insisted insists replied replies stated states explained explains estimated estimates predicted predicts promised promises admitted admits confirmed confirms described describes acknowledged acknowledges asked asks called calls wrote writes noted notes suggested suggests stressed stresses vowed vows pledged pledges reiterated reiterates',
)

/** Parts of the world that are no state. */
export const REGIONS = words(
  'alps amazon antarctic antarctica arctic balkans baltics caucasus crimea donbas himalayas levant maghreb midwest normandy patagonia riviera sahara sahel scandinavia siberia transcaucasia tyrol',
)

/** Prepositions behind which a place mostly stands, where nothing else is known. */
export const WHERE = words(
  'in near from across around through towards toward outside via at to into',
)
