/** English rules for ideas that are too big, or that stop nothing but the exact repeat. */
import type { ActionClass, Rule } from './language';
import { LEAD } from './english-words';

const WHY_BIG = 'A programme, not an action: nobody finishes it in two weeks.';
const WHY_EXACT = 'Stops only this very trigger; a similar situation would still do harm.';
const REFRAME_BIG =
  'Cut out the first step that already makes a similar incident harmless, and ask the lead for the rest.';
const REFRAME_EXACT =
  'Ask what would have kept a similar change or fault from doing harm: a check before it, or a limit around it.';

export const SIZE_RULES: readonly Rule<ActionClass>[] = [
  {
    id: 'too-big/replace',
    class: 'too-big',
    patterns: [
      '^rework (?:the |our )?(?:whole |entire )?(?:[\\w-]+ )?(?:data model|architecture|authentication|network|platform|system|schema|permissions?)\\b',
      '^migration (?:to|from|off|of)\\b',
      '^work has begun\\b',
      '^(?:switch(?:ing)?|move|change|migrate) from (?:our |the |an? )?[\\w.+-]+(?: \\w+)? to (?:our |the |an? )?[a-z][\\w.+-]*(?: \\w+)?\\W*$',
      '^(?:split|break|carve|slice|redo)(?: up| apart)? (?:the |our )?(?:[\\w-]+ )?(?:monolith|permissions? model|data model|architecture)\\b',
      '^(?:eliminate|remove|get rid of) (?:all |the |our )*single points? of failure\\b',
      '^(?:replace|move)\\b.{0,80}\\bwork has begun\\b',
      '\\bwith a cohesive strategy\\b',
      '\\bout of the monolith\\b|\\bfrom the ground up\\b|^(?:re\\w+|start|build|write|do)\\b[^.]*\\bfrom scratch\\b',
      '^(?:pay (?:down|off|back)|remove|reduce|eliminate|address|tackle|fix) (?:all |the |our )*technical debt\\b',
      '^(?:decouple|separate|disentangle) (?:the )?(?:front ?end|back ?end|[\\w-]+) from (?:the )?(?:front ?end|back ?end|monolith|core|legacy\\w*)\\b',
      '^(?:leave|exit|close|vacate) (?:the |our )?(?:old )?(?:data ?cent(?:re|er)|cloud|provider)\\b',
      '^fix our long[- ]standing\\b',
      '\\bblue[/-]green deployments?\\b(?! (?:for|of) the \\w+ (?:service|job))',
      `${LEAD}(?:fully |completely |eventually |gradually )*(?:replace|rewrite|re-?write|redesign|re-?design|re-?architect|re-?engineer|rebuild|overhaul|re-?platform|migrate|decommission|deprecate|abolish|modernise|modernize|sunset|retire|phase out|abandon|move away|move off|get off|get rid|do away|containeri[sz]e|adopt|break (?:up|apart)|split up|dismantle|go (?:multi|serverless|cloud)|moderni[sz]e|port|decompose) (?!this |that |the (?:flag|value|setting|header|hard-?coded|parameter|check|alert|cert|line|call|method|test|old|rule|entry|hook|stuck|broken|missing))`,
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
      '^(?:give|provide|offer) (?:every|each|all) (?:of |the |our )*(?:[\\w-]+ )?(?:{role}|services?|systems?|applications?|apps?|components?|environments?|customers?|users?)\\b',
      '^move all\\b|\\binto code\\b',
      '^(?:complete|full) (?:inventory|audit|review|overview|list) of (?:all|every|our|the)\\b',
      '\\bby half\\b|\\bby \\d0 ?%',
      '^new (?:[\\w-]+ ){1,2}(?:organi[sz]ation|structure|model|concept)\\b',
      '\\bfor the (?:whole|entire|complete|full) (?:product|application|company|system|platform|stack|estate|organi[sz]ation|infrastructure|business|app|code ?base)\\b',
      '^(?:ensure|make sure)(?: that)? (?:any|all|every|each)\\b[^.]{0,40}\\b(?:must|comes?|uses?|goes?|is|are|has|have)\\b',
      '^(?:make|get|bring|put|turn|have) (?:all|every|each)\\b',
      '^\\W*(?:make sure|ensure|audit|review|document|move|secure|harden|upgrade|test|monitor|standardi[sz]e|implement|apply|enforce|cover|add|introduce|roll out|require|create|automate|migrate|define|write|build|convert|refactor|provide|have|fix|set up|put|bring|check|rename|clean up|consolidate|instrument|remove|get rid of|eliminate|encrypt|containeri[sz]e)\\b[^.]{0,40}\\b(?:all|every|each|every single)\\b (?:of )?(?:the |our |deployed |production |internal |critical |existing |running |manual |legacy |third-party |customer-facing |business |external |public |old |remaining )*(?:[\\w-]+ )?(?:resources?|tools?|services?|{role}|systems?|repos(?:itor(?:y|ies))?|applications?|apps?|components?|clusters?|environments?|servers?|hosts?|machines?|infrastructure|products?|platforms?|pipelines?|dependenc(?:y|ies)|operations|processes|procedures|code|micro-?services|databases|endpoints|apis|cron jobs|steps|integrations|vendors|departments)\\b',
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
      // A limit is one change, whomever it limits.
      '^(?:rate[- ]limit|limit|cap|throttle|restrict)\\b[^.]*\\d[^.]*\\b(?:for|per) (?:each|every)\\b',
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
      '\\b(?:with|by) an? (?:[\\w-]+ )?(?:job|script|cron ?job|policy|bot|pipeline|rule)\\b',
      '\\bafter (?:\\d+|one|two|three|five|seven|ten|thirty) (?:minutes|hours|days|weeks)\\b',
      '\\bonly (?:after|when|once|if)\\b',
      '\\bafter \\d+ ?\\w+|\\b(?:idle|older than)\\b',
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
      '^(?:disable|enable|turn (?:off|on)|switch (?:off|on)|remove|require|allow|set) [^.]{1,60} again\\W*$',
      '^fix (?:the |an? )?(?:division by zero|overflow|crash|panic|exception|segfault|leak|race condition)s?\\b(?! (?:detect|report|handl))',
      '^put (?:the )?[\\w-]+(?: [\\w-]+){0,3} back\\b',
      '^(?:add|allow|block|unblock|ban) \\d{1,3}(?:\\.\\d{1,3}){3}\\S* ',
      '^patch [\\w.+-]+ (?:on|in) (?:the )?[\\w-]+(?: [\\w-]+)?\\W*$',
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
  }
];
