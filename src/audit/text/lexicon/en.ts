import type { Words } from './words.ts';

/** English. */
export const EN: Words = {
  units: {
    incidents: `incident, incidents, case, cases, violation, violations, episode, episodes, occasion, occasions, fact,
      facts, acts, abuses, infringements, record, records, occurrences, times, instances, instance, entries,
      breaches, events`,
    people: `people, person, persons, individual, individuals, victim, victims, media worker*, press worker*, members of
      the press, those targeted, those affected, those attacked, media professionals, media personnel, targets,
      target, colleagues, representatives of the media, those concerned, those named, media representatives,
      affected, ~everyone, identified targets, those`,
    targets: 'targets, target, victims, person-slots, targets in incidents, target slots',
    charges: `charge, charges, counts, accusation, accusations, articles, indictments, criminal
      charges|proceeding=criminal, administrative charges|proceeding=administrative`,
  },
  codes: {
    category: {
      killing: 'killing*, murder*, death, deaths, ~killed, ~murdered, ~slain',
      attack: `attack, attacks, physical attack*, assault, assaults, physical assault*, beating, beatings, acts of
      violence, violence, violent attack*, acts of physical violence, ~attacked, ~assaulted, ~beaten, ~beat,
      ~physically attacked, ~physically assaulted, ~beaten up, ~violent, cases of violence, ~attacking,
      ~assaulting, ~physical violence, ~physically, ~roughed up, ~manhandled`,
      'property-damage': `damage to property, property damage, arson, arsons, arson attack*, attacks on property, attack on property,
      vandalism, ~property was damaged, ~damaged property, ~equipment was damaged, ~damage to equipment, ~damage
      to or theft of property, ~damaged, acts of vandalism, ~property, ~smashed`,
      threat: 'threat, threats, ~threatened, ~threaten*, ~intimidated, intimidation*',
      'threat-to-life': 'death threat*, threats to life, ~threatened with death, threat to life',
      'threat-of-prosecution': 'threats of prosecution, ~threatened with prosecution, threat of prosecution',
      detention: `detention, detentions, ~detain*, ~held by police, ~taken to a police station, ~taken to police station*,
      ~held`,
      arrest: `arrest, arrests, ~arrested, ~placed under arrest, ~put under arrest, ~remanded, ~custody, ~arrest by
      decision of a court, ~arrest by court order, ~house arrest`,
      obstruction: `obstruction, obstructions, ~obstruct*, ~hinder*, ~hindrance, ~prevented from working, ~prevented from
      filming, ~kept from working, ~interfere*, interference*, hindrance*, ~impeded, ~hampered, ~barred from
      working, ~kept from doing their job*, ~kept from doing their work, ~prevented from doing their job*, ~prevented
      from doing their work, ~stopped from working, ~stopped from filming, ~kept from filming, ~kept from reporting`,
      interrogation: `interrogation, interrogations, summons, summonses, ~summoned, ~interrogated, ~questioned, ~called in for
      questioning, questionings, ~questioning`,
      search: 'search, searches, ~searched, ~raided, raid, raids, house searches',
      surveillance: 'surveillance, ~under surveillance, ~spied',
      harassment: `harassment, ~harass*, ~pressured, pressure, smear campaign*, ~discredit*, ~pressure, ~insulted, acts of
      pressure, acts of harassment, ~bullied, ~put under pressure`,
      cyberattack: `cyberattack*, cyber attack*, cyber-attack*, attacks online, online attack*, digital attack*, ~attacked
      online, hacker attack*, cyber incidents`,
      ddos: 'ddos attack*, ddos',
      hacking: 'hacking*, hack, hacks, ~hacked, break-ins',
      'mass-reporting': 'mass complaint*, ~mass-reporting, ~mass reporting, ~waves of complaints, bot attack*',
      'psychiatric-measure': 'psychiatric measure*, ~forced psychiatric',
      'access-refusal': `refusal of access, refusals of access, denial of access, denials of access, access refusal*, ~denied access,
      ~refused access, refusals of information, ~refused information, ~denied information, ~not admitted, ~not let
      in, refusal to provide information, refusals to provide information, refusals, ~turned away, ~access was
      refused, ~access was denied, ~access to information`,
      'court-access': `closed hearing*, closed trial*, ~kept out of court*, ~openness of court hearings, ~barred from court*,
      ~barred from the courtroom, ~kept out of courtroom*, ~excluded from hearings`,
      accreditation: `accreditation*, denials of accreditation, refusals of accreditation, ~denied accreditation, ~refused
      accreditation, denial of accreditation, refusal of accreditation`,
      blocking: 'blocking, blockings, blockage*, ~blocked, shutdown, shutdowns, internet shutdown*',
      closure: 'closure, closures, ~closed down, suspension, suspensions',
      'criminal-case': `criminal case*, criminal proceeding*, criminal prosecution*, criminal investigation*, ~criminally
      prosecuted, ~prosecuted, prosecution*, ~prosecuted criminally, ~faced criminal charges, criminal trials`,
      'civil-claim': `civil claim*, lawsuit*, civil suit*, civil lawsuit*, suits, ~sued, civil case*, civil proceeding*, pre-trial
      claim*, civil action*, civil law claims`,
      'administrative-case': `administrative case*, administrative proceeding*, administrative offence case*, administrative prosecution*,
      ~fined, ~fines, ~administrative offence*, ~prosecuted for administrative offences, ~administratively`,
      'official-warning': 'official warning*, ~officially warned',
    },
    perpetrator: {
      authorities: `~authorit*, ~officials, ~state bodies, ~state actors, ~state, ~representatives of the state, ~public
      authorities, ~officials of the state, ~state agents, ~the state, ~government, ~state authorities, ~agents of
      the state, ~representatives of the authorities`,
      police: '~police, ~police officer*, ~policem*, ~officers of the police, ~officers',
      'security-service': `~security service*, ~national security, ~knb, ~secret service*, ~armed forces, ~military, ~soldiers,
      ~security forces, ~special services, ~intelligence service*, ~security or armed forces, ~national security
      committee`,
      prosecutor: `~prosecutor*, ~prosecutor’s office*, ~prosecutor's office*, ~prosecution service`,
      court: '~court, ~courts, ~judge, ~judges, ~judiciary',
      official: `~official, ~officials, ~government official*, ~ministr*, ~akim*, ~governor*, ~government bodies, ~government
      officials and bodies, ~local executives, ~civil servants, ~government body`,
      parliament: '~parliament*, ~deputies, ~maslikhat*, ~members of parliament',
      'election-commission': '~election commission*, ~electoral commission*',
      'state-company': '~state compan*, ~state institution*, ~state-owned compan*, ~state enterprises',
      'non-state': '~non-state, ~private actor*, ~non-state actor*, ~private and other non-state',
      'private-person': `~private person*, ~private individual*, ~private citizen*, ~private people, ~individuals unconnected to the
      state, ~citizens`,
      'private-company': '~private compan*, ~private firm*, ~businesses, ~companies, ~private business*',
      'private-security': '~private security*, ~security guard*, ~guards',
      protesters: '~protester*, ~crowd*, ~demonstrator*, ~mob, ~mobs',
      unknown: `~unknown person*, ~unidentified person*, ~unknown people, ~unidentified people, ~unknown perpetrator*,
      ~unknown assailant*, ~unidentified perpetrator*, ~unknown attackers, ~unidentified attackers, ~unidentified,
      ~unknown individuals, ~no known perpetrator*, ~without a known perpetrator*, ~persons unknown, ~not
      established, ~nobody is established, ~unidentified individuals, ~perpetrator was not established,
      ~perpetrator is not known, ~perpetrator is unknown, ~perpetrators unknown, ~unknown hands, ~unknown actors,
      ~perpetrator unknown, ~unidentified assailants, ~perpetrator was not identified, ~perpetrator remained
      unknown, ~strangers, ~not been identified, ~never identified, ~not identified, ~not be ascribed, ~not ascribed to anyone, ~not be attributed, ~nobody knows who,
      ~not known who, ~unknown who, ~perpetrators were not
      identified`,
    },
    gender: {
      female: 'women, woman, female, females',
      male: 'men, man, male, males',
      unknown: `~whose gender, ~gender not known, ~gender is not known, ~gender unknown, ~gender is unknown, ~unknown
      gender, ~gender was not known, ~gender could not be established, ~gender is not stated, ~of unknown gender`,
    },
    group: {
      journalist: 'journalist, journalists, reporter, reporters, correspondent*',
      editor: 'editor, editors, editors-in-chief, editor-in-chief',
      'camera-operator': `camera operator*, photographer*, cameram*, camera operators and photographers, operators and photographers,
      camera crews`,
      'media-staff': 'other media staff, media staff, other media workers, staff of media',
      blogger: 'blogger, bloggers',
      activist: `activist, activists, rights defender*, human rights defender*, activists and rights defenders, activists and
      human rights defenders`,
      politician: 'opposition politician*, politician, politicians',
      outlet: `~media outlet*, ~outlet, ~outlets, ~newsroom*, ~editorial office*, ~news site*, ~editorial offices`,
      organisation: '~organisation, ~organisations, ~organizations, ~ngo*',
      relative: 'relative, relatives, family members, relatives of media workers',
      citizen: 'other citizens, ordinary citizens, citizens',
    },
    context: {
      rally: `~rally, ~rallies, ~picket*, ~protest, ~protests, ~demonstration*, ~protest rall*, ~rallies and pickets,
      ~rallies or pickets, ~covering protests, ~covering rallies, ~street protests`,
      'january-2022': '~january events, ~january unrest, ~bloody january',
      election: `~election, ~elections, ~electoral, ~referendum*, ~elections or referendums, ~polling station*, ~elections or
      a referendum, ~the vote, ~polls`,
      'court-hearing': `~court hearing*, ~hearing, ~hearings, ~courtroom*, ~trials, ~court session*, ~in court, ~at court`,
      'emergency-covid': `~covid*, ~quarantine*, ~pandemic, ~emergency, ~state of emergency, ~covid-19, ~coronavirus, ~covid-19
      emergency`,
      korday: '~korday, ~korday events',
      'corruption-reporting': `~reporting on corruption, ~corruption, ~reports on corruption, ~reporting on officials, ~reporting about
      corruption, ~corruption or officials, ~coverage of corruption, ~corruption and officials`,
      'business-reporting': '~reporting on a business, ~reporting on business*, ~reporting about business*',
      'ukraine-war': '~war in ukraine, ~ukraine, ~war on ukraine, ~war against ukraine',
      'official-event': `~press event*, ~briefing*, ~press conference*, ~official event*, ~meeting* of officials, ~sessions,
      ~meetings of officials, ~events of officials, ~press events or meetings of officials, ~sessions or meetings`,
      'online-post': `~online post*, ~posts, ~post online, ~publication*, ~publications or posts online, ~posts online, ~posting
      online, ~what was published or posted online, ~published online, ~posts on the internet, ~social media
      posts, ~publications online, ~posted online`,
    },
    proceeding: {
      criminal: '~criminal, ~criminal code',
      civil: '~civil',
      administrative: '~administrative, ~code of administrative offences',
      'pre-trial': '~pre-trial claims',
    },
    outcome: {
      convicted: `conviction*, ~convicted, ~finding* of guilt, ~found guilty, ~found liable, ~guilty verdict*, guilty verdicts, ~ended in
      conviction, ~convictions, ~sentenced`,
      acquitted: 'acquittal*, ~acquitted',
      dismissed: `~dismissed, ~closed, ~discontinued, ~dropped, dismissals, ~were dismissed or closed, ~dismissed or closed`,
      withdrawn: '~withdrawn',
      settled: '~settled, ~settlement, settlements, ~mediated',
      satisfied: '~satisfied, ~granted, ~upheld',
      'partly-satisfied': `~partly satisfied, ~satisfied in part, ~partially satisfied, ~granted in part, ~partly granted`,
      rejected: '~rejected, ~turned down',
      'left-without-consideration': '~left without consideration',
      pending: `~pending, ~still open, ~unfinished, ~not ended, ~under way, ~still running, ~ongoing, ~unresolved,
      ~undecided, ~not yet decided`,
      unknown: `~outcome is not known, ~outcome unknown, ~unknown outcome, ~outcome is unknown, ~outcome not known, ~outcome
      was not known`,
    },
    'on-duty': {
      yes: `~at work, ~on duty, ~while working, ~at their work, ~on assignment, ~while on assignment, ~on the job,
      ~doing their job*, ~doing their work, ~during their work, ~while reporting, ~carrying out their professional
      duties, ~performing their professional duties, ~in the course of their work, ~were working, ~at journalistic
      work, ~on professional duty, ~while on duty`,
      no: `~not at work, ~off duty, ~outside work, ~outside their work, ~not on duty, ~were not working, ~outside
      working hours, ~not working, ~away from work`,
      unknown: `~not known whether the targets were at work, ~not known whether they were at work, ~unclear whether the
      targets were at work, ~unclear whether they were at work, ~whether the target was at work is not known, ~not
      known if the target was at work, ~not known whether the target was at work, ~unclear whether the target was
      at work, ~whether the targets were at work is not known, ~not known whether the journalist was at work,
      ~unknown whether, ~whether they were at work, ~whether the targets were at work, ~whether those hit were at work,
      ~whether the victims were at work, ~whether the journalist was at work, ~whether those affected were at work`,
    },
    place: {
      nationwide: '~nationwide, ~across several regions, ~several regions',
      abroad: '~abroad, ~outside the country, ~outside kazakhstan',
      kazakhstan: '~place not stated, ~place is not stated, ~place unknown, ~place is not known',
      astana: '~nur-sultan, ~the capital, ~capital',
    },
  },
  idle: `court found, court ruled, court held, court granted, court rejected, court ordered, court awarded, court
    decided, court dismissed, court upheld, court sided, court refused, court acquitted, court sentenced, court
    of appeal*, appeal* court, supreme court, constitutional court, military court, court decision*, court
    ruling*, court order, court orders, to court, judge found, judge ruled, judge refused, judge dismissed,
    judge ordered, under pressure, dropped by, dropped to, dropped from, dropped sharply, dropped slightly, have
    dropped, has dropped, had dropped, closed doors, closed session*, held on, held in, held that, held a, held
    to account, held responsible, held liable, held accountable, hearing* held, rall* held, was held in, were
    held in, intellectual property, property rights, state media, state television, state channel*, state duma,
    head* of state, state budget, state language, state secret*, member state*, emergency services, emergency
    ministry, emergency room, granted access, granted bail, upheld the sentence, upheld the verdict, upheld the
    conviction, in ukraine, citizens of kazakhstan, human rights organisation*, human rights organization*,
    international organisation*, international organization*, deaths in custody, arrest warrant*, threat of
    closure, under threat, death penalty, search engine*`,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  parts: [
    { patterns: 'first half, first half-year, first six months', from: 1, to: 6 },
    { patterns: 'second half, last six months, latter half', from: 7, to: 12 },
    { patterns: 'first quarter, first three months', from: 1, to: 3 },
    { patterns: 'second quarter', from: 4, to: 6 },
    { patterns: 'third quarter', from: 7, to: 9 },
    { patterns: 'summer, summer months', from: 6, to: 8 },
    { patterns: 'autumn, autumn months', from: 9, to: 11 },
    { patterns: 'spring, spring months', from: 3, to: 5 },
    { patterns: 'fourth quarter, last quarter, last three months', from: 10, to: 12 },
  ],
  previous: 'previous year, year before, preceding year, year earlier, last year, prior year',
  plain: `code, trac*, touch*, carr*, among, works, criminal, offences, section, chapter, course, sort, told,
      describ*, speak*, professional, activit*, lawful, throughout, carry, number, twelve, beginning, sum, hold*,
      held, contain*, record*, document*, register*, count*, report*, happen*, occur*, took, take, place, total*,
      altogether, all, number*, amount*, year*, month*, period, country, kazakhstan, monitor*, review, data,
      database, list*, came, come, comes, fell, fall, falls, made, make, makes, account*, involv*, concern*,
      affect*, suffer*, target*, face*, facing, experienc*, subject*, responsib*, behind, commit*, carried, out,
      perpetrat*, know*, establish*, found, find*, see, saw, seen, bring*, brought, stand*, stood, share, percent,
      per, cent, part, parts, half, third*, quarter*, major*, minor*, most, least, more, less, fewer, many, few,
      press, media, freedom, speech, expression, right*, against, separate, different, single, alone, also, again,
      only, just, even, still, yet, already, than, then, thus, so, such, about, some, nearly, almost, exactly,
      roughly, around, approximately, at, however, meanwhile, while, whereas, amongst, includ*, women, work,
      worker*, worked, role, figure*, base, result*, result, end, ended, began, start*, last*, follow*, categor*,
      type*, kind*, form*, cause*, reason, nobody, one, now, this, that, name*, identif*, appear*, rose, rise,
      risen, grew, grow*, increas*, decreas*, drop*, declin*, chang*, compar*, same, equal*, level, remain*,
      stay*, doubl*, tripl*, halv*, twice, time*, had, has, having, get, got, fac*, whole, overall, people,
      person*, public, new, verified, known, individual, own, whom, which, who, whose, where, when, other*,
      reach*, stopp*, done, did, our, team, local, independent, covered, covering, edition, mark*, annual, sample,
      represent*, constitut*, belong*, relat*, connect*, link*, attribut*, ascrib*, blam*, initiat*, open*,
      launch*, lodg*, filed, levell*, figured, during, act, acts, acted, acting, hands, hand, spread, territor*,
      region*, city, cities, town, occup*, profession*, logged, noted, observ*, tally, tallied, receiv*, there,
      here, amid, context, journalis*, connection, remarkably, mostly, mainly, usually, often, precisely,
      together, combined, up, down, perpetrator*, culprit*, attacker*, source*, gender, unknown, group*, basis,
      incident*, target, sector, field, charge*, case*, article*, outcome*`,
  little: `the, a, an, of, in, on, by, at, to, for, from, with, and, or, as, is, are, was, were, be, been, being, it,
      its, we, they, them, their, these, those, this, that, there, not, no, but, us, he, she, his, her, had, have,
      has, into, over, under, all, our, both, each, any, between, within, during, after, before, since, through,
      throughout, across`,
  prepositions: `in, on, by, at, with, for, against, over, near, because, about, concerning, under, involving, outside,
      inside, during`,
  taking:
    /\b(?:of (?:these|them|those(?=[,.]| \p{N})|whom|which|that number)|includ(?:ing|es|ed)|among (?:them|these|those(?=[,.])|whom|which))(?!\p{L})/iu,
  negating:
    /\b(?:not|without|except|excluding|other than|apart from|besides|neither|nor|never|in no|could|may|might|must|should|would)\b/iu,
  others: /\bothers\b/iu,
  summing: /\b(?:in all|in total|altogether|in sum|together|combined|a total of|taken together|all told)\b/iu,
  here: /\b(?:(?:this|the present) (?:section|chapter)|of this (?:kind|sort|type)|described here|told here)\b/iu,
  none: /\b(?:not a single|no|none of the)\b/iu,
  ours: /\b(?:we|our|ours|us|this (?:review|report|sample|edition)|the sample)\b/iu,
  theirs: /\b(?:according to|as reported by|published by|counted by|estimates? (?:of|by))\b/iu,
  topping:
    /\b(?:(?:the )?most (?:frequent|common|numerous|often|widespread)|peak(?:ed)?|more (?:often )?than (?:in )?any other|the (?:largest|biggest|highest) (?:number|share|group)|(?:largest|biggest) (?:group|category)|most (?:incidents|attacks|cases|violations|detentions|of all)|led (?:the list|the ranking)|tops? the list|topped the list|in first place|ranks? first|ranked first|highest|busiest|worst)\b/iu,
  bottoming: /\b(?:least (?:frequent|common|often)|fewest|lowest|rarest|the (?:smallest|lowest) (?:number|share))\b/iu,
  moving:
    /\b(?:rose|risen|rise|grew|grow|grown|increased?|fell|fallen|fall|decreased?|declined?|dropped|went (?:up|down)|up from|down from|from)\b/iu,
  falling: /\b(?:fell|fallen|fall|decreased?|declined?|dropped|down|fewer|less|lower|decline|reduction)\b/iu,
  fromTo: /\bfrom\s+$/iu,
};
