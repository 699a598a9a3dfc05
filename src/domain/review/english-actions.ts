/** English rules for ideas: what would change nothing, or nothing anyone could check, as it stands. */
import type { ActionClass, Rule } from './language';

const WHY_NOT_ACTION = 'Nothing to do: it asks, reports or files.';
const WHY_HABIT = 'Works only while people remember it.';
const WHY_BIG = 'A programme, not an action: nobody finishes it in two weeks.';
const WHY_EXACT = 'Stops only this very trigger; a similar situation would still do harm.';
const WHY_VAGUE = 'Nobody could tell whether it is done.';

/** Endings that make an end state: what will be seen, measured or refused. */
const END_STATE =
  '\\bso that\\b|\\bsuch that\\b|\\b(?:block|prevent|reject|refuse|alert|page|fail|warn)(?:s|ing)? (?:us |the |on |when |if |any |all )|\\bwith (?:an? )?(?:synthetic|automated|automatic|external)\\b|[<>]=? ?\\d|\\b\\d+ ?(?:%|percent|s|ms|seconds?|minutes?|min|hours?|gib?|mib?)\\b|\\btriggers?\\b|\\(batch';

export const ENGLISH_ACTION_RULES: readonly Rule<ActionClass>[] = [
  {
    id: 'not-actionable/question',
    class: 'not-actionable',
    pattern:
      '\\?[\\s)”"*_]*(?:$|(?:ticket|issue|runbook|see|page|jira|raised|link)\\b)|^(?:how|what|why|who|can|could|should|would|is|are|do|does|did) (?!not\\b)[^.]*\\?',
    why: WHY_NOT_ACTION,
    reframe: 'Answer the question first, or make the action the smallest thing that answers it by a date.'
  },
  {
    id: 'not-actionable/report',
    class: 'not-actionable',
    pattern:
      '^(?:see|cf\\.?|refer to|as per) |^(?:incident|ticket|issue|bug|case)s? (?:is |was |are |now )*(?:closed|resolved|fixed|done)\\b|^(?:the |our |a )?(?:[\\w-]+ ){1,4}(?:was|were|has been|have been|is now|are now) (?:\\w+ed|sent|told|shown|given|rebuilt)\\b\\W*$|^(?:we|i|the team|this|it|that) (?:have|has|had|was|were|is|are) (?:already |now |been |since |also )*(?:added|created|raised|opened|filed|fixed|done|documented|resolved|deployed|merged|updated|completed|reported|notified|contacted|discussed|agreed|learned|scheduled)\\b|\\b(?:has|have) (?:already |now |since )?been (?:\\w+ed|done|rolled back)\\b|^(?:done|none|n/?a|tbd|nothing|no action|see above|as above|to be (?:decided|defined|discussed))\\W*$',
    unless: ['\\b(?:ticket|issue|task) to (?:add|create|alert|implement|monitor)\\b'],
    why: WHY_NOT_ACTION,
    reframe: 'Move it to the timeline or the learnings; keep here what is still to be done.'
  },
  {
    id: 'not-actionable/musing',
    class: 'not-actionable',
    pattern:
      '\\b(?:might|could|may) be (?:an |a )?(?:good |nice |better |possible )?(?:option|idea|solution|worth|useful|helpful|candidate)\\b|\\b(?:would|might) be (?:nice|good|great|cool|ideal)\\b|^reflect (?:if|whether)\\b|^(?:maybe|perhaps|hopefully|ideally)\\b|\\bsome ?day\\b|^hope\\b',
    why: WHY_NOT_ACTION,
    reframe: 'Decide: name what will be built, or park it.'
  },
  {
    id: 'not-actionable/paperwork',
    class: 'not-actionable',
    pattern:
      '^(?:write|finish|publish|complete|file|send|share|prepare|hold|do|conduct|perform|run|schedule|draft) (?:up )?(?:an?|the|this|our) (?:\\w+ )?(?:incident report|report|post-?mortem|retro(?:spective)?|rca|root cause analysis|blog post|status update|write-?up|summary|apology|announcement|debrief)\\b|\\bclose (?:this|the) (?:ticket|incident|issue)\\b',
    why: WHY_NOT_ACTION,
    reframe: 'The paperwork happens anyway; name a change to the system.'
  },
  {
    id: 'not-actionable/not-ours',
    class: 'not-actionable',
    pattern:
      '^(?:wait|waiting) (?:for|on|until)\\b|^(?:aws|google|gcp|azure|microsoft|github|cloudflare|the (?:vendor|provider|supplier|customers?|users?|upstream)|upstream|users?|customers?|vendors?) (?:should|must|needs? to|ought to|has to|have to|will)\\b|^(?:cancel\\w*|buy|bake|celebrate|apologi[sz]e|thank|congratulate|drink|pray) |^consider cancel\\w*|^https?:\\S+$|^x{6,}$|^(?:ask|hope|expect) (?:the )?(?:vendor|provider|upstream|aws|google|github)\\b',
    why: 'Outside our control, or no change to the system.',
    reframe: 'Say what we can do ourselves so that the same event does no harm.'
  },
  {
    id: 'habitual/care',
    class: 'habitual',
    pattern:
      '\\b(?:be|being) (?:more |extra |very )?(?:careful|aware|vigilant|mindful|cautious|attentive|thorough|diligent)\\b|\\b(?:remember|remembers|don.t forget|do not forget|try|strive|aim) to\\b|\\bpay (?:more |better |closer )?attention\\b|\\btake (?:more |extra |better )?care\\b|\\bkeep (?:an |our )?(?:eyes?|watch|track|in mind)\\b|\\bthink (?:twice|before)\\b|\\bstay (?:alert|on top)\\b|\\b(?:double|manually)[- ]?(?:check|verify|review)\\b',
    why: WHY_HABIT,
    reframe: 'Move it to the learnings, or name the guard that makes remembering unnecessary.'
  },
  {
    id: 'habitual/teach',
    class: 'habitual',
    pattern:
      '^(?:re-?)?(?:teach|train|educate|coach|remind|tell|inform|encourage|instruct|brief|familiari[sz]e|explain|advise|warn|urge|ask|communicate (?:to|with|better|earlier|sooner|more|changes)|pair (?:on|up|with))\\b(?! (?:the )?(?:vendor|model|alert|system|service|classifier))|\\b(?:refamiliari[sz]e|familiari[sz]e) (?:themselves|ourselves|yourself|the team|everyone)\\b|\\b(?:learning path|lunch and learn|brown ?bag|raise (?:team )?awareness|awareness (?:session|campaign|training)|knowledge[- ]sharing)\\b|\\btraining\\b(?! data)|\\bget in touch with\\b.{0,80}\\b(?:explain|avoid|tell)|\\bworkshops?\\b|\\bmake (?:everyone|people|the team|teams|developers|engineers) (?:more )?aware\\b',
    unless: ['\\b(?:error|warning|log) message'],
    why: WHY_HABIT,
    reframe: 'Move it to the learnings, or change the tool so that nobody has to know.'
  },
  {
    id: 'habitual/people-make-sure',
    class: 'habitual',
    pattern:
      '\\b(?:make sure|ensure|ensuring|verify) (?:that )?(?:\\w+ ){0,3}?(?:teams?|engineers?|developers?|everyone|everybody|people|members?|admins?|operators?|staff|deployers?|reviewers?|on-?call|responders?|we|you) (?:\\w+ ){0,2}?(?:checks?|know|knows|knows how|follow|follows|read|reads|verif(?:y|ies)|test|tests|watch|watches|are aware|is aware|understand|understands|remember|review|reviews|monitor|monitors|look|looks|use|uses|communicate|always|never)\\b|\\b(?:everyone|everybody|engineers|developers|admins|operators|team members|teams|people|we|reviewers) (?:must|should|need to|have to|ought to|will) (?:always |never |not |all )?(?:check|follow|read|verify|watch|review|test|monitor|communicate|be|avoid|remember|refamiliari[sz]e|look|coordinate|notify|inform|announce|use|ask|double-?check|stick|pay|know|learn)\\b|\\ball (?:team )?members (?:are|be|is) aware\\b',
    unless: ['\\b(?:alert|monitor|dashboard|notification)(?:s|ed|ing)? (?:for|on|when|in|that)\\b'],
    why: WHY_HABIT,
    reframe: 'Let the tool check it: a gate in the pipeline, a default, an alert.'
  },
  {
    id: 'habitual/rule',
    class: 'habitual',
    pattern:
      '^(?:do not|don.t|never|always|avoid|stop|refrain|only|when(?:ever)?|before|after|if possible,?|next time|in (?:the )?future|from now on|going forward) (?!.{0,60}\\b(?:alert|automat|script|pipeline))|\\bshould (?:always|never)\\b|\\bmust (?:always|never)\\b|\\bnext time\\b|\\b(?:more|less) (?:often|frequently|regularly)\\b|^(?:regularly|periodically|routinely|frequently|weekly|daily|monthly) \\w+|^(?:observe|watch|monitor) (?:the |for )|^(?:follow|read|check|attend|review) (?:the |all |every |up |release |changelogs?)|\\b(?:checking|reading|following|reviewing) (?:the )?(?:release notes|changelogs?|documentation|docs|runbooks?|announcements?)\\b',
    unless: [
      '\\bonly (?:allow|permit|run|deploy|accept)\\b',
      '^review and update\\b.{0,40}(?:alert|config|limit|timeout)'
    ],
    why: WHY_HABIT,
    reframe: 'Let the tool enforce it, or keep it as a learning.'
  },
  {
    id: 'habitual/process',
    class: 'habitual',
    pattern:
      '\\b(?:procedures?|process(?:es)?|policy|policies|guidelines?|practices?) (?:\\w+ ){0,6}(?:will|should|must|need to|to) be (?:updated|followed|adhered|respected|enforced by the team)\\b|^adhere\\b|^(?:revisit|review and update|update|improve|clarify) (?:the |our )?(?:process|procedures?|polic(?:y|ies)) (?:for|of|on|around|regarding).{0,100}\\b(?:aware|awareness|know|understand)|^write down the responsibilities\\b|\\bset a (?:short )?time(?:out|box).{0,40}\\binvestigation\\b',
    why: WHY_HABIT,
    reframe: 'Say which step a tool will take over or refuse.'
  },
  {
    id: 'too-big/replace',
    class: 'too-big',
    pattern:
      '^(?:fully |completely )?(?:replace|rewrite|re-?write|redesign|re-?design|re-?architect|re-?engineer|rebuild|overhaul|re-?platform|refactor (?:the |our )?(?:entire |whole )?(?:\\w+ ){0,4}?(?:code ?base|system|platform|monolith|stack|architecture|service)|migrate|decommission|deprecate|abolish|modernise|modernize|sunset|retire|move away|get rid|switch(?:ing)? to (?:a |an )?(?:different|new|another)|adopt) (?!this |the (?:flag|value|setting|header|hard-?coded|parameter|check|alert|cert|line|call|method|test))|\\b(?:complete|full|total|major|overall|entire|whole) (?:re-?(?:write|design|factor\\w*|build|architecture)|overhaul|migration|architecture|re-?platforming)\\b|\\b(?:redesign|rewrite|overhaul|re-?architecture|replacement|migration) of (?:the |our )?|\\bmigrat(?:e|ion|ing) (?:\\w+ ){0,4}?(?:away|off)\\b|\\b(?:is|are|being) (?:being )?(?:deprecated|replaced|migrated|rewritten)\\b|\\b(?:should|must) be (?:abolished|replaced|rewritten)\\b',
    unless: [
      '^replace .{0,60}\\b(?:cert(?:ificate)?s?|disk|cable|flag|hard-?coded|node|key|token|secret|password|drive|battery|version)\\b',
      '^migrate (?:the |this )?(?:\\w+ )?(?:job|cron|script|alert|dashboard|test|table|secret|record)s?\\b'
    ],
    why: WHY_BIG,
    reframe:
      'Cut out the first step that already makes a similar incident harmless, and ask the lead for the rest.'
  },
  {
    id: 'too-big/estate',
    class: 'too-big',
    pattern:
      '^\\W*(?:make sure|ensure|audit|review|document|move|secure|harden|upgrade|test|monitor|standardi[sz]e|implement|apply|enforce|add|introduce|roll out|require|create|automate)\\b[^.]{0,30}\\b(?:all|every|each) (?:of )?(?:the |our |deployed |production |internal |critical |existing |running )*(?:resources?|tools?|services?|teams?|systems?|repos(?:itor(?:y|ies))?|applications?|apps?|components?|clusters?|environments?|servers?|hosts?|machines?|infrastructure|products?|platforms?|pipelines?|dependenc(?:y|ies))\\b|\\b(?:each|every|all) (?:\\w+ )?(?:repositor(?:y|ies)|team|service|system|application)s? (?:should|must|needs? to|will)\\b|\\b(?:company|organi[sz]ation|estate|platform|fleet|org)-?wide\\b|\\bacross (?:all|the (?:entire|whole)|every)\\b|\\bin all the tools\\b|\\beverywhere\\b|\\beverything\\b',
    unless: [
      '\\b(?:on|for|in|of) all (?:systems|cases|nodes|hosts|servers|errors?)\\b',
      '\\balert(?:s|ing)?\\b.{0,40}\\ball\\b'
    ],
    why: WHY_BIG,
    reframe: 'Begin with the one service of this incident, and say how it will be seen to work.'
  },
  {
    id: 'too-big/programme',
    class: 'too-big',
    pattern:
      '\\b(?:security operation(?:s)? cent(?:re|er)|zero[- ]trust|least[- ]privilege|multi-?(?:region|cloud)|active[-/ ]active|disaster recovery (?:site|plan|strategy)|chaos engineering (?:programme|program)|service mesh|data cent(?:re|er) (?:move|migration))\\b|^(?:implement|build|create|introduce|set ?up|have|establish|add) (?:an? |the |our |new |full |proper |dedicated |separate )*(?:staging|pre-?prod(?:uction)?|test|dr|disaster recovery|qa) (?:environment|cluster|site|region)s?\\W*$|\\b(?:more|greater|better|highly) (?:resilient|reliable|robust|scalable|available|modern)\\b[^.]{0,30}\\b(?:infrastructure|architecture|platform|software|system|foundation)\\b|\\b(?:new|different|other|another|alternative) (?:\\w+ )?(?:data ?stores?|databases?|platforms?|architectures?|cloud provider|secret management strategy|orchestrat\\w+)\\b|\\bother data stores\\b|\\b(?:long[- ]term|multi-?year|multi-?quarter|in progress for (?:several|many)|programme of work|roadmap)\\b|\\bstandardi[sz]ed (?:pipeline|framework|platform|deployment|configuration)\\w*\\b',
    why: WHY_BIG,
    reframe:
      'Cut out the first step that already makes a similar incident harmless, and ask the lead for the rest.'
  },
  {
    id: 'exact/undo',
    class: 'exact-recurrence-only',
    pattern:
      '^(?:revert|rever(?:ting|ted)|roll(?:ing)? ?back|undo|back out|re-?apply|re-?start|reboot|re-?run|re-?deploy|re-?create|re-?attach|restore|re-?enable|clean ?up|clear|purge|drain|delete|kill|recycle|renew|rotate) (?!.{0,80}\\b(?:automatically|automat\\w+|when|if|alert))|^(?:pin|unpin|version[- ]lock|lock|freeze) (?!.{0,40}\\b(?:dependencies|images|actions|versions of all|all)\\b)',
    unless: ['\\bautomat|\\bso that\\b|\\bpolicy\\b|\\bwhenever\\b'],
    why: WHY_EXACT,
    reframe:
      'Ask what would have kept a similar change from doing harm: a check before it, or a limit around it.'
  },
  {
    id: 'exact/bump',
    class: 'exact-recurrence-only',
    pattern:
      '^(?:upgrade|update|bump|patch|downgrade) (?:\\W*[\\w:/.-]+\\W+){1,5}?(?:to|past|from) (?:a |an |the )?(?:known good |latest |newer |newest |fixed |patched |next |previous |v?\\d[\\w.]*)|^(?:increase|raise|bump|double|lower|decrease|reduce|extend|set|change|adjust) (?:the |our )?(?:\\S+ ){0,5}?(?:limits?|memory|cpu|quota|time-?outs?|thresholds?|capacity|disk|size|replicas?|pool|ttl|retention|heap|connections?)\\b.{0,60}\\b(?:to|from|by) \\W*\\d|^(?:add|give|provision|allocate|buy) (?:more|extra|additional|bigger) (?:memory|ram|cpu|disk|nodes?|capacity|storage|resources|hardware)\\b',
    unless: ['\\bautomat|\\balert|\\bso that\\b|\\bpolicy\\b'],
    why: WHY_EXACT,
    reframe:
      'Keep it, and add what would show or contain the next one: an alert before the limit, a test, a guard.'
  },
  {
    id: 'exact/this-one',
    class: 'exact-recurrence-only',
    pattern:
      '^correct (?:the |this |our )|^(?:remove|fix|patch|change|rename|delete|disable|comment out) (?:this|that|the (?:offending|faulty|broken|wrong|bad|problematic|affected|incorrect)|the (?:typo|bug|line|parameter|misconfiguration|config(?:uration)? (?:error|file)|certificate|cert))\\b|\\bprimary engineer.s\\b|^fix (?:the )?(?:issue|problem|bug|root cause|error|incident|outage)s?\\b|\\bthat caused the (?:outage|incident|issue|problem)\\W*$',
    unless: ['\\bso that\\b|\\btest (?:that|for)\\b|\\badd (?:an? )?(?:test|alert|check)'],
    why: WHY_EXACT,
    reframe:
      'Ask what would have kept a similar fault from doing harm: a check before it, or a limit around it.'
  },
  {
    id: 'vague/think',
    class: 'vague',
    pattern:
      '^(?:we (?:should|need to|must|will|want to|are going to) |let.s |to |continue to |start (?:to )?|please )?(?:consider|look(?:ing)? (?:in ?to|at|for)|investigat(?:e|ing|ion)|explor(?:e|ing|ation)|discuss(?:ion)?|reflect|assess|evaluat(?:e|ing)|think|examine|research|spike|determine|figure out|find (?:a|an|some|out|better|other)|revisit|re-?visit|re-?think|re-?evaluate|analy[sz]e|study|brainstorm|talk|decide|agree|align|clarify|follow up|check (?:if|whether|with)|see (?:if|whether)|understand|review (?:if|whether|how|our|the|options)|push forward|work (?:on|with|towards)|plan|prioriti[sz]e|continue|schedule|identify (?:a )?(?:plan|options?|ways?|clear|opportunit)|propose|gather|learn)\\b',
    unless: ['\\bto make sure\\b.{0,60}\\b(?:permission|access)'],
    why: WHY_VAGUE,
    reframe: 'Name the decision and its date, or the change that the finding will lead to.'
  },
  {
    id: 'vague/better',
    class: 'vague',
    pattern:
      '^(?:we (?:should|need to|must|will|want(?: to)?|need) |let.s |to |further |generally )*(?:improve|improving|improvements?|better|enhance|enhancing|optimi[sz]e|strengthen|harden|tighten|simplify|streamline|minimi[sz]e|reduce|increase|boost|raise|maximi[sz]e|clean up|tidy|mature|refine|address|handle|deal with|avoid|mitigate|tackle|support|be able to|get better|do better|scale(?: up)?|rework|formali[sz]e|fix (?:our |the )?(?:monitoring|alerting|alerts|process(?:es)?|communication|documentation|docs|tests|ci|logging)\\W*$|more|have (?:a )?(?:better|more|proper|good)|stabili[sz]e)\\b',
    unless: [END_STATE],
    why: WHY_VAGUE,
    reframe: 'Say what will be different and how anyone can see it: a number, a test, a refusal.'
  },
  {
    id: 'vague/comparative',
    class: 'vague',
    pattern:
      '\\b(?:something|somehow|somewhere|some (?:kind|sort|form) of|a way to|ways to|as needed|where (?:possible|appropriate|needed)|if (?:needed|necessary)|as much as possible|gracefully|etc\\.?$|and so on)\\b|^(?:set ?up|add|create|implement|have|introduce|write|get|need|build|make) (?:\\w+ )?(?:more|better|improved|proper|good|some|further|additional|sufficient|adequate|appropriate) |\\b(?:more|much more|become more|be more|made more) (?:robust|visible|resilient|reliable|stable|clear|secure|consistent|scalable|flexible|user-friendly|transparent|proactive)\\b|\\bbetter (?:\\w+ )?(?:monitoring|alerting|alerts|communication|documentation|docs|testing|tests|visibility|observability|tooling|process(?:es)?|understanding|handling|coordination|planning|logging|error handling)\\b',
    unless: [END_STATE, '\\bdocument\\b.{0,60}\\bhow to\\b'],
    why: WHY_VAGUE,
    reframe: 'Say what will be different and how anyone can see it: a number, a test, a refusal.'
  },
  {
    id: 'vague/plan',
    class: 'vague',
    pattern:
      '^(?:we (?:should|need to|need|must|will) )?(?:create|develop|define|draft|establish|make|have|come up with|identify|write|set ?up|formulate|devise|design|implement|agree on|prepare) (?:an? |the |our |some |clear |set of |new |formal |action |backup )*(?:plans?|process(?:es)?|polic(?:y|ies)|strateg(?:y|ies)|proposals?|procedures?|guidelines?|rules|standards?|framework|approach|best practices|workflow|governance|roadmap|ownership|agreement)\\b(?! (?:that|which) (?:blocks|fails|alerts|runs))|\\bprocess for identifying\\b|^action plan\\b|^(?:spike|poc|proof of concept)\\b',
    unless: ['\\b(?:document|runbook)\\b', END_STATE],
    why: WHY_VAGUE,
    reframe: 'Name what the plan will change and what will then be refused, seen or measured.'
  },
  {
    id: 'vague/bare',
    class: 'vague',
    pattern:
      "^(?!(?:add|set|setup|create|write|make|move|run|automate|document|enable|disable|remove|implement|alert|monitor|block|deploy|test|use|apply|configure|introduce|install|build|require|validate|collect|limit|separate|split|cache|log|store|ship|send|change|handle|rename|upgrade|pin|lock|revert|page|backup|back|encrypt|rotate|restrict|enforce|update|fix|extend|expose|tag|label|increase|delete|schedule|publish|seed|include|detect)\\b)(?:[\\w/’'-]+\\W+){0,3}[\\w/’'-]+\\W*$",
    unless: ['\\b(?:dashboard|alarm|query|linter|e2e|end-to-end)\\b'],
    why: WHY_VAGUE,
    reframe: 'Write it as a change that someone makes: a verb, a thing, and how it is seen to work.'
  }
];
