/** English rules for ideas that are no actions, or that only people’s memory would carry out. */
import type { ActionClass, Rule } from './language';

const WHY_NOT_ACTION = 'Nothing to do: it asks, reports or files.';
const WHY_HABIT = 'Works only while people remember it.';
/** Words of a clause that states something, up to its verb: no request and no clause inside it. */
const STATEMENT =
  '^(?!(?:{imperative}|please|consider|investigate|improve|ensure|make|have|need|every|all|no|a way|an? (?:alert|alarm|check|test))\\b)(?:(?!(?:that|which|who|what|when|if|where|whether|how|should|must|need|needs|will|so|because|to be)\\b)[\\w’"/.,()@-]+ ){1,16}?';

export const NOT_ACTION_RULES: readonly Rule<ActionClass>[] = [
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
      '^(?:done|fixed|completed|resolved|in progress|wip|ongoing)(?: ?[:–—]| -) ?\\w',
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
      '^(?:add|put|include) (?:this|that|it)(?: incident| outage)? (?:to|in|into) (?:the |our )?(?:[\\w-]+ )?(?:incident report|report|post-?mortem|timeline|document)\\b',
      '^(?:post-?mortem|retro(?:spective)?|incident review|review|debrief|follow-?up)(?: meeting| call| session)?(?: on| at| with| tomorrow| next|\\W*$)',
      '^(?:vendor|provider|support|jira|aws)? ?(?:ticket|case|issue|sr)s? ?#?[a-z]*-?\\d+\\W*$|^P?[a-z]{2,10}-\\d+\\W*$',
      '^(?:finish|complete|fill in|fill out|clean up|proofread|update|publish|share) (?:this|the) (?:document|page|doc|template|form|section|timeline|record)s?\\b',
      '^invite\\b',
      '^update (?:the |this |our )?(?:[\\w-]+ )?(?:ticket|incident|issue|status page)\\b(?! (?:template|form|type|workflow|automation|integration))',
      '^write (?:up )?what happened\\b',
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
      '^(?:cancel(?:l?ing)?(?! (?:builds?|jobs?|quer|requests?|runs?|tasks?|transactions?|in-flight|stale|long|old|any|all|the))|buy|bake|celebrate|apologi[sz]e|thanks?|congratulate|drink|pray|credit|refund|compensate|reimburse) ',
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
      // What answers there is a machine.
      '^(?:ask|tell) (?:(?:each|every|all|the|both) )?(?:\\w+ )?(?:ingress(?:es)?|endpoints?|nodes?|hosts?|servers?|clusters?|replicas?|instances?|pods?|targets?|load balancers?|api)\\b',
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
      '^(?:have|get|let|ask) (?:someone|somebody|everyone|people|a (?:second )?(?:{role}|pair of eyes)|two people|(?:the (?:\\w+ )?)?{role}) (?:to )?(?:look|check|review|watch|confirm|verify|read|monitor|double-?check|sign|test)\\b',
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
      '^(?:test|try|verify|check|validate) (?:all |any |every )?(?:[\\w-]+ )?(?:changes|releases?|upgrades?|updates|migrations|release notes|changelogs?|backups|configs?|deployments?) (?:in staging |on staging |in test |locally )?(?:before|prior to|ahead of)\\b(?!.{0,60}\\b(?:{automatic})\\b)',
      '\\bby hand\\W*$',
      '^have (?:an? )?(?:second|another|senior|experienced) (?:\\w+ )?(?:{role}|person|pair of eyes)\\b',
      '^use [^.]{1,40} for (?:all |every |any )?(?:risky|big|large|major|important|critical|dangerous) (?:changes|releases|deploy\\w*|migrations|operations)\\b',
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
      '^(?:observe|watch|monitor) (?:the (?!(?:[\\w’-]+ ){0,2}?(?:time|age|number|count|size|rates?|usage|utili[sz]ation|latency|lag|depth|length|backlog|expiry|expiration|memory|cpu|disk|heap|throughput|duration|percentage|ratio|connections?|freshness)\\b)|for |how |whether )(?!.{0,80}\\b(?:with|alert|and (?:page|alert)|metrics?|prometheus|pingdom|grafana)\\b)',
      '^(?:follow(?! up)|read|attend|stick to|adhere|comply|respect|abide|obey|observe) ?(?:the |all |every |up |release |changelogs?|\\w+)',
      '^(?:review|check|inspect|look at|go through|verify|test|run|read|confirm|walk through|practi[sc]e|rehearse|validate|post|announce|write)\\b[^.]*\\b(?:every|each|once (?:a|per)|at the (?:start|beginning|end) of (?:each|every|the)|before (?:each|every|any)|after (?:each|every|any)|whenever|(?:per|a) (?:day|week|month|quarter|sprint|shift))\\b(?!.{0,60}\\b(?:{automatic})\\b)',
      '^(?:practi[sc]e|rehearse|drill|exercise)\\b',
      '\\b(?:checking|reading|following|reviewing|studying|studied) (?:the )?(?:\\w+ )?(?:release notes|changelogs?|documentation|docs|runbooks?|announcements?)\\b|\\b(?:release notes|changelogs?)\\b.{0,40}\\b(?:studying|studied|read|reading|checked)\\b',
      '^(?:post|announce|communicate|notify|inform|tell|escalate|involve|ping|call|page|consult|contact)\\b[^.]*\\b(?:before|ahead of|in advance|whenever|when(?:ever)? (?:you|we|someone|they)|earlier|sooner|up ?front|beforehand|early)\\b(?!.{0,60}\\b(?:{automatic}|expires?|expiry)\\b)',
      '^escalate\\b',
      '^(?:do|perform|conduct|carry out|run|have|hold|make) (?:more |regular |frequent |periodic |weekly |monthly |quarterly |better |thorough |daily |careful |proper )+(?:\\w+ )?(?:reviews?|checks?|meetings?|tests?|testing|drills?|exercises?|game ?days?|audits?|training|stand-?ups?|sync|inspections?|code reviews?|clean-?ups?|failovers?|restores?|releases|deploy(?:ment)?s)\\b',
      '^(?:record|take notes|keep notes|write down)\\b[^.]*\\b(?:meetings?|calls?|decisions?|everything|lessons?|what|responsibilities)\\b'
    ],
    unless: [
      '^(?:write|put|log|add|store|record|send|validate|check|verify)\\b[^.]*\\b(?:every|each) (?:[\\w-]+ )?(?:traces?|logs?|lines?|requests?|records?|rows?|messages?|events?|spans?|responses?|headers?|files?|metrics?|pods?|nodes?|hosts?|uploads?|replicas?)\\b',
      '\\b(?:lint\\w*|alert\\w*|P?reviewer|firewall|protection|routing|admission|iam|waf|scaling|lifecycle|recording|retention) rules?\\b',
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
  }
];
