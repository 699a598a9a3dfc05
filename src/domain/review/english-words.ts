/** Nouns for people at work: the rules speak of people, and of programs only by mistake. */
export const ENGLISH_PEOPLE = {
  nouns:
    'teams?|squads?|crews?|engineers?|engineering|programmers?|developers?|devs?|devops|sres?|dbas?|admins?|administrators?|sysadmins?|operators?|ops|on-?calls?|responders?|commanders?|(?:tech|team|migration|project|release|incident|engineering|shift|product|group|test|delivery) leads?|(?:[\\w-]+[- ]level |technical |customer |vendor )support(?: team| staff| engineers?| agents?)?|(?:hosting|network|internet|telecom) (?:provider|company|partner)s?|(?:sub)?contractors?|integrators?|agency|agencies|partners?|bosses|boss|ceo|cto|executives?|directors?|planners?|designers?|architects?|testers?|qa|managers?|owners?|maintainers?|reviewers?|approvers?|authors?|committers?|deployers?|colleagues?|co-?workers?|employees?|contractors?|consultants?|vendors?|suppliers?|technicians?|analysts?|editors?|interns?|juniors?|trainees?|newcomers?|new (?:hires?|joiners?|starters?)|members?|staff|management|leadership|folks|guys|persons?(?: (?:deploying|merging|reviewing|migrating|releasing|responding|concerned))?|individuals?|departments?|(?:advisory|review|architecture|change) boards?|help ?desk|service desk|infrastructure people|infra',
  // “The Postgres operator” and “the admin page” are programs.
  programs:
    '(?:postgres\\w*|kubernetes|k8s|prometheus|custom|cluster|etcd|kafka|elastic\\w*|kube[\\w-]*|package|session|lock|resource|controller|queue|task|process|service|device|config(?:uration)?|secrets?|password|event|transaction|volume|window|certificate|memory|connection|job|workflow|replication|cloud|cert|storage|terraform|aws|build)[ -](?:operator|manager|agent|owner|member|author)s?|(?:operator|admin|administrator|manager|owner|team|member|staff) (?:pods?|process|containers?|controllers?|service|images?|deployments?|consoles?|panels?|portal|interface|api|sdk|page|ui|references?|field|id|account|channel|role|token)'
};

