/** A rule of the score: what it adds, and why, in words. */
export interface ScoreRule {
  readonly weight: number;
  readonly reason: string;
  /** True of any report, however vague: such rules alone make no claim. */
  readonly isGeneric: boolean;
}

const generic = new Set([
  'names who says so',
  'states a cause',
  'reports an event',
  'speaks of someone in office',
  'speaks of all, each or none',
]);

function rule(weight: number, reason: string, ...phrases: readonly string[]): readonly [ScoreRule, string] {
  return [{ weight, reason, isGeneric: generic.has(reason) }, phrases.join('|')];
}

/** Rules on words, as phrases for `indexPhrases`. The weights were set on an essay, our sample texts and invented debates. */
export const wordRules = [
  rule(
    1.2,
    'compares',
    'smaller|larger|bigger|shorter|longer|cheaper|older|younger|richer|poorer|higher|lower|fewer|rank|ranks|ranked|more than|less than|fewer than|higher than|lower than|greater than|larger than|smaller than|better than|worse than|faster than|longer than|cheaper than|older than|younger than|more people|fewer people|than any|than ever|twice as|three times|times as|times the|doubled|tripled|quadrupled|halved|compared to|compared with|previously|formerly|no longer|as many|as much as|as large as|as many as|bigger than|twice that|half that',
    'більше ніж|більш ніж|менше ніж|вище ніж|нижче ніж|порівняно з|порівняно із|удвічі|вдвічі|втричі|утричі|у порівнянні',
    'mehr als|weniger als|doppelt so|dreimal so|verdoppelt*|plus de|moins de|deux fois|trois fois',
  ),
  rule(
    1.1,
    'tells how something changed',
    'rose|risen|fell|fallen|dropped|grew|grown|increased|decreased|declined|shrank|shrunk|soared|plunged|surged|jumped|gone up|gone down|went up|went down|going up|going down|goes up|is up|is down|are up|are down|was up|was down|cut by|reduced|climbed|slipped|tripled|quadrupled|expanded|worsened|year low|year high|all time|on the rise',
    'зріс|зросл*|зменши*|збільши*|скороти*|впав|впала|впали|подвої*|потрої*|знизи*|підвищи*|виріс|виросл*|подорожча*|подешевша*',
    'gestiegen|stieg|stiegen|gesunken|sank|sanken|gefallen|gewachsen|augmenté|diminué|baissé|doublé',
  ),
  rule(
    1.6,
    'states a share',
    'half of|half the|half our|by half|a third|one third|two thirds|a quarter|three quarters|a fifth|one fifth|a tenth|a majority of|the majority of|most of|most of our|most of those|one in|one out of|in four|in five|in ten|out of ten|out of three|out of four|out of five|out of six|two fifths|three fifths|four fifths|two sevenths|three tenths|nine tenths|every one of|each one of|nearly all|almost all|all of the|none of the|not one|not a single|not one single|one of every|every single',
    'половина|половину|третина|третину|чверть|більшість|кожен другий|кожен третій|кожна друга|кожна третя|кожен четвертий|кожен десятий|кожна четверта',
    'die hälfte|ein drittel|ein viertel|die mehrheit|la moitié|un tiers|un quart|la plupart|la majorité',
  ),
  rule(
    1.3,
    'speaks of large numbers',
    'thousands of|millions of|billions of|hundreds of|dozens of|trillions of|tens of|thousands more|millions more|тисячі|мільйони|сотні|десятки|tausende|millionen von|hunderte|des milliers|des millions|des centaines',
  ),
  rule(
    0.5,
    'names who says so',
    "according to|said|says|noted|stated|reported|reports|announced|claimed|claims|estimated|estimates|confirmed|declared|declares|wrote|told|called it|called the|found that|concluded|admitted|denied|testified|accused|warned|showed that|shows that|promised|pledged|за даними|за словами|за інформацією|згідно з|заяви*|повідоми*|зазнача*|зазначи*|стверджу*|laut|sagte|erklärte|teilte mit|selon|d'après|a déclaré|a annoncé",
  ),
  rule(
    0.5,
    'states a cause',
    'caused|causes|led to|leads to|resulted in|results in|because of|due to|as a result|thanks to|saved|prevented|in return for|in exchange for|contributed to|blamed|через те|через це|унаслідок|внаслідок|спричини*|призве*|призвод*|завдяки|wegen|aufgrund|führte zu|führten zu|à cause de|grâce à',
  ),
  rule(
    1.5,
    'reports a public act',
    'voted|vetoed|veto|votes to|opposed|co sponsored|sponsored|vote of|ratified|repealed|enacted|deregulated|struck down|signed into law|signed the|signed a|passed|banned|bans|appointed|nominated|impeached|convicted|indicted|charged with|sentenced|arrested|deported|executed|executes|invaded|bombed|occupied|annexed|attacked|shot down|killed|murdered|resigned|fired|laid off|shut down|closed|bailed out|outsourced|raised taxes|raised the|cut taxes|cut funding|cut off|cut the|commuted|pardoned|sued|fined|stationed|deployed|withdrew|sold weapons|sold arms|refused to|failed to|turned down|blocked|cancelled|canceled|nationalized|privatized|legalized|outlawed|defeated|overturned|bankrupt|defaulted|supported the|supports the|missed|has proposed|have proposed|proposed a|proposed cutting|proposed to|proposes to|calls for|required to|requires|require|leaked|smuggled|balanced the|wrote the|authored|authors of|recalled|rejected|approved|authorized|authorised|given up|gave up|adopted|forced to|imposed|lifted the|abolished|inherited',
    'проголосува*|голосува*|ветува*|ратифік*|скасува*|заборони*|призначи*|засуди*|заарешт*|вторг*|окупува*|анексува*|депорту*|звільни*|закри*|відхили*|ухвали*|схвали*|розстріля*|захопи*|обстріля*',
    'stimmte gegen|stimmten gegen|verboten|verhaftet|verurteilt|beschlossen|abgelehnt|ratifiziert|a voté|ont voté|interdit|condamné|arrêté|ratifié|adopté',
  ),
  rule(
    0.4,
    'reports an event',
    'established|founded|signed|agreed|joined|accepted|granted|allocated|provided|contributed|committed|donated|sent|extended|decided|visited|opened|built|won|lost|elected|died|born|published|launched|introduced|raised|expired|recognised|recognized|violated|held|trained|carried|received|paid|created|creates|assisted|activated|supported|discovered|registered|renewed|connected|lapsed|entered into force|withdrawn|taken over|lit|made|spent|spends|earned|earn|earns|owned|owns|pays|gave|given|took|taken|moved|used|produced|produces|ended|began|became|become|served|negotiated|tested|imported|imports|exported|exports|sold|sells|bought|buys|holds|control|controls|controlled|covers|covered|added|lifts|lives in|live in|gets|came down|left behind',
    'підписа*|заснува*|нада*|отрима*|відкри*|збудува*|обра*|загину*|народи*|прийня*|створи*|вступи*|відбу*|переда*|зібра*|коштува*|засвіти*|виготови*|побудува*|переїха*|очоли*|виділи*|витрати*|продав|продала|продали|купи*|запусти*|поміняли|помер*',
    'unterzeichnet|gegründet|eröffnet|gebaut|gewählt|gestorben|geboren|signé|fondé|ouvert|construit|élu|mort|né',
  ),
  rule(
    0.55,
    'speaks of someone in office',
    'senator|senators|governor|mayor|congressman|congresswoman|president|vice president|administration|predecessor|opponent|secretary|minister|ambassador|congress|senate|parliament|supreme court|the court|the law|the bill|the act|the treaty|the state|the party|the pentagon|the committee|the company|the companies|the union|the treasury|the police|republicans|democrats|the government|the budget|the army|our navy|the navy|his own|президент*|міністр*|уряд*|парламент*|депутат*|голова|рада|kanzler*|präsident*|minister*|regierung*|bundestag*|président|ministre|gouvernement|parlement',
  ),
  rule(
    1.1,
    'speaks of what is counted or recorded',
    'lawsuit|legal|illegal|guilty|treaty|warrant|lobby|violence|natural gas|gas prices|its gas|gas tax|coal mining|acres|pension|pensions|treasury|armed forces|bombs|taxes|tax|deficit|surplus|debt|unemployment|unemployed|inflation|jobs|wages|income|incomes|budget|crime|murder|murders|poverty|prisoners|prison|troops|soldiers|weapons|missiles|nuclear|warheads|immigrants|refugees|emissions|oil companies|oil prices|of oil|its oil|our oil|barrels|exports|imports|deaths|mortality|births|population|medicare|medicaid|social security|health insurance|uninsured|tuition|rate|rates|percent|prices|profits|spending|subsidies|tariffs|imports|abortion|guns|rifles|hospitals|veterans|cocaine|drugs|elections|ballots|sanctions|hostages|податк*|дефіцит*|безробіт*|інфляці*|бюджет*|злочинн*|зброя|зброї|ракет*|біженц*|населення|смертн*|санкці*|steuern|arbeitslos*|inflation*|schulden|flüchtlinge|impôts|chômage|dette|réfugiés',
  ),
  rule(
    1.1,
    'says when it was',
    "last year|last month|last week|last night|last spring|last fall|last summer|this year|years ago|year ago|months ago|weeks ago|a decade ago|decades ago|since 1*|since 2*|since the|since he|since she|since we|right now|until 1*|until 2*|in the past|over the past|over the last|in the last|in a generation|while i was|when i was president|when i was governor|when i took office|when i became|when i came|when they took|when he took|when he was|when she was|took office|my first term|my first year|my first two years|every year|each year|per year|a year|a day|a month|торік|минулого року|років тому|роки тому|рік тому|щороку|щодня|letztes jahr|vor jahren|seit|l'an dernier|depuis",
  ),
  rule(
    0.4,
    'speaks of all, each or none',
    'every|each|most|fewer|fewest|all|nobody|no one|both|several|many|any|усі|всі|кожен|кожна|жоден|жодна|багато|alle|jeder|jede|viele|tous|toutes|chaque|beaucoup',
  ),
  rule(
    -0.9,
    'is an opinion in the first person',
    "i think|i believe|i feel|i hope|i would|i'd|i guess|i suppose|i want|i wish|i trust|i look at|we remember|we know|we see|i know|i promise|i urge|i say|i don't|i couldn't|i can't|i can tell|i just|i certainly|i do think|i have great|i'm not|i'm proud|i'm glad|i'm running|i'm asking|i'm ready|i'm pleased|i'm going|i am sure|i'll|i will|i'm confident|we hope|we believe|we wish|in my opinion|in my view|in my mind|in my judgment|it seems|seems to me|let us|let me|let's|j would|j think|на мою думку|на мій погляд|я думаю|я вважаю|я вірю|я хочу|я сподіваюся|мені здається|гадаю|здається|ich glaube|ich denke|ich hoffe|meiner meinung|ich meine|je crois|je pense|à mon avis|j'espère|il me semble",
  ),
  rule(
    -0.75,
    'says what should be',
    "should|shouldn't|must|ought to|need to|needs to|have to|has to|got to|shall|we need|we want|ought|it's time|it is time|never forget|повинн*|мусимо|мусить|треба|слід|варто|необхідно|sollte*|muss|müssen|doit|devons|il faut|doivent",
  ),
  rule(
    -0.55,
    'judges',
    'very|important|beautiful|wonderful|terrible|sincere|interesting|instructive|famous|great|good|bad|wrong|right thing|right way|what is right|ashamed|courage|values|character|honest|honor|honour|freedom|promise|dream|dreams|future|proud|hard thing|easy thing|fair|simple|serious|clearer|precious|patriotism|дуже|важлив*|чудов*|прекрасн*|жахлив*|цікав*|гарн*|sehr|wichtig*|schön*|wunderbar*|très|important*|beau|belle|magnifique',
  ),
  rule(
    -0.45,
    'addresses the listener',
    "you|your|yourself|thank|thanks|god bless|ladies|folks|my friends|mr moderator|you're|you've|tonight|this evening|welcome|дякую|шановн*|пані та|ви|вас|danke|merci|mesdames|meine damen",
  ),
  rule(
    -0.5,
    'tells of the speaker',
    "i was|i grew|i met|i had|i first|i served|i've been|i've known|i have known|i went|i came|i'm a|i am a|i remember|my father|my mother|my wife|my husband|my family|my brother|my sister|my grandmother|my grandfather|my parents|my children|my kids|my running|when i|with me|я народи*|мій батько|моя мати|моя мама|мій дід|моя бабуся",
  ),
  rule(
    -0.5,
    'speaks of what may come',
    "will|would|may be|might|could|going to|gonna|aims to|aim to|is to|expected to|next week|tomorrow|won't|wouldn't|we'll|he'll|they'll|it'll|буде|будуть|зможе|може|завтра|wird|werden|könnte*|pourrait|sera|seront",
  ),
  rule(
    -0.6,
    'sets a condition',
    'if i|if you|if we|if he|if they|if the|unless|якби|якщо|wenn wir|falls|si nous|si vous',
  ),
] as const satisfies readonly (readonly [ScoreRule, string])[];
