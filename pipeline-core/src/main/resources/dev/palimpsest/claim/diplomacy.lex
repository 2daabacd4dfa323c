# What states, parties and groups do to each other by words and deeds short of violence, along the definitions of the PLOVER
# event ontology (Open Event Data Alliance); the form is described in conflict.lex. Meetings and demands are in civil.lex.

agree | diplomacy | any
  verb agree/promise/pledge/vow/consent/undertake comp=infinitive -> obj?
  verb offer/promise/pledge -> obj
  verb agree/consent/commit/accede -> on|to|upon|with?
  verb accept -> obj[agreement/talks/measure]
  verb reach/make obj=agreement/deal/accord/compromise/understanding/settlement -> with|on?
  verb express obj=willingness/readiness/intent/intention -> obj
  noun pledge/promise -> of|to?

consult | diplomacy | party
  verb visit/host/consult/phone/telephone -> obj
  verb pay obj=visit -> to
  verb confer/consult -> with
  verb arrive/travel @intransitive -> in|to
  verb receive/welcome -> obj[name-person/people]
  verb discuss -> with, obj
  verb mediate @active -> between|in, obj
  noun visit -> to|of?

support | diplomacy | any
  verb support/praise/commend/endorse/applaud/hail/laud/back/defend/thank/congratulate -> obj
  verb approve/welcome -> obj, of
  verb express/voice/offer/reiterate obj=support/solidarity/appreciation/sympathy/backing -> for|to|with?
  verb establish/restore/resume/normalise/normalize obj=relation/tie -> with?
  verb apologise/apologize -> for|to?
  noun praise/endorsement -> for|of

concede | diplomacy | any
  verb ease/lift/relax/loosen/rescind obj=restriction/sanction/curfew/ban/embargo/blockade/censorship/emergency/siege/law -> obj
  verb declare/offer/announce obj=truce/ceasefire/amnesty -> with|to?
  verb yield/concede/capitulate/acquiesce @active -> to?
  verb postpone/call +off -> obj
  verb grant obj=amnesty/autonomy/concession/right -> to
  noun concession -> to|on?

cooperate | diplomacy | party
  verb cooperate/collaborate/trade -> with|on|in?
  verb exchange/share obj=information/intelligence/datum -> with?
  verb hold/conduct/stage/begin obj=exercise/manoeuvre/maneuver/drill -> with?
  verb extradite -> obj
  verb export/import -> to|from
  noun cooperation/collaboration -> with|between|in?

aid | diplomacy | party
  verb aid/assist -> obj
  verb provide/give/send/deliver/donate/supply/extend/grant/offer/distribute/ship obj=aid/assistance/help/relief/loan/credit/grant/fund/money/food/medicine/supply/asylum/weapon/arm/equipment/protection/shelter/refuge -> to|for?
  verb donate/lend/contribute -> to
  verb shelter -> obj[people]
  noun assistance/aid -> to|for

give_back | diplomacy | any
  verb release/free -> obj[people/name-person]
  verb repatriate/return -> obj[people/name-person]
  verb demobilise/demobilize/disarm/disband/dismantle -> obj?
  verb allow/permit obj=inspector/observer/monitor/peacekeeper/access/entry -> in|into|to?
  verb surrender/hand +over -> obj
  verb withdraw obj=force/troop/soldier/army -> from?
  noun release/repatriation -> of

investigate | law | any
  verb investigate/probe/inspect/examine -> obj
  verb launch/open/begin/order/conduct/start obj=investigation/inquiry/enquiry/probe/inspection -> into|of?
  noun investigation/inquiry/enquiry/probe -> into|of

disapprove | diplomacy | any
  verb condemn/criticise/criticize/denounce/decry/deplore/slam/blast/rebuke/censure/lambast/chide/scold/berate -> obj
  verb complain/object -> about|to|of|over?
  verb express/voice obj=concern/regret/dismay/outrage/anger/disappointment/displeasure/dissatisfaction -> over|about|at|with?
  verb lodge/file obj=complaint/protest/lawsuit/suit -> with|against?
  verb sue -> obj
  noun criticism/condemnation -> of

reject | diplomacy | any
  verb reject/refuse/decline/rebuff/spurn/veto/oppose/snub -> obj
  verb refuse/decline comp=infinitive -> obj?
  verb rule +out -> obj
  verb turn +down -> obj
  verb defy/disobey/flout -> obj
  verb boycott -> obj
  noun refusal/veto -> of?

threaten | diplomacy | any
  verb threaten -> obj, with?
  verb threaten comp=infinitive -> obj?
  verb give/issue/deliver obj=ultimatum/threat/warning -> to|against?
  noun threat/ultimatum -> against|to|of?

break_ties | diplomacy | party
  verb break/sever/cut/suspend/downgrade/freeze obj=relation/tie/aid/assistance/talk/negotiation/membership -> with|to?
  verb break/cut +off -> obj
  verb expel/recall obj=ambassador/diplomat/envoy/peacekeeper/mission -> from?
  verb impose/tighten/extend obj=sanction/embargo/boycott/tariff/blockade -> on|against?
  verb withdraw/pull -> from

restrict | coercion | any
  verb ban/outlaw/prohibit/censor/forbid -> obj
  verb confiscate/expropriate/impound -> obj
  verb deport/expel/evict/exile -> obj[people/name-person]
  verb impose/declare obj=curfew/emergency/restriction/law/ban/censorship -> in|on|against?
  verb crack +down -> on
  verb raid/search -> obj[building/place/party]
  noun crackdown -> on
  noun deportation/expulsion -> of

mobilise | force | place
  verb mobilise/mobilize/deploy/mass/amass -> obj
  verb send/move/dispatch obj=force/troop/soldier/army/reinforcement/tank/warship/unit -> to|into|in?
  verb put comp=alert -> obj
  verb increase/raise/tighten/reinforce obj=readiness/alert/security/patrol -> in|at|along?
  noun mobilisation/mobilization/deployment -> of|in?

strike_work | protest | cause
  verb go comp=strike -> over|for|against?
  verb strike @intransitive -> over|for|against?
  verb riot/march/picket @intransitive -> against|for|in|on?
  verb stage/hold/begin/launch obj=strike/sit-in/march/walkout/boycott/vigil -> against|over|for|in?
  noun strike/walkout/riot -> against|over|in?

abuse | violence | people
  verb torture/rape/abuse/mistreat/beat/assault -> obj[people/name-person]
  verb kidnap/abduct/hijack -> obj
  noun torture/rape/kidnapping/abduction/hijacking -> of
