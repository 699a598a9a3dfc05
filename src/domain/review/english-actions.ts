/** English rules for ideas: what would change nothing, or nothing anyone could check, as it stands. */
import type { ActionClass, Rule } from './language';

const WHY_NOT_ACTION = 'Nothing to do: it asks, reports or files.';
const WHY_HABIT = 'Works only while people remember it.';
const WHY_BIG = 'A programme, not an action: nobody finishes it in two weeks.';
const WHY_EXACT = 'Stops only this very trigger; a similar situation would still do harm.';
const WHY_VAGUE = 'Nobody could tell whether it is done.';

const REFRAME_BIG =
  'Cut out the first step that already makes a similar incident harmless, and ask the lead for the rest.';
const REFRAME_EXACT =
  'Ask what would have kept a similar change or fault from doing harm: a check before it, or a limit around it.';
const REFRAME_VAGUE = 'Say what will be different and how anyone can see it: a number, a test, a refusal.';

/** Endings that make an end state: what will be seen, measured or refused. */
const END_STATE =
  '\\bso that\\b|\\bsuch that\\b|\\b(?:block|prevent|reject|refuse|alert|page|fail|warn)(?:s|ing)? (?:us |the |on |when |if |any |all )|\\bwith (?:an? )?(?:synthetic|automated|automatic|external)\\b|[<>]=? ?\\d|\\b\\d+ ?(?:%|percent|s|ms|seconds?|minutes?|min|hours?|gib?|mib?)\\b|\\btriggers?\\b|\\(batch|\\bby (?:introducing|adding|using|caching|batching|limiting|splitting|moving)\\b';

/** What may stand before the verb: “We need to”, “Please”. */
const LEAD =
  '^(?:we (?:should|need to|must|will|want to|are going to|could|have to|need|want)(?: also)? |let’s |to |continue to |start (?:to )?|please |also |further |generally |then |and |additionally,? )*';

/** Words of a clause that states something, up to its verb: no request and no clause inside it. */
const STATEMENT =
  '^(?!(?:{imperative}|please|consider|investigate|improve|ensure|make|have|need|every|all|no|a way|an? (?:alert|alarm|check|test))\\b)(?:(?!(?:that|which|who|what|when|if|where|whether|how|should|must|need|needs|will|so|because|to be)\\b)[\\w’"/.,()@-]+ ){1,16}?';

