/** English word lists that the rules of the review name. */
export const ENGLISH_WORDS: Readonly<Record<string, string>> = {
  role: 'teams?|engineers?|operators?|developers?|devs?|admins?|administrators?|sysadmins?|on-?calls?|responders?|maintainers?|owners?|managers?|reviewers?|authors?|colleagues?|employees?|contractors?|vendors?|suppliers?|sres?|dbas?|members?|technicians?|analysts?|interns?|staff|management|leadership|devops|infrastructure people|infra',
  // A few words may stand between the article and the role: “the person on call”, “one of the database engineers”.
  who: '\\b(?:we|i|you|he|she|they|nobody|no one|no-one|everyone|everybody|someone|somebody|anyone|anybody|people)\\b|@[\\w-]+|\\b{role}\\b',
  adverb:
    '\\w+ly|also|at least|all|both|maybe|just|perhaps|then|still|even|never|always|not|only|already|now|first|instead|therefore|sooner|earlier|better',
  // Participles that begin a noun phrase as often as a verb phrase: “should have automated tests”.
  adjectival:
    'automated|dedicated|improved|centrali[sz]ed|documented|defined|shared|limited|isolated|distributed|managed|detailed|standardi[sz]ed|monitored|tested|continued|increased|reduced|separated|unified|integrated|versioned|structured|synchroni[sz]ed|encrypted|restricted|scheduled|proven|agreed|trusted|replicated|cached',
  participle:
    '\\w{2,}ed|been|caught|seen|known|done|gone|made|taken|given|thought|found|kept|left|set|put|run|read|told|said|built|brought|chosen|come|become|felt|got|gotten|had|held|led|lost|paid|sent|spent|understood|written|begun|broken|drawn|shown|spoken|thrown|woken|taught|realised|won',
  follows:
    '(?= (?:the|an?|this|that|these|those|our|their|it|them|him|her|us|to|in|on|at|by|for|with|from|as|if|when|before|after|and|or|but|more|much|sooner|earlier|better|faster|first|all|each|every)\\b|[.,;:!?)]|$)',
  done: '{adjectival}{follows}|(?!(?:{adjectival})\\b)(?:{participle})\\b',
  modal: 'should|could|ought to|might|needed to',
  // What people do or leave undone; what a machine does is not in the list.
  judged:
    'caught|addressed|noticed|spotted|detected earlier|flagged|reviewed|checked|verified|double-?checked|validated|communicated|informed|told|anticipated|foreseen|predicted|escalated|declared|considered|rushed|merged|released|deployed|questioned|recogni[sz]ed|involved|asked|consulted|planned|investigated|documented|thought|taken more|followed|raised|picked up|looked|handled (?:better|differently|faster|sooner|well)|managed (?:better|differently)|done (?:better|differently|faster|sooner|earlier|more)|tested|avoided|prevented by',
  diligence:
    'verify|check|test|validate|confirm|read|follow|notice|consider|assign|communicate|escalate|review|look|react|respond|monitor|investigate|inform|notify|tell|ask|think|plan|prepare|document|declare|raise|update|reali[sz]e|recogni[sz]e|understand|identify|coordinate|include|rotate|renew|configure|clean|anticipate|catch|keep|ensure|do|learn|share|deliver'
};
