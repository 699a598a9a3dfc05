/** English rules for sentences that know better afterwards. */
import type { SentenceClass, Rule } from './language';

const WHY_HINDSIGHT =
  'Hindsight: what people might have done is clear only now, and it hides what made their choice sensible then.';
const REFRAME_HINDSIGHT =
  'Say what they saw and knew at the time, and what would have made the better step the easy one.';

export const HINDSIGHT_RULES: readonly Rule<SentenceClass>[] = [
  {
    id: 'counterfactual/people',
    class: 'counterfactual',
    cue: 'should|could|ought|might|needed|need',
    patterns: [
      '{someone}(?: {adverb})* (?:{modal})(?: not|n’?t| never)?(?:,? (?:{adverb}|have)){0,3}?(?: have|’ve| of)(?: {adverb})* (?:{done})',
      '{someone} (?:{modal}) have (?:{adverb} )?(?:load|stress|smoke|soak|dry|peer|code|cross|sanity|spot)[ -](?:tested|run|reviewed|checked)\\b',
      '{someone}(?: {adverb})* need(?:n’?t| not) have\\b',
      // “should declare incidents at once, not two hours later”
      '{someone}(?: {adverb})* (?:should|needed to|had to|must|ought to) [^.;]{3,80}(?:,| and| but) (?:and )?not (?:until |only |at \\d|(?:almost |nearly |about |over |more than )?(?:\\d+|one|two|three|four|five|six|ten|several|a few|an?|half an) (?:minutes?|hours?|days?|weeks?) (?:later|after))',
      '^\\W*(?:and |but |maybe |perhaps |probably |also |or )*(?:should|could|ought to)(?: not|n’?t| never)?(?: {adverb})* have(?: {adverb})* (?:{done})',
      '\\b(?:support|security|finance|marketing|sales|product|procurement|legal|operations|the business)(?: {adverb})* {modalPerfect}(?: {adverb})* (?:{done})'
    ],
    unless: [
      '\\b(?:could|might)(?: have|’ve) (?:lost|leaked|exposed|corrupted|suffered|run out|affected|faced|ended up)\\b',
      '\\bin the worst case\\b',
      '\\bcould have [^.]{1,80}, but (?:the|its?|there|this) (?:[\\w-]+ ){0,4}(?:is|was|were|are|had|has|does|did)\\b',
      '\\bshould have (?:access|been able|received|gotten|got an|seen an? (?:e-?mail|message))\\b',
      '\\bshould have (?:[\\w-]+ )?(?:(?:read|write)[ -](?:only|access|permissions?|rights|write|or|and|replicas?)|(?:least|limited)[ -])',
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
    cue: 'opportunit|chance|longer than|focus|fixated|preoccupied|concentrated|busy|absorbed|convinced|so sure|too sure|think|thought|the dots|put |better option|might|may|why|right|best|obvious|correct|sensible|safest|advised|occur|foresight|forethought|common sense|should|ought|could|supposed|able|would|wish|hindsight|looking back|retrospect|expected to',
    patterns: [
      '\\b(?:opportunit(?:y|ies)|chances?) to (?:catch|stop|prevent|notice|avoid|detect|spot|fix)\\b[^.]*\\b(?:we|they|he|she|nobody|no one|missed|lost|wasted|none|{role})\\b',
      '\\bmiss(?:ed|ing) (?:the|a|an|our|their|every|this|that) (?:\\w+ )?(?:chance|opportunity)\\b',
      '\\btook (?:us|me|them|everyone|{role}|the (?:[\\w-]+ )?{role}) [^.]{0,20}longer than (?:it|we|they) (?:should|could|ought to) have\\b',
      '\\bshould(?: have|’ve) (?:made (?:us|me|them|him|her|everyone|people|the (?:[\\w-]+ )?{role}) (?:suspicious|think|wonder|look|stop|check|ask)|r[au]ng (?:a bell|alarm bells)|raised (?:questions|suspicion|eyebrows|concerns?)|been (?:a|our|the) (?:[\\w-]+ )?(?:warning|red flag|sign|hint|clue|wake-?up call))\\b',
      '{someone}{has} (?:was|were|been|became|got) (?:{adverb} )?(?:too|so|overly) (?:focus(?:s)?ed|fixated|preoccupied|concentrated|busy with|absorbed|convinced|sure)\\b',
      '{someone}{hasNot} th(?:ink|ought) (?:to|of)\\b',
      '\\bwhy (?:was|were|wasn’t|weren’t) (?:this|that|it|the [\\w-]+) (?:not )?(?:{adverb} )?(?:{judged})\\b[^.]*\\?',
      '\\b(?:should|ought to)(?: have|’ve) been (?:{adverb} )?(?:clear|obvious|evident|apparent|plain|suspicious)\\b',
      '{who}[^.]{0,80}\\b(?:connect(?:ed|ing)? the dots|put (?:two and two|the pieces) together)\\b',
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
      '\\b(?:would|might|could|may)(?: {adverb})?(?: have|’ve)(?: {adverb})? been (?:{adverb} |far |much |a lot |an? )?(?:easy|better|wise|wiser|good|best|prudent|preferable|smarter|safer|sensible|more sensible|advisable|helpful|useful|right|appropriate|enough)(?: (?:idea|choice|option|move|plan|step|call|time|moment|thing))? (?:to|if (?:we|he|she|they|someone)|had we|for (?:us|the))\\b',
      '\\b(?:better|best|right|safer|wiser|smarter|sensible|correct|obvious|proper) (?:approach|choice|call|decision|thing|option|move|step|course|way|idea)\\b[^.]{0,30}\\b(?:would|might) have been\\b',
      '\\b(?:i|we) wish (?:we|i|they|someone|somebody|he|she)\\b',
      '\\b(?:in|with)(?: the benefit of)? (?:hindsight|retrospect),? (?:we|i|they|he|she|this was|it was|the (?:decision|choice|team|change|plan|move|release)|\\w+ing\\b)',
      '\\blooking back,? (?:we|i|it|this|the)\\b'
    ],
    unless: [
      '\\b(?:{machine}) (?:was|were|is|are) supposed\\b',
      '\\b(?:hindsight|retrospect),? (?:it|this|that) is (?:{adverb} |most |very )?(?:likely|probable|probably)\\b'
    ],
    why: WHY_HINDSIGHT,
    reframe: REFRAME_HINDSIGHT
  },
  {
    id: 'counterfactual/passive',
    class: 'counterfactual',
    cue: 'should|could|ought|might',
    patterns: [
      '\\b(?:incident|ticket|status page|bridge|war room|conference call|case|major incident)s? {modalPerfect} been (?:{adverb} )?(?:opened|declared|started|created|updated|called)\\b',
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
      '\\b(?:locks?|leases?|memory|connections?|resources?|handles?|volumes?|ports?|semaphores?|mutex|threads?|slots?|leases?|blocks?) {modalPerfect} (?:{adverb} )*been (?:{adverb} )*released\\b',
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
      '\\b(?:minutes?|hours?|seconds?|days?) (?:more )?of (?:testing|thinking|reading|thought|planning|checking|reviewing|investigation|work) (?:{adverb} )?(?:would|could|might)(?: have|’ve)\\b',
      '\\bwith (?:a |an )?(?:(?:bit|little) (?:more|of)|proper|closer|better|more|quick|simple|careful|second|brief) [^.]{0,70}\\bwould(?: have|’ve) (?:been )?(?:{judged}|found|seen|known|discovered)\\b',
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
    cue: 'let |before |skipped|omitted|left out|bypassed|waived|rushed|ignored|dismissed|overlooked|disregarded|brushed|acted|followed up|seriously|escalated|unread|investigated|too |never|not (?:handled|managed|communicated|done)|instead',
    patterns: [
      '\\b(?:(?:we|they|he|she)|(?:the|our) (?:[\\w-]+ )?{role}){has} let [^.,;]{1,60} (?:grow|pile up|slide|drift|linger|rot|lapse)\\b',
      '\\bbefore (?:(?:anyone|anybody|somebody|someone|we|they) (?:did|took)|doing|taking) (?:anything|something|any action|action)\\b',
      '\\b(?:reviews?|dry[- ]runs?|rehearsals?|approvals?|sign-?offs?) (?:was|were|had been) (?:{adverb} )?(?:skipped|omitted|left out|bypassed|waived|rushed)\\b',
      '\\b(?:alerts?|alarms?|warnings?|(?:warning )?signs?|signals?|reports?|complaints?|symptoms?|notifications?|e-?mails?|reminders?)\\b[^.;]{0,60}\\b(?:was|were|been) (?:{adverb} )?(?:ignored|dismissed|overlooked|disregarded|brushed aside|not acted (?:up)?on|not followed up|not taken seriously|not escalated|left unread|not investigated)\\b',
      '\\b(?:communications?|announcements?|escalations?|responses?|reactions?|roll-?back|decisions?|warnings?|(?:status )?updates?)\\b[^.,;]{0,40}\\b(?:came|was|were) (?:{adverb} |far |much |way )?too (?:late|slow|vague|little|hesitant)\\b',
      '\\b(?:was|were|been) never (?:{adverb} )?(?:declared|escalated|communicated|raised|questioned|followed up|reported|asked|told|considered|verified|checked|reviewed|challenged|rehearsed|announced|informed)\\b',
      '\\bnot (?:handled|managed|communicated|done) as (?:well|quickly|carefully|thoroughly)\\b',
      '\\b(?:but|and) instead,? (?:we|they|he|she|the {role}) (?:{adverb} )*(?:kept|continued|went on|carried on|chose|decided|spent|waited|tried|started|restarted)\\b'
    ],
    unless: [
      '\\b(?:ignored|dismissed|overlooked|disregarded) by (?:the|an?|our) (?:[\\w-]+ )?(?:{machine})\\b'
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