export const ENGLISH_ACTION_RULES: readonly Rule<ActionClass>[] = [
  {
    id: 'not-actionable/question',
    class: 'not-actionable',
    patterns: [
      '\\?[\\s)”"*_]*(?:$|(?:ticket|issue|runbook|see|page|jira|raised|link)\\b)',
      '^(?:how|what|why|who|can|could|should|would|is|are|do|does|did) (?!not\\b)[^.]*\\?',
      '^(?:how|why|what|when|who) (?:would|do|does|did|can|could|should|will|is|are|to|if)\\b'
    ],
    unless: ['^(?:{imperative}) .*["“][^"”]*\\?["”]\\W*$'],
    why: WHY_NOT_ACTION,
    reframe: 'Answer the question first, or make the action the smallest thing that answers it by a date.'
  },
  {
    id: 'not-actionable/report',
    class: 'not-actionable',
    patterns: [
      '^(?:at|on|around|after|by) (?:\\d|the (?:same|end))[^,]{0,30}, (?:we )?\\w+ed\\b',
      '^\\w+ly (?!(?:need|feed|seed)\\b)\\w{2,}ed \\w',
      '^(?:the |our |a |this )?(?:[\\w’-]+ ){1,3}(?:disappeared|recovered|worked|improved|confirmed|resolved|vanished|stopped|came back)\\b',
      '^(?:the |our )?{role} (?:did|has|have|was|were|reacted|responded|worked|handled)\\b',
      '^(?:very |quite |really )?(?:difficult|hard|easy|impossible|annoying|good|great|nice) to\\b',
      '^(?:not all|several|some|most|many|few|all) (?:[\\w-]+ ){1,5}(?:can|cannot|can’t|could|may|might|have|are|were|do|show|display)\\b',
      '^we (?:still |currently |also )?(?:have (?!to\\b)(?:outstanding|no|some|many|several|a lot|legacy|too)|lack|miss|cannot|can’t|do not|don’t|use|rely|see|saw|experience)\\b',
      '^(?:packages?|users?|customers?|pods?|nodes?|systems?|services?) (?:can|could|may|might) (?:be )?(?!only\\b)\\w+',
      '^missing\\b(?! (?:index|test|alert))',
      '^(?:pending|ongoing|in progress|wip|open)\\W*$',
      '^all (?:[\\w-]+ ){1,4}(?:have|are|were)\\b',
      '^(?:[\\w-]+ly|[\\w-]+) (?!(?:need|feed|embed|speed|seed)\\b)(?:halted|paused|stopped|switched|increased|reverted|restarted|rolled back|disabled|enabled|moved|confirmed|restored|deployed|added|removed)\\b',
      '^(?:completing|finishing|restoring|recovering|waiting|monitoring the (?:situation|recovery))\\b',
      '\\b(?:is|are|was|were) filled out\\b',
      '^(?:difficult|hard|easy|impossible|not (?:possible|clear|easy)) to\\b',
      '^[\\w-]+ing [^.]{3,60}\\bmakes? it (?:more |very |quite )?(?:challenging|difficult|hard|easy|easier|harder)\\b',
      '^(?:no one|nobody|the (?:outage|incident|issue|problem|impact|fix|roll-?back|deploy\\w*|traffic|service|migration)) (?:was|had|lasted|took|began|started|ended|affected|went|noticed|worked|resolved|recovered|is|has)\\b',
      '^(?:traffic|service|everything|latency|error rates?|customers?|users?) (?:is|are|was|were|has|have) (?:back|been|informed|restored|normal|again)\\b',
      '^(?:we|i) are (?:waiting|still|working|currently|looking|monitoring|discussing)\\b',
      '^not (?:our|a) (?:problem|issue|fault|bug)\\b|^nothing\\b|^no (?:further |more )?(?:action|follow|change|problem|issue)',
      '^(?:[\\w’-]+ ){1,2}(?:has|have) (?:already |now )?(?:opened|raised|filed|created|reported|fixed|merged|deployed|started|agreed|promised)\\b',
      '\\bmainly considered\\b|\\b(?:had|has|have) (?:all |now |already )*been (?:processed|resolved|completed|restored|applied|migrated)\\b',
      '^(?:see|cf\\.?|refer to|as per) ',
      '^(?:incident|ticket|issue|bug|case|problem)s? (?:is |was |are |were |has |have |been |now )*(?:closed|resolved|fixed|done|mitigated)\\b',
      // “The disk was replaced”
      `${STATEMENT}(?:was|were|has been|have been|had been|has now been|have now been)\\b`,
      '\\b(?:has|have) (?:already |now |since )?been (?:\\w+ed|done|rolled back|rebuilt|sent|built)\\b(?![^.]* (?:should|must|needs?)\\b)(?<!\\b(?:when|if|that|which|once|until|after|whether|not) [^.]{0,60})',
      // “We have raised the limit”
      '^(?:we|i|the {role}|this|it|that) (?:have|has|had|was|were|is|are) (?:already |now |been |since |also )*(?:added|created|raised|opened|filed|fixed|done|documented|resolved|deployed|merged|updated|completed|reported|notified|contacted|discussed|agreed|learned|scheduled)\\b',
      '^(?:we|i|they)(?:’ve| have| had)? (?:already |now |since |also |\\w+ly )*(?!(?:need|feed)\\b)(?:\\w{2,}ed|made|sent|built|rebuilt|put|found|took|ran|wrote|got|learnt|began|set up)\\b',
      '^(?:we|i) (?:were|was|did|didn’t|had|lacked|are (?:working|now|currently|in the process))\\b',
      // “Paused the imports while the disk filled”
      '^(?:already )?(?!(?:need|feed|embed|speed|shed|shred|seed|red|weed|bleed|automated|dedicated|shared|distributed|isolated|centrali[sz]ed|scheduled|replicated|cached|encrypted|versioned|defined|detailed|structured|unified|integrated|standardi[sz]ed)\\b)(?:\\w{2,}ed|sent|rebuilt|built|ran|wrote|made|gave|took|found|got|brought) (?!by\\b)\\w',
      '^(?:it|this|that) (?:was|is|went|worked|has|had|took)\\b',
      // “The job is not covered by tests”
      `${STATEMENT}(?:is|are) (?:now |not |no longer |currently |already |incorrectly |still |likely |too |very |being (?!deprecated|replaced|migrated|rewritten)|also |again )+`,
      `${STATEMENT}(?:is|are|looks?|works?) (?:fixed|done|working|back|resolved|closed|cleaned up|complete|completed|live|in place|stable|healthy|up and running|fine|solved|normal)\\b`,
      `${STATEMENT}(?:rely|relies|relied|depends?|doesn’t|does not|don’t|do not|didn’t|did not|lacks?|suffers?|remains?|failed|caused|took)\\b`,
      '^(?:done|none|n/?a|tbd|nothing|no actions?|no further actions?|no follow-?ups?|see above|as above|to be (?:decided|defined|discussed)|already (?:done|fixed|addressed|in place|covered|planned)|same as above|-+|ticket \\S+|none (?:at|for|so|needed|required)\\b.*|not (?:applicable|needed|required))\\W*$',
      '^(?:done|already done|fixed|completed|resolved|in progress)\\b(?= (?:in|on|with|by|last|this|since|as|yesterday)\\b)',
      '^everything (?:is|was|works)\\b',
      '^(?:we|i) (?:learned|learnt|now know|know now|understand|believe|think|hope|are (?:happy|confident|aware))\\b',
      '^lessons? learn'
    ],
    unless: [
      '\\b(?:ticket|issue|task|pr) to (?:add|create|alert|implement|monitor|have|make)\\b',
      '\\((?:filed|fixed by) ',
      '\\bour goal is\\b'
    ],
    why: WHY_NOT_ACTION,
    reframe: 'Move it to the timeline or the learnings; keep here what is still to be done.'
  },
  {
    id: 'not-actionable/musing',
    class: 'not-actionable',
    patterns: [
      '\\b(?:might|could|may) be (?:an |a )?(?:good |nice |better |possible )?(?:option|idea|solution|worth|useful|helpful|candidate)\\b',
      '\\b(?:would|might) be (?:nice|good|great|cool|ideal|helpful|useful|interesting)\\b',
      '^reflect (?:if|whether)\\b',
      '^(?:maybe|perhaps|hopefully|ideally|possibly)\\b',
      '\\bsome ?day\\b',
      '^hope\\b',
      '^(?:we|one) could (?:have|also|perhaps|maybe|think)\\b',
      '^i wonder\\b|^not sure\\b|^unclear\\b'
    ],
    why: WHY_NOT_ACTION,
    reframe: 'Decide: name what will be built, or park it.'
  },
  {
    id: 'not-actionable/paperwork',
    class: 'not-actionable',
    patterns: [
      '^(?:add|put|include) (?:this|that|it) (?:to|in|into) (?:the |our )?(?:incident report|report|post-?mortem|timeline|document)\\b',
      '^(?:post-?mortem|retro(?:spective)?|incident review|review|debrief|follow-?up)(?: meeting| call| session)?(?: on| at| with| tomorrow| next|\\W*$)',
      '^(?:vendor|provider|support|jira|aws)? ?(?:ticket|case|issue|sr)s? ?#?[a-z]*-?\\d+\\W*$',
      '^(?:finish|complete|fill in|fill out|clean up|proofread|update|publish|share) (?:this|the) (?:document|page|doc|template|form|section|timeline|record)s?\\b',
      '^invite\\b',
      '^(?:tell|inform) (?:the )?(?:customers?|stakeholders) (?:about|that|of)\\b',
      '^(?:write|finish|publish|complete|file|send|share|prepare|hold|do|conduct|perform|run|schedule|draft|circulate|finali[sz]e|attend|organi[sz]e|update|fill in|fill out|post|compile|submit|have|plan|book|arrange|deliver|present|create) (?:up |out )?(?:an?|the|this|our|full|final|internal|formal)? ?(?:[\\w-]+ ){0,3}(?:incident reports?|after[- ]action reports?|report to (?:the )?\\w+|reports?\\W*$|post-?mortems?|post-incident reviews?|incident reviews?|retro(?:spective)?s?|rca|root cause analysis|causal analysis|blog post|status update|write-?up|summary|apology|announcement|debrief|timeline|lessons[- ]learned|press release|minutes)\\b(?! (?:template|tool|process|generator|bot))',
      '\\bclose (?:this|the|out|off)? ?(?:the )?(?:tickets?|incident|issue|case)\\b',
      '^(?:log|file|raise|open) (?:an? |the )?(?:ticket|case|issue|support request|complaint) (?:with|for|about|at)\\b',
      '\\bafter[- ]action report is\\b'
    ],
    why: WHY_NOT_ACTION,
    reframe: 'The paperwork happens anyway; name a change to the system.'
  },
  {
    id: 'not-actionable/not-ours',
    class: 'not-actionable',
    patterns: [
      '^(?:wait|waiting|await|awaiting) (?:for|on|until|\\w+)\\b',
      '^(?:aws|amazon|google|gcp|azure|microsoft|github|gitlab|cloudflare|atlassian|oracle|linode|(?:the |our )?(?:Pvendors?|provider|Psuppliers?|customers?|users?|upstream|isp|hosting company|cloud provider|hoster)|upstream|users?|customers?|Pvendors?) (?:should|must|needs? to|ought to|has to|have to|will|to|is to|are to|shall|can|agreed|promised|confirmed)\\b',
      '^(?:cancel\\w*|buy|bake|celebrate|apologi[sz]e|thank|congratulate|drink|pray|credit|refund|compensate|reimburse) ',
      '^consider cancel\\w*',
      '^https?:\\S*$|^x{6,}$',
      '^(?:ask|hope|expect|chase|urge|push|pressure|request|get|persuade|beg) (?:that )?(?:the |our )?(?:Pvendors?|provider|Psuppliers?|upstream|aws|google|github|microsoft|azure|hosting)\\b',
      '^(?:report|raise|file|submit) (?:the |a |this )?(?:bug|issue|problem|defect|case)(?: \\w+)? (?:to|with|upstream)\\b'
    ],
    why: 'Outside our control, or no change to the system.',
    reframe: 'Say what we can do ourselves so that the same event does no harm.'
  },
  {
    id: 'habitual/care',
    class: 'habitual',
    patterns: [
      '^(?:actively|manually|constantly|continuously) (?:monitor|watch|check|observe|look|review|test|track)\\b(?!.{0,80}\\b(?:{automatic})\\b)',
      '^expect\\b',
      '\\bin person\\b',
      '^(?:carefully|thoroughly|cautiously|diligently|proactively|closely) ',
      '^(?:careful|thorough|close) (?:\\w+ )?(?:deploy\\w*|review|testing|monitoring|checks?|planning|roll-?outs?)',
      '^(?:check|verify|look|test|read)\\b[^.]*\\btwice\\b|\\bbetter check\\b',
      '\\bthink (?:about|of|through)\\b(?=[^.]*\\b(?:before|when|whenever|early)\\b)',
      '\\b(?:be|being|stay|remain|become) (?:more |extra |very |particularly |especially )*(?:careful|aware|vigilant|mindful|cautious|attentive|thorough|diligent|calm|disciplined|conscientious|alert|proactive)\\b',
      '\\b(?:remember|remembers|don’t forget|do not forget|strive|aim|try harder) to\\b',
      '^try to (?:avoid|not|never|always|be|keep|remember|check|test|communicate|escalate|review|involve|plan)\\b',
      '\\bpay (?:more |better |closer |special )?attention\\b',
      '\\btake (?:more |extra |better |greater )?(?:care|time (?:for|to))\\b(?! of)',
      '\\bkeep (?:an |our |your )?(?:eyes?|watch|track|in mind)\\b',
      '\\bthink (?:twice|before)\\b',
      '\\bstay (?:alert|on top)\\b',
      '\\b(?:double|manually|visually|verbally|triple)[- ]?(?:check|verify|review|confirm|inspect|test)\\b(?! (?:if|that) the tool)',
      '\\b(?:check|verify|test|review|inspect|compare|confirm)\\b[^.]{0,60}\\b(?:by hand|manually|visually|verbally)\\b',
      '\\bmore (?:carefully|thoroughly|closely|diligently|often|cautiously|rigorously)\\b',
      '\\b(?:more|extra) (?:careful|thorough|diligent|cautious|rigorous|discipline|diligence|care|caution|vigilance)\\b',
      '\\bget (?:into|in) the habit\\b|\\bmake (?:it )?a habit\\b'
    ],
    why: WHY_HABIT,
    reframe: 'Move it to the learnings, or name the guard that makes remembering unnecessary.'
  },
  {
    id: 'habitual/teach',
    class: 'habitual',
    patterns: [
      '^(?:show|tell|explain|teach)\\b[^.]{0,20}\\b(?:new |all |other |junior )?(?:{role}|people|everyone)\\b[^.]{0,30}\\b(?:how|about|why|that)\\b',
      '^(?:give|hold|do|prepare|organi[sz]e|present|host|schedule) (?:an? |the |some )?(?:\\w+ )?(?:talk|presentation|session|demo|lunch|workshop|briefing|q&a|brown|training|learning)\\b',
      '^talk to (?:each other|one another|people|colleagues)\\b',
      '^(?:we (?:should|need to|must|will) )?(?:re-?)?(?:teach|train|educate|coach|remind|tell|inform|encourage|instruct|brief|familiari[sz]e|explain|advise|urge|ask|mentor|onboard|upskill|sensiti[sz]e|communicate|pair (?:on|up|with))\\b(?! (?:the )?(?:Pvendors?|model|alert|system|service\\b(?! desk)|classifier|for (?:confirmation|the|a password)))',
      '^warn (?:the )?(?:{role}|people|users|everyone)\\b',
      '\\b(?:refamiliari[sz]e|familiari[sz]e) (?:themselves|ourselves|yourself|the {role}|everyone)\\b',
      '\\b(?:learning path|lunch[- ]and[- ]learn|brown ?bag|tech talk|raise (?:\\w+ )?awareness|awareness (?:session|campaign|training)|knowledge[- ](?:sharing|transfer)|refresher|onboarding (?:session|course))\\b',
      '\\btraining\\b(?! (?:data|set|job|pipeline|run|model)s?)',
      '\\bget in touch with\\b.{0,80}\\b(?:explain|avoid|tell)',
      '\\b(?:workshops?|webinars?|courses?|seminars?|conference)\\b',
      '\\bmake (?:everyone|people|(?:the |all )?{role}|sure everyone is) (?:more )?aware\\b',
      '^(?:share|spread|circulate|distribute|pass on) (?:the |our |these |this |more )?(?:learnings?|lessons?|knowledge|findings|insights?|experience|word|postmortem with)\\b',
      '\\b(?:should|must|need to|have to|to) be (?:re-?)?(?:trained|briefed|taught|told|reminded|informed|educated|instructed|made aware|aware)\\b',
      '^(?:encourage|foster|promote|build|create|cultivate) (?:a |the |more |better )*(?:\\w+ )?(?:culture|mindset|awareness|discipline|habit)\\b'
    ],
    unless: [
      '\\b(?:error|warning|log) message',
      '\\b(?:status page|banner|release notes? page)\\b.{0,30}automatic'
    ],
    why: WHY_HABIT,
    reframe: 'Move it to the learnings, or change the tool so that nobody has to know.'
  },
  {
    id: 'habitual/people-make-sure',
    class: 'habitual',
    patterns: [
      '^(?:everyone|everybody|nobody|no one|each {role}|all {role}|no {role}|{role}|the {role}|on-call|support)\\b (?:\\w+ )?(?:reads?|checks?|knows?|follows?|informs?|tells?|looks?|reviews?|uses?|should|must|may|works?|deploys?|watches|confirms?|verif(?:y|ies)|announces?|asks?|double|to)\\b',
      '^(?:before|after|during|for|on) (?:each|every|any|all)\\b[^.]{0,40}\\b(?:{role}|we|everyone|informs?|checks?|reviews?|tells?)\\b',
      '\\b(?:make sure|ensure|ensuring|verify|see to it) (?:that )?(?:[\\w-]+ ){0,3}?(?:{who}) (?:\\w+ ){0,3}?(?:checks?|know|knows|follow|follows|read|reads|verif(?:y|ies)|test|tests|watch|watches|are aware|is aware|are trained|is trained|understand|understands|remember|review|reviews|monitor|monitors|look|looks|use|uses|communicate|always|never|pay|pays|agree|agrees|coordinate|announce|inform|informs|ask|asks|attend|attends|familiar|has read|have read|do not|don’t)\\b',
      '\\b(?:everyone|everybody|people|we|{role}|all hands|support)(?: (?:on|in|of) (?:the |our )?\\w+)? (?:must|should|need to|needs to|have to|has to|ought to|will|to|are to|is to|shall)(?: always| never| not| all| also| first)? (?:check|follow|read|verify|watch|review|test|monitor|communicate|be|avoid|remember|refamiliari[sz]e|look|coordinate|notify|inform|announce|use|ask|double-?check|stick|pay|know|learn|confirm|escalate|think|consult|attend|understand|take|tell|document|post|keep|involve|discuss|agree|run|get|call|wait|practi[sc]e|plan|write|report|rotate|update|approve|sign)\\b',
      '\\ball (?:{role} )?{role} (?:are|be|is) aware\\b',
      '^(?:have|get|let|ask) (?:someone|somebody|everyone|people|a (?:second )?(?:{role}|pair of eyes)|two people|the (?:\\w+ )?{role}) (?:to )?(?:look|check|review|watch|confirm|verify|read|monitor|double-?check|sign|test)\\b',
      '^(?:make sure|ensure) (?:that )?(?:two|at least two|a second|another) (?:people|{role}|pairs?)\\b',
      '^(?:make sure|ensure|remember)(?: \\w+){0,3} (?:before|prior to|after|when|whenever) \\w+ing\\b',
      '^before \\w+ing\\b'
    ],
    unless: [
      '\\b(?:alert|monitor|dashboard|notification)(?:s|ed|ing)? (?:for|on|when|in|that|to|would)\\b',
      '\\bwe (?:need|should|must|have to|will) (?:to )?(?:test|monitor|use|run|write|document|update|rotate|get|keep|be able|take|plan|check|review|verify|discuss|agree|learn|look|understand|think|avoid)\\b(?! (?:for|before|more|with))',
      '\\b(?:{automatic})\\b.{0,40}\\b(?:blocks?|fails?|enforce\\w*|refuses?|rejects?)\\b'
    ],
    why: WHY_HABIT,
    reframe: 'Let the tool check it: a gate in the pipeline, a default, an alert.'
  },
  {
    id: 'habitual/rule',
    class: 'habitual',
    patterns: [
      '^(?:do|run|test|try|check|deploy|use|perform|make|ask)\\b[^.]{0,60}\\bfirst\\W*$',
      '^instead of \\w+ing\\b',
      '^keep (?:a |the )?(?:log|note|record|diary|journal|list)\\b',
      '\\b(?:two-person|four-eyes|buddy)\\b|\\brule for\\b',
      '\\bmandatory (?:reading|training|for)\\b',
      '^(?:check|go through|review|verify|test|look at|walk through) [^.]*\\b(?:in|on|at|before|during) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|maintenance|each|every)\\b(?!.{0,60}\\b(?:{automatic})\\b)',
      '^(?:ensure|make sure)(?: that)? (?:everyone|everybody|all {role}|people)\\b',
      '^(?:regular|frequent|periodic|weekly|monthly|quarterly|schedule regular|introduce regular|hold regular|organi[sz]e regular) (?!(?:backups?|snapshots?|automated|jobs?|restores?)\\b)',
      '\\bhand over\\b|\\bhandover (?:meeting|call|in)\\b',
      '^let’s (?:not|never|always|try|all)\\b',
      '^(?:even if|if|when|while|whenever|in case)\\b[^.]{0,160}\\b(?:use|check|be|always|never|better|remember|make sure|ask|inform|pre-?scale|wait|don’t|do not|should|must)\\b(?!.{0,80}\\b(?:{automatic})\\b)',
      '^use (?:the |our |a |an )?(?:\\w+ )?(?:checklists?|process|procedure|runbooks?|maintenance windows?|template|change (?:process|tickets?)|playbooks?|buddy|pair\\w*|staging)\\b',
      '^keep (?:the |our |all )?(?:[\\w-]+ ){1,3}(?:up[- ]to[- ]date|current|clean|tidy|in order|short|small)\\b',
      '\\b(?:in|at|during) (?:the |our |each |every )?(?:weekly|daily|monthly|stand-?ups?|team|retro\\w*|planning|review|all-hands)(?: (?:meeting|call|stand-?up|sync|session))?\\W*$',
      '^announce\\b',
      '^check (?:the |all |for |our )[^.]*\\b(?:signs?|most|regularly|often|manually|health|logs|graphs|dashboards?|before|endpoints)\\b(?!.{0,60}\\b(?:{automatic})\\b)',
      '^(?:study|remember|watch out|beware|mind)\\b',
      '^(?:write|do|make|give|have) (?:better|good|clear|clearer|shorter|smaller) (?:commit|code|pull|pr|change|release|comment|note|deploy)\\w*\\b',
      '^(?:smaller|fewer|more) (?:frequent )?(?:commits|deploys|deployments|releases|changes|pull requests|prs)\\b',
      '^discuss\\b[^.]*\\b(?:stand-?up|weekly|before|every|beforehand)\\b',
      '^look at\\b[^.]*\\b(?:weekly|daily|every|each|regularly|meeting)\\b',
      '^(?:do not|don’t|never|always|refrain|next time)\\b',
      '^(?:only|when(?:ever)?|before|after|if possible,?|if an?|next time|in (?:the )?future|in case|from now on|going forward|during) (?!.{0,80}\\b(?:{automatic})\\b)',
      '^(?:avoid|stop|prevent|minimi[sz]e) (?:\\w+ )?(?:making|doing|deploying|changing|running|using|releasing|merging|editing|working|applying|logging|testing|upgrading|touching|sharing|scheduling|starting|pushing|relying|copying|rushing|assuming)\\b(?! (?:a |an |the )?(?:pod|node|job|container|replica)s?\\b)',
      '^avoid\\b(?!.{0,60}\\b(?:alert|automat|script|pipeline|by (?:adding|using|setting)))',
      '\\b(?:should|must|need to|have to)(?: not| only)? (?:always|never)\\b',
      '\\b(?:should|must) (?:only |not |always )*be (?:\\w+ed|done|run|made|taken)\\b[^.]*\\b(?:without (?:first|prior|investigation|approval|review)|in pairs|before (?:any|each|every)|outside (?:of )?(?:business|peak|working)|during (?:business|quiet|office|off-peak|low)|with care|carefully|by two)\\b',
      '\\bnext time\\b',
      '\\b(?:more|less) (?:often|frequently|regularly)\\b',
      '^(?:regularly|periodically|routinely|frequently|weekly|daily|monthly|quarterly|yearly) (?!(?:backups?|jobs?|snapshots?|automated|scheduled)\\b)\\w+',
      '\\b(?:regularly|periodically|routinely)\\W*$',
      '^(?:observe|watch|monitor) (?:the |for |how |whether )(?!.{0,80}\\b(?:with|alert|and (?:page|alert)|metrics?|prometheus|pingdom|grafana)\\b)',
      '^(?:follow(?! up)|read|attend|stick to|adhere|comply|respect|abide|obey|observe) ?(?:the |all |every |up |release |changelogs?|\\w+)',
      '^(?:review|check|inspect|look at|go through|verify|test|run|read|confirm|walk through|practi[sc]e|rehearse|validate|post|announce|write)\\b[^.]*\\b(?:every|each|once (?:a|per)|at the (?:start|beginning|end) of (?:each|every|the)|before (?:each|every|any)|after (?:each|every|any)|whenever|(?:per|a) (?:day|week|month|quarter|sprint|shift))\\b(?!.{0,60}\\b(?:{automatic})\\b)',
      '^(?:practi[sc]e|rehearse|drill|exercise)\\b',
      '\\b(?:checking|reading|following|reviewing|studying|studied) (?:the )?(?:\\w+ )?(?:release notes|changelogs?|documentation|docs|runbooks?|announcements?)\\b|\\b(?:release notes|changelogs?)\\b.{0,40}\\b(?:studying|studied|read|reading|checked)\\b',
      '^(?:post|announce|communicate|notify|inform|tell|escalate|involve|ping|call|page|consult|contact)\\b[^.]*\\b(?:before|ahead of|in advance|whenever|when(?:ever)? (?:you|we|someone|they)|earlier|sooner|up ?front|beforehand|early)\\b(?!.{0,60}\\b(?:{automatic})\\b)',
      '^escalate\\b',
      '^(?:do|perform|conduct|carry out|run|have|hold|make) (?:more |regular |frequent |periodic |weekly |monthly |quarterly |better |thorough |daily |careful |proper )+(?:\\w+ )?(?:reviews?|checks?|meetings?|tests?|testing|drills?|exercises?|game ?days?|audits?|training|stand-?ups?|sync|inspections?|code reviews?|clean-?ups?|failovers?|restores?|releases|deploy(?:ment)?s)\\b',
      '^(?:record|take notes|keep notes|write down)\\b[^.]*\\b(?:meetings?|calls?|decisions?|everything|lessons?|what|responsibilities)\\b'
    ],
    unless: [
      '\\bonly (?:allow|permit|run|deploy|accept)\\b',
      '^review and update\\b.{0,40}(?:alert|config|limit|timeout)',
      // What a program shall not do is a change to it.
      '^(?:do not|don’t|never|only|always|avoid) (?:show|display|return|cache|retry|log|send|store|render|expose|count|load|fetch|include|serve|emit|print|queue|allow|accept|mount|evict|route|overwrite|crash|alert|page)\\b(?!.{0,80}\\b(?:during|on (?:a )?(?:friday|monday|weekend)s?|without|unless you)\\b)'
    ],
    why: WHY_HABIT,
    reframe: 'Let the tool enforce it, or keep it as a learning.'
  },
  {
    id: 'habitual/process',
    class: 'habitual',
    patterns: [
      '\\b(?:should|must|need to|have to) be (?:tested|monitored|reviewed|checked|verified|discussed|planned|announced|communicated|watched|handled|done|prepared|rehearsed) (?:\\w+ )?(?:beforehand|in advance|first|with (?:a |more )?(?:focus|care|attention)|more|closely|carefully|regularly|thoroughly|before)\\b',
      '^be (?:more|less|extra)\\b',
      '\\b(?:procedures?|process(?:es)?|policy|policies|guidelines?|practices?) (?:\\w+ ){0,6}(?:will|should|must|need to|to) be (?:updated|followed|adhered|respected|enforced by the {role})\\b',
      '^(?:revisit|review and update|update|improve|clarify) (?:the |our )?(?:process|procedures?|polic(?:y|ies)) (?:for|of|on|around|regarding).{0,100}\\b(?:aware|awareness|know|understand)',
      '\\bset a (?:short )?time(?:out|box).{0,40}\\binvestigation\\b',
      '\\bshould be (?:implemented|in place|written|set up|added|available|done|tested|checked) (?:before|prior to|ahead of|alongside|together with)\\b',
      '\\b(?:changes|releases|deploy(?:ment)?s|upgrades|migrations|updates|packages|everything) should (?:always |never |not |only |first )*be\\b'
    ],
    why: WHY_HABIT,
    reframe: 'Say which step a tool will take over or refuse.'
  },
  {
    id: 'too-big/replace',
    class: 'too-big',
    patterns: [
      '^rework (?:the |our )?(?:whole |entire )?(?:[\\w-]+ )?(?:data model|architecture|authentication|network|platform|system|schema|permissions?)\\b',
      '^migration (?:to|from|off|of)\\b',
      '^work has begun\\b',
      '^(?:replace|move)\\b.{0,80}\\bwork has begun\\b',
      '\\bwith a cohesive strategy\\b',
      '\\bout of the monolith\\b|\\bfrom the ground up\\b|^(?:re\\w+|start|build|write|do)\\b[^.]*\\bfrom scratch\\b',
      '^(?:pay (?:down|off|back)|remove|reduce|eliminate|address|tackle|fix) (?:all |the |our )*technical debt\\b',
      '^(?:decouple|separate|disentangle) (?:the )?(?:front ?end|back ?end|[\\w-]+) from (?:the )?(?:front ?end|back ?end|monolith|core|legacy\\w*)\\b',
      '^(?:leave|exit|close|vacate) (?:the |our )?(?:old )?(?:data ?cent(?:re|er)|cloud|provider)\\b',
      '^fix our long[- ]standing\\b',
      '\\bblue[/-]green deployments?\\b(?! (?:for|of) the \\w+ (?:service|job))',
      `${LEAD}(?:fully |completely |eventually |gradually )*(?:replace|rewrite|re-?write|redesign|re-?design|re-?architect|re-?engineer|rebuild|overhaul|re-?platform|migrate|decommission|deprecate|abolish|modernise|modernize|sunset|retire|phase out|abandon|move away|move off|get off|get rid|do away|containeri[sz]e|adopt|break (?:up|apart)|split up|dismantle|go (?:multi|serverless|cloud)|moderni[sz]e|port) (?!this |that |the (?:flag|value|setting|header|hard-?coded|parameter|check|alert|cert|line|call|method|test|old|rule|entry|hook|stuck|broken|missing))`,
      `${LEAD}(?:switch(?:ing)?|move|change|transition|convert|shift)\\b(?: (?:over|from))?(?: [\\w’-]+){0,5} to (?:a |an |the )?(?:fully |completely )?(?:different|new|another|managed|cloud|multi-?\\w+|serverless|micro-?services?|kubernetes|event[- ]driven|active[-/ ]active|immutable|aws|azure|gcp|distributed|hosted)\\b`,
      `${LEAD}refactor (?:the |our )?(?:entire |whole )?(?:[\\w-]+ ){0,4}?(?:code ?base|system|platform|monolith|stack|architecture|service|module|engine)\\b`,
      '\\b(?:complete|full|total|major|overall|entire|whole|fundamental) (?:re-?(?:write|design|factor\\w*|build|architecture|work)|overhaul|migration|architecture|re-?platforming)\\b',
      '\\b(?:redesign|rewrite|overhaul|re-?architecture|replacement|migration) of (?:the |our )?',
      '\\bmigrat(?:e|ion|ing) (?:[\\w-]+ ){0,4}?(?:away|off)\\b',
      '\\b(?:is|are|being) (?:being )?(?:deprecated|replaced|migrated|rewritten)\\b',
      '\\b(?:should|must|needs to|has to) be (?:abolished|replaced|rewritten|redesigned|re-?architected|moderni[sz]ed)\\b',
      `${LEAD}(?:build|create|develop|write|design) (?:our own|an? (?:new |internal |in-house |central |unified |self-service |complete |full )+(?:\\w+ )?(?:platform|framework|system|tool(?:ing|chain)?|solution|orchestrator|environment))\\b`
    ],
    unless: [
      '^replace .{0,60}\\b(?:cert(?:ificate)?s?|disk|cable|flag|hard-?coded|node|key|token|secret|password|drive|battery|version|script|cron ?job|sleep|loop|with a (?:check|query|call|lock|queue)|(?:the|this) (?:\\w+ )?(?:switch|server|router)\\W*$)\\b',
      '^migrate (?:the |this )?(?:\\w+ )?(?:job|cron|script|alert|dashboard|test|table|secret|record|redirect)s?\\b',
      '^port\\b.{0,20}\\d'
    ],
    why: WHY_BIG,
    reframe: REFRAME_BIG
  },
  {
    id: 'too-big/estate',
    class: 'too-big',
    patterns: [
      '^(?:give|provide|offer) (?:every|each|all)\\b',
      '^move all\\b|\\binto code\\b',
      '^(?:complete|full) (?:inventory|audit|review|overview|list) of (?:all|every|our|the)\\b',
      '\\bby half\\b|\\bby \\d0 ?%',
      '^new (?:[\\w-]+ ){1,2}(?:organi[sz]ation|structure|model|concept)\\b',
      '\\bfor the (?:whole|entire|complete|full) (?:product|application|company|system|platform|stack|estate|organi[sz]ation|infrastructure|business|app|code ?base)\\b',
      '^(?:ensure|make sure)(?: that)? (?:any|all|every|each)\\b[^.]{0,40}\\b(?:must|comes?|uses?|goes?|is|are|has|have)\\b',
      '^(?:make|get|bring|put|turn|have) (?:all|every|each)\\b',
      '^\\W*(?:make sure|ensure|audit|review|document|move|secure|harden|upgrade|test|monitor|standardi[sz]e|implement|apply|enforce|add|introduce|roll out|require|create|automate|migrate|define|write|build|convert|refactor|provide|have|fix|set up|put|bring|check|rename|clean up|consolidate|instrument|remove|get rid of|eliminate|encrypt|containeri[sz]e)\\b[^.]{0,40}\\b(?:all|every|each|every single)\\b (?:of )?(?:the |our |deployed |production |internal |critical |existing |running |manual |legacy |third-party |customer-facing |business |external |public |old |remaining )*(?:[\\w-]+ )?(?:resources?|tools?|services?|{role}|systems?|repos(?:itor(?:y|ies))?|applications?|apps?|components?|clusters?|environments?|servers?|hosts?|machines?|infrastructure|products?|platforms?|pipelines?|dependenc(?:y|ies)|operations|processes|procedures|code|micro-?services|databases|endpoints|apis|cron jobs|steps|integrations|vendors|departments)\\b',
      '\\b(?:each|every|all)(?: our| the)? (?:\\w+ )?(?:repositor(?:y|ies)|{role}|service|system|application|code|component|change|micro-?service|product)s? (?:should|must|needs? to|will|have to|has to)\\b',
      '\\b(?:company|organi[sz]ation|estate|platform|fleet|org|enterprise|group|Pdepartment)-?wide\\b',
      '\\bacross (?:all|the (?:entire|whole|company|organi[sz]ation|board|estate|fleet|stack|platform)|every)\\b',
      '\\bin all the tools\\b',
      '\\beverywhere\\b',
      '\\beverything\\b',
      '\\bfor (?:all|every|each) (?:of )?(?:the |our )?(?:\\w+ )?(?:services?|applications?|{role}|systems?|apps|products?|components?|micro-?services|environments?|clients?|customers?|tenants?)\\W*$',
      `${LEAD}(?:consolidate|unify|harmoni[sz]e|standardi[sz]e|centrali[sz]e)\\b`
    ],
    unless: [
      '\\b(?:on|for|in|of) all (?:systems|cases|nodes|hosts|servers|errors?)\\b',
      '\\balert(?:s|ing)?\\b.{0,40}\\ball\\b',
      '\\bversions of everything\\b',
      '^(?:record|take notes)\\b'
    ],
    why: WHY_BIG,
    reframe: 'Begin with the one service of this incident, and say how it will be seen to work.'
  },
  {
    id: 'too-big/programme',
    class: 'too-big',
    patterns: [
      '^new (?:[\\w-]+ )?(?:data ?warehouse|platform|architecture|data ?cent(?:re|er)|infrastructure|code ?base|framework|system|network|core|stack)\\W*$',
      '\\b24[/x]7\\b|\\bfollow[- ]the[- ]sun\\b|\\bround[- ]the[- ]clock\\b',
      '\\b(?:full|complete|company) disaster recovery\\b|^(?:implement|introduce|set ?up|build) (?:full )?disaster recovery\\b',
      '\\bgoal is to (?:be able to )?(?:move|replace|build|migrate)\\b',
      '\\b(?:security operation(?:s)? cent(?:re|er)|zero[- ]trust|least[- ]privilege|multi-?(?:region|cloud)|active[-/ ]active|disaster recovery (?:site|plan|strategy)|chaos engineering|service mesh|data ?cent(?:re|er) (?:move|migration)|(?:second|third|new|another|additional|backup) data ?cent(?:re|er)|event sourcing|micro-?services)\\b(?! (?:team|alert|test))',
      '^(?:we need |implement|build|create|introduce|set ?up|have|establish|add)(?: (?:up|out))? ?(?:an? |the |our |new |full |proper |dedicated |separate |complete |second |realistic |reliable |production-like |permanent )*(?:staging|pre-?prod(?:uction)?|test|test/staging|dr|disaster recovery|qa) (?:environment|cluster|site|region|instance)s?(?:\\W*$| (?:that|which) (?:mirrors?|is identical|matches|replicates)| (?:identical|equal|like|and) )',
      '\\b(?:complete|full|realistic|production-like|identical|100 ?%) (?:\\w+ )?(?:test|staging|pre-?prod\\w*) (?:environment|system|cluster)\\b',
      '\\b(?:more|greater|better|highly) (?:resilient|reliable|robust|scalable|available|modern)\\b[^.]{0,30}\\b(?:infrastructure|architecture|platform|software|system|foundation)\\b',
      '\\b(?:new|different|other|another|alternative) (?:\\w+ )?(?:data ?stores?|databases?|platforms?|architectures?|cloud provider|secret management strategy|orchestrat\\w+|hosting provider|data ?cent(?:re|er))\\b(?! (?:user|index|table|column))',
      '\\bother data stores\\b',
      '\\b(?:long[- ]term|multi-?year|multi-?quarter|in progress for (?:several|many)|programme of work|roadmap|next (?:year|quarter))\\b',
      '\\bstandardi[sz]ed (?:pipeline|framework|platform|deployment|configuration)\\w*\\b',
      '\\b(?:100 ?%|full|complete|total) (?:\\w+ )?(?:coverage|automation|observability|redundancy|visibility|test coverage)\\b',
      '\\b99[.,]\\d+ ?%?|\\b(?:four|five) nines\\b',
      '\\bzero[- ]?downtime\\b(?! (?:of|for) the)|\\bno more (?:outages|incidents|downtime)\\b',
      `${LEAD}(?:implement|introduce|roll ?out|establish|launch|start|set ?up) (?:an? |the |our |full |proper )*(?:slos?|P?sre|P?devops|gitops|finops|itil|change P?management|release P?management|chaos|observability|capacity P?management|problem P?management|quality|security|reliability|governance|platform|disaster recovery) ?(?:programme|program|framework|practice|Pteam|function|initiative|culture|discipline|system|organi[sz]ation)?\\W*$`,
      `${LEAD}(?:hire|recruit|staff up|create|establish|form|build|set ?up) (?:an? |more |additional |the )*(?:new |dedicated |full-time |second |central )*(?:[\\w-]+ ){0,2}(?:{role}|function|organi[sz]ation|group)\\b(?! (?:page|channel|alias|in|account))`
    ],
    unless: ['\\bin the (?:staging|test) environment\\b'],
    why: WHY_BIG,
    reframe: REFRAME_BIG
  },
  {
    id: 'exact/undo',
    class: 'exact-recurrence-only',
    patterns: [
      '^(?:remove|lift|delete) (?:the |this |that )[\\w-]+\\W*$',
      '^rebuild (?:the )?[\\w-]+ (?:\\d+|[\\w-]*\\d)\\W*$',
      '^(?:give|grant|provide) (?:the )?[\\w-]+ \\d+ ?\\w+ (?:instead of|rather than)\\b',
      '^renew (?:the |our )',
      '^(?:stop|abort|cancel|terminate|destroy|suppress) (?:the |that |this )',
      '\\bto destroy\\b',
      '^(?:manual |manually )(?:suppression|removal|deletion|restart|clean-?up|fix|delet\\w*|remov\\w*|restart\\w*)',
      '^(?:revert|reverting|roll(?:ing)? ?back|undo|back out|re-?apply|re-?start(?:ing| of)?|reboot|re-?run|re-?deploy|re-?create|re-?attach|re-?add|re-?import|re-?index|re-?install|re-?set|re-?sync|re-?process|re-?send|re-?queue|re-?connect|re-?issue|restore|re-?enable|unblock|unstick|clean ?up|clear|purge|drain|delete|kill|recycle|renew|rotate|free up|flush|evict|drop) (?!.{0,80}\\b(?:automatically|automat\\w+|when|if|alerts?|protection|script|before)\\b)(?!(?:protection|account)\\b)',
      '^(?:pin|unpin|version[- ]lock|lock|freeze|hold back) (?!.{0,40}\\b(?:dependencies|images|actions|versions of all|all)\\b)',
      '\\bback to (?:the )?(?:default|previous|old|original|former|\\d)\\w*',
      '^(?:emergency |temporary |quick )(?:work-?around|fix|patch)\\b'
    ],
    unless: [
      '\\b(?:unused|permissions?|grants?|rights|privileges?)\\b',
      '\\bautomat|\\bso that\\b|\\bpolicy\\b|\\bwhenever\\b|\\b(?:every|each|nightly|weekly|daily)\\b|\\b(?:and|then) (?:alert|add|test)\\b'
    ],
    why: WHY_EXACT,
    reframe: REFRAME_EXACT
  },
  {
    id: 'exact/bump',
    class: 'exact-recurrence-only',
    patterns: [
      '^(?:set|change|adjust|increase|raise|lower|decrease|reduce) [a-z]+[_-][a-z_-]+ (?:to|from|by) \\W*\\d',
      '^(?:increase|raise|set|lower|decrease|change|bump|adjust) [a-z]+[_.-][\\w.-]+\\W*$',
      '^(?:downgrade|upgrade|update|bump|pin|unpin) (?:the )?[\\w-]+(?: [\\w-]+)?\\W*$',
      '^(?:upgrade|update|bump|patch|downgrade|move) (?:\\W*[\\w:/.-]+\\W+){1,5}?(?:to|past|from) (?:a |an |the )?(?:known good |latest |newer |newest |fixed |patched |next |previous |version |release |v?\\d[\\w.]*)',
      '^(?:increase|raise|bump|double|triple|lower|decrease|reduce|extend|set|change|adjust) (?:the |our |size of |max(?:imum)? )*(?:\\S+ ){0,5}?(?:limits?|memory|cpu|quota|time-?outs?|thresholds?|capacity|disk|size|replicas?|pool|heap|connections?|swap|ram|requests?)\\b.{0,60}\\b(?:to|from|by|at) \\W*\\d',
      '^bump (?:the )?[\\w-]+(?: [\\w-]+)? to\\b',
      '^(?:double|triple|quadruple) (?:the )?',
      '^(?:raise|increase|bump|lift|extend) (?:the |our )?(?:\\w+ )?(?:quota|limit|disk|memory|heap|pool|capacity)s?(?: (?:with|at|for|of|on) (?:the |our )?[\\w-]+(?: [\\w-]+){0,2})?\\W*$',
      '^(?:add|give|provision|allocate|buy|order|assign) (?:\\w+ )?(?:more|extra|additional|bigger|larger) (?:memory|ram|cpu|disk|nodes?|capacity|storage|resources|hardware|space|servers?|replicas?)\\b',
      '^deploy (?:an? )?new \\w+ (?:pool|node|server)s? with .{0,30}\\bmore\\b',
      '^(?:pin|upgrade|downgrade|update) [\\w@/.-]+ (?:to )?v?\\d[\\w.]*\\W*$'
    ],
    unless: ['\\bautomat|\\balert|\\bso that\\b|\\bpolicy\\b'],
    why: WHY_EXACT,
    reframe:
      'Keep it, and add what would show or contain the next one: an alert before the limit, a test, a guard.'
  },
  {
    id: 'exact/this-one',
    class: 'exact-recurrence-only',
    patterns: [
      '^(?:un)?comment (?:out )?(?:the|this|that)\\b|^uncomment\\b',
      '^check and fix the\\b',
      '^extend the (?:\\w+ )?(?:certificate|licen[cs]e|contract|subscription|lease)\\b',
      '^requir(?:e|ing) (?:a )?specific [\\w-]+ version\\b',
      '^(?:remove|delete|drop|correct|fix) (?:the |a |an )?(?:trailing|extra|stray|duplicate|duplicated|superfluous|redundant|spurious|off-by-one|old|obsolete|orphaned|leftover|left-over|dangling|misplaced|wrongly \\w+) ',
      '^(?:hot-?fix|quick fix|patch|fix|work-?around) for (?:the |this |that )',
      '^add (?:the )?[\\w’-]+(?: [\\w’-]+){0,3} (?:ip|address|range|domain|host)(?: range| address)?(?:es)? to (?:the )?(?:firewall|allow-?list|white-?list|acl)\\b',
      '^correct (?:the |this |our )',
      '^(?:remove|fix|patch|change|rename|delete|disable|comment out|replace|repair|swap(?: out)?|revoke|update) (?:this|that|the (?:\\w+ )?(?:offending|faulty|broken|wrong|bad|problematic|affected|incorrect|failed|failing|defective|corrupt(?:ed)?|stuck|expired|stale|misconfigured|damaged|leaked|invalid|missing|hung|compromised)|the (?:typo|bug|line|parameter|misconfiguration|null pointer|memory leak|config(?:uration)? (?:error|file)|certificate|cert|syntax error|regex|off-by-one))\\b',
      '^(?:add|create|restore|re-?add|put back|install|insert) (?:back )?(?:the )?(?:missing|deleted|lost|removed|forgotten) ',
      '^put (?:the )?[\\w-]+(?: [\\w-]+){0,3} back\\b',
      '\\bprimary {role}’s\\b',
      '^fix (?:the )?(?:issue|problem|bug|root cause|error|incident|outage|defect)s?\\b',
      '^fix (?:the )?(?:\\w+ )?(?:typo|null pointer|memory leak|syntax error|race|deadlock)\\b(?! (?:detect|check))',
      '\\bthat (?:caused|triggered) the (?:outage|incident|issue|problem|crash|failure|error)\\W*$',
      '^(?:apply|install|deploy|merge|ship|roll out) (?:the |a |this )?(?:{role}’s |upstream |provided |security )?(?:hot-?fix|patch|bug ?fix|fix|work-?around)\\b',
      '^(?:white-?list|allow-?list|black-?list|unblock|ban|block) (?:the |this )?(?:new |old |offending |attacker’s |\\w+ )?(?:ip|address|domain|user|account|host|range)\\b'
    ],
    unless: [
      '\\b(?:permissions?|grants?|rights|access|privileges?)\\b',
      '\\bso that\\b|\\btest (?:that|for)\\b|\\badd (?:an? )?(?:test|alert|check)|\\bautomat|\\band (?:add|alert|warn)\\b'
    ],
    why: WHY_EXACT,
    reframe: REFRAME_EXACT
  },
  {
    id: 'vague/think',
    class: 'vague',
    patterns: [
      '^(?:need to )?devise\\b',
      '^(?:document and )?think\\b',
      '^check (?:the )?(?:feasibility|options?|possibilit\\w+|alerting|monitoring|logs?|why|how)\\b',
      '^identi(?:fy|ty) (?:tooling|tools?|mechanisms?|candidates?|gaps?|risks?|causes?|bottlenecks?|owners?)\\b',
      '^something about\\b',
      `${LEAD}(?:consider|look(?:ing)? (?:in ?to|at|for)|investigat(?:e|ing|ion)|explor(?:e|ing|ation)|discuss(?:ion)?|reflect|assess(?:ment)?|evaluat(?:e|ing|ion)|think|examine|research|spike|determine|figure out|find (?:a|an|some|out|better|other)|re-?visit|re-?think|re-?evaluate|re-?consider|analy[sz]e|analysis|study|brainstorm|talk|decide|agree|align|clarify|follow up|follow-up|check (?:if|whether|with)|see (?:if|whether|how|what)|understand|review (?:if|whether|how|our|the|options)|push forward|work (?:on|with|towards|out|together)|plan|prioriti[sz]e|continue|schedule|identify (?:a )?(?:plan|options?|ways?|clear|opportunit|potential|possible|areas?|where|what|which)|propose|gather|learn|dig (?:in|deeper)|debug|diagnose|compare|experiment|try (?!to\\b)|search for|take a (?:\\w+ )?look|prototype|trial|weigh|have (?:a |another )?(?:conversation|discussion|talk|chat|meeting|think|look|session)|meet|get to the bottom|coordinate|collaborate|engage|liaise|sync|reach out|feasibility|come to|start (?:a )?discussion|sort out|make a decision|question|validate (?:if|whether)|verify (?:if|whether)|scope|conduct (?:an? |the )?(?:\\w+ )?(?:investigation|analysis|study|assessment|review)|perform (?:an? |the )?(?:\\w+ )?(?:investigation|analysis|study|assessment|review)|do (?:an? |some )?(?:\\w+ )?(?:research|analysis|investigation))\\b`
    ],
    unless: [
      '\\bto make sure\\b.{0,60}\\b(?:permission|access)',
      '^schedule (?:the |an? )?(?:\\w+ )?(?:job|backup|task|pods?|restarts?)\\b',
      '^(?:validate|compare|question)\\b.{0,60}\\b(?:{automatic})\\b'
    ],
    why: WHY_VAGUE,
    reframe: 'Name the decision and its date, or the change that the finding will lead to.'
  },
  {
    id: 'vague/better',
    class: 'vague',
    patterns: [
      '^(?:test|monitor|log|document|automate|communicate|check|plan|review) (?:more|better|earlier|harder)\\W*$',
      '^(?:shorten|lower|cut|limit|speed up|lengthen)\\b(?: [\\w-]+){1,4}\\W*$',
      '^keep (?:\\w+ing|working|an eye|up)\\b',
      '^do something\\b|^get\\b[^.]{0,30}\\b(?:in shape|under control|right|working|in order|going)\\b',
      '^prevent (?:such|this|these|similar|further|future|that|any|it)\\b',
      '^make\\b[^.]{0,50}\\b\\w{3,}(?:able|ible)\\W*$',
      '\\b(?:has|have|needs?|must) (?:to )?(?:become|be|get) (?:\\w+ )?(?:better|faster|easier|clearer|stronger|more \\w+)\\b',
      '^(?:scal(?:e|ing)|careful|proactive|reliable|robust|resilient)\\b',
      `${LEAD}(?:improv(?:e|ing)|improvements?|improved|better|enhanc(?:e|ing)|enhancements?|enhanced|optimi[sz](?:e|ing)|optimi[sz]ations?|strengthen(?:ing)?|harden(?:ing)?|tighten(?:ing)?|simplify|streamlin(?:e|ing)|minimi[sz]e|reduc(?:e|ing)|increas(?:e|ing)|boost|raise|maximi[sz]e|clean up|tidy|matur(?:e|ing)|refin(?:e|ing)|address|handle|deal with|avoid|mitigate|tackle|support|be able to|get better|do better|scale(?: up)?|rework|formali[sz]e|fix (?:our |the )?(?:monitoring|alerting|alerts|process(?:es)?|communication|documentation|docs|tests|ci|logging)\\W*$|more|have (?:a )?(?:better|more|proper|good)|stabili[sz]e|upgrade our|invest|speed up|accelerate|polish|professionali[sz]e|beef up|step up|ramp up|fine-?tune|tune|tweak|revise|expand|extend our|clarify|get (?:better|more|faster|logs)|try to|clearer|stricter|tighter|faster|smarter|stronger|robust|correctly|properly)\\b`
    ],
    unless: [
      END_STATE,
      '^(?:handle|support|extend our|tune|reduce|increase|raise)\\b.{0,60}\\b(?:safely|in the|for the|when)\\b'
    ],
    why: WHY_VAGUE,
    reframe: REFRAME_VAGUE
  },
  {
    id: 'vague/comparative',
    class: 'vague',
    patterns: [
      '\\b(?:something (?:more|better|else|like|similar)|somehow|some (?:kind|sort|form|way) of|some way|a (?:good |better )?way (?:to|of)|ways (?:to|of)|as needed|where (?:possible|appropriate|needed|necessary|feasible)|if (?:needed|necessary|possible|feasible)|when (?:needed|necessary|appropriate)|as (?:much|far|soon|quickly|often) as (?:possible|we can)|as appropriate|gracefully|etc\\.?$|and so on|and the like)\\b',
      `${LEAD}(?:set ?up|add|create|implement|have|introduce|write|get|need|build|make|provide|define|establish|put|ensure|give|develop|use)? ?(?:[\\w-]+ )?(?:more|better|improved|proper|good|some|further|additional|sufficient|adequate|appropriate|clearer|clear|stricter|tighter|stronger|faster|robust|necessary|suitable|meaningful|reasonable|effective|comprehensive|proactive|enough) (?!(?:than|than one)\\b)`,
      `${LEAD}make\\b[^.]{0,60}\\b(?:faster|better|easier|simpler|safer|clearer|quicker|smoother|stronger|smarter|cleaner|leaner|less (?:\\w+)|more (?!configurable)\\w+|resilient|robust|reliable|stable|visible|bulletproof|future-?proof|scalable|maintainable)\\b`,
      '\\b(?:more|much more|become more|be more|made more) (?:robust|visible|resilient|reliable|stable|clear|secure|consistent|scalable|flexible|user-friendly|transparent|proactive|efficient|explicit|predictable)\\b',
      '\\bbetter (?:\\w+ )?(?:monitoring|alerting|alerts|communication|documentation|docs|testing|tests|visibility|observability|tooling|process(?:es)?|understanding|handling|coordination|planning|logging|error handling|support|insights?|overview|control|safeguards?)\\b',
      '^(?:make sure|ensure)(?: that)? (?:the |our |all |this |these |that |services?|[\\w’-]+ ){1,5}(?:is|are|stays?|remains?|works?|can|runs?|cannot|never|does not|doesn’t|behaves?)(?: \\w+)? (?:up to date|in place|set up|stable|available|reliable|secure|working|performant|robust|scalable|resilient|safe|correct(?:ly)?|well|healthy|accurate|consistent|maintained|sized|configured|properly|tested|monitored|documented|smooth(?:ly)?|under load|as expected|fail|happen|occur|break)\\b',
      '^(?:make sure|ensure|guarantee|achieve|provide|maintain|increase) (?:a |the |an? )?(?:high |higher |full |better |proper |good |adequate |smooth |continuous )*(?:availability|stability|reliability|quality|resilience|security|consistency|robustness|performance|scalability|redundancy|uptime|transparency|visibility|continuity)\\b',
      '^(?:make sure|ensure)(?: that)? (?:this|that|it|such (?:an? )?\\w+|this (?:type|kind) of \\w+) (?:does not|doesn’t|never|cannot|can’t|won’t|will not|is not) ',
      '\\bwe need (?:an? )?(?:clearer|better|more|stricter|stronger|faster)\\b'
    ],
    unless: [
      END_STATE,
      '\\bdocument\\b.{0,60}\\bhow to\\b',
      '^alert\\b',
      '^(?:have|add|set ?up|implement) (?:an? )?alert(?:s|ing)?\\b.{0,12}\\b(?:for|on|when)\\b'
    ],
    why: WHY_VAGUE,
    reframe: REFRAME_VAGUE
  },
  {
    id: 'vague/plan',
    class: 'vague',
    patterns: [
      '^(?:develop|define|draft|establish|agree on|come up with)\\b(?! (?:a |an |the )?(?:test|alert|script|dashboard|metric|linter|automated)\\b)',
      '^we need (?:an? )?(?:\\w+ ){0,3}(?:process|plan|policy|strategy|procedure|approach|concept|solution)\\b',
      '\\b(?:procedures?|process(?:es)?|polic(?:y|ies)|documentation|guidelines?|runbooks?)\\b[^.]{0,60}\\bwill be (?:updated|improved|reviewed|revised|adapted|extended|clarified|written)\\b',
      '^we (?:need|must|should|have) to ensure (?:that )?we(?:’re| are| have| can| do)\\b',
      `${LEAD}(?:create|develop|define|draft|establish|make|have|come up with|identify|write|set ?up|formulate|devise|design|implement|agree on|prepare|work out|put together|build|introduce|adopt|set) (?:an? |the |our |some |clear |set of |new |formal |action |backup |better |proper |written |long-term |shared |common |rough )*(?:[\\w-]+ )?(?:plans?|process(?:es)?|polic(?:y|ies)|strateg(?:y|ies)|proposals?|procedures?|guidelines?|rules|standards?|framework|approach|best practices|workflow|governance|roadmap|ownership|agreement|concept|initiative|mechanisms?|solutions?|measures|goals?|criteria)\\b(?! (?:that|which) (?:blocks|fails|alerts|runs))`,
      '\\bprocess for identifying\\b',
      '^action plan\\b',
      '^(?:spike|poc|proof of concept)\\b',
      '^(?:long-term|permanent|proper|better) (?:fix|solution)\\b',
      `${LEAD}(?:define|assign|clarify|establish) (?:the |clear )?(?:ownership|responsibilit(?:y|ies)|roles|owners?)\\b`,
      '\\bneeds? (?:to be )?(?:improved|improvement|revisited|reviewed|addressed|looked at|discussed|clarified|reconsidered|worked on|evaluated|optimi[sz]ed|rethought|attention|better|more)\\b',
      '\\bshould be (?:improved|revisited|reviewed|addressed|looked at|discussed|clarified|reconsidered|evaluated|optimi[sz]ed|investigated|considered|strengthened|hardened|better|more|easier|faster|simpler)\\b'
    ],
    unless: [
      '\\b(?:document|runbook)\\b',
      '\\brollback (?:plan|section|step)\\b',
      '\\b(?:lifecycle|retention|replication|network|bucket|iam|security|firewall|lint(?:er)?|alert\\w*|recording|scaling|routing|retry|eviction|prometheus|admission|branch protection|backup|restart|disruption) (?:polic(?:y|ies)|rules)\\b',
      END_STATE
    ],
    why: WHY_VAGUE,
    reframe: 'Name what the plan will change and what will then be refused, seen or measured.'
  },
  {
    id: 'vague/bare',
    class: 'vague',
    patterns: [
      '^(?!(?:{imperative})\\b)(?:[\\w/’-]+[^\\w/’-]+){0,3}[\\w/’-]+[^\\w/’-]*$',
      '^(?:update|fix|add|write|extend|check|use|test|include|set ?up|create) (?:the |our |some |more )?(?:documentation|docs|tests?|monitoring|alerts?|alerting|runbooks?|logging|logs|metrics|dashboards?|readme|wiki|processes|checks|safeguards|guard ?rails|automation|redundancy|limits)\\W*$'
    ],
    unless: ['\\b(?:dashboard|alarm|query|linter|e2e|end-to-end)\\b', '\\bprotection\\b'],
    why: WHY_VAGUE,
    reframe: 'Write it as a change that someone makes: a verb, a thing, and how it is seen to work.'
  },
  {
    id: 'vague/no-change',
    class: 'vague',
    patterns: [
      `${LEAD}(?!(?:automatically |actively |remotely |safely |always |never |not |only )*(?:{imperative}|{alsoImperative})\\b)\\w`
    ],
    unless: [
      END_STATE,
      '\\b(?:should|must|needs?|shall|will|let|to be|cannot|can only|do not|don’t)\\b',
      '\\b(?:alert\\w*|alarms?|runbooks?|playbooks?|dashboards?|panels?|test suites?|tests? (?:that|for|in|which)|testing (?:for|of|in)|linters?|flags?|limits?|limiter|retr(?:y|ies)|time-?outs?|canary|automat\\w*|scripts?|weekly job|nightly job|cron|metrics?|backups?|protection|mode|interface|documentation|bots?|health ?checks?|probes?|quotas?|scanner|validation|monitor(?:ing)? (?:of|for)|escalation|failover|kill switch|switch|circuit breaker|gate|guard|template|tooling for)\\b',
      '\\b(?:{imperative}) (?:an? |the |our )?(?:new )?(?:alert|test|check|monitor|linter|rule|limit|guard|script|job)\\b',
      '[:–-] (?:{imperative}|{alsoImperative})\\b',
      '^(?:adding|removing|removal|introducing|splitting|enabling|disabling|setting|switching|replacing|limiting|moving|separation|automation) '
    ],
    why: WHY_VAGUE,
    reframe: 'Write it as a change that someone makes: a verb, a thing, and how it is seen to work.'
  }
];
