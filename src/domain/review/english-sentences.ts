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
    cue: 'error|mistake|blunder|slip|misclick|mis-click|fat|typo',
    patterns: [
      '\\b(?:human|user|{role}|manual|pilot|personnel|handling|copy[- ](?:and|&|n)?[- ]?paste|cut[- ]and[- ]paste|clerical|hand-?typed)(?:’s|s’)?[ -](?:errors?|mistakes?|blunders?|slip-?ups?|failings?)\\b',
      '\\bfat[- ]?finger\\w*',
      '\\bmis-?click(?:s|ed|ing)?\\b'
    ],
    unless: [
      '\\b(?:never|not|isn’t|rather than|instead of|symptoms?|beyond|reduc\\w+|prevent\\w*|avoid\\w*|eliminat\\w+|minimi[sz]\\w+|room for|risk of|chance of|possib\\w+|prone|protect\\w*|guards?|catch(?:es)?)\\b.{0,60}\\b(?:errors?|mistakes?|mis-?clicks?|fat)',
      '\\b(?:errors?|mistakes?)["”’*_ ]+(?:is|are) (?:\\W*never|\\W*not|a symptom)',
      '\\b(?:error|mistake)s? (?:rates?|codes?|messages?|reports?|pages?|logs?|handling|budgets?|counts?|responses?|tracking|percentage|class|types?)\\b',
      '\\bassum(?:ed|ing) (?:it was |this was )?(?:a )?(?:user|{role}|human) error',
      '\\b{role} errors? is a symptom|any (?:{role}|human|user) error'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/by-whom',
    class: 'human-error-as-cause',
    cue: 'misspelling|consequence|effect|breakdown|failure|gap|wrong entr|incorrect entr|mistake|error|oversight|lapse|slip|typo|assumption|misjudg|miscalculation|mix-?up|blunder|due to|because|result|caus|trigger|down to|led to|carelessness|inattention|negligence',
    patterns: [
      '\\b(?:result of|due to|caused by|because of|led by|down to|traced (?:back )?to) (?:an? )?(?:\\w+ )?(?:mistake|slip-?up|blunder|misjudge?ment|miscalculation)\\b',
      '\\b(?:simple|silly|stupid|small|unfortunate|embarrassing) (?:typo|oversight|slip|omission)\\b',
      '\\bcause[^.]{0,25} (?:was|is|:) (?:an? )?(?:(?:simple|typing|spelling|copy|silly|small) )*(?:typo|typing error|oversight|slip|mix-up|mistake|wrong click|misspelling)\\b',
      '\\b(?:it|this|that) (?:was|is) (?:just |simply |clearly |only |merely )*an? (?:\\w+ )?(?:oversight|slip|lapse|slip-up|mix-up|blunder)\\b',
      '\\b(?:result|consequence|effect|because) of (?:{somebody}|(?:the |our |an? )?(?:[\\w-]+ )?{role}|us|me|people) (?:not )?\\w+ing\\b',
      '\\b(?:communication|coordination) (?:errors?|breakdowns?|failures?|mistakes?|gaps?) (?:between|among|with|within|in)\\b',
      '\\b(?:wrong|incorrect) entr(?:y|ies) (?:was|were) made\\b',
      '\\b(?:mistakes?|errors?|oversights?|lapses?|slip(?:s|-?ups?)?|typos?|mix-?ups?|blunders?|misconfigurations?) (?:was |were |had been )?(?:(?:{adverb}|made|introduced|committed|caused) )*(?:by|on the part of|of) (?:(?:an?|the|our|one|two|some|of) ){0,3}(?:[\\w-]+ ){0,3}{role}\\b',
      '\\b(?:mistakes?|errors?|oversights?|lapses?|slip-?ups?) (?:on|from) (?:our|their|his|her|my) (?:part|side|end)\\b',
      '\\b{someone}{has} (?:made|makes|make|introduced|committed)(?: (?:an?|the|several|some|two|this|that|wrong|incorrect|bad|false|\\w+ly|same))* (?:\\w+ )?(?:mistakes?|errors?|blunders?|typos?|oversights?|assumptions?|misjudge?ments?|miscalculations?)\\b',
      '\\b(?:due to|because of|as a result of|the result of|result from|resulted from|caused by|triggered by|owing to|down to|attributed to|explained by|cause (?:was|is|being)|cause:|through|out of)(?: \\w+){0,3} (?:oversight|carelessness|inattention|inattentiveness|fatigue|tiredness|inexperience|forgetfulness|negligence|sloppiness|haste|distraction|complacency|recklessness|laziness|incompetence|ignorance|unfamiliarity|overconfidence|lapse|slip-?up|mix-?up|mis-?click|wrong click|misunderstanding|miscommunication)\\b',
      '\\b(?:mistakes?|errors?|oversights?|typos?) (?:that )?(?:was |were )?(?:made|committed) (?:during|while|when|in)\\b'
    ],
    unless: [
      '\\b(?:detect|catch|prevent|avoid|spot|protect|warn)\\w* .{0,40}\\b(?:mistakes?|errors?|typos?)\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/forgot',
    class: 'human-error-as-cause',
    cue: 'forg[eo]t|overlooked|misjudged|misread|misremembered|typed|lost|slipped|remember|track',
    patterns: [
      '\\b(?:an?|one|another|the) (?:simply |long )?forgotten (?!passwords?\\b)\\w+',
      '\\b(?:forgot|forgets|(?:had|has|have|been|was|were|simply|just|probably) forgotten|overlooked|misjudged|misread|misremembered|mis-?typed)\\b',
      '\\b{someone}{has} (?:lost track|lost sight|losing track)\\b',
      '\\bslipped (?:through the (?:cracks|net)|(?:his|her|their|our|my|everyone’s) minds?)\\b',
      '\\b(?:nobody|no one|no-one|none of \\w+|no \\w+){has} (?:remembered|thought of)\\b',
      '\\b{someone}{hasNot} remember(?:ed)?\\b'
    ],
    unless: [
      '\\b(?:never|don’t|do not|avoid|easily|easy to be|often|can be|could be|to be|is|are) (?:be )?(?:forgotten|overlooked)',
      '\\b(?:{machine})(?: [\\w-]+)? (?:forgot|forgets|overlooked|misread|misjudged)\\b',
      '\\b(?:{machine}) (?:\\w+ ){0,2}lost track\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/wrong-belief',
    class: 'human-error-as-cause',
    cue: 'mistake|blindly|wrongly|incorrectly|erroneously|falsely|na[iï]vely|wrong (?:assumption|belief|impression|understanding)',
    patterns: [
      '\\b(?:{wrongly}) (?:thought|assum\\w+|believ\\w+|thinking|conclud\\w+|suppos\\w+|interpret\\w+|inferr\\w+|assess\\w+|diagnos\\w+|judg\\w+|expected|trusted|identified|attributed|figured)\\b',
      '\\bby mistake\\b(?!-)',
      '\\b{someone}{has} (?:{wrongly})\\b',
      '\\bthe mistake (?:was (?!(?:possible|noted|noticed|visible|found|caught|corrected|fixed|spotted|discovered|detected|reported|easy|not)\\b)|of)\\b',
      '\\b(?:wrong|incorrect|mistaken|false) (?:assumptions?|beliefs?|impression|understanding) (?:by|of|from|on the part of) (?:the |our )?(?:[\\w-]+ ){0,2}{role}\\b'
    ],
    unless: [
      '\\b(?:harder|hard|impossible|difficult|easier|easy) to\\b',
      '\\b(?:prevent|avoid|protect|guard)\\w*\\b',
      '\\b(?:{machine})(?: [\\w-]+)? (?:{wrongly})\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/wrong-thing',
    class: 'human-error-as-cause',
    cue: 'mistake|erroneous|faulty|managed to|stray|unfortunate|careless|tripped|knocked|bumped|kicked|spil|fumbled|rather than|and not|wrong|incorrect|different|accident|inadvertent|unintentional|mixed|confused|left|instead of|mistook',
    patterns: [
      '(?:{others}|\\b(?:i|we)\\b)(?:{has}) (?!(?:received|got|saw|see|noticed|found|reported|given|shown|served|went|suspected|identified|observed|think|thought|believed?|followed)\\b)(?:{participle}) [^.,;]{0,50}\\b(?:the|an?) wrong \\w+',
      '\\b(?:wrong|incorrect|erroneous|faulty|mistaken|accidental) [^.,;]{0,60} by (?:an?|the|our|one of|her|his) (?:[\\w-]+ ){0,3}{role}\\b',
      '{others}[^.]{0,80}\\bby (?:accident|mistake)\\b',
      '\\bmanaged to (?:delete|drop|paste|break|overwrite|wipe|remove|lock|push|crash|lose|destroy|shut|kill|leak)\\b',
      '\\b(?:stray|unfortunate|accidental|erroneous|careless|wrong|inadvertent|single) (?:keystroke|key ?press|click|command|copy|paste|character typed)\\b',
      '{others}{has} (?:tripped|knocked|bumped|kicked|spilled|spilt|fumbled)\\b',
      '(?:{others}|\\b(?:i|we)\\b){has} (?:restarted|deleted|dropped|rebooted|removed|edited|changed|deployed|picked|selected|clicked|pressed|ran|typed|entered|applied|unplugged|stopped|shut down|promoted|copied|pasted)\\b[^.,;]{1,50}\\b(?:instead of|rather than|and not) (?:the|an?|in|on|to|into|one)\\b',
      // Hands on the wrong thing: verbs of people only.
      '\\b(?:pressed|clicked(?: on)?|hit|typed|entered|pasted|picked|chose|selected|unplugged|pulled|plugged in|opened|edited|wiped|dropped|deleted|removed|destroyed|powered off|rebooted|restarted|shut down|executed|applied|uploaded|copied|merged|pushed(?: to)?|deployed(?: to)?|released(?: to)?|connected to|logged (?:in to|into|on to|in on)|logged onto|ran .{0,40}?(?:on|in|against)|was (?:working )?(?:in|on)|were (?:in|on)|working (?:in|on)|had .{0,20}?(?:open|selected)) (?:in |on |to |against )?(?:the|a|an) (?:wrong|incorrect)\\b',
      '\\bhad the wrong \\w+(?: \\w+)? (?:open|selected|active|in mind)\\b',
      '\\b(?:the|an?) (?:wrong|incorrect) (?:[\\w-]+ ){1,4}(?:was|were|had been|got) (?:{adverb} )*(?:pressed|clicked|typed|entered|pasted|picked|chosen|selected|unplugged|pulled|uploaded|used|deleted|edited|run|executed|applied|set|deployed|given|copied)\\b[^.]{0,40}\\bby (?:(?:an?|the|our|one|of) ){0,3}(?:[\\w-]+ ){0,3}{role}\\b',
      '\\b(?:he|she|{somebody}|(?:the|our|an?|his|her|one of the) (?:[\\w-]+ ){0,2}{role}){tail}{has} (?:accidentally|inadvertently|unintentionally|unwittingly|mistakenly)\\b',
      '\\b(?:by accident|accidentally|inadvertently) by (?:(?:an?|the|our|one|of) ){1,3}(?:[\\w-]+ ){0,3}{role}\\b',
      '\\b{someone}{has} (?:mixed up|mixing up|confused|mistook|got [^.]{1,40} (?:wrong|mixed up|the wrong way)|got confused|got mixed up)\\b',
      '\\b(?:he|she|{somebody}|(?:the|our|an?|one of the) (?:[\\w-]+ ){0,2}{role}){tail}{has} left [^.]{1,60}\\b(?:on|open|enabled|running|behind|unlocked|logged in|switched on|turned on|in place|disabled|off)\\b(?! call)'
    ],
    unless: [
      '\\b(?:made|makes|led|caused|brought) (?:the |our |an? )?{role} (?:to )?\\w+',
      '\\b(?:{machine}) (?:(?!was|were|had)[\\w-]+ )?(?:entered|picked|chose|selected|opened|dropped|deleted|removed|executed|applied|copied|hit|connected to|accidentally|inadvertently|was in|was on|is in)\\b',
      '\\b(?:prevent|avoid|harder|impossible|protect|easy|easier|cannot|can’t|could|asks?|warns?|refuses?)\\b',
      '\\bunintentionally deleted\\b.{0,60}\\bwhilst\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/unaware',
    class: 'human-error-as-cause',
    cue: 'rush|haste|human|little|attention to|careless|aware|attention|familiar|ignorant|distracted|inattent|inexperienced|trained|tired|exhausted|hurry|lack|absence|poor|concentration|insufficient|sufficient',
    patterns: [
      '\\b(?:because|since|as|was|were|being)\\b[^.]{0,30}\\bin (?:a |too much of a |too much )?(?:rush|hurry|haste)\\b|\\bin (?:our|their|his|her|my) (?:rush|hurry|haste)\\b|\\bin haste\\b',
      '\\bhuman factors?\\b',
      '\\b(?:poor|insufficient|inadequate|little|lack of)(?: deep(?:er)?| sufficient| enough| proper| basic| detailed| real)* (?:attention to detail|understanding of|knowledge of|experience with|experience in|training in|familiarity with)\\b',
      '\\black of(?: \\w+){0,2} (?:understanding|knowledge|experience|training|skills?|expertise) (?:of|with|in|on|about|by)\\b',
      '{someone}(?: {adverb})* (?:(?:was|were|is|are|had|have)(?: not|n’?t)(?: {adverb})* (?:been )?(?:aware|paying attention|paid attention|familiar|attentive|concentrating|focus(?:s)?ed)|(?:was|were|being) (?:{adverb} |too |in )*(?:unaware|ignorant|distracted|inattentive|inexperienced|untrained|not trained|unfamiliar|tired|exhausted|overtired|careless|a hurry|in too much of a hurry|too much of a hurry)\\b)',
      '{someone}(?: {adverb})* (?:did not|didn’?t|do not|don’?t|does not|doesn’?t|never|wasn’?t|weren’?t)(?: {adverb})* pay(?:ing)?(?: (?:enough|much|any|close|sufficient|the necessary))* attention\\b',
      '\\b(?:lack|absence|shortage|want) of (?:{careless}|experience|understanding|knowledge|training|competence|familiarity) (?:of|by|from|on|in|among|led|caused|was|meant|during|while|when|with|resulted|at)\\b',
      '\\b(?:poor|insufficient|inadequate|not enough|too little|limited) (?:{careless}|experience|understanding|knowledge) (?:of|by|from|on|in|among|during|while|when|with|led|caused|was|at)\\b',
      '\\b(?:was|is|were|cause:|due to|because of|caused by)(?: [\\w-]+){0,3} (?:lack|absence) of (?:{careless}|experience|understanding|training|competence|familiarity)\\b'
    ],
    unless: ['\\b(?:made|become|became) aware\\b', '\\b(?:{machine}) (?:was|were) (?:\\w+ )?unaware\\b'],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/care',
    class: 'human-error-as-cause',
    cue: 'should|must|need|have to|has to|ought|people|everyone|everybody|engineers|operators|developers|admins|administrators|colleagues|reviewers|team|next time|remind|urge|expect|careful|attentive|vigilan|cautious|mindful|diligent|thorough|disciplined|alert|aware|attention|care|caution|diligence|discipline|think|remember|assume|harder|concentrate|focus|conscientious|responsible|forget|double|twice|slow down|calm',
    patterns: [
      '\\b(?:must|should|need to|have to|will)(?: \\w+){1,3} (?:more|better|much more) (?:closely|carefully|thoroughly|cautiously|rigorously|diligently)\\b',
      '^(?:everyone|everybody|all|team|folks|guys|colleagues),? please\\b',
      '\\b(?:be|being|become) (?:more|much more) (?:rigorous|strict|precise|disciplined)\\b',
      '\\bbetter check\\b|\\btake (?:extra|more) care\\b',
      '\\b(?:people|everyone|everybody|(?:all |the |our )?(?:{role} )?{role}) (?:need to|needs to|have to|has to|must|should|ought to|are reminded to|are asked to|will)(?: always| all| really| simply| learn to| never)* (?:learn|check|verify|think|remember|look|communicate|understand|follow|ask|read|pay|concentrate|confirm|slow|be more|get better|coordinate|use common sense|take more)\\b',
      '\\b(?:we|i)(?: will| would like to| have to| must| should)? (?:ask|urge|remind|expect|want|encourage) (?:all |our |the |every )?(?:[\\w-]+ )?(?:{role}|everyone|everybody|people) to\\b',
      '\\bnext time,? (?:we|i|you|they|everyone|somebody|someone|the \\w+) (?:should|must|will|need|needs|ought|have|has)\\b',
      '\\b(?:check|verify|look at|read|test)\\b[^.]{0,60}\\btwice\\b',
      '\\b(?:be|being|been|become|stay|remain|staying|remaining|are|is) (?:a (?:bit|little|lot) )?(?:(?:more|extra|very|much more|far more|particularly|especially|always|doubly|super) )*(?:careful|attentive|vigilant|cautious|mindful|diligent|conscientious|disciplined)\\b',
      '\\b(?:be|being|become) (?:a (?:bit|little|lot) )?(?:more|extra|very|much more) (?:aware|thorough|alert|responsible|rigorous|precise)\\b',
      '\\b(?:pay|pays|paid|paying) (?:more|better|closer|enough|greater|no|close|careful|special|extra|full|much more) attention\\b',
      '\\b(?:take|taking|taken|took|exercise|exercising|use|with) (?:much )?(?:more|greater|better|extra|sufficient|enough|due|special|particular|the utmost) (?:care|caution|attention|diligence)\\b',
      '\\b(?:more|greater) (?:{careless}) (?:is|are|was|must|should|needs?|needed|when|in|from|required|by|while)\\b',
      '\\bthink twice\\b',
      '\\b(?:must|should|needs? to|have to|has to|will) (?:\\w+ ){0,2}(?:remember to|concentrate|focus (?:more|better)|pay attention|think before|slow down|double[- ]?check|look twice|check twice|try harder|think harder|make fewer mistakes)\\b',
      '\\band not assume\\b',
      '\\btr(?:y|ied) harder\\b',
      '\\bwith (?:a (?:little|bit) more|some|proper|more|better|greater|due) (?:{careless})\\b',
      '^(?:please |always |everyone |we |and |going forward,? |next time,? |in (?:the )?future,? )*(?:remember to|pay attention|take care (?:to|when|not)|double[- ]?check|think before|look twice)\\b',
      '\\b(?:must|should|do|can)(?: not|n’?t) forget\\b'
    ],
    unless: [
      '\\bwe (?:chose|decided|opted|were|had to be)\\b.{0,80}\\bcareful',
      '\\btak(?:e|es|ing) care of\\b',
      '\\b(?:is|are) being (?:careful|cautious|vigilant)\\b',
      '\\b(?:instead of|rather than|without|not) (?:\\w+ ){0,3}(?:being|asking|relying|to be)\\b',
      '^don’t forget,'
    ],
    why: WHY_CARE,
    reframe: REFRAME_CARE
  },
  {
    id: 'human-error/kind-of',
    class: 'human-error-as-cause',
    cue: 'mistake|blunder|error|cause|because',
    patterns: [
      '\\b(?:rookie|silly|beginner’?s?|careless|basic|elementary|avoidable|honest|unforced|clumsy|simple|stupid|classic|careless|costly|our|my|his|her) (?:human )?(?:mistakes?|blunders?)\\b(?! (?:we|was noted|is noted|quickly))',
      '\\b(?:was|is) an? (?:\\w+ )?(?:mistakes?|blunder|lapse|oversight)\\b (?:in|on|by|of|during|when|while|from|to|made)\\b',
      '\\b(?:rookie|silly|beginner’?s?|careless|elementary|avoidable|unforced|clumsy) (?:human )?errors?\\b(?! (?:messages?|rates?|codes?|handling))',
      '\\b(?:accident(?:al)?|inadvertent|unintentional|mistaken)(?:ly)?\\b[^.]{0,120}\\b(?:was|is|being) the (?:root |main |direct )?cause\\b',
      '\\b(?:root|main|direct|underlying|primary|immediate) cause (?:\\w+ ){0,4}(?:was|is) (?!not\\b)[^.,;]{0,40}\\b(?:accidentally|inadvertently|mistakenly|{somebody}|an? (?:\\w+ )?{role})\\b',
      '\\b(?:because|since) (?:somebody|someone|an? {role}|one of (?:us|the))\\b'
    ],
    unless: [
      '\\b(?:once|when|after|as soon as) we (?:reali[sz]ed|noticed|found|saw|fixed|corrected)\\b',
      '\\b(?:prevent|avoid|easy|easier|catch|caught early|allow)\\w*\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/misjudged',
    class: 'human-error-as-cause',
    cue: 'broke|crashed|took down|taken down|brought down|wiped|knocked|miss|mis|under-?estimated|over-?estimated|wrongly|incorrectly|accidentally|recogni[sz]e|spot|by hand',
    patterns: [
      '{others}{has} (?:broke|broken|crashed|took down|taken down|brought down|wiped(?: out)?|knocked out|messed with|deleted the wrong)\\b(?! (?:down|it down|the (?:problem|work|task|change) (?:into|down)))',
      '{someone}{has} (?:missed|misread|misunderstood|misinterpreted|misconfigured|miscalculated|mishandled|misdiagnosed|misjudged|under-?estimated|over-?estimated|mis-?(?:typed|spelled|spelt|copied|clicked|placed|named|labelled|labeled)|skimmed over|glossed over)\\b(?! (?:calls?|payments?|emails?|messages?|out\\b))',
      '\\b(?:configured|entered|typed|applied|set|deployed|handled|copied|edited|installed) (?:wrongly|incorrectly|wrong) by\\b',
      '\\bby hand and (?:an?|the|one) [\\w-]+ (?:was|were) (?:missed|lost|mistyped|left out|forgotten)\\b',
      '\\b(?:was|were|is|got|been) (?:misread|misunderstood|misinterpreted|misjudged|misconfigured|mistyped|misdiagnosed|missed|mishandled) by (?:(?:an?|the|our|one|of|both) ){1,3}(?:[\\w-]+ ){0,3}{role}\\b'
    ],
    unless: [
      '\\b(?:{machine})(?: [\\w-]+)? (?:missed|misread|misinterpreted|underestimated|overestimated|miscalculated)\\b',
      '\\beasily missed\\b',
      '\\bwe(?:’ve)? missed (?:out|the window|you)\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/not-knowing',
    class: 'human-error-as-cause',
    cue: 'thought|believed|assumed|notice|spot|see|understand|reason|cause|explanation|because|since|inexperienced|untrained|qualified|unskilled|novice|reali[sz]e|unfamiliar|no idea|no clue|experience|know',
    patterns: [
      '{others}{has} (?:thought|believed|assumed) (?:that )?(?:he|she|they) (?:was|were|had)\\b',
      '\\b(?:the|our|an?) (?:[\\w-]+ ){0,2}{role}{tail}(?: {adverb})* (?:did not|didn’?t|had not|hadn’?t)(?: {adverb})* (?:notice|spot|see|noticed|spotted|seen)\\b',
      '(?:\\b(?:he|she|they)\\b|\\b(?:the|our|an?|his|her|one) (?:[\\w-]+ ){0,2}{role}){tail}(?: {adverb})* (?:did not|didn’?t|does not|doesn’?t)(?: {adverb})* (?:know|understand)\\b',
      '\\b(?:the )?(?:reason|cause|explanation)\\b[^.]{0,20}\\b(?:simple|is|was)\\b[^.]{0,12}\\b(?:we|they|he|she|nobody|no one) (?:did not|didn’?t|never|had not|hadn’?t)\\b',
      '\\b(?:because|since) (?:of )?(?:he|she|they|we|i|the (?:[\\w-]+ )?{role}|{somebody})(?: (?:did|does|do|had|was|were)(?: not|n’?t)) (?:{adverb} )*(?:understand|understood|know|known|reali[sz]ed?|check|checked|read|notice|look|think|test|familiar|experienced|trained|aware|follow|remember|ask|careful)\\b',
      '\\b(?:inexperienced|untrained|unqualified|unskilled|novice|under-?qualified|overtired|careless|distracted) (?:\\w+ )?{role}\\b',
      '{someone}{hasNot} (?:reali[sz]ed?|recogni[sz]ed?|grasp(?:ed)?|appreciated?|fully understand|fully understood)\\b',
      '{someone}(?: {adverb})* (?:had|has|have) (?:{adverb} )*(?:no (?:idea|clue|experience|understanding|training)|too little (?:experience|training|knowledge)|(?:little|limited) (?:experience|knowledge|understanding))\\b',
      '{someone} (?:was|were)(?: {adverb})* (?:new to|unfamiliar with|out of practice)\\b',
      '\\b(?:not (?:\\w+ )?(?:experienced|skilled|trained|knowledgeable) enough|n’?t (?:\\w+ )?(?:experienced|skilled|trained|knowledgeable) enough)\\b'
    ],
    unless: [
      '\\b(?:{machine}) (?:\\w+ )?(?:did not|didn’t|does not|doesn’t)\\b',
      '\\bwe didn’?t reali[sz]e how\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'blameful/adjective',
    class: 'blameful',
    patterns: [
      '\\b(?:is|was|are|were)(?: {adverb})* not acceptable\\b',
      '\\b(?:reckless(?:ly|ness)?|careless(?:ly|ness)?|negligen(?:t|ce|tly)|sloppy|sloppily|sloppiness|lazily|laziness|incompeten(?:t|ce)|stupidity|foolish(?:ly|ness)?|idiot(?:s|ic|ically)?|irresponsibl[ey]|unprofessional(?:ly)?|hasty|hastily|half-?(?:ass|heart)ed(?:ly)?|shoddy|clueless|arrogan(?:t|ce|tly)|complacen(?:t|cy|tly)|short-?sighted|cavalier|inexcusabl[ey]|unforgivabl[ey]|embarrassing(?:ly)?|shameful(?:ly)?|disgrace(?:ful)?|ridiculous(?:ly)?|thoughtless(?:ly)?|inept|blatant(?:ly)?|appalling(?:ly)?|unacceptabl[ey]|lackadaisical|slapdash|amateurish|ham-?fisted|gross(?:ly)? (?:negligen\\w+|mis\\w+))\\b(?![-_/`’])',
      '\\b(?:it|that|this|which) (?:was|is) (?:\\w+ )?(?:stupid|dumb|lazy|daft|silly)\\b',
      '\\b(?:stupidly|dumbly) (?!(?:large|small|big|long|high|low|simple|fast|slow|expensive)\\b)',
      '{someone}{has} (?:was|were|is|are|am|be|being|got|became|become|getting|gotten|grown|grew|been|seemed|appeared|proved)(?: {adverb}| too| so| quite| rather| a bit| enough| extremely| very)* (?:{unflattering})\\b(?![-_/`’])'
    ],
    unless: [
      '\\b(?:blameless|not (?:about|to be))\\b',
      '\\b(?:dumb|stupid) (?:terminal|pipe|init|question)s?\\b',
      '\\b(?:{role}|they|we|he|she|everyone|everybody) (?:was|were) (?:already )?(?:asleep|sleeping)\\b(?! at the)'
    ],
    why: WHY_BLAME,
    reframe: REFRAME_BLAME
  },
  {
    id: 'blameful/conduct',
    class: 'blameful',
    cue: 'more |garbage|rubbish|trash|crap|rushed|untested|half-finished|lack|habits|training|non-existent|questionable|poor|bad|carelessly|half-heartedly|terrible|awful|appalling|dreadful|abysmal|mess|shambles|disgrace|disaster|sloppy|chaotic|inadequate|disappoint|useless|lousy|lax|weak|insufficient|unacceptable|embarrass|not good|joke|below|substandard|pathetic|shambolic|unprofessional|amateurish|atrocious|laughable|shoddy|half-baked',
    patterns: [
      '\\b(?:our|their|his|her) (?:\\w+ )?\\w+ (?:is|are|was|were) (?:\\w+ )?(?:a joke|a mess|a shambles|a disgrace|pathetic|laughable|amateurish|embarrassing|rubbish|garbage)\\b',
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
    cue: '’s|the last|the ones? |ashamed|know better|fault|blame|guilty|bad\\b|screw|blunder|stupidity|incompetence|responsib|accountable|doing|on us|on me|on them|on him|own th|culprit|apologi[sz]e|spoken to|disciplin|reprimand|warned|consequences',
    patterns: [
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
      '\\b(?:should|must|ought to) (?:be|feel) ashamed\\b|\\bshould know better\\b'
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
    cue: 'up\\b|botched|bungled|butchered|blew|ball|wheel|bother|laziness|stupidity|carelessness|negligence|earth|hell|excuse|corner|shortcut|stamp|feet|heels|clue|what (?:he|she|they) (?:was|were)|doing|jumped|trigger|beyond|believe|control|job|homework|guess',
    patterns: [
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
      '\\b(?:is|was|’s) beyond (?:me|us|belief|comprehension)\\b|\\b(?:hard|difficult) to (?:believe|understand) (?:that|how|why) (?:nobody|no one|anyone|anybody|the|they|he|she)\\b',
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
      '{others} (?:is |are |was |were )?(?:constantly|always|repeatedly|continually|forever|keeps?|kept) (?!(?:running|working|informed|track|available|up|everyone|everybody|the|a|an|us|on|in)\\b)\\w+ing\\b',
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
      '{someone}{has}(?: was| were)? (?:been |gotten )?(?:told|warned|reminded|advised|asked|instructed)(?: {adverb}| twice| several times| many times| more than once| repeatedly| before)* (?:not to|about|against|of this|of the|before|twice|repeatedly|several times|many times|more than once)\\b',
      '{who}\\b[^.]{0,60}\\b(?:against (?:all |the |our |their |explicit |clear |strong )*(?:advice|recommendations?|wishes|warnings?|objections?|polic(?:y|ies)|rules|better judge?ment)|despite (?:all |the |our |being |having been |repeated |clear |several |explicit |many |numerous )*(?:advice|warnings?|warned|objections?|told|reminders?|red build|failing tests|red tests|knowing))\\b',
      '\\b(?:and|but) (?:still |yet )?(?:{who}) (?:still |simply |just )?(?:did nothing|did not act|didn’t act|did not react|didn’t react|carried on regardless|went ahead|did it anyway|looked away)\\b',
      '\\b(?:did|does|went ahead|deployed|shipped|merged|released|proceeded|restarted|changed|ran)(?: \\w+){0,2} (?:anyway|regardless)\\b',
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
    cue: 'thinking|possibly|ever|be so|how c|sense|respect|interest|regard|consideration|willing|urgency|concern|intention|appetite|patience|initiative|full well|known|own |quiet|silent|told|without telling|behind|went back|later|left us|washed|instead of|rather than|disappoint|annoying|frustrating|sad|shocking|astonish|credibl|believabl|comprehensibl|worrying|regrettabl|infuriat|outrageous|scandal|shameful|telling|promising|not \\w+ing|finger',
    patterns: [
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
    cue: 'aside|off\\b|away|shrugged|gave up|given up|fobbed|stonewalled|dithered|meddled|tinkered|fiddled|overreacted|asleep|behind|hung up|excuses|dumped|cobbled|hacked|waved|nodded|worse|rested|forced|bulldozed|failed|let down|down|never|answer|reply|respond|inform|ignor|disregard|dismissed|brushed|bypass|circumvent|skipp|rush|neglect|mishandled|mismanaged|tolerated|silenced|hid|concealed|withheld|lied|cheated|covered|wasted|squandered|procrastinated|gambled|panick|broke|messed|let |guess|overr[iu]d|pushed|sat on|signed off|abandoned|blocked|delayed|hurr|pressed on|downplayed|assumed|thought it|slip|cut |tired|threw|walked',
    patterns: [
      '\\b(?:brush|shrug|fob|laugh|wav)(?:e?d)? [^.]{1,40} (?:aside|off|away)\\b',
      '{others}{has} (?:shrugged|gave up|given up|fobbed|stonewalled|dithered|meddled|tinkered|fiddled|overreacted|fell asleep|fallen asleep|walked away|hid behind|hung up|made excuses|threw|dumped|cobbled|hacked together|waved|nodded|let [^.]{1,30} slip|made (?:things|it|matters|the \\w+) worse|rested on)\\b',
      '\\b(?:qa|it|product|support|security|ops|{role}) let (?:this|it|that)(?: one)? (?:slip|through|happen)\\b',
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
      '\\b(?:we|i) skipped (?:ahead|over)\\b',
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
      '\\bit took (?:{who}|support|the [\\w-]+|our [\\w-]+) (?:far |much |way )?too long\\b',
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
      '\\b(?:{machine})s? (?:\\w+ )?(?:struggl|(?:was|were) (?:too|very|extremely|painfully|so) slow)'
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
    unless: ['\\b(?:{machine})(?: [\\w-]+)? (?:failed|refused|declined|neglected|fails)\\b'],
    why: WHY_OMISSION,
    reframe: REFRAME_OMISSION
  },
  {
    id: 'blameful/role-did-not',
    class: 'blameful',
    cue: 'failed to|whoever|not|n’t |never|nt ',
    patterns: [
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
      '\\b(?:nobody|no one|no-one|anyone|anybody)\\b'
    ],
    why: WHY_OMISSION,
    reframe: REFRAME_OMISSION
  },
  {
    id: 'blameful/without',
    class: 'blameful',
    cue: 'without|blindly',
    patterns: [
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
  },
  {
    id: 'counterfactual/people',
    class: 'counterfactual',
    cue: 'should|could|ought|might|needed|need',
    patterns: [
      '{someone}(?: {adverb})* (?:{modal})(?: not|n’?t| never)?(?:,? (?:{adverb}|have)){0,3}?(?: have|’ve| of)(?: {adverb})* (?:{done})',
      '{someone}(?: {adverb})* need(?:n’?t| not) have\\b',
      '^\\W*(?:and |but |maybe |perhaps |probably |also |or )*(?:should|could|ought to)(?: not|n’?t| never)?(?: {adverb})* have(?: {adverb})* (?:{done})',
      '\\b(?:support|security|finance|marketing|sales|product|procurement|legal|operations|the business)(?: {adverb})* {modalPerfect}(?: {adverb})* (?:{done})'
    ],
    unless: [
      '\\bshould have (?:access|been able|received|gotten|got an|seen an? (?:e-?mail|message))\\b',
      '\\bshould have (?:[\\w-]+ )?(?:read|write|read-only|least|limited)[ -]',
      '\\b(?:attackers?|adversar(?:y|ies)|malicious|intruders?|hackers?)\\b',
      '\\b(?:could|might)(?:’ve| have) (?:noticed|seen|found|been) (?:\\w+ )?(?:way |much |far |a lot )?(?:later|worse)\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/would',
    class: 'counterfactual',
    cue: 'would|’d have',
    patterns: [
      '\\b(?:we|i|he|she|{somebody}|{role})(?: would|’d)(?: not|n’?t| never)? (?:{adverb} )*have (?:{adverb} )*(?!(?:needed|had|lost|expected|liked|loved|preferred|been down|run out|hit|ended|required|seen an?|received)\\b)(?:{participle})\\b',
      '\\bthey(?: would|’d)(?: not|n’?t| never)? (?:{adverb} )*have (?:{adverb} )*(?:noticed|known|caught|spotted|reali[sz]ed|acted|reacted|responded|checked|understood|rolled back|escalated|asked|waited|tested)\\b',
      '\\b(?:knowing what we know (?:now|today)|if we had known then|with what we know (?:now|today)|given what we know now)\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/mental',
    class: 'counterfactual',
    cue: 'better option|might|may|why|right|best|obvious|correct|sensible|safest|advised|occur|foresight|forethought|common sense|should|ought|could|supposed|able|would|wish|hindsight|looking back|retrospect|expected to',
    patterns: [
      '\\bwhy (?:was|were|wasn’t|weren’t|did|didn’t) [^.?]{0,60}\\b(?:right away|earlier|sooner|immediately|at once|faster|straight away)\\W',
      '\\b(?:in|with)(?: the benefit of| the wisdom of| perfect)? (?:hindsight|retrospect)\\b',
      '\\bwhy (?:did|didn’t|had|hadn’t|was|wasn’t|were|weren’t|has|hasn’t) (?:nobody|no one|anyone|anybody|we|they|he|she|(?:the|our) (?:[\\w-]+ ){0,2}{role})\\b(?! (?:alert|page))',
      '\\b(?:the )?(?:right|best|better|obvious|correct|sensible|safest|only right) (?:thing|option|step|move|call|choice|course|decision|reaction|response)\\b[^.]{0,40}\\b(?:would have been|was|had been) to\\b',
      '\\bwell[- ]advised\\b|\\b(?:didn’t|did not|never) occur(?:red)? to (?:us|anyone|anybody|them|him|her|me|the)\\b|\\boccurred to (?:nobody|no one)\\b',
      '\\b(?:did not|didn’t|failed to|instead of) (?:do|doing) the (?:obvious|right|sensible)\\b',
      '\\b(?:had|with) (?:a (?:bit|little) (?:of |more ))?(?:foresight|forethought|common sense)\\b',
      '\\b{modalPerfect}(?: {adverb})* (?:paid (?:more |closer |better )?attention|known|asked|looked|thought|reali[sz]ed|communicated|escalated|informed|considered|waited|followed|been (?:more (?:careful|aware|proactive|thorough|open)|clearer|careful|aware|proactive|better prepared)|taken (?:more (?:care|time)|better care|the time)|consulted|double-?checked|anticipated|foreseen)\\b',
      '{others} (?:was|were|is|are) (?:supposed|expected|meant|obliged|required) to (?:have )?\\w+(?=[^.]{0,80}\\b(?:but|yet|before|first|and (?:did|was))\\b|ed\\b)',
      '\\b(?:was|were|is|are) supposed to (?:have )?(?:check|test|verify|review|notify|inform|tell|ask|monitor|watch|follow|update|drain|announce|escalate|rotate|renew|coordinate|approve)\\w*\\b',
      '\\b(?:entirely|easily|completely|totally|clearly|perfectly) (?:preventable|avoidable|foreseeable|predictable)\\b',
      '\\b(?:this|it|that|which|incident|outage|failure|downtime) (?:was|is|were) (?:\\w+ )?(?:preventable|avoidable|foreseeable)\\b',
      '\\b(?:would|might|could|may)(?: have|’ve) been (?:{adverb} |far |much |a lot )?(?:easy|better|wise|wiser|good|best|prudent|preferable|smarter|safer|sensible|more sensible|advisable|helpful|useful|right|appropriate|enough) (?:to|if (?:we|he|she|they|someone)|had we|for (?:us|the))\\b',
      '\\b(?:better|best|right|safer|wiser|smarter|sensible|correct|obvious|proper) (?:approach|choice|call|decision|thing|option|move|step|course|way|idea)\\b[^.]{0,30}\\b(?:would|might) have been\\b',
      '\\b(?:i|we) wish (?:we|i|they|someone|somebody|he|she)\\b',
      '\\b(?:in|with)(?: the benefit of)? (?:hindsight|retrospect),? (?:we|i|they|he|she|this was|it was|the (?:decision|choice|team|change|plan|move|release)|\\w+ing\\b)',
      '\\blooking back,? (?:we|i|it|this|the)\\b'
    ],
    unless: ['\\b(?:{machine}) (?:was|were|is|are) supposed\\b'],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/passive',
    class: 'counterfactual',
    cue: 'should|could|ought|might',
    patterns: [
      '\\b{modalPerfect} been (?:faster|quicker|shorter|sooner) if\\b',
      '\\b{modalPerfect} (?:(?!automatically)(?:{adverb}) ){0,2}(?:be|been)(?: (?!automatically)(?:{adverb})){0,2} (?:{judged})\\b',
      '\\b{modalPerfect} (?:(?!automatically)(?:{adverb}) ){0,2}(?:be|been)(?: (?!automatically)\\w+){1,3}?(?: (?:a lot|much|far|so much|\\w+ (?:minutes?|hours?|days?|weeks?)))? (?:{otherwise})\\b',
      '\\b{modalPerfect} (?:gone|run|worked out|happened|gone out|taken place|happened) (?:a lot |much |far )?(?:{otherwise}|smoother|on a (?:friday|weekend)|outside|in (?:staging|the maintenance window))\\b(?! (?:as|because) the)',
      '\\b(?:decision|change|upgrade|migration|release|rollback|roll-back|failover|deploy(?:ment)?|escalation|announcement|update|communication|maintenance|test|review)s? (?:{adverb} )*{modalPerfect} (?:gone|been (?:{participle})|happened|taken place|come)\\b'
    ],
    unless: [
      '^(?:what|which(?: things)?|things|how|where) (?:could|should|might|we|went)\\b',
      '^(?:what|things) .{0,20}\\bbetter\\W*$',
      '\\b(?:avoided|prevented|caught|detected|spotted) (?:by|with|through) (?:an?|the|better|more|automated|proper|using|\\w+ (?:checks?|tests?|alerts?|monitoring)|monitoring|alerting|testing|logging|caching)\\b(?! (?:\\w+ ){0,2}(?:careful|thorough|review|team|engineer))',
      '\\b(?:by|through) (?:the |an? |our )?(?:[\\w-]+ )?(?:{machine}|automation|default)\\b',
      '\\bcould(?: have|’ve) been (?:a lot |much |far )?worse\\b',
      '\\bthat (?:should|could)(?: have|’ve) been [^.]{1,30} (?:is|are|was|were) still\\b',
      '\\bthings that (?:should|could|might)\\b',
      '\\b(?:at least|also) be tested\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/done-by-themselves',
    class: 'counterfactual',
    cue: 'should|could|ought',
    patterns: [
      '\\b(?:should|could|ought to) have (?:be|been) (?:{adverb} )*\\w+ by (?:the |our |an? )?(?:[\\w-]+ ){0,2}{role}\\b',
      '\\bno(?:body| one) should have had to\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/if-had',
    class: 'counterfactual',
    cue: '\\bif\\b|\\bhad\\b',
    patterns: [
      '\\bif (?:only )?(?:the |our |an? )?(?:[\\w-]+ ){0,2}?{someone} (?:{adverb} )?(?:had(?:n’?t| not)?|’d) (?:{adverb} )*(?:{participle})\\b',
      '\\bif (?:only )?(?:{pronoun})’d (?:{adverb} )*(?:{participle})\\b',
      '\\bhad (?:{pronoun}|anyone|someone|(?:the|our|an?) (?:[\\w-]+ ){0,2}{role}) (?:not )?(?:{adverb} )*(?:{participle})\\b.{0,120}\\b(?:would|could|might)\\b',
      '\\bif only\\b'
    ],
    unless: ['\\bas if (?:we|they|he|she|someone)\\b'],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/helped',
    class: 'counterfactual',
    cue: 'would|could|might',
    patterns: [
      '^\\W*(?:(?!(?:monitoring|alerting|logging|caching|tracing|throttling|batching|sharding|limiting|during|bringing|nothing|something|anything|everything|having|adding|using)\\b)\\w+ing|asked)\\b[^.]{0,90}(?:would|could|might)(?: have|’ve)(?: {adverb})* (?:{participle})\\b',
      '\\b(?:earlier|sooner|faster|quicker|better|closer|clearer|more (?:\\w+ )?|a little (?:more )?|proper|prompt|timely) ?(?:careful |thorough )?(?:communication|coordination|escalation|testing|tests|reviews?|planning|preparation|attention|handover|reaction|response|roll-?back|decision|announcement|care|training|discipline|thinking|understanding|supervision|consultation|notice|warning|collaboration|teamwork|checks?|reading)\\b[^.]{0,60}\\b(?:would|could|might)(?: have|’ve)\\b',
      '\\b(?:an?|one|another) (?:(?:quick|brief|short|simple|second|single|closer|earlier|five-minute) )*(?:call|phone call|look|glance|chat|check|question|message|review|conversation|pair of eyes|word|escalation|meeting|roll-?back|dry run|smoke test|rehearsal) [^.]{0,60}\\b(?:would|could|might)(?: have|’ve)\\b'
    ],
    unless: [
      '\\b(?:something|anything|nothing|what) (?:could|might|would) have\\b',
      '\\b(?:automated|automatic) (?:\\w+ )?(?:check|test|roll-?back|review)s?\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/never',
    class: 'counterfactual',
    cue: 'never|not (?:handled|managed|communicated|done)|instead',
    patterns: [
      '\\b(?:was|were|been) never (?:{adverb} )?(?:declared|escalated|communicated|raised|questioned|followed up|reported|asked|told|considered|verified|checked|reviewed|challenged|rehearsed|announced|informed)\\b',
      '\\bnot (?:handled|managed|communicated|done) as (?:well|quickly|carefully|thoroughly)\\b',
      '\\b(?:but|and) instead,? (?:we|they|he|she|the {role}) (?:{adverb} )*(?:kept|continued|went on|carried on|chose|decided|spent|waited|tried|started|restarted)\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/unwise',
    class: 'counterfactual',
    cue: 'too |wasted|lost|wise|advis|consider|imprudent|idea|decision|choice|call|mistake|wrong|hasty|optimistic|trusting|hindsight|should|reason|error|premature|risky|obvious',
    patterns: [
      '\\b(?:we|i|they|he|she|{role})\\b(?:(?! (?:is|was|were|are|that|being|because|it)\\b)[^.,;]){0,50} (?:much |far |way |all )?too (?:quickly|soon|early|late|fast|hastily|slowly|much time|many changes)\\b(?! for (?:the|a) )',
      '\\b(?:we|i|they|he|she|{role}){has} (?:waited|took|spent|needed|debugged|searched|kept|argued|hesitated|looked)[^.,;]{0,40} too (?:long|much time)\\b',
      '\\bwe (?:wasted|lost) (?:\\w+ ){0,3}(?:hours?|minutes?|days?|time) (?:on|with|chasing|debugging|looking)\\b',
      '\\bway too (?:much time|long)\\b',
      '\\b(?:inadvisable|unwise|ill-advised|ill-considered|imprudent|short-sighted)\\b',
      '\\b(?:was|is|were|proved|turned out)(?: to be)? (?:{adverb} )?(?:a (?:very |really |pretty )?(?:bad|poor|terrible|foolish|risky|questionable|strange|odd) (?:idea|decision|choice|call|move|judge?ment)|not (?:a good|the best|the right|a wise|a great) (?:idea|decision|choice|call|move)|a mistake(?= to\\b|\\W*$|,)|the wrong (?:decision|call|choice|thing|move|approach|order|priority)|too (?:hasty|optimistic|trusting)|premature|over-?optimistic)\\b',
      '\\b(?:decision|choice|call|idea) (?:to|of|by|not to)\\b[^.]{0,80}\\b(?:was|proved|turned out)(?: to be)? (?:{adverb} )?(?:wrong|a mistake|bad|poor|unfortunate|premature|hasty|questionable|incorrect|risky|an error)\\b',
      '\\bin hindsight\\b.{0,60}\\b(?:should|mistake|wrong|bad|better|obvious)\\b',
      '\\b(?:shouldn’?t|should not|should never) have (?:been )?(?:{judged}|{participle})\\b(?<!should not have been possible)',
      '\\b(?:there (?:was|is)|(?:we|they|he|she) had) no (?:\\w+ )?(?:reason|need|justification) (?:to|for) (?:\\w+ing|do|deploy|run|rush|restart|change|make|upgrade|push|wait|doing|touch|delete|have)\\b',
      '\\b(?:it )?(?:was|were) (?:{adverb} )?(?:obvious|clear|plain|apparent|evident) (?:from|to (?:anyone|everyone|all|us)|that)\\b[^.]{0,90}\\b(?:and|but|yet) (?:we|they|he|she|nobody|no one|the {role})\\b[^.]{0,20}\\b(?:nothing|not|n’t|never|nobody|no one|still|only|failed|kept)\\b',
      '\\b(?:we|they|he|she|the (?:[\\w-]+ )?{role}) (?:{adverb} )?(?:pulled the trigger|acted|deployed|shipped|released|merged|gave up|celebrated|closed the incident|declared victory|rolled out|announced) (?:\\w+ )?(?:too (?:early|soon|quickly|fast|hastily)|prematurely)\\b'
    ],
    unless: [
      '\\bshould(?:n’?t| not| never) have (?:been )?(?:possible|had|failed|happened|occurred|affected|caused|worked|needed|required)\\b',
      '\\b(?:users?|customers?|clients?|requests?|traffic|it|this|service|job|pod|node|{machine}) should(?:n’?t| not| never) have\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  }
];