/** English word lists that the rules of the review name. */
export const ENGLISH_WORDS: Readonly<Record<string, string>> = {
  // A noun for people, as `people` marks it.
  role: 'P[\\w-]+',
  somebody:
    'one of (?:us|them|you)|none of (?:us|them|you)|nobody|no one|no-one|everyone|everybody|someone|somebody|anyone|anybody|whoever',
  pronoun: 'we|i|you|he|she|they',
  who: '\\b(?:{pronoun}|{somebody}|people)\\b|@[\\w-]+|\\b{role}\\b',
  // What may stand between a person and the verb: “the author of the change”, “the engineer who was on call”.
  tail: '(?: (?:who|on|of|in|from|at|behind|doing|\\w{2,}ing)(?: (?!(?:that|which|when|while|because|as|and|but|noticed|saw|found)\\b)[\\w’-]+){1,5}?)?',
  // People other than those who write, with what may stand beside them.
  others:
    '(?:\\b(?:he|she|they|{somebody})\\b|\\b(?:the|our|an?|his|her|their|no|this|that|any|some|most|these|those|other|both|[\\w-]+’s) (?:[\\w-]+ ){0,3}{role}\\b){tail}',
  someone: '(?:{who}){tail}',
  has: '(?: (?:{adverb}|had|has|have)|’(?:d|ve))*',
  hasNot: '(?: {adverb})* (?:(?:did|does|do|had|has|have)(?: not|n’?t| never)|never)(?: {adverb})*',
  adverb:
    '\\w+ly|also|at least|all|both|maybe|just|perhaps|then|still|even|ever|never|always|not|only|already|now|first|instead|therefore|sooner|earlier|better|really|simply',
  // Software and hardware that act in a sentence as people do.
  machine:
    'schedulers?|parsers?|caches?|services?|servers?|process(?:es)?|jobs?|scripts?|pods?|nodes?|clients?|controllers?|librar(?:y|ies)|agents?|daemons?|prox(?:y|ies)|balancers?|routers?|switch(?:es)?|databases?|replicas?|clusters?|systems?|tools?|code|functions?|apis?|quer(?:y|ies)|monitor(?:s|ing)?|alerts?|checks?|probes?|tests?|compilers?|linters?|pipelines?|builds?|hubs?|bots?|index(?:er)?s?|workers?|browsers?|kernels?|drivers?|consumers?|producers?|brokers?|queues?|fix|patch|followers?|leaders?|gateways?|requests?|resolvers?|crawlers?|importers?|exporters?|threads?|planner|optimi[sz]er|collectors?|(?:auto)?scalers?|watchdogs?|webhooks?|reapers?|cullers?|firewall|regex|config(?:uration)?',
  // Participles that begin a noun phrase as often as a verb phrase: “should have automated tests”.
  adjectival:
    'automated|dedicated|improved|centrali[sz]ed|documented|defined|shared|limited|isolated|distributed|managed|detailed|standardi[sz]ed|monitored|tested|continued|increased|reduced|separated|unified|integrated|versioned|structured|synchroni[sz]ed|encrypted|restricted|scheduled|proven|agreed|trusted|replicated|cached|read|red|need|speed|embed|feed|shed',
  participle:
    '\\w{2,}ed|been|caught|seen|known|done|gone|made|taken|given|thought|found|kept|left|set|put|run|read|told|said|built|brought|chosen|come|become|felt|got|gotten|had|held|led|lost|paid|sent|spent|understood|written|begun|broken|drawn|shown|spoken|thrown|woken|taught|realised|won|cut|split|shut|let|stuck|fought|foreseen|lead',
  follows:
    '(?= (?:the|an?|this|that|these|those|our|their|it|them|him|her|us|to|in|on|at|by|for|with|from|as|if|when|before|after|and|or|but|more|much|sooner|earlier|better|faster|first|all|each|every)\\b|[.,;:!?)]|$)',
  done: '{adjectival}{follows}|(?!(?:{adjectival})\\b)(?:{participle})\\b',
  modal: 'should|could|ought(?: not| never)? to|might|needed to',
  modalPerfect:
    '(?:should|could|ought(?: not| never)? to|might)(?: not|n’?t| never)?(?: also)?(?: have|’ve| of)',
  // What only people do or leave undone; what a machine does is not in the list.
  judged:
    'caught|addressed|noticed|discovered|spotted|detected earlier|flagged|reviewed|checked|verified|double-?checked|validated|communicated|informed|told|anticipated|foreseen|predicted|escalated|declared|considered|rushed|merged|released|deployed|questioned|recogni[sz]ed|involved|asked|consulted|planned|investigated|documented|thought|followed|raised|picked up|looked|tested|avoided|prepared|rehearsed|announced|discussed|coordinated|attempted|approved|paged|briefed|notified|warned|done|taken (?:more )?seriously|acted (?:up)?on|heeded|listened to',
  // How a step that people took might have been better: earlier, in another order, with more of it.
  otherwise:
    'earlier|sooner|immediately|at once|straight ?away|right away|beforehand|in advance|up ?front|better|differently|faster|quicker|more (?:carefully|quickly|thoroughly|closely|clearly|openly|proactively)|from the (?:start|beginning)|much more|instead',
  diligence:
    'treat|handle|verify|check|test|validate|confirm|follow|consider|assign|communicate|escalate|review|look|react|respond|reply|answer|acknowledge|investigate|inform|notify|tell|ask|think|plan|prepare|document|declare|raise|update|reali[sz]e|recogni[sz]e|coordinate|include|rotate|renew|clean|anticipate|catch|ensure|do|learn|share|deliver|read|run|hand|call|page|warn|announce|rehearse|bother|care|take|pay|make sure|try|finish|tidy|remove|close|fix|write|add|create|set|roll|request|involve|stop|wait|keep|take part|bring|schedule|question|push|report|back|listen|help|step|admit|turn|consult|speak|provide|agree|cooperate|honou?r|invest|remember|monitor|watch|mention|train',
  careless:
    'care|attention|diligence|caution|foresight|discipline|vigilance|concentration|focus|awareness|thought|rigou?r|thoroughness|attention to detail',
  // Qualities of people that nobody wants said of them.
  unflattering:
    'lazy|useless|incapable|amateurs?|amateurish|overwhelmed|incompetent|careless|reckless|negligent|sloppy|complacent|clueless|arrogant|stubborn|proud|naive|naïve|overconfident|over-?confident|inattentive|unhelpful|uncooperative|unresponsive|unprepared|disorgani[sz]ed|unreliable|unprofessional|irresponsible|ignorant|dishonest|defensive|greedy|impatient|hopeless|amateurish|inept|foolish|stupid|dumb|an idiot|idiots|lax|lackadaisical|indifferent|cavalier|selfish|evasive|asleep|sleeping|out of (?:his|her|their|our) depth|nowhere to be (?:found|seen)|in over (?:his|her|their) heads?',
  dreadful:
    'garbage|rubbish|trash|crap|rushed|untested|half-finished|terrible|appalling|awful|dreadful|abysmal|atrocious|poor|bad|very poor|pathetic|shambolic|chaotic|sloppy|shoddy|disappointing|unacceptable|a mess|a shambles|a disgrace|a disaster|embarrassing|amateurish|inadequate|useless|lousy|laughable|disorgani[sz]ed|uncoordinated|haphazard|lacking|sluggish|not good enough|a joke|substandard|below standard|unprofessional',
  // What people do together, which a team can do well or badly.
  conduct:
    'communications?|coordination|handovers?|hand-?offs?|(?:our|their|his|her|{role}’s) (?:response|reaction|work)|planning|preparation|Pleadership|Pmanagement|teamwork|testing by|judge?ment|decision[- ]making|{role}(?:’s|’) (?:script|code|work|analysis|test(?:s|ing)?|change|response|answer|advice|decision|documentation|plan|handover)|attitude|behaviou?r|workmanship|discipline|support from|execution of the|escalation|review by|(?:his|her|their) (?:code|scripts?|changes?)',
  // Verbs that begin a change to a system.
  imperative:
    'annotate|assert|backport|benchmark|bundle|checksum|chunk|clamp|coalesce|decrease|dedupe|delay|disallow|fuzz|halve|jitter|mask|pool|redact|reindex|scrub|seal|trace|truncate|assign|colou?r|deny|highlight|lint|mute|silence|add|alert|allow|apply|archive|attach|audit|automate|back(?: ?up)?|backfill|batch|block|bound|build|bump|cache|cap|change|check|clean|collect|compress|configure|convert|copy|cordon|count|create|decouple|delete|deploy|detect|disable|display|document|drain|drop|emit|enable|encrypt|enforce|expire|export|expose|extend|fail|fall ?back|feed|filter|fix|flag|forbid|force|forward|freeze|gate|generate|give|grant|guard|handle|hide|implement|import|include|increase|index|inject|install|instrument|integrate|introduce|isolate|keep|label|let|limit|link|list|load|lock|log|lower|make|measure|mirror|monitor|move|mount|notify|page|parse|partition|patch|pause|persist|pin|poll|prevent|print|probe|provision|prune|publish|purge|push|put|queue|raise|rate[- ]limit|record|reduce|refuse|register|reject|release|remove|rename|renew|replace|replicate|report|require|reserve|restart|restore|restrict|retain|retry|return|revert|revoke|roll|rotate|route|run|sandbox|scan|schedule|scope|seed|send|separate|serve|set(?: ?up)?|shard|ship|show|shorten|shrink|skip|snapshot|sort|split|store|stream|strip|surface|switch|tag|take|template|test|throttle|time out|track|trigger|trim|turn|unpin|update|upgrade|upload|use|validate|version|warm|warn|whitelist|allowlist|wire|wrap|write',
  // Verbs that begin a change less surely, or that other rules look at.
  alsoImperative:
    'halt|fence|lease|park|ping|shadow|squash|tap|taint|tear down|tee|trap|trip|vendor|fan out|fill|fork|graph|lift|merge|meter|number|round|shut|stretch|sweep|tie|tighten|toggle|transfer|balance|bisect|boot|branch|break|buffer|burn|catch|chain|charge|claim|clone|collapse|combine|compute|connect|consume|contain|divide|duplicate|fall back|zero|void|ban|cancel|close|default|defer|discard|fetch|offload|override|pass|promote|proxy|pull|relax|sample|script|smoke-test|subscribe|swap|sync|unit-test|widen|wipe|shed|\\w+(?:ify|i[sz]e)|pre-?\\w+|un\\w+|invalidate|attach|detach|resize|scale|spin up|stage|stub|mock|deduplicate|debounce|compact|stagger|enlarge|broaden|cover|name|state|ask|wait|keep|hash|sign|escape|escalate|communicate|announce|hold|train|remind|encourage|adapt|adjust|align|autoscale|bind|bring|call|centrali[sz]e|cordon|correct|cut|decide|define|derive|describe|develop|determine|distribute|ensure|evaluate|exclude|find|fine-?tune|finish|follow|get|go|group|grant|have|identify|ignore|improve|increase|inform|investigate|look|make|map|mark|migrate|minimi[sz]e|mitigate|modify|offer|open|optimi[sz]e|order|organi[sz]e|own|pick|place|point|practi[sc]e|prefer|prepare|preserve|process|produce|prioriti[sz]e|propagate|protect|provide|quarantine|query|re-?\\w+|reach|read|reconcile|redirect|refactor|rephrase|resolve|revisit|rewrite|rework|save|search|share|simplify|simulate|spread|standardi[sz]e|start|stop|structure|suppress|synchroni[sz]e|teach|tell|terraform|terminate|think|translate|treat|try|tune|unify|verify|work|automate',
  // Who does it: a program at its own time, not a person who remembers.
  automatic:
    'automat\\w*|cron\\w*|nightly|ci\\b|pipelines?|scripts?|scheduled|bots?|jobs?|alerts?|alarms?|synthetic|canary|webhooks?|linters?|hooks?|fails?|blocks?|rejects?|refuses?|enforced? by|gates?|page|pages|probes?',
  wrongly: 'mistakenly|wrongly|incorrectly|erroneously|falsely|naively|naïvely|blindly'
};

/** What may stand before the verb: “We need to”, “Please”. */
export const LEAD =
  '^(?:we (?:should|need to|must|will|want to|are going to|could|have to|need|want)(?: also)? |let’s |to |continue to |start (?:to |(?=\\w+ing\\b))|please |also |further |generally |then |and |additionally,? )*';
