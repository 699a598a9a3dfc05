/** English rules for sentences that stop at human error, or ask for more care. */
import type { SentenceClass, Rule } from './language';

const WHY_ERROR =
  'Stops at a person. An error is where the question begins: the system let it have this effect.';
const REFRAME_ERROR =
  'Ask what made it easy to do and what let it through: a default, a missing check, a name that misleads.';
const WHY_CARE = 'Asks people to take more care. Care runs out when it is needed most.';
const REFRAME_CARE =
  'Name the guard, default or signal that would have helped without anyone being more careful.';

export const HUMAN_ERROR_RULES: readonly Rule<SentenceClass>[] = [
  {
    id: 'human-error/named',
    class: 'human-error-as-cause',
    cue: 'human|error|mistake|blunder|slip|misclick|mis-click|fat|typo',
    patterns: [
      '\\bhuman (?:slips?|lapses?|oversights?|failures?|failings?|blunders?)\\b',
      '\\b(?:human|user|{role}|manual|pilot|personnel|handling|copy[-/ ]?(?:and|&|n)?[- ]?paste|cut[- ]and[- ]paste|clerical|hand-?typed)(?:’s|s’)?[ -](?:errors?|mistakes?|blunders?|slip-?ups?|failings?)\\b',
      '\\bfat[- ]?finger\\w*',
      '\\bmis-?click(?:s|ed|ing)?\\b'
    ],
    unless: [
      '\\bwhere (?:the|our|an?|any|every) (?:[\\w-]+ )?(?:analysis|investigation|question|review|work|story)s? (?:starts?|begins?)\\b',
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
    cue: 'misunderstanding|misreading|misinterpret|misconception|past|miscommunication|fatigue|tiredness|exhaustion|inexperience|distraction|forgetfulness|overconfidence|complacency|misspelling|consequence|effect|breakdown|failure|gap|wrong entr|incorrect entr|mistake|error|oversight|lapse|slip|typo|assumption|misjudg|miscalculation|mix-?up|blunder|due to|because|result|caus|trigger|down to|led to|carelessness|inattention|negligence',
    patterns: [
      '\\b(?:lapses?|loss) (?:in|of) (?:concentration|attention|judge?ment|focus|memory)\\b',
      '\\b(?:misunderstanding|miscommunication)s? (?:between|among|within|on our|on the part)\\b',
      '\\b(?:misunderstanding|misreading|misinterpretation|misjudge?ment|misconception)s? (?:of|about|over|around|as to) (?!(?:users?|customers?|readers?)\\b)',
      '\\b(?:bad|wrong|faulty|sloppy|due to|because of|caused by|error in|mistake in|slip in) (?:an? |the |some )?(?:bad |wrong |faulty |sloppy |simple )?(?:copy|cut)(?:[-/ &]| and |-and-|-n-)?past(?:e|ing)\\b',
      '\\b(?:fatigue|tiredness|exhaustion|inexperience|distraction|carelessness|inattention|forgetfulness|overconfidence|complacency) (?:played|was|were|led|caused|contributed|meant|made|may have|also)\\b',
      '\\b(?:result of|due to|caused by|because of|led by|down to|traced (?:back )?to) (?:an? )?(?:[\\w/-]+ )?(?:mistake|slip-?up|blunder|misjudge?ment|miscalculation)\\b',
      '\\b(?:an?|one|this|the|our) (?:[\\w-]+ )?oversights? (?:during|in (?:our|their|his|her|(?:the )?(?:planning|preparation|review|handover|rollout|migration|change|setup)\\b)|on|at|when|while|meant|led|caused|of ours)\\b',
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
      '\\b(?:alert|alarm|pager|metal) fatigue\\b',
      '\\b(?:clear(?:ed|s)? up|resolv\\w+|rule out|remov\\w+|possible|potential|room for|risk of) (?:any |the |an? )?(?:misunderstanding|misreading|misinterpretation)',
      '\\b(?:detect|catch|prevent|avoid|spot|protect|warn)\\w* .{0,40}\\b(?:mistakes?|errors?|typos?|misunderstandings?|misreadings?)\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/forgot',
    class: 'human-error-as-cause',
    cue: 'thought of|forg[eo]t|overlooked|misjudged|misread|misremembered|typed|lost|slipped|remember|track',
    patterns: [
      '\\b(?:an?|one|another|the) (?:simply |long )?forgotten (?!passwords?\\b)\\w+',
      '\\b(?:forgot|forgets|(?:had|has|have|been|was|were|simply|just|probably) forgotten|overlooked|misjudged|misread|misremembered|mis-?typed)\\b',
      '\\b{someone}{has} (?:lost track|lost sight|losing track)\\b',
      '\\bslipped (?:through the (?:cracks|net)|(?:his|her|their|our|my|everyone’s) minds?)\\b',
      '\\b(?:nobody|no one|no-one|none of \\w+|no \\w+){has} (?:remembered|thought of)\\b',
      '\\b{someone}{hasNot} remember(?:ed)?\\b'
    ],
    unless: [
      '\\bmis-?typed [\\w-]+(?: [\\w-]+)? (?:are|is|can|get|will)\\b',
      '\\b(?:never|don’t|do not|avoid|easily|easy to be|often|can be|could be|to be|is|are) (?:be )?(?:forgotten|overlooked)',
      '\\b(?:{machine})(?: [\\w-]+)? (?:forgot|forgets|overlooked|misread|misjudged)\\b',
      '\\b(?:kubernetes|kubelet|prometheus|jenkins|terraform|redis|postgres\\w*|mysql|kafka|nginx|github|aws) (?:had )?(?:forgot|forgets|forgotten|overlooked|misread)\\b',
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
      '\\b(?:thought|assumed|believed|concluded|supposed) (?:{wrongly})\\b',
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
      '\\b(?:wrong|incorrect) (?:[\\w-]+ ){1,3}(?:was |were |got |had been )?(?:{adverb} )?(?:pressed|clicked|typed|pasted|unplugged|ticked|keyed in)\\b',
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
      '\\b(?:told|informed) us (?:\\w+ )?that\\b',
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
    cue: 'thinking|impression|not (?:know|reali[sz]|notic)|pressure|stress|rush|haste|human|little|attention to|careless|aware|attention|familiar|ignorant|distracted|inattent|inexperienced|trained|tired|exhausted|hurry|lack|absence|poor|concentration|insufficient|sufficient',
    patterns: [
      '{someone}{has} (?:was|were|been) (?:{adverb} )?(?:working )?under (?:(?:a lot of|great|considerable|heavy|extreme|time|enormous|high) )*(?:pressure|stress)\\b',
      '\\b(?:because|since|as|was|were|being)\\b[^.]{0,30}\\bin (?:a |too much of a |too much )?(?:rush|hurry|haste)\\b|\\bin (?:our|their|his|her|my) (?:rush|hurry|haste)\\b|\\bin haste\\b',
      '\\bhuman factors?\\b',
      '\\b(?:i|we) (?:was|were)(?: not|n’?t)(?: {adverb})* thinking\\b(?! (?:of|about))',
      '{others}[^.;]{0,80}(?:,| while| when) (?:(?:still )?unaware|not (?:knowing|reali[sz]ing|noticing|being aware|aware)) (?:that|of|what|how|which|the)\\b',
      '{someone}{has} (?:was|were|been) (?:{adverb} )?under the (?:false|wrong|mistaken) impression\\b',
      '\\b(?:poor|insufficient|inadequate|little|lack of)(?: deep(?:er)?| sufficient| enough| proper| basic| detailed| real)* (?:attention to detail|understanding of|knowledge of|experience with|experience in|training in|familiarity with)\\b',
      '\\black of(?: \\w+){0,2} (?:understanding|knowledge|experience|training|skills?|expertise) (?:of|with|in|on|about|by)\\b',
      '{someone}(?: {adverb})* (?:(?:was|were|is|are|had|have)(?: not|n’?t)(?: {adverb})* (?:been )?(?:aware|paying attention|paid attention|familiar|attentive|concentrating|focus(?:s)?ed)|(?:was|were|being) (?:{adverb} |too |in )*(?:unaware|ignorant|distracted|inattentive|inexperienced|untrained|not trained|unfamiliar|tired|exhausted|overtired|careless|a hurry|in too much of a hurry|too much of a hurry)\\b)',
      '{someone}(?: {adverb})* (?:did not|didn’?t|do not|don’?t|does not|doesn’?t|never|wasn’?t|weren’?t)(?: {adverb})* pay(?:ing)?(?: (?:enough|much|any|close|sufficient|the necessary))* attention\\b',
      '\\b(?:lack|absence|shortage|want) of (?:{careless}|experience|understanding|knowledge|training|competence|familiarity) (?:of|by|from|on|in|among|led|caused|was|meant|during|while|when|with|resulted|at)\\b',
      '\\b(?:poor|insufficient|inadequate|not enough|too little|limited) (?:{careless}|experience|understanding|knowledge) (?:of|by|from|on|in|among|during|while|when|with|led|caused|was|at)\\b',
      '\\b(?:was|is|were|cause:|due to|because of|caused by)(?: [\\w-]+){0,3} (?:lack|absence) of (?:{careless}|experience|understanding|training|competence|familiarity)\\b'
    ],
    unless: [
      '\\b(?:users?|customers?|clients?|subscribers?|visitors?)\\b[^.]{0,60}\\b(?:they|who|and) (?:were|are|was) (?:{adverb} )?(?:unaware|not aware)\\b',
      '\\b(?:made|become|became) aware\\b',
      '\\b(?:not|n’?t) (?:yet|immediately|initially|at first) aware\\b',
      '\\b(?:{machine}) (?:was|were) (?:\\w+ )?unaware\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/care',
    class: 'human-error-as-cause',
    cue: 'do well|sure|ensure|^always|^never|^better|lesson|takeaway|take-away|reminder|moral|note to|should|must|need|have to|has to|ought|people|everyone|everybody|engineers|operators|developers|admins|administrators|colleagues|reviewers|team|next time|remind|urge|expect|careful|attentive|vigilan|cautious|mindful|diligent|thorough|disciplined|alert|aware|attention|care|caution|diligence|discipline|think|remember|assume|harder|concentrate|focus|conscientious|responsible|forget|double|twice|slow down|calm',
    patterns: [
      '\\bwould do well to\\b',
      '\\b(?:make sure|be sure|ensure) (?:to|you|that you|everyone|people) (?:always|never|first|double)\\b',
      '\\b(?:read|check|review|verify|look at|test|inspect|compare|validate|plan)\\b[^.]{0,60}\\b(?:carefully|thoroughly|diligently|attentively)\\b',
      '\\b(?:lessons?(?: learn\\w*)?|take-?aways?|note to (?:self|ourselves)|reminder|moral)\\b\\W{1,4}(?:always|never|do not|don’t|remember|be |check|read|test|verify|ask|think|look)\\b',
      '^(?:always|never) (?:check|read|verify|test|ask|look|trust|assume|rely|review|confirm)\\b',
      '\\b(?:must|should|need to|have to|will)(?: \\w+){1,3} (?:more|better|much more) (?:closely|carefully|thoroughly|cautiously|rigorously|diligently)\\b',
      '^(?:everyone|everybody|all|team|folks|guys|colleagues),? please\\b',
      '\\b(?:be|being|become) (?:more|much more) (?:rigorous|strict|precise|disciplined)\\b',
      '\\bbetter check\\b|\\btake (?:extra|more) care\\b',
      '^better (?:analy[sz]e|check|read|plan|prepare|verify|look|understand|review|communicate) (?!\\w+ (?:is|was|are|were)\\b)',
      '{role} (?:are|is|were|was) (?:hereby |again |kindly |once more )?(?:reminded|urged|requested|encouraged|expected) to\\b',
      '\\b(?:people|everyone|everybody|(?:all |the |our )?(?:{role} )?{role})(?: involved| concerned)? (?:need to|needs to|have to|has to|must|should|ought to|are reminded to|are asked to|will)(?: always| all| really| simply| learn to| never)* (?:learn|check|verify|think|remember|look|communicate|understand|follow|ask|read|pay|concentrate|confirm|slow|be more|get better|coordinate|use common sense|take more)\\b',
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
      '\\b(?:reali[sz]ed|discovered|noticed|found|spotted|corrected|fixed|undid) (?:our|my|his|her|their|the) mistake\\b',
      '\\b(?:prevent|avoid|easy|easier|catch|caught early|allow)\\w*\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  },
  {
    id: 'human-error/misjudged',
    class: 'human-error-as-cause',
    cue: 'swapped|transposed|reversed|skipped|overlooked|forgotten|left out|omitted|broke|crashed|took down|taken down|brought down|wiped|knocked|miss|mis|under-?estimated|over-?estimated|wrongly|incorrectly|accidentally|recogni[sz]e|spot|by hand',
    patterns: [
      '{someone}{has} (?:swapped|transposed|reversed) (?:the |two )*(?:[\\w-]+ )?(?:arguments|parameters|digits|numbers|values|names|labels|columns|signs)\\b',
      '{others}{has} (?:broke|broken|crashed|took down|taken down|brought down|wiped(?: out)?|knocked out|messed with|deleted the wrong)\\b(?! (?:down|it down|the (?:problem|work|task|change) (?:into|down)))',
      '{someone}{has} (?:missed|misread|misunderstood|misinterpreted|misconfigured|miscalculated|mishandled|misdiagnosed|misjudged|under-?estimated|over-?estimated|mis-?(?:typed|spelled|spelt|copied|clicked|placed|named|labelled|labeled)|skimmed over|glossed over)\\b(?! (?:calls?|payments?|emails?|messages?|out\\b))',
      '\\b(?:configured|entered|typed|applied|set|deployed|handled|copied|edited|installed) (?:wrongly|incorrectly|wrong) by\\b',
      '\\b(?:was|were|got|been) (?:missed|skipped|overlooked|forgotten|left out|omitted) (?:because|since|as) (?:he|she|they|we|i|someone|somebody|(?:the|an?|our|one) (?:[\\w-]+ )?{role})\\b',
      '\\bby hand and (?:an?|the|one) [\\w-]+ (?:was|were) (?:missed|lost|mistyped|left out|forgotten)\\b',
      '\\b(?:was|were|is|got|been) (?:misread|misunderstood|misinterpreted|misjudged|misconfigured|mistyped|misdiagnosed|missed|mishandled) by (?:(?:an?|the|our|one|of|both) ){1,3}(?:[\\w-]+ ){0,3}{role}\\b'
    ],
    unless: [
      '\\bmissed (?:our|the|its|their|an?) (?:[\\w-]+ )?(?:slos?|slas?|targets?|deadlines?|objectives?)\\b',
      '\\bcrashed(?: (?:because|when|with|on|after|and|due|again|while|at|as|in|during|since)\\b|\\W*$)',
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
    cue: 'knowledge|training|familiarity|thought|believed|assumed|notice|spot|see|understand|reason|cause|explanation|because|since|inexperienced|untrained|qualified|unskilled|novice|reali[sz]e|unfamiliar|no idea|no clue|experience|know|underst',
    patterns: [
      '\\b(?:because|since|as) (?:nobody|no one|no-one|none of (?:us|them|the {role})){tail} (?:had )?(?:ever )?(?:double-?checked|checked|tested|verified|reviewed|looked|asked|read|remembered|thought)\\b',
      '{role} (?:with|without) (?:(?:much|any|little|no|limited|enough|sufficient|prior|real|very|only) )+(?:experience|knowledge|training|understanding|familiarity)\\b',
      '{others}{has} (?:thought|believed|assumed) (?:that )?(?:he|she|they) (?:was|were|had)\\b',
      '\\b(?:the|our|an?) (?:[\\w-]+ ){0,2}{role}{tail}(?: {adverb})* (?:did not|didn’?t|had not|hadn’?t)(?: {adverb})* (?:notice|spot|see|noticed|spotted|seen)\\b',
      '(?:\\b(?:he|she|they)\\b|\\b(?:the|our|an?|his|her|one) (?:[\\w-]+ ){0,2}{role}){tail}(?: {adverb})* (?:did not|didn’?t|does not|doesn’?t)(?: {adverb})* (?:know|understand)\\b',
      '\\b(?:the )?(?:reason|cause|explanation)\\b[^.]{0,20}\\b(?:simple|is|was)\\b[^.]{0,12}\\b(?:we|they|he|she|nobody|no one) (?:did not|didn’?t|never|had not|hadn’?t)\\b',
      '\\b(?:because|since) (?:of )?(?:he|she|they|we|i|the (?:[\\w-]+ )?{role}|{somebody})(?: (?:did|does|do|had|was|were)(?: not|n’?t)) (?:{adverb} )*(?:understand|understood|know|known|reali[sz]ed?|check|checked|read|notice|look|think|test|familiar|experienced|trained|aware|follow|remember|ask|careful)\\b',
      '\\b(?:inexperienced|untrained|unqualified|unskilled|novice|under-?qualified|overtired|careless|distracted) (?:\\w+ )?{role}\\b',
      '{someone}{hasNot} (?:reali[sz]ed?|recogni[sz]ed?|grasp(?:ed)?|appreciated?|fully understand|fully understood)\\b',
      '{someone}(?: {adverb})* (?:had|has|have) (?:{adverb} )*(?:no (?:idea|clue|experience|understanding|training)|too little (?:experience|training|knowledge)|(?:little|limited) (?:experience|knowledge|understanding))\\b',
      '{someone} (?:was|were)(?: {adverb})* (?:new to|unfamiliar with|out of practice)\\b',
      '\\b(?:nobody|no one|no-one|none of (?:us|them|the {role})|few (?:of us|{role}|people)){tail}(?: {adverb})* (?:understood|understands)\\b',
      '\\b(?:not (?:\\w+ )?(?:experienced|skilled|trained|knowledgeable) enough|n’?t (?:\\w+ )?(?:experienced|skilled|trained|knowledgeable) enough)\\b'
    ],
    unless: [
      '\\b(?:{machine}) (?:\\w+ )?(?:did not|didn’t|does not|doesn’t)\\b',
      '\\bwe didn’?t reali[sz]e how\\b'
    ],
    why: WHY_ERROR,
    reframe: REFRAME_ERROR
  }
];
