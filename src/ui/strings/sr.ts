import { MOST_TYPED } from '../../questions/play.ts'
import { shownPoints } from '../points.ts'
import type { NumberRange, Strings } from './en.ts'
import { languageOf } from './language.ts'

// Serbian in Latin script.

const { number, figure, amount, counted, list, date, shortDate, readNumber } = languageOf<
  'one' | 'few' | 'other'
>('sr-Latn')

const fromTo = ({ min, max, unit }: NumberRange) =>
  `od ${figure(min, unit)} do ${unit === '' ? figure(max, unit) : amount(max, unit)}`

const questions = { one: 'pitanje', few: 'pitanja', other: 'pitanja' }
const cardForms = { one: 'kartica', few: 'kartice', other: 'kartica' }
const factsBehind = {
  one: 'činjenica na kojoj ovo počiva',
  few: 'činjenice na kojima ovo počiva',
  other: 'činjenica na kojima ovo počiva',
}

const unreadable = {
  title: 'Ono što je poslato ne može da se pročita',
  help: 'Vratite se, osvežite stranicu i pokušajte ponovo.',
}

export const sr: Strings = {
  number,
  figure,
  date,
  shortDate,
  readNumber,

  siteName: 'Factdeck',
  siteLine: 'Činjenice iz jedne priče, na karticama i u kvizu.',
  skip: 'Na sadržaj stranice',
  footer: 'Svaka kartica i svako pitanje upućuju na pasus na kojem počivaju.',
  stories: 'Priče',
  home: 'Sve priče',

  readCards: 'Pročitajte kartice',
  startQuiz: 'Rešite kviz',
  board: 'Rang-lista',
  cards: 'Kartice',
  cardsAndQuiz: (cards) => `${counted(cards, cardForms)} i kviz`,
  cardOf: (card, total) => `Kartica ${card} od ${total}`,
  nextCard: 'Sledeća',
  tapHint: 'Dodirnite rečenicu da vidite činjenice na kojima počiva.',
  askMe: 'Pitajte me o ovome',
  cardsRead: 'To su bile kartice. Koliko toga je ostalo?',
  mapOf: (names) => `Ko ima veze s kim: ${list(names)}`,
  aboutSource: 'O izvoru',
  references: 'Javni izvori',
  moreFacts: (count) => `Još ${counted(count, factsBehind)}`,
  paragraph: (paragraph) => `pasus ${paragraph}`,
  paragraphs: (paragraphs) => `${paragraphs.length === 1 ? 'pasus' : 'pasusi'} ${list(paragraphs)}`,
  status: {
    fact: 'preneto kao činjenica',
    claim: 'tvrdnja',
    estimate: 'procena',
    forecast: 'još se nije dogodilo',
    disputed: 'osporeno',
    retracted: 'povučeno',
  },
  claimBy: (speaker) => `izvor tvrdnje: ${speaker}`,
  report: {
    ask: 'Nešto nije u redu s ovim pitanjem?',
    reason: 'Šta nije u redu?',
    reasons: {
      'wrong-key': 'Odgovor koji važi kao tačan nije tačan',
      'also-right': 'I drugi odgovor je tačan',
      unclear: 'Nije jasno šta se pita',
      outdated: 'Zastarelo je',
      other: 'Nešto drugo',
    },
    words: 'Svojim rečima, ako želite',
    back: 'Nazad na pitanje',
    send: 'Javite urednicima',
    thanks: 'Hvala. Urednik će pogledati ovo pitanje.',
  },
  note: 'Napomena:',
  corrections: 'Ispravke',
  corrected: 'Ispravljeno',
  noCorrections: 'Do sada nije bilo ispravki.',

  quizTitle: (story) => `Kviz: ${story}`,
  quizIntro: (count) =>
    `${counted(count, questions)}, jedno po jedno, bez vremenskog ograničenja. Posle svakog odgovora sledi objašnjenje.`,
  name: 'Ime na rang-listi',
  nameHint: 'Nije obavezno, najviše 24 znaka. Ako ga nema, na listi piše „Anonimni igrač“.',
  nameProblems: {
    'bad-characters': 'Ime se sastoji od slova, brojeva i drugih znakova, bez HTML oznaka.',
    'too-long': 'Ime ima najviše 24 znaka.',
  },
  start: 'Počnite kviz',

  questionOf: (question, total) => `Pitanje ${question} od ${total}`,
  answer: 'Potvrdite odgovor',
  inputHint: {
    choices: 'Označite sve tačne odgovore.',
    number: (range) => `Broj ${fromTo(range)}.`,
    order: 'Svakoj stavci dodelite mesto: 1 je prvo.',
    match: 'Za svaku stavku izaberite odgovor. Nijedan se ne ponavlja.',
    text: 'Dovoljno je nekoliko reči, bez obzira na velika slova i kvačice.',
  },
  inputAdvice: {
    choice: 'Izaberite jedan od odgovora.',
    choices: 'Označite sve tačne odgovore, bar jedan.',
    number: (range) => `Pomerite klizač ili upišite broj ${fromTo(range)}.`,
    order: (places) => `Svakoj stavci dodelite njeno mesto, od 1 do ${places}, bez ponavljanja.`,
    match: 'Za svaku stavku izaberite odgovor, bez ponavljanja.',
    text: `Upišite odgovor od najviše ${MOST_TYPED} znakova.`,
  },
  slide: 'Pomerite klizač',
  orType: 'ili upišite broj',
  pickPlace: 'Mesto',
  pickOption: 'Izaberite',
  yourAnswer: 'Vaš odgovor',

  right: 'Tačno',
  wrong: 'Netačno',
  partly: 'Delimično tačno',
  youSaid: 'Vaš odgovor:',
  rightAnswer: 'Tačan odgovor:',
  source: (paragraphs) =>
    `Izvor: ${paragraphs.length === 1 ? 'pasus' : 'pasusi'} ${list(paragraphs)}`,
  readCard: (title) => `Kartica: ${title}`,
  cardAmongAll: 'Pogledajte je među svim karticama',
  sending: 'Odgovor se šalje …',
  waiting: 'Nema veze. Ono što ste poslali čuva se ovde i krenuće čim je bude.',
  next: 'Sledeće pitanje',
  lastDone: 'To je bilo poslednje pitanje.',
  seeResult: 'Pogledajte rezultat',

  points: (points, max) => `${number(shownPoints(points, max))} od ${number(max)}`,
  pointsOfOne: (points) => `${number(shownPoints(points, 1))} od jednog poena`,
  resultTitle: 'Rezultat',
  resultSaved: (name, place) => {
    if (!name) return 'Upisano na rang-listu bez imena.'
    const where = place === undefined ? '' : `, na ${number(place)}. mesto`
    return `Upisano na rang-listu pod imenom ${name}${where}.`
  },
  yourAnswers: 'Pitanja i odgovori',
  allRestOn: 'Izvor svih odgovora:',
  again: 'Još jednom, s drugim pitanjima',
  bands: {
    all: 'Sve je tačno. Ovu priču ste mogli i sami da napišete.',
    most: 'Ovu priču dobro poznajete.',
    half: 'Dobra polovina. Ostalo je na karticama.',
    some: 'Nešto ste zapamtili. Ostatak je na karticama, za nekoliko minuta.',
    none: 'Ovog puta ništa. Sve piše na karticama, za nekoliko minuta.',
  },
  practise: 'Vežbajte ono što niste znali',
  practiseHint: 'Druga pitanja o istim činjenicama, bez bodova.',
  practice: 'Vežba',
  practiceTitle: 'Vaša vežba',
  practiceNotSaved: 'Ništa od ovoga se ne čuva: vežba se ne boduje.',
  seePractice: 'Pogledajte kako je prošlo',
  shareTitle: 'Podelite rezultat',
  share: 'Podelite',
  copy: 'Kopirajte',
  copied: 'Kopirano.',
  shareText: (points, max, story) =>
    `${number(shownPoints(points, max))} od ${number(max)} u kvizu „${story}“`,
  nextStory: 'Sledeća priča',
  notSaved: 'Rezultat još nije sačuvan',
  tryAgain: 'Pokušajte ponovo',

  boardTitle: (story) => `Rang-lista: ${story}`,
  boardEmpty: 'Još niko nije završio ovaj kviz.',
  boardHint: 'Može proći minut dok se nov rezultat svuda ne prikaže.',
  place: 'Mesto',
  player: 'Igrač',
  score: 'Poeni',
  finished: 'Završeno',
  anonymous: 'Anonimni igrač',
  nextPlaces: 'Sledeća mesta',

  standing: {
    betterThan: (percent) => `Bolji rezultat od ${number(percent)}% igrača iz prvog pokušaja.`,
    right: (percent) => `Tačno je odgovorilo ${number(percent)}% igrača.`,
  },

  receipt: {
    title: 'Brisanje rezultata',
    hint: 'Ovom šifrom možete da obrišete svoj rezultat, i kasnije. Sačuvajte je samo za sebe.',
    code: 'Šifra rezultata',
    button: 'Obrišite rezultat',
    elsewhere: 'Stranica za brisanje',
    deleted: 'Rezultat je obrisan. Na rang-listi može da se vidi još najviše minut.',
  },

  statistics: {
    title: (story) => `Statistika: ${story}`,
    attempts: (count) =>
      `${counted(count, { one: 'prvi pokušaj', few: 'prva pokušaja', other: 'prvih pokušaja' })} na ovoj verziji priče.`,
    mean: (percent) => `U proseku osvojeno ${number(percent)}% poena.`,
    reliability: (alpha, length) =>
      `Pouzdanost kviza, za ${counted(length, questions)} (Kronbahova alfa): ${number(alpha)}.`,
    reliabilityHint:
      'Igrači dobijaju različita pitanja, pa se računa iz toga kako se svako pitanje slaže s drugima uz koja je postavljeno.',
    thresholds:
      'Lakoća se prikazuje od 30 odgovora, diskriminativnost i učinak netačnih odgovora od 100. Označeno je samo ono što je celim intervalom izvan granice.',
    points: 'Osvojeni poeni',
    bin: (from, to, players) => `${from}–${to}%: ${number(players)}`,
    versions: 'Verzije',
    version: (version, attempts) => `${version} (${number(attempts)})`,
    csv: 'Kao tabela (CSV)',
    responses: (count) => counted(count, { one: 'odgovor', few: 'odgovora', other: 'odgovora' }),
    facility: 'Lakoća',
    discrimination: 'Diskriminativnost',
    estimate: (value, low, high) => `${number(value)} (od ${number(low)} do ${number(high)})`,
    efficiency: (percent) => `Netačni odgovori imaju učinka: ${number(percent)}%.`,
    believed: (text, percent) => `${number(percent)}% misli: ${text}`,
    option: (percent, chosen) => `${number(percent)}% (${number(chosen)})`,
    right: 'tačan odgovor',
    idle: 'bez učinka',
    removed: 'Pitanje kojeg u ovoj verziji priče nema',
    flags: {
      'too-hard': 'preteško',
      'too-easy': 'prelako',
      weak: 'jedva razlikuje igrače',
      inverted: 'greše oni koji najviše znaju: da li je odgovor tačan?',
    },
    next: 'Još pitanja',
    none: 'Na ovoj verziji još niko nije završio kviz.',
  },

  privacy: {
    link: 'Šta se čuva',
    title: 'Šta se čuva i koliko dugo',
    lead: 'Za Factdeck nije potreban ni nalog ni kolačić. Nijedna stranica ne učitava ništa s drugih sajtova i nikoga ne prati.',
    playing:
      'Dok igrate, vaši odgovori su u adresi stranice. Samo odgovor koji nije mogao da se pošalje čeka u kartici pregledača dok se ne pošalje; u pregledaču se čuva i stranica za slučaj da nema veze, ista za sve. Kad zatražite rezultat, čuvamo sledeće:',
    kept: {
      score: {
        title: 'Vaš rezultat',
        holds:
          'Ime koje ste upisali, poeni, vreme i vaši odgovori na svako pitanje. Ime, poene i vreme na rang-listi vide svi.',
      },
      attempts: {
        title: 'Koji su kvizovi završeni',
        holds:
          'Za svaki završen kviz nasumična oznaka, vreme i broj poena, da se nijedan ne bi računao dvaput.',
      },
      shares: {
        title: 'Koliko je ko imao poena',
        holds: 'Za svaki broj poena, koliko ga je igrača imalo iz prvog pokušaja.',
      },
      items: {
        title: 'Koliko je svako pitanje teško',
        holds: 'Zbirovi poena za svako pitanje, bez podatka o tome ko ih je osvojio.',
      },
      options: {
        title: 'Koliko je puta izabran svaki odgovor',
        holds: 'Broj izbora za svaki ponuđeni odgovor, bez podatka o tome ko ga je izabrao.',
      },
      progress: {
        title: 'Dokle je stiglo prebrojavanje',
        holds: 'Mesto na kojem se nastavlja traženje rezultata koji još nisu prebrojani.',
      },
      catalogue: {
        title: 'Koje su priče objavljene',
        holds: 'Verzije svake priče i vreme kada ih čitaoci vide.',
      },
      deck: {
        title: 'Objavljena priča',
        holds: 'Jedna verzija njenih kartica, činjenica i pitanja.',
      },
      versions: {
        title: 'Verzije priče',
        holds: 'Kada je koja objavljena i koliko je velika.',
      },
      turns: {
        title: 'Kada se koja verzija prikazuje',
        holds: 'Vreme od kojeg je čitaoci vide.',
      },
      states: {
        title: 'Da li se priča prikazuje',
        holds: 'Do kada, i šta piše tamo gde ju je urednik povukao.',
      },
      reports: {
        title: 'Šta igrači kažu da nije u redu s pitanjem',
        holds: 'Pitanje, razlog koji ste izabrali i ono što ste napisali. To čitaju urednici.',
      },
      log: {
        title: 'Šta su urednici radili',
        holds:
          'Svaka izmena priče, s vremenom i imenom koje je urednik naveo. O čitaocima tu nema ničega.',
      },
    },
    namesPerson:
      'Po tome možete biti prepoznati: po imenu koje ste izabrali ili po onome što ste upisali.',
    address:
      'Da niko ne bi slao previše zahteva, mrežna adresa se broji najviše jedan minut i nigde se ne zapisuje.',
    namesNobody: 'Po tome niko ne može biti prepoznat.',
    days: (days) =>
      `Briše se najkasnije posle ${counted(days, { one: 'dana', few: 'dana', other: 'dana' })}.`,
    forGood: 'Ostaje dok se priča nudi, jer se iz zbirova niko ne može izdvojiti.',
    where: {
      kv: 'Ključ u Workers KV:',
      tally: 'Tabela u bazi brojača:',
      desk: 'Tabela u bazi uredničkog stola:',
    },
  },

  offline: 'Nema veze s internetom',
  offlineHelp: 'Stranica se otvara čim veze ponovo bude. Kviz se nastavlja tamo gde je stao.',
  problems: {
    'not-found': {
      title: 'Na ovoj adresi nema ničega',
      help: 'Pogledajte spisak priča.',
    },
    'story-not-found': {
      title: 'Takve priče nema',
      help: 'Pogledajte spisak priča.',
    },
    'story-gone': {
      title: 'Ova priča se više ne prikazuje',
      help: 'Pogledajte spisak priča: ima i drugih.',
    },
    'bad-deck': {
      title: 'Ova verzija priče ne može da se objavi',
      help: 'Pogledajte šta treba ispraviti.',
    },
    'deck-too-large': { title: 'Verzija priče je veća od 1 MB', help: 'Podelite priču na dve.' },
    'deck-not-kept': {
      title: 'Priča trenutno ne može da se sačuva',
      help: 'Za čitaoce se ništa nije promenilo: pokušajte ponovo za koji trenutak.',
    },
    'edited-meanwhile': {
      title: 'Priču je u međuvremenu izmenio neko drugi',
      help: 'Ništa nije prepisano. Pogledajte tu izmenu, pa objavite ponovo.',
    },
    'never-published': {
      title: 'Ova priča ovde nikad nije objavljena',
      help: 'Najpre je objavite.',
    },
    'version-not-found': {
      title: 'Takve verzije ove priče nema',
      help: 'Pogledajte istoriju priče.',
    },
    'not-reported': {
      title: 'Ovo pitanje niko nije prijavio',
      help: 'Možda je drugi urednik već završio s njim: pogledajte spisak.',
    },
    'desk-unreachable': {
      title: 'Urednicima trenutno ne može da se javi',
      help: 'Kviz se nastavlja. Ako želite, pokušajte ponovo za koji trenutak.',
    },
    'story-unavailable': {
      title: 'Priča trenutno ne može da se prikaže',
      help: 'Ništa nije izgubljeno: pokušajte ponovo za koji trenutak.',
    },
    'method-not-allowed': { ...unreadable, title: 'Ova stranica se ne otvara na taj način' },
    'wrong-content-type': unreadable,
    'bad-body': unreadable,
    'invalid-request': unreadable,
    'body-too-large': {
      title: 'Poslato je više nego što ova stranica prima',
      help: 'Skratite tekst i pošaljite ga ponovo.',
    },
    'bad-cursor': {
      title: 'Te stranice rang-liste nema',
      help: 'Počnite ponovo od prve.',
    },
    'bad-name': {
      title: 'To ime ne može da se upotrebi',
      help: 'Ime ima od 1 do 24 znaka: slova, brojeve i druge znakove, bez HTML oznaka.',
    },
    'no-response': {
      title: 'Odgovora još nema',
      help: 'Odgovorite na pitanje, pa potvrdite odgovor.',
    },
    'incomplete-response': {
      title: 'Ovakav odgovor ne može da se oceni',
      help: 'Popunite sva polja, bez ponavljanja.',
    },
    'bad-token': {
      title: 'Ovaj kviz nije započet ovde',
      help: 'Započnite nov kviz.',
    },
    'expired-token': {
      title: 'Kviz je započet pre više od 7 dana',
      help: 'Započnite nov kviz.',
    },
    'other-story': {
      title: 'Ovaj kviz pripada drugoj priči',
      help: 'Započnite kviz o ovoj priči.',
    },
    'story-changed': {
      title: 'Priča je ispravljena otkad je kviz započet',
      help: 'Započnite nov kviz: u njemu su pitanja o ispravljenoj priči.',
    },
    'already-answered': {
      title: 'Na to pitanje je već odgovoreno',
      help: 'Važi prvi odgovor. Nastavite sa sledećim pitanjem.',
    },
    'question-not-open': {
      title: 'To pitanje još nije na redu',
      help: 'Odgovarajte redom, na jedno po jedno pitanje.',
    },
    'unknown-option': {
      title: 'To nije odgovor na ovo pitanje',
      help: 'Odgovorite onako kako pitanje traži: izborom, brojem iz raspona ili rečima.',
    },
    unfinished: {
      title: 'Ima još pitanja bez odgovora',
      help: 'Kad odgovorite i na njih, kviz može da se završi.',
    },
    'practice-not-scored': {
      title: 'Vežba se ne boduje',
      help: 'Započnite nov kviz: on se boduje.',
    },
    'too-many-requests': {
      title: 'Previše puta za kratko vreme',
      help: 'Sačekajte jedan minut, pa pokušajte ponovo. Ništa nije izgubljeno.',
    },
    'already-finished': {
      title: 'Ovaj kviz je već završen',
      help: 'Važi prvi put. Za novu igru započnite nov kviz.',
    },
    'score-deleted': {
      title: 'Igrač je obrisao ovaj rezultat',
      help: 'Rezultat ostaje obrisan. Za novu igru započnite nov kviz.',
    },
    'score-not-saved': {
      title: 'Rezultat trenutno ne može da se sačuva',
      help: 'Ništa nije izgubljeno: pokušajte ponovo za koji trenutak.',
    },
    'bad-receipt': {
      title: 'To nije šifra nekog rezultata',
      help: 'Prepišite je ponovo sa stranice s rezultatom, od prvog do poslednjeg znaka.',
    },
    'score-not-found': {
      title: 'Takvog rezultata više nema',
      help: 'Ako je mlađi od jednog minuta, pokušajte ponovo za koji trenutak.',
    },
    'score-not-deleted': {
      title: 'Rezultat trenutno ne može da se obriše',
      help: 'Sačuvajte šifru i pokušajte ponovo za koji trenutak.',
    },
    'board-unavailable': {
      title: 'Rang-lista trenutno ne može da se prikaže',
      help: 'Rezultati su sačuvani. Pokušajte ponovo za koji trenutak.',
    },
    'scores-unreachable': {
      title: 'Rezultati trenutno ne mogu da se pročitaju',
      help: 'Sačuvani su: pokušajte ponovo za koji trenutak, od početka.',
    },
    'counting-unreachable': {
      title: 'Statistika trenutno ne može da se prikaže',
      help: 'Ništa nije izgubljeno: pokušajte ponovo za koji trenutak.',
    },
    'no-editor-key': {
      title: 'Statistika ovde još nije otvorena',
      help: 'Ključ postavlja onaj ko održava sajt: npx wrangler secret put EDITOR_KEY (najmanje 16 znakova).',
    },
    'wrong-editor-key': {
      title: 'Ova stranica je za urednike',
      help: 'Otvorite je ponovo s uredničkim ključem umesto lozinke; korisničko ime nije važno.',
    },
    'not-configured': {
      title: 'Ovaj Factdeck još nema ključ za potpisivanje',
      help: 'Postavlja ga onaj ko ga održava: npx wrangler secret put SIGNING_KEY (najmanje 32 znaka).',
    },
    internal: {
      title: 'Došlo je do greške na našoj strani',
      help: 'Greška je zabeležena. Pokušajte ponovo za koji trenutak.',
    },
  },
  goOn: 'Nastavite svoj kviz',
  newQuiz: 'Započnite nov kviz',
}
