/** English rules for sentences that judge people. */
import type { SentenceClass, Rule } from './language';

const WHY_BLAME = 'Judges people. Readers defend themselves instead of saying what they saw.';
const REFRAME_BLAME = 'Describe what happened and under which conditions, as the people in it would tell it.';
const WHY_OMISSION = 'Lists what people did not do. It was not in front of them, or something else was.';
const REFRAME_OMISSION = 'Say what they were doing instead and why the missing step was easy to miss.';

export const BLAME_RULES: readonly Rule<SentenceClass>[] = [
  {
    id: 'blameful/adjective',
    class: 'blameful',
    patterns: [
      '\\bit (?:was|is|would be) (?:{adverb} |very |rather |pretty )?(?:{unflattering}|wrong|rash|unfair) (?:of|for) (?:us|them|me|him|her|the (?:[\\w-]+ )?{role})\\b',
      '\\b(?:support|customer service|(?:the|our) (?:[\\w-]+ )?(?:provider|host|isp))(?: (?:was|were|is|has been|proved|turned out to be))(?: {adverb}| so| very)* (?:{unflattering}|no help)\\b',
      '\\b(?:is|was|are|were)(?: {adverb})* not acceptable\\b',
      '\\b(?:reckless(?:ly|ness)?|careless(?:ly|ness)?|negligen(?:t|ce|tly)|sloppy|sloppily|sloppiness|lazily|laziness|incompeten(?:t|ce)|stupidity|foolish(?:ly|ness)?|idiot(?:s|ic|ically)?|irresponsibl[ey]|unprofessional(?:ly)?|hasty|hastily|half-?(?:ass|heart)ed(?:ly)?|shoddy|clueless|arrogan(?:t|ce|tly)|complacen(?:t|cy|tly)|short-?sighted|cavalier|inexcusabl[ey]|unforgivabl[ey]|embarrassing(?:ly)?|shameful(?:ly)?|disgrace(?:ful)?|ridiculous(?:ly)?|thoughtless(?:ly)?|inept|blatant(?:ly)?|appalling(?:ly)?|unacceptabl[ey]|lackadaisical|slapdash|amateurish|ham-?fisted|gross(?:ly)? (?:negligen\\w+|mis\\w+))\\b(?![-_/`’])',
      '\\b(?:it|that|this|which) (?:was|is) (?:\\w+ )?(?:stupid|dumb|lazy|daft|silly)\\b',
      '\\b(?:stupidly|dumbly) (?!(?:large|small|big|long|high|low|simple|fast|slow|expensive)\\b)',
      '{someone}{has} (?:was|were|is|are|am|be|being|got|became|become|getting|gotten|grown|grew|been|seemed|appeared|proved)(?: {adverb}| too| so| quite| rather| a bit| enough| extremely| very)* (?:{unflattering})\\b(?![-_/`’])'
    ],
    unless: [
      '\\b(?:{machine}) (?:careless|lazi|reckless|foolish|hasti)ly\\b',
      '\\b(?:blameless|not (?:about|to be))\\b',
      '\\b(?:dumb|stupid) (?:terminal|pipe|init|question)s?\\b',
      '\\b(?:{role}|they|we|he|she|everyone|everybody)(?: in [\\w-]+)? (?:was|were) (?:already )?(?:asleep|sleeping)\\b(?! at the)'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/conduct',
    class: 'blameful',
    cue: 'terrible|sorry|messy|ruins|woefully|hopelessly|shockingly|laughably|criminally|inexcus|pathetic|hopeless|rubbish|good at|broke|fell|failed|disorgani|uncoordinated|haphazard|lacking|sluggish|slow|late|confused|unclear|more |garbage|rubbish|trash|crap|rushed|untested|half-finished|lack|habits|training|non-existent|questionable|poor|bad|carelessly|half-heartedly|terrible|awful|appalling|dreadful|abysmal|mess|shambles|disgrace|disaster|sloppy|chaotic|inadequate|disappoint|useless|lousy|lax|weak|insufficient|unacceptable|embarrass|not good|joke|below|substandard|pathetic|shambolic|unprofessional|amateurish|atrocious|laughable|shoddy|half-baked',
    patterns: [
      '{others}{has} left [^.]{1,40} in (?:an? )?(?:terrible|bad|poor|sorry|awful|messy|dreadful|mess|shambles|ruins)\\b',
      '\\b(?:woefully|hopelessly|embarrassingly|shockingly|laughably|criminally|inexcusably|pathetically) (?:inadequate|slow|unprepared|bad|poor|late|insufficient|wrong|short|incomplete|lacking|naive)\\b',
      '\\b{someone} (?:is|are|am|was|were) (?:{adverb} )?(?:terrible|bad|awful|poor|hopeless|rubbish|lousy|not (?:very |really )?good) at\\b',
      '\\b(?:our|their|his|her|[\\w-]*{role}(?:’s|’)) (?:[\\w-]+ )?(?:response|reaction|communication|coordination|handling|escalation)\\b[^.,;]{0,30} (?:was|were) (?:{adverb} |far |too |very |so )*(?:slow|late|confused|unclear|insufficient|hesitant)\\b',
      '\\b(?:our|their|his|her) (?:\\w+ )?\\w+ (?:is|are|was|were) (?:\\w+ )?(?:a joke|a mess|a shambles|a disgrace|pathetic|laughable|amateurish|embarrassing|rubbish|garbage)\\b',
      '\\b(?:communications?|coordination|cooperation) (?:between|with|within|among|in) (?:the |our |both |all |these )?(?:[\\w-]+ ){0,2}(?:{role}|us|them) (?:{adverb} )*(?:broke|has broken|had broken|fell|failed)\\b',
      '\\b(?:did|does|has done|made|making) (?:an? )?(?:very |really )?(?:poor|bad|terrible|sloppy|lousy|half-hearted) (?:job|work)\\b',
      '\\b(?:a (?:bit|little|lot) )?more (?:respect|discipline|honesty|ownership|professionalism|commitment|courtesy|transparency|diligence|care|attention|rigou?r)\\b[^.]{0,50}\\b(?:would|could|might|is needed|please|wouldn’t)\\b',
      '\\b(?:{conduct})\\b[^.,;]{0,50} (?:was|were|is|has been|had been) (?:{adverb} |so |very |too |quite |a bit )*(?:{dreadful})\\b',
      '\\b(?:badly|poorly|sloppily|carelessly|half-heartedly) (?:written|planned|executed|handled|managed|communicated|organi[sz]ed|prepared|coordinated|tested|reviewed|thought[- ]out|thought through|conceived|led|supervised|trained|judged|done|implemented by)\\b',
      '\\b(?:poor|bad|inadequate|insufficient|lax|weak|terrible|awful|sloppy|non-existent) (?:communications?|coordination|handling|reviews?|preparation|planning|oversight|P?management|supervision|P?leadership|work|workmanship|testing|support|handovers?) (?:by|from|within|between|at|on the part of|on the side of) (?:the |our |their )?(?:[\\w-]+ ){0,2}{role}',
      '\\b(?:poor|bad|terrible|awful|questionable|lousy) (?:calls\\b|judge?ment|decision(?:s|-making)?|choices?|discipline|attitude|workmanship|performance by|P?leadership|planning|communication skills|teamwork|work ethic|practice by)\\b',
      '\\black of (?:discipline|ownership|responsibility|professionalism|competence|rigou?r|common sense|commitment|respect|P?leadership|accountability|initiative|urgency|interest|effort|courtesy)\\b',
      '\\b(?:work(?:ing)?|bad|poor|sloppy|old|lazy) habits\\b',
      '\\btraining was (?:inadequate|insufficient|poor)\\b'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/fault-of',
    class: 'blameful',
    cue: 'reflect|’s|the last|decision|choice|refusal|insistence|biggest|worst|greatest|main |first |real |only |the ones? |ashamed|embarrass|know better|fault|blame|guilty|bad\\b|screw|blunder|stupidity|incompetence|responsib|accountable|doing|on us|on me|on them|on him|own th|culprit|apologi[sz]e|spoken to|disciplin|reprimand|warned|consequences',
    patterns: [
      '\\breflects? (?:very |rather )?(?:badly|poorly) on\\b',
      '\\bfault of (?:{somebody}|(?:the |our |an? )?(?:[\\w-]+ )?{role})\\b',
      '\\b(?:decision|choice|insistence|refusal) (?:by|of) (?:the |our |an? )?(?:[\\w-]+ ){0,2}{role}(?: lead)? (?:not )?to\\b[^.]{0,80}\\b(?:cost|hurt|backfired|worse|wrong|led to|meant|bite us|bit us)\\b',
      '\\b(?:our|their|his|her|my|{role}’s) (?:biggest|worst|greatest|main|first|real|only) (?:failing|failure|sin|mistake|weakness|error|blunder)\\b',
      '\\b{role}’s (?:decision|choice|insistence|obsession|refusal|eagerness|desire|wish) to\\b',
      '\\b(?!(?:yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|night|morning|year|it|that|there|here|what|let|who)’)[a-z]+’s (?:\\w+ )?(?:change|commit|pr|script|code|deploy(?:ment)?|patch|merge|fix|mistake|config) (?:broke|took|brought|crashed|killed|caused|deleted)\\b',
      '\\bwas the last to\\b',
      '\\b(?:was|is|were) the ones? (?:who|that) (?:broke|caused|deleted|introduced|pushed|merged|forgot|messed|crashed|approved|dropped)\\b',
      '\\b(?:my|our|his|her|their|your) (?:own )?(?:bad(?! \\w)|fault|screw-?up|blunder|stupidity|incompetence|failure)\\b(?! (?:rates?|modes?|domains?|detect\\w+|injection|scenarios?))',
      '\\bour bad\\b',
      '\\b[a-z]+’s (?:own )?(?:fault|doing|blunder|screw-?up|negligence)\\b',
      '\\b{role}(?:’s|’) (?:own )?fault\\b',
      '\\b(?:is|was|are|were) (?:\\w+ ){0,2}(?:to blame|at fault|guilty)\\b',
      '\\b(?:i|we) blame\\b',
      '\\bblamed? (?:it |this )?on (?:the |our )?(?:[\\w-]+ ){0,2}{role}',
      '\\b(?:the |all |most of the )?(?:blame|fault|responsibility) (?:for \\w+ (?:\\w+ )?)?(?:lies|lay|rests|falls|sits) (?:\\w+ )?(?:with|on)\\b',
      '\\b(?:this|that|it|this one|all of this) (?:is|was|’s) (?:\\w+ )?on (?:us|me|them|him|her|you)\\b(?! to)',
      '\\b(?:we|i|they) (?:fully |completely )?own (?:this|that|the) (?:failure|one|mistake|mess|outage|error)\\b',
      '\\b(?:is|was|were) (?:solely |entirely |directly |personally )?responsible for (?:the|this) (?:outage|incident|failure|mess|breakage|downtime|error)\\b',
      '\\b(?:the )?(?:people|{role}|individuals?|party|parties) responsible\\b(?! for)',
      '\\b(?:responsible|guilty|offending) (?:{role}|individual|party) (?:has|have|was|were|will|should|must)\\b',
      '\\b(?:{someone}|(?:has|have|had) been) (?:was |were |has been |have been |had been |will be )?(?:spoken to|reprimanded|disciplined|held (?:accountable|responsible|to account)|sacked|fired|given a (?:formal |written )?warning)\\b',
      '\\b(?:his|her|their|our|my|your) (?:job|responsibility|duty) to\\b',
      '\\b(?:should|must|ought to) (?:be|feel) (?:ashamed|embarrassed)\\b|\\bshould know better\\b'
    ],
    unless: [
      '\\b(?:no one|nobody|not|never|without|nothing|anything|something|no)\\b.{0,30}\\b(?:to blame|at fault|fault|culprits?|blame)\\b',
      '\\b(?:no one|nobody|anyone|page|segmentation|memory|byzantine|segment)’s fault\\b',
      '\\b(?:{machine}|disk|cable|commit|rule|change|quer(?:y|ies)|bug|version|release|update|index|setting|memory leak|kernel|firewall|leak) (?:was|were|is) (?:\\w+ ){0,2}(?:the culprits?|to blame|at fault|responsible)\\b'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/slang',
    class: 'blameful',
    cue: 'their hands|its hands|our hands|his hands|her hands|seem|slept|took|cowboy|any sense|bit of sense|half a brain|a brain|any experience|ounce of|sane|competent|sensible|self-resp|kick|mess of|hash of|pig’s|comedy|amateur|clown|own goal|wreck|pants|foot|famous last|how not|no business|fingers|for the best|played (?:with|hero|dumb)|to chance|over the|no (?:code|peer|prior|proper|review|ticket|test|approval|plan|announce|communication|heads|documentation|rollback)|up\\b|botched|bungled|butchered|blew|ball|wheel|bother|laziness|stupidity|carelessness|negligence|earth|hell|excuse|corner|shortcut|stamp|feet|heels|clue|what (?:he|she|they) (?:was|were)|doing|jumped|trigger|beyond|(?:hard|difficult|impossible) to|control|job|homework|guess',
    patterns: [
      '\\bwash(?:es|ing)? (?:its|his|her|their|our) hands\\b',
      '\\b(?:nobody|no one|no-one|none of (?:us|them)){tail} seem(?:s|ed) to (?:know|care|understand|mind|read)\\b',
      '{someone}{has} (?:slept (?:through|in)|overslept)\\b',
      '\\btook (?:its|his|her|their|our) (?:sweet |own |merry |good )*time\\b',
      '\\bcowboy\\b',
      '\\b(?:nobody|no one|anyone|anybody|no {role}|any {role}) with (?:any|half|a bit of|an ounce of) (?:sense|brain|experience|a brain)\\b|\\b(?:any|no) (?:sane|competent|sensible|self-respecting) (?:{role}|human|one)\\b',
      '\\bkick(?:ed|ing)? (?:this|that|the) can\\b|\\bma(?:de|king|kes) an? (?:\\w+ )?(?:mess|hash|pig’s ear) of\\b',
      '\\b(?:comedy of errors|amateur hour|clown show|own goal|train ?wreck of a|seat of (?:his|her|their|our) pants|shot (?:ourselves|themselves|himself|herself|myself) in the foot|fell asleep on the job|famous last words)\\b|\\b(?:example|lesson|case study|demonstration) (?:of|in) how not to\\b',
      '{someone}{has} (?:had|has|have) no business (?:in |on )?(?:\\w+ing|the|a)\\b',
      '\\b(?:crossed (?:their|our|his|her) fingers|hop(?:ed|ing) for the best|played (?:with fire|hero|dumb)|left (?:it|this|that) to chance|(?:threw|thrown) (?:it|this|that) over the (?:wall|fence))\\b',
      '(?:\\bno (?:code |peer |prior |proper )?(?:reviews?|tickets?|tests?|testing|approval|plan|announcement|communication|heads-?up|documentation|rollback plan)\\b[^.\\w]{0,4}(?:and )?){2}',
      '\\b(?:mess(?:ed|es)|screw(?:ed|s)|fuck(?:ed|s)|cock(?:ed|s)|slipp?ed|f\\*+ed|stuff(?:ed|s)|muck(?:ed|s))(?: (?:it|this|that|things|everything))? up\\b(?! (?:to|by))',
      '\\b(?:botched|bungled|butchered)\\b',
      '\\bblew it\\b',
      '\\bdropp(?:ed|ing) the ball\\b',
      '\\basleep at the (?:wheel|switch)\\b',
      '\\b(?:couldn’t|could not|can’t) (?:even )?be bothered\\b',
      '\\b(?:nobody|no one|no-one|didn’t|did not|never|not even|hadn’t|without) (?:\\w+ )?bother(?:ed|ing)?\\b',
      '\\bact of (?:laziness|stupidity|carelessness|negligence)\\b',
      '\\b(?:who|what|why|how) (?:on earth|the hell|the heck)\\b',
      '\\b(?:no|poor|lame) excuses?\\b',
      '\\b(?:cut|cutting|cuts) corners\\b',
      '\\b(?:took|taking|taken) (?:a |some )?short-?cuts?\\b',
      '\\brubber[- ]?stamp\\w*',
      '\\b(?:drag(?:ged|ging|s)?|dug|digging) (?:its|his|her|their|our) (?:feet|heels)\\b',
      '\\b(?:no idea|not know|n’t know|no clue) what (?:he|she|they|we) (?:was|were) doing\\b',
      '\\bjumped the gun\\b|\\btrigger-?happy\\b',
      '\\b(?:is|was|’s) beyond (?:me|us|belief|comprehension)\\b|\\b(?:hard|difficult|impossible) to (?:believe|understand|see|imagine|fathom) (?:that|how|why) (?:nobody|no one|anyone|anybody|they|he|she|(?:the|an?|our) (?:[\\w-]+ )?{role}|(?:this|the) [\\w-]+ was (?:{adverb} )*(?:{judged}))\\b',
      '{who}{tail}{has} (?:lost control|lost (?:their|his|her|our) (?:nerve|heads?)|washed (?:their|his|her) hands|looked the other way|turned a blind eye|passed the buck|buried (?:their|his|her) heads?|made excuses|done (?:their|his|her|our) (?:job|homework)|winged it|just guessed|went rogue)\\b',
      '{someone}{hasNot} (?:do|done) (?:their|his|her|our|its) (?:jobs?|homework|due diligence|part)\\b'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/reproach',
    class: 'blameful',
    cue: 'obviously|of course|clearly|predictably|typically|evidently|apparently|as usual|as always|as ever|again|once more|never|always|rarely|hardly|seldom|constantly|repeatedly|continually|forever|keep|kept|nobody|no one|no-one|none|care|bother|listen|learn|take|show',
    patterns: [
      '\\b(?:obviously|of course|clearly|predictably|typically)\\b[^.]{0,25}{who}[^.]{0,40}(?:\\bnot\\b|n’t\\b|\\bnever\\b|\\bfail|\\bignor|\\bforgot|\\bskipp|\\bno\\b)',
      '{who}{tail} (?:obviously|clearly|evidently|apparently) (?:had no|has no|does not|doesn’t|did not|didn’t|never|do not|don’t|could not|couldn’t|cannot|can’t|was not|wasn’t|were not|weren’t|thought|assumed|preferred|believed)\\b',
      '\\b(?:as usual|as always|as ever|once again|yet again|once more)\\b[^.]{0,60}(?:{role}|\\b(?:he|she|they|nobody|no one|we)\\b)[^.]{0,60}(?:\\bnot\\b|n’t\\b|\\bnever\\b|\\bnobody|\\bno one|\\blate\\b|\\bfail|\\bleft to\\b|\\bleft with\\b|\\bwithout\\b|\\bbr[oe]ke?|\\bslow|\\bforg|\\bignor|\\bwait|\\buntested|\\bblam|\\bwrong|\\bmess|\\bclean up)',
      '{others} (?:has|have|had|was|were)? ?(?:again|once more|yet again|as usual) (?:{participle})\\b',
      '{others}{has} (?:never|always|rarely|hardly ever|seldom) (?:documents?|tests?|checks?|reads?|follows?|answers?|replies|reply|communicates?|reviews?|listens?|updates?|cleans?|tells?|asks?|informs?|writes?|shows? up|turns? up)\\b',
      '^{role} (?:constantly|always|repeatedly|keeps?|kept) (?!(?:running|working|watching|monitoring)\\b)\\w+ing\\b',
      '{others} (?:is |are |was |were )?(?:constantly|always|repeatedly|continually|forever|keeps?|kept) (?!(?:running|working|watching|monitoring|informed|track|available|up|everyone|everybody|the|a|an|us|on|in)\\b)\\w+ing\\b',
      '\\b(?:nobody|no one|no-one|none of (?:us|them|the {role})){tail} (?:had |seems? to |seemed to )?(?:even |ever |really )?(?:feel responsible|care|bothered|cared|thought to|thought about|took|taken|took the time|wanted|owned|stepped up|tested|read|followed|listened|questioned|felt responsible|looked at|checked|asked|could be bothered|dared|lifted a finger)\\b',
      '{someone}{hasNot} (?:care|cared|bother|listen|learn|learned|learnt|take (?:it|this|the|any|ownership|responsibility|action)|show (?:any|much) interest)\\b(?! (?:much|a lot)\\b)'
    ],
    unless: [
      '\\b(?:nobody|no one)\\b.{0,60}\\b(?:since|because|as) (?:it|the|there|no|they|this)\\b',
      '\\b(?:{machine}) (?:\\w+ )?(?:keeps?|kept|repeatedly)\\b',
      '\\bto be honest\\b'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/warned',
    class: 'blameful',
    cue: 'told|warned|reminded|advised|asked|instructed|against|despite|nothing|react|act\\b|regardless|anyway|ahead|insist|looked away',
    patterns: [
      '\\bdespite (?:our|my|their|his|her|repeated|all|several|many) (?:[\\w-]+ )?(?:objections?|advice|warnings?|concerns|protests?|reminders?)\\b',
      '{someone}{has}(?: was| were)? (?:been |gotten )?(?:told|warned|reminded|advised|asked|instructed)(?: {adverb}| twice| (?:several|many|multiple|two|three|four|five|\\d+) times| more than once| repeatedly| before)* (?:not to|about|against|of this|of the|before|twice|repeatedly|several times|many times|more than once)\\b',
      '{who}\\b[^.]{0,60}\\b(?:against (?:all |the |our |their |explicit |clear |strong )*(?:advice|recommendations?|wishes|warnings?|objections?|polic(?:y|ies)|rules|better judge?ment)|despite (?:all |the |our |being |having been |repeated |clear |several |explicit |many |numerous )*(?:advice|warnings?|warned|objections?|told|reminders?|red build|failing tests|red tests|knowing))\\b',
      '\\b(?:and|but) (?:still |yet )?(?:{who}) (?:still |simply |just )?(?:did nothing|did not act|didn’t act|did not react|didn’t react|carried on regardless|went ahead|did it anyway|looked away)\\b',
      '\\b(?:did|does|went ahead|deployed|shipped|merged|released|proceeded|restarted|changed|ran)(?: \\w+){0,2} (?:anyway|regardless)\\b',
      '{others}{has}(?: was| were)? (?:been )?(?:told|warned|reminded|asked) (?:twice|repeatedly|(?:several|many|multiple|two|three|four|five|\\d+) times) to\\b',
      '{others}{has} insist(?:ed|s|ing) on\\b'
    ],
    unless: [
      '\\b(?:warned|told|reminded|notified|asked) by (?:the|an?|our) (?:[\\w-]+ )?(?:{machine}|dashboard|alarm)\\b',
      '^(?:we|i) (?:told|asked|advised|warned|reminded) (?!by\\b)'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/attitude',
    class: 'blameful',
    cue: 'idea to|fine to|thinking|possibly|ever|be so|how c|sense|respect|interest|regard|consideration|willing|urgency|concern|intention|appetite|patience|initiative|full well|known|own |quiet|silent|told|without telling|behind|went back|later|left us|washed|instead of|rather than|disappoint|annoying|frustrating|sad|shocking|astonish|credibl|believabl|comprehensibl|worrying|regrettabl|infuriat|outrageous|scandal|shameful|telling|promising|not \\w+ing|finger',
    patterns: [
      '{someone}{has} (?:thought|figured|decided|reckoned) (?:that )?it (?:was|would be) (?:an? (?:\\w+ )?idea|fine) to\\b',
      '\\bwhat (?:was|were) [^.?]{1,40} thinking\\b|\\bhow (?:could|can) (?:anyone|anybody|the {role}|he|she|they|we|you) (?:possibly |ever |be so |not (?:see|notice|know)|miss|forget|overlook)\\b',
      '{someone}{has} (?:show(?:ed|n|s)?|had|has|have|displayed|felt|took) (?:absolutely )?(?:no|little|zero) (?:sense|respect|interest|regard|consideration|willingness|urgency|concern|intention|appetite|patience|initiative)\\b',
      '\\b(?:knowing full well|full well|for reasons (?:best )?known|(?:on|at|of) (?:his|her|their) own (?:initiative|accord|authority|bat)|kept (?:quiet|silent)|told (?:nobody|no one)|without telling|behind (?:our|their|his|her) backs?|went back to (?:bed|sleep)|ask(?:ed)? questions later|left us (?:a mess|with|alone|in the dark|hanging)|washed their hands)\\b',
      '{others}[^.]{0,60}\\b(?:instead of|rather than) (?:fixing|helping|checking|asking|testing|looking|reading|following|waiting|rolling|working|solving|calling|escalating|doing|investigating|listening|admitting|communicating)\\b',
      '\\b(?:is|was|find it|found it|it’s|really|very|rather|quite|deeply|extremely) (?:disappointing|annoying|frustrating|sad|shocking|astonishing|incredible|unbelievable|incomprehensible|worrying|regrettable|infuriating|outrageous|scandalous|shameful|telling) (?:that|how|to see)\\b[^.]{0,40}(?:{role}|\\b(?:he|she|they|we|nobody|no one|anyone|people)\\b)',
      '{others} (?:has|have) been promising\\b',
      '\\b(?:people|{role}|everyone|nobody|teams) not (?:talking|communicating|reading|listening|checking|testing|following|paying|caring|asking|looking|thinking|knowing|doing)\\b',
      '\\blift(?:ed)? a finger\\b'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/ignored',
    class: 'blameful',
    cue: 'garbage|rubbish|crap|junk|trash|aside|into|to save|off\\b|away|shrugged|gave up|given up|fobbed|stonewalled|dithered|meddled|tinkered|fiddled|overreacted|asleep|behind|hung up|excuses|dumped|cobbled|hacked|waved|nodded|worse|rested|forced|bulldozed|failed|let down|down|never|answer|reply|respond|inform|ignor|disregard|dismissed|brushed|bypass|circumvent|skipp|rush|neglect|mishandled|mismanaged|tolerated|silenced|hid|concealed|withheld|lied|cheated|covered|wasted|squandered|procrastinated|gambled|panick|broke|messed|let |guess|overr[iu]d|pushed|sat on|signed off|abandoned|blocked|delayed|hurr|pressed on|downplayed|assumed|thought it|slip|cut |tired|threw|walked',
    patterns: [
      '\\b(?:was|were|been) (?:{adverb} )*(?:ignored|disregarded|dismissed|neglected|skipped) by (?:all of us|{somebody})\\b',
      '{others}{has} (?:delivered|shipped|produced|written|wrote|handed over) (?:garbage|rubbish|crap|junk|trash)\\b',
      '\\b(?:brush|shrug|fob|laugh|wav)(?:e?d)? [^.]{1,40} (?:aside|off|away)\\b',
      '{others}{has} (?:shrugged|gave up|given up|fobbed|stonewalled|dithered|meddled|tinkered|fiddled|overreacted|fell asleep|fallen asleep|walked away|hid behind|hung up|made excuses|threw|dumped|cobbled|hacked together|waved|nodded|let [^.]{1,30} slip|made (?:things|it|matters|the \\w+) worse|rested on)\\b',
      '\\b(?:qa|it|product|support|security|ops|{role})(?: process| review| department)? let (?:this|it|that)(?: one)? (?:slip|through|happen)\\b',
      '\\b(?:pressured|pushed|bullied|rushed|forced|talked|pressed) (?:the |our |an? )?(?:[\\w-]+ ){0,2}(?:{role}|us|me|him|her|them|everyone|engineering|operations) into \\w+ing\\b',
      '\\b(?:skipped|omitted|cut|left out|dropped|shortened) to save (?:time|money|effort|costs?)\\b',
      '\\b(?:failed|let down) (?:our|the|its|their) (?:customers|users|clients|colleagues)\\b|\\blet (?:our |the )?(?:customers|users|clients) down\\b',
      '\\b(?:pushed|rushed|waved|forced|bulldozed) through by\\b',
      '{someone}{has} (?:ignored|disregarded|dismissed|brushed (?:off|aside)|bypassed|circumvented|skipped|rushed|neglected|mishandled|mismanaged|tolerated|withheld|concealed|downplayed|played down|overrode|overruled|swept)\\b',
      '\\b(?:engineering|support|security|finance|marketing|sales|product|it|procurement|legal|operations|infrastructure|customer success|the business|head office){has} (?:ignored|disregarded|dismissed|brushed (?:off|aside)|bypassed|skipped|rushed|neglected|sat on|withheld|refused|pushed [^.]{1,30} through|never (?:answered|replied|told|asked|responded|checked|informed)|did not (?:answer|reply|respond|tell|inform|bother)|didn’t (?:answer|reply|respond|tell|inform|bother))\\b',
      '\\b(?:was|were|been) (?:{adverb} )*(?:ignored|disregarded|dismissed|neglected|brushed (?:off|aside)|mishandled|mismanaged|skipped|swept aside) by (?:(?:an?|the|our|one|of|all|both) ){1,3}(?:[\\w-]+ ){0,3}{role}\\b',
      '{others}{has} (?:lied|cheated|hid|hidden|covered up|wasted|squandered|procrastinated|gambled|panicked|broke [^.]{1,30}again|messed|let (?:this|it|that|us) (?:slip|down|happen)|silenced|sat on|signed off (?:on )?[^.]{1,40}(?:without|not|never)|pushed [^.]{1,40}(?:through|straight|directly)|guessed|pressed on|pressed ahead|abandoned|blocked|cut the)\\b',
      '\\b(?:we|i){has} (?:lied|panicked|squandered|procrastinated|gambled|wasted (?:\\w+ ){0,3}(?:hours?|minutes?|days?|time)|let (?:this|it|that) (?:slip|happen)|sat on|broke (?:[\\w-]+ ){1,4}again)\\b',
      '\\b{someone}{has} (?:thought|figured|decided|assumed|reckoned|felt) (?:it|that it|this) (?:would be|was|is|were) (?:fine|okay|ok|safe|enough|unnecessary|not (?:necessary|needed|important|worth))\\b',
      '\\bpushed (?:it |this |that |[^.]{1,40} )?(?:straight|directly) to (?:main|master|prod\\w*|live)\\b[^.]{0,20}\\bwithout\\b'
    ],
    unless: [
      '\\b(?:we|i) ignored\\b[^.]{0,60}\\b(?:since|because|as) (?:it|they|this|these|the|that)\\b',
      '\\b(?:we|i) skipped (?:ahead|over)\\b',
      // A way around a machine is a remedy.
      '\\b(?:we|i|{role}) (?:{adverb} )?bypassed (?:it|them|that|(?:the|our) (?:[\\w-]+ )?(?:{machine}|cdn))\\b',
      '\\bintentionally\\b',
      '\\b(?:{machine})(?: (?!was\\b|were\\b|been\\b)[\\w-]+)? (?:ignored|disregarded|dismissed|bypassed|skipped|neglected)\\b'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/slow',
    class: 'blameful',
    cue: 'yet|but|still|only|too|took|slow|late|struggl|needed|before|until',
    patterns: [
      '\\b(?:it took|took) (?:legal|finance|security|procurement|marketing|sales|product|operations|management) (?:[\\w-]+ ){1,4}(?:minutes|hours|days|weeks|months) to\\b',
      '\\bit took (?:{who}|support|the [\\w-]+|our [\\w-]+) (?:far |much |way )?too long\\b',
      '\\btook (?:us|me|them|him|her) (?:far |much |way )?too long (?:before we |to )(?:declare|escalate|call|involve|page|communicate|inform|notify|tell|announce|roll|react|respond|acknowledge|ask|admit|act|decide)',
      '{who}(?: {adverb})* (?:was|were|been) (?:{adverb} |very |far |so |quite )*slow (?:to|in|at|with) \\w+',
      '\\b(?:yet|but|still),? (?:the |our |no )?{who} (?:{adverb} )?(?:didn’t|did not|hadn’t|had not|never|only|failed)\\b(?! (?:have|find|see|know|help|work)\\b)',
      '\\bonly (?:\\d+|one|two|a few|some|half) (?:of (?:the|our|us) )?(?:[\\w-]+ )?(?:people|{role}) (?:\\w+ )?(?:reacted|responded|acted|noticed|cared|bothered|showed|helped|answered|replied)\\b',
      '(?:\\b(?:we|they|he|she|you|{role}|providers?|support|ops|it)\\b)(?: {adverb})* (?:was|were|reacted|responded|acted|moved|took|came|replied|answered|escalated|communicated)(?: {adverb}| far| much| way| just| all)* too (?:slow(?:ly)?|late|long|hasty|hastily|quick(?:ly)? to|trusting|optimistic|confident|lax|relaxed|busy|eager|little|many risks)\\b',
      '\\b(?:{role}|providers?|support|they|he|she) (?:was|were) (?:too|unduly|painfully|unreasonably|extremely|very|incredibly|really|awfully|terribly|so) (?:slow|late|busy|optimistic|confident|hard to reach|difficult to reach|unhelpful)\\b',
      '\\b(?:it took|after) (?:{who}|the [\\w-]+(?: [\\w-]+)? {role}|{role}|support|them|him|her|the (?:provider|vendor|supplier|host\\w*)) [^.]{0,40}\\b(?:minutes?|hours?|days?|weeks?|months?|ages|forever|far too long|long) (?:just |before |to )*(?:even )?(?:to )?(?:(?:{who}) )?(?:acknowledge|react|respond|reply|answer|look|admit|pick up|wake up|get back|get (?:its|their|his|her) act together|bother|accept|come back)\\b',
      '\\btook (?:{role} )?(?:\\w+ ){0,4}(?:hours?|minutes?|days?|weeks?|ages|far too long|forever) to (?:even |just |finally )+\\w+',
      '\\b(?:{role}|provider|supplier|support) took (?:far |much |way )?too long\\b',
      '\\bstill (?:assuming|hoping|convinced|believing)\\b',
      '\\bstruggl(?:es|ed|ing) to (?:deal|cope|keep up|understand|follow|focus)\\b'
    ],
    unless: [
      '\\b(?:{machine})s? (?:\\w+ )?(?:struggl|(?:was|were) (?:too |very |extremely |painfully |so )?slow)'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/omission',
    class: 'blameful',
    cue: 'choose|chosen|decided|failed|neglected|omitted|refused|chose|declined|couldn|failure|avoided|fails',
    patterns: [
      '\\b(?:our|the) (?:\\w+ )?(?:provider|host|isp|support|bank|carrier) (?:{adverb} )*(?:failed|refused|neglected|omitted) to (?:inform|notify|tell|warn|announce|communicate|answer|respond|react|mention)\\b',
      '\\b(?:choose|chose|chosen|decided) to (?:do nothing|ignore|look away|sit|wait it out|skip|cut)\\b',
      '{someone}{has} (?:fail(?:ed|s)|neglected|omitted|refused|chose not|declined|couldn’t even|did not manage|avoided) to\\b(?! (?:reproduce|find|connect|log|reach|access|see|go (?:back|further)|include|load|open|start|receive)\\b)',
      '{someone}{has} refused\\b',
      '\\b(?:(?:our|their|his|her|my)|(?:the )?(?:[\\w-]+ )?{role}(?:’s|’)) (?:failure|inability|unwillingness|refusal|reluctance) to\\b',
      '\\b(?:failure|inability|unwillingness|refusal|reluctance) (?:of|by|on the part of) (?:the |our |an? )?(?:[\\w-]+ ){0,2}{role}\\b'
    ],
    unless: [
      '\\b(?:we|i) (?:{adverb} )?(?:chose not|declined) to\\b',
      '\\b(?:{machine})(?: [\\w-]+)? (?:failed|refused|declined|neglected|fails)\\b'
    ],
    why: WHY_OMISSION,
    reframe: REFRAME_OMISSION
  },
  {
    id: 'blameful/role-did-not',
    class: 'blameful',
    cue: 'disregarded|failed to|whoever|not|n’t |never|nt ',
    patterns: [
      '\\b(?:checklists?|procedures?|runbooks?|process|instructions|guidelines|polic(?:y|ies)|protocols?) (?:was|were|had been) (?:{adverb} )?(?:not (?:{adverb} )?followed|disregarded)\\b',
      '\\b(?:did not|didn’?t|never) (?:{diligence})\\b[^.]{1,60}\\b(?:did not|didn’?t|never|nor)(?: did \\w+)? (?:{diligence})\\b',
      '\\b(?:did not|didn’?t|never) (?:follow(?:ed)?|stick to|adhered? to|respect(?:ed)?) (?:the |our |an? |any )?(?:[\\w-]+ ){0,2}(?:procedures?|process(?:es)?|runbooks?|checklists?|instructions|polic(?:y|ies)|guidelines?|protocols?|rules|best practices?|conventions?)\\b',
      '\\b(?:the )?users? (?:did not|didn’?t|never|failed to)(?: even)? (?:think|bother|read|check|understand|follow|care)\\b',
      '\\bnot (?:spotted|noticed|caught|seen|questioned|flagged|detected|reviewed|checked) by (?:the|our|either|any|both|a) (?:[\\w-]+ ){0,2}{role}\\b',
      '\\bwhoever [^.,]{1,60} (?:was|were|did|had|clearly|must|should|forgot|thought)\\b',
      '\\b(?:we|i)(?: {adverb})* (?:did not|didn’?t|never|had not|hadn’?t)(?: {adverb})* (?:check|test|verify|validate|read|follow|communicate|inform|announce|coordinate|consult|double-?check|review|escalate|rehearse|block|warn|checked|tested|verified|validated|communicated|informed|announced|reviewed|escalated|rehearsed|do the obvious|do enough|think of|prepare)\\b',
      '{others}{hasNot} (?:{diligence}|bothered|cared|escalated|checked|tested|verified|validated|confirmed|asked|told|informed|notified|warned|reviewed|documented|followed|communicated|made sure|responded|replied|answered|reacted|looked|thought|considered|updated|run|rotated|renewed|cleaned|prepared|planned|explicitly \\w+|even \\w+)\\b(?! (?:to|a (?:response|reply)) from\\b)',
      '\\b(?:he|she|they|{role})(?: {adverb})* (?:is|are|was|were)(?: {adverb})*(?: not|n’?t)(?: {adverb})* (?:prioriti[sz]ing|monitoring|caring|following|doing (?:their|his|her|our)|taking|testing|paying|watching|listening|competent|capable|interested|good enough|qualified|trained|suited|fit|prepared|up to|willing|bothered|keen|helpful|cooperative|responsive|forthcoming|ready for|thinking|serious)\\b',
      '\\b{role} who [^.,]{1,50} (?:was not|wasn’t|were not|weren’t|is not|isn’t) (?:\\w+ )?(?:competent|capable|qualified|trained|suited|fit|authori[sz]ed|allowed)\\b'
    ],
    unless: [
      '\\b(?:they|it) (?:did not|didn’?t) (?:start|respond|update|include|notice|set|run|react|keep|stop|share|show|close|read|write)\\b',
      '\\b(?:pods?|nodes?|jobs?|services?|users?|customers?|requests?|tests?|checks?|servers?|metrics?|alerts?|logs?)\\b[^.]{0,30}\\bthey\\b',
      '\\b(?:so|therefore|which is why) (?:nobody|no one|no-one)\\b',
      // What others said is theirs.
      '\\b(?:frustration|complaints?|criticism|complain(?:ed|s)|accusations?|perception|impression) that\\b',
      '\\b(?:nobody|no one|no-one)\\b'
    ],
    why: WHY_OMISSION,
    reframe: REFRAME_OMISSION
  },
  {
    id: 'blameful/without',
    class: 'blameful',
    cue: 'without|blindly',
    patterns: [
      '{others}{has} (?:ran|run|executed|started|applied|issued|invoked|launched|triggered) [^.]{1,60} without (?:the|an?|any|setting|passing|specifying)\\b',
      '\\bwithout (?:any |much |due |proper |enough )?(?:consideration|regard|thought|respect|concern) (?:for|of|to|given)\\b',
      '{who}[^.]{0,90}\\bwithout (?:even |properly |first |ever |any |so much as )?(?:thinking|checking|testing|verifying|reading|asking|telling|consulting|looking|reviewing|considering|informing|notifying|warning|getting|handing|announcing|waiting|understanding|validating|backing|taking|talking|speaking|coordinating|communicating|running|documenting|following|seeking|obtaining|leaving|explaining)\\b',
      '{who}[^.]{0,90}\\bwithout (?:a|an|any|prior|proper|due|adequate|sufficient|the (?:required|necessary|usual|agreed)) (?:prior |proper |peer |second |code |formal |written |single |backup |risk )*(?:permission|authori[sz]ation|approval|notice|warning|announcement|review|tests?|testing|consent|thought|care|consultation|coordination|sign-?off|assessment|heads-?up|explanation|investigation|justification|reason|context|second thought|understanding|checks?|verification|validation|look|plan|preparation|discussion|rehearsal|dry run)\\b',
      '\\bblindly\\b(?! (?:retr\\w+|trusts?|forward\\w*|re-?us\\w+))'
    ],
    unless: [
      '\\b(?:hesitant|reluctant|afraid|unwilling)\\b.{0,80}\\bwithout\\b',
      '\\b(?:can|cannot|can’t|able to|lets?|allows?|requires?|without requiring|could) .{0,60}\\bwithout\\b',
      '\\bwithout having to\\b',
      '\\b(?:not|n’t|never|no one|nobody|rather than)\\b[^.]{0,60}\\bwithout\\b'
    ],
    why: WHY_OMISSION,
    reframe: REFRAME_OMISSION
  },
  {
    id: 'blameful/lacking',
    class: 'blameful',
    cue: 'lack|autopilot|without|irresponsibl|ownership|trouble|proud|competent|clue',
    patterns: [
      '{someone}{has} lack(?:ed|s|ing)? (?:the |any |sufficient |enough |basic )*(?:discipline|attention|care|awareness|knowledge|understanding|experience|skills?|focus|diligence|rigou?r|ownership|foresight|competence|courage|interest|commitment|motivation|training)\\b',
      '\\b(?:acted|behaved|responded|worked|operated|deployed|merged) (?:\\w+ )?(?:without thinking|irresponsibly|without (?:any )?care|on autopilot|unprofessionally|rashly|in haste)\\b',
      '\\b(?:nobody|no one|no-one|none of \\w+){tail}(?: {adverb})* (?:took|takes|had taken|felt|wanted|wants)(?: \\w+)? (?:ownership|responsibility|responsible|trouble|interest|charge|lead|initiative|time)\\b'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  }
];
