/** English rules for ideas of which nobody could tell whether they are done. */
import type { ActionClass, Rule } from './language';
import { LEAD } from './english-words';

const WHY_VAGUE = 'Nobody could tell whether it is done.';
const REFRAME_VAGUE = 'Say what will be different and how anyone can see it: a number, a test, a refusal.';
/** Endings that make an end state: what will be seen, measured or refused. */
const END_STATE =
  '\\bso that\\b|\\bsuch that\\b|\\b(?:block|prevent|reject|refuse|alert|page|fail|warn)(?:s|ing)? (?:us |the |on |when |if |any |all )|\\bwith (?:an? )?(?:synthetic|automated|automatic|external)\\b|[<>]=? ?\\d|\\b\\d+ ?%|\\b(?:and|then) (?:alert|warn|page|block|fail)\\b|\\b\\d+ ?(?:percent|s|ms|seconds?|minutes?|min|hours?|gib?|mib?)\\b|\\btriggers?\\b|\\(batch|\\bby (?:introducing|adding|using|caching|batching|limiting|splitting|moving)\\b';

export const VAGUE_RULES: readonly Rule<ActionClass>[] = [
  {
    id: 'vague/think',
    class: 'vague',
    patterns: [
      '^(?:need to )?devise\\b',
      '^(?:document and )?think\\b',
      '^check (?:the )?(?:feasibility|options?|possibilit\\w+|alerting|monitoring|logs?|why|how)\\b',
      '^identi(?:fy|ty) (?:tooling|tools?|mechanisms?|candidates?|gaps?|risks?|causes?|bottlenecks?|owners?)\\b',
      '^something about\\b',
      `${LEAD}(?:consider|look(?:ing)? (?:in ?to|at|for)|investigat(?:e|ing|ion)|explor(?:e|ing|ation)|discuss(?:ion)?|reflect|assess(?:ment)?|evaluat(?:e|ing|ion)|think|examine|research|spike|determine|figure out|find (?:a|an|some|out|better|other)|re-?visit|re-?think|re-?evaluate|re-?consider|analy[sz]e|analysis|study|brainstorm|talk|decide|agree|align|clarify|follow up|follow-up|check (?:if|whether|with)|see (?:if|whether|how|what)|understand|review (?:if|whether|how|our|the|options)|push forward|work (?:on|with|towards|out|together)|plan|prioriti[sz]e|continue|schedule|identify (?:a )?(?:plan|options?|ways?|clear|opportunit|potential|possible|areas?|where|what|which)|propose|gather|learn|dig (?:in|deeper)|debug|diagnose|compare|experiment|try (?!to\\b)|search for|take (?:a|another) (?:\\w+ )?look|prototype|trial|weigh|have (?:a |another )?(?:conversation|discussion|talk|chat|meeting|think|look|session)|meet|get to the bottom|coordinate|collaborate|engage|liaise|sync|reach out|feasibility|come to|start (?:a )?discussion|sort out|make a decision|question|validate (?:if|whether)|verify (?:if|whether)|scope|conduct (?:an? |the )?(?:\\w+ )?(?:investigation|analysis|study|assessment|review)|perform (?:an? |the )?(?:\\w+ )?(?:investigation|analysis|study|assessment|review)|do (?:an? |some )?(?:\\w+ )?(?:research|analysis|investigation))\\b`
    ],
    unless: [
      '\\bin writing\\b',
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
      '^get (?:a |an? )?(?:better )?(?:handle|grip|hold|overview|picture|control) (?:on|of|over)\\b|^bring [^.]{1,40} up to (?:date|speed|scratch|standard)\\W*$|^(?:provide|give|offer) (?:[\\w-]+ )?(?:guidance|support|advice|clarity|recommendations)\\b',
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
