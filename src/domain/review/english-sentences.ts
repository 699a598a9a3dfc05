/** English rules for sentences: blame, hindsight, and human error given as the cause. */
import type { Rule, SentenceClass } from './language';

const WHY_HINDSIGHT =
  'Hindsight: what people might have done is clear only now, and it hides what made their choice sensible then.';
const REFRAME_HINDSIGHT =
  'Say what they saw and knew at the time, and what would have made the better step the easy one.';
const WHY_ERROR =
  'Stops at a person. An error is where the question begins: the system let it have this effect.';
const REFRAME_ERROR =
  'Ask what made it easy to do and what let it through: a default, a missing check, a name that misleads.';
const WHY_CARE = 'Asks people to take more care. Care runs out when it is needed most.';
const REFRAME_CARE =
  'Name the guard, default or signal that would have helped without anyone being more careful.';
const WHY_BLAME = 'Judges people. Readers defend themselves instead of saying what they saw.';
const REFRAME_BLAME = 'Describe what happened and under which conditions, as the people in it would tell it.';
const WHY_OMISSION = 'Lists what people did not do. It was not in front of them, or something else was.';
const REFRAME_OMISSION = 'Say what they were doing instead and why the missing step was easy to miss.';

export const ENGLISH_SENTENCE_RULES: readonly Rule<SentenceClass>[] = [
  {
    id: 'human-error/named',
    class: 'human-error-as-cause',
    pattern:
      "\\b(?:human|user|operators?|manual|pilot|engineer|admin|administrator|personnel|handling|developer|configuration by hand)(?:['’]s)?[ -](?:errors?|mistakes?|blunders?|slip-?ups?)\\b",
    unless: [
      '\\b(?:never|not|isn’t|isn.t|rather than|instead of|symptoms?|beyond|reduc\\w+|prevent\\w*|avoid\\w*|eliminat\\w+|room for|risk of|chance of|possib\\w+|prone)\\b.{0,60}\\b(?:errors?|mistakes?)',
      '\\b(?:errors?|mistakes?)["”’*_ ]+(?:is|are) (?:\\W*never|\\W*not|a symptom)',
      '\\b(?:error|mistake)s? (?:rates?|codes?|messages?|reports?|pages?|logs?|handling|budgets?|counts?|responses?|tracking|percentage)\\b',
      '\\bassum(?:ed|ing) (?:it was |this was )?(?:a )?(?:user|operator|human) error',
      '\\boperator errors? is a symptom|any (?:operator|human|user) error'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/by-whom',
    class: 'human-error-as-cause',
    cue: 'mistake|error|oversight|lapse|slip|due to',
    pattern:
      '\\b(?:mistakes?|errors?|oversights?|lapses?|slips?) (?:was |were )?(?:made )?(?:by|on the part of|of) (?:(?:an?|the|our|one|two|some|of) ){0,3}(?:\\w+ ){0,2}{role}\\b|\\b{role} (?:made|makes|had made) (?:an?|the|several|some) (?:\\w+ )?(?:mistakes?|errors?)\\b|\\bdue to (?:an? )?(?:oversight|carelessness|inattention|fatigue|inexperience|forgetfulness|negligence|sloppiness)\\b',
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/forgot',
    class: 'human-error-as-cause',
    pattern:
      '\\b(?:forgot|forgets|had forgotten|has forgotten|have forgotten|overlooked|misjudged|misread|misremembered|mistyped|fat-?fingered)\\b|{who} (?:had |have |has )?(?:lost track|lost sight)\\b',
    unless: [
      '\\b(?:never|don.t|do not|avoid|easily|easy to be|often|can be|could be|to be|is|are) (?:be )?(?:forgotten|overlooked)'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/wrong-belief',
    class: 'human-error-as-cause',
    cue: 'mistake|wrongly|incorrectly|erroneously|falsely',
    pattern:
      '\\b(?:mistakenly|wrongly|incorrectly|erroneously|falsely) (?:thought|assum\\w+|believ\\w+|thinking|conclud\\w+|suppos\\w+|interpret\\w+|inferr\\w+)\\b|\\bby mistake\\b|\\b{who} (?:{adverb} )*(?:mistakenly|erroneously)\\b|\\bthe mistake (?:was|of)\\b',
    unless: [
      '\\b(?:harder|hard|impossible|difficult|easier|easy) to\\b',
      '\\b(?:prevent|avoid|protect|guard)\\w*\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/unaware',
    class: 'human-error-as-cause',
    cue: 'aware|attention|familiar|ignorant|distracted|inattent|confused|inexperienced|trained|tired|lack|absence',
    pattern:
      '{who} (?:{adverb} )?(?:(?:was|were|is|are|had|have)(?: not|n.t)(?: {adverb})* (?:been )?(?:aware|paying attention|paid attention|familiar)|(?:was|were) (?:{adverb} )*(?:unaware|ignorant|distracted|inattentive|confused|inexperienced|untrained|not trained|unfamiliar|tired)\\b)|\\b(?:lack|absence) of (?:attention|care|diligence|awareness|discipline|focus|experience|understanding|knowledge) (?:of|by|from|on|in|among|led|caused|was|meant)',
    unless: ['\\b(?:made|become|became) aware\\b'],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/care',
    class: 'human-error-as-cause',
    pattern:
      '\\b(?:be|being|been|become) (?:a (?:bit|little|lot) )?(?:(?:more|extra|very|much more|far more|particularly|especially) )?(?:careful|attentive|vigilant|cautious|mindful|diligent|thorough|disciplined|alert)\\b|\\b(?:be|being|become) (?:a (?:bit|little|lot) )?more aware\\b|\\b(?:pay|pays|paid|paying) (?:more|better|closer|enough|greater|no|close|careful) attention\\b|\\b(?:take|taking|taken|took|exercise|exercising) (?:more|greater|better|extra|sufficient|enough|due) care\\b|\\b(?:more|greater) (?:care|caution|attention|diligence|vigilance|discipline) (?:is|was|must|should|needs?|when|in|from)\\b|\\bthink twice\\b|\\b(?:must|should|need to|have to|needs to) remember to\\b|\\band not assume\\b|\\btr(?:y|ied) harder\\b',
    unless: ['\\bwe (?:chose|decided|opted|were|had to be)\\b.{0,80}\\bcareful'],
    why: WHY_CARE,
    reframe: REFRAME_CARE
  },
  {
    id: 'human-error/kind-of',
    class: 'human-error-as-cause',
    cue: 'mistake|blunder|error|cause',
    pattern:
      '\\b(?:rookie|silly|beginner.?s?|careless|basic|elementary|avoidable|honest|unforced|clumsy) (?:human )?(?:mistakes?|blunders?|errors?(?! (?:messages?|rates?|codes?|handling)))\\b|\\b(?:accident(?:al)?|inadvertent|unintentional|mistaken)(?:ly)?\\b[^.]{0,120}\\b(?:was|is|being) the (?:root |main |direct )?cause\\b|\\b(?:root|main|direct) cause (?:was|is)\\b[^.]{0,60}\\b(?:accidentally|inadvertently|mistakenly|someone|somebody|an? (?:\\w+ )?{role})\\b',
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/misjudged',
    class: 'human-error-as-cause',
    cue: 'miss|mis|confused|mixed|wrongly|incorrectly|accidentally',
    pattern:
      '{who}(?: who [^,.]{1,30})? (?:{adverb} |had |has |have )*(?:missed|misread|misunderstood|misinterpreted|misconfigured|miscalculated|mishandled|misdiagnosed|mistook|confused|mixed up|mis-?typed|mis-?clicked|wrongly \\w+ed|incorrectly \\w+ed|accidentally (?:caused|broke))\\b|\\b(?:configured|entered|typed|applied|set|deployed|handled) (?:wrongly|incorrectly) by\\b',
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/not-knowing',
    class: 'human-error-as-cause',
    cue: 'because|inexperienced|untrained|qualified|unskilled|novice',
    pattern:
      '\\bbecause (?:of )?(?:he|she|they|we|i|the (?:\\w+ )?{role}|nobody|no one) (?:did not|didn.t|does not|doesn.t|do not|don.t|had not|hadn.t|was not|wasn.t|were not|weren.t) (?:{adverb} )*(?:understand|understood|know|known|reali[sz]e|check|checked|read|notice|look|think|test|familiar|experienced|trained|aware)\\b|\\b(?:inexperienced|untrained|unqualified|unskilled|novice|under-?qualified) (?:\\w+ )?{role}\\b',
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/more-care',
    class: 'human-error-as-cause',
    pattern:
      '\\bwith (?:more|better|greater|a (?:little|bit) more|due|proper|some) (?:care|attention|diligence|caution|foresight|discipline|thought|vigilance)\\b|^(?:please |always |everyone |we |and )*(?:(?:must|should|need to|have to) )?(?:remember to|pay attention|take care (?:to|when|not)|double-?check)\\b|\\b(?:must|should|do|can)(?: not|n.t) forget\\b|\\bdon.t forget\\b|\\b(?:stay|remain|staying|remaining) (?:more )?(?:vigilant|alert|careful|attentive)\\b|\\b(?:should|must|need to|have to|will) (?:always |all )?(?:pay attention|double-?check)\\b',
    unless: ['\\btake care of\\b'],
    why: WHY_CARE,
    reframe: REFRAME_CARE
  },
  {
    id: 'blameful/adjective',
    class: 'blameful',
    pattern:
      '\\b(?:reckless(?:ly|ness)?|careless(?:ly|ness)?|negligen(?:t|ce|tly)|sloppy|sloppily|sloppiness|lazily|laziness|incompeten(?:t|ce)|stupid(?:ly|ity)?|foolish(?:ly)?|dumb|idiot(?:ic)?|irresponsibl[ey]|unprofessional(?:ly)?|hasty|hastily|half-?(?:ass|heart)ed(?:ly)?|shoddy|clueless|arrogan(?:t|ce|tly)|complacen(?:t|cy|tly)|short-?sighted|cavalier|inexcusabl[ey]|unforgivabl[ey]|embarrassing(?:ly)?|shameful(?:ly)?|ridiculous(?:ly)?|thoughtless(?:ly)?|inept|blatant(?:ly)?|appalling(?:ly)?|unacceptabl[ey])\\b(?![-_/`])',
    unless: [
      '\\b(?:blameless|not (?:about|to be))\\b',
      '\\b(?:dumb|stupid) (?:terminal|pipe|init|question)s?\\b'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/fault-of',
    class: 'blameful',
    pattern:
      "\\b(?:my|our|his|her|their|your) (?:own )?(?:bad(?! (?:\\w+))|fault|screw-?up|blunder|stupidity|incompetence)\\b|\\bour bad\\b|\\b{role}(?:['’]s|s['’]) fault\\b|\\b(?:is|was|are|were) (?:\\w+ ){0,2}(?:to blame|at fault|guilty)\\b|\\b(?:i|we) blame\\b|\\bblamed? (?:it )?on (?:the |our )?{role}",
    unless: [
      '\\b(?:no one|nobody|not|never|without|nothing|anything|something)\\b.{0,20}\\b(?:to blame|at fault|fault)'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/slang',
    class: 'blameful',
    pattern:
      '\\b(?:mess(?:ed|es)|screw(?:ed|s)|fuck(?:ed|s)|cock(?:ed|s))(?: (?:it|this|that|things|everything))? up\\b|\\b(?:botched|bungled|butchered)\\b|\\bblew it\\b|\\bdropp(?:ed|ing) the ball\\b|\\basleep at the wheel\\b|\\bcouldn.t be bothered\\b|\\b(?:nobody|no one|no-one|didn.t|did not|never|not even|hadn.t|without) (?:\\w+ )?bother(?:ed|ing)?\\b|\\bact of (?:laziness|stupidity|carelessness|negligence)\\b|\\bwho (?:on earth|the hell)\\b|\\bno excuse\\b',
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/reproach',
    class: 'blameful',
    cue: 'obviously|of course|clearly|predictably|usual|always|typically|again|nobody|no one|no-one|none|care|bother|listen|learn|take',
    pattern:
      '\\b(?:obviously|of course|clearly|predictably|as usual|as always|typically|once again|yet again)\\b[^.]{0,25}{who}[^.]{0,40}(?:\\bnot\\b|n.t\\b|\\bnever\\b|\\bfail|\\bignor|\\bforgot|\\bskipp)|\\b(?:nobody|no one|no-one|none of (?:us|them|the {role})) (?:had )?(?:even |ever |really )?(?:bothered|cared|thought to|thought about|took|took the time|wanted|owned|stepped up|tested|read|followed|listened|questioned)\\b|{who} (?:{adverb} )?(?:never|did not|didn.t|do not|don.t|does not|doesn.t) (?:{adverb} )?(?:care|bother|listen|learn|take (?:it|this|ownership|responsibility))\\b',
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/ignored',
    class: 'blameful',
    cue: 'ignored|disregarded|dismissed|brushed|bypassed|circumvented|skipped|rushed|neglected|mishandled|mismanaged|tolerated',
    pattern:
      '{who}(?: who [^,.]{1,30})? (?:{adverb} |had |has |have )*(?:ignored|disregarded|dismissed|brushed off|bypassed|circumvented|skipped|rushed|neglected|mishandled|mismanaged|tolerated)\\b',
    unless: ['\\b(?:we|i) skipped (?:ahead|over)\\b', '\\bintentionally\\b'],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/habits',
    class: 'blameful',
    cue: 'habit|poor|lack of| not |n.t |training|without|irresponsibly|autopilot',
    pattern:
      '\\b(?:work(?:ing)?|bad|poor|sloppy|old) habits\\b|\\bpoor (?:judge?ment|decision(?:s|-making)?|choices?|discipline|attitude|workmanship|performance by)\\b|\\black of (?:discipline|ownership|responsibility|professionalism|competence|rigou?r|common sense|commitment|respect)\\b|\\b{who} (?:is|are|was|were)(?: {adverb})?(?: not|n.t) (?:prioriti[sz]ing|monitoring|caring|following|doing (?:their|his|her|our)|taking|testing|paying|watching|listening|competent|capable|interested|good enough)\\b|\\btraining was (?:inadequate|insufficient|poor)\\b|\\b(?:acted|behaved|responded|worked|operated|deployed|merged) (?:\\w+ )?(?:without thinking|irresponsibly|without (?:any )?care|on autopilot)\\b',
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/slow',
    class: 'blameful',
    cue: 'yet|but|still|only|too|took|struggl',
    pattern:
      '\\b(?:yet|but|still),? (?:the |our |no )?{who} (?:{adverb} )?(?:didn.t|did not|hadn.t|had not|never|only|failed)\\b|\\bonly (?:\\d+|one|two|a few|some) (?:team|person|people|engineer|member|responder)s? (?:\\w+ )?(?:reacted|responded|acted|noticed|cared|bothered|showed|helped|answered)\\b|\\b{role} (?:was|were) (?:too|unduly|painfully|unreasonably) (?:slow|late|busy|optimistic|confident)\\b|\\b{role} took (?:far |much )?too long\\b|\\bstill (?:assuming|hoping|convinced|believing)\\b|\\bstruggl(?:es|ed|ing) to (?:deal|cope|keep up|understand|follow|focus)\\b',
    unless: ['\\b(?:cluster|service|server|node|system|database|process)s? struggl'],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/omission',
    class: 'blameful',
    cue: 'failed|neglected|omitted|refused|chose|declined|couldn',
    pattern:
      '{who}(?: who [^,.]{1,30})? (?:{adverb} |had |have |has )*(?:failed|neglected|omitted|refused|chose not|declined|couldn.t even) to\\b(?! (?:reproduce|find|connect|log|reach|access|see any))',
    why: WHY_OMISSION,
    reframe: REFRAME_OMISSION
  },
  {
    id: 'blameful/role-did-not',
    class: 'blameful',
    cue: 'not|n.t |never',
    pattern:
      '(?:\\b(?:he|she|they)\\b|\\b(?:the|our|an?|his|her|their|no|this|that) (?:[\\w-]+ ){0,2}{role}\\b)(?: who [^,.]{1,30})? (?:{adverb} )?(?:did not|didn.t|never|had not|hadn.t|does not|doesn.t) (?:{adverb} )*(?:{diligence}|bother|care|escalated|checked|tested|verified|read|asked|told|informed|reviewed|documented|followed|take|pay|make sure|communicated)\\b',
    unless: [
      '\\b(?:they|it) (?:did not|didn.t) (?:start|respond|update|include|notice)\\b',
      '\\b(?:pods?|nodes?|jobs?|services?|users?|customers?|requests?)\\b[^.]{0,30}\\bthey\\b'
    ],
    why: WHY_OMISSION,
    reframe: REFRAME_OMISSION
  },
  {
    id: 'blameful/without',
    class: 'blameful',
    cue: 'without|corners|shortcut|blindly',
    pattern:
      '{who}[^.]{0,70}\\bwithout (?:even |properly |first |any )?(?:thinking|checking|testing|verifying|reading|asking|telling|consulting|looking|reviewing|considering|informing|notifying|warning|permission|authori[sz]ation|approval)\\b|\\b(?:cut|cutting) corners\\b|\\btook (?:a )?shortcuts?\\b|\\bblindly\\b',
    why: WHY_OMISSION,
    reframe: REFRAME_OMISSION
  },
  {
    id: 'blameful/too-slow',
    class: 'blameful',
    cue: 'too|lack|poor|bad|adequate|sufficient|lax|weak|terrible',
    pattern:
      '\\b(?:we|they|he|she|you|{role}) (?:{adverb} )?(?:was|were|reacted|responded|acted|moved|took|came) (?:far |much |way |simply |just )?too (?:slow(?:ly)?|late|long|hasty|hastily|quick(?:ly)? to|trusting|optimistic|confident|lax|relaxed|busy|eager|slow)\\b|\\b{who} (?:had |has |have )?lack(?:ed|s)? (?:the |any |sufficient |enough )?(?:discipline|attention|care|awareness|knowledge|understanding|experience|skills?|focus|diligence|rigou?r|ownership|foresight)\\b|\\b(?:poor|bad|inadequate|insufficient|lax|weak|terrible) (?:communication|coordination|handling|reviews?|preparation|planning|oversight|management|supervision|leadership|work|workmanship|testing) (?:by|from|on the part of|within) (?:the |our )?(?:\\w+ )?{role}',
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/character',
    class: 'blameful',
    cue: 'lied|cheated|hid|covered|wasted|squandered|procrastinated|gambled|panicked|broke|messed|let |fault|responsib|job to|duty to|ashamed|better|slip|negligen|careless|incompeten|laz',
    pattern:
      "{who} (?:{adverb} )?(?:lied|cheated|hid|covered up|wasted|squandered|procrastinated|gambled|panicked|broke (?:\\w+ ){1,4}again|messed|let (?:this|it|that|us) (?:slip|down|happen))\\b|\\b[a-z]+['’]s (?:own )?fault\\b|\\b(?:is|was|were) (?:solely |entirely |directly |personally )?responsible for (?:the|this) (?:outage|incident|failure|mess|breakage|downtime|error)\\b|\\b(?:the )?(?:person|people|engineer|developer|team) responsible\\b|\\b(?:his|her|their|our|my) (?:job|responsibility|duty) to\\b|\\bshould (?:be ashamed|know better)\\b|\\b(?:let (?:this|it) slip|finger.?pointing at)\\b|\\bnegligently\\b|\\bresult of (?:negligence|carelessness|incompetence|laziness)\\b",
    unless: ["\\b(?:no one|nobody|anyone|page|segmentation)['’]s fault\\b", "\\bnot? \\w+['’]s fault\\b"],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'counterfactual/people',
    class: 'counterfactual',
    cue: 'should|could|ought|might|needed',
    pattern:
      '{who}(?: {adverb})* (?:{modal})(?:n.t| not)?(?:,? {adverb})* (?:have|.ve|of)(?: {adverb})* (?:{done})',
    unless: [
      '\\bshould have (?:access|been able)\\b',
      '\\b(?:attackers?|adversar(?:y|ies)|malicious|intruders?|hackers?)\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/people-contracted',
    class: 'counterfactual',
    cue: '.ve\\b',
    pattern: "{who} (?:should|could|might|ought to|would)(?:n.t)?['’]ve(?: {adverb})* (?:{done})",
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/would',
    class: 'counterfactual',
    cue: 'would',
    pattern:
      '\\b(?:we|i|he|she|they|someone|anyone|{role}) would(?:n.t| not)? (?:{adverb} )*have (?:{adverb} )*(?:noticed|known|caught|seen|spotted|reali[sz]ed|found|detected|avoided|acted|reacted|responded|stopped|prevented|checked|saved|recovered|resolved|understood|identified|been (?:able|alerted|aware|faster|quicker))\\b',
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/mental',
    class: 'counterfactual',
    cue: 'should|ought|could|supposed|able|would|wish|hindsight|looking back',
    pattern:
      "\\b(?:should|ought to|could)(?:n.t| not)?(?:['’]ve| have)(?: {adverb})* (?:paid (?:more |closer |better )?attention|known|asked|looked|thought|reali[sz]ed|communicated|escalated|informed|considered|waited|followed|been (?:more|faster|quicker|better prepared|clearer|careful|aware|proactive)|taken (?:more|better|the time)|consulted|double-?checked|anticipated|foreseen)\\b|\\b(?:was|were|is|are) supposed to (?:have )?(?:check|test|verify|review|notify|inform|tell|ask|monitor|watch|follow|update)\\w*\\b|\\b(?:entirely|easily|completely|totally|clearly|perfectly) (?:preventable|avoidable)\\b|\\b(?:this|it|that|which|incident|outage) (?:was|is) (?:preventable|avoidable)\\b|\\bit would have been (?:better|wise|wiser|good|best|prudent|preferable|smarter|safer)\\b|\\b(?:i|we) wish (?:we|i|they|someone)\\b|\\b(?:in|with) hindsight,? (?:we|i|they|it|the)\\b|\\blooking back,? (?:we|i|it|the)\\b",
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/passive',
    class: 'counterfactual',
    cue: 'should|could|ought|might',
    pattern:
      "\\b(?:should|could|ought to|might)(?:n.t| not)?(?:['’]ve| have| have also)? (?:(?!automatically)(?:{adverb}) ){0,2}(?:have )?(?:be|been)(?: (?!automatically)(?:{adverb})){0,2} (?:{judged})\\b",
    unless: [
      '\\b(?:should|could|ought to|might)(?:n.t| not)? be\\b(?!.{0,40} by (?:the )?(?:{role})s? (?:themselves|itself))',
      '\\b(?:avoided|prevented) (?:by|with|through) (?:an?|the|better|more|automated|proper|using|\\w+ (?:checks?|tests?|alerts?|monitoring)|monitoring|alerting|testing|logging|caching)\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/done-by-themselves',
    class: 'counterfactual',
    cue: 'should|could|ought',
    pattern: '\\b(?:should|could|ought to) have (?:be|been) \\w+ by (?:the |our )?(?:\\w+ )?{role}\\b',
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/if-had',
    class: 'counterfactual',
    cue: '\\bif\\b|\\bhad\\b',
    pattern:
      '\\bif (?:only )?(?:{who}|the {role}) (?:{adverb} )?(?:had(?:n.t| not)?|.d) (?:{adverb} )*(?:{participle})\\b|\\bhad (?:we|i|they|he|she|you|anyone|someone|the {role}) (?:not )?(?:{adverb} )*(?:{participle})\\b.{0,120}\\b(?:would|could|might)\\b|\\bif only\\b',
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/helped',
    class: 'counterfactual',
    cue: 'would|could|might',
    pattern:
      "^\\W*(?:\\w+ing|asked|asking|earlier|sooner|faster|better communication|more (?:communication|precise|careful|thorough))\\b[^.]{0,90}(?:would|could|might)(?: have|['’]ve)(?: {adverb})* (?:helped|le(?:a)?d? to|saved|sped|shortened|reduced|prevented|avoided|made|been)\\b",
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/never',
    class: 'counterfactual',
    pattern:
      '\\b(?:was|were|been) never (?:{adverb} )?(?:declared|escalated|communicated|raised|questioned|followed up|reported|asked|told|considered|verified|checked|reviewed|challenged)\\b|\\bnot (?:handled|managed|communicated|done) as (?:well|quickly|carefully|thoroughly)\\b',
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/unwise',
    class: 'counterfactual',
    cue: 'wise|advis|consider|imprudent|idea|decision|choice|call|mistake|wrong|hasty|optimistic|trusting|hindsight|should',
    pattern:
      '\\b(?:inadvisable|unwise|ill-advised|ill-considered|imprudent)\\b|\\b(?:was|is|were) (?:{adverb} )?(?:a bad (?:idea|decision|choice|call)|not (?:a good|the best) (?:idea|decision|choice|call)|a mistake|the wrong (?:decision|call|choice|thing)|too (?:hasty|optimistic|trusting))\\b|\\bin hindsight\\b.{0,60}\\b(?:should|mistake|wrong|bad|better)\\b|\\b(?:shouldn.t|should not|should never) have (?:been )?(?:{judged}|{participle})\\b(?<!should not have been possible)',
    unless: [
      '\\bshould(?:n.t| not| never) have (?:been )?(?:possible|had|failed|happened|occurred|affected|caused|worked|needed|required)\\b',
      '\\b(?:users?|customers?|clients?|requests?|traffic|it|this|service|job|pod|node)s? should(?:n.t| not| never) have\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  }
];
